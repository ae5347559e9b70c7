"""`newsgen tag`: what it prints, what its offsets count, and when it refuses."""

import json
import unicodedata
from pathlib import Path

import pytest

from in_process import newsgen
from samples import AUTHORITY

FIELDS = ["doc", "start", "end", "surface", "entity", "rule", "confidence"]
TEXT = "Ngày 21.8, Bộ KH&CN họp với NIPA tại Gia Lai. NIPA và Hòa Phát ký kết.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "entities").mkdir()
    (tmp_path / "entities/all.yaml").write_text(AUTHORITY, "utf-8")
    return tmp_path


def tag(folder: Path, raw: bytes, name: str = "hop-bao.txt") -> list[dict[str, object]]:
    (folder / name).write_bytes(raw)
    run = newsgen("tag", folder / name, "--entities", folder / "entities")
    assert (run.exit_code, run.stderr) == (0, "")
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_every_mention_is_one_line_with_the_promised_fields(folder: Path) -> None:
    found = tag(folder, TEXT.encode())
    assert [list(row) for row in found] == [FIELDS] * 5
    assert [(row["surface"], row["entity"]) for row in found] == [
        ("Bộ KH&CN", "bo-khcn"),
        ("NIPA", "nipa"),
        ("Gia Lai", "gia-lai"),
        ("NIPA", "nipa"),
        ("Hòa Phát", "hoa-phat"),
    ]
    assert {row["doc"] for row in found} == {"hop-bao"}


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
        ("𝄞 Tin.\r\n" + TEXT).replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
    ],
    ids=["nfc", "nfd", "crlf", "bom"],
)
def test_offsets_count_code_points_of_the_nfc_text_as_it_stands(folder: Path, raw: bytes) -> None:
    text = unicodedata.normalize("NFC", raw.decode())
    found = tag(folder, raw)
    assert len(found) == 5
    for row in found:
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == row["surface"]


def test_only_the_ending_txt_is_taken_from_the_name(folder: Path) -> None:
    assert {row["doc"] for row in tag(folder, TEXT.encode(), "a.b.txt")} == {"a.b"}
    assert {row["doc"] for row in tag(folder, TEXT.encode(), "a.md")} == {"a.md"}


def test_files_are_told_in_the_order_given(folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("NIPA", "utf-8")
    files = (folder / "b.txt", folder / "a.txt")
    run = newsgen("tag", *files, "--entities", folder / "entities/all.yaml")
    assert [json.loads(line)["doc"] for line in run.stdout.splitlines()] == ["b", "a"]


def test_an_empty_text_names_nobody(folder: Path) -> None:
    assert tag(folder, b"") == []


@pytest.mark.parametrize(
    ("raw", "rule"), [(b"Gia Lai k\xfd k\xeat", "encoding"), (None, "unreadable")]
)
def test_a_text_that_cannot_be_read_is_2(folder: Path, raw: bytes | None, rule: str) -> None:
    if raw is not None:
        (folder / "a.txt").write_bytes(raw)
    run = newsgen("tag", folder / "a.txt", "--entities", folder / "entities")
    assert run.exit_code == 2
    assert f"[{rule}]" in run.stderr
    assert run.stdout == ""


def test_an_authority_that_is_not_there_is_2(folder: Path) -> None:
    (folder / "a.txt").write_text("NIPA", "utf-8")
    run = newsgen("tag", folder / "a.txt", "--entities", folder / "nowhere.yaml")
    assert run.exit_code == 2


def test_an_authority_with_an_error_is_1_with_its_place_and_the_rest_is_tagged(
    folder: Path,
) -> None:
    (folder / "entities/b.yaml").write_text("- id: X\n  type: place\n  label: Hà Nội\n", "utf-8")
    (folder / "a.txt").write_text("NIPA ở Hà Nội", "utf-8")
    run = newsgen("tag", folder / "a.txt", "--entities", folder / "entities")
    assert run.exit_code == 1
    assert "entities/b.yaml:1:7: error:" in run.stderr
    assert [json.loads(line)["entity"] for line in run.stdout.splitlines()] == ["nipa", "ha-noi"]


def test_a_warning_of_the_authority_does_not_change_the_exit_code(folder: Path) -> None:
    more = "- {id: nipa-2, type: organisation, label: NIPA}\n"
    (folder / "entities/b.yaml").write_text(more, "utf-8")
    (folder / "a.txt").write_text("NIPA ở Hà Nội", "utf-8")
    run = newsgen("tag", folder / "a.txt", folder / "a.txt", "--entities", folder / "entities")
    assert run.exit_code == 0
    assert run.stderr.count("[ambiguous-alias]") == 1
    assert [json.loads(line)["entity"] for line in run.stdout.splitlines()] == ["ha-noi"] * 2
