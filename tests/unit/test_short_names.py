"""People called by a part of the name that the article gives in full."""

import pytest

from newsgen.tagger import find_mentions
from newsgen.tagger.persons import short_forms
from samples import gazetteer

AUTHORITY = """\
- {id: pham-anh-tuan, type: person, label: Phạm Anh Tuấn}
- {id: tran-van-son, type: person, label: Trần Văn Sơn}
- {id: le-thi-hoa, type: person, label: Lê Thị Hòa}
- {id: park-yunkyu, type: person, label: Park Yunkyu}
- {id: tap-can-binh, type: person, label: Tập Cận Bình}
- {id: snowden, type: person, label: Edward Snowden}
"""


def taken_up(text: str) -> list[tuple[str, str, str]]:
    """The links that lean on a full name: surface, entity, rule."""
    found = find_mentions(text, gazetteer(AUTHORITY)).mentions
    return [(text[m.start : m.end], m.entity, m.rule) for m in found if m.antecedent]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Phạm Anh Tuấn", {"Tuấn", "Anh Tuấn"}),
        ("Nguyễn Thảo", {"Thảo"}),
        ("Park Yunkyu", {"Park"}),
        ("Tập Cận Bình", {"Tập", "Cận Bình"}),
        ("Edward Snowden", {"Edward", "Snowden", "Snowden Edward"}),
        ("Lý Khắc Cường", {"Cường", "Khắc Cường", "Lý"}),
        ("David de Gea", {"David", "Gea", "de Gea", "De Gea"}),
        ("Nữ hoàng Elizabeth II", {"Nữ", "Elizabeth II"}),
        ("Pelé", set()),
    ],
)
def test_a_name_has_the_short_forms_of_its_language(name: str, called: set[str]) -> None:
    assert {" ".join(form.words) for form in short_forms(tuple(name.split()))} == called


@pytest.mark.parametrize(
    ("text", "surface", "entity", "rule"),
    [
        ("Ông Phạm Anh Tuấn đến. Ông Tuấn nói.", "Tuấn", "pham-anh-tuan", "title"),
        ("Ông Tuấn (trái). Ông Phạm Anh Tuấn đến.", "Tuấn", "pham-anh-tuan", "title"),
        ("Phạm Anh Tuấn đến. Chủ tịch Tuấn nói.", "Tuấn", "pham-anh-tuan", "title"),
        ("Phạm Anh Tuấn đến. Anh Tuấn chia sẻ thêm.", "Anh Tuấn", "pham-anh-tuan", "part-of-name"),
        ("Phạm Anh Tuấn đến. Tuấn chia sẻ thêm.", "Tuấn", "pham-anh-tuan", "given-name"),
        ("Lê Thị Hòa đến. PGS.TS. Hòa nói.", "Hòa", "le-thi-hoa", "title"),
        ("Park Yunkyu đến. Ông Park nói.", "Park", "park-yunkyu", "title"),
        ("Tập Cận Bình đến. Ông Tập nói.", "Tập", "tap-can-binh", "title"),
        ("Edward Snowden trốn. Snowden ở Nga.", "Snowden", "snowden", "given-name"),
    ],
)
def test_a_short_name_is_linked_to_the_one_it_can_mean(
    text: str, surface: str, entity: str, rule: str
) -> None:
    assert taken_up(text) == [(surface, entity, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tuấn nói.",
        "Lê Thị Hòa đến. Ông Hòa vắng.",
        "Ông Trần Văn Sơn và ông Nguyễn Thanh Sơn đến. Ông Sơn nói.",
        "Trần Văn Sơn đến. Ông Sơn Tùng hát, Sơn La mưa.",
        "Trần Văn Sơn sơn nhà, ông sơn cửa.",
        "Tập Cận Bình thăm Tập đoàn FPT. Tập trung cao độ.",
        "Lê Thị Hòa đến. Hòa bình là quý.",
        "Thủ tướng Phạm Anh Tuấn đến. Thủ tướng phát biểu.",
    ],
)
def test_a_name_that_may_mean_another_is_not_linked(text: str) -> None:
    assert taken_up(text) == []


def test_two_people_of_one_name_are_kept_for_review() -> None:
    text = "Ông Trần Văn Sơn và ông Nguyễn Thanh Sơn đến. Ông Sơn nói."
    (mention,) = find_mentions(text, gazetteer(AUTHORITY)).review
    assert (text[mention.start : mention.end], mention.entity) == ("Sơn", "")
    assert mention.antecedent == "Trần Văn Sơn"


def test_a_middle_name_tells_two_people_apart() -> None:
    text = "Ông Trần Văn Sơn và ông Nguyễn Thanh Sơn đến. Ông Văn Sơn nói trước."
    assert taken_up(text) == [("Văn Sơn", "tran-van-son", "title")]
