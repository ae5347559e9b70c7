"""Long lists in pages that never change once they are full.

Pages are numbered from the oldest: page 1 holds the oldest items and stays as it is when newer
ones come. The front page shows what is newest, so much and nearly a page's worth more, so that it
is never nearly empty. (Nikola numbers its indexes in the same way.)
"""

from collections.abc import Sequence
from typing import TypeVar

from newsgen.urls import Url, relative
from newsgen.views import Link, Pager
from newsgen.words import Words

T = TypeVar("T")


def split(
    items: Sequence[T], size: int, least: int | None = None
) -> tuple[Sequence[T], tuple[Sequence[T], ...]]:
    """The items (newest first) of the front page, and of pages 1, 2, … (each newest first).

    Where there is more than one page, the front one has at least a page's worth, or `least`.
    """
    closed = max(0, (len(items) - (size if least is None else least)) // size)
    total = len(items)
    full = tuple(
        items[total - (number + 1) * size : total - number * size] for number in range(closed)
    )
    return items[: total - closed * size], full


def front_pager(front: Url, pages: Sequence[Url], words: Words) -> Pager:
    """The way from the front page to the newest full page."""
    older = Link(relative(front, pages[-1]), words.older) if pages else None
    return Pager(None, older)


def page_pager(number: int, front: Url, pages: Sequence[Url], words: Words) -> Pager:
    """The ways from page `number` (1 is the oldest)."""
    here = pages[number - 1]
    newer = pages[number] if number < len(pages) else front
    older = Link(relative(here, pages[number - 2]), words.older) if number > 1 else None
    return Pager(Link(relative(here, newer), words.newer), older)
