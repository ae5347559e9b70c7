"""What other pages may know of an article: its card, and the relations it states.

Nothing in a card depends on other articles; bodies and quoted sentences are not in it. A card is
kept as two lines of text, its row, which `card_rows` writes: what putting articles in order takes,
and the details as JSON, which are read when they are asked for. Equal rows, equal cards.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from sys import intern
from typing import NamedTuple, cast

from newsgen.dates import Date, parse
from newsgen.digests import short_digest
from newsgen.figures import Picture
from newsgen.images import Size
from newsgen.model import EntityId, Relation, Source
from newsgen.problems import Location
from newsgen.relation_values import relation_of
from newsgen.urls import Slug, Url

CardRow = str
_READ = 1 << 13
"""Cards whose details a process has at hand."""
HAS_RELATIONS, HAS_PICTURES = "r", "p"
_TITLE = 10
"""The last field; a title may hold what parts fields."""
_PROOF = 16
"""Letters of a digest in a row."""


class Details(NamedTuple):
    """What a list shows of an article, and a page about an entity."""

    paper: Source
    summary: str
    """The editor's summary or the lead, as plain text."""
    has_inferred_title: bool
    authors: tuple[str, ...]
    language: str
    """Of the text, where the record says so."""
    rights: str
    """The record's own words."""
    topics: Mapping[EntityId, tuple[str, ...]]
    """Its topics → the words of the text that carry them, most frequent first."""
    about: frozenset[EntityId]
    """The entities it is about, not merely mentions."""
    relations: tuple[Relation, ...]
    """What its sentences state of entities, in the order of the text."""
    pictures: tuple[Picture, ...]

    @property
    def source(self) -> str:
        """The name of the paper."""
        return self.paper.name


class Card(NamedTuple):
    """What other pages may know of an article: all but its body."""

    path: str
    """Its record, relative to the site."""
    slug: Slug
    title: str
    date: Date
    modified: str
    """`YYYY-MM-DD` of the last change, else of a date known to the day, else empty."""
    named: tuple[EntityId, ...]
    """All it names, and its topics, sorted."""
    entities: frozenset[EntityId]
    """The same as a set."""
    numbers: str
    """For each of them in order how often it is named."""
    codes: str
    """For each of them in order what stands behind its names: see `contexts`."""
    listed: str
    """The digest of what a list shows of it: it and the next two as hexadecimal letters."""
    company: str
    """The digest of that, of all it names, and of what it states of them."""
    proofs: str
    """For each of `named` the digest of what a list shows, and of what is quoted for that one."""
    has_relations: bool
    has_pictures: bool
    row: CardRow
    digest: bytes
    """Of the row. This digest and the next three have eight bytes."""
    text: bytes
    """The digest of what its own page shows of it: the record and the marks in its body."""
    quoted: bytes
    """The digest of its quoted sentences."""
    raw: bytes
    """The digest of its record's bytes."""

    @property
    def url(self) -> Url:
        return Url(f"articles/{self.slug}.html")

    @property
    def link(self) -> str:
        """All that a link to it shows."""
        return f"{self.slug} {self.date.edtf} {self.title}"

    def each_proof(self) -> list[str]:
        """The digests of `proofs`."""
        return [self.proofs[at : at + _PROOF] for at in range(0, len(self.proofs), _PROOF)]

    def proof(self, entity: EntityId) -> str:
        """The digest of `proofs` for one of `named`."""
        return self.each_proof()[self.named.index(entity)]

    @property
    def details(self) -> Details:
        """What it takes longer to read."""
        return _details(self.path, self.row)

    @property
    def counts(self) -> Mapping[EntityId, int]:
        """How often each entity is named; those that are topics only are not in it."""
        named = zip(self.named, map(int, self.numbers.split()), strict=True)
        return {entity: count for entity, count in named if count}

    def times(self, entity: EntityId) -> int:
        """How often an entity is named."""
        return int(self.numbers.split()[self.named.index(entity)]) if entity in self.named else 0

    def words(self, topic: EntityId) -> Sequence[str]:
        """The words of the text that carry a topic, without reading the other details."""
        mark = f'"{topic}":['  # only topics have lists; a quotation mark in a text is written \"
        at = self.row.find(mark, self.row.index("\n"))
        words: Sequence[str] = _decode(self.row, at + len(mark) - 1)[0] if at >= 0 else ()
        return words

    @property
    def relations(self) -> tuple[Relation, ...]:
        return self.details.relations if self.has_relations else ()

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return self.details.pictures if self.has_pictures else ()


def card_of(
    path: str,
    row: CardRow,
    *,
    digest: bytes = b"",
    text: bytes = b"",
    quoted: bytes = b"",
    raw: bytes = b"",
) -> Card:
    """The card of a record by its row, with its digest, and those of what is not in it."""
    fields = row[: row.index("\n")].split("\t", _TITLE)
    slug, date, modified, flags, names, numbers, codes, listed, company, proofs, title = fields
    named = cast(tuple[EntityId, ...], tuple(map(intern, names.split())))
    return Card(
        path,
        Slug(slug),
        title,
        parse(date),
        modified,
        named,
        frozenset(named),
        numbers,
        codes,
        listed,
        company,
        proofs,
        HAS_RELATIONS in flags,
        HAS_PICTURES in flags,
        row,
        digest or short_digest(row),
        text,
        quoted,
        raw,
    )


_decode = json.JSONDecoder().raw_decode


@lru_cache(maxsize=_READ)
def _details(path: str, row: CardRow) -> Details:
    paper, *plain, topics, about, relations, pictures = json.loads(row[row.index("\n") :])
    summary, is_inferred, authors, language, rights = plain
    return Details(
        Source(*paper),
        summary,
        is_inferred,
        tuple(authors),
        language,
        rights,
        topics,
        frozenset(about),
        tuple(map(relation_of, relations)),
        tuple(Picture(f, Location(path, n, at), Size(*size)) for f, n, at, *size in pictures),
    )
