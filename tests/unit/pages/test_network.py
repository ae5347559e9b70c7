"""Networks: few names, each in its place; who meets whom in the entity's own articles."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest

from newsgen.model import EntityId
from newsgen.pages.labels import cut
from newsgen.pages.meetings import ARCS, KINDS, NODES
from newsgen.pages.network import network
from newsgen.views import NetworkView
from samples import AUTHORITY, archive, record, site

BOTH = "NIPA làm việc với FPT tại Hà Nội, Gia Lai."
AGREED = "FPT ký kết thỏa thuận hợp tác với Tập đoàn Hòa Phát tại Hà Nội."
PEOPLE = 40
CROWD = "".join(
    f"- {{id: nguoi-{n}, type: person, label: Nguyễn Văn {chr(65 + n % 26)}{n}}}\n"
    for n in range(PEOPLE)
)


def drawn(
    bodies: Sequence[str], entity: str = "nipa", language: str = "vi", more: str = ""
) -> NetworkView | None:
    records = [(f"tin-{n}", record(body)) for n, body in enumerate(bodies)]
    found = archive(records, AUTHORITY + more)
    one = EntityId(entity)
    return network(found.entities[one], found.together(one), found, site(language=language))


def shown(*bodies: str, entity: str = "nipa", language: str = "vi", more: str = "") -> NetworkView:
    found = drawn(bodies, entity, language, more)
    assert found
    return found


def names(found: NetworkView) -> list[tuple[str, int]]:
    return [(node.entity.id, node.entity.count) for node in found.nodes]


def crowd() -> NetworkView:
    """NIPA among forty people who are all in many articles."""
    groups = [range(n % 7, PEOPLE, 2 + n % 3) for n in range(12)]
    bodies = [
        "NIPA gặp " + ", ".join(f"Nguyễn Văn {chr(65 + n % 26)}{n}" for n in group) + "."
        for group in groups
    ]
    return shown(*bodies, more=CROWD)


def test_names_of_one_type_stand_side_by_side_and_most_articles_first() -> None:
    found = shown(BOTH, "NIPA đến Gia Lai.")
    assert names(found) == [("fpt", 1), ("gia-lai", 2), ("ha-noi", 1)]
    assert [(kind.href, kind.label) for kind in found.types] == [
        ("organisation", "Tổ chức"),
        ("place", "Địa danh"),
    ]


def test_topics_are_left_to_the_list() -> None:
    found = shown(BOTH + " Chip bán dẫn.", BOTH)
    assert "ban-dan" not in [name for name, _ in names(found)]


def test_two_names_that_meet_in_two_of_the_articles_are_tied() -> None:
    found = shown(BOTH, BOTH, "NIPA đến Hà Nội.")
    assert [arc.title for arc in found.arcs] == [
        "FPT – Hà Nội: 2 bài",
        "FPT – Gia Lai: 2 bài",
        "Hà Nội – Gia Lai: 2 bài",
    ]
    assert (found.has_meetings, found.has_statements) == (True, False)


def test_names_that_meet_elsewhere_only_are_not_tied() -> None:
    """The page of NIPA does not change when FPT and Hà Nội meet without it."""
    apart = ("NIPA gặp FPT.", "NIPA đến Hà Nội.", "NIPA đến Gia Lai.")
    assert shown(*apart, "FPT tại Hà Nội.", "FPT ở Hà Nội.") == shown(*apart)
    assert shown(*apart).arcs == ()


def test_two_names_that_a_sentence_ties_are_tied_by_a_curve_of_their_own() -> None:
    found = shown(f"{AGREED} NIPA dự lễ.", "NIPA đến Gia Lai.")
    (arc,) = found.arcs
    assert arc.is_stated
    assert arc.title == "FPT – Tập đoàn Hòa Phát: 1 bài, có câu nói rõ quan hệ"
    assert (found.has_meetings, found.has_statements) == (False, True)


@pytest.mark.parametrize("bodies", [(BOTH,), ("NIPA gặp FPT.", "NIPA ở Hà Nội."), ("FPT.", "FPT.")])
def test_a_single_article_and_few_names_are_no_network(bodies: tuple[str, ...]) -> None:
    assert drawn(bodies) is None


def test_there_are_at_most_25_names_and_the_strongest_curves() -> None:
    found = crowd()
    assert len(found.nodes) == NODES <= 24
    assert len(found.arcs) == ARCS


def test_everything_stands_inside_the_picture_and_nothing_upon_another() -> None:
    found = crowd()
    edges = [(node.top, node.top + node.height) for node in found.nodes]
    assert edges == sorted(edges)
    assert all(one[1] == other[0] for one, other in pairwise(edges))
    assert found.centre.y < edges[0][0]
    assert edges[-1][1] <= found.height
    assert all(node.height >= 24 for node in found.nodes)  # WCAG 2.2, 2.5.8
    for arc in found.arcs:
        parts = re.fullmatch(
            r"M([\d.]+) ([\d.]+)A([\d.]+) ([\d.]+) 0 0 0 ([\d.]+) ([\d.]+)", arc.path
        )
        assert parts
        start, top, bulge, half, end, bottom = map(float, parts.groups())
        assert start == end == found.axis
        assert bulge < found.axis
        assert abs(top + 2 * half - bottom) <= 0.2
        assert {top, bottom} <= {node.y for node in found.nodes}


def test_the_same_archive_draws_the_same_picture() -> None:
    assert crowd() == crowd()


def test_the_table_says_what_the_picture_shows() -> None:
    found = shown(BOTH, BOTH)
    assert [(node.type_label, node.beside) for node in found.nodes] == [
        ("Tổ chức", "Gia Lai (2), Hà Nội (2)"),
        ("Địa danh", "FPT (2), Hà Nội (2)"),
        ("Địa danh", "FPT (2), Gia Lai (2)"),
    ]
    assert found.told == "3 tên xuất hiện cùng bài với NIPA, nhiều nhất là FPT (2 bài)."


def test_a_network_speaks_english_where_the_site_does() -> None:
    found = shown(BOTH, BOTH, language="en")
    assert found.label == "Names that appear with NIPA"
    assert found.arcs[0].title.endswith("articles: 2")


def test_each_type_but_topics_has_its_place() -> None:
    assert len(KINDS) == 6


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Gia Lai", ("Gia Lai",)),
        (
            "Trường Đại học Công nghệ – ĐHQG Hà Nội",
            ("Trường Đại học Công nghệ", "– ĐHQG Hà Nội"),
        ),
        (
            "Hội đồng Cố vấn Doanh nghiệp APEC và Ban Tổ chức Năm APEC Việt Nam",
            ("Hội đồng Cố vấn Doanh", "nghiệp APEC và Ban Tổ…"),
        ),
        ("A" * 60, ("A" * 18 + "…",)),
    ],
)
def test_a_long_label_is_cut_into_two_lines(label: str, lines: tuple[str, ...]) -> None:
    assert cut(label, 184, lines=2) == lines
