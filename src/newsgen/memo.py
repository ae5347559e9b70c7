"""What the last build found out: an SQLite file in `.newsgen/`, of use to nobody but newsgen.

Everything here can be found out anew, so that a memo which is damaged, or of another program,
costs a rebuild and never a wrong page. Rows lie together in sheaves of a hundred. Each sheaf has a
check sum, and the sum over a whole table is known too, so that one which is missing, or one back
from the dead, is noticed.
"""

import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from pathlib import Path
from zlib import crc32

from newsgen.memo_file import DamagedMemo, opened, written
from newsgen.rows import FILES, RECORDS, FileRow, Form, RecordRow, Row, SegmentRow
from newsgen.sheaves import Sheaves

_FORM = 2
_PAGE = 8192
_AT_ONCE = 500
"""Rows written with one call."""
_TABLES = """
create table facts (key text primary key, content blob, check_sum int);
create table records (number integer primary key, content blob, check_sum int);
create table files (number integer primary key, content blob, check_sum int);
create table segments (key text primary key, content blob, check_sum int);
create table quotes (key text primary key, content blob);
"""
_SUMS = "sums"


class Memo:
    """An open memo. Raises DamagedMemo wherever it is not what it should be.

    `quotes` may be asked in forked processes too, which open the file for themselves.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._process = os.getpid()
        self._database = opened(path)
        self._records: Sheaves[RecordRow] | None = None
        self._files: Sheaves[FileRow] | None = None
        self._segments: dict[str, SegmentRow] | None = None
        """All three as far as they have been read."""
        try:
            self._make_tables()
            self.facts = self._read_facts()
        except (sqlite3.Error, ValueError, TypeError) as error:
            self.close()
            raise DamagedMemo(str(error)) from None

    def close(self) -> None:
        self._database.close()

    def records(self) -> Mapping[str, RecordRow]:
        """Path → what the record came to."""
        return self._read_records().rows

    def files(self) -> Mapping[str, FileRow]:
        """Address → the file that the last build made."""
        return self._read_files().rows

    def segments(self) -> Mapping[str, SegmentRow]:
        """Key → the lines that a segment of the search index has."""
        if self._segments is None:
            self._segments = self._read_segments()
        return self._segments

    def quotes(self, path: str) -> bytes:
        """The quotes of a record; whether they are the right ones is told by their digest."""
        if self._process != os.getpid():
            self._process, self._database = os.getpid(), sqlite3.connect(self.path)
        try:
            row = self._database.execute(
                "select content from quotes where key=?", (path,)
            ).fetchone()
        except sqlite3.Error as error:
            raise DamagedMemo(str(error)) from None
        return bytes(row[0]) if row and isinstance(row[0], bytes) else b""

    def keep_records(
        self,
        rows: Iterable[tuple[RecordRow, bytes | None]],
        gone: Collection[str],
        facts: Mapping[str, str],
    ) -> None:
        """Take up records with their quotes, forget those that are gone; all of it or nothing.

        Quotes that are None stay as they are.
        """
        sheaves = self._read_records()
        with written(self._database, self.path):
            waiting = iter(rows)
            while both := list(islice(waiting, _AT_ONCE)):
                self._put("records", sheaves, [row for row, _ in both], ())
                lines = [(row.path, text) for row, text in both if text is not None]
                self._database.executemany("insert or replace into quotes values (?, ?)", lines)
            self._put("records", sheaves, (), gone)
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
        sheaves, new = self._read_files(), {row.key: row for row in segments}
        old = self.segments()
        with written(self._database, self.path):
            self._put("files", sheaves, rows, gone)
            stale = [(key,) for key, row in old.items() if new.get(key) != row]
            self._database.executemany("delete from segments where key=?", stale)
            fresh = [row for key, row in new.items() if old.get(key) != row]
            lines = [(row.key, *_with_check(row.packed())) for row in fresh]
            self._database.executemany("insert into segments values (?, ?, ?)", lines)
            self._segments = new
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

    def _read_records(self) -> Sheaves[RecordRow]:
        if self._records is None:
            self._records = self._sheaves("records", RECORDS)
        return self._records

    def _read_files(self) -> Sheaves[FileRow]:
        if self._files is None:
            self._files = self._sheaves("files", FILES)
        return self._files

    def _read_segments(self) -> dict[str, SegmentRow]:
        try:
            found = self._database.execute("select content, check_sum from segments").fetchall()
            rows = [SegmentRow.unpacked(_checked(content, check)) for content, check in found]
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise DamagedMemo(str(error)) from None
        if self._known_sums().get("segments", 0) != sum(check for _, check in found):
            raise DamagedMemo("rows of segments are missing")
        return {row.key: row for row in rows}

    def _sheaves(self, table: str, form: Form[Row]) -> Sheaves[Row]:
        sheaves = Sheaves(form)
        try:
            found = self._database.execute(f"select * from {table} order by number")
            for number, content, check in found:
                sheaves.take(number, _checked(content, check), check)
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise DamagedMemo(str(error)) from None
        if self._known_sums().get(table, 0) != sheaves.check_sum:
            raise DamagedMemo(f"rows of {table} are missing")
        return sheaves

    def _known_sums(self) -> dict[str, int]:
        sums: dict[str, int] = json.loads(self.facts.get(_SUMS, "{}"))
        return sums

    def _put(
        self, table: str, sheaves: Sheaves[Row], rows: Iterable[Row], gone: Iterable[str]
    ) -> None:
        changed = sheaves.put(rows, gone)
        filled = [(n, content, check) for n, content, check in changed if content]
        self._database.executemany(f"insert or replace into {table} values (?, ?, ?)", filled)
        empty = [(n,) for n, content, _ in changed if not content]
        self._database.executemany(f"delete from {table} where number=?", empty)

    def _note(self, facts: Mapping[str, str]) -> None:
        read = ("records", self._records), ("files", self._files)
        sums = {table: sheaves.check_sum for table, sheaves in read if sheaves}
        if self._segments is not None:
            packed = (row.packed() for row in self._segments.values())
            sums["segments"] = sum(map(crc32, packed))
        self.facts.update(facts)
        told = [_fact(name, text) for name, text in self.facts.items() if name != _SUMS]
        sums["facts"] = sum(check for _, _, check in told)
        self.facts[_SUMS] = json.dumps({**self._known_sums(), **sums})
        rows = [*(one for one in told if one[0] in facts), _fact(_SUMS, self.facts[_SUMS])]
        self._database.executemany("insert or replace into facts values (?, ?, ?)", rows)


def _fact(name: str, text: str) -> tuple[str, bytes, int]:
    return name, *_with_check(f"{name}\n{text}".encode())


def _with_check(content: bytes) -> tuple[bytes, int]:
    return content, crc32(content)


def _checked(content: bytes, check: int) -> bytes:
    """The content of a row. Raises ValueError when it is not what was kept."""
    if crc32(content) != check:
        raise ValueError("a row is damaged")
    return content
