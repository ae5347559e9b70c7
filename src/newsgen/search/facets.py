"""What articles are filtered and put in order by: their days, papers and topics, a line a segment.

Both lines tell of the articles in the order of their numbers.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsgen.dates import Date
from newsgen.search.numbers import BASE, SIGNS, TWO, three

FIRST_YEAR = 1000
_LAST_YEAR = FIRST_YEAR + BASE**3 // (12 * 31) - 1
_GAP = BASE - 1


class Facets(NamedTuple):
    """What is told of an article."""

    number: int
    date: Date
    source: str
    topics: tuple[str, ...]


def days(articles: Sequence[Facets]) -> str:
    """Of each article one figure, how many numbers are free before its own, and three, its day.

    A gap of 86 or more is written with the last figure and two more.
    """
    written: list[str] = []
    last = -1
    for one in articles:
        gap = one.number - last - 1
        written.append(SIGNS[gap] if gap < _GAP else SIGNS[_GAP] + TWO[gap])
        written.append(three(day_number(one.date)))
        last = one.number
    return "".join(written)


def day_number(date: Date) -> int:
    """A day as a number, every month counted as 31 days; 0 for an unknown year."""
    if date.year is None:
        return 0
    year = min(max(date.year, FIRST_YEAR), _LAST_YEAR) - FIRST_YEAR
    return (year * 12 + (date.month or 1) - 1) * 31 + (date.day or 1)


def facets(articles: Sequence[Facets]) -> tuple[list[str], list[str], str]:
    """Papers, topics, and of each article two figures, its paper, one, how many topics it has, and
    two for each of these."""
    sources = sorted({one.source for one in articles})
    topics = sorted({topic for one in articles for topic in one.topics})
    written: list[str] = []
    for one in articles:
        written.append(TWO[sources.index(one.source)])
        known = one.topics[: BASE - 1]
        written.append(SIGNS[len(known)])
        written += [TWO[topics.index(topic)] for topic in known]
    return sources, topics, "".join(written)
