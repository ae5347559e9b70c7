"""`agreements.html`: who signed or did what with whom; not made when there is nothing.

A longer list can be read by kind and by year too, each on pages of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.digests import short_digest
from newsgen.model import RelationKind
from newsgen.pages.page import Page, head, quoted
from newsgen.pages.paging import front_pager, page_pager, split
from newsgen.pages.relations import ALL_AGREEMENTS, Agreement, agreement_item, agreements
from newsgen.urls import Url, relative
from newsgen.views import AgreementsView, Choice, Link, Pager, SiteView

PAGE_SIZE = 50
"""Agreements on one page of the list."""
LEAST = 20
"""Agreements on the first page, where there are others."""
FILTERED_ABOVE = 10
"""A list with more agreements can be read by kind and by year."""
FRONT = ALL_AGREEMENTS


class Listed(NamedTuple):
    """A list of agreements: all of them, those of one kind, those of one year."""

    front: Url
    label: str
    title: str
    found: Sequence[Agreement]


class Filter(NamedTuple):
    """A way to read the list in parts."""

    label: str
    lists: Sequence[Listed]


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """The newest agreements, and the full pages of older ones; none for an archive without."""
    found = agreements(archive.ties())
    if not found:
        return
    whole = Listed(FRONT, site.words.lists.all, site.words.agreements, found)
    filters = _filters(found, site) if len(found) > FILTERED_ABOVE else ()
    for listed in (whole, *(one for filter_ in filters for one in filter_.lists)):
        yield from _pages(archive, site, listed, whole, filters)


def _filters(found: Sequence[Agreement], site: SiteView) -> tuple[Filter, ...]:
    """The kinds and the years, where there is more than one."""
    kinds = [kind for kind in RelationKind if not kind.is_role]
    years = dict.fromkeys(_year(one) for one in found)
    by_kind = [
        _part(site, kind.value, site.words.kinds[kind], found, partial(_is_of, kind))
        for kind in kinds
    ]
    by_year = [
        _part(site, f"year-{year.lower()}", _shown(year, site), found, partial(_is_in, year))
        for year in years
    ]
    filters = (
        Filter(site.words.lists.kinds, [one for one in by_kind if one.found]),
        Filter(site.words.lists.years, by_year),
    )
    return tuple(one for one in filters if len(one.lists) > 1)


def _part(
    site: SiteView,
    name: str,
    label: str,
    found: Iterable[Agreement],
    is_wanted: Callable[[Agreement], bool],
) -> Listed:
    title = site.words.lists.agreements_of.format(part=label)
    return Listed(Url(f"agreements/{name}.html"), label, title, [*filter(is_wanted, found)])


def _is_of(kind: RelationKind, agreement: Agreement) -> bool:
    return agreement[0].relation.key.kind is kind


def _is_in(year: str, agreement: Agreement) -> bool:
    return _year(agreement) == year


def _year(agreement: Agreement) -> str:
    return agreement[0].card.date.month_key[:4]


def _shown(year: str, site: SiteView) -> str:
    return site.words.unknown_year if year == "XXXX" else year


def _pages(
    archive: Archive, site: SiteView, listed: Listed, whole: Listed, filters: Sequence[Filter]
) -> Iterator[Page]:
    newest, older = split(listed.found, PAGE_SIZE, LEAST)
    folder = listed.front.removesuffix(".html")
    urls = tuple(Url(f"{folder}/{n}.html") for n in range(1, len(older) + 1))
    pager = front_pager(listed.front, urls, site.words)
    choices = tuple(_choice(listed, whole, filter_) for filter_ in filters)
    up = None if listed is whole else Link(relative(listed.front, FRONT), whole.title)
    view = partial(_view, archive, site, listed.front, listed.title, newest, pager, up, choices)
    parts = _parts(archive, newest, f"{len(older)} {choices}")
    yield Page(listed.front, "pages/agreements.html", view, parts, modified=_newest(newest))
    for number, part in enumerate(older, start=1):
        url = urls[number - 1]
        title = site.words.lists.page.format(title=listed.title, number=number)
        pager = page_pager(number, listed.front, urls, site.words)
        up = Link(relative(url, listed.front), listed.title)
        view = partial(_view, archive, site, url, title, part, pager, up, ())
        parts = _parts(archive, part, f"{number} {number == len(older)}")
        yield Page(url, "pages/agreements.html", view, parts, modified=_newest(part))


def _choice(listed: Listed, whole: Listed, filter_: Filter) -> Choice:
    """The ways from a list to the parts of a filter, and back to all."""
    lists = (whole, *filter_.lists)
    links = (
        Link(relative(listed.front, one.front), f"{one.label} ({len(one.found)})", one is listed)
        for one in lists
    )
    return Choice(filter_.label, tuple(links))


def _parts(archive: Archive, part: Sequence[Agreement], around: str) -> bytes:
    cards = (agreement[0].card for agreement in part)
    said = repr([[tie.relation for tie in agreement] for agreement in part])
    return short_digest(quoted(cards), said, archive.names, around)


def _newest(part: Sequence[Agreement]) -> str:
    return max((agreement[0].card.modified for agreement in part), default="")


def _view(
    archive: Archive,
    site: SiteView,
    url: Url,
    title: str,
    part: Sequence[Agreement],
    pager: Pager,
    up: Link | None,
    choices: tuple[Choice, ...],
) -> AgreementsView:
    return AgreementsView(
        head=head(url, title, site),
        label=title,
        up=up,
        choices=choices,
        agreements=tuple(agreement_item(one, archive, url, site) for one in part),
        pager=pager,
    )
