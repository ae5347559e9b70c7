"""A file of many pieces, one an article: after an edit only those that changed are made.

What a piece is made from is told by its key, eight bytes. With a file go its cuts, the keys and
lengths of its pieces, by which those that stay are cut out of the file as it was made last.
"""

import struct
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

_KEY, _LENGTH = 8, 4


class Pieces(NamedTuple):
    """A file to be made of pieces, in order."""

    head: bytes
    between: bytes
    """What parts two pieces."""
    tail: bytes
    keys: Sequence[bytes]
    """Equal keys, equal pieces; no two in a file are equal."""
    make: Callable[[int], bytes]
    """The piece at a place."""


class Joined(NamedTuple):
    """A file that was made, and its cuts; one that has no pieces has none."""

    content: bytes
    cuts: bytes = b""


NOTHING = Joined(b"")


def whole(made: bytes | Pieces, last: Joined = NOTHING) -> Joined:
    """The file, with what can be had of the last one, which must be as it was made."""
    if isinstance(made, bytes):
        return Joined(made)
    known = _cut(made, last)
    found = [
        known[key] if key in known else made.make(place) for place, key in enumerate(made.keys)
    ]
    lengths = struct.pack(f"<{len(found)}I", *map(len, found))
    content = made.head + made.between.join(found) + made.tail
    return Joined(content, b"".join(made.keys) + lengths)


def _cut(made: Pieces, last: Joined) -> dict[bytes, bytes]:
    """The pieces of the last file by their keys; none where its cuts do not fit it."""
    count = len(last.cuts) // (_KEY + _LENGTH)
    keys = last.cuts[: count * _KEY]
    lengths = struct.unpack(f"<{count}I", last.cuts[count * _KEY : count * (_KEY + _LENGTH)])
    starts = [len(made.head)]
    for length in lengths:
        starts.append(starts[-1] + length + len(made.between))
    if starts[-1] - len(made.between) + len(made.tail) != len(last.content):
        return {}
    return {
        keys[place * _KEY : (place + 1) * _KEY]: last.content[start : end - len(made.between)]
        for place, (start, end) in enumerate(pairwise(starts))
    }
