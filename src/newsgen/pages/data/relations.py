"""`data/relations.csv`: what sentences state of two entities, an article a piece."""

from functools import partial

from newsgen.archive import Archive, Tie
from newsgen.cards import Card
from newsgen.pages.data.csv_lines import line
from newsgen.pages.data.keys import key_of
from newsgen.pages.data.tables import RELATIONS
from newsgen.pages.data_file import DataFile
from newsgen.pages.page import quoted
from newsgen.pieces import Pieces
from newsgen.urls import Url


def relations_file(archive: Archive) -> DataFile:
    """The file, even when it has only its header."""
    cards = [card for card in archive.cards if card.has_relations]
    pieces = partial(_pieces, cards, archive)
    return DataFile(Url(RELATIONS.path()), pieces, quoted(cards))


def _pieces(cards: list[Card], archive: Archive) -> Pieces:
    head = line(RELATIONS.header).encode()
    keys = [key_of(card.digest, card.quoted) for card in cards]
    return Pieces(head, b"", b"", keys, lambda place: _lines(cards[place], archive))


def _lines(card: Card, archive: Archive) -> bytes:
    ties = (Tie(card, relation) for relation in card.relations)
    return "".join([line(_row(tie, archive)) for tie in ties]).encode()


def _row(tie: Tie, archive: Archive) -> tuple[str, ...]:
    """Entities by id, several parted by blanks."""
    relation, card = tie.relation, tie.card
    key = relation.key
    sentence = archive.shelf.quotes(card).proof(key.sentence).text
    status = "accepted" if relation.is_accepted else "proposed"
    fields = " ".join(relation.fields)
    return (
        *(key.subject, key.kind, key.object, relation.role, fields),
        *(card.slug, card.date.edtf, key.sentence, sentence, status),
    )
