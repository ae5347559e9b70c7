"""404.html, which a server shows for any missing address, at any depth."""

from collections.abc import Iterator
from functools import partial

from newsgen.archive import Archive
from newsgen.pages.page import Page, head
from newsgen.urls import Url, base_path
from newsgen.views import NotFoundView, SiteView

URL = Url("404.html")


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """The one page; the archive has no part in it."""
    del archive
    yield Page(URL, "pages/404.html", partial(_view, site), b"", is_listed=False)


def _view(site: SiteView) -> NotFoundView:
    """Links from the base path, since the page does not know the depth it is shown at.

    Without a base_url they stay relative: right from disk, and for a missing page at the root.
    """
    plain = head(URL, site.words.not_found, site)
    root = base_path(site.base_url) if site.base_url else ""
    return NotFoundView(plain._replace(root=root, canonical=""))
