"""Files for machines: feeds as JSON, and the tables that `tables` lists.

What there is one of for each article lies in a file for each year, so that an edit stays small.
"""

from collections.abc import Iterator
from itertools import groupby

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.pages.data.articles import articles_file
from newsgen.pages.data.entities import entities_file
from newsgen.pages.data.mentions import mentions_file
from newsgen.pages.data.package import package_file
from newsgen.pages.data.relations import relations_file
from newsgen.pages.data.tables import OPEN_YEAR
from newsgen.pages.data_file import DataFile
from newsgen.pages.feeds import json_feeds
from newsgen.views import SiteView


def data_files(archive: Archive, site: SiteView, *, has_dump: bool = False) -> Iterator[DataFile]:
    """Every file for machines; those that are not by year even when they are empty."""
    by_year = years(archive)
    for year, cards in by_year.items():
        yield articles_file(cards, year)
        yield mentions_file(cards, archive, year)
    yield entities_file(archive)
    yield relations_file(archive)
    if has_dump:
        yield articles_file(archive.cards)
        yield mentions_file(archive.cards, archive)
    yield package_file(tuple(by_year), site, has_dump=has_dump)
    yield from json_feeds(archive, site)


def years(archive: Archive) -> dict[str, tuple[Card, ...]]:
    """Year → its articles, newest first; those of unknown year last."""
    grouped = groupby(archive.cards, lambda card: card.date.year)
    return {OPEN_YEAR if y is None else f"{y:04}": tuple(cards) for y, cards in grouped}
