"""search.html: the form, and the room in which its script puts what it finds."""

from collections.abc import Iterator
from functools import partial

from newsgen.archive import Archive
from newsgen.model import EntityType
from newsgen.pages.page import Page, head
from newsgen.pages.site import HOME
from newsgen.urls import Url, relative
from newsgen.views import Link, SearchView, SiteView

URL = Url("search.html")


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """The one page, unless the site has no search; the archive has no part in it."""
    del archive
    if site.has_search:
        yield Page(URL, "pages/search.html", partial(_view, site), b"")


def _view(site: SiteView) -> SearchView:
    return SearchView(
        head(URL, site.words.search.title, site, description=site.words.search.hint),
        tuple((kind.value, site.words.registers[kind]) for kind in EntityType),
        tuple(
            Link(relative(URL, Url(item.path)), item.label)
            for item in site.nav
            if item.path != HOME
        ),
    )
