"""Where a change of the authority does not reach, nothing is linked otherwise."""

import re
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.tagger import Gazetteer, compile_gazetteer, reach, reach_table, tag
from newsgen.tagger.reach import _HIDING
from newsgen.vietnamese import nfc
from samples import article, entities, record

NAMES = (
    "NIPA", "FPT", "Hòa Phát", "Hoà Phát", "Công ty Hòa Phát", "CTCP Hòa Phát", "Tập đoàn Hòa Phát",
    "Bộ Khoa học và Công nghệ", "Bộ KH&CN", "Khoa học và Công nghệ", "Quốc hội",
    "Quốc hội Việt Nam",
    "Gia Lai", "tỉnh Gia Lai", "Sydney FC", "Sydney", "Park Yunkyu", "Phạm Anh Tuấn", "bán dẫn",
    "Đại học Quy Nhơn", "Trường Đại học Quy Nhơn", "QNU", "Thủy lợi", "Thuỷ Lợi",
)  # fmt: skip
TYPES = ("organisation", "person", "place", "technology", "topic")
SENTENCES = (
    "Ngày 21.8, NIPA và FPT ký kết biên bản ghi nhớ tại Gia Lai.",
    "Đại học Quy Nhơn (QNU) hợp tác với CTCP Hòa Phát; QNU nói vậy.",
    "Tập đoàn Hoà Phát và Công ty TNHH Hòa Phát họp ở tỉnh Gia Lai.",
    "Bộ trưởng Khoa học và Công nghệ Phạm Anh Tuấn phát biểu.",
    "Ông Phạm Anh Tuấn, Chủ tịch FPT, gặp ông Park Yunkyu. Ông Tuấn cảm ơn.",
    "Quốc hội Campuchia và Quốc hội Việt Nam trao đổi về bán dẫn.",
    "Cầu thủ của Sydney FC về nước, Sydney thua U21 Sydney.",
    "**Gia Lai** ký với [FPT](https://fpt.com.vn); nhóm của NIPA (UNDAC) dự.",
    "Bộ KH&CN làm việc với Trường Đại học Quy Nhơn về Thuỷ lợi.",
    "Thứ trưởng *Khoa học* và Công nghệ dự lễ ký giữa NIPA và Đại học Quy Nhơn.",
    "Trời đẹp \\*hôm nay\\*, Khoa\\_học và Công nghệ tiến bộ.",
    "Trời đẹp.",
)
entry = st.builds(
    lambda kind, names, never: (kind, tuple(dict.fromkeys(names)), never),
    st.sampled_from(TYPES),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3),
    st.sampled_from(("", "", "Hòa Phát", "Quốc hội Việt Nam")),
)
authority = st.lists(entry, min_size=0, max_size=6)
Entries = Sequence[tuple[str, Sequence[str], str]]


def compiled(entries: Entries) -> Gazetteer:
    lines = [
        f"- {{id: e{number}, type: {kind}, label: {names[0]}, aliases: [{', '.join(names[1:])}]"
        + (f", never: [{never}]}}" if never else "}")
        for number, (kind, names, never) in enumerate(entries)
    ]
    gazetteer = compile_gazetteer(entities("\n".join(lines))).value if lines else None
    return gazetteer or compile_gazetteer(()).value  # type: ignore[return-value]  # never None


@given(
    authority,
    st.integers(0, 5),
    entry,
    st.sampled_from(("add", "replace", "drop", "swap")),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4),
)
def test_a_text_that_a_change_does_not_reach_is_linked_as_before(
    before: list[tuple[str, tuple[str, ...], str]],
    at: int,
    changed: tuple[str, tuple[str, ...], str],
    edit: str,
    sentences: list[str],
) -> None:
    after = list(before)
    if edit == "add" or at >= len(after):
        after.append(changed)
    elif edit == "replace":
        after[at] = changed
    elif edit == "drop":
        after.pop()
    else:
        after[at] = (changed[0], after[at][1], after[at][2])
    old, new = compiled(before), compiled(after)
    raw = record("\n\n".join(sentences))
    if not reach(reach_table(old), reach_table(new)).touches(raw):
        assert tag(article(raw), old) == tag(article(raw), new)


@pytest.mark.parametrize(
    ("alias", "text", "is_touched"),
    [
        ("Hòa Phát", "Tập đoàn Hoà Phát họp.", True),
        ("Hòa Phát", "CTCP HÒA PHÁT họp.", True),
        ("Hòa Phát", "Hòa Bình họp.", False),
        ("Viện Toán", "Nhà báo viết.", False),
        ("Viện Toán", "Nhà báo viết \\*.", False),
        ("Viện Tin", "Cử nhân TIN học ở Viện.", False),
        ("Viện Tin", "Viện  **TIN** họp.", True),
        ("Viện Sao", "Viện ſao họp.", True),
        ("Bộ Y tế", "Thứ trưởng y tế họp.", True),
        ("Công ty cổ phần Hòa Phát", "Hoà Phát họp.", True),
    ],
)
def test_only_texts_with_all_words_of_a_new_name_are_reached(
    alias: str, text: str, is_touched: bool
) -> None:
    base = [("organisation", ("FPT",), "")]
    old, new = compiled(base), compiled([("organisation", ("FPT", alias), "")])
    found = reach(reach_table(old), reach_table(new))
    assert found.touches(record(text)) is is_touched


def test_a_changed_description_reaches_nothing() -> None:
    plain = "- {id: fpt, type: organisation, label: FPT}"
    told = "- {id: fpt, type: organisation, label: FPT, description: Tập đoàn công nghệ}"
    old, new = (compile_gazetteer(entities(yaml)).value for yaml in (plain, told))
    assert old is not None
    assert new is not None
    assert not reach(reach_table(old), reach_table(new)).touches(record("FPT họp."))


def test_a_record_that_names_a_changed_entity_by_its_id_is_reached() -> None:
    old = compiled([("organisation", ("FPT",), "")])
    new = compiled([("place", ("FPT",), "")])
    found = reach(reach_table(old), reach_table(new))
    assert found.touches(record("Trời đẹp.", more="topics: [e0]\n"))
    assert found.touches(record("Trời đẹp.", more="topics: [E0]\n"))
    assert not found.touches(record("Trời đẹp, tàu E0 rời ga."))


def test_an_id_may_be_written_with_escapes_in_the_front_matter() -> None:
    old, new = (compiled([(kind, ("FPT",), "")]) for kind in ("organisation", "place"))
    raw = record("Trời đẹp.", more='topics: ["\\x650"]\n')
    assert reach(reach_table(old), reach_table(new)).touches(raw)


def test_every_letter_that_becomes_one_of_ascii_is_known() -> None:
    others = map(chr, (*range(0x80, 0xD800), *range(0xE000, sys.maxunicode + 1)))
    folded = [c for c in others if re.search("[a-z0-9]", nfc(c).casefold())]
    assert set(folded) <= {*_HIDING}
