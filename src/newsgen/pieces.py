"""A file of many pieces, one an article: after an edit only those that changed are made.

What a piece is made from is told by its key, eight bytes. With a file go its cuts, the keys and
lengths of its pieces, by which those that stay are cut out of the file as it was made last.
"""

import struct
from collections.abc import Callable, Sequence
from itertools import accumulate
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
    old, count = _Old(made, last), len(made.keys)
    keys = b"".join(made.keys)
    first = old.same(keys)
    behind = min(old.same(keys, is_behind=True), count - first, old.count - first)
    between = range(first, count - behind)
    known = old.cut(range(first, old.count - behind)) if between else {}
    found = [
        known[key] if (key := made.keys[place]) in known else made.make(place) for place in between
    ]
    lengths = *old.lengths[:first], *map(len, found), *old.lengths[old.count - behind :]
    parts = [
        *old.slices(range(first)),
        *found,
        *old.slices(range(old.count - behind, old.count)),
    ]
    content = made.head + made.between.join(parts) + made.tail
    return Joined(content, keys + struct.pack(f"<{count}I", *lengths))


class _Old:
    """The pieces of the last file; none where its cuts do not fit it."""

    def __init__(self, made: Pieces, last: Joined) -> None:
        count = len(last.cuts) // (_KEY + _LENGTH)
        self.keys, lengths = last.cuts[: count * _KEY], last.cuts[count * _KEY :][: count * _LENGTH]
        self.lengths = struct.unpack(f"<{count}I", lengths)
        self.content, self.gap = last.content, len(made.between)
        self.starts = [*accumulate((n + self.gap for n in self.lengths), initial=len(made.head))]
        if self.starts[-1] - self.gap + len(made.tail) != len(last.content):
            self.keys, self.lengths = b"", ()

    @property
    def count(self) -> int:
        return len(self.lengths)

    def same(self, keys: bytes, *, is_behind: bool = False) -> int:
        """How many keys at the beginning are those of the last file; or at the end."""
        low, high = 0, min(len(keys), len(self.keys)) // _KEY
        while low < high:
            middle = (low + high + 1) // 2
            size = middle * _KEY
            one, other = (
                (keys[-size:], self.keys[-size:]) if is_behind else (keys[:size], self.keys[:size])
            )
            low, high = (middle, high) if one == other else (low, middle - 1)
        return low

    def slices(self, places: range) -> list[bytes]:
        """The pieces at these places, one after another with what parts them."""
        if not places:
            return []
        return [self.content[self.starts[places[0]] : self.starts[places[-1] + 1] - self.gap]]

    def cut(self, places: range) -> dict[bytes, bytes]:
        """The pieces at these places by their keys."""
        return {
            self.keys[place * _KEY : (place + 1) * _KEY]: self.content[
                self.starts[place] : self.starts[place + 1] - self.gap
            ]
            for place in places
        }
