"""The archive: all articles and entities, linked and indexed. The only global step of a build.

Articles are known here by their cards; bodies are reached through `linked` by the one page that
shows them. Nothing in a card or an index depends on how many articles there are.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsgen.cards import Card, Tie, card_of
from newsgen.model import Article, Entity, EntityId, LinkedArticle
from newsgen.problems import Checked, Location, Problem, Severity
from newsgen.urls import Slug

RELATED_WINDOW = 10
"""How many articles on each side, in time, of each shared entity compete to be related."""
RELATED_COUNT = 5


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
    linked: Mapping[Slug, LinkedArticle]
    postings: Mapping[EntityId, tuple[int, ...]]
    """Entity → positions in `cards` of the articles that name it or have it as topic."""

    tied: Mapping[EntityId, tuple[int, ...]]
    """Entity → positions in `cards` of the articles that state a relation of it."""

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
        return tuple(self.cards[position] for position in self.postings.get(entity, ()))

    def together(self, entity: EntityId) -> Mapping[EntityId, int]:
        """The entities that share articles with one, and how many articles."""
        counts = Counter(other for card in self.articles_of(entity) for other in card.entities)
        del counts[entity]
        return counts

    def parts_of(self, entity: EntityId) -> tuple[Entity, ...]:
        """The entries whose `part_of` names the entity."""
        return tuple(other for other in self.entities.values() if other.part_of == entity)

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
        card = self.cards[position]
        mine = card.entities
        nearby = {other for entity in mine for other in self._window(entity, position)}
        found = [(mine & self.cards[other].entities, self.cards[other]) for other in nearby]
        found.sort(key=lambda item: (-len(item[0]), card.date.distance(item[1].date), item[1].slug))
        return tuple(
            Related(other, self._by_rank(shared)) for shared, other in found[:RELATED_COUNT]
        )

    def _window(self, entity: EntityId, position: int) -> Sequence[int]:
        posting = self.postings[entity]
        at = bisect_left(posting, position)
        return (
            *posting[max(0, at - RELATED_WINDOW) : at],
            *posting[at + 1 : at + 1 + RELATED_WINDOW],
        )

    def _by_rank(self, entities: Iterable[EntityId]) -> tuple[EntityId, ...]:
        """Entities in the order of the authority, which the editor chose."""
        wanted = set(entities)
        return tuple(entity for entity in self.entities if entity in wanted)


def gather(linked: Iterable[LinkedArticle], entities: Sequence[Entity]) -> Checked[Archive]:
    """The archive of all linked articles. Problems: `slug-collision`, `bad-reference`."""
    known = {entity.id: entity for entity in entities}
    problems: list[Problem] = []
    articles: dict[Slug, LinkedArticle] = {}
    for one in linked:
        problems += _unknown_references(one.article, known)
        problems += _unknown_relations(one, known)
        first = articles.setdefault(one.article.slug, one)
        if first is not one:
            problems.append(_collision(first.article, one.article))
    cards = sorted((card_of(one) for one in articles.values()), key=lambda card: card.slug)
    cards.sort(key=lambda card: card.date.order, reverse=True)
    postings = _positions(card.entities for card in cards)
    tied = _positions(
        {entity for one in card.relations for entity in (one.key.subject, one.key.object)}
        for card in cards
    )
    return Checked(Archive(tuple(cards), known, articles, postings, tied), tuple(problems))


def _positions(named: Iterable[Collection[EntityId]]) -> dict[EntityId, tuple[int, ...]]:
    """Entity → the positions of the collections that hold it."""
    found: dict[EntityId, list[int]] = {}
    for position, entities in enumerate(named):
        for entity in entities:
            found.setdefault(entity, []).append(position)
    return {entity: tuple(positions) for entity, positions in found.items()}


def _unknown_references(article: Article, known: Mapping[EntityId, Entity]) -> Iterable[Problem]:
    named = (*(article.topics or ()), *article.links.force.values())
    for entity in dict.fromkeys(named):
        if entity not in known:
            yield Problem(
                "bad-reference",
                f'the record names "{entity}", which is no entity',
                article.where,
                "use an id of entities/*.yaml, or add the entity there",
            )


def _unknown_relations(
    linked: LinkedArticle, known: Mapping[EntityId, Entity]
) -> Iterator[Problem]:
    """Rulings on a sentence the article does not have, or on entities nobody listed."""
    named = {evidence.sentence: evidence.entities for evidence in linked.evidence}
    for ruling in linked.article.relations:
        key = ruling.key
        unknown = [entity for entity in (key.subject, key.object) if entity not in known]
        if key.sentence not in named:
            message = f'the article has no sentence "{key.sentence}" that names an entity'
        elif unknown:
            message = f'the relation names "{unknown[0]}", which is no entry'
        elif key.subject not in named[key.sentence]:
            message = f'the sentence {key.sentence} does not name "{key.subject}"'
        else:
            continue
        fix = "copy the line anew from data/relations.csv, or take it out"
        yield Problem("bad-relation", message, ruling.where, fix)


def _collision(first: Article, second: Article) -> Problem:
    return Problem(
        "slug-collision",
        f'the slug "{second.slug}" is taken by {first.where.path}',
        Location(second.where.path),
        "give one of the two another `slug:`",
        Severity.ERROR,
    )
