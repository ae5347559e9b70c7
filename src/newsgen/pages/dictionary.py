"""The data dictionary, `data/index.html`: every file for machines, and what its columns mean."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsgen.archive import Archive
from newsgen.digests import short_digest
from newsgen.pages.data import years
from newsgen.pages.data.package import PACKAGE
from newsgen.pages.data.tables import TABLES, Table
from newsgen.pages.feeds import ATOM, JSON
from newsgen.pages.linked_data import dataset_data
from newsgen.pages.page import Page, head
from newsgen.pages.site import DATA
from newsgen.urls import Url, relative
from newsgen.views import ColumnView, DataView, FeedLink, Link, SiteView, TableView

URL = Url(DATA)


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """The one page."""
    found = tuple(years(archive))
    yield Page(URL, "pages/data.html", partial(_view, found, site), short_digest(*found))


def _view(years: Sequence[str], site: SiteView) -> DataView:
    words = site.words.data
    tables = tuple(_table(table, years, site) for table in TABLES)
    paths = [Url(t.path(y)) for t in TABLES for y in (years if t.is_by_year else ("",))]
    feeds = (
        FeedLink(relative(URL, Url(ATOM)), "application/atom+xml", "Atom"),
        FeedLink(relative(URL, Url(JSON)), "application/feed+json", "JSON"),
    )
    return DataView(
        head(URL, words.data, site, description=words.lead, linked_data=dataset_data(paths, site)),
        tables,
        Link(relative(URL, PACKAGE), PACKAGE.rpartition("/")[2]),
        feeds if site.base_url else (),
    )


def _table(table: Table, years: Sequence[str], site: SiteView) -> TableView:
    words = site.words.data
    paths = [Url(table.path(year)) for year in (years if table.is_by_year else ("",))]
    files = [Link(relative(URL, path), path.rpartition("/")[2]) for path in paths]
    columns = (
        ColumnView(c.name, words.types[c.type], words.columns[table.name][c.name])
        for c in table.columns
    )
    return TableView(
        table.name,
        words.tables[table.name],
        words.about[table.name],
        tuple(files),
        table.is_by_year,
        tuple(columns),
    )
