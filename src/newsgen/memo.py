"""What the last build found out: an SQLite file in `.newsgen/`, of use to nobody but newsgen.

Everything here can be found out anew, so that a memo which is damaged, or of another program,
costs a rebuild and never a wrong page. Each row has a check sum, and the sum over a whole table
is known too, so that a row which is missing, or one back from the dead, is noticed.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice
from pathlib import Path
from zlib import crc32

from newsgen.memo_file import DamagedMemo, is_whole, written
from newsgen.rows import FileRow, RecordRow, Row, SegmentRow

_FORM = 1
_PAGE = 8192
_AT_ONCE = 500
"""Rows written with one call."""
_TABLES = """
create table facts (key text primary key, content blob, check_sum int);
create table records (key text primary key, content blob, check_sum int);
create table files (key text primary key, content blob, check_sum int);
create table segments (key text primary key, content blob, check_sum int);
create table quotes (key text primary key, content text);
"""
_SUMS = "sums"


__all__ = ["DamagedMemo", "Memo"]


class Memo:
    """An open memo. Raises DamagedMemo wherever it is not what it should be.

    The rows of a table are to be read before any is kept there. `quotes` may be asked in forked
    processes too, which open the file for themselves.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._process = os.getpid()
        if path.exists() and not is_whole(path):
            raise DamagedMemo("it is cut off")
        self._database = sqlite3.connect(path)
        self._sums: dict[str, dict[str, int]] = {}
        """For each table that was read the check sums of its rows."""
        self._files: dict[str, FileRow] | None = None
        self._segments: dict[str, SegmentRow] | None = None
        try:
            self._make_tables()
            self.facts = self._read_facts()
        except (sqlite3.Error, ValueError, TypeError) as error:
            self.close()
            raise DamagedMemo(str(error)) from None

    def close(self) -> None:
        self._database.close()

    def records(self) -> dict[str, RecordRow]:
        """Path → what the record came to."""
        return {row.path: row for row in self._rows("records", RecordRow.unpacked)}

    def files(self) -> dict[str, FileRow]:
        """Address → the file that the last build made."""
        if self._files is None:
            self._files = {row.url: row for row in self._rows("files", FileRow.unpacked)}
        return self._files

    def segments(self) -> dict[str, SegmentRow]:
        """Key → the lines that a segment of the search index has."""
        if self._segments is None:
            rows = self._rows("segments", SegmentRow.unpacked)
            self._segments = {row.key: row for row in rows}
        return self._segments

    def quotes(self, path: str) -> str:
        """The quotes of a record; whether they are the right ones is told by their digest."""
        if self._process != os.getpid():
            self._process, self._database = os.getpid(), sqlite3.connect(self.path)
        try:
            row = self._database.execute(
                "select content from quotes where key=?", (path,)
            ).fetchone()
        except sqlite3.Error as error:
            raise DamagedMemo(str(error)) from None
        return str(row[0]) if row else ""

    def keep_records(
        self,
        rows: Iterable[tuple[RecordRow, str | None]],
        gone: Collection[str],
        facts: Mapping[str, str],
    ) -> None:
        """Take up records with their quotes, forget those that are gone; all of it or nothing.

        Quotes that are None stay as they are.
        """
        with written(self._database, self.path):
            waiting = iter(rows)
            while both := list(islice(waiting, _AT_ONCE)):
                self._put("records", (row for row, _ in both))
                lines = [(row.path, text) for row, text in both if text is not None]
                self._database.executemany("insert or replace into quotes values (?, ?)", lines)
            self._drop("records", gone)
            self._database.executemany("delete from quotes where key=?", [(p,) for p in gone])
            self._note(facts)

    def keep_files(
        self,
        rows: Iterable[FileRow],
        gone: Iterable[str],
        facts: Mapping[str, str],
        segments: Iterable[SegmentRow] = (),
    ) -> None:
        """Take up files, forget those that are gone; all of it or nothing. `segments` are all."""
        known, new = self.segments(), {row.key: row for row in segments}
        with written(self._database, self.path):
            self._put("files", rows)
            self._drop("files", gone)
            self._put("segments", [row for key, row in new.items() if known.get(key) != row])
            self._drop("segments", known.keys() - new.keys())
            self._note(facts)

    def _make_tables(self) -> None:
        database = self._database
        # Never synced: what a crash of the machine leaves behind is checked anyway.
        database.executescript(f"pragma page_size={_PAGE};pragma synchronous=off;")
        if not database.execute("select count(*) from sqlite_master").fetchone()[0]:
            database.executescript(f"begin;{_TABLES}pragma user_version={_FORM};commit;")
        if database.execute("pragma user_version").fetchone()[0] != _FORM:
            raise ValueError("it has another form")

    def _read_facts(self) -> dict[str, str]:
        rows = list(self._database.execute("select * from facts"))
        facts = {key: _checked(content, check).decode() for key, content, check in rows}
        if any(not content.startswith(f"{key}\n") for key, content in facts.items()):
            raise ValueError("a fact has another name")
        found = {key: content.partition("\n")[2] for key, content in facts.items()}
        sums: dict[str, int] = json.loads(found.get(_SUMS, "{}"))
        if sums.get("facts", 0) != sum(check for key, _, check in rows if key != _SUMS):
            raise ValueError("facts are missing")
        return found

    def _rows(self, table: str, unpacked: Callable[[bytes], Row]) -> Iterable[Row]:
        sums = self._sums[table] = {}
        try:
            for key, content, check in self._database.execute(f"select * from {table}"):
                row = unpacked(_checked(content, check))
                if row[0] != key:
                    raise DamagedMemo("a row has another key")
                sums[key] = check
                yield row
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise DamagedMemo(str(error)) from None
        if self._known_sums().get(table, 0) != sum(sums.values()):
            raise DamagedMemo(f"rows of {table} are missing")

    def _known_sums(self) -> dict[str, int]:
        sums: dict[str, int] = json.loads(self.facts.get(_SUMS, "{}"))
        return sums

    def _put(self, table: str, rows: Iterable[Row]) -> None:
        packed = [(row[0], row.packed()) for row in rows]
        checked = [(key, content, crc32(content)) for key, content in packed]
        self._sums[table].update((key, check) for key, _, check in checked)
        self._database.executemany(f"insert or replace into {table} values (?, ?, ?)", checked)

    def _drop(self, table: str, gone: Iterable[str]) -> None:
        for key in gone:
            self._sums[table].pop(key, None)
            self._database.execute(f"delete from {table} where key=?", (key,))

    def _note(self, facts: Mapping[str, str]) -> None:
        sums = {table: sum(checks.values()) for table, checks in self._sums.items()}
        self.facts.update(facts)
        told = [_fact(name, text) for name, text in self.facts.items() if name != _SUMS]
        sums["facts"] = sum(check for _, _, check in told)
        self.facts[_SUMS] = json.dumps({**self._known_sums(), **sums})
        rows = [*(one for one in told if one[0] in facts), _fact(_SUMS, self.facts[_SUMS])]
        self._database.executemany("insert or replace into facts values (?, ?, ?)", rows)


def _fact(name: str, text: str) -> tuple[str, bytes, int]:
    content = f"{name}\n{text}".encode()
    return name, content, crc32(content)


def _checked(content: bytes, check: int) -> bytes:
    """The content of a row. Raises ValueError when it is not what was kept."""
    if crc32(content) != check:
        raise ValueError("a row is damaged")
    return content
