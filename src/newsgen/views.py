"""What each template sees: one documented type a template, reached by the name `page`.

A page depends only on its view: equal views, equal pages. Links are relative to the page, lists
are sorted, texts are in the language of the site; a template only places things. Texts are plain
and escaped by the template engine; only the body of an article is HTML. Most are named tuples,
which take half the time of a frozen dataclass to make, and a third to define; a tuple cannot have
a field `count`.
"""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from newsgen.words import Words


class NavItem(NamedTuple):
    """An entry of the site's main navigation."""

    path: str
    """From the site's root; put `page.head.root` before it."""
    label: str


class SiteView(NamedTuple):
    """The name `site` in every template: configuration only, never a count or a clock."""

    title: str
    description: str
    language: str
    """`vi` or `en`; the value of `<html lang>`."""
    base_url: str
    """Ends with a slash; empty when the site does not know its address."""
    words: Words
    nav: tuple[NavItem, ...]


class Head(NamedTuple):
    """What every page knows about itself."""

    url: str
    """Path from the site's root."""
    title: str
    """Text of the browser's tab, without the site's title."""
    description: str
    root: str
    """What leads to the site's root: empty, `../`, `../../`; on 404 the base path."""
    canonical: str
    """Absolute address; empty without a base_url."""
    section: str = ""
    """`path` of the NavItem it belongs to."""


class Link(NamedTuple):
    """A link with its text."""

    href: str
    label: str
    is_current: bool = False


class DateView(NamedTuple):
    """A date as a reader sees it."""

    text: str
    """«21/8/2025», «21/8, không rõ năm», «khoảng 2025»."""
    iso: str
    """For `<time datetime>`; empty when the date has no year."""
    note: str
    """How sure it is («năm do người biên tập suy ra»); empty when there is nothing to say."""


@dataclass(frozen=True, slots=True)
class EntityItem:
    """An entity in a list."""

    id: str
    href: str
    label: str
    count: int
    """How often, in the sense of the list; 0 when it does not count."""
    description: str = ""
    is_about: bool = False
    """On an article's page: what the article is about, not merely mentions."""


class EntityGroup(NamedTuple):
    """Entities of one type; `href` leads to the type's register."""

    label: str
    type: str
    href: str
    entities: tuple[EntityItem, ...]


class TopicItem(NamedTuple):
    """A topic of an article with the words of the text that carry it."""

    id: str
    href: str
    label: str
    words: tuple[str, ...]


class ArticleItem(NamedTuple):
    """An article in a list."""

    href: str
    title: str
    date: DateView
    source: str
    summary: str
    is_inferred: bool
    """The headline is inferred, not the paper's as printed."""


class RelatedItem(NamedTuple):
    """An article that shares entities or topics with this one, and exactly which."""

    href: str
    title: str
    date: DateView
    shared: tuple[Link, ...]


class SourceView(NamedTuple):
    """The paper an article comes from. `href` is empty when its address may not be linked."""

    name: str
    href: str
    address: str
    title: str


class ProvenanceItem(NamedTuple):
    """What is said about one field of a record: how it was inferred, or what proves it."""

    field: str
    """Its name in the language of the site, such as «Ngày đăng»."""
    value: str
    is_inferred: bool
    note: str


class MentionMark(NamedTuple):
    """A name in a body. `href` is empty for one that is marked but not linked."""

    start: int
    end: int
    entity: str
    href: str


class SentenceMark(NamedTuple):
    """A sentence that others link to."""

    start: int
    end: int
    id: str


class FigureMark(NamedTuple):
    """A picture with its caption; all spans are offsets of the body."""

    start: int
    end: int
    caption: tuple[int, int]
    credit: tuple[int, int]
    src: str
    """Link to the picture; empty when the archive has none."""


class BodyView(NamedTuple):
    """A body in Markdown and what is woven into it; the renderer's `weave` makes it HTML.

    The HTML holds paragraphs (the first has class `lead`), figures, `a.entity` and `span.mention`
    with `data-entity`, and `span.sentence` with an id. Marks are sorted and disjoint.
    """

    markdown: str
    lead: tuple[int, int]
    """The first paragraph; (0, 0) when there is none."""
    mentions: tuple[MentionMark, ...]
    sentences: tuple[SentenceMark, ...]
    figures: tuple[FigureMark, ...]


class ArticleView(NamedTuple):
    """`pages/article.html`."""

    head: Head
    title: str
    date: DateView
    modified: DateView | None
    source: SourceView | None
    authors: tuple[str, ...]
    summary: str
    body: Markup
    """The woven text: HTML."""
    groups: tuple[EntityGroup, ...]
    """Who, where, what: the entities it names by type, with counts; most frequent first."""
    topics: tuple[TopicItem, ...]
    related: tuple[RelatedItem, ...]
    newer: Link | None
    older: Link | None
    teaser: str
    """Text that stood behind the article's end in the source: another article's teaser."""
    rights: str
    provenance: tuple[ProvenanceItem, ...]
    inferred_title: str
    """How the headline was inferred; empty when it is the paper's own."""


