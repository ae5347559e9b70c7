"""What the pages of an entity see."""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from newsgen.views.feeds import FeedLink
from newsgen.views.items import ArticleItem, EntityGroup
from newsgen.views.pictures import NetworkView, StripView
from newsgen.views.relations import RelationsView, SentenceView
from newsgen.views.site import Head, Link, Pager


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
    terms: tuple[str, ...]
    """Only for topics: the words that carry it."""
    article_count: int
    mention_count: int
    evidence: tuple[EvidenceItem, ...]
    """Newest first."""
    pager: Pager
    relations: RelationsView
    together: tuple[EntityGroup, ...]
    """Entities it shares articles with; counts are articles."""
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


class HoverCardView(NamedTuple):
    """`cards/card.js`: what a card on a name shows, for the script `static/cards.js`."""

    literal: Markup
    """As JavaScript has it: label, type, description, address, the newest sentences."""
