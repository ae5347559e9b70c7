"""When an entity was in the news: how many articles a month, of a long story how many a year."""

from itertools import groupby

from newsgen import contexts
from newsgen.archive import Archive
from newsgen.dates import parse
from newsgen.model import Entity
from newsgen.pages.dates import date_view
from newsgen.pages.evidence import Shares, month_anchor
from newsgen.urls import relative
from newsgen.views import PeriodItem, SiteView

MONTHS = 24
"""Months in which it is named; where there are more, its story is told by years."""


def periods(archive: Archive, site: SiteView, entity: Entity, of: Shares) -> tuple[PeriodItem, ...]:
    """The periods in which articles name an entity, oldest first; those of unknown year last.

    Each leads to its newest article among the evidence.
    """
    positions = archive.postings.get(entity.id, ())
    keys = [archive.cards[position].date.month_key for position in positions]
    is_long = len(set(keys)) > MONTHS
    spoken = archive.contexts.get(entity.id, ())
    found: list[PeriodItem] = []
    at = 0
    for period, members in groupby(keys, lambda key: key[:4] if is_long else key):
        number = sum(1 for _ in members)
        page, anchor = of.page_of(at, entity), month_anchor(keys[at])
        found.append(
            PeriodItem(
                label=_label(site, period, is_year=is_long),
                iso="" if period == "XXXX" else period,
                number=number,
                href=f"{'' if page == entity.url else relative(entity.url, page)}#{anchor}",
                mentions=contexts.count(spoken[at : at + number]),
            )
        )
        at += number
    return tuple(sorted(found, key=lambda item: (not item.iso, item.iso)))


def _label(site: SiteView, period: str, *, is_year: bool) -> str:
    if period == "XXXX":
        return site.words.unknown_year
    if len(period) == len("2025") and not is_year:
        return site.words.entity_pages.month_unknown.format(year=period)
    return date_view(parse(period), site.words).text
