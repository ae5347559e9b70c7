"""The values that travel through newsgen: entity, article, mention, relation, linked article, file.

Every type is whole at birth and never changes; a stage that knows more makes a new type. What an
article has dozens of is a named tuple, which takes half the time to make. Offsets
are code points of `Article.body`, which is NFC.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, NewType

from newsgen.dates import Date
from newsgen.problems import Location
from newsgen.urls import Slug, Url

EntityId = NewType("EntityId", str)
"""A declared name of an entity, unique over all types; written like a slug."""
SentenceId = NewType("SentenceId", str)
"""`s-` and eight hexadecimal letters of the sentence's digest; `-2`, `-3` for its repeats."""


class EntityType(StrEnum):
    """The closed set of things that have a page."""

    ORGANISATION = "organisation"
    PERSON = "person"
    PLACE = "place"
    TECHNOLOGY = "technology"
    PROGRAMME = "programme"
    EVENT = "event"
    TOPIC = "topic"

    @property
    def folder(self) -> str:
        """The folder of its pages."""
        return _FOLDERS[self]


_FOLDERS = {
    EntityType.ORGANISATION: "organisations",
    EntityType.PERSON: "people",
    EntityType.PLACE: "places",
    EntityType.TECHNOLOGY: "technologies",
    EntityType.PROGRAMME: "programmes",
    EntityType.EVENT: "events",
    EntityType.TOPIC: "topics",
}


@dataclass(frozen=True, slots=True)
class Entity:
    """An entry of the authority. The words are Wikidata's: label, alias, description."""

    id: EntityId
    type: EntityType
    label: str
    where: Location
    aliases: tuple[str, ...] = ()
    description: str = ""
    same_as: tuple[str, ...] = ()
    """Addresses that name the same thing elsewhere, given by the editor."""
    part_of: EntityId | None = None
    never: tuple[str, ...] = ()
    """Strings that hold one of its names but are not to be linked to it."""
    terms: tuple[str, ...] = ()
    """Only for topics: words that carry it besides its label and aliases."""
    url: Url = field(init=False, repr=False, compare=False)
    """The address of its page; links to it are made more often than anything else."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "url", Url(f"{self.type.folder}/{self.id}.html"))


class Source(NamedTuple):
    """The paper an article comes from; each field is empty when it is not known."""

    name: str = ""
    url: str = ""
    title: str = ""
    """The paper's own headline, when the record's title is another."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The source file a record was imported from."""

    file: str = ""
    sha256: str = ""
    end_mark: str = ""
    """The agency's end mark («./.») as it stood behind the last paragraph."""


class LinkRules(NamedTuple):
    """What the editor of a record decides about its links."""

    force: Mapping[str, EntityId]
    """Surface in the text → the entity it names here."""
    forbid: tuple[str, ...]
    """Surfaces that name nothing here."""


class RelationKind(StrEnum):
    """How two entities are tied by a sentence: what two parties do, or what one is to the other."""

    AGREEMENT = "agreement"
    MEMORANDUM = "memorandum"
    COOPERATION = "cooperation"
    CO_ORGANISER = "co-organiser"
    REPRESENTS = "represents"
    CHAIRS = "chairs"
    DIRECTS = "directs"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy-minister"
    AMBASSADOR = "ambassador"
    WORKS_AT = "works-at"
    OTHER = "other-role"

    @property
    def is_role(self) -> bool:
        """Whether it ties a person to an organisation or a place."""
        return self not in _BETWEEN_PARTIES


_BETWEEN_PARTIES = {
    RelationKind.AGREEMENT,
    RelationKind.MEMORANDUM,
    RelationKind.COOPERATION,
    RelationKind.CO_ORGANISER,
}


class RelationKey(NamedTuple):
    """What tells a relation from all others of its article: a sentence and who is what to whom."""

    sentence: SentenceId
    subject: EntityId
    kind: RelationKind
    object: EntityId

    def __str__(self) -> str:
        return f"{self.sentence} {self.subject} {self.kind} {self.object}"


@dataclass(frozen=True, slots=True)
class Relation:
    """Two entities tied by a sentence, as far as the sentence says so."""

    key: RelationKey
    role: str = ""
    """The words of a role as the text has them: «Phó trưởng Khoa Điện-Điện tử»."""
    fields: tuple[EntityId, ...] = ()
    """Technologies and topics that the sentence of an agreement names."""
    is_former: bool = False
    """The role was held before: «nguyên Chủ tịch»."""
    is_accepted: bool = False
    """An editor has read and accepted it; until then it is a proposal."""


