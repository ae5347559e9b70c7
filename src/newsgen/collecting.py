"""All records of a site: those that changed are read, of the others it is known what they came to.

A record is read when its stamp is another one, or when the authority changed in a name whose words
it holds. One whose bytes turn out the same is not tagged again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from newsgen.cards import Card, card_of
from newsgen.digests import short_digest
from newsgen.engine import spread
from newsgen.inputs import Listed
from newsgen.memo import DamagedMemo, Memo
from newsgen.orders import BuildOrder
from newsgen.problems import ContentError, Location, Problem
from newsgen.quotes import QuoteLines
from newsgen.readings import Reader
from newsgen.rows import RecordRow, can_be_kept
from newsgen.scratch import Place, Scratch
from newsgen.sheets import Sheet
from newsgen.stamps import UNKNOWN
from newsgen.tagger import Gazetteer
from newsgen.told import told_from_json
from newsgen.workshop import PROGRAM, Workshop

AUTHORITY = "authority"
"""The fact that tells which authority the records were tagged by."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The texts of the articles: quotes from the memo; sheets that are still at hand, or anew."""

    memo: Memo
    reader: Reader
    scratch: Scratch[Sheet]
    places: Mapping[str, Place]

    def quotes(self, card: Card) -> QuoteLines:
        """The quotes of an article. Raises DamagedMemo where they are not the right ones."""
        lines = self.memo.quotes(card.path)
        if short_digest(lines) != card.quoted:
            raise DamagedMemo("quotes are damaged")
        return lines

    def sheet(self, card: Card) -> Sheet:
        """The sheet of an article. Raises ContentError when its record changed meanwhile."""
        place = self.places.get(card.path)
        if place:
            return self.scratch.take(place)
        reading = self.reader.read(Listed(card.path, UNKNOWN, is_direct=False))
        if reading.sheet is None or reading.row.text != card.text:
            message, fix = "the record changed while the site was made", "build again"
            raise ContentError(Problem("changed-meanwhile", message, Location(card.path), fix))
        return reading.sheet


@dataclass(frozen=True, slots=True)
class Collected:
    """What all records came to."""

    cards: Sequence[Card]
    """In the order of the records' paths."""
    problems: Sequence[Problem]
    shelf: Shelf
    read: int
    """How many records were tagged."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What a worker answers: `quotes` is None when the record came to the same as before."""

    row: RecordRow
    quotes: QuoteLines | None
    place: Place | None


def collect(
    reader: Reader, workshop: Workshop, records: Mapping[str, Listed], order: BuildOrder
) -> Collected:
    """The articles of all records, in the order of their paths."""
    memo = workshop.memo
    known = memo.records()
    facts = {PROGRAM: workshop.program.hex(), AUTHORITY: fingerprint(reader.gazetteer)}
    has_changed = memo.facts.get(AUTHORITY, "") != facts[AUTHORITY]
    asked = [
        path
        for path, (_, stamp, _) in records.items()
        if has_changed or stamp == UNKNOWN or path not in known or known[path].stamp != stamp
    ]
    one = partial(_read, reader, workshop.scratch, records, known, lambda row, raw: has_changed)
    places: dict[str, Place] = {}
    rows = {path: known[path] for path in records if path in known}

    def fresh() -> Iterator[tuple[RecordRow, QuoteLines | None]]:
        for read in spread(one, asked, jobs=order.jobs, step=order.watch.step):
            rows[read.row.path] = read.row
            if read.place:
                places[read.row.path] = read.place
            if can_be_kept(read.row.path):
                yield read.row, read.quotes

    gone = [path for path in known if path not in records]
    if asked or gone or has_changed:
        memo.keep_records(fresh(), gone, facts)
    shelf = Shelf(memo, reader, workshop.scratch, places)
    ordered = [rows[path] for path in records]
    cards = [card_of(r.card, text=r.text, quoted=r.quoted) for r in ordered if r.card]
    problems = [problem for row in ordered for problem in told_from_json(row.problems)]
    return Collected(cards, problems, shelf, len(places))


def fingerprint(gazetteer: Gazetteer) -> str:
    """The digest of all that the tagger reads of an authority."""
    return short_digest(
        *(
            repr(replace(entity, description="", same_as=(), where=Location("")))
            for entity in gazetteer.entities.values()
        )
    ).hex()


def _read(
    reader: Reader,
    scratch: Scratch[Sheet],
    records: Mapping[str, Listed],
    known: Mapping[str, RecordRow],
    is_touched: Callable[[RecordRow, bytes], bool],
    path: str,
) -> _Read:
    reading = reader.read(records[path], known.get(path), is_touched)
    try:
        place = scratch.put(reading.sheet) if reading.sheet else None
    except OSError:
        place = None  # a full disk is told where it hurts
    return _Read(reading.row, reading.quotes, place)
