"""What the page about the files for machines sees."""

from typing import NamedTuple

from newsgen.views.feeds import FeedLink
from newsgen.views.site import Head, Link


class ColumnView(NamedTuple):
    """A column of a table, or a member of the objects in a list."""

    name: str
    type: str
    meaning: str


class TableView(NamedTuple):
    """A kind of file: what there is of it, and what is in it."""

    id: str
    label: str
    about: str
    files: tuple[Link, ...]
    """One a year for what there is one of for each article."""
    has_open_year: bool
    """One of the files holds articles of unknown year."""
    columns: tuple[ColumnView, ...]


class DataView(NamedTuple):
    """`pages/data.html`."""

    head: Head
    tables: tuple[TableView, ...]
    package: Link
    feeds: tuple[FeedLink, ...]
    database: Link | None
    """The whole archive in one file, where it was ordered."""