class RelationRuling(NamedTuple):
    """What the editor of a record decides about one relation."""

    key: RelationKey
    is_accepted: bool
    where: Location


class BlockKind(StrEnum):
    """What a block of a body is, as far as reading news needs to know."""

    PARAGRAPH = "paragraph"
    FIGURE = "figure"
    OTHER = "other"
    """Anything Markdown knows besides: heading, list, quotation, code …"""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the body between blank lines."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure(Block):
    """A paragraph of one image: `![caption](file "credit")`. Spans are offsets of the body."""

    caption: tuple[int, int]
    credit: tuple[int, int]
    file: str
    """Path relative to the record; empty when the archive has no picture."""


@dataclass(frozen=True, slots=True)
class Article:
    """A valid record in memory."""

    slug: Slug
    title: str
    date: Date
    body: str
    blocks: tuple[Block, ...]
    where: Location
    """The record's file; its line is the one at which the body begins."""
    summary: str = ""
    source: Source = Source()
    authors: tuple[str, ...] = ()
    language: str = ""
    topics: tuple[EntityId, ...] | None = None
    """The editor's topics; None lets the text decide."""
    modified: Date | None = None
    rights: str = ""
    related: str = ""
    """The teaser of another article that stood behind this one's end."""
    links: LinkRules = LinkRules({}, ())
    relations: tuple[RelationRuling, ...] = ()
    """What the editor accepts and rejects of the relations that the text was read to state."""
    origin: Origin = Origin()
    inferred: tuple[tuple[str, str], ...] = ()
    """(field, how it was guessed), as the editor is to see and check it."""
    evidence: tuple[tuple[str, str], ...] = ()
    """(field, what proves it)."""

    @property
    def url(self) -> Url:
        return Url(f"articles/{self.slug}.html")

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Figure))

    @property
    def lead(self) -> Block | None:
        """The first paragraph."""
        return next((b for b in self.blocks if b.kind is BlockKind.PARAGRAPH), None)


class Mention(NamedTuple):
    """A span of a text that names an entity."""

    start: int
    end: int
    entity: EntityId
    """Empty for a name kept for review that two entities could be meant by."""
    rule: str
    """The rule that linked it; `tagger.rules.CONFIDENCE` lists them."""
    confidence: float = 1.0
    """From 0 to 1; below `tagger.rules.THRESHOLD` it is kept for review and not shown."""
    antecedent: str = ""
    """The name elsewhere in the text that this one leans on: «Phạm Anh Tuấn» for «Ông Tuấn»."""


class Sentence(NamedTuple):
    """A sentence of a body that holds a mention or a term of a topic."""

    id: SentenceId
    start: int
    end: int


class Piece(NamedTuple):
    """A stretch of a sentence as it is shown; `entity` is set when the stretch names one."""

    text: str
    entity: EntityId | None = None


class Evidence(NamedTuple):
    """A sentence quoted away from its article: plain text, without Markdown."""

    sentence: SentenceId
    pieces: tuple[Piece, ...]
    entities: frozenset[EntityId]
    """All it names, and the topics whose terms it holds."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


class ArticleTopic(NamedTuple):
    """A topic an article is about, and the words of the text that carry it."""

    topic: EntityId
    words: tuple[str, ...]
    """As written in the text, most frequent first; empty when the editor set the topic."""


class LinkedArticle(NamedTuple):
    """An article with its mentions: sorted by start, disjoint."""

    article: Article
    mentions: tuple[Mention, ...]
    sentences: tuple[Sentence, ...]
    evidence: tuple[Evidence, ...]
    """One for each of `sentences`, in the same order."""
    topics: tuple[ArticleTopic, ...]
    review: tuple[Mention, ...] = ()
    """Names that were found and not linked, with the reason as their rule; sorted by start."""
    relations: tuple[Relation, ...] = ()
    """In the order of the text, without those that the editor rejects."""
    about: frozenset[EntityId] = frozenset()
    """The entities it is about, not merely mentions: see `tagger.about`."""

    @property
    def counts(self) -> Mapping[EntityId, int]:
        """How often each entity is named, in order of first mention."""
        counts: dict[EntityId, int] = {}
        for mention in self.mentions:
            counts[mention.entity] = counts.get(mention.entity, 0) + 1
        return counts


class File(NamedTuple):
    """Bytes to be at a path of the output folder."""

    path: Url
    content: bytes
