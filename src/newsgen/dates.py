"""Dates as news give them: whole, without a year, with a year that somebody inferred.

A date is an EDTF string (ISO 8601-2, Extended Date/Time Format). The three forms a news archive
lives on are read here; every other form goes to the `edtf` library, imported only then. No date
is ever completed: what a source does not say stays open.
"""

import datetime
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

_PLAIN = re.compile(r"(\d{4})(?:-([01]\d)(?:-(\d\d))?)?", re.ASCII)
_OPEN_YEAR = re.compile(r"XXXX-(\d\d|XX)(?:-(\d\d|XX))?", re.ASCII)
_INFERRED_YEAR = re.compile(r"(\d{4})\?-(\d\d)(?:-(\d\d))?", re.ASCII)
_MASKED_DAY = re.compile(r"(\d{4})-(\d\d)-([0-3])X", re.ASCII)
_OPEN_START = re.compile(
    r"\.\.|/|[^-\dXY?~%\[{(]"
)  # an interval without its beginning has no place in time
_LEAP_YEAR = 2000
_CENTURY = 100 * 12 * 31


@dataclass(frozen=True)  # without slots: a form of it is found out once
class Date:
    """An EDTF date and what of it is known. A part that is not known is None, never guessed."""

    edtf: str
    year: int | None
    month: int | None
    day: int | None
    is_inferred: bool = False
    """The year (or more) is an inference or uncertain: EDTF `?`, `~` or `%`."""
    is_range: bool = False
    """An interval, season, masked or approximate date: year, month, day are its earliest ones."""

    @property
    def is_day(self) -> bool:
        """Known to the day, so that it may be published as a calendar date."""
        return None not in (self.year, self.month, self.day) and not self.is_range

    @cached_property
    def iso(self) -> str:
        """`YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as far as known without a gap; else empty."""
        if self.year is None:
            return ""
        parts = [f"{self.year:04}"]
        for part in (self.month, self.day):
            if part is None:
                break
            parts.append(f"{part:02}")
        return "-".join(parts)

    @property
    def exact(self) -> str:
        """The same where the date is no inference, no interval and not about so; else empty."""
        return "" if self.is_inferred or self.is_range else self.iso

    @cached_property
    def month_key(self) -> str:
        """The group of the timeline: `2025-08`, `2025` when the month is open, `XXXX`."""
        return self.iso[:7] or "XXXX"

    @cached_property
    def order(self) -> tuple[int, int, int, int]:
        """Ascending from the oldest; all dates without a year stand before all others."""
        return (self.year is not None, self.year or 0, self.month or 0, self.day or 0)

    def distance(self, other: "Date") -> int:
        """About how many days lie between two dates; a century when one has no year."""
        if self.year is None or other.year is None:
            return _CENTURY
        return abs(self._ordinal() - other._ordinal())

    def _ordinal(self) -> int:
        """Days since the year 0, every month counted as 31 days."""
        return ((self.year or 0) * 12 + (self.month or 1)) * 31 + (self.day or 1)


@lru_cache(maxsize=1 << 14)  # a day's articles have its date
def parse(text: str) -> Date:
    """The date an EDTF string stands for.

    Raises ValueError, with a sentence for people, when it is no EDTF date or no day of the
    calendar (`2023-02-29`, `XXXX-02-30`; `XXXX-02-29` is one).

    >>> parse("XXXX-08-21").year is None, parse("2025?-10-02").is_inferred
    (True, True)
    """
    if match := _PLAIN.fullmatch(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        return _checked(Date(text, year, month, day))
    if match := _INFERRED_YEAR.fullmatch(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        return _checked(Date(text, year, month, day, is_inferred=True))
    if match := _OPEN_YEAR.fullmatch(text):
        month, day = (int(part) if part and part != "XX" else None for part in match.groups())
        if month is None and day is not None:
            raise ValueError("a day without its month says nothing")
        return _checked(Date(text, None, month, day))
    return _parse_other(text)


def without_year(day: int, month: int) -> Date | None:
    """The date of «Ngày 21.8»: day and month, open year. None when no calendar has such a day."""
    try:
        return parse(f"XXXX-{month:02}-{day:02}")
    except ValueError:
        return None


def _checked(date: Date) -> Date:
    if date.year == 0:
        raise ValueError("there is no year 0")
    try:
        datetime.date(date.year or _LEAP_YEAR, date.month or 1, date.day or 1)
        if date.month == 0 or date.day == 0:
            raise ValueError
    except ValueError:
        raise ValueError(f"the calendar has no {date.edtf}") from None
    return date


def _parse_other(text: str) -> Date:
    if not text.isascii() or len(text) > 64 or _OPEN_START.match(text) or re.search(r"[\s:]", text):
        raise ValueError("it is not an EDTF date")
    import edtf  # costs 0.1 s to import, and only rare dates need it

    try:
        value = edtf.parse_edtf(text)
        if match := _MASKED_DAY.fullmatch(text):  # the library parses these but cannot bound them
            year, month, first = int(match[1]), int(match[2]), max(1, 10 * int(match[3]))
            _checked(Date(text, year, month, first))
            return Date(text, year, month, None, is_range=True)
        earliest = value.lower_strict()
    except (edtf.EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        raise ValueError("it is not an EDTF date") from None
    year, month, day = earliest[:3]
    if not 1 <= year <= 9999:
        raise ValueError("its year lies outside 1 to 9999")
    is_one_day = bool(re.fullmatch(r"\d{4}-\d\d-\d\d", re.sub("[?~%]", "", text), re.ASCII))
    has_month = bool(re.match(r"[?~%]?\d{4}[?~%]?-[?~%]?(?:0[1-9]|1[0-2])", text, re.ASCII))
    if is_one_day:
        _checked(Date(text, year, month, day))
    return Date(
        text,
        year,
        month if has_month else None,
        day if is_one_day else None,
        is_inferred=any(sign in text for sign in "?~%"),
        is_range=not is_one_day or "~" in text or "%" in text,
    )
