"""What is said between names that are tied: tables only, no rules.

All words are in normal form (`vietnamese.normal`) and lower case; the rules ignore case where
newspapers do («Giám đốc», «giám đốc»).
"""

import re
from collections.abc import Iterable, Sequence

from newsgen.model import RelationKind
from newsgen.vietnamese import normal


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases parted by commas, the longest first, so that a rule tries «tổng giám đốc» first."""
    listed = (" ".join(normal(phrase).split()) for phrase in text.split(","))
    return tuple(sorted(filter(None, listed), key=lambda phrase: (-len(phrase), phrase)))


def any_of(phrases: Iterable[str]) -> str:
    """A regular expression for any of the phrases as whole words, whatever their case.

    What phrases begin with is said once, so that a hundred titles cost one look a letter.

    >>> any_of(["cục", "cục phó", "vụ"])
    '(?i:\\\\b(?:cục(?:\\\\ phó)?|vụ)(?!\\\\w))'
    """
    return rf"(?i:\b{branches(sorted({phrase.lower() for phrase in phrases}))}(?!\w))"


def branches(phrases: Sequence[str]) -> str:
    """A regular expression for phrases in alphabetical order; what they share is said once."""
    if len(phrases) == 1:
        return re.escape(phrases[0])
    first, last = phrases[0], phrases[-1]
    shared = next(
        (n for n, pair in enumerate(zip(first, last, strict=False)) if len(set(pair)) > 1),
        len(first),
    )
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        rest = phrase[shared:]
        by_letter.setdefault(rest[:1], []).append(rest)
    is_optional = by_letter.pop("", None) is not None
    rests = "|".join(map(branches, by_letter.values()))
    return f"{re.escape(phrases[0][:shared])}(?:{rests})" + "?" * is_optional


TITLES: dict[RelationKind, tuple[str, ...]] = {
    RelationKind.CHAIRS: _phrases("chủ tịch, chủ tịch nước, đồng chủ tịch, chủ nhiệm"),
    RelationKind.DIRECTS: _phrases(
        """giám đốc, tổng giám đốc, hiệu trưởng, viện trưởng, cục trưởng, tổng cục trưởng, chi
        cục trưởng, vụ trưởng, tổng biên tập, thống đốc, chánh án, tổng thanh tra, tư lệnh,
        CEO, tổng giám đốc điều hành, giám đốc điều hành, chỉ huy trưởng, trưởng, tổng kiểm
        toán nhà nước, chính ủy, trạm trưởng, đội trưởng"""
    ),
    RelationKind.MINISTER: _phrases("bộ trưởng, ngoại trưởng"),
    RelationKind.DEPUTY_MINISTER: _phrases("thứ trưởng"),
    RelationKind.AMBASSADOR: _phrases("đại sứ đặc mệnh toàn quyền, đại sứ"),
    RelationKind.REPRESENTS: _phrases(
        """đại diện, người đại diện, đại diện theo pháp luật, trưởng đại diện, trưởng đoàn, người
        phát ngôn, phát ngôn viên"""
    ),
    RelationKind.WORKS_AT: _phrases(
        """chánh văn phòng, chánh thanh tra, giảng viên, nghiên cứu viên, nghiên cứu sinh, nhà
        nghiên cứu, nhà khoa học, chuyên gia, chuyên viên, bác sĩ, bác sỹ, phóng viên, nhà
        báo, giáo sư, phó giáo sư, kỹ sư, luật sư, cán bộ, nhân viên, giáo viên, biên tập
        viên, công nhân, thanh tra viên, điều tra viên, kiểm sát viên, nhà phân tích, chiến
        lược gia"""
    ),
    RelationKind.OTHER: _phrases(
        """tổng bí thư, bí thư, thủ tướng, tổng thống, quốc vương, quốc trưởng, hoàng đế, nữ
        hoàng, nhà vua, vua, thái tử, thái hậu, tổng thư ký, thư ký, thị trưởng, tỉnh trưởng,
        nhà lãnh đạo, tổng tham mưu trưởng, tham mưu trưởng, chủ nhiệm tổng cục chính trị, ủy
        viên, thành viên, huấn luyện viên trưởng, huấn luyện viên, HLV trưởng, HLV, nhà sáng
        lập, người sáng lập, đồng sáng lập, kế toán trưởng, trợ lý, cố vấn, đặc phái viên,
        tổng lãnh sự, tham tán, đại biện, hạ nghị sĩ, thượng nghị sĩ, nghị sĩ, giám mục, tổng
        giám mục, công tố viên"""
    ),
}
"""What somebody is, by the kind of relation it makes to an organisation."""

RANKS = _phrases("phó tổng, phó, phó trưởng, quyền, tân, đương kim, cựu, nguyên, đồng")
"""What stands before a title and belongs to it."""
FORMER = _phrases("nguyên, cựu, cố")

QUALIFIERS = _phrases(
    """thường trực, thứ nhất, điều hành, danh dự, lâm thời, HĐQT, hội đồng quản trị, hội đồng
    thành viên, HĐTV, toàn quốc, chuyên trách, kiêm, cao cấp, cấp cao, pháp luật, toàn cầu"""
)
"""What stands behind a title and leaves it what it is: «Chủ tịch HĐQT»."""

UNITS = _phrases(
    """khoa, phòng, ban, vụ, cục, chi cục, tổng cục, văn phòng, bộ môn, trung tâm, viện, phân
    viện, bộ phận, nhóm, tổ, đội, chi nhánh, khu vực, đoàn, hội đồng, ủy ban, hội, liên đoàn,
    quỹ, dự án, bệnh viện, trường, học viện, khối, mảng, kỹ thuật, kinh doanh, tài chính, nhân
    sự, marketing, sản xuất, phân tích, nghiên cứu, phát triển, đầu tư, chiến lược, kinh tế,
    đối ngoại, đào tạo, truyền thông, nghiệp vụ, chuyên môn, tổ chức, cán bộ, công nghệ, thông
    tin, quốc tế, quản lý, pháp chế, pháp lý, đối tác, sản phẩm, dịch vụ, khách hàng, bán
    hàng, thương mại, phụ trách, chuyên, cao học, chính trị, quân sự, an ninh, trưởng, tiểu
    học, đại học, ngôn ngữ, văn hóa, lịch sử, vật lý, hóa học, sinh học, y tế, bộ, sở, công
    an, tỉnh, thành phố, huyện, quận, đảng, đảng bộ, chấp hành, thường vụ, cấp cao"""
)
"""Words of a part of an organisation, or of what somebody sees to: «Trưởng phòng Kinh doanh»."""

GOVERNING_UNITS = _phrases(
    """tỉnh ủy, thành ủy, huyện ủy, quận ủy, ủy ban nhân dân, UBND, hội đồng nhân dân, HĐND, công
    an, quốc phòng, ngoại giao, tài chính, quân ủy, quốc hội, hạ viện, thượng viện, chính phủ,
    tỉnh, thành phố, tp, huyện, quận, bang, liên bang, nước"""
)
"""What governs a place, so that its titles tie to the place: «Bí thư Tỉnh ủy Gia Lai»."""

STATE_TITLES = _phrases(
    """chủ tịch, chủ tịch nước, tổng bí thư, bí thư, thủ tướng, tổng thống, quốc vương, quốc
    trưởng, hoàng đế, nữ hoàng, nhà vua, vua, thái tử, thị trưởng, tỉnh trưởng, thống đốc, nhà
    lãnh đạo, bộ trưởng, ngoại trưởng, thứ trưởng, đại sứ, đại sứ đặc mệnh toàn quyền, tổng
    lãnh sự, đại diện, người phát ngôn, giám đốc, viện trưởng, chánh án, hạ nghị sĩ, thượng
    nghị sĩ, nghị sĩ, trưởng đoàn"""
)
"""Titles that can tie somebody to a place; «chuyên gia Mỹ» only says where somebody is from."""

HONORIFICS = _phrases(
    """ông, bà, anh, chị, cô, ngài, cụ, thầy, đồng chí, đ/c, giáo sư, phó giáo sư, tiến sĩ, tiến
    sỹ, thạc sĩ, thạc sỹ, bác sĩ, bác sỹ, kỹ sư, luật sư, kiến trúc sư, cử nhân, doanh nhân,
    nhà báo, nhà văn, nghệ sĩ, GS, PGS, TS, TSKH, ThS, BS, LS, KTS, KS, BSCKII, đại tướng,
    thượng tướng, trung tướng, thiếu tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy,
    thượng úy, trung úy, thiếu úy, chuẩn đô đốc, phó đô đốc, đô đốc, tướng, NGND, NGƯT, nhà
    giáo nhân dân, nhà giáo ưu tú, mr, ms, mrs, dr"""
)
"""What stands between a title and its holder's name."""

