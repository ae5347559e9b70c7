"""Longest match and spelling: which listed name words stand for, before any guard looks."""

import pytest

from newsgen.tagger.matcher import matches, term_matches
from samples import gazetteer


def found(yaml: str, text: str) -> list[tuple[str, str]]:
    """What matches in a text: (the surface with its tail, the rule)."""
    names = gazetteer(yaml)
    read = names.read(text)
    return [
        (text[read.starts[m.first] : read.end(m.last - 1) + m.tail], m.rule)
        for m in matches(names.names, read)
    ]


def listing(*labels: str, kind: str = "organisation") -> str:
    return "\n".join(
        f"- {{id: e-{number}, type: {kind}, label: '{label}'}}"
        for number, label in enumerate(labels)
    )


@pytest.mark.parametrize(
    ("labels", "text", "expected"),
    [
        (["Hà Nội"], "Hà Nội và Hà Nội", ["Hà Nội", "Hà Nội"]),
        (["Hà Nội", "Đại học Hà Nội"], "Đại học Hà Nội", ["Đại học Hà Nội"]),
        (["FPT", "FPT Japan"], "FPT Japan và FPT", ["FPT Japan", "FPT"]),
        (["FPT", "FPT Japan Holdings"], "FPT Japan ký", ["FPT"]),
        (["FPT Japan", "Japan Airlines"], "FPT Japan Airlines", ["FPT Japan"]),
        (["Anh"], "Anhvăn", []),
        (["Gia Lai"], "", []),
        (["Gia Lai"], "Gia\n\nLai", []),
        (["Gia Lai"], "Gia, Lai", []),
    ],
)
def test_the_leftmost_longest_name_is_found(
    labels: list[str], text: str, expected: list[str]
) -> None:
    assert [surface for surface, _ in found(listing(*labels), text)] == expected


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Bộ KH&CN", "Bộ KH-CN"),
        ("Bộ KH&CN", "Bộ KH & CN"),
        ("Công nghiệp - Viễn thông", "Công nghiệp – Viễn thông"),
        ("Công nghiệp - Viễn thông", "Công nghiệp-Viễn thông"),
        ("TP Hồ Chí Minh", "TP. Hồ Chí Minh"),
        ("Nokia Việt Nam", "Nokia (Việt Nam)"),
        ("Hòa Phát", "HÒA PHÁT"),
        ("Công ty cổ phần Vinamilk", "Công ty Vinamilk"),
        ("Công ty Vinamilk", "công ty TNHH MTV Vinamilk"),
        ("Công ty TNHH Vinamilk", "Công ty trách nhiệm hữu hạn một thành viên Vinamilk"),
        ("Công ty Vinamilk", "CTCP Vinamilk"),
        ("Ngân hàng TMCP Á Châu", "Ngân hàng Á Châu"),
        ("Ngân hàng Á Châu", "Ngân hàng thương mại cổ phần Á Châu"),
        ("VietinBank", "Vietinbank"),
        ("Cơ quan An ninh Quốc gia Mỹ", "Cơ quan an ninh quốc gia Mỹ"),
        ("Thành phố Cần Thơ", "thành phố Cần Thơ"),
    ],
)
def test_a_name_written_in_another_way_is_found(label: str, text: str) -> None:
    assert [surface for surface, _ in found(listing(label), text)] == [text]


def test_of_two_companies_the_one_with_its_legal_form_is_meant() -> None:
    yaml = listing("Công ty cổ phần An Phú", "Công ty TNHH An Phú")
    names = gazetteer(yaml)
    text = "Công ty TNHH An Phú, Công ty cổ phần An Phú, Công ty An Phú"
    meant = [match.name.entity for match in matches(names.names, names.read(text))]
    assert meant == ["e-1", "e-0", None]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Hòa Bình", "hòa bình"),
        ("Gia Lai", "gia lai"),
        ("FPT", "Fpt"),
        ("Vinh", "VINH"),
        ("Gia Lai", "Gia Lái"),
        ("Bộ KH&CN", "Bộ KH/CN"),
        ("Hà Nội", "Hà. Nội"),
        ("Hà Nội", "Hà (Nội"),
        ("Nokia Việt Nam", "Nokia (Việt Nam và Lào)"),
    ],
)
def test_another_word_is_not_the_name(label: str, text: str) -> None:
    assert found(listing(label, kind="place"), text) == []


def test_what_is_written_as_listed_keeps_its_rule() -> None:
    yaml = "- {id: bo, type: organisation, label: Bộ Khoa học và Công nghệ, aliases: [Bộ KH&CN]}"
    text = "Bộ Khoa học và Công nghệ, Bộ KH&CN, Bộ KHCN"
    assert [rule for _, rule in found(yaml, text)] == ["label", "alias", "variant"]


def test_signs_that_end_a_name_belong_to_it() -> None:
    yaml = listing("Nền tảng V-S.T.I.D.", "Tọa đàm “Edge AI”")
    text = "Nền tảng V-S.T.I.D. và Tọa đàm “Edge AI.”"
    assert [surface for surface, _ in found(yaml, text)] == [
        "Nền tảng V-S.T.I.D.",
        "Tọa đàm “Edge AI.”",
    ]


def test_a_term_begins_a_sentence_with_a_capital_and_keeps_its_own() -> None:
    yaml = "- {id: t, type: topic, label: AI, terms: [chip nhớ, Edge AI]}"
    text = "Chip nhớ, chip nhớ, CHIP nhớ, edge AI, Edge AI"
    names = gazetteer(yaml)
    read = names.read(text)
    terms = term_matches(names.terms, read)
    assert [read.surface(term.first, term.last) for term in terms] == [
        *("Chip nhớ", "chip nhớ"),
        *("AI", "Edge AI"),
    ]
