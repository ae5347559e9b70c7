"""Files below a folder, also behind links to folders, each folder once: as Jinja looks for them."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from newsgen.problems import CannotRun, Location, Problem

_ABSENT = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


def refuse_unread(error: OSError, shown: str) -> None:
    """Raise CannotRun for a folder that is there and cannot be listed: it is not an empty one."""
    if error.errno not in _ABSENT:
        message, fix = f"cannot be listed: {error.strerror}", "set its rights"
        raise CannotRun(Problem("unreadable", message, Location(shown), fix)) from error


def read_below(folder: Path, path: str, shown: str) -> bytes:
    """The bytes of a file below a folder. Raises CannotRun when they cannot be read."""
    try:
        return (folder / path).read_bytes()
    except OSError as error:
        message, where = f"cannot be read: {error.strerror}", Location(f"{shown}/{path}")
        raise CannotRun(Problem("unreadable", message, where, "set its rights")) from error


def is_sound(name: str) -> bool:
    """Whether a name of a file is text that an address and a line of the manifest can hold."""
    return not any(c < " " or c in "\\\x7f" or "\ud800" <= c <= "\udfff" for c in name)


def files_below(folder: Path, shown: str) -> Iterator[str]:
    """The paths of all files, relative to the folder, in order; a circle of links ends.

    Raises CannotRun for a folder that cannot be listed, as part of `shown`.
    """

    def refuse(error: OSError) -> None:
        below = os.path.relpath(os.fsdecode(error.filename), folder)
        refuse_unread(error, shown if below == "." else f"{shown}/{below}")

    seen: set[str] = set()
    top = os.fspath(folder)
    for root, folders, names in os.walk(top, followlinks=True, onerror=refuse):
        seen.add(os.path.realpath(root))
        folders[:] = [
            name for name in sorted(folders) if os.path.realpath(f"{root}/{name}") not in seen
        ]
        for name in sorted(names):
            path = f"{root}/{name}"
            if os.path.isfile(path):  # noqa: PTH113  a path, not an object: many files
                yield path[len(top) + 1 :]
