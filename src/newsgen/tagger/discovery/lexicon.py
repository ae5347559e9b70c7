"""What discovery knows of names that nobody listed: tables only, no rules.

They are for names by what they are made of; `lexicon` holds what linking knows. Most rows are the
usual words of Vietnamese institutions («Bộ Khoa học và Công nghệ», «Cục Hàng hải»).
"""

from newsgen.model import EntityType
from newsgen.vietnamese import normal

Phrase = tuple[str, ...]


def _phrases(text: str) -> frozenset[Phrase]:
    return frozenset(tuple(normal(part).split()) for part in text.split(",") if part.strip())


def _words(text: str) -> frozenset[str]:
    return frozenset(normal(text).split())


HEADS: dict[Phrase, EntityType] = {
    phrase: kind
    for kind, text in (
        (
            EntityType.ORGANISATION,
            """bộ, sở, cục, tổng cục, vụ, viện, học viện, nhạc viện, đại học, trường đại học,
            trường đh, đh, cao đẳng, trường cao đẳng, trường, trường thpt, trường
            thcs, thpt, thcs, công ty, tập đoàn, tổng công ty, tct, ctcp, công ty
            con, liên doanh, ngân hàng, nh, quỹ, hội, hiệp hội, liên hiệp, liên
            hiệp hội, liên đoàn, lđbđ, lđlđ, liên minh, ủy ban, ủy ban nhân dân,
            ubnd, hđnd, ban, đảng, đài, báo, tạp chí, thời báo, trung tâm, câu lạc
            bộ, clb, bệnh viện, bv, phòng khám, nhà máy, nhà xuất bản, nxb, chi
            nhánh, chi cục, quân khu, quân đoàn, sư đoàn, lữ đoàn, trung đoàn,
            công an, bộ đội biên phòng, bộ tư lệnh, tỉnh đoàn, thành đoàn, tỉnh
            ủy, thành ủy, huyện ủy, quận ủy, đảng ủy, hội đồng, hội đồng nhân dân,
            văn phòng, tòa án, tòa án nhân dân, tand, viện kiểm sát, viện kiểm sát
            nhân dân, vks, vksnd, cơ quan, tổ chức, đại sứ quán, đsq, tổng lãnh sự
            quán, lãnh sự quán, thư viện, bảo tàng, nhà hát, đoàn, hãng, hãng hàng
            không, hãng tin, sàn, sở giao dịch, xí nghiệp, hợp tác xã, htx, mặt
            trận, mặt trận tổ quốc, mttq, thông tấn xã, thanh tra, kiểm toán, kho
            bạc, ban quản lý, nhà thờ, khách sạn, siêu thị, lực lượng, tổng liên
            đoàn, đội tuyển, chính phủ, quốc hội, thượng viện, hạ viện, nghị viện,
            hải quân, không quân, lục quân, quân đội, cảnh sát, tổng thanh tra,
            chùa, công đoàn, phòng thương mại, nhà trường, hệ thống, chuỗi, nhóm,
            thương hiệu""",
        ),
        (
            EntityType.PLACE,
            """sân bay, sân bay quốc tế, cảng, cảng hàng không, khu công nghiệp, kcn, khu kinh
            tế, kkt, khu công nghệ cao, khu chế xuất, sân vận động, svđ, công
            viên, vườn quốc gia, khu du lịch, khu đô thị, nhà tù, trại giam, nghĩa
            trang, quảng trường, chợ, cầu, hầm, đèo, quốc lộ, đại lộ, cao tốc,
            đường cao tốc, thủy điện, nhà máy thủy điện, hồ thủy điện""",
        ),
        (
            EntityType.EVENT,
            """hội nghị, hội thảo, tọa đàm, diễn đàn, đại hội, lễ hội, triển lãm, liên hoan,
            festival, giải, giải thưởng, cúp, cup, cuộc thi, hội chợ, chiến tranh,
            cách mạng, hiệp định, hiệp ước, công ước, nghị định thư, đối thoại,
            hội nghị thượng đỉnh, ngày hội, tuần lễ, vòng chung kết, chiến dịch""",
        ),
        (
            EntityType.PROGRAMME,
            """chương trình, dự án, đề án, nền tảng, sáng kiến, kế hoạch, gói thầu, đường dây
            nóng""",
        ),
    )
    for phrase in _phrases(text)
}
"""First words of proper names, without case, and what kind of thing they begin."""

HEAD_WORDS = frozenset(HEADS)

LOWER_HEADS = _phrases(
    """quảng trường, công ty, tập đoàn, tổng công ty, ngân hàng, trường, trường đại học, đại học,
    bệnh viện, hãng, báo, tạp chí, đài, clb, câu lạc bộ, hội đồng, sân bay, khách sạn, học
    viện, nhà xuất bản, cảng, đội tuyển, hãng hàng không, hãng tin, nhà máy, siêu thị,
    quỹ, trung tâm, viện, sân vận động, trường thpt, trường cao đẳng, khu công nghiệp,
    vườn quốc gia, hiệp định, quốc lộ, đại sứ quán, ủy ban nhân dân, công an, cầu, chùa,
    chợ, thời báo, nhà thờ, chi nhánh, liên đoàn, hiệp hội, dự án, chương trình"""
)
"""Heads that papers also write in lower case, straight before a capital: «công ty TORmem»."""

