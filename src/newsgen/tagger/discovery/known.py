"""Places, titles, acronyms and small words that discovery knows beforehand: tables only.

`lexicon` has the words that names begin and go on with.
"""

from newsgen.vietnamese import normal

Phrase = tuple[str, ...]


def _phrases(text: str) -> frozenset[Phrase]:
    return frozenset(tuple(normal(part).split()) for part in text.split(",") if part.strip())


def _words(text: str) -> frozenset[str]:
    return frozenset(normal(text).split())


PLACE_CLASSES = _phrases(
    """dải, tỉnh, thành phố, tp, huyện, quận, thị xã, tx, thị trấn, phường, xã, thôn, bản, ấp,
    buôn, làng, đảo, quần đảo, sông, núi, bang, vịnh, biển, thủ đô, hồ, hang, suối, bán
    đảo, cố đô, hạt, huyện đảo, cửa khẩu, tp., khu vực, vùng, đèo, eo biển, cao nguyên,
    thủ phủ"""
)
"""Common words that stand before a place's name without belonging to it."""

PLACE_LEADS = _words("tại ở từ đến tới khắp quanh sang rời thăm dọc")

PROVINCES = _phrases(
    """An Giang, Bà Rịa, Vũng Tàu, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bến Tre, Bình Định,
    Bình Dương, Bình Phước, Bình Thuận, Cà Mau, Cần Thơ, Cao Bằng, Đà Nẵng, Đắk Lắk, Đắc
    Lắc, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà
    Tĩnh, Hà Tây, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên
    Giang, Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai, Long An, Nam Định, Nghệ An,
    Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng
    Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa
    Thiên, Thừa Thiên Huế, Huế, Tiền Giang, Hồ Chí Minh, Trà Vinh, Tuyên Quang, Vĩnh Long,
    Vĩnh Phúc, Yên Bái, Sài Gòn, Quy Nhơn, Nha Trang, Đà Lạt, Phú Quốc, Côn Đảo, Hoàng Sa,
    Trường Sa, Buôn Ma Thuột, Hội An, Biên Hòa, Thủ Đức, Điện Biên Phủ, Hạ Long, Vinh,
    Pleiku, Tây Nguyên, Tây Bắc, Đông Bắc, Nam Bộ, Bắc Bộ, Trung Bộ, Biển Đông, Hà Đông,
    Cầu Giấy, Lai Vung"""
)
"""Known places of Việt Nam; several begin like a person's name: «Hà Nội», «Hồ Chí Minh»."""

REGIONS = _phrases(
    """Ả Rập Saudi, Việt Nam, Châu Âu, Châu Á, Châu Phi, Châu Mỹ, Đông Nam Á, Trung Đông, Nam Á,
    Bắc Kinh, Thượng Hải, Hồng Kông, Hong Kong, Đài Bắc, Bình Nhưỡng, Quảng Châu, Vân Nam,
    Ma Cao, Tân Cương, Tây Tạng, Nam Hàn, Bắc Hàn, Cộng hòa Séc, Cộng hòa Dominica, Liên
    Xô, Nam Mỹ, Bắc Mỹ, Đông Âu, Tây Âu, Thái Bình Dương, Đại Tây Dương, Ấn Độ Dương, Địa
    Trung Hải, Mê Kông, Mekong, Luân Đôn, Mạc Tư Khoa, Hoàng Hà, Trường Giang, Đông Dương,
    Đông Á"""
)

