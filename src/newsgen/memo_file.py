"""The file of the memo as a file: where it may lie, whether it is whole, how it goes away."""

import os
from pathlib import Path

FOLDER = ".newsgen"
NAME = "memo.sqlite"
_HEAD = 100
"""Bytes at the beginning of every SQLite file."""
_LONGEST_PATH = 480
"""Bytes; SQLite's own limit is 512, and it puts an ending behind."""


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
