import pytest

from newsgen.tagger.text import BARRIER, SHIELDED, is_acronym, is_capital, read_text
from newsgen.vietnamese import normal


@pytest.mark.parametrize(
    ("text", "words", "gaps"),
    [
        ("Gia Lai", ["Gia", "Lai"], [" "]),
        ("Bộ KH&CN", ["Bộ", "KH", "CN"], [" ", "&"]),
        ("SOT-MRAM", ["SOT", "MRAM"], ["-"]),
        ("V-S.T", ["V", "S", "T"], ["-", "."]),
        ("13.000 GPU", ["13", "000", "GPU"], [".", " "]),
        ("Gia \t\nLai", ["Gia", "Lai"], [" "]),
        ("Gia\u200b Lai", ["Gia", "Lai"], [" "]),
        ("Gia\u00a0Lai", ["Gia", "Lai"], [" "]),
        ("T\\-T", ["T", "T"], ["-"]),
        ("Công nghiệp – Viễn thông", ["Công", "nghiệp", "Viễn", "thông"], [" ", " - ", " "]),
        ("fpt_2025", ["fpt", "2025"], ["_"]),
    ],
)
def test_a_text_is_cut_into_syllables_and_what_parts_them(
    text: str, words: list[str], gaps: list[str]
) -> None:
    read = read_text(text)
    assert (read.words, read.gaps[1:-1]) == (words, gaps)


def test_a_word_is_in_normal_form_and_stands_where_the_text_says() -> None:
    read = read_text("“Hoà”, Việt\u00adNam")
    assert read.words == [normal("Hoà"), "ViệtNam"]
    assert [read.surface(0, 1), read.surface(1, 2)] == ["Hoà", "Việt\u00adNam"]


def test_old_and_new_tone_marks_make_one_word() -> None:
    assert read_text("Hòa Thủy").words == read_text("Hoà Thuỷ").words


@pytest.mark.parametrize("gap", ["\n\n", "\n \t\n", "\n\n\n", "\n\u00a0\n", ".\n\n- "])
def test_the_end_of_a_paragraph_is_a_barrier(gap: str) -> None:
    assert read_text(f"Gia{gap}Lai").gaps[1] == BARRIER


def test_a_word_of_a_link_or_of_code_has_no_key() -> None:
    assert read_text("Bộ `KH` họp", [(3, 7)]).keys == ["bộ", SHIELDED, "họp"]


def test_a_word_right_behind_a_shield_has_its_key() -> None:
    assert read_text("`KH`Bộ", [(0, 4)]).keys == [SHIELDED, "bộ"]


@pytest.mark.parametrize(
    "text",
    ["|Anh", "Hết. |Anh", "Hết…\n|Anh", "hỏi: |Anh", "“|Anh", "(|Anh", "a\n\n|Anh"],
)
def test_a_sentence_begins_behind_a_stop_a_colon_a_quote_a_bracket(text: str) -> None:
    before, after = text.split("|")
    position = len(read_text(before).words)
    assert read_text(before + after).begins_sentence(position)


@pytest.mark.parametrize("text", ["ở |Anh", "Nga-|Anh", "Nga, |Anh", "TP. |Vinh", "V. |Putin"])
def test_no_sentence_begins_inside_another(text: str) -> None:
    before, after = text.split("|")
    assert not read_text(before + after).begins_sentence(len(read_text(before).words))


def test_neighbours_are_words_parted_by_a_blank() -> None:
    read = read_text("ông Sơn, Hòa")
    assert (read.before(1), read.going_on(1), read.before(2), read.going_on(2)) == (
        "ông",
        "Sơn",
        "",
        "",
    )
    assert (read.before(0), read.going_on(3)) == ("", "")


def test_capitals_and_acronyms_are_told_apart() -> None:
    assert [is_capital(word) for word in ("Đức", "đức", "5G", "")] == [True, False, False, False]
    assert [is_acronym(word) for word in ("NIPA", "H5N1", "Ý", "Nipa")] == [
        True,
        True,
        False,
        False,
    ]
