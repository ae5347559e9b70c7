import pytest

from newsgen.tagger.tokens import BARRIER, normal_tokens, tokens
from newsgen.vietnamese import normal


def words(text: str) -> list[str]:
    return [token for token, _, _ in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gia Lai", ["Gia", "Lai"]),
        ("Bộ KH&CN", ["Bộ", "KH", "&", "CN"]),
        ("SOT-MRAM", ["SOT", "-", "MRAM"]),
        ("V-S.T.I.D.", ["V", "-", "S", ".", "T", ".", "I", ".", "D", "."]),
        ("13.000 GPU", ["13", ".", "000", "GPU"]),
        ("Gia \t\nLai", ["Gia", "Lai"]),
        ("Gia\u200b Lai", ["Gia", "Lai"]),
        ("Gia\u00a0Lai", ["Gia", "Lai"]),
        ("Việt\u00adNam", ["ViệtNam"]),
        ("T\\-T", ["T", "-", "T"]),
        ("“FPT”", ['"', "FPT", '"']),
    ],
)
def test_a_text_is_cut_into_syllables_and_signs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_token_is_in_normal_form_and_stands_where_the_text_says() -> None:
    text = "Hoà – Phát"
    assert [(token, text[start:end]) for token, start, end in tokens(text)] == [
        (normal("Hoà"), "Hoà"),
        ("-", "–"),
        ("Phát", "Phát"),
    ]


def test_old_and_new_tone_marks_make_one_token() -> None:
    assert words("Hòa Thủy") == words("Hoà Thuỷ")


@pytest.mark.parametrize("gap", ["\n\n", "\n \t\n", "\n\n\n", "\n\u00a0\n"])
def test_the_end_of_a_paragraph_is_a_barrier(gap: str) -> None:
    assert words(f"Gia{gap}Lai")[1] == BARRIER


def test_a_line_end_is_a_blank() -> None:
    assert words("Gia\nLai") == ["Gia", "Lai"]


def test_what_is_shielded_is_a_barrier() -> None:
    text = "Bộ `KH` họp"
    assert [token for token, _, _ in tokens(text, [(3, 7)])] == [
        "Bộ",
        BARRIER,
        BARRIER,
        BARRIER,
        "họp",
    ]


def test_what_stands_right_behind_a_shield_is_read() -> None:
    assert [token for token, _, _ in tokens("`KH`Bộ", [(0, 4)])][-1] == "Bộ"


def test_a_name_has_tokens_without_places() -> None:
    assert normal_tokens("Bộ KH–CN") == ("Bộ", "KH", "-", "CN")
