"""What other pages may know of an article: its card, and the relations it states.

Nothing in a card depends on other articles; bodies and quoted sentences are not in it. A card is
kept as one line of JSON, its row; equal rows, equal cards.
"""

import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from sys import intern

from newsgen.dates import Date, parse
from newsgen.digests import short_digest
from newsgen.markup import plain
from newsgen.model import (
    Article,
    EntityId,
    LinkedArticle,
    Relation,
    RelationKey,
    RelationKind,
    SentenceId,
)
from newsgen.problems import Location
from newsgen.urls import Slug, Url

CardRow = str
"""A card as JSON: a list of values in the order of `_values`."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that an article shows: its path in the site, and where the record names it."""

    path: str
    where: Location


@dataclass(frozen=True, slots=True)
class Card:
    """What other pages may know of an article: all but its body."""

    path: str
    """Its record, relative to the site."""
    slug: Slug
    url: Url
    title: str
    date: Date
    source: str
    summary: str
    """The editor's summary or the lead, as plain text."""
    has_inferred_title: bool
    counts: Mapping[EntityId, int]
    """How often each entity is named, in order of first mention."""
    topics: tuple[EntityId, ...]
    entities: frozenset[EntityId]
    """All it names, and its topics."""
    about: frozenset[EntityId]
    """The entities it is about, not merely mentions."""
    relations: tuple[Relation, ...]
    """What its sentences state of entities, in the order of the text."""
    modified: str
    """`YYYY-MM-DD` of the last change, else of a date known to the day, else empty."""
    authors: tuple[str, ...]
    pictures: tuple[Picture, ...]
    references: frozenset[EntityId]
    """The entities that its record itself refers to by id."""
    digest: bytes
    """Of the row. This digest and the next two have eight bytes."""
    text: bytes
    """The digest of what its own page shows of it: the record and the marks in its body."""
    quoted: bytes
    """The digest of its quoted sentences."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation and the article that states it."""

    card: Card
    relation: Relation

    @property
    def parties(self) -> tuple[EntityId, EntityId]:
        return self.relation.key.subject, self.relation.key.object


def card_row(linked: LinkedArticle) -> CardRow:
    """The row of an article's card."""
    return _json(_values(linked))


def card_of(row: CardRow, *, text: bytes = b"", quoted: bytes = b"") -> Card:
    """The card that a row holds, with the digests of what is not in it."""
    values = json.loads(row)
    path, slug, title, date, source, summary, is_inferred, counts, topics, about = values[:10]
    relations, modified, authors, pictures, references = values[10:]
    counted = {EntityId(intern(entity)): count for entity, count in counts}
    return Card(
        path,
        Slug(slug),
        Url(f"articles/{slug}.html"),
        title,
        parse(date),
        source,
        summary,
        is_inferred,
        counted,
        tuple(topics),
        frozenset((*counted, *topics)),
        frozenset(about),
        tuple(map(_relation, relations)) if relations else (),
        modified,
        tuple(authors),
        tuple([Picture(file, Location(path, line, column)) for file, line, column in pictures]),
        frozenset(references),
        short_digest(row),
        text,
        quoted,
    )


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _values(linked: LinkedArticle) -> tuple[object, ...]:
    article = linked.article
    return (
        article.where.path,
        article.slug,
        article.title,
        article.date.edtf,
        article.source.name,
        article.summary or _lead(article),
        any(field == "title" for field, _ in article.inferred),
        tuple(linked.counts.items()),
        tuple(topic.topic for topic in linked.topics),
        sorted(linked.about),
        tuple(map(_relation_values, linked.relations)),
        next((d.iso for d in (article.modified, article.date) if d and d.is_day), ""),
        article.authors,
        tuple(_pictures(article)),
        sorted(_references(article)),
    )


def _lead(article: Article) -> str:
    lead = article.lead
    return " ".join(plain(article.body[lead.start : lead.end]).split()) if lead else ""


def _relation_values(relation: Relation) -> tuple[object, ...]:
    key = relation.key
    return (
        *(key.sentence, key.subject, key.kind, key.object, relation.role),
        *(relation.fields, relation.is_former, relation.is_accepted),
    )


def _relation(values: tuple[str, str, str, str, str, list[str], bool, bool]) -> Relation:
    sentence, subject, kind, object_, role, fields, is_former, is_accepted = values
    ends = EntityId(subject), RelationKind(kind), EntityId(object_)
    key = RelationKey(SentenceId(sentence), *ends)
    return Relation(key, role, tuple(map(EntityId, fields)), is_former, is_accepted)


def _pictures(article: Article) -> list[tuple[str, int, int]]:
    """Path, line and column of each picture that is to be there."""
    shown: list[tuple[str, int, int]] = []
    for figure in article.figures:
        if figure.file:
            line = article.body.count("\n", 0, figure.start)
            column = figure.start - article.body.rfind("\n", 0, figure.start)
            folder = posixpath.dirname(article.where.path)
            path = posixpath.normpath(posixpath.join(folder, figure.file))
            shown.append((path, article.where.line + line, column))
    return shown


def _references(article: Article) -> set[EntityId]:
    ruled = (e for one in article.relations for e in (one.key.subject, one.key.object))
    return {*(article.topics or ()), *article.links.force.values(), *ruled}