BARE_HEADS = _phrases(
    """công ty, tập đoàn, tổng công ty, hãng, hãng hàng không, hãng tin, công ty con, đội tuyển,
    thương hiệu, hệ thống, chuỗi, nhóm, báo, tờ báo, tạp chí, clb, câu lạc bộ, ngân hàng,
    nh, liên doanh, chi nhánh, đảng"""
)
"""Class words that a brand's own name does without: «Công ty TORmem» is TORmem."""

GIVEN_STARTS = _words(
    """Văn Thị Đình Minh Ngọc Quốc Trọng Huy Hữu Đức Anh Tuấn Thu Hồng Kim Tiến Hoài Xuân Phương
    Quang Duy Bảo Công Thành Việt Thế"""
)
"""First syllables of given names, where a family name is left out: «Trọng Hoàng»."""

UNIT_HEADS = _phrases(
    """khoa, phòng, tổ, đội, đoàn, ban, văn phòng, vụ, hội đồng, nhóm, lực lượng, cơ quan, tổ
    chức"""
)
"""Parts of a body whose name says nothing without it: «Khoa Điện» of which school?"""

OWNED_HEADS = _phrases(
    """đảng, chính phủ, quốc hội, thượng viện, hạ viện, nghị viện, đại sứ quán, đsq, tổng lãnh sự
    quán, lãnh sự quán, hải quân, không quân, lục quân, quân đội, cảnh sát, ủy ban nhân
    dân, ubnd, hđnd, hội đồng nhân dân, công an, tỉnh ủy, thành ủy, huyện ủy, quận ủy,
    tỉnh đoàn, thành đoàn, thanh tra, tòa án, tòa án nhân dân, tand, viện kiểm sát, viện
    kiểm sát nhân dân, vks, vksnd, mặt trận tổ quốc, mttq, bộ đội biên phòng, hội nghị,
    đại hội, kho bạc, chi cục, ban quản lý, thông tấn xã"""
)
"""Bodies that every land or town has: a name only with the place behind it."""

ABROAD_HEADS = _phrases(
    """đại sứ quán, đsq, tổng lãnh sự quán, lãnh sự quán, hiệp hội, hội, văn phòng, liên hiệp
    hội, phòng thương mại, ban, hội đồng"""
)
"""Bodies whose name may end in where they are: «Đại sứ quán Việt Nam tại Nhật Bản»."""

NAMESAKES = _phrases(
    """trường, trường đại học, trường đh, đại học, đh, trường thpt, thpt, trường thcs, thcs, quỹ,
    bệnh viện, bảo tàng, nhà hát, giải, giải thưởng, cúp, cup, công ty, tập đoàn, sân bay,
    sân vận động, cầu, nhà máy, học viện, viện, trung tâm, đại lộ, công viên, nhà thờ,
    hãng, clb, sư đoàn, quảng trường"""
)
"""Things that bear a person's name: «Đại học Trần Đại Nghĩa»."""

EVENT_QUOTED = _phrases(
    """tọa đàm, hội thảo, hội nghị, diễn đàn, triển lãm, cuộc thi, lễ hội, liên hoan, chiến dịch,
    giải thưởng, chuyên đề hội thảo"""
)
PROGRAMME_QUOTED = _phrases(
    """chương trình, dự án, đề án, nền tảng, sáng kiến, phong trào, cuộc vận động, ứng dụng"""
)
"""What a name in quotes may follow: «Tọa đàm “Hợp tác …”», «chương trình “Sữa học đường”»."""

LEGAL_WORDS = _phrases(
    """cổ phần, cp, tnhh, tnhh mtv, trách nhiệm hữu hạn, một thành viên, tmcp, thương mại cổ
    phần, tm, đầu tư, sản xuất, dịch vụ, xây dựng, du lịch, thương mại, công nghệ, chứng
    khoán, xuất nhập khẩu, vận tải, bảo hiểm, phần mềm, phát triển, tư vấn, dược, dược
    phẩm, và, mtv, bất động sản, truyền thông, địa ốc, luật, thời trang, thực phẩm, điện
    lực, điện tử, viễn thông, dầu khí, hàng không, sữa, bán dẫn, an ninh mạng"""
)
"""Words in lower case between «công ty» and its name: legal forms and trades."""

LOWER_TAILS = _phrases(
    """quốc gia, quốc tế, nhân dân, nông thôn, nhà nước, trung ương, cổ phần, trách nhiệm hữu
    hạn, một thành viên, khu vực, phổ thông, trung học, cơ sở, tổng hợp, ứng dụng, công
    lập, dân lập, tư thục, chuyên, năng khiếu, trực thuộc, miền, số, đặc biệt, cấp cao,
    toàn quốc, thế giới, châu, liên bang, hoàng gia, nhiệt đới, cao cấp, hữu nghị, tối
    cao, lâm thời, quân sự, hình sự, kinh tế, kỹ thuật, giao thông, đường bộ, đường sắt,
    công nghệ, công nghiệp, dân sự, trẻ em, nam, nữ, thành viên, mở rộng, thường niên,
    việt nam, đa khoa, dân tộc, vốn, điện tử, thông tin, dược phẩm, ma túy, tội phạm, chất
    lượng, cháy, chữa cháy, cứu nạn, cứu hộ, nội địa, kinh doanh, nhà, nguồn nhân lực,
    dịch tễ"""
)
"""Words in lower case that a name may go on with behind a whole word."""