TITLES = _phrases(
    """bộ trưởng, thứ trưởng, ngoại trưởng, chủ tịch, phó chủ tịch, tổng giám đốc, phó tổng giám
    đốc, giám đốc, phó giám đốc, giám đốc điều hành, giáo sư, phó giáo sư, tiến sĩ, tiến
    sỹ, thạc sĩ, thạc sỹ, đại sứ, tổng thống, phó tổng thống, thủ tướng, phó thủ tướng,
    tổng bí thư, bí thư, phó bí thư, chủ nhiệm, phó chủ nhiệm, viện trưởng, cục trưởng,
    phó cục trưởng, tổng cục trưởng, vụ trưởng, trưởng ban, phó ban, phó trưởng ban,
    trưởng phòng, phó phòng, phó trưởng phòng, hiệu trưởng, phó hiệu trưởng, đại biểu, ủy
    viên, tổng thư ký, thư ký, đại tướng, thượng tướng, trung tướng, thiếu tướng, chuẩn
    tướng, tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy, thượng úy, trung úy,
    thiếu úy, trợ lý, quốc vương, hoàng tử, công chúa, nữ hoàng, vua, luật sư, bác sĩ, bác
    sỹ, kỹ sư, nhà báo, phóng viên, ca sĩ, ca sỹ, nghệ sĩ, nghệ sỹ, diễn viên, nhạc sĩ,
    nhạc sỹ, đạo diễn, nhà văn, nhà thơ, cầu thủ, tiền đạo, thủ môn, hậu vệ, tiền vệ,
    trung vệ, huấn luyện viên, phát ngôn viên, chuyên gia, kiến trúc sư, người mẫu, hoa
    hậu, á hậu, đội trưởng, thuyền trưởng, cơ trưởng, trưởng đoàn, trưởng khoa, phó trưởng
    khoa, phó khoa, nhà khoa học, doanh nhân, tỷ phú, thiền sư, hòa thượng, thượng tọa,
    giám mục, linh mục, giáo hoàng, chánh văn phòng, phó chánh văn phòng, chánh thanh tra,
    phó trưởng đoàn, kế toán trưởng, trưởng công an, đại diện, thống đốc, phó thống đốc,
    thị trưởng, thượng nghị sĩ, hạ nghị sĩ, nghị sĩ, đồng chí, thiếu sinh, học sinh, sinh
    viên, anh hùng, liệt sĩ, liệt sỹ, nhà giáo, nghệ nhân, tay vợt, võ sĩ, vđv, hlv, gs,
    pgs, ts, ths, bs, ls, kts, ceo, ông, bà, anh, chị, em, cháu, cô, chú, bác, cụ, cậu,
    ngài, thầy, mc, vợ chồng, con trai, con gái, bị cáo, bị can, nạn nhân, thường trực,
    phu nhân, tham mưu trưởng, tư lệnh, phó tư lệnh, chính ủy, cựu, phó, tổng"""
)
"""What a person may be called before the name."""

OFFICES = _phrases(
    """chủ tịch, phó chủ tịch, giám đốc, phó giám đốc, tổng giám đốc, phó tổng giám đốc, đại
    diện, giám đốc điều hành, ceo, bí thư, tổng thư ký, trưởng đại diện, chuyên gia, kỹ
    sư, phóng viên, học sinh, sinh viên, hlv, đội trưởng, cầu thủ, thống đốc, người mẫu,
    thủ môn, luật sư, phát ngôn viên"""
)
"""Titles that an organisation's name may follow as well: «Chủ tịch NIPA»."""

MINISTERS = _phrases(
    """bộ trưởng, thứ trưởng, bộ trưởng bộ, ngoại trưởng, thứ trưởng thường trực, quyền bộ trưởng"""
)
"""Titles that go on with a field, which is no name: «Bộ trưởng Khoa học và Công nghệ»."""

