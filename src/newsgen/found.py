"""What lies in an output folder: its files with their stamps, and what is in the way."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from newsgen.digests import short_digest
from newsgen.stamps import Stamp, stamp_of, stamped

TEMPORARY = ".newsgen-tmp"
"""What the name of a file ends with that is not yet in its place."""


class Found(NamedTuple):
    """What lies in an output folder."""

    files: Mapping[str, Stamp]
    """Path below the folder → stamp, of plain files only."""
    odd: Collection[str] = frozenset()
    """What is neither a plain file nor a folder: links above all."""
    folders: Collection[str] = frozenset()

    @property
    def digest(self) -> bytes:
        """Equal digests, equal files."""
        return short_digest(*stamped(self.files), "\n".join(sorted(self.odd)))

    @property
    def is_bare(self) -> bool:
        """Whether there are folders without a file in them."""
        return len(self.folders) > len(folders_of(self.files))


class Look(NamedTuple):
    """A look at an output folder: its digest, and what was found, which may be told later."""

    digest: bytes
    found: Callable[[], Found]


def looked(found: Found) -> Look:
    """What was found just now."""
    return Look(found.digest, lambda: found)


def as_left(files: Mapping[str, Stamp]) -> Found:
    """An output folder in which nothing but these files is."""
    return Found(files, (), folders_of(files))


def find(folder: str) -> Found:
    """All that lies in a folder; what a broken build left unfinished in it is taken away.

    Raises OSError when it cannot be read.
    """
    found: tuple[dict[str, Stamp], set[str], set[str]] = {}, set(), set()
    _look_into(folder, "", *found)
    return Found(*found)


def _look_into(
    folder: str, prefix: str, files: dict[str, Stamp], odd: set[str], folders: set[str]
) -> None:
    try:
        entries = sorted(os.scandir(folder), key=attrgetter("name"))
    except FileNotFoundError:
        return
    for entry in entries:
        path = prefix + entry.name
        if entry.is_file(follow_symlinks=False):
            if path.endswith(TEMPORARY):
                Path(entry).unlink()
            else:
                files[path] = stamp_of(entry.stat(follow_symlinks=False))
        elif entry.is_dir(follow_symlinks=False):
            folders.add(path)
            _look_into(entry.path, path + "/", files, odd, folders)
        elif path.endswith(TEMPORARY):
            Path(entry).unlink()
        else:
            odd.add(path)


def folders_of(paths: Iterable[str]) -> set[str]:
    """All folders above files."""
    nearest = {path[: path.rfind("/")] for path in paths if "/" in path}
    return nearest.union(*map(_parents, nearest))


def _parents(path: str) -> Iterator[str]:
    at = path.rfind("/")
    while at > 0:
        path = path[:at]
        yield path
        at = path.rfind("/")
