"""The output folder as it is found, and whether it may be written to.

Nothing is written here; a folder that is not ours, or that something stands in, is refused.
"""

import errno
import json
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from newsgen.aside import begin
from newsgen.found import TEMPORARY, Found, Look, find, folders_of, looked
from newsgen.manifest import MANIFEST
from newsgen.problems import CannotRun, Location, Problem
from newsgen.stamps import UNKNOWN, Stamp, stamp_of
from newsgen.urls import Url

STAGE = "stage"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_SOURCES = ("articles", "entities", "seeds", "templates", ".git", ".newsgen")


@dataclass(frozen=True)  # without slots: it is looked at once, when it is asked for
class Output:
    """An output folder as it was found."""

    folder: Path
    shown: str
    """Its name in messages."""
    stage: Path
    """Where files are made; on the same file system."""
    look: Callable[[], Look]
    left: bytes = b""
    """The digest of what the last build left, where that was nothing but files of ours."""

    @property
    def is_as_left(self) -> bool:
        """Whether all of it is surely as the last build left it."""
        return self.looked.digest == self.left

    @cached_property
    def looked(self) -> Look:
        return self.look()

    @cached_property
    def found(self) -> Found:
        return self.looked.found()

    @property
    def files(self) -> Mapping[str, Stamp]:
        """Path below the folder → stamp, of plain files only."""
        return self.found.files


def check_folder(folder: Path, site: Path, shown: str) -> None:
    """Raise CannotRun unless `folder` may be written to: below no source, new, empty or ours."""
    real, home = folder.resolve(), site.resolve()
    protected = [home / name for name in _SOURCES]
    is_bad = home.is_relative_to(real) or any(
        real.is_relative_to(p) or p.is_relative_to(real) for p in protected
    )
    user = Path(os.path.expanduser("~"))  # noqa: PTH111  Path.home() fails for a user without one
    if is_bad or real == user or len(real.parts) <= 2 or shown.startswith("~"):
        raise _cannot(
            "bad-output-dir",
            f'"{shown}" is no folder for a site to be made in',
            shown,
            "choose a folder of its own, such as `build`",
        )
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise _cannot(
            "output-conflict",
            f'"{shown}" is not a folder',
            shown,
            "move it away, or choose another",
        )
    if folder.is_dir() and not (folder / MANIFEST).is_file() and _foreign_names(folder):
        raise _cannot(
            "not-our-output",
            f'"{shown}" holds files that newsgen did not make',
            shown,
            "choose an empty or new folder, or move those files away",
        )


def _foreign_names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if not file.name.endswith(TEMPORARY)]


def look_at(folder: Path, shown: str, scratch: Path) -> Output:
    """The output folder as it is; what a broken build left behind is taken away.

    `scratch` is a folder for passing things; one beside the output serves where that lies on
    another file system. Raises CannotRun when the folder cannot be read.
    """
    try:
        stage = _stage_for(folder, scratch)
        shutil.rmtree(stage, ignore_errors=True)
        return Output(folder, shown, stage, partial(_look, folder, shown))
    except OSError as error:
        raise _refusal(error, shown, (folder,)) from error


def look_beside(output: Output, left: Look) -> Output:
    """The same folder, looked at by a process of its own from now on.

    `left` is how the last build left it; mostly nothing else need be passed on.
    """
    answer = begin(partial(_told, output, left.digest))

    def look() -> Look:
        said = answer()
        if said == left.digest:
            return left
        files, odd, folders = json.loads(said)
        return looked(Found(files, odd, folders))

    return replace(output, look=look, left=left.digest)


def _told(output: Output, left: bytes) -> bytes:
    found = output.found
    if output.looked.digest == left and not found.is_bare:
        return left
    return json.dumps((found.files, sorted(found.odd), sorted(found.folders))).encode()


def _look(folder: Path, shown: str) -> Look:
    try:
        return looked(find(os.fspath(folder)))
    except OSError as error:
        raise _refusal(error, shown, (folder,)) from error


def _stage_for(folder: Path, scratch: Path) -> Path:
    """A folder from which files can be moved into the output."""
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    try:
        is_near = scratch.stat().st_dev == nearest.stat().st_dev
    except OSError:
        is_near = False
    return scratch / STAGE if is_near else folder / (STAGE + TEMPORARY)


def check_ways(output: Output, wanted: Iterable[Url]) -> None:
    """Raise CannotRun where something stands in the way of a file, before any is written.

    Nothing is ever written through a symbolic link, neither the file's nor a folder's above it.
    """
    files, odd, folders = output.found
    for parent in sorted(one for one in folders_of(wanted) if one in files or one in odd):
        raise _in_the_way(parent, "stands where a folder must go", output.shown)
    for path in sorted({*odd, *folders}.intersection(wanted)):
        message = "is no plain file, so nothing is written through it"
        raise _in_the_way(path, message, output.shown)


def _in_the_way(path: str, message: str, shown: str) -> CannotRun:
    fix = "delete it in the output folder"
    return _cannot("output-conflict", message, f"{shown}/{path}", fix)


def stamp_at(output: Output, path: Url) -> Stamp:
    """The stamp of a file in its place; UNKNOWN when it cannot be looked at."""
    try:
        found = os.lstat(f"{output.folder}/{path}")
    except OSError:
        return UNKNOWN
    return stamp_of(found) if stat.S_ISREG(found.st_mode) else UNKNOWN


@contextmanager
def told(output: Output) -> Iterator[None]:
    """What the disk refuses becomes CannotRun, with the file as a reader knows it."""
    try:
        yield
    except OSError as error:
        raise _refusal(error, output.shown, (output.stage, output.folder)) from error


def _refusal(error: OSError, shown: str, folders: Iterable[Path]) -> CannotRun:
    where = shown
    if isinstance(error.filename, (str, bytes, os.PathLike)):
        path = Path(os.fsdecode(error.filename).removesuffix(TEMPORARY))
        below = next((one for one in folders if path.is_relative_to(one)), path.parent)
        where = f"{shown}/{path.relative_to(below).as_posix()}".removesuffix("/.")
    rule = "disk-full" if error.errno in _NO_ROOM else "cannot-write"
    message = f"cannot be written: {error.strerror}"
    return _cannot(rule, message, where, "make room or set the rights")


def _cannot(rule: str, message: str, path: str, fix: str) -> CannotRun:
    return CannotRun(Problem(rule, message, Location(path), fix))
