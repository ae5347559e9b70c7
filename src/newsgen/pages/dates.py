"""Dates as readers of the site see them, with how sure they are."""

import re
from functools import lru_cache

from newsgen.dates import Date, parse
from newsgen.views import DateView
from newsgen.words import LANGUAGES, Words


def date_view(date: Date, words: Words) -> DateView:
    """A date in the language of the site; what is not known is said, never filled in."""
    return _date_view(date.edtf, words.language)


@lru_cache(maxsize=1 << 13)
def _date_view(edtf: str, language: str) -> DateView:
    """An archive has few dates, and shows each of them often."""
    date, words = parse(edtf), LANGUAGES[language]
    return DateView(_text(date, words), "" if date.is_range else date.iso, _note(date, words))


def _text(date: Date, words: Words) -> str:
    if date.year is None:
        known = _day_and_month(date, words)
        return f"{known}, {words.unknown_year.lower()}" if known else words.unknown_date
    if date.is_range:
        return _range(date, words)
    return _calendar(date, words)


def _calendar(date: Date, words: Words) -> str:
    if date.month is None:
        return str(date.year)
    text = words.month if date.day is None else words.day
    return text.format(day=date.day, month=words.months[date.month - 1], year=date.year)


def _day_and_month(date: Date, words: Words) -> str:
    if date.month is None:
        return ""
    text = words.month_only if date.day is None else words.day_only
    return text.format(day=date.day, month=words.months[date.month - 1])


def _range(date: Date, words: Words) -> str:
    """Intervals, seasons, masked and approximate dates."""
    start, slash, end = date.edtf.partition("/")
    if slash and re.match(r"\d{4}", start) and re.match(r"\d{4}", end):
        return words.from_to.format(
            start=_text(parse(start), words), end=_inside(parse(end), words)
        )
    plain = re.fullmatch(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)[~%]", date.edtf)
    if plain:
        return words.about.format(date=_inside(parse(plain[1]), words))
    if date.edtf.endswith("?"):
        return _calendar(parse(date.edtf[:-1]), words) if "/" not in date.edtf else date.edtf
    return words.season.format(date=date.edtf)


def _inside(date: Date, words: Words) -> str:
    """A date in the middle of a phrase: «khoảng tháng 8/2025»."""
    text = _text(date, words)
    return text[0].lower() + text[1:] if words.language == "vi" else text


def _note(date: Date, words: Words) -> str:
    if not date.is_inferred or date.edtf.endswith("~"):
        return ""
    return words.year_inferred if re.match(r"\d{4}\?-", date.edtf) else words.date_uncertain
