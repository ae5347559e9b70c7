"""Files for machines, which no template makes: `data/relations.csv`."""

import csv
import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.cards import Tie
from newsgen.pages.page import quoted
from newsgen.urls import Url

RELATIONS = Url("data/relations.csv")
COLUMNS = (
    "subject", "kind", "object", "role", "fields", "article", "date", "sentence_id", "sentence",
    "status",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class DataFile(NamedTuple):
    """A file to be made without a template."""

    url: Url
    content: Callable[[], bytes]
    parts: bytes
    """Digests of all that the content is made from: see `Page.parts`."""


def data_files(archive: Archive) -> Iterator[DataFile]:
    """Every file for machines; `relations.csv` even when it has only its header."""
    parts = quoted(card for card in archive.cards if card.relations)
    yield DataFile(RELATIONS, partial(_csv, archive), parts)


def _csv(archive: Archive) -> bytes:
    """RFC 4180: a header, lines that end in CRLF; entities by id, several parted by blanks."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for tie in archive.ties():
        writer.writerow([_harmless(cell) for cell in _row(tie, archive)])
    return written.getvalue().encode()


def _row(tie: Tie, archive: Archive) -> tuple[str, ...]:
    relation, card = tie.relation, tie.card
    key = relation.key
    sentence = archive.shelf.quotes(card).proof(key.sentence).text
    status = "accepted" if relation.is_accepted else "proposed"
    date = card.date.edtf
    fields = " ".join(relation.fields)
    return (
        *(key.subject, key.kind, key.object, relation.role, fields),
        *(card.slug, date, key.sentence, sentence, status),
    )


def _harmless(cell: str) -> str:
    """The cell, kept from being read as a formula by a spreadsheet (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
