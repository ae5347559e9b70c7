"""The archive: all articles and entities, linked and indexed. The only global step of a build.

Articles are known here by their cards; what they say is on the shelf, and is taken from there by
the one page that shows it. Nothing in a card or an index depends on how many articles there are.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate
from typing import Protocol

from newsgen.cards import Card, Tie
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityId
from newsgen.problems import Location, Problem, Severity
from newsgen.quotes import QuoteLines
from newsgen.sheets import Sheet
from newsgen.urls import Slug

RELATED_WINDOW = 10
"""How many articles on each side, in time, of each shared entity compete to be related."""
RELATED_COUNT = 5


class Shelf(Protocol):
    """Where the texts of articles lie until a page asks for one."""

    def quotes(self, card: Card) -> QuoteLines:
        """The sentences that others may quote."""

    def sheet(self, card: Card) -> Sheet:
        """What the article's own page shows."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another article and the very set of entities and topics both have."""

    card: Card
    shared: tuple[EntityId, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything, in one order: newest first, articles of unknown year last."""

    cards: tuple[Card, ...]
    entities: Mapping[EntityId, Entity]
    """In the order of the authority."""
    shelf: Shelf
    postings: Mapping[EntityId, tuple[int, ...]]
    """Entity → positions in `cards` of the articles that name it or have it as topic."""
    tied: Mapping[EntityId, tuple[int, ...]]
    """Entity → positions in `cards` of the articles that state a relation of it."""
    wholes: Mapping[EntityId, tuple[Entity, ...]]
    """Entity → the entries whose `part_of` names it."""
    ranks: Mapping[EntityId, int]
    """Entity → its place in the authority, which the editor chose."""
    marks: Mapping[EntityId, bytes]
    """Entity → the digest of what a link to it shows: its address and label."""
    near: Sequence[int]
    """For each card a sum over the digests of all that compete to be related: see `related`."""

    def ties(self) -> Iterator[Tie]:
        """All relations with their articles: newest article first, then as the text runs."""
        return (Tie(card, relation) for card in self.cards for relation in card.relations)

    def ties_of(self, entity: EntityId) -> Iterator[Tie]:
        """The relations of one entity, in the same order."""
        for position in self.tied.get(entity, ()):
            card = self.cards[position]
            for relation in card.relations:
                if entity in (relation.key.subject, relation.key.object):
                    yield Tie(card, relation)

    def articles_of(self, entity: EntityId) -> tuple[Card, ...]:
        """The articles that name an entity or have it as topic, newest first."""
        return tuple(map(self.cards.__getitem__, self.postings.get(entity, ())))

    def together(self, entity: EntityId) -> Mapping[EntityId, int]:
        """The entities that share articles with one, and how many articles."""
        counts: Counter[EntityId] = Counter()
        for card in self.articles_of(entity):
            counts.update(card.entities)
        del counts[entity]
        return counts

    def parts_of(self, entity: EntityId) -> tuple[Entity, ...]:
        """The entries whose `part_of` names the entity."""
        return self.wholes.get(entity, ())

    def neighbours(self, position: int) -> tuple[Card | None, Card | None]:
        """The next newer and the next older article."""
        newer = self.cards[position - 1] if position > 0 else None
        older = self.cards[position + 1] if position + 1 < len(self.cards) else None
        return newer, older

    def related(self, position: int) -> tuple[Related, ...]:
        """The articles that share most with one; of equals, the nearest in time.

        Only the nearest in time of each entity are weighed, and time is the dates' own, not a
        place in the list: a new article touches the pages of its neighbours and no others.
        """
        card, mine = self.cards[position], self.cards[position].entities
        nearby = {other for entity in mine for other in self._window(entity, position)}
        shared = [(len(mine & self.cards[other].entities), other) for other in nearby]
        least = min(nlargest(RELATED_COUNT, (size for size, _ in shared)), default=0)
        found = [(-size, self.cards[other]) for size, other in shared if size >= least]
        found.sort(key=lambda item: (item[0], card.date.distance(item[1].date), item[1].slug))
        return tuple(
            Related(other, self.by_rank(mine & other.entities))
            for _, other in found[:RELATED_COUNT]
        )

    def _window(self, entity: EntityId, position: int) -> Sequence[int]:
        posting = self.postings[entity]
        at = bisect_left(posting, position)
        return (
            *posting[max(0, at - RELATED_WINDOW) : at],
            *posting[at + 1 : at + 1 + RELATED_WINDOW],
        )

    def by_rank(self, entities: Iterable[EntityId]) -> tuple[EntityId, ...]:
        """Entities in the order of the authority."""
        return tuple(sorted(entities, key=self.ranks.__getitem__))


@dataclass(frozen=True, slots=True)
class Gathered:
    """An archive, and what is wrong with articles taken together."""

    archive: Archive
    problems: tuple[Problem, ...]


def gather(cards: Iterable[Card], entities: Sequence[Entity], shelf: Shelf) -> Gathered:
    """The archive of all articles. Of two at one address the first is kept: `slug-collision`."""
    problems: list[Problem] = []
    articles: dict[Slug, Card] = {}
    for card in cards:
        first = articles.setdefault(card.slug, card)
        if first is not card:
            problems.append(_collision(first, card))
    ordered = sorted(articles.values(), key=lambda card: card.slug)
    ordered.sort(key=lambda card: card.date.order, reverse=True)
    postings = _positions(card.entities for card in ordered)
    archive = Archive(
        tuple(ordered),
        {entity.id: entity for entity in entities},
        shelf,
        postings,
        tied=_positions(_tied_by(card) for card in ordered),
        wholes=_wholes(entities),
        ranks={entity.id: rank for rank, entity in enumerate(entities)},
        marks={entity.id: short_digest(entity.url, entity.label) for entity in entities},
        near=_near(ordered, postings.values()),
    )
    return Gathered(archive, tuple(problems))


def _positions(named: Iterable[Collection[EntityId]]) -> dict[EntityId, tuple[int, ...]]:
    """Entity → the positions of the collections that hold it."""
    found: dict[EntityId, list[int]] = {}
    for position, entities in enumerate(named):
        for entity in entities:
            found.setdefault(entity, []).append(position)
    return {entity: tuple(positions) for entity, positions in found.items()}


def _tied_by(card: Card) -> Collection[EntityId]:
    if not card.relations:
        return ()
    return {e for one in card.relations for e in (one.key.subject, one.key.object)}


def _wholes(entities: Iterable[Entity]) -> dict[EntityId, tuple[Entity, ...]]:
    found: dict[EntityId, tuple[Entity, ...]] = {}
    for entity in entities:
        if entity.part_of:
            found[entity.part_of] = (*found.get(entity.part_of, ()), entity)
    return found


def _near(cards: Sequence[Card], postings: Iterable[Sequence[int]]) -> list[int]:
    """For each card the sum of the digests in its windows: equal sums, equal related articles.

    A sum does not know the order of what it adds, and needs not: `related` sorts for itself.
    """
    digests = [int.from_bytes(card.digest, "big") for card in cards]
    sums = [0] * len(cards)
    for posting in postings:
        running = list(accumulate(map(digests.__getitem__, posting), initial=0))
        last = len(posting)
        for at, position in enumerate(posting):
            first, end = at - RELATED_WINDOW, at + RELATED_WINDOW + 1
            sums[position] += running[end if end < last else last] - running[max(first, 0)]
    return sums


def related_digest(related: Iterable[Related]) -> bytes:
    """The digest of all that a list of related articles shows."""
    return short_digest(
        *(one.card.digest + " ".join(one.shared).encode() for one in related),
    )


def _collision(first: Card, second: Card) -> Problem:
    return Problem(
        "slug-collision",
        f'the slug "{second.slug}" is taken by {first.path}',
        Location(second.path),
        "give one of the two another `slug:`",
        Severity.ERROR,
    )
