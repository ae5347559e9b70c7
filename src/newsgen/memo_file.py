"""The file of the memo as a file: where it may lie, whether it is whole, how it is written to, how
it goes away."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsgen.problems import CannotRun, Location, Problem

FOLDER = ".newsgen"
NAME = "memo.sqlite"
_HEAD = 100
"""Bytes at the beginning of every SQLite file."""
_LONGEST_PATH = 480
"""Bytes; SQLite's own limit is 512, and it puts an ending behind."""

_REFUSED = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,  # or its head says so, and lies
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)


class DamagedMemo(Exception):  # noqa: N818  a state of affairs
    """What is there is no whole memo of this form."""


def opened(path: Path) -> sqlite3.Connection:
    """The file, opened or new. Raises DamagedMemo when it is cut off, or cannot be opened."""
    if path.exists() and not is_whole(path):
        raise DamagedMemo("it is cut off")
    try:
        return sqlite3.connect(path)
    except (sqlite3.Error, OSError) as error:
        raise DamagedMemo(str(error)) from None


def is_whole(path: Path) -> bool:
    """Whether a file is as long as its head says (SQLite's file format, section 1.3); one whose
    last transaction was broken off may be longer, and is put right from its journal."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    if len(head) < _HEAD or not head.startswith(b"SQLite format 3\0"):
        return False
    size, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
    return _journal(path).exists() or path.stat().st_size == size * pages


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def can_be_opened(path: Path) -> bool:
    """Whether a memo may lie there: nothing but a plain file is opened, no link, no pipe."""
    is_odd = path.is_symlink() or (path.exists() and not path.is_file())
    is_long = len(os.fsencode(path.absolute())) > _LONGEST_PATH
    return not is_odd and not is_long and os.access(path.parent, os.W_OK)


def remove(path: Path) -> None:
    """Remove a memo, whatever it is."""
    for name in (path, _journal(path)):
        name.unlink(missing_ok=True)


@contextmanager
def written(database: sqlite3.Connection, path: Path) -> Iterator[None]:
    """A transaction. Raises CannotRun where the disk refuses it; a file that only says of itself
    that it may not be written to is damaged."""
    try:
        with database:
            yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        is_lie = code == sqlite3.SQLITE_READONLY and os.access(path, os.W_OK)
        if is_lie or code not in _REFUSED:
            raise DamagedMemo(str(error)) from None
        rule = "disk-full" if code == sqlite3.SQLITE_FULL else "cannot-write"
        where, fix = Location(f"{FOLDER}/{NAME}"), "make room or set the rights"
        raise CannotRun(Problem(rule, f"cannot be written: {error}", where, fix)) from None
