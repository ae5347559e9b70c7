"""What the tagger knows of Vietnamese news language: tables only, no rules.

Each table says where its rows come from. All words are in normal form (`vietnamese.normal`).
"""

from newsgen.tagger.text import Words
from newsgen.vietnamese import normal


def _words(text: str) -> frozenset[str]:
    return frozenset(normal(text).split())


def _phrases(text: str) -> frozenset[Words]:
    return frozenset(tuple(normal(line).split()) for line in text.split(",") if line.strip())


ABBREVIATIONS: tuple[tuple[str, str], ...] = tuple(
    (normal(short), normal(long))
    for short, long in (
        # as newspapers write class words («Trường ĐH Quy Nhơn», «UBND tỉnh», «Ngân hàng T.Ư»)
        ("ĐH", "Đại học"),
        ("CĐ", "Cao đẳng"),
        ("ĐHQG", "Đại học Quốc gia"),
        ("HV", "Học viện"),
        ("THPT", "Trung học phổ thông"),
        ("PTTH", "Phổ thông trung học"),
        ("THCS", "Trung học cơ sở"),
        ("BV", "Bệnh viện"),
        ("UBND", "Ủy ban nhân dân"),
        ("HĐND", "Hội đồng nhân dân"),
        ("HĐBA", "Hội đồng Bảo an"),
        ("HĐQT", "Hội đồng quản trị"),
        ("UB", "Ủy ban"),
        ("TANDTC", "Tòa án nhân dân tối cao"),
        ("VKSNDTC", "Viện kiểm sát nhân dân tối cao"),
        ("TTCP", "Thanh tra Chính phủ"),
        ("VPCP", "Văn phòng Chính phủ"),
        ("BCH", "Ban Chấp hành"),
        ("BTC", "Ban tổ chức"),
        ("TT", "Trung tâm"),
        ("MTTQ", "Mặt trận Tổ quốc"),
        ("TAND", "Tòa án nhân dân"),
        ("VKSND", "Viện kiểm sát nhân dân"),
        ("VKS", "Viện kiểm sát"),
        ("CA", "Công an"),
        ("CSGT", "Cảnh sát giao thông"),
        ("QĐND", "Quân đội nhân dân"),
        ("CAND", "Công an nhân dân"),
        ("TNCS", "Thanh niên Cộng sản"),
        ("LĐLĐ", "Liên đoàn Lao động"),
        ("LĐBĐ", "Liên đoàn Bóng đá"),
        ("CLB", "Câu lạc bộ"),
        ("TDTT", "Thể dục thể thao"),
        ("KHTN", "Khoa học Tự nhiên"),
        ("KHXH", "Khoa học Xã hội"),
        ("NV", "Nhân văn"),
        ("SP", "Sư phạm"),
        ("SPKT", "Sư phạm Kỹ thuật"),
        ("BK", "Bách khoa"),
        ("KTQD", "Kinh tế Quốc dân"),
        ("CNTT", "Công nghệ thông tin"),
        ("QLTT", "Quản lý thị trường"),
        ("BHXH", "Bảo hiểm xã hội"),
        ("BHYT", "Bảo hiểm y tế"),
        ("GTVT", "Giao thông vận tải"),
        ("KHĐT", "Kế hoạch và Đầu tư"),
        ("TNMT", "Tài nguyên và Môi trường"),
        ("CNXH", "chủ nghĩa xã hội"),
        ("ĐSQ", "Đại sứ quán"),
        ("ĐCS", "Đảng Cộng sản"),
        ("CHDCND", "Cộng hòa Dân chủ Nhân dân"),
        ("LHQ", "Liên Hợp Quốc"),
        ("TP", "Thành phố"),
        ("HCM", "Hồ Chí Minh"),
        ("TW", "Trung ương"),
        ("TƯ", "Trung ương"),
        ("T Ư", "Trung ương"),
        ("QG", "Quốc gia"),
        ("VN", "Việt Nam"),
        ("NXB", "Nhà xuất bản"),
        ("TTXVN", "Thông tấn xã Việt Nam"),
        ("TTCK", "Thị trường Chứng khoán"),
        ("UBCK", "Ủy ban Chứng khoán"),
        ("CTCK", "Công ty Chứng khoán"),
        ("TCT", "Tổng công ty"),
        ("NHNN", "Ngân hàng Nhà nước"),
        ("NHTM", "Ngân hàng thương mại"),
        ("QLNN", "quản lý nhà nước"),
        ("KHCN", "Khoa học và Công nghệ"),
        ("PTNT", "Phát triển nông thôn"),
        ("KCN", "Khu công nghiệp"),
        ("KKT", "Khu kinh tế"),
        ("KCX", "Khu chế xuất"),
        ("ĐBSCL", "Đồng bằng sông Cửu Long"),
        ("QH", "Quốc hội"),
        ("PCTN", "Phòng, chống tham nhũng"),
        ("ATGT", "An toàn giao thông"),
        ("GD", "Giáo dục"),
        ("ĐT", "Đào tạo"),
        ("XH", "Xã hội"),
    )
)
"""Abbreviation → the words it stands for. Either way round makes a variant of a name."""

