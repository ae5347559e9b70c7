"""What feeds and sitemaps see."""

from typing import NamedTuple


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
    original: str
    """Address of the original; empty when there is none that may be linked."""
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    language: str
    """Of the article, where its record says so."""


class FeedView(NamedTuple):
    """`feeds/atom.xml` (RFC 4287)."""

    id: str
    self_href: str
    site_href: str
    updated: str
    items: tuple[FeedItem, ...]
    title: str
    subtitle: str


class FeedLink(NamedTuple):
    """A feed that a page links to."""

    href: str
    type: str
    """Its media type."""
    label: str


class SitemapItem(NamedTuple):
    """A page of the site; `modified` is `YYYY-MM-DD` or empty."""

    href: str
    modified: str


class SitemapView(NamedTuple):
    """`feeds/sitemap.xml` and, beyond 50,000 addresses, `feeds/sitemap-index.xml`."""

    items: tuple[SitemapItem, ...]
