"""What the memo keeps: a row for each record and for each file of the output, packed as bytes.

Rows are packed by the hundred, column by column, so that to unpack ten thousand of them takes
hardly more calls than to unpack one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from newsgen.stamps import Stamp

_END = "\x1f"
"""Stands between the texts of rows; no path that is kept holds it, and JSON writes it otherwise."""
_DIGEST = 8
_COUNT = 4
_NONE = bytes(_DIGEST)


class RecordRow(NamedTuple):
    """What a record came to. Digests have eight bytes; those of nothing are zero."""

    path: str
    stamp: Stamp
    card: str
    """The row of its card; empty for a draft and for a record that is wrong."""
    problems: str
    """As JSON; empty when there are none."""
    pictures: str = ""
    """How the pictures it names stood, as `pictures.look_at` has it."""
    raw: bytes = _NONE
    """The digest of its bytes."""
    text: bytes = _NONE
    """The digest of what its own page shows of it."""
    quoted: bytes = _NONE
    """The digest of its quotes."""
    shown: bytes = _NONE
    """The digest of its card."""


class FileRow(NamedTuple):
    """A file of the output as it was left there."""

    url: str
    stamp: Stamp
    key: bytes
    """Sixteen bytes: see `making.Target`."""
    exact: bytes
    """Sixteen bytes too."""


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


Row = TypeVar("Row", RecordRow, FileRow)


@dataclass(frozen=True, slots=True)
class Form(Generic[Row]):
    """How the rows of a table are packed: texts first, then digests, each as wide as told."""

    row: type[Row]
    texts: int
    widths: tuple[int, ...]

    def packed(self, rows: Sequence[Row]) -> bytes:
        """Rows as bytes."""
        columns = list(zip(*rows, strict=True))
        digests = b"".join([b"".join(column) for column in columns[self.texts :]])
        texts = _END.join([text for column in columns[: self.texts] for text in column])
        return len(rows).to_bytes(_COUNT, "big") + digests + texts.encode()

    def unpacked(self, content: bytes) -> tuple[list[str], Iterator[Row]]:
        """The rows that were packed, and the first text of each.

        Raises ValueError or TypeError when they are none.
        """
        count, at = int.from_bytes(content[:_COUNT], "big"), _COUNT
        if len(content) < at + count * sum(self.widths):
            raise ValueError("digests are missing")
        digests: list[list[bytes]] = []
        for width in self.widths:
            end = at + count * width
            digests.append([content[start : start + width] for start in range(at, end, width)])
            at = end
        texts = content[at:].decode().split(_END)
        if len(texts) != count * self.texts:
            raise ValueError("texts are missing")
        columns = [texts[n * count : (n + 1) * count] for n in range(self.texts)]
        return columns[0], map(self.row._make, zip(*columns, *digests, strict=True))


RECORDS = Form(RecordRow, 5, (_DIGEST,) * 4)
FILES = Form(FileRow, 2, (2 * _DIGEST,) * 2)


def can_be_kept(path: str) -> bool:
    """Whether a path may stand in a row; a file name that is no text is told at each build anew."""
    return path.isprintable() or not any(c == _END or "\ud800" <= c <= "\udfff" for c in path)
