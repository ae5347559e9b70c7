"""Ways in which a file that newsgen keeps can be damaged: from a cut to rows that moved."""

import os
import pickle
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from site_checks.clean import assert_makes, clean_build
from site_checks.disk import MEMORY
from site_checks.site import Run, Site

MEMO = ".newsgen/memo.sqlite"

until_there_is_a_memo = pytest.mark.xfail(
    find_spec("newsgen.memo") is None, reason="newsgen keeps no memo yet", strict=True
)


@dataclass(frozen=True, slots=True)
class Gadget:
    """What a hostile file holds: whoever unpickles it makes a file."""

    path: str

    def __reduce__(self) -> tuple[object, tuple[str, int]]:
        return os.mkdir, (self.path, 0o755)


def cuts(content: bytes, count: int) -> Iterator[bytes]:
    """The content cut off at so many places, from its first byte to its last."""
    for place in _places(len(content), count):
        yield content[:place]


def flips(content: bytes, count: int) -> Iterator[bytes]:
    """The content with one bit flipped, at so many places."""
    for number, place in enumerate(_places(len(content), count)):
        damaged = bytearray(content)
        damaged[place - 1] ^= 1 << number % 8
        yield bytes(damaged)


def impostors(folder: Path) -> dict[str, bytes]:
    """Files that are no memo, by what they are. The hostile one would make `folder/gadget`."""
    database = folder / "other.sqlite"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("create table bai (so integer primary key, chu text)")
        connection.execute("insert into bai values (1, 'khác')")
        connection.execute("pragma user_version = 4711")
    return {
        "nothing": b"",
        "a text": "không phải cơ sở dữ liệu\n".encode(),
        "zeros": b"\0" * 8192,
        "a pickle": pickle.dumps(Gadget(str(folder / "gadget"))),
        "a database of somebody else": database.read_bytes(),
    }


def move_rows(memo: Path) -> int:
    """Give each row of each table the last column of the next one; how many changed."""
    return _rewrite(memo, lambda values: [*values[1:], *values[:1]])


def rot_rows(memo: Path) -> int:
    """Flip a bit in the last column of each row, as SQLite does not notice; how many changed."""
    return _rewrite(memo, lambda values: [_rotten(value) for value in values])


def warns(run: Run) -> bool:
    """Whether one line is a warning that speaks of the memo."""
    lines = [line for line in run.stderr.splitlines() if "warning" in line and "memo" in line]
    return len(lines) == 1


def memo_trials(site: Site, file: str, contents: Iterable[bytes]) -> Iterable[Run]:
    """The right builds that follow when a file holds each of the contents, all else as it is."""
    right = clean_build(site).output
    kept = Path(tempfile.mkdtemp(dir=site.folder.parent)) / "kept"
    shutil.copytree(site.folder, kept)
    for content in contents:
        for name in ("build", MEMORY):
            shutil.rmtree(site.folder / name)
            shutil.copytree(kept / name, site.folder / name)
        (site.folder / file).write_bytes(content)
        yield assert_makes(site, right)


def _places(size: int, count: int) -> list[int]:
    """Numbers from 1 to the size, evenly spread, the first and the last among them."""
    count = min(size, count)
    return sorted({1 + at * (size - 1) // max(count - 1, 1) for at in range(count)})


def _rewrite(memo: Path, change: Callable[[list[object]], list[object]]) -> int:
    """Change the last column of every table that has more than one; how many values changed."""
    changed = 0
    with closing(sqlite3.connect(memo)) as connection, connection:
        found = connection.execute("select name from sqlite_master where type = 'table'").fetchall()
        for (table,) in found:
            shown = connection.execute(f"select * from {table}")
            *keys, last = [column[0] for column in shown.description]
            rows = shown.fetchall()
            place = " and ".join(f"{key} is ?" for key in keys)
            values = change([row[-1] for row in rows])
            for row, value in zip(rows, values, strict=True):
                if keys and row[-1] != value:
                    update = f"update {table} set {last} = ? where {place}"
                    with suppress(sqlite3.IntegrityError):
                        changed += connection.execute(update, (value, *row[:-1])).rowcount
    return changed


def _rotten(value: object) -> object:
    match value:
        case bytes() if value:
            middle = len(value) // 2
            return value[:middle] + bytes([value[middle] ^ 1]) + value[middle + 1 :]
        case str() if value:
            return value[:-1] + chr(ord(value[-1]) ^ 1)
        case int():
            return value ^ 1
    return value
