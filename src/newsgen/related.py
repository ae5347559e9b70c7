"""Articles that share entities and topics with one, the nearest in time of them: its related ones.

Only the nearest in time of each entity are weighed, and time is the dates' own, not a place in the
list: a new article touches the pages of its neighbours and no others.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import EntityId

RELATED_WINDOW = 10
"""How many articles on each side, in time, of each shared entity compete to be related."""
RELATED_COUNT = 5
_FACTOR, _MASK = 0x9E3779B1, (1 << 64) - 1


class Related(NamedTuple):
    """Another article and the very set of entities and topics both have."""

    card: Card
    shared: tuple[EntityId, ...]


@lru_cache(maxsize=16)
def related(archive: Archive, position: int) -> tuple[Related, ...]:
    """The articles that share most with one; of equals, the nearest in time.

    It is asked twice in a row for each page: for its view, and for its exact parts.
    """
    card, masks = archive.cards[position], _masks(archive)
    mine = masks[position]
    nearby = {other for entity in card.entities for other in _window(archive, entity, position)}
    shared = [((mine & masks[other]).bit_count(), other) for other in nearby]
    least = min(nlargest(RELATED_COUNT, [size for size, _ in shared]), default=0)
    found = [(-size, archive.cards[other]) for size, other in shared if size >= least]
    found.sort(key=lambda item: (item[0], card.date.distance(item[1].date), item[1].slug))
    return tuple(
        Related(other, archive.by_rank(card.entities & other.entities))
        for _, other in found[:RELATED_COUNT]
    )


@lru_cache(maxsize=2)
def _masks(archive: Archive) -> list[int]:
    """For each card its entities as bits: what two share is counted in one step."""
    masks = [0] * len(archive.cards)
    for number, posting in enumerate(archive.postings.values()):
        bit = 1 << number
        for position in posting:
            masks[position] |= bit
    return masks


def around_sums(archive: Archive) -> list[int]:
    """For each card a sum of the digests in its windows and of what links to its entities show:
    equal sums, equal related articles and equal links.

    Its entities are added in the order of the authority, and the sum knows it. It does not know the
    order of the articles in a window, and needs not: `related` sorts for itself.
    """
    digests = [int(card.company, 16) for card in archive.cards]
    sums = [0] * len(digests)
    for entity in archive.by_rank(archive.postings):
        posting = archive.postings[entity]
        mark = int.from_bytes(archive.marks[entity], "big")
        running = list(accumulate(map(digests.__getitem__, posting), initial=0))
        firsts = running[:1] * RELATED_WINDOW + running
        lasts = running[RELATED_WINDOW + 1 :] + running[-1:] * (RELATED_WINDOW + 1)
        for position, first, last in zip(posting, firsts, lasts, strict=False):
            sums[position] = (sums[position] * _FACTOR + last - first + mark) & _MASK
    return sums


def related_digest(related: Iterable[Related]) -> bytes:
    """The digest of all that a list of related articles shows."""
    return short_digest(
        *(f"{one.card.link}\n{' '.join(one.shared)}" for one in related),
    )


def _window(archive: Archive, entity: EntityId, position: int) -> Sequence[int]:
    posting = archive.postings[entity]
    at = bisect_left(posting, position)
    return (
        *posting[max(0, at - RELATED_WINDOW) : at],
        *posting[at + 1 : at + 1 + RELATED_WINDOW],
    )
