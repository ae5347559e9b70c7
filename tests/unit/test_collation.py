"""The order of many texts: as `vietnamese.sort_key` has it, by signs."""

import pytest

from newsgen.collation import letters, tones
from newsgen.vietnamese import sort_key

NAMES = ("Đà Nẵng", "Dương", "Âu", "Ấn Độ", "Ăn", "An Giang", "Ơn", "Ưu", "Zalo", "Ô", "ký", "kỵ")


def order(text: str) -> tuple[str, str]:
    return letters(text), tones(text)


def test_letters_and_then_tones_give_the_order_of_a_register() -> None:
    assert sorted(NAMES, key=order) == sorted(NAMES, key=sort_key)


def test_texts_are_ordered_by_their_words_whatever_stands_between_them() -> None:
    texts = (", ở Gia Lai", " đã (lần đầu) ký", "; cùng FPT", "", " đã đến", " 500 kỹ sư", ".")
    assert sorted(texts, key=order) == [
        "", ".", " 500 kỹ sư", "; cùng FPT", " đã đến", " đã (lần đầu) ký", ", ở Gia Lai",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["đã, ký", "ĐÃ KÝ", " đã – “ký”", "đã\u00a0ký"])
def test_capitals_and_punctuation_do_not_count(text: str) -> None:
    assert order(text) == order("đã ký")


def test_a_letter_of_another_writing_comes_last() -> None:
    assert letters("東京") > letters("Zalo") > letters("500")
