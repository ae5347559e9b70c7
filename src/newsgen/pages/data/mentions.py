"""`data/mentions-2025.csv`: every mention that a page of the year marks, linked or not."""

from collections.abc import Mapping, Sequence
from functools import partial

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import EntityId
from newsgen.pages.data.csv_lines import cell, line
from newsgen.pages.data.keys import key_of_sum, number
from newsgen.pages.data.tables import MENTIONS
from newsgen.pages.data_file import DataFile
from newsgen.pages.page import quoted
from newsgen.pieces import Pieces
from newsgen.urls import Url

Types = Mapping[EntityId, str]


def mentions_file(cards: Sequence[Card], archive: Archive, year: str = "") -> DataFile:
    """The file of a year's mentions; of all, where the year is empty."""
    types = {entity.id: entity.type.value for entity in archive.entities.values()}
    parts = quoted(cards) + repr(types).encode()
    return DataFile(Url(MENTIONS.path(year)), partial(_pieces, cards, archive, types), parts)


def _pieces(cards: Sequence[Card], archive: Archive, types: Types) -> Pieces:
    """A piece depends on the types of its entities too, which hardly ever change."""
    of_types = number(short_digest(repr(types)))
    keys = [key_of_sum((number(c.digest), number(c.quoted), of_types)) for c in cards]
    head = line(MENTIONS.header).encode()
    return Pieces(head, b"", b"", keys, lambda place: _lines(cards[place], archive, types))


def _lines(card: Card, archive: Archive, types: Types) -> bytes:
    """In the order of the text; offsets are those of the sentence as plain text."""
    article = f"{card.slug},{cell(card.date.edtf)}"
    lines = [
        f"{article},{sentence},{start},{end},{cell(text[start:end])},{entity},{types[entity]}\r\n"
        for sentence, text, names in archive.shelf.quotes(card).sentences()
        for start, end, entity in names
    ]
    return "".join(lines).encode()
