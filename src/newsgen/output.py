"""The output folder: files are written whole, only what is ours is ever removed.

Each file goes to a temporary name beside its target and is renamed over it, so a reader sees the
old file or the new one. The list of our files, `.newsgen-manifest`, lies inside the folder. Before
anything is written it names old and new files together, so that after a break the next build
still knows all that is ours; it is made exact at the end.
"""

import errno
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsgen.model import File
from newsgen.problems import CannotRun, Location, Problem
from newsgen.urls import Url

MANIFEST = ".newsgen-manifest"
_HEADER = "newsgen manifest 1: the files that newsgen made here; it removes no others\n"
_TEMPORARY = ".newsgen-tmp"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_SOURCES = ("articles", "entities", "seeds", "templates", ".git", ".newsgen")


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did to the folder."""

    written: tuple[Url, ...]
    unchanged: int
    removed: tuple[Url, ...]
    foreign: tuple[str, ...]
    """Files in the folder that are not ours; they stay."""


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
    return [file.name for file in folder.iterdir() if not file.name.endswith(_TEMPORARY)]


def write(folder: Path, files: Iterable[File], shown: str) -> Written:
    """Make the folder hold exactly `files`, besides what is foreign. Raises CannotRun on a fault.

    `files` is consumed once; a file whose bytes are already there is not touched.
    """
    try:
        return _write(folder, {file.path: file.content for file in files}, shown)
    except OSError as error:
        where = f"{shown}/{_relative(error.filename, folder)}" if error.filename else shown
        rule = "disk-full" if error.errno in _NO_ROOM else "cannot-write"
        raise _cannot(
            rule, f"cannot be written: {error.strerror}", where, "make room or set the rights"
        ) from error


def _relative(name: str | bytes | int, folder: Path) -> str:
    path = Path(os.fsdecode(name).removesuffix(_TEMPORARY)) if not isinstance(name, int) else folder
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name


def _write(folder: Path, files: Mapping[Url, bytes], shown: str) -> Written:
    folder.mkdir(parents=True, exist_ok=True)
    present = _scan(folder)
    ours = made_files(folder)
    wanted = set(files)
    for path in sorted(wanted):
        _check_way(folder, path, shown)
    changed = [path for path in sorted(wanted) if not _holds(folder / path, files[path])]
    if ours != wanted:
        _replace(folder / MANIFEST, _manifest(ours | wanted))
    for path in changed:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        _replace(folder / path, files[path])
    removed = [path for path in sorted(ours - wanted) if _remove(folder, path)]
    if ours != wanted:
        _replace(folder / MANIFEST, _manifest(wanted))
    foreign = sorted(present - ours - wanted - {MANIFEST})
    return Written(tuple(changed), len(files) - len(changed), tuple(removed), tuple(foreign))


def _scan(folder: Path) -> set[str]:
    """All files below the folder; temporary ones of a broken build are removed on the way."""
    found: set[str] = set()
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in names:
            path = Path(root, name)
            if name.endswith(_TEMPORARY):
                path.unlink()
            else:
                found.add(path.relative_to(folder).as_posix())
    return found


def made_files(folder: Path) -> set[Url]:
    """The files that are ours by the manifest; none when there is none, or it is damaged."""
    try:
        text = (folder / MANIFEST).read_text("utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return set()
    header, _, names = text.partition("\n")
    if header + "\n" != _HEADER:
        return set()
    return {Url(name) for name in names.split("\n") if _is_inside(name)}


def _is_inside(name: str) -> bool:
    """Whether a line of a manifest is a path below the folder; a damaged line names nothing."""
    parts = name.split("/")
    return bool(name) and not any(part in ("", ".", "..") for part in parts) and "\\" not in name


def _manifest(paths: Iterable[str]) -> bytes:
    return (_HEADER + "".join(f"{path}\n" for path in sorted(paths))).encode()


def _check_way(folder: Path, path: Url, shown: str) -> None:
    """Raise CannotRun where something stands in the way of a file, before any is written.

    Nothing is ever written through a symbolic link, neither the file's nor a folder's above it.
    """
    parts = path.split("/")
    for depth in range(1, len(parts)):
        parent = folder.joinpath(*parts[:depth])
        if parent.is_symlink() or (parent.exists() and not parent.is_dir()):
            raise _in_the_way("/".join(parts[:depth]), "stands where a folder must go", shown)
    target = folder / path
    if target.is_symlink() or (target.exists() and not target.is_file()):
        raise _in_the_way(path, "is no plain file, so nothing is written through it", shown)


def _in_the_way(path: str, message: str, shown: str) -> CannotRun:
    fix = "delete it in the output folder"
    return _cannot("output-conflict", message, f"{shown}/{path}", fix)


def _holds(target: Path, content: bytes) -> bool:
    """Whether these bytes are there already."""
    try:
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except FileNotFoundError:
        return False


def _replace(target: Path, content: bytes) -> None:
    temporary = target.with_name(target.name[:80] + _TEMPORARY)
    try:
        temporary.write_bytes(content)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _remove(folder: Path, path: Url) -> bool:
    """Remove one of our files, and the folders it leaves empty."""
    target = folder / path
    if any(
        parent.is_symlink()
        for parent in target.parents
        if parent != folder and parent.is_relative_to(folder)
    ):
        return False
    try:
        target.unlink()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False
    parent = target.parent
    while parent != folder and not any(parent.iterdir()):
        parent.rmdir()
        parent = parent.parent
    return True


def _cannot(rule: str, message: str, path: str, fix: str) -> CannotRun:
    return CannotRun(Problem(rule, message, Location(path), fix))
