"""All records of a site: those that changed are read, of the others it is known what they came to.

A record is read when its stamp is another one, or when the authority changed in a name whose words
it holds. One whose bytes turn out the same is not tagged again.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from newsgen.cards import Card, card_of
from newsgen.digests import short_digest
from newsgen.engine import spread
from newsgen.inputs import Listed, SiteFolder
from newsgen.memo import Memo
from newsgen.orders import BuildOrder
from newsgen.pictures import named_in, stand
from newsgen.problems import ContentError, Location, Problem
from newsgen.readings import Reader
from newsgen.rows import RecordRow, can_be_kept
from newsgen.scratch import Scratch
from newsgen.shelf import Places, Shelf, open_shelf, put
from newsgen.tagger import Gazetteer, ReachTable, reach, reach_table
from newsgen.told import told_from_json
from newsgen.workshop import PROGRAM, Workshop

AUTHORITY, REACH = "authority", "reach"
"""The facts that tell by which authority the records were tagged, and what it said of which words.
"""


class Collected(NamedTuple):
    """What all records came to."""

    cards: Sequence[Card]
    """In the order of the records' paths."""
    problems: Sequence[Problem]
    shelf: Shelf
    pictures: Collection[str]
    """The paths of all pictures that records name, there or not."""
    read: int
    """How many records were tagged."""


class _Read(NamedTuple):
    """What a worker answers: `quotes` is None when the record came to the same as before."""

    row: RecordRow
    quotes: bytes | None
    places: Places | None


def collect(
    reader: Reader, workshop: Workshop, records: Mapping[str, Listed], order: BuildOrder
) -> Collected:
    """The articles of all records, in the order of their paths."""
    memo = workshop.memo
    known = memo.records()
    facts = {PROGRAM: workshop.program.hex(), AUTHORITY: fingerprint(reader.gazetteer)}
    has_changed = memo.facts.get(AUTHORITY, "") != facts[AUTHORITY]
    is_touched: Callable[[bytes], bool] = _untouched
    if has_changed:
        table = reach_table(reader.gazetteer)
        is_touched = _touched_since(memo, table)
        facts[REACH] = json.dumps(table)
    asked = _asked(reader, records, known, is_touched if has_changed else None, order)
    one = partial(_read, reader, workshop.scratch, records, known, is_touched)
    places: dict[str, Places] = {}
    rows = {path: known[path] for path in records if path in known}

    def fresh() -> Iterator[tuple[RecordRow, bytes | None]]:
        for read in spread(one, asked, jobs=order.jobs, step=order.watch.step):
            rows[read.row.path] = read.row
            if read.places:
                places[read.row.path] = read.places
            is_new = read.quotes is not None or read.row != known.get(read.row.path)
            if is_new and can_be_kept(read.row.path):
                yield read.row, read.quotes

    gone = [path for path in known if path not in records]
    if asked or gone or has_changed:
        memo.keep_records(fresh(), gone, facts)
    shelf = open_shelf(memo, reader, workshop.scratch, places)
    ordered = [rows[path] for path in records]
    cards = [_card(row) for row in ordered if row.card]
    problems = [problem for row in ordered for problem in told_from_json(row.problems)]
    pictures = named_in(row.pictures for row in ordered)
    return Collected(cards, problems, shelf, pictures, len(places))


def _card(row: RecordRow) -> Card:
    digests = {"digest": row.shown, "text": row.text, "quoted": row.quoted, "raw": row.raw}
    return card_of(row.path, row.card, **digests)


def fingerprint(gazetteer: Gazetteer) -> str:
    """The digest of all that the tagger reads of an authority."""
    plain = [
        replace(entity, description="", same_as=(), part_of=None, where=Location(""))
        for entity in gazetteer.entities.values()
    ]
    return short_digest("\n".join(map(repr, plain))).hex()


def _asked(
    reader: Reader,
    records: Mapping[str, Listed],
    known: Mapping[str, RecordRow],
    is_touched: Callable[[bytes], bool] | None,
    order: BuildOrder,
) -> list[str]:
    """The records to be read: those that changed, and of the others those that are touched."""
    changed = {r.path for r in records.values() if not _is_known(reader.site, r, known.get(r.path))}
    if is_touched is None:
        return [path for path in records if path in changed]
    others = [record for record in records.values() if record.path not in changed]
    tried = spread(partial(_is_open, reader, is_touched), others, jobs=order.jobs)
    changed.update(other.path for other, is_open in zip(others, tried, strict=True) if is_open)
    return [path for path in records if path in changed]


def _is_open(reader: Reader, is_touched: Callable[[bytes], bool], record: Listed) -> bool:
    """Whether a record that did not change may be linked otherwise; `read` tells what is wrong."""
    try:
        return is_touched(reader.site.read(record.path, is_direct=record.is_direct))
    except ContentError:
        return True


def _is_known(site: SiteFolder, record: Listed, row: RecordRow | None) -> bool:
    """Whether a record is as the memo has it; what a link leads to is looked at each time."""
    is_same = row and record.stamp and row.stamp == record.stamp and record.is_direct
    return bool(row and is_same and stand(site, row.pictures))


def _touched_since(memo: Memo, table: ReachTable) -> Callable[[bytes], bool]:
    """Whether a record may be linked otherwise than when the memo took it up."""
    known = memo.facts.get(REACH)
    return reach(json.loads(known), table).touches if known else _touched


def _touched(record: bytes) -> bool:
    return True


def _untouched(record: bytes) -> bool:
    return False


def _read(
    reader: Reader,
    scratch: Scratch,
    records: Mapping[str, Listed],
    known: Mapping[str, RecordRow],
    is_touched: Callable[[bytes], bool],
    path: str,
) -> _Read:
    reading = reader.read(records[path], known.get(path), is_touched)
    return _Read(reading.row, reading.quotes, put(reading, scratch))
