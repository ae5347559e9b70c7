"""`data/entities.json`: the authority as it is published, with how often each entry is named."""

from collections.abc import Sequence
from functools import partial

from newsgen.archive import Archive
from newsgen.digests import short_digest
from newsgen.json_text import compact
from newsgen.model import Entity
from newsgen.pages.data.tables import ENTITIES
from newsgen.pages.data_file import DataFile
from newsgen.pieces import Pieces
from newsgen.urls import Url


def entities_file(archive: Archive) -> DataFile:
    """The file, in the order of the authority."""
    entities = [*archive.entities.values()]
    keys = [short_digest(_facts(entity), archive.said(entity.id)) for entity in entities]
    pieces = partial(_pieces, entities, archive, keys)
    return DataFile(Url(ENTITIES.path()), pieces, b"".join(keys))


def _pieces(entities: Sequence[Entity], archive: Archive, keys: Sequence[bytes]) -> Pieces:
    return Pieces(b"[\n", b",\n", b"\n]\n", keys, lambda place: _line(entities[place], archive))


def _facts(entity: Entity) -> str:
    return compact(_values(entity))


def _values(entity: Entity) -> tuple[object, ...]:
    return (
        *(entity.id, entity.type, entity.label, entity.aliases, entity.description),
        *(entity.same_as, entity.part_of or "", entity.terms, entity.url),
    )


def _line(entity: Entity, archive: Archive) -> bytes:
    cards = archive.articles_of(entity.id)
    counts = len(cards), sum(card.counts.get(entity.id, 0) for card in cards)
    values = (*_values(entity), *counts)
    return compact(dict(zip(ENTITIES.header, values, strict=True))).encode()
