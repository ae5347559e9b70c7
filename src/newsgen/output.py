"""The output folder: files are written whole, only what is ours is ever removed.

Each file is made in a folder beside, the stage, and moved to its place when all of them are there:
who reads sees the old file or the new one, and a disk that fills up leaves the last good site. The
manifest names old and new files together before the first one is moved, so that after a break the
next build still knows all that is ours; it is made exact at the end.
"""

import errno
import os
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

from newsgen.found import TEMPORARY
from newsgen.manifest import MANIFEST, made_files, manifest
from newsgen.orders import Written
from newsgen.output_folder import Output, told
from newsgen.urls import Url


def holds(output: Output, path: Url, content: bytes) -> bool:
    """Whether these bytes are at a path already."""
    found = output.files.get(path)
    if found is None or int(found.partition(" ")[0]) != len(content):
        return False
    return read(output, path) == content


def read(output: Output, path: Url) -> bytes:
    """The bytes at a path, where a file is."""
    with told(output):
        return (output.folder / path).read_bytes()


def stage(output: Output, path: Url, content: bytes) -> None:
    """Make a file on the stage. Raises CannotRun `disk-full` or `cannot-write`."""
    target = f"{output.stage}/{path}"
    with told(output):
        try:
            descriptor = _created(target)
        except FileNotFoundError:
            Path(target).parent.mkdir(parents=True, exist_ok=True)
            descriptor = _created(target)
        try:
            left = len(content) - os.write(descriptor, content)
            while left:
                left -= os.write(descriptor, content[-left:])
        except OSError as error:
            error.filename = target  # which a write does not know
            raise
        finally:
            os.close(descriptor)


def _created(target: str) -> int:
    return os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)


def settle(output: Output, staged: Collection[Url], wanted: Iterable[Url]) -> Written:
    """Move what is staged to its place and remove what is ours and stale.

    `wanted` are all files of the site, `staged` those that are new or changed.
    """
    folder, all_wanted = output.folder, set(wanted)
    with told(output):
        folder.mkdir(parents=True, exist_ok=True)
        is_same = output.is_as_left and output.files.keys() == {*all_wanted, MANIFEST}
        ours = all_wanted if is_same else _ours(folder, all_wanted)
        if ours != all_wanted:
            _put_manifest(output, ours | all_wanted)
        if staged:
            _move(os.fspath(output.stage), os.fspath(folder), output.found.folders, "")
        removed = [path for path in sorted(ours - all_wanted) if _remove(folder, path)]
        if ours - all_wanted:
            _put_manifest(output, all_wanted)
    foreign = () if is_same else _foreign(output, ours | all_wanted)
    unchanged = len(all_wanted) - len(staged)
    return Written(tuple(sorted(staged)), unchanged, tuple(removed), foreign)


def _foreign(output: Output, ours: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted({*output.files, *output.found.odd} - {*ours, MANIFEST}))


def _ours(folder: Path, wanted: set[Url]) -> set[Url]:
    """What the manifest says is ours: mostly just what is wanted."""
    is_same = (folder / MANIFEST).is_file() and (folder / MANIFEST).read_bytes() == manifest(wanted)
    return wanted if is_same else made_files(folder)


def leave(output: Output) -> None:
    """Take the stage away, whatever is on it."""
    shutil.rmtree(output.stage, ignore_errors=True)


def _put_manifest(output: Output, paths: Iterable[str]) -> None:
    stage(output, Url(MANIFEST), manifest(paths))
    _replace(f"{output.stage}/{MANIFEST}", f"{output.folder}/{MANIFEST}")


def _move(source: str, target: str, folders: Collection[str], prefix: str) -> None:
    """Move all files of a folder into another; a folder that is new there is moved whole."""
    for entry in sorted(os.scandir(source), key=lambda entry: entry.name):
        path = prefix + entry.name
        if not entry.is_dir(follow_symlinks=False) or path not in folders:
            _replace(entry.path, f"{target}/{entry.name}")
        else:
            _move(entry.path, f"{target}/{entry.name}", folders, path + "/")


def _replace(source: str, target: str) -> None:
    """Move a file, or a folder that is new; where the system takes the two for two disks (a bind
    mount), a file is copied beside its place first."""
    try:
        os.replace(source, target)  # noqa: PTH105  ten thousand times
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.move(source, target + TEMPORARY)
        os.replace(target + TEMPORARY, target)  # noqa: PTH105


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
    _remove_bare(folder, target.parent)
    return True


def _remove_bare(folder: Path, below: Path) -> None:
    """Remove folders in which nothing is left, from one upwards; never the output folder."""
    while below != folder:
        try:
            below.rmdir()
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
            return
        below = below.parent
