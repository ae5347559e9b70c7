"""The archive: all articles and entities, linked and indexed. The only global step of a build.

Articles are known here by their cards; what they say is on the shelf, and is taken from there by
the one page that shows it. Nothing in a card or an index depends on how many articles there are.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple, Protocol, TypeVar

from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityId, Relation
from newsgen.problems import Location, Problem, Severity
from newsgen.quotes import Quotes
from newsgen.sheets import Sheet
from newsgen.stretches import Parted
from newsgen.urls import Slug

T = TypeVar("T")


class Shelf(Protocol):
    """Where the texts of articles lie until a page asks for one."""

    def quotes(self, card: Card) -> Quotes:
        """The sentences that others may quote."""

    def sheet(self, card: Card) -> Sheet:
        """What the article's own page shows."""


class Tie(NamedTuple):
    """A relation and the article that states it."""

    card: Card
    relation: Relation

    @property
    def parties(self) -> tuple[EntityId, EntityId]:
        return self.relation.key.subject, self.relation.key.object


@dataclass(frozen=True, slots=True, eq=False)
class Archive:
    """Everything, in one order: newest first, articles of unknown year last. Equal to itself."""

    cards: tuple[Card, ...]
    entities: Mapping[EntityId, Entity]
    """In the order of the authority."""
    shelf: Shelf
    postings: Mapping[EntityId, tuple[int, ...]]
    """Entity → positions in `cards` of the articles that name it or have it as topic."""
    contexts: Mapping[EntityId, tuple[str, ...]]
    """Entity → for each of these articles what stands behind its names: see `contexts`."""
    proofs: Mapping[EntityId, tuple[str, ...]]
    """Entity → for each of these articles the digest of what a list shows and what it is quoted."""
    tied: Mapping[EntityId, tuple[int, ...]]
    """Entity → positions in `cards` of the articles that state a relation of it."""
    wholes: Mapping[EntityId, tuple[Entity, ...]]
    """Entity → the entries whose `part_of` names it."""
    ranks: Mapping[EntityId, int]
    """Entity → its place in the authority, which the editor chose."""
    marks: Mapping[EntityId, bytes]
    """Entity → the digest of what a link to it shows, and tells machines: its address, its label,
    and what it is elsewhere."""
    names: bytes
    """The digest of all marks: the part of the authority in a page which may link any entity."""
    parted: Parted
    """The stretches into which long concordances are parted."""

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

    def said(self, entity: EntityId) -> str:
        """The part that these articles have in a page which quotes them for the entity."""
        return "".join(self.proofs.get(entity, ()))

    def together(self, entity: EntityId) -> Mapping[EntityId, int]:
        """The entities that share articles with one, and how many articles."""
        counts: Counter[EntityId] = Counter()
        for card in self.articles_of(entity):
            counts.update(card.named)
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

    def by_rank(self, entities: Iterable[EntityId]) -> tuple[EntityId, ...]:
        """Entities in the order of the authority."""
        return tuple(sorted(entities, key=self.ranks.__getitem__))


class Gathered(NamedTuple):
    """An archive, and what is wrong with articles taken together."""

    archive: Archive
    problems: tuple[Problem, ...]


def gather(
    cards: Iterable[Card], entities: Sequence[Entity], shelf: Shelf, parted: Parted | None = None
) -> Gathered:
    """The archive of all articles. Of two at one address the first is kept: `slug-collision`."""
    problems: list[Problem] = []
    articles: dict[Slug, Card] = {}
    for card in cards:
        first = articles.setdefault(card.slug, card)
        if first is not card:
            problems.append(_collision(first, card))
    ordered = sorted(articles.values(), key=lambda card: card.slug)
    ordered.sort(key=lambda card: card.date.order, reverse=True)
    postings, contexts, proofs = _named(ordered)
    marks = {e.id: short_digest(e.url, e.label, *e.same_as) for e in entities}
    archive = Archive(
        tuple(ordered),
        {entity.id: entity for entity in entities},
        shelf,
        postings,
        contexts,
        proofs,
        tied=_positions(_tied_by(card) for card in ordered),
        wholes=_wholes(entities),
        ranks={entity.id: rank for rank, entity in enumerate(entities)},
        marks=marks,
        names=short_digest(b"".join(marks.values())),
        parted=parted or Parted(),
    )
    return Gathered(archive, tuple(problems))


_ByEntity = dict[EntityId, tuple[T, ...]]


def _named(cards: Sequence[Card]) -> tuple[_ByEntity[int], _ByEntity[str], _ByEntity[str]]:
    """Entity → the positions of the cards that name it; what they say stands behind it; proofs."""
    found: defaultdict[EntityId, list[tuple[EntityId, int, str, str]]] = defaultdict(list)
    for position, card in enumerate(cards):
        codes, proofs = card.codes.split(" "), card.each_proof()
        for told in zip(card.named, repeat(position), codes, proofs, strict=False):
            found[told[0]].append(told)
    columns = {entity: tuple(zip(*found[entity], strict=True)) for entity in sorted(found)}
    return (
        {entity: column[1] for entity, column in columns.items()},
        {entity: column[2] for entity, column in columns.items()},
        {entity: column[3] for entity, column in columns.items()},
    )


def _positions(named: Iterable[Collection[EntityId]]) -> dict[EntityId, tuple[int, ...]]:
    """Entity → the positions of the collections that hold it."""
    found: dict[EntityId, list[int]] = {}
    for position, entities in enumerate(named):
        for entity in entities:
            found.setdefault(entity, []).append(position)
    # Sorted, since sets have no order that would be the same tomorrow.
    return {entity: tuple(found[entity]) for entity in sorted(found)}


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


def _collision(first: Card, second: Card) -> Problem:
    return Problem(
        "slug-collision",
        f'the slug "{second.slug}" is taken by {first.path}',
        Location(second.path),
        "give one of the two another `slug:`",
        Severity.ERROR,
    )
