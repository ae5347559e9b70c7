"""Bytes become text or a problem that names the place."""

import time
import unicodedata

import pytest

from newsgen.loader import decode
from newsgen.loader.decode import LIMIT, is_plain, without_line_signs
from newsgen.problems import Checked, Severity

TEXT = "Đại học Quy Nhơn\nký kết với TORmem.\n"


def rules(checked: Checked[str]) -> list[str]:
    return [problem.rule for problem in checked.problems]


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "crlf", "cr", "nfd"],
)
def test_every_way_to_write_a_text_gives_the_same_text(raw: bytes) -> None:
    assert decode(raw, "a.txt") == Checked(TEXT)


@pytest.mark.parametrize("raw", [b"", b"\xef\xbb\xbf", " \u00a0\u200b\n\t".encode()])
def test_nothing_but_blanks_is_empty(raw: bytes) -> None:
    assert rules(decode(raw, "a.txt")) == ["empty-input"]
    assert decode(raw, "a.yaml", may_be_empty=True).problems == ()


def test_a_byte_that_is_no_utf8_is_named_with_its_place() -> None:
    checked = decode("Gia Lai\nhọp ".encode() + b"\xff ngay", "a.txt")
    problem = checked.problems[0]
    assert checked.value is None
    assert (problem.rule, str(problem.where)) == ("encoding", "a.txt:2:5")
    assert "byte FF at offset 14" in problem.message


@pytest.mark.parametrize(
    ("raw", "hint"),
    [
        ("Đại học Quy Nhơn".encode()[:-2], "in the middle of a letter"),
        (TEXT.encode("utf-16-le"), "UTF-16-LE"),
        (b"\xd0a\xcci ho\xf2c, \xf0\xf4\xeca v\xf5\xeci b\xe3\xec", "Windows-1258"),
        (b"\xae\xb9i h\xe4c v\xb5 b\xb8n d\xc9n, \xaeang h\xe4p", "TCVN3"),
    ],
    ids=["cut off", "utf-16 without mark", "windows-1258", "tcvn3"],
)
def test_the_likely_code_is_offered(raw: bytes, hint: str) -> None:
    checked = decode(raw, "a.txt")
    assert rules(checked) == ["encoding"]
    assert hint in checked.problems[0].fix


def test_surrogates_are_no_letters() -> None:
    assert rules(decode(b"Gia Lai \xed\xa0\xbd", "a.txt")) == ["encoding"]
    assert rules(decode(b"\xff\xfe\x3d\xd8", "a.txt")) == ["encoding"]


def test_nul_is_refused_where_it_stands() -> None:
    problem = decode(b"Gia Lai hom nay\nho\0p", "a.txt").problems[0]
    assert (problem.rule, str(problem.where)) == ("control-char", "a.txt:2:3")
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "kept", "rule"),
    [
        ("Gia\x07 Lai", "Gia Lai", "control-char"),
        ("Gia\x1b[2J Lai", "Gia[2J Lai", "control-char"),
        ("Gia\x0bLai", "Gia Lai", "control-char"),
        ("Gia\x80 Lai", "Gia Lai", "control-char"),
        ("Gia\ufdd0 Lai\uffff", "Gia Lai", "control-char"),
        ("Gia\U0001fffe Lai\U0010ffff 𠂉", "Gia Lai 𠂉", "control-char"),
        ("Gia \u202eiaL\u202c", "Gia iaL", "bidi-control"),
        ("Gia \u2066Lai\u2069", "Gia Lai", "bidi-control"),
        ("a" + "\u0323\u0301" * 200 + " Lai", None, "combining-marks"),
    ],
)
def test_harmful_characters_are_left_out_with_a_warning(
    text: str, kept: str | None, rule: str
) -> None:
    checked = decode(text.encode(), "a.txt")
    assert rules(checked) == [rule]
    assert checked.problems[0].severity is Severity.WARNING
    assert checked.value is not None
    assert kept is None or checked.value == kept
    assert len(checked.value) < 40


def test_too_much_is_refused_before_it_is_decoded() -> None:
    assert rules(decode(b"\xff" * (LIMIT + 1), "a.txt")) == ["too-large"]


def test_piled_marks_cost_no_more_than_letters() -> None:
    start = time.perf_counter()
    decode(("a" + "\u0323\u0301" * 500_000).encode(), "a.txt")
    assert time.perf_counter() - start < 2


def test_line_ends_of_yaml_only_become_blanks() -> None:
    checked = without_line_signs("Gia\u2028Lai\x85họp", "a.md", 5)
    assert checked.value == "Gia Lai họp"
    assert str(checked.problems[0].where) == "a.md:5:4"


def test_plain_characters_are_composed_and_harmless_beside_each_other() -> None:
    plain = [char for char in map(chr, range(0x110000)) if is_plain(char)]
    second = {part for char in map(chr, range(0x110000)) for part in composed(char)[1:]}
    assert not second.intersection(plain)
    for char in plain:
        assert unicodedata.is_normalized("NFC", char), ascii(char)
        assert unicodedata.combining(char) == 0, ascii(char)
        assert unicodedata.bidirectional(char)[:2] not in {"LR", "RL", "PD", "FS"}, ascii(char)
        assert unicodedata.category(char) not in {"Cc", "Zl", "Zp"} or char in "\t\n", ascii(char)


def composed(char: str) -> list[str]:
    """The characters that NFC may put together to `char`."""
    parts = unicodedata.decomposition(char).split()
    return [] if parts[:1] and parts[0].startswith("<") else [chr(int(part, 16)) for part in parts]


@pytest.mark.parametrize(
    "text", ["Hòa", "“Bán dẫn” – 5 %, 10 €…", "30 °C → 40 °C 🎉", "a\u00a0b\t"]
)
def test_news_is_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text", ["Ho\u0300a", "a\x00", "a\x85b", "a\u2028b", "a\u202eb", "a\u2066b", "a\ufffe", "a\r"]
)
def test_what_must_be_looked_at_is_not_plain(text: str) -> None:
    assert not is_plain(text)
