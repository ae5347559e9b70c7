"""The archive as one SQLite file: what its tables hold, and what its search finds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from newsgen.dump import database, database_parts
from samples import archive, numbered, record

SIGNED = "FPT ký thỏa thuận với NIPA về bán dẫn."
RECORDS = [
    ("dao-tao", record("Gần 500 kỹ sư được đào tạo tại Đà Nẵng.", title="Đào tạo kỹ sư")),
    ("le-ky", record(f"{SIGNED}\n\nHoà bình ở Hòa Bình.", date="2025?-10-02")),
    ("cu", record("NIPA.", date="XXXX-08-21", more="authors: [Đức Nhật, Lê Hà]\n")),
]
TEXTS = {
    "dao-tao": "Gần 500 kỹ sư được đào tạo tại Đà Nẵng.",
    "le-ky": f"{SIGNED}\n\nHoà bình ở Hòa Bình.",
    "cu": "NIPA.",
}


def made(records: list[tuple[str, bytes]] = RECORDS) -> bytes:
    return database(archive(records), lambda card: TEXTS.get(card.slug, "NIPA."))


@pytest.fixture
def opened() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as found:
        found.deserialize(made())
        yield found


def found(opened: sqlite3.Connection, words: str) -> set[str]:
    """The articles that the search finds."""
    query = (
        "select id from articles where rowid in "
        "(select rowid from articles_fts where articles_fts match ?)"
    )
    return {row[0] for row in opened.execute(query, (words,))}


@pytest.mark.parametrize("words", ["dao tao", '"dao tao"', "đào tạo", "da nang", "Đà Nẵng", "ĐÀO"])
def test_what_is_typed_with_marks_or_without_is_found(
    opened: sqlite3.Connection, words: str
) -> None:
    assert found(opened, words) == {"dao-tao"}


@pytest.mark.parametrize("words", ['"hoa binh"', '"hoà bình"', '"hòa bình"', '"ho\u0300a binh"'])
def test_marks_are_taken_wherever_they_stand(opened: sqlite3.Connection, words: str) -> None:
    assert found(opened, words) == {"le-ky"}


def test_what_is_not_side_by_side_is_no_phrase(opened: sqlite3.Connection) -> None:
    assert found(opened, '"ky nang"') == set()


def test_a_finding_is_shown_as_it_was_written(opened: sqlite3.Connection) -> None:
    query = (
        "select snippet(articles_fts, 1, '[', ']', '…', 4) from articles_fts "
        "where articles_fts match 'text: đào'"
    )
    assert opened.execute(query).fetchall() == [("…được [đào] tạo tại…",)]


def test_every_reference_leads_somewhere(opened: sqlite3.Connection) -> None:
    assert opened.execute("pragma foreign_key_check").fetchall() == []
    assert opened.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_a_mention_stands_in_its_sentence(opened: sqlite3.Connection) -> None:
    query = (
        'select substr(sentence, start + 1, "end" - start), surface, entity '
        "from mentions_in_articles where article = 'le-ky'"
    )
    assert opened.execute(query).fetchall() == [
        ("FPT", "FPT", "fpt"),
        ("NIPA", "NIPA", "nipa"),
        ("bán dẫn", "bán dẫn", "ban-dan"),
    ]


def test_only_a_certain_date_is_a_day_of_publication(opened: sqlite3.Connection) -> None:
    told = opened.execute("select id, date, published from articles order by id").fetchall()
    assert told == [
        ("cu", "XXXX-08-21", None),
        ("dao-tao", "2025-08-21", "2025-08-21"),
        ("le-ky", "2025?-10-02", None),
    ]


def test_relations_authors_and_wholes_are_there(opened: sqlite3.Connection) -> None:
    told = opened.execute("select subject, kind, object, status from relations").fetchall()
    assert told == [("fpt", "agreement", "nipa", "proposed")]
    assert opened.execute("select entity from relation_fields").fetchall() == [("ban-dan",)]
    assert opened.execute("select place, name from authors").fetchall() == [
        (1, "Đức Nhật"),
        (2, "Lê Hà"),
    ]
    query = "select part_of from entities where id = 'fpt-japan'"
    assert opened.execute(query).fetchall() == [("fpt",)]


def test_the_same_archive_gives_the_same_bytes() -> None:
    assert made() == made()


def test_an_empty_archive_is_a_database_too() -> None:
    with closing(sqlite3.connect(":memory:")) as found:
        found.deserialize(made([]))
        assert found.execute("select count(*) from articles").fetchone() == (0,)


def test_the_parts_of_the_file_tell_every_text_and_every_entry() -> None:
    one = database_parts(archive(numbered(2)))
    assert one == database_parts(archive(numbered(2)))
    assert one != database_parts(archive(numbered(3)))
