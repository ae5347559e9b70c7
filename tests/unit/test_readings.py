"""Readings: what a record comes to, and when it is known without being tagged again."""

from pathlib import Path

import pytest

from newsgen.cards import card_of
from newsgen.digests import short_digest
from newsgen.inputs import Listed, SiteFolder
from newsgen.model import EntityId
from newsgen.quotes import quotes_of
from newsgen.readings import Reader, Reading
from newsgen.stamps import UNKNOWN, Stamp
from newsgen.told import told_from_json
from samples import AUTHORITY, gazetteer, record

PATH = "articles/le-ky.md"
STAMP = Stamp("1204 1755738000123456789 1755738000123456789 9007")
RECORD = Listed(PATH, STAMP, is_direct=True)
BODY = "Ngày 21.8, NIPA làm việc tại Gia Lai."


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    (tmp_path / "articles").mkdir()
    return Reader(SiteFolder(tmp_path), gazetteer(), repr)


def read(reader: Reader, raw: bytes) -> Reading:
    (reader.site.path / PATH).write_bytes(raw)
    return reader.read(RECORD)


def wrong(reading: Reading) -> list[str]:
    return [problem.rule for problem in told_from_json(reading.row.problems)]


def test_a_record_comes_to_a_card_quotes_and_a_sheet(reader: Reader) -> None:
    reading = read(reader, record(BODY))
    assert reading.sheet
    assert card_of(PATH, reading.row.card).slug == "le-ky"
    assert quotes_of(reading.quotes or b"").of(EntityId("nipa")).sentences[0].text == BODY
    assert (reading.row.path, reading.row.stamp) == (PATH, STAMP)


def test_its_digests_are_those_of_its_bytes_and_of_its_quotes(reader: Reader) -> None:
    raw = record(BODY)
    row = read(reader, raw).row
    assert row.raw == short_digest(raw)
    assert row.quoted == short_digest(read(reader, raw).quotes or "")


@pytest.mark.parametrize(
    "other",
    [
        record(BODY.replace("làm việc", "họp")),
        record(BODY, more="rights: © Báo Gia Lai\n"),
        record(BODY, more="links: {forbid: [NIPA]}\n"),
    ],
)
def test_whatever_its_own_page_shows_is_in_the_digest_of_its_text(
    reader: Reader, other: bytes
) -> None:
    assert read(reader, other).row.text != read(reader, record(BODY)).row.text


def test_another_mark_in_the_same_bytes_is_another_text(reader: Reader) -> None:
    fewer = "\n".join(line for line in AUTHORITY.split("\n") if "gia-lai" not in line)
    other = Reader(reader.site, gazetteer(fewer), repr)
    one = read(reader, record(BODY)).row
    row = other.read(RECORD).row
    assert row.raw == one.raw
    assert row.text != one.text


def test_a_draft_has_neither_card_nor_sheet(reader: Reader) -> None:
    reading = read(reader, record(BODY, more="draft: true\n"))
    assert (reading.row.card, reading.quotes, reading.sheet, wrong(reading)) == ("", b"", None, [])


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (record(BODY, date="2025-02-30"), "bad-date"),
        (BODY.encode(), "front-matter-missing"),
        (b"---\ntitle: [\n---\n", "front-matter-syntax"),
    ],
)
def test_a_record_that_is_wrong_has_no_card_and_says_why(
    reader: Reader, raw: bytes, rule: str
) -> None:
    reading = read(reader, raw)
    assert (reading.row.card, reading.sheet) == ("", None)
    assert rule in wrong(reading)


@pytest.mark.parametrize("more", ["topics: [nong-nghiep]", "links: {force: {Ngày 21.8: obn}}"])
def test_a_reference_to_an_entity_that_nobody_listed_is_told(reader: Reader, more: str) -> None:
    reading = read(reader, record(BODY, more=f"{more}\n"))
    assert (bool(reading.row.card), wrong(reading)) == (True, ["bad-reference"])


def test_a_record_that_cannot_be_read_has_no_stamp_and_is_tried_again(reader: Reader) -> None:
    reading = reader.read(RECORD)
    assert (reading.row.stamp, reading.row.raw, wrong(reading)) == (
        UNKNOWN,
        bytes(8),
        ["unreadable"],
    )


def test_a_link_that_leads_out_of_the_site_is_not_followed(
    reader: Reader, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "le-ky.md"
    outside.write_bytes(record(BODY))
    (reader.site.path / PATH).symlink_to(outside)
    assert wrong(reader.read(RECORD._replace(is_direct=False))) == ["symlink-outside"]


def test_a_link_that_came_after_the_listing_is_not_followed(
    reader: Reader, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "le-ky.md"
    outside.write_bytes(record(BODY))
    (reader.site.path / PATH).symlink_to(outside)
    assert wrong(reader.read(RECORD)) == ["unreadable"]


def test_the_same_bytes_are_the_same_row_with_its_new_stamp(reader: Reader) -> None:
    row = read(reader, record(BODY)).row
    later = Stamp("1204 2 2 9008")
    again = reader.read(RECORD._replace(stamp=later), row, lambda raw: False)
    assert again == Reading(row._replace(stamp=later), None, None)


def test_the_same_bytes_are_read_again_when_something_else_has_changed(reader: Reader) -> None:
    row = read(reader, record(BODY)).row
    assert reader.read(RECORD, row, lambda raw: True).sheet


def test_other_bytes_are_read_whatever_else_is_said(reader: Reader) -> None:
    row = read(reader, record(BODY)).row
    (reader.site.path / PATH).write_bytes(record("FPT làm việc tại Gia Lai."))
    reading = reader.read(RECORD, row, lambda raw: False)
    assert "fpt" in card_of(PATH, reading.row.card).counts