COMMON = _phrases(
    """trung ương đảng, trung ương, đảng, nhà nước, tổ quốc, nhân dân, internet, tết, nho, phật,
    chúa, chủ nhật, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, ảnh, clip, video,
    việt, âu, á, phi, kinh, bắc, nam, trung, đông, tây, đông bắc, tây bắc, đông nam, tây
    nam, website, trường tiểu học, trường mầm non, trường trung học phổ thông, trường thpt
    tư thục, trường trung học cơ sở, trường tư thục, trường công lập, ban chấp hành trung
    ương đảng, nguồn, theo, ban giám hiệu, ban giám đốc, nghị quyết, nghị định, luật,
    thông tư, quyết định, điều, khoản, chỉ thị, tòa, bộ, sở, cục, ban tổ chức, hội đồng
    quản trị, hội đồng xét xử, viện, trường, công ty, tập đoàn, quốc hội, chính phủ,
    smartphone, online, email, fan, show, tivi, thủ đô, thành phố, cơ quan điều tra, cơ
    quan cảnh sát điều tra, cảnh sát điều tra, hạ tầng, giáng sinh, noel, quốc khánh, đảng
    viên, bộ đội, ban lãnh đạo, ban bí thư trung ương, hội đồng thành viên, ban kiểm soát,
    hội đồng nhân dân"""
)
"""Words with a capital that name nothing by themselves."""

GENERIC_ACRONYMS = _words(
    """SSL HTTPS VBĐQ SN HĐTV HĐTD LNST LNTT EPS SUV TH TGDĐ GSHT QLTT TTg NQ BTC TT TP TX TT
    UBND HĐND THPT THCS TNHH CP TMCP CTCP PV CTV BTC BTV VĐV HLV CLB HCV HCB HCĐ USD VND
    VNĐ EUR GBP JPY CEO CFO CTO GS TS PGS THS BS KS LS KTS CSGT CSHS CSĐT PCCC GDP CPI FDI
    ODA PGĐ GĐ TGĐ PCT CT ATM TTCK HĐQT ĐHĐCĐ BCH BQL HĐXX VKS TAND VKSND CQĐT ĐBQH ĐH CĐ
    HS SV GV NXB SX KD XNK BĐS VIP MC DJ TV HD GMT AM PM SMS PC CD DVD OK ĐT NSND NSƯT KCN
    KKT KĐT HTX QL TL CNTT R&D SĐT NLĐ TNGT VSATTP ATGT BHXH BHYT SWOT KPI PR HR TPHCM MTV
    ĐSQ ĐTQG NSNN CBCNV ANTT QĐ NĐ XH KTXH ĐKVĐ XHCN CHXHCN CHDCND I II III IV V VI VII
    VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII KH DN LĐ BV NH VN TW TƯ QH"""
)
"""Acronyms that name no single thing: class words, units, ranks, Roman numbers."""

TECHNOLOGY_WORDS = _words(
    """AI GPU CPU NPU TPU IoT IOT 5G 4G 3G 6G LTE WIFI GPS RAM MRAM DRAM SSD LED OLED LCD USB API
    SDK SQL HTML VR AR XR ML LLM NLP RFID QR DNA RNA ADN ARN MRI UAV HTTP IP VPN ERP CRM
    CAD CNC STEM EV IVF"""
)
TECHNOLOGY_LEADS = _phrases(
    """công nghệ, chip, bộ nhớ, vi xử lý, bộ xử lý, kiến trúc, mô hình, thuật toán, phần mềm, hệ
    điều hành, mạng, chuẩn, kỹ sư, hệ thống, giao thức, ngôn ngữ, robot, cảm biến, gọi là,
    vật liệu, virus, vaccine, vắc xin, máy bay, tên lửa, tàu ngầm, điện thoại"""
)
"""Words before a name that make it a technology: «chip SOT-MRAM», «công nghệ GPS»."""

EVENT_WORDS = _words(
    """Cup League Games Championship Championships Open Festival Olympic Olympics Expo"""
)
"""Foreign words in names of events."""

COMPANY_WORDS = _words(
    """Mail Group Corp Corporation Inc Ltd Bank Holdings Holding Capital Airlines Airways Motor
    Motors Electronics Semiconductor Software Telecom Media Japan Vietnam Asia Club United
    City FC University Institute Press News Times Post Journal Foundation Fund Securities
    Land Mobile Energy Industries Systems Technologies Technology Solutions Partners Labs
    Games Play Retail Shop Television Entertainment Studio Pictures Records House Center
    Centre Council Association Agency Organization"""
)
"""Foreign words at the end of names of organisations."""
