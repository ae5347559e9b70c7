"""Where the texts of articles lie while a site is made.

What was read in this build is in the scratch files; of the other records quotes are in the memo,
and a sheet is made anew.
"""

import pickle
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.inputs import Listed
from newsgen.memo import Memo
from newsgen.memo_file import DamagedMemo
from newsgen.problems import ContentError, Location, Problem
from newsgen.quotes import Quotes, quotes_of
from newsgen.readings import Reader, Reading
from newsgen.scratch import Place, Scratch
from newsgen.sheets import Sheet
from newsgen.stamps import UNKNOWN

_REMEMBERED = 4096
"""Articles whose quotes a process has at hand: pages that quote the same ones are made in turn."""


class Places(NamedTuple):
    """Where the texts of an article lie."""

    sheet: Place
    quotes: Place
    text: Place
    """Empty in a build that makes no search."""


class Shelf(NamedTuple):
    """The texts of all articles of a site."""

    quotes: Callable[[Card], Quotes]
    """Raises DamagedMemo where they are not the right ones."""
    sheet: Callable[[Card], Sheet]
    """Raises ContentError when the record changed meanwhile."""
    text: Callable[[Card], str]
    """Its words. Raises ContentError when the record changed meanwhile."""


def open_shelf(memo: Memo, reader: Reader, scratch: Scratch, places: Mapping[str, Places]) -> Shelf:
    """The shelf of a build; `places` are those of the articles that were read in it."""

    @lru_cache(maxsize=_REMEMBERED)
    def quotes(path: str, digest: bytes) -> Quotes:
        place = places.get(path)
        row = scratch.take(place.quotes) if place else memo.quotes(path)
        if short_digest(row) != digest:
            raise DamagedMemo("quotes are damaged")
        return quotes_of(row)

    def sheet(card: Card) -> Sheet:
        place = places.get(card.path)
        if place is None:
            return _read_again(reader, card)
        found = pickle.loads(scratch.take(place.sheet))
        assert isinstance(found, Sheet)
        return found

    def text(card: Card) -> str:
        place = places.get(card.path)
        if place:
            return scratch.take(place.text).decode()
        raw, words = reader.text_again(card.path)
        if raw != card.raw:
            raise ContentError(_changed_meanwhile(card))
        return words

    return Shelf(lambda card: quotes(card.path, card.quoted), sheet, text)


def put(reading: Reading, scratch: Scratch) -> Places | None:
    """Leave the texts of a reading; None where it has none, or where there is no room.

    Only what this build left is ever read back, so that it may be pickled.
    """
    if reading.sheet is None or reading.quotes is None:
        return None
    try:
        sheet = scratch.put(pickle.dumps(reading.sheet, pickle.HIGHEST_PROTOCOL))
        quotes = scratch.put(reading.quotes)
        return Places(sheet, quotes, scratch.put(reading.text.encode()))
    except OSError:
        return None  # a full disk is told where it hurts


def _read_again(reader: Reader, card: Card) -> Sheet:
    reading = reader.read(Listed(card.path, UNKNOWN, is_direct=False))
    if reading.sheet is None or reading.row.text != card.text:
        raise ContentError(_changed_meanwhile(card))
    return reading.sheet


def _changed_meanwhile(card: Card) -> Problem:
    message, fix = "the record changed while the site was made", "build again"
    return Problem("changed-meanwhile", message, Location(card.path), fix)