COMPANY_FORMS: tuple[tuple[Words, frozenset[Words], frozenset[Words]], ...] = (
    (
        ("Công", "ty"),
        _phrases("cty, ctcp"),
        _phrases(
            "cổ phần, cp, tnhh, mtv, một thành viên, hai thành viên, trách nhiệm hữu hạn, hợp danh"
        ),
    ),
    (("Ngân", "hàng"), _phrases("nh"), _phrases("tmcp, thương mại, cổ phần, tnhh")),
)
"""Class of a company, its short forms, and the legal forms that may stand behind it or not (Luật
Doanh nghiệp 2020, điều 37)."""

INITIAL_HEADS: dict[Words, str] = {
    **{(head,): head for head in "Bộ Sở Cục Vụ Viện Ban Phòng Hội Đảng ĐH".split()},
    ("Đại", "học"): "ĐH",
    ("Học", "viện"): "HV",
}
"""Heads behind which the press puts initials, and what it makes of them: «Bộ KH&CN», «Sở GD-ĐT»,
«ĐH KTQD»."""

LOCAL_HEADS = _phrases(
    """Sở, UBND, Ủy ban nhân dân, HĐND, Hội đồng nhân dân, Công an, Cục, Chi cục, Liên đoàn, Hội,
    Ban, TAND, VKSND, Tòa án nhân dân, Viện kiểm sát nhân dân, Đài"""
)
"""Heads of bodies that every province has."""

CLASS_WORDS = _words(
    "tỉnh thành phố tp huyện quận thị xã phường thôn châu nước đảo đèo sông núi hồ biển vịnh"
    " cầu đường quốc lộ khu công ty tập đoàn tổng ngân hàng quỹ báo đài tạp chí trường đại học"
    " cao đẳng viện bệnh bộ sở cục vụ ban ủy hội đảng đội tuyển câu lạc clb cơ quan trung tâm"
    " nhà hãng liên hiệp chương trình dự án nền tảng tòa"
)
"""Words that say what kind of thing a name names; their case varies from paper to paper."""

ORGANISATION_HEADS = _phrases(
    """Bộ, Sở, Cục, Tổng cục, Vụ, Viện, Học viện, Đại học, ĐH, Trường, Công ty, Tập đoàn,
    Tổng công ty, Ngân hàng, Quỹ, Hội, Hiệp hội, Liên đoàn, Liên minh, Ủy ban, UBND, HĐND, Ban,
    Đảng, Đài, Báo, Tạp chí, Trung tâm, Câu lạc bộ, CLB, Bệnh viện, Nhà máy, Nhà xuất bản,
    Khoa, Chi nhánh, Chi cục, Quân khu, Công an, Tỉnh đoàn, Thành đoàn, Tỉnh ủy, Thành ủy,
    Huyện ủy, Hội đồng, Văn phòng, Tòa án, TAND, VKSND, Viện kiểm sát, ĐHQG, LĐBĐ, LĐLĐ, CTCP,
    TCT, BV, NXB, KCN, KKT, KĐT, Khu công nghiệp, Khu kinh tế, Khu đô thị, Khu công nghệ cao,
    Cơ quan, Tổ chức, Phòng, Đại sứ quán, Thư viện, Bảo tàng, Nhà hát, Hãng, Sàn, Xí nghiệp,
    Hợp tác xã, HTX, Trường THPT, THPT, THCS, Mặt trận, Thông tấn xã, Sân vận động, Cảng,
    Nhà thờ, Chùa, Khách sạn, Siêu thị"""
)
"""First words of the proper names of organisations."""

