"""Words as the search knows them: letters, and a sign for their marks."""

import itertools
import unicodedata

import pytest

from newsgen.search.words import (
    SIGN_BITS,
    hash_of,
    letters_and_sign,
    sentences,
    with_long_words,
    words,
)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("tuan", "tuấn"),
        ("duong", "đường"),
        ("dao", "đào"),
        ("nhat", "nhật"),
        ("quy", "quỵ"),
        ("khcn", "khcn"),
    ],
)
def test_a_word_typed_without_marks_has_the_letters_of_the_written_one(
    typed: str, written: str
) -> None:
    assert letters_and_sign(typed) == (typed, 0)
    assert letters_and_sign(written)[0] == typed


@pytest.mark.parametrize(
    ("one", "other"), [("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("uỷ", "ủy")]
)
def test_where_the_tone_mark_stands_makes_no_difference(one: str, other: str) -> None:
    assert letters_and_sign(one) == letters_and_sign(other)


def test_no_two_ways_to_mark_a_syllable_have_one_sign() -> None:
    rimes = "a ă â e ê i o ô ơ u ư y ia iê oa oă oe ua uâ uê uô uơ ưa ươ ưu uy uyê yê".split()
    tones = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
    syllables = [
        unicodedata.normalize("NFC", f"{onset}{rime[:-1]}{rime[-1]}{tone}n")
        for onset, rime, tone in itertools.product(("d", "đ"), rimes, tones)
    ]
    assert len({letters_and_sign(one) for one in syllables}) == len(set(syllables))
    assert max(letters_and_sign(one)[1] for one in syllables) < 1 << SIGN_BITS


def test_letters_of_other_languages_have_signs_too() -> None:
    assert letters_and_sign("façade") == ("facade", 0)
    assert letters_and_sign("mạnḥ")[1] < 60


def test_a_text_in_letters_apart_is_read_as_whole_ones() -> None:
    text = "Đại sứ quán Nhật Bản"
    assert sentences(unicodedata.normalize("NFD", text)) == sentences(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Tuấn đến. Bà Lan về.", [["ông", "tuấn", "đến"], ["bà", "lan", "về"]]),
        ("“Tôi tin.” Ông nói", [["tôi", "tin"], ["ông", "nói"]]),
        ("Đoạn một\n\nĐoạn hai", [["đoạn", "một"], ["đoạn", "hai"]]),
        ("TP.HCM tăng 5.000 tỷ", [["tp", "hcm", "tăng", "5", "000", "tỷ"]]),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, found: list[list[str]]) -> None:
    assert [words(one) for one in sentences(text)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("bộ kh&cn và sở kh-cn", ["bộ", "khcn", "và", "sở", "khcn"]),
        ("chip sot-mram", ["chip", "sotmram"]),
        ("tp.hcm", ["tphcm"]),
        ("covid-19", ["covid19"]),
        ("giá 1.500.000 đồng", ["giá", "1500000", "đồng"]),
        ("ngày 4/3", []),
        ("ngày 21.8", []),
        ("tỷ số 21-19", []),
        ("hà nội - huế", []),
        ("hà nội", []),
    ],
)
def test_a_word_of_several_parts_is_known_as_one_too(sentence: str, found: list[str]) -> None:
    assert with_long_words(sentence) == found


def test_the_hash_is_fnv_1a() -> None:
    assert [hash_of(text) for text in ("", "a", "foobar")] == [0x811C9DC5, 0xE40C292C, 0xBF9CF968]
