"""What the pages of an entity see."""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from newsgen.views.feeds import FeedLink
from newsgen.views.items import ArticleItem, EntityGroup
from newsgen.views.pictures import NetworkView, StripView
from newsgen.views.relations import RelationsView, SentenceView
from newsgen.views.site import DateView, Head, Link, Pager


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """An article and all its sentences that name the entity, in the order of the text."""

    article: ArticleItem
    count: int
    """Mentions of the entity in the article."""
    sentences: tuple[SentenceView, ...]
    words: tuple[str, ...]
    """On a topic's page: the words that carry it there."""
    is_about: bool = False
    """The article is about the entity and does not merely mention it."""
    anchor: str = ""
    """The id of the first article of a month on the page; empty on the others."""


class PeriodItem(NamedTuple):
    """A month or a year in which articles name the entity."""

    label: str
    iso: str
    """`2025-08` or `2025`; empty for articles of unknown year."""
    number: int
    """Articles."""
    href: str
    """To its newest article among the evidence."""
    mentions: int


class TermItem(NamedTuple):
    """A word that carries a topic, and in how many articles it does."""

    word: str
    number: int


class DatedLink(NamedTuple):
    """An article and its date."""

    date: DateView
    article: Link


class EntityView(NamedTuple):
    """`pages/entity.html`: an entity of any type, a topic too; the newest evidence."""

    head: Head
    id: str
    type: str
    """The type's name for machines: `organisation`, … `topic`."""
    type_label: str
    """«Tổ chức», «Nhân vật» …"""
    register: Link
    label: str
    aliases: tuple[str, ...]
    description: str
    same_as: tuple[Link, ...]
    part_of: Link | None
    parts: tuple[Link, ...]
    terms: tuple[TermItem, ...]
    """Only for topics: the words that carry it, most articles first."""
    first: DatedLink | None
    """The oldest article of known year; None when fewer than two name it."""
    last: DatedLink | None
    timeline: tuple[PeriodItem, ...]
    """Oldest first."""
    concordance: Link | None
    """None when it is never named."""
    article_count: int
    mention_count: int
    evidence: tuple[EvidenceItem, ...]
    """Newest first."""
    pager: Pager
    relations: RelationsView
    together: tuple[EntityGroup, ...]
    """Entities it shares articles with; counts are articles."""
    all_together: Link | None
    """To the page that shows them; None where there are none."""
    feeds: tuple[FeedLink, ...]
    """None while no article has a date known to the day, or the site no address."""
    strip: StripView | None
    """Its articles by time; None when there is but one, or none with a year."""
    network: NetworkView | None


class EvidenceView(NamedTuple):
    """`pages/evidence.html`: an older, full page of an entity's evidence."""

    head: Head
    label: str
    type_label: str
    entity: Link
    number: int
    evidence: tuple[EvidenceItem, ...]
    pager: Pager


class SharedItem(NamedTuple):
    """An article that names two entities, with the sentences that name both."""

    article: Link
    date: DateView
    sentences: tuple[SentenceView, ...]
    """Often none: the two are named apart. Both names are marked."""


class CompanionItem(NamedTuple):
    """An entity that appears with that of the page."""

    id: str
    anchor: str
    href: str
    label: str
    number: int
    """Articles that name both."""
    bare: int
    """Where no sentence was found that names both: in how many of the newest articles."""
    articles: tuple[SharedItem, ...]
    """The newest few with such a sentence, else the newest."""


class CompanionGroup(NamedTuple):
    """Those of one type, most articles first."""

    label: str
    companions: tuple[CompanionItem, ...]


class TogetherView(NamedTuple):
    """`pages/together.html`: with whom an entity appears, and where that is to be read."""

    head: Head
    title: str
    type_label: str
    entity: Link
    groups: tuple[CompanionGroup, ...]


class KwicLine(NamedTuple):
    """A name in its sentence: what stands before it, the name as written, what stands behind."""

    before: str
    name: str
    behind: str
    href: str
    date: str


class PartItem(NamedTuple):
    """A part of a concordance that has a page of its own."""

    href: str
    label: str
    number: int


class ConcordanceView(NamedTuple):
    """`pages/concordance.html`: every mention, in the order of the words behind the name."""

    head: Head
    title: str
    type_label: str
    entity: Link
    up: Link | None
    """From a part to the list of all parts."""
    number: int
    """Lines, of all parts or of this one."""
    parts: tuple[PartItem, ...]
    """On the first page of a long concordance, which has no lines then."""
    lines: tuple[KwicLine, ...]
    before: Link | None
    """The part before this one in the order."""
    behind: Link | None


class HoverCardView(NamedTuple):
    """`cards/card.js`: what a card on a name shows, for the script `static/cards.js`."""

    literal: Markup
    """As JavaScript has it: label, type, description, address, the newest sentences."""
