"""The memo: what one build keeps the next one finds whole, or is told that it is not."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgen.memo import Memo
from newsgen.memo_file import DamagedMemo, remove
from newsgen.rows import FileRow, RecordRow
from newsgen.stamps import Stamp

STAMP = Stamp("1204 1755738000123456789 1755738000123456789 9007")
QUOTES = '[{"nipa":[[],[0]]},[["s-268db283","NIPA làm việc tại Gia Lai.",[[0,4,"nipa"]]]]]'
RECORDS = [
    (
        RecordRow(f"articles/{name}.md", STAMP, f'["{name}"]', "", raw=b"raw     "),
        f"{QUOTES} {name}".encode(),
    )
    for name in ("a", "b", "c")
]
FILES = [
    FileRow(f"articles/{name}.html", STAMP, bytes(16), b"the exact parts.") for name in ("a", "b")
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memo.sqlite"


@pytest.fixture
def memo(path: Path) -> Iterator[Memo]:
    """A memo that has been written and is open again."""
    filled(path).close()
    memo = Memo(path)
    yield memo
    memo.close()


def filled(path: Path) -> Memo:
    memo = empty(path)
    memo.keep_records(RECORDS, (), {"program": "p1"})
    memo.keep_files(FILES, (), {"state": "s1"})
    return memo


MANY = [
    (RECORDS[0][0]._replace(path=f"articles/tin-{number}.md"), f"{QUOTES} {number}".encode())
    for number in range(300)
]
"""More than lie in one sheaf."""


def empty(path: Path) -> Memo:
    """An open memo whose tables have been read, as they must be before rows are kept."""
    memo = Memo(path)
    memo.records()
    memo.files()
    return memo


def altered(path: Path, *statements: str) -> None:
    """What another hand does to the file of a memo with many records."""
    memo = filled(path)
    memo.keep_records(MANY, (), {})
    memo.close()
    database = sqlite3.connect(path)
    with database:
        for statement in statements:
            database.execute(statement)
    database.close()


def test_records_come_back_by_their_paths(memo: Memo) -> None:
    assert memo.records() == {row.path: row for row, _ in RECORDS}


def test_files_come_back_by_their_addresses(memo: Memo) -> None:
    assert memo.files() == {row.url: row for row in FILES}


def test_quotes_come_back_by_the_path_of_their_record(memo: Memo) -> None:
    assert [memo.quotes(row.path) for row, _ in RECORDS] == [text for _, text in RECORDS]
    assert memo.quotes("articles/khong-co.md") == b""


def test_facts_of_all_builds_come_back_together(memo: Memo) -> None:
    assert (memo.facts["program"], memo.facts["state"]) == ("p1", "s1")


def test_a_fact_of_several_lines_comes_back_whole(path: Path) -> None:
    empty(path).keep_files((), (), {"ending": "hai dòng\n\nvà nữa\n"})
    assert Memo(path).facts["ending"] == "hai dòng\n\nvà nữa\n"


def test_a_new_memo_knows_nothing(path: Path) -> None:
    memo = Memo(path)
    assert (memo.facts, memo.records(), memo.files()) == ({}, {}, {})


def test_many_records_are_kept_changed_and_forgotten_wherever_they_lie(path: Path) -> None:
    rows = {row.path: row for row, _ in MANY}
    memo = empty(path)
    memo.keep_records(MANY, (), {})
    memo.keep_records([(RECORDS[0][0], b"")], [*rows][:200], {})
    changed = MANY[250][0]._replace(card="khác")
    memo.keep_records([(changed, None), (RECORDS[1][0], b"")], [RECORDS[0][0].path], {})
    memo.close()
    left = [*rows.values()][200:]
    left[50] = changed
    assert {*Memo(path).records().values()} == {*left, RECORDS[1][0]}


def test_what_is_gone_is_forgotten_with_its_quotes(path: Path, memo: Memo) -> None:
    memo.records()
    memo.keep_records((), ["articles/b.md"], {})
    again = Memo(path)
    assert [*again.records()] == ["articles/a.md", "articles/c.md"]
    assert again.quotes("articles/b.md") == b""


def test_a_record_whose_quotes_are_the_same_keeps_them(path: Path, memo: Memo) -> None:
    memo.records()
    row, quotes = RECORDS[1]
    memo.keep_records([(row._replace(stamp=Stamp("2 2 2 2")), None)], (), {})
    again = Memo(path)
    assert again.records()[row.path].stamp == "2 2 2 2"
    assert again.quotes(row.path) == quotes


def test_a_build_that_breaks_off_leaves_the_memo_as_it_was(path: Path, memo: Memo) -> None:
    def broken() -> Iterator[tuple[RecordRow, bytes]]:
        yield RECORDS[0][0]._replace(card="khác"), b"khac"
        raise KeyboardInterrupt

    memo.records()
    with pytest.raises(KeyboardInterrupt):
        memo.keep_records(broken(), ["articles/c.md"], {"program": "p2"})
    again = Memo(path)
    assert again.records() == {row.path: row for row, _ in RECORDS}
    assert again.quotes("articles/a.md") == RECORDS[0][1]
    assert again.facts["program"] == "p1"


def test_keeping_records_leaves_files_alone(path: Path, memo: Memo) -> None:
    memo.records()
    memo.keep_records((), ["articles/a.md"], {})
    assert Memo(path).files() == {row.url: row for row in FILES}


@pytest.mark.parametrize(
    "statement",
    [
        "delete from records where number=1",
        "update records set content=(select content from records where number=0),"
        " check_sum=(select check_sum from records where number=0) where number=1",
        "update records set content=x'00' where number=1",
        "update records set content='text' where number=1",
        "update records set content=null where number=1",
        "update records set check_sum=null where number=1",
        "insert into records select 7, content, check_sum from records where number=1",
        "drop table records",
        "alter table records add column more",
        "delete from facts where key='sums'",
    ],
)
def test_records_that_are_not_those_kept_are_noticed(path: Path, statement: str) -> None:
    altered(path, statement)
    with pytest.raises(DamagedMemo):
        Memo(path).records()


def test_a_file_that_is_missing_is_noticed(path: Path) -> None:
    altered(path, "delete from files where number=0")
    with pytest.raises(DamagedMemo):
        Memo(path).files()


def test_a_row_that_is_back_from_the_dead_is_noticed(path: Path) -> None:
    memo = filled(path)
    old = sqlite3.connect(path).execute("select * from files where number=0").fetchone()
    memo.keep_files([FILES[0]._replace(key=b"another key now.")], (), {})
    memo.close()
    database = sqlite3.connect(path)
    with database:
        database.execute("replace into files values (?, ?, ?)", old)
    with pytest.raises(DamagedMemo):
        Memo(path).files()


@pytest.mark.parametrize(
    "statement",
    [
        "update facts set content=x'00' where key='program'",
        "update facts set check_sum=check_sum + 1 where key='program'",
        "update facts set content=null",
        "drop table facts",
        "pragma user_version=0",
        "pragma user_version=1",
    ],
)
def test_a_memo_whose_facts_cannot_be_trusted_is_not_opened(path: Path, statement: str) -> None:
    altered(path, statement)
    with pytest.raises(DamagedMemo):
        Memo(path)


@pytest.mark.parametrize(
    "content",
    [
        "Ngày 21.8, NIPA làm việc tại Gia Lai.".encode(),
        b"SQLite format 3\x00",
        b"\x00" * 8192,
        b"\xff" * 10_000,
        "Ngày 21.8, NIPA làm việc tại Gia Lai.".encode("utf-16"),
    ],
)
def test_a_file_of_anything_else_is_no_memo(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(DamagedMemo):
        Memo(path)


def test_an_empty_file_is_a_memo_that_was_cut_off(path: Path) -> None:
    path.touch()
    with pytest.raises(DamagedMemo):
        Memo(path)


@pytest.mark.parametrize("version", [0, 2])
def test_a_database_of_somebody_else_is_no_memo(path: Path, version: int) -> None:
    database = sqlite3.connect(path)
    database.executescript(
        f"create table articles (title text); insert into articles values ('Lễ ký');"
        f"pragma user_version={version};"
    )
    database.close()
    with pytest.raises(DamagedMemo):
        Memo(path)


def test_a_fact_that_is_missing_is_noticed(path: Path) -> None:
    altered(path, "delete from facts where key='program'")
    with pytest.raises(DamagedMemo):
        Memo(path)


def test_a_fact_that_is_back_from_the_dead_is_noticed(path: Path) -> None:
    altered(path, "update facts set key='authoriuy' where key='program'")
    with pytest.raises(DamagedMemo):
        Memo(path)


def test_quotes_that_cannot_be_read_are_told(path: Path) -> None:
    altered(path, "drop table quotes")
    with pytest.raises(DamagedMemo):
        Memo(path).quotes("articles/a.md")


def test_a_forked_process_reads_quotes_through_a_door_of_its_own(memo: Memo) -> None:
    child = os.fork()
    if child == 0:
        os._exit(0 if memo.quotes("articles/a.md") == RECORDS[0][1] else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert memo.quotes("articles/b.md") == RECORDS[1][1]


def test_a_folder_in_the_place_of_a_memo_is_a_damaged_one(path: Path) -> None:
    path.mkdir()
    with pytest.raises(DamagedMemo):
        Memo(path)


def test_a_memo_that_says_it_is_only_to_be_read_is_a_damaged_one(path: Path) -> None:
    filled(path).close()
    content = bytearray(path.read_bytes())
    content[18] ^= 0b1000  # the header's version for writers
    path.write_bytes(content)
    with pytest.raises(DamagedMemo):
        empty(path).keep_files(FILES, (), {})


def test_a_memo_can_be_removed_with_its_journal(path: Path, memo: Memo) -> None:
    journal = path.with_name("memo.sqlite-journal")
    journal.write_bytes(b"\x00" * 512)
    remove(path)
    assert not path.exists()
    assert not journal.exists()


def test_a_memo_that_is_not_there_is_removed_without_a_word(path: Path) -> None:
    remove(path)


def test_a_memo_that_cannot_be_opened_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", refused)
    with pytest.raises(DamagedMemo, match="unable to open"):
        Memo(tmp_path / "memo.sqlite")