OTHER_HEADS = _phrases(
    """Hiệp định, Hiệp ước, Hiệp hội, Công ước, Nghị định thư, Tuyên bố, Hòa ước, Hội nghị,
    Hội thảo, Diễn đàn, Chương trình, Dự án, Chiến dịch, Giải, Cúp, Cup, Đại hội, Lễ hội,
    Triển lãm, Liên hoan, Festival, Chiến tranh, Cách mạng, Luật, Quốc lộ, Đại lộ, Nền tảng,
    Tọa đàm, Bệnh, Hội chứng"""
)
"""First words of the proper names of treaties, events, programmes and other things."""

OPAQUE_HEADS = _phrases(
    """Đại học, ĐH, Trường, Trường THPT, THPT, THCS, Học viện, Viện, Quỹ, Bệnh viện, Giải, Cúp, Cup,
    Trung tâm, Nhà hát, Sân vận động, Đường, Hiệp định, Chương trình, Dự án, Diễn đàn, Hội nghị,
    Khoa"""
)
"""Heads that make another thing of an organisation's name: «Đại học FPT» is not FPT, though
«Tập đoàn FPT» is."""

HEAD_FAMILIES: tuple[frozenset[Words], ...] = (
    _phrases("Công ty, CTCP, Tập đoàn, Tổng công ty, TCT, Xí nghiệp, Hợp tác xã, HTX"),
    _phrases("Ngân hàng"),
    _phrases("Báo, Tạp chí, Nhà xuất bản, NXB"),
    _phrases("Đại học, ĐH, ĐHQG, Trường, Trường THPT, THPT, THCS, Học viện"),
    _phrases("Bộ, Sở, Cục, Tổng cục, Vụ, UBND, Ủy ban, HĐND"),
    _phrases("Câu lạc bộ, CLB"),
    _phrases("Bệnh viện, BV"),
)
"""Heads of one kind of body: «Công ty Nhựa … Tiền Phong» is not the paper «Báo Tiền Phong»."""

OWN_ABBREVIATIONS = _words("TTXVN NHNN LHQ TTCP VPCP TANDTC VKSNDTC ĐBSCL CHDCND")
"""Abbreviations that name one thing only, so that they stand for it alone: not «UBND»."""

CLUB_CLASSES = _phrases("Câu lạc bộ bóng đá, CLB bóng đá, Câu lạc bộ, CLB")
CLUB_SIGNS = _words("FC SC CF AFC FK")
"""What says that a name is a club's, before it or at either end: «CLB Hà Nội», «Sydney FC»."""

CLUB_LEADS = _words("CLB đội bóng club bộ")
"""Words before a club's name."""

PLACE_LEADS = _words("ở tại đến tới từ về sang phố bang tp bay qua vào quận hạt sinh rời")
"""Words before the name of a place: «đến Sapporo» is no club."""

COMPANY_CLASSES = _phrases(
    """Tập đoàn, Tổng công ty, Công ty, Công ty cổ phần, Công ty CP, Công ty TNHH,
    Công ty TNHH MTV, CTCP, Ngân hàng, Ngân hàng TMCP, Ngân hàng thương mại cổ phần,
    Công ty cổ phần Tập đoàn"""
)
"""What a company's name may drop once the article has it whole: «Tập đoàn Hòa Phát»."""

PROVINCES = _phrases(
    """An Giang, Bà Rịa Vũng Tàu, Bà Rịa, Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh,
    Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng,
    Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội,
    Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh Hòa,
    Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An,
    Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh,
    Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế,
    Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái, Sài Gòn, HCM"""
)
"""Provinces and cities of Việt Nam, those of before the mergers of 2025 too."""

PLACE_FORMS: dict[tuple[str, ...], tuple[Words, ...]] = {
    (): (("tỉnh",), ("thành", "phố"), ("TP",)),
    ("tỉnh",): ((),),
    ("thành", "phố"): (("TP",), ()),
    ("tp",): (("thành", "phố"), ()),
}
"""What may stand before a province at the end of a body's name instead of what is listed there:
«Sở Y tế Đà Nẵng» with «TP», but «Công an TP Cà Mau» is not «Công an tỉnh Cà Mau»."""

TRANSPARENT_HEADS = _phrases("Đại sứ quán")
"""Heads that describe what they stand before: «Đại sứ quán Pháp» speaks of Pháp."""

