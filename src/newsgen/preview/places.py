"""Where a change of a site may come from: the folders to be watched, and which files count.

Folders are watched one by one, never with all that is below: the folder of a site may hold a made
site, an environment of Python, the history of git, which are large and change for other reasons.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsgen.config import FILE
from newsgen.inputs import AUTHORITY, RECORDS, SOURCES, TEMPLATES
from newsgen.loader.blocks import IMAGE_ENDINGS
from newsgen.manifest import MANIFEST

MOST_FOLDERS = 4096
"""More are not watched: somebody serves a folder that is a whole disk."""

_INPUTS = (RECORDS, AUTHORITY, SOURCES, TEMPLATES)
_OF_OTHERS = frozenset(("node_modules", "__pycache__"))
_SIGNS = (MANIFEST, "pyvenv.cfg")
"""Files that mark a folder as made by a program: by newsgen, by Python's venv."""
_Identity = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Places:
    """The folders that were found, and what lies in them."""

    site: Path
    """Without a link in its path, as are all paths here."""
    folders: Mapping[str, _Identity]
    inputs: tuple[str, ...]
    """The folders below which every file counts; they need not be there."""
    linked: frozenset[str]
    """Files elsewhere to which a link in those folders leads."""

    def are_as_found(self) -> bool:
        """Whether each folder is still the one that was found; one may be removed and made anew."""
        wanted = {*self.folders, *self.inputs, os.fspath(self.site)}
        return all(_identity(path) == self.folders.get(path) for path in wanted)

    def concern(self, path: str) -> bool:
        """Whether a change at a path may change the site."""
        if path in self.folders or path in self.linked or path in self.inputs:
            return True
        name = os.path.basename(path)  # noqa: PTH119  a text, as all paths here
        if is_passing(name):
            return False
        if path == os.fspath(self.site / FILE) or name.lower().endswith(IMAGE_ENDINGS):
            return True
        return any(path.startswith(f"{top}{os.sep}") for top in self.inputs) or _is_input(path)

    def shown(self, path: str) -> str:
        """A path as the site's own, where it is."""
        file = Path(path)
        below = file.relative_to(self.site) if file.is_relative_to(self.site) else file
        return below.as_posix()


def is_passing(name: str) -> bool:
    """Whether a file of this name is hidden, or one that editors make and take away again."""
    return (
        name.startswith((".", "#"))
        or name.endswith(("~", ".swp", ".tmp", ".part", ".crdownload"))
        or name == "4913"  # by which Vim tries whether it may write
    )


def find_places(site: Path, theme: Path) -> Places:
    """The folders of a site and of the theme, as they are now."""
    home = os.path.realpath(site)
    inputs = (*(os.path.realpath(f"{home}/{name}") for name in _INPUTS), os.path.realpath(theme))
    folders: dict[str, _Identity] = {}
    linked: set[str] = set()
    for folder, entries in _below((*inputs, home)):
        identity = _identity(folder)
        if identity:
            folders[folder] = identity
            linked |= {os.path.realpath(e) for e in entries if e.is_symlink() and not e.is_dir()}
    for parent in {os.path.dirname(file) for file in linked} - folders.keys():  # noqa: PTH120
        if identity := _identity(parent):
            folders[parent] = identity
    return Places(Path(home), folders, inputs, frozenset(linked))


def _below(tops: Sequence[str]) -> Iterator[tuple[str, Sequence[os.DirEntry[str]]]]:
    """Each folder with what it holds, once; those that programs make are left out."""
    seen: set[str] = set()
    waiting = list(reversed(tops))
    while waiting and len(seen) < MOST_FOLDERS:
        folder = waiting.pop()
        if folder in seen:
            continue
        seen.add(folder)
        entries = _entries(folder)
        yield folder, entries
        below = [os.path.realpath(entry) for entry in entries if entry.is_dir()]
        waiting += [path for path in below if _is_input(path)]


def _entries(folder: str) -> Sequence[os.DirEntry[str]]:
    try:
        return list(os.scandir(folder))
    except OSError:
        return ()


def _is_input(folder: str) -> bool:
    """Whether it is a folder that may hold what a site is made from."""
    name = os.path.basename(folder)  # noqa: PTH119
    if name.startswith(".") or name in _OF_OTHERS or not os.path.isdir(folder):  # noqa: PTH112
        return False
    return not any(os.path.exists(f"{folder}/{sign}") for sign in _SIGNS)  # noqa: PTH110


def _identity(folder: str) -> _Identity | None:
    try:
        found = os.stat(folder)  # noqa: PTH116
    except OSError:
        return None
    return found.st_dev, found.st_ino
