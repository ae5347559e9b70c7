"""Folders as they are on the disk: what their files hold, and which of them were written."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Tree = dict[str, bytes]
"""The path of each file below a folder and what it holds."""

MANIFEST = ".newsgen-manifest"
"""The list of newsgen's files inside the folder it made."""
MEMORY = ".newsgen"
"""Where newsgen keeps what it remembers, in the site's folder."""
NOT_SOURCES = (MEMORY, "build", "_site")
"""What people write nothing into, in the site's folder."""
TEMPORARY = "newsgen-tmp"
"""How the names of half-written files end."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the file system says of a file: it is another one after every write."""

    inode: int
    modified: int
    size: int


def tree(folder: Path, *, without: tuple[str, ...] = ()) -> Tree:
    """All files below a folder; a symbolic link holds where it leads. Empty without the folder.

    `without` names entries of the folder itself that are left out.
    """
    return {
        path: f"-> {file.readlink()}".encode() if file.is_symlink() else file.read_bytes()
        for path, file in _files(folder, without)
    }


def sources(site: Path) -> Tree:
    """All that people wrote in a site's folder: neither what was made nor what is remembered."""
    return tree(site, without=NOT_SOURCES)


def stamps(folder: Path, *, without: tuple[str, ...] = ()) -> dict[str, Stamp]:
    """The stamp of each file below a folder."""
    return {path: _stamp(file) for path, file in _files(folder, without)}


def source_stamps(site: Path) -> dict[str, Stamp]:
    """The stamps of the files that `sources` reads."""
    return stamps(site, without=NOT_SOURCES)


def written(before: Mapping[str, Stamp], after: Mapping[str, Stamp]) -> set[str]:
    """The files that are new, or that somebody wrote between two looks at the stamps."""
    return {path for path, stamp in after.items() if before.get(path) != stamp}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    """The files that hold something else in two trees, or stand in only one of them."""
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def unfinished(folder: Path) -> set[str]:
    """Files that somebody began to write and did not finish."""
    return {path for path, _ in _files(folder) if path.endswith(TEMPORARY)}


def copied(site: Path, to: Path) -> Path:
    """A copy of what people wrote in a site's folder, with nothing made or remembered."""
    left_out = shutil.ignore_patterns(*NOT_SOURCES)
    shutil.copytree(site, to, symlinks=True, ignore=left_out)
    return to


def _files(folder: Path, without: tuple[str, ...] = ()) -> Iterator[tuple[str, Path]]:
    for root, folders, names in os.walk(folder):
        if Path(root) == folder:
            folders[:] = [name for name in folders if name not in without]
        folders.sort()
        links = [name for name in folders if Path(root, name).is_symlink()]
        for name in sorted([*names, *links]):
            file = Path(root, name)
            yield file.relative_to(folder).as_posix(), file


def _stamp(file: Path) -> Stamp:
    found = file.lstat()
    return Stamp(found.st_ino, found.st_mtime_ns, found.st_size)
