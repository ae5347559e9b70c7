"""`data/archive.sqlite`: all of the archive in one file, with full-text search.

The same archive gives the same bytes, as long as the same version of SQLite writes them: rows are
put in one order into a new file, which is never changed afterwards.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.dump.schema import INDEXES, PAGE_SIZE, TABLES
from newsgen.model import Entity
from newsgen.quotes import Quote

_VERSION = slice(96, 100)
"""Where a file says which SQLite wrote it last; nothing depends on that."""

Row = tuple[object, ...]


def database(archive: Archive, text: Callable[[Card], str]) -> bytes:
    """The file; `text` has the words of an article."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        memory.executescript(f"pragma page_size={PAGE_SIZE};{TABLES}")
        memory.execute("begin")
        for table, rows in _tables(archive, text):
            _fill(memory, table, rows)
        memory.execute("commit")
        memory.executescript(INDEXES)
        content = memory.serialize()
    whole = memoryview(content)  # which makes no copies of hundreds of megabytes
    return b"".join((whole[: _VERSION.start], bytes(4), whole[_VERSION.stop :]))


def database_parts(archive: Archive) -> bytes:
    """All that the file is made from."""
    texts = b"".join([card.digest + card.text for card in archive.cards])
    entries = (
        repr((*_entity(entity), entity.aliases, entity.same_as))
        for entity in archive.entities.values()
    )
    return short_digest(texts, *entries)


def _fill(memory: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Put rows into a table; all have a value for each of its columns that is not generated."""
    columns = memory.execute(f"pragma table_info({table})").fetchall()
    holes = ", ".join("?" * len(columns))
    memory.executemany(f"insert into {table} values ({holes})", rows)


def _tables(archive: Archive, text: Callable[[Card], str]) -> Iterator[tuple[str, Iterator[Row]]]:
    """Each table with its rows, those that others refer to first."""
    entities, cards = archive.entities.values(), archive.cards
    yield "entities", map(_entity, entities)
    yield "aliases", ((e.id, alias) for e in entities for alias in dict.fromkeys(e.aliases))
    yield "same_as", ((e.id, address) for e in entities for address in dict.fromkeys(e.same_as))
    yield "articles", (_article(card, text(card)) for card in cards)
    yield "authors", ((c.slug, *one) for c in cards for one in enumerate(c.details.authors, 1))
    yield "topics", ((c.slug, topic) for c in cards for topic in c.details.topics)
    yield "about", ((c.slug, entity) for c in cards for entity in sorted(c.details.about))
    yield "sentences", _sentences(archive)
    yield "mentions", _mentions(archive)
    yield "relations", _relations(archive)
    yield "relation_fields", _fields(archive)


def _entity(entity: Entity) -> Row:
    description, whole = entity.description, entity.part_of or None
    return entity.id, entity.type.value, entity.label, description, whole, entity.url


def _article(card: Card, text: str) -> Row:
    details = card.details
    return (
        *(card.slug, card.url, card.path, card.title, details.has_inferred_title),
        *(card.date.edtf, card.date.exact or None, card.modified or None, *details.paper),
        *(details.language, details.summary, details.rights, text),
    )


def _sentences(archive: Archive) -> Iterator[Row]:
    for number, (card, quote) in enumerate(_quotes(archive), start=1):
        yield number, card.slug, quote.sentence, quote.text


def _mentions(archive: Archive) -> Iterator[Row]:
    names = (
        (number, start, end, quote.text[start:end], entity)
        for number, (_, quote) in enumerate(_quotes(archive), start=1)
        for start, end, entity in quote.names
    )
    return ((number, *name) for number, name in enumerate(names, start=1))


def _relations(archive: Archive) -> Iterator[Row]:
    numbers = {
        (card.slug, quote.sentence): number
        for number, (card, quote) in enumerate(_quotes(archive), start=1)
        if card.has_relations
    }
    for number, tie in enumerate(archive.ties(), start=1):
        key, relation = tie.relation.key, tie.relation
        status = "accepted" if relation.is_accepted else "proposed"
        parties = key.subject, key.kind.value, key.object
        yield number, *parties, relation.role, status, numbers[tie.card.slug, key.sentence]


def _quotes(archive: Archive) -> Iterator[tuple[Card, Quote]]:
    """All sentences, in the order in which they are numbered."""
    for card in archive.cards:
        for quote in archive.shelf.quotes(card).sentences():
            yield card, quote


def _fields(archive: Archive) -> Iterator[Row]:
    for number, tie in enumerate(archive.ties(), start=1):
        for entity in dict.fromkeys(tie.relation.fields):
            yield number, entity
