"""Lines of a concordance: a name with the words around it, and the order of such lines."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.collation import GAP, letters, tones
from newsgen.contexts import REACH, key
from newsgen.model import EntityId

_REMEMBERED = 1 << 13
"""Articles whose lines a process has at hand: the pages of an entity are made one after another."""


class Line(NamedTuple):
    """A mention with the words around it."""

    key: str
    """Of what stands behind: see `contexts`."""
    before: str
    name: str
    behind: str
    sentence: str
    """The sentence's id."""
    position: int
    """Of the article in the archive."""


@lru_cache(maxsize=_REMEMBERED)
def lines_of(archive: Archive, entity: EntityId, position: int) -> Sequence[Line]:
    """The mentions of an entity in the article at a position, in the order of its text."""
    return [
        Line(
            key(quote.text, end),
            _before(quote.text, start),
            quote.text[start:end],
            _behind(quote.text, end),
            quote.sentence,
            position,
        )
        for quote in archive.shelf.quotes(archive.cards[position]).naming(entity)
        for start, end, one in quote.names
        if one == entity
    ]


def in_order(lines: Iterable[Line]) -> list[Line]:
    """Lines, newest first, in the order of what stands behind the name: letters, then tones.

    Where that is equal, the words before the name decide, from the last one on; then the date.
    """
    ordered: list[Line] = []
    for _, equal in groupby(sorted(lines, key=_KEY), key=_KEY):
        group = [*equal]
        if len(group) > 1 and any(line[1:4] != group[0][1:4] for line in group):
            group.sort(key=_further)
        ordered += group
    return ordered


_KEY = itemgetter(0)


def _further(line: Line) -> tuple[str, list[str], int]:
    return tones(line.behind), letters(line.before).split(GAP)[::-1], line.position


def _before(text: str, end: int) -> str:
    if end <= REACH:
        return text[:end]
    start = text.find(" ", end - REACH, end - 1)
    return "…" + text[start + 1 if start >= 0 else end - REACH : end]


def _behind(text: str, start: int) -> str:
    if len(text) <= start + REACH:
        return text[start:]
    end = text.rfind(" ", start + 1, start + REACH)
    return text[start : end if end > 0 else start + REACH] + "…"
