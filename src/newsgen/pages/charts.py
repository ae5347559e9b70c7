"""Strips: articles by month as columns, by year where they cover many; nothing is guessed.

Only what a date says is drawn. Articles whose year or month is open are told in words.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from newsgen.cards import Card
from newsgen.dates import Date, parse
from newsgen.pages.dates import date_view
from newsgen.views import BarView, CountRow, Link, SiteView, StripView, TickView
from newsgen.words import Words

MONTHS_UP_TO = 4
"""Calendar years that are drawn by month; more are drawn by year."""
FEWEST_SLOTS = 8
"""A strip of few years is no wider for that: its columns are."""
MOST_TICKS = 8
WIDTH = 640
TOP, HEIGHT, FOOT = 18, 72, 22
"""In pixels: above the highest column, the columns, what stands below them."""
_LOWEST = 2.0
_FILLED = 0.78
"""Of the room for a column."""
_JANUARY, _DECEMBER = 1, 12

Keys = dict[str, "_Count"]
"""`2025-08` or `2025` → the articles of the month or year, in order of time."""


class _Count(NamedTuple):
    """Articles of one time, and how many of them have a year that somebody inferred."""

    all: int
    inferred: int


class _Dated(NamedTuple):
    """Dates sorted by what they say."""

    months: Keys
    years: Keys
    only_year: int
    no_year: int


def strip(
    name: str, cards: Iterable[Card], site: SiteView, href: Callable[[str], str] | None = None
) -> StripView | None:
    """The strip of some articles; None where no date of theirs has a year.

    `href` is the link to the articles of a month (`2025-08`) or a year (`2025`).
    """
    dated = _dated(_dates(cards))
    if not dated.years:
        return None
    words = site.words
    span = int(max(dated.years)) - int(min(dated.years)) + 1
    is_monthly = span <= MONTHS_UP_TO and bool(dated.months)
    counts = dated.months if is_monthly else dated.years
    most = max(count.all for count in counts.values())
    slots = _slots(counts, is_monthly=is_monthly)
    link = href or _nowhere
    return StripView(
        id=name,
        label=_label(counts, words, is_monthly=is_monthly),
        told=_told(counts, words),
        period=words.pictures.month if is_monthly else words.pictures.year,
        width=WIDTH,
        height=TOP + HEIGHT + FOOT,
        baseline=TOP + HEIGHT,
        top=TOP,
        most=most,
        bars=tuple(
            _bar(slots[key], len(slots), count, most, _title(key, count, words), link(key))
            for key, count in counts.items()
        ),
        ticks=tuple(_ticks(list(slots), is_monthly=is_monthly)),
        rows=tuple(CountRow(Link(link(k), when(k, words)), c.all) for k, c in counts.items()),
        notes=tuple(_notes(dated, counts, words, is_monthly=is_monthly)),
    )


def dates_part(cards: Iterable[Card]) -> bytes:
    """The part that articles have in a page which shows their strip and nothing more of them."""
    return repr(sorted(_dates(cards).items())).encode()


def _dates(cards: Iterable[Card]) -> Counter[str]:
    return Counter([card.date.edtf for card in cards])


def _label(counts: Keys, words: Words, *, is_monthly: bool) -> str:
    if not is_monthly:
        return words.pictures.by_year
    years = {key[:4] for key in counts}
    one = words.pictures.by_month_of.format(year=min(years))
    return one if len(years) == 1 else words.pictures.by_month


def when(key: str, words: Words) -> str:
    """A month or a year in words."""
    return date_view(parse(key), words).text


def _nowhere(key: str) -> str:
    return ""


def _dated(counts: Mapping[str, int]) -> _Dated:
    months: dict[str, _Count] = {}
    years: dict[str, _Count] = {}
    only_year = no_year = 0
    for edtf in sorted(counts):
        date, number = parse(edtf), counts[edtf]
        if date.year is None:
            no_year += number
            continue
        _add(years, date.iso[:4], number, date)
        if date.month is None:
            only_year += number
        else:
            _add(months, date.iso[:7], number, date)
    return _Dated(dict(sorted(months.items())), dict(sorted(years.items())), only_year, no_year)


def _add(counts: Keys, key: str, number: int, date: Date) -> None:
    known, inferred = counts.get(key, (0, 0))
    counts[key] = _Count(known + number, inferred + (number if date.is_inferred else 0))


def _slots(counts: Keys, *, is_monthly: bool) -> dict[str, int]:
    """Each month of the years there are, or each year, and its place."""
    first, last = int(min(counts)[:4]), int(max(counts)[:4])
    if is_monthly:
        months = range(_JANUARY, _DECEMBER + 1)
        keys = [f"{year:04}-{month:02}" for year in range(first, last + 1) for month in months]
    else:
        first = max(1, min(first, last - FEWEST_SLOTS + 1))
        keys = [f"{year:04}" for year in range(first, last + 1)]
    return {key: place for place, key in enumerate(keys)}


def _bar(place: int, slots: int, count: _Count, most: int, title: str, href: str) -> BarView:
    width = 100 / slots
    height = max(_LOWEST, HEIGHT * count.all / most)
    return BarView(
        x=round((place + (1 - _FILLED) / 2) * width, 2),
        width=round(max(0.3, width * _FILLED), 2),
        y=round(TOP + HEIGHT - height, 1),
        height=round(height, 1),
        inferred=round(height * count.inferred / count.all, 1),
        title=title,
        href=href,
    )


def _ticks(keys: Sequence[str], *, is_monthly: bool) -> Iterable[TickView]:
    """The years; of a single one its months."""
    width = 100 / len(keys)
    if len(keys) == _DECEMBER and is_monthly:
        for place, key in enumerate(keys):
            yield TickView(round((place + 0.5) * width, 2), 0.0, str(int(key[5:])))
        return
    size = _DECEMBER if is_monthly else 1
    years = keys[::size]
    step = -(-len(years) // MOST_TICKS)
    for place in range((len(years) - 1) % step, len(years), step):
        middle = (place + 0.5) * size * width
        yield TickView(round(middle, 2), round(place * size * width, 2), years[place][:4])


def _title(key: str, count: _Count, words: Words) -> str:
    said = words.pictures.bar_inferred if count.inferred else words.pictures.bar
    return said.format(when=when(key, words), number=count.all, inferred=count.inferred)


def _told(counts: Keys, words: Words) -> str:
    """The strip in a sentence."""
    keys = [*counts]
    number = sum(count.all for count in counts.values())
    if len(keys) == 1:
        return words.pictures.strip_one.format(when=when(keys[0], words), number=number)
    most = max(count.all for count in counts.values())
    highest = [key for key in keys if counts[key].all == most]
    said = words.pictures.strip if len(highest) == 1 else words.pictures.strip_even
    first, last, top = (_inside(key, words) for key in (keys[0], keys[-1], highest[0]))
    return said.format(first=first, last=last, number=number, when=top, most=most)


def _inside(key: str, words: Words) -> str:
    """A time in the middle of a sentence."""
    text = when(key, words)
    return text[0].lower() + text[1:] if words.language == "vi" else text


def _notes(dated: _Dated, counts: Keys, words: Words, *, is_monthly: bool) -> Iterable[str]:
    if any(count.inferred for count in counts.values()):
        yield words.pictures.inferred
    open_months = dated.only_year if is_monthly else 0
    parts = [
        said.format(number=number)
        for said, number in (
            (words.pictures.unknown_month, open_months),
            (words.pictures.unknown_year, dated.no_year),
        )
        if number
    ]
    if parts:
        yield words.pictures.undated.format(parts=", ".join(parts))
