"""What the pages that list things see: front page, registers, timeline."""

from dataclasses import dataclass
from typing import NamedTuple

from newsgen.views.items import ArticleItem, EntityGroup, EntityItem
from newsgen.views.pictures import StripView
from newsgen.views.relations import AgreementItem
from newsgen.views.site import Head, Link, Pager


class LetterGroup(NamedTuple):
    """Entries of a register under one letter; `anchor` is the id of its heading."""

    letter: str
    anchor: str
    entities: tuple[EntityItem, ...]


class RegisterView(NamedTuple):
    """`pages/register.html`: all entities of one type, A–Z in Vietnamese order, or most named."""

    head: Head
    type: str
    label: str
    lead: str
    """In which order they stand."""
    orders: tuple[Link, ...]
    """To the other orders; empty where there is but one."""
    letters: tuple[Link, ...]
    """To the letters: anchors of this page, or pages of their own when the register is long."""
    groups: tuple[LetterGroup, ...]
    """Empty on the front page of a register that is split by letter."""
    ranked: tuple[EntityItem, ...]
    """Those that most articles name; only on the page of that order."""
    total: int


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """A month of the timeline with its newest articles."""

    label: str
    """«Tháng 8/2025»; for open years «Tháng 8, không rõ năm»."""
    anchor: str
    href: str
    """Its own page, with all its articles."""
    count: int
    articles: tuple[ArticleItem, ...]


@dataclass(frozen=True, slots=True)
class YearGroup:
    """A year of the timeline, newest first; the group of unknown years comes last."""

    label: str
    anchor: str
    count: int
    months: tuple[MonthGroup, ...]


class TimelineView(NamedTuple):
    """`pages/timeline.html`: all months of the archive."""

    head: Head
    strip: StripView | None
    """All articles by time; None when no date has a year."""
    years: tuple[YearGroup, ...]


class ListView(NamedTuple):
    """`pages/list.html`: a plain list of articles: a month, or an older page of the archive."""

    head: Head
    label: str
    up: Link
    """Back to the page it belongs to."""
    articles: tuple[ArticleItem, ...]
    pager: Pager


class HomeView(NamedTuple):
    """`pages/home.html`: the newest articles, and the ways into the archive."""

    head: Head
    articles: tuple[ArticleItem, ...]
    pager: Pager
    topics: tuple[EntityItem, ...]
    """All topics with counts of articles, most first; at most 24."""
    groups: tuple[EntityGroup, ...]
    """The entities named in most articles, at most 8 of a type."""
    agreements: tuple[AgreementItem, ...]
    """The newest few."""
    all_agreements: Link | None
    """None when the archive knows of no agreement."""
    strip: StripView | None
    """All articles by time; None when no date has a year."""


class NotFoundView(NamedTuple):
    """`pages/404.html`: links start at `head.root`, right from any depth of a missing address."""

    head: Head