SCHOOLS: tuple[Words, ...] = tuple(
    tuple(normal(school).split())
    for school in ("đại học", "cao đẳng", "đh", "cđ", "thpt", "thcs", "học viện")
)
"""What may stand behind «Trường» or without it."""

PLACE_CLASSES = _words("tỉnh thành tp huyện quận thị")
"""Where the place of a body begins: «Sở Khoa học và Công nghệ | tỉnh Gia Lai»."""

UNSOUNDED = _words("và của tại các")
"""Words that give no letter to an acronym."""

SPEECH = _words(
    "nói chia kể cho khẳng nhấn bày tâm thừa thổ đáp trả hỏi gặp cảm nghĩ biết hy mong tỏ"
    " phát giành đạt thi đấu ghi chơi học làm sinh bắt giải cười khóc đến về vẫn tiếp nhận"
    " quyết viết tin cùng"
)
"""Words behind a bare given name that only a person does."""

DOMAINS = _words("vn com net org gov edu io info co asia tv gl ly me us uk jp kr cn eu")
"""Ends of addresses: «FPT.com.vn» is not FPT, unless «Booking.com» is listed so."""

STREET_WORDS = _words("phố đường ngõ ngách hẻm lộ tiếng chữ")
"""Before a place's name these make it the name of something else: «phố Huế», «tiếng Nga»."""

NOT_STREETS = _words("thành tiết nổi danh lên đường")
"""Words that make another word of them: «thành phố», «tiết lộ», «nổi tiếng», «đường phố»."""

NOT_HONORIFICS = _words("đàn tổ ngôi các")
"""Words that make another word of them: «đàn ông Nga», «tổ cụ»."""

HONORIFICS_MALE = _words("ông anh chú bác cậu ngài thầy chàng")
HONORIFICS_FEMALE = _words("bà chị cô dì mẹ thím mợ nàng")
HONORIFICS = HONORIFICS_MALE | HONORIFICS_FEMALE | _words("cụ em bầu bé cháu sao")
"""Words of address before a personal name."""

TITLE_ENDINGS = _words(
    "sĩ sỹ sư tướng thống tịch trưởng đốc tử vương thủ sứ thư tá úy nhiệm hoàng viên gia văn"
    " báo thơ lý mẫu ký môn vệ đạo hậu phạm cáo can mục vợt sút đua phú"
)
"""Last words of titles: bác sĩ, luật sư, thủ tướng, chủ tịch, bộ trưởng, cầu thủ, đại sứ,
thủ môn, tiền vệ, tiền đạo, hoa hậu, bị cáo, linh mục, tỷ phú …"""

OFFICE_ENDINGS = _words("tướng thống tịch trưởng đốc vương sứ thư nhiệm hoàng lý")
"""Those of offices that a country fills: «Thủ tướng Anh May», but «ca sĩ Đức Ánh»."""

TITLE_ABBREVIATIONS = _words(
    "TS ThS TSKH GS PGS BS BSCK LS KTS KS HLV VĐV ĐBQH NSND NSƯT NGND NGƯT CT PCT GĐ PGĐ TGĐ"
    " Mr Ms Mrs Dr CEO"
)

SURNAMES = _words(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm"
    " Trịnh Mai Trương Tạ Tô Cao Hà Lưu Lương Thái Châu Phùng Vương Quách Tống Triệu Chu Đoàn"
    " Tăng Kiều Doãn La Thân Nghiêm Đàm Quế Mạc Thạch Khúc Giang Từ Nông Hứa Lại Bế Ma Đồng Cù"
    " Ninh Trà Tôn Âu Quản Lò Giàng Vi Sầm Cung Nhữ Lục Diệp Khổng Tiêu Bạch Thiều Ngụy Đới"
    " Cầm Vàng Hầu Phí Thẩm Mã Lều Đậu Biện Hàn Ung Tưởng Chử Lã Lữ Bành Đổng Giáp Khương Kha"
    " Tiết Ưng Tòng Vưu Mẫn Thôi Quàng Cà Sùng Thào Vừ Lầu Siu Ksor Rmah Rơ Kpă Niê Mlô Nhan Ôn"
)
"""Vietnamese family names, by frequency (Lê Trung Hoa, «Họ và tên người Việt Nam», 2005), with
those of the Tày, Thái and Mông."""