CLASSES = _phrases(
    """công ty, công ty cổ phần, công ty tnhh, tập đoàn, tổng công ty, ngân hàng, trường, tỉnh,
    thành phố, tp, tp., nước, hãng, báo, tạp chí, đội, clb, câu lạc bộ, đội tuyển, quốc gia,
    bang, huyện, quận, thị xã, CHXHCN, nước CHXHCN, CHDCND, nước CHDCND, cộng hòa, hãng thông
    tấn, hãng tin"""
)
"""Class words that the span of a name may leave out."""

NOT_HOLDERS = _phrases(
    """phu nhân, vợ, chồng, con trai, con gái, con, em trai, em gái, anh trai, chị gái, mẹ, cha,
    bố, cháu, ứng viên, ứng cử viên, ứng cử, tranh cử, chức, ghế, vị trí, vai, vai trò, bầu,
    gia đình, người thân, chức danh, chức vụ, bạn, đối thủ, sinh viên, học sinh, cô dâu, bổ
    nhiệm, thời, nhiệm kỳ, cấp dưới, người kế nhiệm, người tiền nhiệm, kế nhiệm, thay"""
)
"""Before a title these make the one named behind it somebody else, or the title not yet held."""

DONE = _phrases(
    """đã, vừa, mới, vừa mới, vừa qua, cũng, cũng đã, đã cùng, cùng, cùng nhau, chính thức, đang,
    hiện, hiện đang, tiếp tục, từng, đã từng, lại, hôm nay, hôm qua, đã chính thức, vừa chính
    thức, vừa cùng, còn, còn đã, tích cực, chủ động, trực tiếp, thường xuyên, luôn, đã và đang"""
)
"""What may stand between a party and what it does; «sẽ», «không», «muốn» may not."""

