"""The timeline: articles by month, newest first, those of unknown year in a group of their own."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.dates import parse
from newsgen.digests import short_digest
from newsgen.pages.charts import dates_part, strip
from newsgen.pages.dates import date_view
from newsgen.pages.page import Page, article_item, head, newest_day, shown
from newsgen.pages.paging import front_pager, page_pager, split
from newsgen.pages.site import TIMELINE
from newsgen.urls import Url, relative
from newsgen.views import Link, ListView, MonthGroup, Pager, SiteView, TimelineView, YearGroup

PAGE_SIZE = 50
"""Articles on one page of a month."""
SHOWN = 5
"""Articles of a month that the timeline itself names."""
FRONT = Url(TIMELINE)

Months = dict[str, tuple[Card, ...]]
"""Month key (`2025-08`, `2025`, `XXXX`) → its articles, newest first."""


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """The timeline and the pages of each month."""
    months = {
        key: tuple(cards) for key, cards in groupby(archive.cards, lambda card: card.date.month_key)
    }
    view, day = partial(_view, site, months), newest_day(archive.cards)
    yield Page(FRONT, "pages/timeline.html", view, _parts(months), modified=day)
    for key, cards in months.items():
        newest, older = split(cards, PAGE_SIZE)
        front = _month_url(key)
        urls = tuple(Url(f"timeline/{key}/{n}.html") for n in range(1, len(older) + 1))
        pager = front_pager(front, urls, site.words)
        month_view = partial(_month_view, site, key, front, newest, pager)
        parts, day = f"{shown(newest)} {len(older)}".encode(), newest_day(cards)
        yield Page(front, "pages/list.html", month_view, parts, modified=day)
        for number, part in enumerate(older, start=1):
            pager = page_pager(number, front, urls, site.words)
            month_view = partial(_month_view, site, key, urls[number - 1], part, pager)
            parts = f"{shown(part)} {number} {number == len(urls)}".encode()
            day = newest_day(part)
            yield Page(urls[number - 1], "pages/list.html", month_view, parts, modified=day)


def _parts(months: Months) -> bytes:
    counts = "".join(f"{key} {len(cards)} " for key, cards in months.items())
    dates = dates_part(card for cards in months.values() for card in cards)
    return short_digest(counts, dates, *(shown(cards[:SHOWN]) for cards in months.values()))


def _month_url(key: str) -> Url:
    return Url(f"timeline/{key}.html")


def _view(site: SiteView, months: Months) -> TimelineView:
    years = groupby(months.items(), lambda item: item[0][:4])
    groups = tuple(_year(site, year, dict(members)) for year, members in years)
    cards = [card for cards in months.values() for card in cards]
    return TimelineView(
        head(FRONT, site.words.timeline, site, section=FRONT),
        strip("strip", cards, site, _place),
        groups,
    )


def _place(key: str) -> str:
    """Where the timeline leads from a month, or from a year."""
    return relative(FRONT, _month_url(key)) if "-" in key else f"#year-{key}"


def _year(site: SiteView, year: str, months: Months) -> YearGroup:
    label = site.words.unknown_year if year == "XXXX" else year
    groups = tuple(_month(site, key, cards) for key, cards in months.items())
    return YearGroup(label, f"year-{year.lower()}", sum(group.count for group in groups), groups)


def _month(site: SiteView, key: str, cards: Sequence[Card]) -> MonthGroup:
    return MonthGroup(
        label=_label(site, key),
        anchor=f"month-{key.lower()}",
        href=relative(FRONT, _month_url(key)),
        count=len(cards),
        articles=tuple(article_item(card, FRONT, site) for card in cards[:SHOWN]),
    )


def _label(site: SiteView, key: str) -> str:
    if "-" in key:
        return date_view(parse(key), site.words).text
    return site.words.unknown_year if key == "XXXX" else site.words.unknown_month


def _month_view(
    site: SiteView, key: str, url: Url, cards: Sequence[Card], pager: Pager
) -> ListView:
    label = _label(site, key)
    return ListView(
        head=head(url, label, site, section=FRONT),
        label=label,
        up=Link(relative(url, FRONT), site.words.timeline),
        articles=tuple(article_item(card, url, site) for card in cards),
        pager=pager,
    )
