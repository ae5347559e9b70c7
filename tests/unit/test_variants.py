"""How a name may be written that nobody listed so."""

import pytest

from newsgen.tagger.initials import acronym
from newsgen.tagger.text import read_text
from newsgen.tagger.variants import MOST, variants
from newsgen.vietnamese import normal


def written(name: str) -> set[str]:
    return {" ".join(words) for words in variants(tuple(read_text(name).words))}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Trường Đại học Quy Nhơn", "Trường ĐH Quy Nhơn"),
        ("Trường Đại học Quy Nhơn", "Đại học Quy Nhơn"),
        ("Trường Đại học Quy Nhơn", "ĐH Quy Nhơn"),
        ("Đại học Vinh", "Trường Đại học Vinh"),
        ("UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("Bộ Khoa học và Công nghệ", "Bộ KHCN"),
        ("Bộ Khoa học và Công nghệ", "Bộ KH CN"),
        ("Bộ Khoa học và Công nghệ", "Bộ KH và CN"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ LĐ TB XH"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ LĐTBXH"),
        ("Sở Khoa học và Công nghệ Hà Nội", "Sở KHCN Hà Nội"),
        ("Sở Khoa học và Công nghệ tỉnh Gia Lai", "Sở KH CN tỉnh Gia Lai"),
        ("Liên đoàn Bóng đá Việt Nam", "LĐBĐ VN"),
        ("Trung ương Đoàn", "T Ư Đoàn"),
    ],
)
def test_class_words_are_shortened_and_written_out(name: str, expected: str) -> None:
    assert normal(expected) in written(name)


@pytest.mark.parametrize("name", ["Đại học", "Ủy ban nhân dân", "Gia Lai", "FPT", "Bộ Y tế"])
def test_a_name_is_not_made_of_its_abbreviation_alone(name: str) -> None:
    assert not any(surface.isupper() for surface in written(name))


def test_a_name_has_no_more_variants_than_can_be_told() -> None:
    assert len(written("Công ty cổ phần " + "Đại học Quốc gia Ngân hàng Ủy ban " * 12)) < MOST


def test_the_initials_of_a_long_name_are_its_acronym() -> None:
    assert acronym(("Đại", "học", "Quốc", "gia", "Hà", "Nội")) == "ĐHQGHN"
    assert acronym(("Hội", "Chữ", "thập", "đỏ", "và", "bạn", "bè")) == "HCTĐBB"
    assert acronym(("Gia", "Lai")) == ""