KOREAN_SURNAMES = _words(
    "Kim Park Lee Choi Jung Jeong Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song"
    " Hong Moon Bae Ban Oh Yang Yoo Ryu Noh Roh Ko Koh Kwak Baek Son Sung Min Chung Chun Um Om Ri"
    " Rhee Pak Cha Heo Im"
)
"""Korean family names, which stand first and by which their bearers are called: «ông Park»."""

CHINESE_SURNAMES = _words(
    "Vương Lý Trương Lưu Triệu Ngô Từ Hồ Quách Mã Tống Trịnh Hứa Phùng Tào Bành Đổng Đường Tập Ôn"
    " Mao Lục Tưởng"
)
"""Family names by which Chinese are called («ông Lý»); without those that are given names too."""

NAME_PARTICLES = _words("de da dos van von der den del della di la le bin ben ibn al el")
"""Small words inside family names, which belong to them: «De Gea», «van Gaal»."""

COMPOUNDS: dict[str, frozenset[str]] = {
    normal(syllable): _words(words)
    for syllable, words in {
        "Anh": "ấy ta em chị hùng trai cả ngữ nào",
        "Ý": "kiến tưởng nghĩa chí thức đồ định muốn trung nguyện vị đảng tứ",
        "Pháp": "luật lý nhân y danh chế sư đình trường lệnh quy thuật bảo đạo quan",
        "Đức": "tính hạnh độ tin vua thánh giáo vương ngài ông cha mẹ bà",
        "Mỹ": "thuật phẩm nhân mãn học vị quan lệ nghệ latinh",
        "Nhật": "ký báo nguyệt",
        "Vinh": "quang dự danh hạnh hoa hiển",
        "Hàn": "lâm huyên gắn",
        "Trung": "tâm bình ương tướng tá úy thu học niên thành thực gian hòa du đoàn đội",
    }.items()
}
"""Second syllables that make a common word of a one-syllable place: «Pháp luật», «Ý kiến»."""

CONTINENTS = frozenset((("châu", "Mỹ"), ("châu", "Úc")))
"""A word before a country that makes a continent of it."""

SENTENCE_STARTS = _words(
    "người nước phía quân báo dân bên giới hàng chính khi còn cả hiện riêng đúng ngày các"
    " những trong tại sau ông bà anh chị đây tuy trước cùng chiều sáng tối hôm vừa mới với từ"
    " để đó nếu không có một hai ba như qua về vì nhờ chúng tôi họ cô theo nhiều mỗi mọi trên"
    " dưới giữa nhưng song ngoài bởi do thế lúc khoảng đến kể đối tuần tháng năm đặc ảnh"
)
"""Words that often begin a sentence, so that their capital is no name's."""

TITLE_STARTS = _words(
    "Chủ Phó Giám Tổng Thủ Bí Đại Bộ Thứ Cục Trưởng Ủy Hiệu Tướng Trung Thượng Thiếu Luật Bác"
    " Kỹ Giáo Tiến HLV"
)
"""First words of titles, which may follow a name without a stop: «… tại Lào Bộ trưởng Thăng»."""

COUNTRIES = _phrases(
    """Afghanistan, Ai Cập, Albania, Algeria, Angola, Anh, Argentina, Armenia, Australia,
    Azerbaijan, Áo, Ả Rập Xê Út, Ấn Độ, Ba Lan, Bahrain, Bangladesh, Belarus, Bỉ, Bolivia,
    Bosnia, Bồ Đào Nha, Brazil, Brunei, Bulgaria, Campuchia, Canada, Chile, Colombia, Congo,
    Costa Rica, Croatia, Cuba, Cộng hòa Séc, Séc, Đan Mạch, Đài Loan, Đông Timor, Đức, Ecuador,
    Estonia, Ethiopia, Gruzia, Georgia, Ghana, Hà Lan, Hàn Quốc, Hoa Kỳ, Hungary, Hy Lạp,
    Iceland, Indonesia, Iran, Iraq, Ireland, Israel, Italia, Italy, Jamaica, Jordan, Kazakhstan,
    Kenya, Kuwait, Lào, Latvia, Lebanon, Libăng, Libya, Lithuania, Luxembourg, Malaysia,
    Maldives, Mali, Mexico, Moldova, Mông Cổ, Morocco, Ma rốc, Mozambique, Mỹ, Myanmar, Na Uy,
    Nam Phi, Nepal, New Zealand, Nga, Nhật, Nhật Bản, Nigeria, Oman, Pakistan, Palestine, Panama,
    Paraguay, Peru, Phần Lan, Pháp, Philippines, Qatar, Romania, Saudi Arabia, Serbia, Singapore,
    Slovakia, Slovenia, Somalia, Sri Lanka, Sudan, Syria, Tanzania, Tây Ban Nha, Thái Lan,
    Thổ Nhĩ Kỳ, Thụy Điển, Thụy Sĩ, Thụy Sỹ, Triều Tiên, Trung Quốc, Tunisia, Turkmenistan, UAE,
    Úc, Uganda, Ukraine, Uruguay, Uzbekistan, Vatican, Venezuela, Ý, Yemen, Zambia, Zimbabwe"""
)
"""Other countries as the papers write them: owners of what Việt Nam has too («Quốc hội Lào»)."""

