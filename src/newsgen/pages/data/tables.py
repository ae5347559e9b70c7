"""The data dictionary: every file for machines, and what its columns are called.

What they mean is said in the words of the site, by `words.data`.
"""

from collections.abc import Sequence
from typing import NamedTuple

FOLDER = "data/"
OPEN_YEAR = "XXXX"
"""Stands for the year in the names of files whose articles have none."""


class Column(NamedTuple):
    """A column of a table, or a member of the objects in a list."""

    name: str
    type: str
    """As Frictionless Table Schema names it."""


class Table(NamedTuple):
    """A kind of file."""

    name: str
    """That of its files: `data/<name>.<form>`, `data/<name>-2025.<form>`."""
    form: str
    """`csv` or `json`, a list of objects."""
    columns: tuple[Column, ...]
    is_by_year: bool = False

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    def years(self, years: Sequence[str], *, has_dump: bool) -> tuple[str, ...]:
        """The years that have a file; the empty one stands for a file of all of them."""
        return (*years, *("",) * has_dump) if self.is_by_year else ("",)

    def path(self, year: str = "") -> str:
        """The file of a year, or the only one."""
        return f"{FOLDER}{self.name}{'-' * bool(year)}{year}.{self.form}"


def _columns(text: str) -> tuple[Column, ...]:
    """Columns written as `name:type`; a text where no type stands."""
    parts = (word.partition(":") for word in text.split())
    return tuple(Column(name, kind or "string") for name, _, kind in parts)


ARTICLES = Table(
    "articles",
    "json",
    _columns(
        "id url record title has_inferred_title:boolean date modified source source_url "
        "source_title authors:array language summary rights topics:array about:array "
        "mentions:object"
    ),
    is_by_year=True,
)
MENTIONS = Table(
    "mentions",
    "csv",
    _columns("article date sentence_id start:integer end:integer surface entity type"),
    is_by_year=True,
)
ENTITIES = Table(
    "entities",
    "json",
    _columns(
        "id type label aliases:array description same_as:array part_of terms:array url "
        "articles:integer mentions:integer"
    ),
)
RELATIONS = Table(
    "relations",
    "csv",
    _columns(
        "subject kind object role fields article date sentence_id sentence status",
    ),
)
DATABASE = "data/archive.sqlite"
TABLES = (ARTICLES, MENTIONS, ENTITIES, RELATIONS)
