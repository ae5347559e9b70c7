"""Discovery: every case of tests/golden/discovery.txt, what is ranked first, the three texts."""

from pathlib import Path

import pytest

from newsgen.loader.blocks import parse
from newsgen.markup import shielded
from newsgen.tagger.discovery import Discovered, discover, reading
from newsgen.tagger.near import Neighbours
from newsgen.tagger.text import read_text
from samples import entities

GOLDEN = Path(__file__).parents[1] / "golden" / "discovery.txt"
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def found(*texts: str) -> tuple[Discovered, ...]:
    """What is found in texts that nothing is linked in."""
    return discover(
        reading(f"tin-{number}", read_text(text, shielded(text)), parse(text))
        for number, text in enumerate(texts, start=1)
    )


def shown(one: Discovered) -> str:
    also = f"; also: {'; '.join(one.aliases)}" if one.aliases else ""
    return f"- {one.type}: {one.surface}{also}"


def cases() -> dict[str, tuple[str, list[str]]]:
    """Heading → the text and the lines that are to be found."""
    _, *blocks = GOLDEN.read_text("utf-8").split("\n== ")
    read = {}
    for block in blocks:
        heading, *lines = block.strip().split("\n")
        names = [line for line in lines if line.startswith("- ")]
        read[heading] = "\n".join(line for line in lines if line not in names), names
    return read


CASES = cases()


@pytest.mark.parametrize("heading", CASES)
def test_a_text_gives_the_names_of_the_golden_file_and_no_others(heading: str) -> None:
    text, names = CASES[heading]
    assert sorted(map(shown, found(text))) == sorted(names)


def test_a_name_is_counted_in_all_its_forms_and_articles() -> None:
    (first, *_) = found("Bộ KH&CN họp.", "Bộ KH&CN mời Bộ Khoa học và Công nghệ.", "Theo FPT.")
    assert (first.surface, first.count, first.articles) == ("Bộ Khoa học và Công nghệ", 3, 2)
    assert {quoted.article for quoted in first.sentences} == {"tin-1", "tin-2"}


def test_what_many_articles_name_comes_before_what_one_names() -> None:
    names = [one.surface for one in found("Theo FPT. Theo FPT. NVIDIA bán.", "NVIDIA mua.")]
    assert names == ["NVIDIA", "FPT"]


def test_a_capital_that_may_be_the_sentences_own_counts_once_it_stands_elsewhere() -> None:
    assert found("Cam Ranh đón khách.") == ()
    (one,) = found("Cam Ranh đón khách. Họ rời Cam Ranh.")
    assert (one.surface, one.count) == ("Cam Ranh", 2)


def test_a_name_that_is_linked_is_not_found_again() -> None:
    text = "Đại diện Công ty TORmem họp."
    read = reading("tin", read_text(text), parse(text), linked=((17, 23),))
    assert discover([read]) == ()


def test_the_sentence_is_quoted_as_a_reader_sees_it() -> None:
    (one,) = found("Trời mưa. Theo **NVIDIA**, chip\nthiếu. Trời nắng.")
    assert [quoted.text for quoted in one.sentences] == ["Theo NVIDIA, chip thiếu."]


def test_the_names_of_the_three_texts_are_found() -> None:
    """The figure of the issue is of bench/discovery.py; here the names that a reader looks for."""
    names = {one.surface for one in found(*(file.read_text("utf-8-sig") for file in SEEDS))}
    assert names >= {
        "Gia Lai",
        "TORmem",
        "Sở KH-CN tỉnh Gia Lai",
        "UBND tỉnh Gia Lai",
        "Đại sứ quán Việt Nam tại Nhật Bản",
        "Học viện Bưu chính Viễn thông",
        "Chính phủ Việt Nam",
        "Đặng Hoài Bắc",
        "Đức Nhật",
        "SOT-MRAM",
        "Edge AI",
        "Nền tảng kết nối trí thức V-S.T.I.D.",
    }
    assert len(names) <= 45


@pytest.mark.parametrize(
    ("surface", "why"),
    [
        ("BỘ KHOA HỌC VÀ CÔNG NGHỆ", "same"),
        ("Tập đoàn Hoa Phat", "same"),
        ("Tập đoàn Hòa Phátt", "edit"),
        ("TĐHP", "initials"),
        ("FPT Play", "holds"),
    ],
)
def test_a_near_listed_name_is_told_with_its_reason(surface: str, why: str) -> None:
    nearest, *_ = Neighbours(entities()).near(surface)
    assert nearest.why == why


def test_the_place_inside_a_name_is_not_near_it() -> None:
    assert Neighbours(entities()).near("Sở Y tế Hà Nội") == ()
