"""The shelf: what was read in this build is at hand, and a full disk costs no more than time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgen.cards import Card, card_of
from newsgen.inputs import Listed, SiteFolder
from newsgen.memo_file import DamagedMemo
from newsgen.model import EntityId
from newsgen.readings import Reader, Reading
from newsgen.scratch import Scratch
from newsgen.shelf import open_shelf, put
from newsgen.stamps import UNKNOWN
from newsgen.workshop import Workshop, open_workshop
from samples import gazetteer, record

RECORD = Listed("articles/le-ky.md", UNKNOWN, is_direct=True)
SIGNED = "Ngày 21.8, NIPA làm việc tại Gia Lai."


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    (tmp_path / "articles").mkdir()
    return Reader(SiteFolder(tmp_path), gazetteer(), repr)


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    with open_workshop(tmp_path, b"program1") as workshop:
        yield workshop


def read(reader: Reader, raw: bytes) -> Reading:
    (reader.site.path / RECORD.path).write_bytes(raw)
    return reader.read(RECORD)


def card(reading: Reading) -> Card:
    row = reading.row
    return card_of(row.path, row.card, text=row.text, quoted=row.quoted)


def test_the_texts_of_a_reading_come_back(reader: Reader, workshop: Workshop) -> None:
    reading = read(reader, record(SIGNED, more="rights: © Báo Gia Lai\n"))
    places = put(reading, workshop.scratch)
    assert places
    shelf = open_shelf(workshop.memo, reader, workshop.scratch, {RECORD.path: places})
    assert shelf.sheet(card(reading)) == reading.sheet
    assert shelf.quotes(card(reading)).of(EntityId("nipa")).sentences[0].text == SIGNED


def test_quotes_that_are_not_those_of_the_card_are_told(reader: Reader, workshop: Workshop) -> None:
    reading = read(reader, record(SIGNED))
    places = put(read(reader, record("NIPA họp.")), workshop.scratch)
    assert places
    shelf = open_shelf(workshop.memo, reader, workshop.scratch, {RECORD.path: places})
    with pytest.raises(DamagedMemo):
        shelf.quotes(card(reading))


def test_a_draft_leaves_nothing(reader: Reader, workshop: Workshop) -> None:
    assert put(read(reader, record(SIGNED, more="draft: true\n")), workshop.scratch) is None


def test_where_there_is_no_room_nothing_is_left(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert put(read(reader, record(SIGNED)), Scratch(tmp_path / "file/scratch")) is None


def test_a_sheet_for_which_there_was_no_room_is_made_anew(
    reader: Reader, workshop: Workshop
) -> None:
    reading = read(reader, record(SIGNED))
    shelf = open_shelf(workshop.memo, reader, workshop.scratch, {})
    assert shelf.sheet(card(reading)) == reading.sheet
