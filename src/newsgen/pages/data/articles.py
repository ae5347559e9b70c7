"""`data/articles-2025.json`: what the archive knows of each article of a year, one a line."""

from collections.abc import Sequence
from functools import partial

from newsgen.cards import Card
from newsgen.json_text import compact
from newsgen.pages.data.tables import ARTICLES
from newsgen.pages.data_file import DataFile
from newsgen.pieces import Pieces
from newsgen.urls import Url


def articles_file(cards: Sequence[Card], year: str = "") -> DataFile:
    """The file of a year's articles; of all, where the year is empty."""
    return DataFile(Url(ARTICLES.path(year)), partial(_pieces, cards), b"".join(_keys(cards)))


def _pieces(cards: Sequence[Card]) -> Pieces:
    return Pieces(b"[\n", b",\n", b"\n]\n", _keys(cards), lambda place: _line(cards[place]))


def _keys(cards: Sequence[Card]) -> list[bytes]:
    return [card.digest for card in cards]


def _line(card: Card) -> bytes:
    details = card.details
    values = (
        *(card.slug, card.url, card.path, card.title, details.has_inferred_title),
        *(card.date.edtf, _modified(card), *details.paper, details.authors, details.language),
        *(details.summary, details.rights, [*details.topics], sorted(details.about)),
        card.counts,
    )
    return compact(dict(zip(ARTICLES.header, values, strict=True))).encode()


def _modified(card: Card) -> str:
    """The day of the last change; that of publication only where it is no inference."""
    is_guess = card.date.is_inferred and card.modified == card.date.iso
    return "" if is_guess else card.modified
