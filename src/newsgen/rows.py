"""What the memo keeps: a row for each record and for each file of the output, packed as bytes."""

from typing import NamedTuple, TypeVar

from newsgen.stamps import Stamp

_END = "\x1f"
"""Stands behind each text of a row; no path that is kept holds it, and JSON writes it otherwise."""
_DIGEST = 8
_NONE = bytes(_DIGEST)


class RecordRow(NamedTuple):
    """What a record came to. Digests have eight bytes; those of nothing are zero."""

    path: str
    stamp: Stamp
    card: str
    """The row of its card; empty for a draft and for a record that is wrong."""
    problems: str
    """As JSON; empty when there are none."""
    raw: bytes = _NONE
    """The digest of its bytes."""
    text: bytes = _NONE
    """The digest of what its own page shows of it."""
    quoted: bytes = _NONE
    """The digest of its quotes."""

    def packed(self) -> bytes:
        """The row as bytes."""
        texts = _END.join((self.path, self.stamp, self.card, self.problems))
        return self.raw + self.text + self.quoted + texts.encode()

    @staticmethod
    def unpacked(content: bytes) -> "RecordRow":
        """The row that was packed. Raises ValueError or TypeError when it is none."""
        path, stamp, card, problems = content[3 * _DIGEST :].decode().split(_END)
        digests = content[:8], content[8:16], content[16:24]
        return RecordRow(path, Stamp(stamp), card, problems, *digests)


class FileRow(NamedTuple):
    """A file of the output as it was left there."""

    url: str
    stamp: Stamp
    key: bytes
    """Sixteen bytes: see `making.Target`."""
    exact: bytes

    def packed(self) -> bytes:
        """The row as bytes."""
        return self.key + self.exact + f"{self.url}{_END}{self.stamp}".encode()

    @staticmethod
    def unpacked(content: bytes) -> "FileRow":
        """The row that was packed. Raises ValueError or TypeError when it is none."""
        url, stamp = content[4 * _DIGEST :].decode().split(_END)
        return FileRow(url, Stamp(stamp), content[:16], content[16:32])


class SegmentRow(NamedTuple):
    """The lines that a segment of the search index has in the files of the output."""

    key: str
    """`buckets 12`: what lines they are, and whose."""
    inputs: bytes
    """The digest of what they are made from."""
    lines: bytes
    """The digests of them, eight bytes each, in the order of the files."""

    def packed(self) -> bytes:
        """The row as bytes."""
        return self.inputs + self.key.encode() + _END.encode() + self.lines

    @staticmethod
    def unpacked(content: bytes) -> "SegmentRow":
        """The row that was packed. Raises ValueError or TypeError when it is none."""
        key, end, lines = content[_DIGEST:].partition(_END.encode())
        if not end or len(lines) % _DIGEST:
            raise ValueError("it has no lines")
        return SegmentRow(key.decode(), content[:_DIGEST], lines)


Row = TypeVar("Row", RecordRow, FileRow, SegmentRow)


def can_be_kept(path: str) -> bool:
    """Whether a path may stand in a row; a file name that is no text is told at each build anew."""
    return path.isprintable() or not any(c == _END or "\ud800" <= c <= "\udfff" for c in path)
