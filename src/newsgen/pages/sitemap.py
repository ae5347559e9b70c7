"""The sitemap: every page with the day of the newest thing it shows; beyond a limit an index."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsgen.digests import short_digest
from newsgen.pages.page import Page
from newsgen.urls import Url, absolute
from newsgen.views import SitemapItem, SitemapView, SiteView

SITEMAP = Url("sitemap.xml")
SITEMAP_LENGTH = 50_000
"""Addresses in one sitemap (sitemaps.org protocol)."""


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
            modified=max(page.modified for page in part),
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
