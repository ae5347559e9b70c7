"""The lines of a segment: who holds which word, which pair, and how."""

import pytest

from index_reader import Posting, Term, postings
from newsgen.search import Text, lines

TITLE = "Gia Lai ký kết hợp tác về bán dẫn"
BODY = (
    "Ngày 21.8, Sở KH-CN tỉnh Gia Lai họp. Nhật Bản.\n\n"
    "Dẫn đầu đoàn là ông Tuấn. Bản tin dần thay đổi: chip, chip và chip. Bản tin hết"
)


def found(*term: str, buckets: int = 4) -> list[Posting]:
    texts = (Text(7, TITLE, BODY), Text(1891, "Tin khác", "Ông Tuân gặp ông Tuấn"))
    return sorted(postings(lines(texts, buckets), term))


@pytest.mark.parametrize(
    ("term", "way"),
    [
        (("bán", "dẫn"), 3),
        (("gia", "lai"), 3),
        (("ký",), 3),
        (("ông", "tuấn"), 1),
        (("chip",), 2),
        (("chip", "chip"), 1),
        (("nhật", "bản"), 1),
        (("bản", "dẫn"), 0),
        (("họp", "nhật"), 0),
        (("kh", "cn"), 1),
        (("khcn",), 1),
        (("sở", "khcn"), 1),
        (("khcn", "tỉnh"), 1),
        (("dẫn", "ngày"), 0),
    ],
)
def test_an_article_is_found_by_what_it_holds(term: Term, way: int) -> None:
    assert Posting(7, way) in found(*term)


@pytest.mark.parametrize(
    "term", [("bản", "dần"), ("bàn", "dẫn"), ("dẫn", "bán"), ("tuần",), ("k",)]
)
def test_an_article_is_not_found_by_what_it_does_not_hold(term: Term) -> None:
    assert found(*term) == []


def test_marks_are_told_apart_and_articles_counted_in_order() -> None:
    assert found("tuân") == [Posting(1891, 1)]
    assert found("tuấn") == [Posting(7, 1), Posting(1891, 1)]


@pytest.mark.parametrize("buckets", [1, 2, 128, 8192])
def test_any_number_of_buckets_holds_the_same(buckets: int) -> None:
    assert found("bán", "dẫn", buckets=buckets) == [Posting(7, 3)]


@pytest.mark.parametrize("count", [1, 2, 85, 86, 87, 256])
def test_a_word_of_many_articles_has_them_all(count: int) -> None:
    texts = (Text(number, "Tin", "NIPA họp") for number in range(count))
    assert len(postings(lines(texts, 2), ("nipa",))) == count


def test_an_article_without_words_is_indexed_as_nothing() -> None:
    assert lines([Text(0, "!?", "…\n\n–")], 2) == ["", ""]


def test_no_line_ends_a_string_a_tag_or_a_line() -> None:
    hostile = Text(3, '"</script>', "'); alert(1) // \u2028 \\ <!-- & ` ${1}")
    assert not set("".join(lines([hostile], 4))) & set("\"'`\\<>& \n\u2028")
