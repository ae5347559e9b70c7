"""The data dictionary, `data/index.html`: every file for machines, and what its columns mean."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsgen.archive import Archive
from newsgen.digests import short_digest
from newsgen.pages.data import years
from newsgen.pages.data.package import PACKAGE
from newsgen.pages.data.tables import DATABASE, OPEN_YEAR, TABLES, Table
from newsgen.pages.feeds import ATOM, JSON
from newsgen.pages.linked_data import dataset_data
from newsgen.pages.page import Page, head, newest_day
from newsgen.pages.site import DATA
from newsgen.urls import Url, relative
from newsgen.views import ColumnView, DataView, FeedLink, Link, SiteView, TableView

URL = Url(DATA)


def pages(archive: Archive, site: SiteView, *, has_dump: bool = False) -> Iterator[Page]:
    """The one page."""
    found = tuple(years(archive))
    view = partial(_view, found, site, has_dump=has_dump)
    parts, day = short_digest(*found, str(has_dump)), newest_day(archive.cards)
    yield Page(URL, "pages/data.html", view, parts, modified=day)


def _view(years: Sequence[str], site: SiteView, *, has_dump: bool) -> DataView:
    words = site.words.data
    files = {
        table: [Url(table.path(year)) for year in table.years(years, has_dump=has_dump)]
        for table in TABLES
    }
    paths = [path for found in files.values() for path in found]
    paths += [Url(DATABASE)] if has_dump else []
    feeds = (
        FeedLink(relative(URL, Url(ATOM)), "application/atom+xml", "Atom"),
        FeedLink(relative(URL, Url(JSON)), "application/feed+json", "JSON"),
    )
    return DataView(
        head(URL, words.data, site, description=words.lead, linked_data=dataset_data(paths, site)),
        tuple(_table(table, found, site) for table, found in files.items()),
        _link(PACKAGE),
        feeds if site.base_url else (),
        _link(Url(DATABASE)) if has_dump else None,
    )


def _link(path: Url) -> Link:
    return Link(relative(URL, path), path.rpartition("/")[2])


def _table(table: Table, files: Sequence[Url], site: SiteView) -> TableView:
    words = site.words.data
    columns = (
        ColumnView(c.name, words.types[c.type], words.columns[table.name][c.name])
        for c in table.columns
    )
    return TableView(
        table.name,
        words.tables[table.name],
        words.about[table.name],
        tuple(map(_link, files)),
        any(OPEN_YEAR in path for path in files),
        tuple(columns),
    )
