"""What the tagger knows of Vietnamese news language: tables only, no rules.

Each table says where its rows come from. All words are in normal form (`vietnamese.normal`).
"""

from newsgen.vietnamese import normal


def _words(text: str) -> frozenset[str]:
    return frozenset(normal(text).split())


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(normal(line).split()) for line in text.split(",") if line.strip())


ABBREVIATIONS: tuple[tuple[str, str], ...] = tuple(
    (normal(short), normal(long))
    for short, long in (
        # as newspapers write class words («Trường ĐH Quy Nhơn», «UBND tỉnh», «Ngân hàng T.Ư»)
        ("ĐH", "Đại học"),
        ("CĐ", "Cao đẳng"),
        ("HV", "Học viện"),
        ("THPT", "Trung học phổ thông"),
        ("PTTH", "Phổ thông trung học"),
        ("THCS", "Trung học cơ sở"),
        ("BV", "Bệnh viện"),
        ("UBND", "Ủy ban nhân dân"),
        ("HĐND", "Hội đồng nhân dân"),
        ("HĐBA", "Hội đồng Bảo an"),
        ("UB", "Ủy ban"),
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
        ("CTCP", "Công ty cổ phần"),
        ("CTY", "Công ty"),
        ("TCT", "Tổng công ty"),
        ("TNHH", "trách nhiệm hữu hạn"),
        ("MTV", "một thành viên"),
        ("CP", "cổ phần"),
        ("TMCP", "thương mại cổ phần"),
        ("NH", "Ngân hàng"),
        ("NHNN", "Ngân hàng Nhà nước"),
        ("NHTM", "Ngân hàng thương mại"),
        ("QLNN", "quản lý nhà nước"),
        ("CNTT", "công nghệ thông tin"),
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

LEGAL_FORMS: tuple[str, ...] = tuple(
    normal(form)
    for form in (
        "cổ phần",
        "CP",
        "TNHH",
        "TNHH MTV",
        "TNHH một thành viên",
        "trách nhiệm hữu hạn",
        "trách nhiệm hữu hạn một thành viên",
    )
)
"""What may stand behind «Công ty» in a company's name (Luật Doanh nghiệp 2020, điều 37), or not."""

BANK_FORMS: tuple[str, ...] = tuple(
    normal(form) for form in ("TMCP", "thương mại cổ phần", "thương mại")
)
"""The same behind «Ngân hàng»."""

INITIAL_HEADS = _words("Bộ Sở Cục Vụ Viện Ban Phòng Hội Đảng Trường")
"""Heads behind which the press puts initials: «Bộ KH&CN», «Sở GD-ĐT», «Cục ATTP»."""

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
    Đảng, Đài, Báo, Tạp chí, Trung tâm, Câu lạc bộ, CLB, Bệnh viện, Nhà máy, Nhà xuất bản, Khoa,
    Chi nhánh, Chi cục, Quân khu, Công an, Tỉnh đoàn, Thành đoàn, Tỉnh ủy, Thành ủy, Huyện ủy,
    Hội đồng, Văn phòng, Tòa án, TAND, Viện kiểm sát, Cơ quan, Tổ chức, Phòng, Đại sứ quán,
    Thư viện, Bảo tàng, Nhà hát, Hãng, Sàn, Xí nghiệp, Hợp tác xã, HTX, Trường THPT, THPT, THCS,
    Mặt trận, Thông tấn xã, Sân vận động, Cảng, Nhà thờ, Chùa, Khách sạn, Siêu thị"""
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

TRANSPARENT_HEADS = _phrases("Đại sứ quán")
"""Heads that describe what they stand before: «Đại sứ quán Pháp» speaks of Pháp."""

SCHOOLS: tuple[tuple[str, ...], ...] = tuple(
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

NOT_STREETS = _words("thành tiết nổi danh lên")
"""Words that make another word of them: «thành phố», «tiết lộ», «nổi tiếng»."""

NOT_HONORIFICS = _words("đàn tổ")
"""Words that make another word of them: «đàn ông Nga», «tổ cụ»."""

HONORIFICS_MALE = _words("ông anh chú bác cậu ngài thầy")
HONORIFICS_FEMALE = _words("bà chị cô dì mẹ")
HONORIFICS = HONORIFICS_MALE | HONORIFICS_FEMALE | _words("cụ em bầu")
"""Words of address before a personal name."""

TITLE_ENDINGS = _words(
    "sĩ sỹ sư tướng thống tịch trưởng đốc tử vương thủ sứ thư tá úy nhiệm hoàng viên gia văn"
    " báo thơ lý mẫu"
)
"""Last words of titles: bác sĩ, luật sư, thủ tướng, chủ tịch, bộ trưởng, cầu thủ, đại sứ …"""

OFFICE_ENDINGS = _words("tướng thống tịch trưởng đốc vương sứ thư nhiệm hoàng lý")
"""Those of offices that a country fills: «Thủ tướng Anh May», but «ca sĩ Đức Ánh»."""

TITLE_ABBREVIATIONS = _words(
    "TS ThS GS PGS BS LS KTS KS HLV VĐV ĐBQH NSND NSƯT CT PCT GĐ TGĐ Mr Ms Mrs Dr"
)

SURNAMES = _words(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm"
    " Trịnh Mai Trương Tạ Tô Cao Hà Lưu Lương Thái Châu Phùng Vương Quách Tống Triệu Chu Đoàn"
    " Tăng Kiều Doãn La Thân Nghiêm Đàm Quế Mạc Thạch Khúc Giang Từ Nông Hứa Lại Bế Ma Đồng Cù"
    " Ninh Trà Tôn Âu Quản Lò Giàng Vi Sầm Cung Nhữ Lục Diệp Khổng Tiêu Bạch Thiều Ngụy Đới"
    " Cầm Vàng Hầu Phí Thẩm Mã Lều Đậu Biện Hàn Ung Tưởng Chử Lã Lữ Bành"
)
"""Vietnamese family names, by frequency (Lê Trung Hoa, «Họ và tên người Việt Nam», 2005), with
those of the Tày, Thái and Mông."""

KOREAN_SURNAMES = _words(
    "Kim Park Lee Choi Jung Jeong Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song"
    " Hong Moon Bae Ban Oh Yang"
)

COMPOUNDS: dict[str, frozenset[str]] = {
    normal(syllable): _words(words)
    for syllable, words in {
        "Anh": "ấy ta em chị hùng trai cả ngữ nào",
        "Ý": "kiến tưởng nghĩa chí thức đồ định muốn trung nguyện vị đảng tứ",
        "Pháp": "luật lý nhân y danh chế sư đình trường lệnh quy thuật bảo đạo quan",
        "Đức": "tính hạnh độ tin vua thánh giáo vương ngài ông",
        "Mỹ": "thuật phẩm nhân mãn học vị quan lệ nghệ",
        "Nhật": "ký báo nguyệt",
        "Vinh": "quang dự danh hạnh hoa hiển",
        "Hàn": "lâm huyên gắn",
        "Trung": "tâm bình ương tướng tá úy thu học niên thành thực gian hòa du đoàn đội",
    }.items()
}
"""Second syllables that make a common word of a one-syllable place: «Pháp luật», «Ý kiến»."""

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
