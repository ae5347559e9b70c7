"""Rows of the memo: what is packed comes back, and what is no row is not taken for one."""

import pytest

from newsgen.digests import short_digest
from newsgen.rows import FileRow, RecordRow, can_be_kept
from newsgen.stamps import Stamp

STAMP = Stamp("1204 1755738000123456789 1755738000123456789 9007")
RECORD = RecordRow(
    "articles/le-ky.md",
    STAMP,
    'le-ky\t2025-08-21\t2025-08-21\t\tgia-lai nipa\tNIPA làm việc tại Gia Lai\n["Báo Gia Lai"]',
    '[["bad-date","«21.8» thiếu năm"]]',
    short_digest("raw"),
    short_digest("text"),
    short_digest("quoted"),
    '[["articles/anh/le-ky.jpg","9 9 9 9"]]',
)
FILE = FileRow("articles/le-ky.html", STAMP, bytes(range(16)), bytes(range(16, 32)))


def test_a_record_comes_back_as_it_was_packed() -> None:
    assert RecordRow.unpacked(RECORD.packed()) == RECORD


def test_a_record_without_card_stamp_and_problems_comes_back_too() -> None:
    bare = RecordRow("articles/nhap.md", Stamp(""), "", "")
    assert RecordRow.unpacked(bare.packed()) == bare


def test_a_file_comes_back_as_it_was_packed() -> None:
    assert FileRow.unpacked(FILE.packed()) == FILE


@pytest.mark.parametrize("content", [b"", FILE.packed(), RECORD.packed()[:24], b"\xff" * 60])
def test_what_is_no_record_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        RecordRow.unpacked(content)


@pytest.mark.parametrize("content", [b"", RECORD.packed(), FILE.packed()[:32], b"\xff" * 60])
def test_what_is_no_file_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        FileRow.unpacked(content)


@pytest.mark.parametrize(
    "path", ["articles/lễ ký 21.8.md", "articles/a\nb.md", "articles/a\u200bb.md"]
)
def test_any_path_that_is_text_can_be_kept(path: str) -> None:
    assert can_be_kept(path)
    row = RECORD._replace(path=path)
    assert RecordRow.unpacked(row.packed()) == row


@pytest.mark.parametrize("path", ["articles/a\udcff.md", "articles/a\x1fb.md"])
def test_a_path_that_is_no_text_or_holds_the_sign_between_fields_is_not_kept(path: str) -> None:
    assert not can_be_kept(path)
