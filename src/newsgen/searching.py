"""All files of the search, each with what it is made from: the index, and what its results show."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.config import SiteConfig
from newsgen.digests import short_digest
from newsgen.indexing import Indexed, Lines, index
from newsgen.making import Target
from newsgen.model import Entity, EntityType
from newsgen.orders import BuildOrder
from newsgen.pages.dates import date_view
from newsgen.problems import ContentError, Problem
from newsgen.search import (
    BLOCK,
    Facets,
    Shape,
    Text,
    blocks_of,
    days,
    facets,
    json_line,
    lines,
    places,
    script,
    shape_of,
    shard_count,
    shards,
    url_of,
)
from newsgen.standing import Standing
from newsgen.words import LANGUAGES

Members = Sequence[Sequence[tuple[int, Card]]]
"""The articles of each segment with their numbers there."""


class Search(NamedTuple):
    """The files of a search, what stands in the memo of them, and what is wrong."""

    targets: Sequence[Target] = ()
    indexed: Sequence[Indexed] = ()
    problems: Sequence[Problem] = ()


def search(
    archive: Archive, text: Callable[[Card], str], standing: Standing, order: BuildOrder
) -> Search:
    """All files of the search; none when the site has none, or no article."""
    config, program = standing.config, standing.workshop.program
    if not config.search or not archive.cards:
        return Search()
    shape = shape_of(card.slug for card in archive.cards)
    members = _members(archive, shape)
    try:
        indexed = [
            index(kind, standing, order)
            for kind in (_postings(members, shape, text), _facets(members))
        ]
    except ContentError as error:
        return Search(problems=(error.problem,))
    files = (
        *_texts(members, text, config, program),
        *_names(archive, program),
        _settings(archive, shape, config, program),
    )
    return Search((*(target for one in indexed for target in one.targets), *files), indexed)


def _members(archive: Archive, shape: Shape) -> Members:
    cards = {card.slug: card for card in archive.cards}
    members: list[list[tuple[int, Card]]] = [[] for _ in range(shape.segments)]
    for slug, (segment, number) in places(cards, shape).items():
        members[segment].append((number, cards[slug]))
    return members


def _postings(members: Members, shape: Shape, text: Callable[[Card], str]) -> Lines:
    def made(segment: int) -> list[bytes]:
        texts = (Text(number, card.title, text(card)) for number, card in members[segment])
        return [b'"%s"' % line.encode() for line in lines(texts, shape.buckets)]

    width = len(f"{shape.buckets - 1:x}")
    return Lines(
        "buckets",
        [f"buckets/{number:0{width}x}" for number in range(shape.buckets)],
        [
            short_digest(*(part for n, card in one for part in (f"{n} {card.slug}", card.raw)))
            for one in members
        ],
        made,
    )


def _facets(members: Members) -> Lines:
    def made(segment: int) -> list[bytes]:
        told = [
            Facets(number, card.date, card.details.source, tuple(card.details.topics))
            for number, card in members[segment]
        ]
        return [json_line(days(told)), json_line(facets(told))]

    inputs = [
        short_digest(*(part for n, card in one for part in (f"{n} {card.slug}", card.listed)))
        for one in members
    ]
    return Lines("facets", ("days", "facets"), inputs, made)


def _texts(
    members: Members, text: Callable[[Card], str], config: SiteConfig, program: bytes
) -> Iterator[Target]:
    """What a result shows of each article."""
    language = config.language.encode()
    for segment, articles in enumerate(members):
        for number, card in articles:
            name = f"texts/{segment}/{number}"
            make = partial(_text, name, card, text, config)
            parts = card.raw + card.slug.encode() + b" " + language
            yield Target(url_of(name), program, parts, make, modified=card.modified)


def _text(name: str, card: Card, text: Callable[[Card], str], config: SiteConfig) -> bytes:
    words, details = LANGUAGES[config.language], card.details
    date = date_view(card.date, words)
    doubt = words.inferred_title_short if details.has_inferred_title else ""
    told = details.source, f"{date.text} ({date.note})" if date.note else date.text, doubt
    return script(name, (card.slug, card.title, told, text(card)))


def _names(archive: Archive, program: bytes) -> Iterator[Target]:
    """What entities are found by, and what is shown of them."""
    entities = _by_id(archive)
    counts = {entity.id: len(archive.postings.get(entity.id, ())) for entity in entities}
    parts = short_digest(
        *(f"{e.id}\n{e.label}\n{e.aliases}\n{_fame(counts[e.id])}" for e in entities)
    )
    for number in range(shard_count(len(entities))):
        name = f"names/{number:x}"
        yield Target(url_of(name), program, parts, partial(_shard, archive, name, number))
    for number, block in enumerate(blocks_of(entities)):
        name = f"entities/{number:x}"
        told = [(e.url, e.type, e.label, e.aliases, e.description, counts[e.id]) for e in block]
        yield Target(url_of(name), program, repr(told).encode(), partial(script, name, told))
    topics = {entity.id: entity.label for entity in entities if entity.type is EntityType.TOPIC}
    yield Target(
        url_of("topics"), program, repr(topics).encode(), partial(script, "topics", topics)
    )


def _by_id(archive: Archive) -> list[Entity]:
    return sorted(archive.entities.values(), key=lambda entity: entity.id)


def _fame(count: int) -> int:
    """How well an entity is known, so roughly that an article more seldom changes it."""
    return count.bit_length()


@lru_cache(maxsize=1)
def _shards(archive: Archive) -> Sequence[Mapping[str, Sequence[int]]]:
    entities = _by_id(archive)
    fame = {e.id: _fame(len(archive.postings.get(e.id, ()))) for e in entities}
    return shards(entities, fame)


def _shard(archive: Archive, name: str, number: int) -> bytes:
    return script(name, _shards(archive)[number])


def _settings(archive: Archive, shape: Shape, config: SiteConfig, program: bytes) -> Target:
    """What the script must know before it looks anything up."""
    words = LANGUAGES[config.language]
    told = {
        "segments": shape.segments,
        "buckets": shape.buckets,
        "shards": shard_count(len(archive.entities)),
        "block": BLOCK,
        "types": {kind.value: words.types[kind] for kind in EntityType},
        "words": words.search.in_script(),
    }
    return Target(
        url_of("settings"), program, repr(told).encode(), partial(script, "settings", told)
    )
