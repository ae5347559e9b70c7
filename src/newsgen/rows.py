"""What the memo keeps: a row for each record and for each file of the output."""

import zlib
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from newsgen.stamps import Stamp


class RecordRow(NamedTuple):
    """What a record came to."""

    path: str
    stamp: Stamp
    raw: bytes
    """The digest of its bytes."""
    text: bytes
    """The digest of what its own page shows of it."""
    quoted: bytes
    """The digest of its quotes."""
    card: str
    """The row of its card; empty for a draft and for a record that is wrong."""
    problems: str
    """As JSON; empty when there are none."""


class FileRow(NamedTuple):
    """A file of the output as it was left there."""

    url: str
    stamp: Stamp
    key: bytes
    exact: bytes


Row = TypeVar("Row", RecordRow, FileRow)


def check_sum(values: Iterable[str | bytes]) -> int:
    """The check sum of a row (CRC-32); each value behind a sign of its end."""
    parts = [value if isinstance(value, bytes) else value.encode() for value in values]
    return zlib.crc32(b"\x00".join(parts))