NOT_DONE = _phrases(
    """sẽ, sắp, đề nghị, đề xuất, kiến nghị, mong, mong muốn, muốn, kỳ vọng, hy vọng, hi vọng, kế
    hoạch, dự kiến, dự định, ý định, có thể, cần, phải, nên, nếu, yêu cầu, chỉ đạo, giao, giao
    cho, kêu gọi, chuẩn bị, xem xét, tiến tới, hướng tới, để, nhằm, không, chưa, chẳng, từ
    chối, hủy, hủy bỏ, chấm dứt, đàm phán, thảo luận, khả năng, cơ hội, cho phép, đồng ý cho,
    nghiên cứu, phủ nhận, bác bỏ, tin đồn, đồn, thông tin, trước khi, giả sử, thay vì, mời,
    ủng hộ việc, phê duyệt, chủ trương, đề án, được phép, ủy quyền, tạo điều kiện, khuyến
    khích, thúc giục, hối thúc, giúp, bảo đảm, đảm bảo, tìm cách, tham vọng, lời kêu gọi, đề
    ra, phân công, nhiệm vụ, trách nhiệm, có trách nhiệm, lẽ ra, đáng lẽ, tưởng, nghi, nghi
    vấn, cáo buộc"""
)
"""Words that leave it open whether what follows was done, or say that it was not."""

STILL_OPEN = _phrases(
    """dự kiến, sắp tới, tới đây, trong thời gian tới, thời gian tới, theo kế hoạch, nếu, tuần
    tới, tháng tới, năm tới, mai đây, trong tương lai, giả thuyết"""
)
"""The same, wherever in the sentence they stand."""

ORDERS = _phrases(
    """yêu cầu, chỉ đạo, giao, đề nghị, kiến nghị, phân công, mong muốn, kỳ vọng, kêu gọi, chỉ
    thị, chủ trì, cần, phải"""
)
"""The same before a party, however many clauses away: lists of duties run on over commas."""

NOT_SUBJECTS = _phrases(
    """của, với, tại, ở, từ, cho, về, đến, tới, trong, trên, qua, vào, theo, giữa, cùng, bởi,
    bằng, là, như, khi, bên, gồm"""
)
"""Directly before a name these make it no subject: «tại Hà Nội ký …» is not signed by Hà Nội."""

ACCORDS = _phrases(
    """thỏa thuận, hợp đồng, hiệp định, hiệp ước, nghị định thư, biên bản, bản ghi nhớ, ghi nhớ,
    MOU, hợp tác, phối hợp, quy chế, cam kết, liên tịch, tuyên bố chung, giao ước, ý định thư,
    công ước, tài trợ, chuyển giao, liên doanh, liên kết, đối tác"""
)
"""What two parties sign."""
MEMORANDA = _phrases("ghi nhớ, MOU")
