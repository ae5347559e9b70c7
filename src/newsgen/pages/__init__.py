"""The pages of a site: from the archive to what each template sees.

`plan` names every page; a view is built only when its page is to be rendered. A new kind of page
is one module, one view, one template and one line in FAMILIES.
"""

from collections.abc import Iterable

from newsgen.archive import Archive
from newsgen.pages import (
    agreements,
    articles,
    dictionary,
    entities,
    feeds,
    home,
    hover,
    not_found,
    registers,
    search,
    sitemap,
    timeline,
)
from newsgen.pages.articles import body_view
from newsgen.pages.data import data_files
from newsgen.pages.data_file import DataFile
from newsgen.pages.page import Page
from newsgen.pages.site import site_view
from newsgen.views import SiteView

__all__ = ["FAMILIES", "DataFile", "Page", "body_view", "data_files", "plan", "site_view"]

FAMILIES = (
    home.pages,
    articles.pages,
    entities.pages,
    hover.pages,
    registers.pages,
    agreements.pages,
    timeline.pages,
    search.pages,
    not_found.pages,
    feeds.atom,
)


def plan(archive: Archive, site: SiteView, *, has_dump: bool = False) -> tuple[Page, ...]:
    """Every page of the site, each address once; the sitemap, which lists the others, last."""
    pages = [page for family in FAMILIES for page in family(archive, site)]
    pages += dictionary.pages(archive, site, has_dump=has_dump)
    return (*pages, *_sitemap(pages, site))


def _sitemap(pages: Iterable[Page], site: SiteView) -> Iterable[Page]:
    return sitemap.sitemap([page for page in pages if page.is_listed], site)
