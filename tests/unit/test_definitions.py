"""Names that an organisation has in one article only."""

import pytest

from newsgen.tagger import find_mentions
from samples import gazetteer

AUTHORITY = """\
- {id: vdc, type: organisation, label: Công ty Điện toán và Truyền số liệu}
- {id: vnm, type: organisation, label: Vinamilk}
- {id: nic, type: organisation, label: Trung tâm Đổi mới sáng tạo Quốc gia}
- {id: lhq, type: organisation, label: Liên Hợp Quốc, aliases: [LHQ]}
- {id: gas, type: organisation, label: Tổng công ty Khí Việt Nam}
- {id: chinh-phu, type: organisation, label: Chính phủ Việt Nam}
- {id: bo-khcn, type: organisation, label: Bộ Khoa học và Công nghệ}
- {id: bo-yt, type: organisation, label: Bộ Y tế}
- {id: ha-noi, type: place, label: Hà Nội}
"""


def taken_up(text: str) -> list[tuple[str, str, str, str]]:
    """The links that lean on another: surface, entity, rule, antecedent."""
    found = find_mentions(text, gazetteer(AUTHORITY)).mentions
    return [(text[m.start : m.end], m.entity, m.rule, m.antecedent) for m in found if m.antecedent]


@pytest.mark.parametrize(
    ("text", "short", "entity", "times"),
    [
        ("Công ty Điện toán và Truyền số liệu (VDC) và VDC.", "VDC", "vdc", 2),
        ("Theo NIC, Trung tâm Đổi mới sáng tạo Quốc gia ( NIC ) mở.", "NIC", "nic", 2),
        ("NIC (Trung tâm Đổi mới sáng tạo Quốc gia) mở cửa.", "NIC", "nic", 1),
        ("Vinamilk (Mã CK: VNM) lãi, VNM tăng.", "VNM", "vnm", 2),
        ("Tổng công ty Khí Việt Nam - Công ty cổ phần (GAS) và GAS.", "GAS", "gas", 2),
    ],
)
def test_an_acronym_in_brackets_is_the_name_before_them(
    text: str, short: str, entity: str, times: int
) -> None:
    assert [(s, e, r) for s, e, r, _ in taken_up(text)] == [(short, entity, "defined")] * times


@pytest.mark.parametrize(
    "text",
    [
        "Vinamilk (TTXVN) đưa tin.",
        "Vinamilk (hôm qua có AAA) lãi.",
        "Hà Nội (HN) mưa, HN ngập.",
        "Nhóm Ứng phó của Liên Hợp Quốc (UNDAC) đến, UNDAC làm việc.",
        "Vinamilk (VNM.com) mở.",
    ],
)
def test_brackets_that_are_not_the_names_define_nothing(text: str) -> None:
    assert taken_up(text) == []


def test_a_definition_never_reaches_another_article() -> None:
    assert taken_up("Công ty Điện toán và Truyền số liệu (VDC).") != []
    assert taken_up("VDC ký kết.") == []


def test_the_government_said_in_full_is_meant_by_its_short_name() -> None:
    text = (
        "Chính phủ Việt Nam họp. Theo Chính phủ, Chính phủ Lào đồng ý, Chính phủ nước này cũng vậy."
    )
    assert taken_up(text) == [
        ("Chính phủ", "chinh-phu", "short-organisation", "Chính phủ Việt Nam")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế họp. Theo Bộ, thuốc đủ.",
        "Bộ Y tế họp. Đại diện Bộ nói.",
        "Bộ Y tế họp. Bộ đã trả lời.",
    ],
)
def test_the_one_ministry_is_meant_by_its_head(text: str) -> None:
    assert taken_up(text) == [("Bộ", "bo-yt", "head", "Bộ Y tế")]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế họp. Bộ trưởng nói bộ máy gọn.",
        "Bộ Y tế họp. Bộ phận một cửa nghỉ.",
        "Bộ Y tế họp. Theo Bộ Tài chính, tiền đủ.",
        "Bộ Y tế và Bộ Khoa học và Công nghệ họp. Theo Bộ, kinh phí đủ.",
        "Theo Bộ, kinh phí đủ.",
    ],
)
def test_a_head_that_may_mean_another_is_not_linked(text: str) -> None:
    assert taken_up(text) == []


def test_a_head_of_two_ministries_is_kept_for_review() -> None:
    text = "Bộ Y tế và Bộ Khoa học và Công nghệ họp. Theo Bộ, kinh phí đủ."
    (mention,) = find_mentions(text, gazetteer(AUTHORITY)).review
    assert (text[mention.start : mention.end], mention.entity, mention.rule) == ("Bộ", "", "head")