class PieceView(NamedTuple):
    """A stretch of a sentence; `is_name` where it names the entity of the page."""

    text: str
    is_name: bool


class SentenceView(NamedTuple):
    """A sentence that names the entity; `href` leads to that very sentence in its article."""

    href: str
    pieces: tuple[PieceView, ...]


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


class Pager(NamedTuple):
    """Ways between the pages of one list. Pages are numbered from the oldest."""

    newer: Link | None
    older: Link | None


class ProofItem(NamedTuple):
    """A sentence that states a relation: when, in which article, in which words."""

    date: DateView
    article: Link
    sentence: SentenceView
    """The names of the two it ties are marked."""
    is_accepted: bool
    """An editor has accepted it; otherwise it is shown as a proposal."""


class RoleItem(NamedTuple):
    """A role that a person holds at an organisation or a place, and the sentences that say so."""

    words: str
    """As the newest sentence has it: «Phó trưởng Khoa Điện-Điện tử»."""
    other: Link
    """On a person's page where; on the page of an organisation or a place who."""
    is_former: bool
    proofs: tuple[ProofItem, ...]
    """The newest, at most three."""


class AgreementItem(NamedTuple):
    """What two parties signed or did together, as one article reports it."""

    kind: str
    """«Biên bản ghi nhớ», «Thỏa thuận» …"""
    subject: Link
    """The party the sentence begins with."""
    others: tuple[Link, ...]
    fields: tuple[Link, ...]
    proofs: tuple[ProofItem, ...]
    """The article's sentences that state it, in the order of the text; never empty."""


class RelationsView(NamedTuple):
    """What the sentences of the archive tie an entity to; lists are empty where nothing is."""

    roles: tuple[RoleItem, ...]
    """Of a person; those held now first, then by the newest sentence."""
    people: tuple[RoleItem, ...]
    """Who holds a role at the organisation or place."""
    agreements: tuple[AgreementItem, ...]
    """The newest, newest first."""
    all_agreements: Link | None
    """The page of all; None when the entity has no agreement."""
    partners: tuple[EntityItem, ...]
    """The other parties of all its agreements; counts are articles."""


class AgreementsView(NamedTuple):
    """`pages/agreements.html`: who signed or did what with whom; newest first."""

    head: Head
    label: str
    up: Link | None
    """From an older page to the front one."""
    agreements: tuple[AgreementItem, ...]
    pager: Pager


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


class EvidenceView(NamedTuple):
    """`pages/evidence.html`: an older, full page of an entity's evidence."""

    head: Head
    label: str
    type_label: str
    entity: Link
    number: int
    evidence: tuple[EvidenceItem, ...]
    pager: Pager


class LetterGroup(NamedTuple):
    """Entries of a register under one letter; `anchor` is the id of its heading."""

    letter: str
    anchor: str
    entities: tuple[EntityItem, ...]


class RegisterView(NamedTuple):
    """`pages/register.html`: all entities of one type, A–Z in Vietnamese order."""

    head: Head
    type: str
    label: str
    letters: tuple[Link, ...]
    """To the letters: anchors of this page, or pages of their own when the register is long."""
    groups: tuple[LetterGroup, ...]
    """Empty on the front page of a register that is split by letter."""
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


class NotFoundView(NamedTuple):
    """`pages/404.html`: links start at `head.root`, right from any depth of a missing address."""

    head: Head


class FeedItem(NamedTuple):
    """An article in the feed; addresses absolute, dates RFC 3339."""

    id: str
    title: str
    href: str
    updated: str
    published: str
    """Empty when the date is inferred."""
    summary: str
    source: str
    authors: tuple[str, ...]
    topics: tuple[str, ...]


class FeedView(NamedTuple):
    """`feeds/atom.xml` (RFC 4287)."""

    id: str
    self_href: str
    site_href: str
    updated: str
    items: tuple[FeedItem, ...]


class SitemapItem(NamedTuple):
    """A page of the site; `modified` is `YYYY-MM-DD` or empty."""

    href: str
    modified: str


class SitemapView(NamedTuple):
    """`feeds/sitemap.xml` and, beyond 50,000 addresses, `feeds/sitemap-index.xml`."""

    items: tuple[SitemapItem, ...]


View = (
    AgreementsView
    | ArticleView
    | EntityView
    | EvidenceView
    | FeedView
    | HomeView
    | ListView
    | NotFoundView
    | RegisterView
    | SitemapView
    | TimelineView
)
