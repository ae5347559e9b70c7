"""Rows of the memo: what is packed comes back, and what is no row is not taken for one."""

import pytest

from newsgen.digests import short_digest
from newsgen.rows import FILES, RECORDS, FileRow, RecordRow, can_be_kept
from newsgen.stamps import Stamp

STAMP = Stamp("1204 1755738000123456789 1755738000123456789 9007")
RECORD = RecordRow(
    "articles/le-ky.md",
    STAMP,
    'le-ky\t2025-08-21\t2025-08-21\t\tgia-lai nipa\tNIPA làm việc tại Gia Lai\n["Báo Gia Lai"]',
    '[["bad-date","«21.8» thiếu năm"]]',
    '[["articles/anh/le-ky.jpg","9 9 9 9"]]',
    *map(short_digest, ("raw", "text", "quoted", "shown")),
)
FILE = FileRow("articles/le-ky.html", STAMP, bytes(range(16)), bytes(range(16, 32)))


OTHER_RECORD = RECORD._replace(path="articles/hop.md", raw=short_digest("other"))
BARE = RecordRow("articles/nhap.md", Stamp(""), "", "")
OTHER_FILE = FILE._replace(url="articles/hop.html", key=bytes(16))
PACKED_RECORDS, PACKED_FILES = RECORDS.packed([RECORD]), FILES.packed([FILE])


def test_records_come_back_as_they_were_packed() -> None:
    rows = [RECORD, OTHER_RECORD, BARE]
    keys, found = RECORDS.unpacked(RECORDS.packed(rows))
    assert (keys, [*found]) == ([row.path for row in rows], rows)


def test_files_come_back_as_they_were_packed() -> None:
    rows = [FILE, OTHER_FILE]
    keys, found = FILES.unpacked(FILES.packed(rows))
    assert (keys, [*found]) == ([row.url for row in rows], rows)


@pytest.mark.parametrize(
    "content", [b"", PACKED_FILES, PACKED_RECORDS[:24], b"\xff" * 60, PACKED_RECORDS + b"\x1f"]
)
def test_what_are_no_records_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        list(RECORDS.unpacked(content)[1])


@pytest.mark.parametrize("content", [b"", PACKED_RECORDS, PACKED_FILES[:32], b"\xff" * 60])
def test_what_are_no_files_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        list(FILES.unpacked(content)[1])


@pytest.mark.parametrize(
    "path", ["articles/lễ ký 21.8.md", "articles/a\nb.md", "articles/a\u200bb.md"]
)
def test_any_path_that_is_text_can_be_kept(path: str) -> None:
    assert can_be_kept(path)
    row = RECORD._replace(path=path)
    assert [*RECORDS.unpacked(RECORDS.packed([row]))[1]] == [row]


@pytest.mark.parametrize("path", ["articles/a\udcff.md", "articles/a\x1fb.md"])
def test_a_path_that_is_no_text_or_holds_the_sign_between_fields_is_not_kept(path: str) -> None:
    assert not can_be_kept(path)
