"""What the page of an article sees."""

from typing import NamedTuple

from markupsafe import Markup

from newsgen.views.citing import CitationView, MetaItem
from newsgen.views.items import EntityGroup
from newsgen.views.site import DateView, Head, Link


class TopicItem(NamedTuple):
    """A topic of an article with the words of the text that carry it."""

    id: str
    href: str
    label: str
    words: tuple[str, ...]


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
    width: int
    """In pixels of the picture; the page leaves the place for it before it has come."""
    height: int


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
    language: str
    """For `lang`: of the text, where it is another than the interface's; else empty."""
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
    tags: tuple[MetaItem, ...]
    """What reference managers read."""
    citation: CitationView