PRONOUN_PLACES = _words("Anh Ý Đức")
"""Places that are more often something else at a sentence's beginning; they need a clue there."""

STOP_WORDS = _words(
    "tại ở của với cho từ đến tới trong là đã sẽ đang được bị có không cùng về do theo khi"
    " nhằm để vào ra lên cũng này đó những các một nhiều mọi nói rằng thì mà nếu nhưng vì bởi"
    " qua sau trước giữa trên dưới ngoài gồm như hoặc hay còn vẫn vực phía chỉ phải cần muốn"
    " nên hơn nhất rất quá lại nhau đều vừa mới năm ngày tháng ông bà anh chị đưa làm gây"
    " thuộc khẳng biết nhấn kêu"
)
"""Words that end a proper name on its left or right."""

OPENERS = frozenset(normal("Theo Tại Ảnh Nguồn Khi Sau Trong").split())
"""Capitals that open a sentence even where its stop is lost: «VOV- Trung tâm Tin Theo Reuters»."""

PLAIN_STARTS = (
    STOP_WORDS
    | SENTENCE_STARTS
    | _words("chính phủ đại sứ quán nhân dân đội tuyển tỉnh thành phố thị trường quân")
)
"""Words before a country's name that have their capital from the sentence: «Đội tuyển Anh»."""

EVERYBODY = _phrases(
    "nhân dân, lao động, người lao động, công an, quân đội, phụ nữ, thanh niên, tuổi trẻ, đại biểu,"
    " nông dân, gia đình, pháp luật, đời sống, sức khỏe, thể thao, du lịch, đầu tư, xây dựng"
)
"""Names of papers that are common words when a capital is lost: «Nhân dân», «Tuổi trẻ»."""

PAPER_LEADS = _words("báo tờ chí trang pv")
"""Words before a paper's name."""

LEADING_CAPITALS = (
    PLAIN_STARTS
    | CLASS_WORDS
    | TITLE_ENDINGS
    | _words("bắc nam đông tây trung miền thủ cố đô ngài liên mẹ cả toàn vùng trưởng phó viên")
)
"""Words whose capital does not begin a longer name: «miền Nam Ấn Độ», «Liên Bộ Tài chính»."""

REFERRING_HEADS = _words("Bộ Sở Cục")
"""Heads that, alone and with a capital, mean the one such body an article names («Theo Bộ, …»)."""

REFERRING_LEADS = _words(
    "theo của diện đạo phía cho với do gửi lên tại được giao về trước trong thuộc"
)
"""Words before a body meant by its head alone: «theo Bộ», «đại diện Sở», «lãnh đạo Cục»."""

REFERRING_BLOCKERS = _words(
    "phận trưởng máy môn đội luật phim sách ba tứ đôi ảnh tư tổng chính công quốc ngoại nội"
    " tài kế tiêu chỉ sưu mặt khung lọc trang mới gõ"
)
"""Words behind «Bộ» that make it another word or another ministry («bộ phận», «Bộ trưởng»)."""

BRACKET_LEADS = _words("mã viết gọi tên sàn hose hnx upcom")
"""First words of brackets that end in an acronym: «(Mã CK: VNM)», «(gọi tắt là VDC)»."""

NOT_DEFINED = _words(
    "TTXVN AFP PV CTV NLĐ TNO TTO VNE VOV VTV HCV HCB HCĐ USD VND CT UBND TP ĐH BTC NXB SN XN"
    " KH GS TS"
)
"""Acronyms that stand in brackets behind names without being theirs: agencies, medals, credits."""
