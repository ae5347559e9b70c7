"""Atom feed and sitemap: absolute addresses, so only for a site that knows its own."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.pages.page import Page, shown
from newsgen.urls import Url, absolute
from newsgen.views import FeedItem, FeedView, SitemapItem, SitemapView, SiteView

FEED = Url("feed.xml")
FEED_LENGTH = 50
SITEMAP = Url("sitemap.xml")
SITEMAP_LENGTH = 50_000
"""Addresses in one sitemap (sitemaps.org protocol)."""


def atom(archive: Archive, site: SiteView) -> Iterator[Page]:
    """`feed.xml`: the newest articles whose date is known to the day."""
    if site.base_url:
        cards = _dated(archive)
        view = partial(_feed, archive, cards, site)
        parts = short_digest(shown(cards), archive.names)
        yield Page(FEED, "feeds/atom.xml", view, parts, is_listed=False)


def sitemap(pages: Sequence[Page], site: SiteView) -> Iterator[Page]:
    """`sitemap.xml`; beyond 50,000 addresses an index of `sitemap-1.xml` …"""
    if not site.base_url:
        return
    parts = [
        pages[start : start + SITEMAP_LENGTH] for start in range(0, len(pages), SITEMAP_LENGTH)
    ]
    if len(parts) <= 1:
        view = partial(_sitemap, pages, site)
        yield Page(SITEMAP, "feeds/sitemap.xml", view, _parts(pages), is_listed=False)
        return
    files = [
        Page(
            Url(f"sitemap-{n}.xml"),
            "feeds/sitemap.xml",
            partial(_sitemap, part, site),
            _parts(part),
            is_listed=False,
        )
        for n, part in enumerate(parts, start=1)
    ]
    yield from files
    view = partial(_sitemap, files, site)
    yield Page(SITEMAP, "feeds/sitemap-index.xml", view, _parts(files), is_listed=False)


def _parts(pages: Sequence[Page]) -> bytes:
    return short_digest("\n".join([f"{page.url} {page.modified}" for page in pages]))


def _sitemap(pages: Sequence[Page], site: SiteView) -> SitemapView:
    return SitemapView(
        tuple(SitemapItem(absolute(site.base_url, page.url), page.modified) for page in pages)
    )


def _dated(archive: Archive) -> tuple[Card, ...]:
    """The newest articles whose date is known to the day."""
    return tuple(islice((card for card in archive.cards if card.date.is_day), FEED_LENGTH))


def _feed(archive: Archive, cards: Sequence[Card], site: SiteView) -> FeedView:
    items = tuple(_item(card, archive, site) for card in cards)
    # RFC 4287 asks for a time; of an empty feed none is known, so it gets the first one there is.
    updated = max((item.updated for item in items), default="1970-01-01T00:00:00Z")
    address = absolute(site.base_url, FEED)
    return FeedView(address, address, absolute(site.base_url, Url("index.html")), updated, items)


def _item(card: Card, archive: Archive, site: SiteView) -> FeedItem:
    address, details = absolute(site.base_url, card.url), card.details
    return FeedItem(
        id=address,
        title=card.title,
        href=address,
        updated=_moment(card.modified),
        published="" if card.date.is_inferred else _moment(card.date.iso),
        summary=details.summary,
        source=details.source,
        authors=details.authors,
        topics=tuple(archive.entities[topic].label for topic in details.topics),
    )


def _moment(day: str) -> str:
    """Midnight of a day in Vietnam, where the papers are (RFC 3339)."""
    return f"{day}T00:00:00+07:00"
