"""A site's folder as read from disk: which files it has, and their bytes. Writes nothing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsgen.config import DEFAULT, FILE, SiteConfig, read_config
from newsgen.followed import files_below, is_sound, refuse_unread
from newsgen.problems import CannotRun, ContentError, Location, Problem
from newsgen.stamps import UNKNOWN, Stamp, settled

RECORDS, AUTHORITY, SOURCES, TEMPLATES = "articles", "entities", "seeds", "templates"


class Listed(NamedTuple):
    """A file as the listing of its folder found it."""

    path: str
    """Relative to the site, with `/` between its parts."""
    stamp: Stamp
    is_direct: bool
    """No link leads to it: where it lies need not be looked at before it is read."""


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """The folder of a site. Raises ContentError for a file that cannot be read."""

    path: Path

    def config(self) -> SiteConfig:
        """What `newsgen.yaml` says. Raises CannotRun when it is wrong, or when this is no site."""
        file = self.path / FILE
        if file.is_file():
            return read_config(self._config_text(file))
        if not any((self.path / name).is_dir() for name in (RECORDS, SOURCES)):
            raise CannotRun(
                Problem(
                    "not-a-site",
                    f"there is no {FILE}, no {RECORDS}/ and no {SOURCES}/ here",
                    Location("."),
                    "go to the folder of a site, or name it with --site",
                )
            )
        return DEFAULT

    def records(self) -> Iterator[str]:
        """The paths of all records, sorted."""
        return (file.path for file in self.listed_records(0))

    def listed_records(self, now: int) -> Iterator[Listed]:
        """All records, sorted by their paths; `now` is the time, as `stamps.settled` asks for."""
        return self._files(RECORDS, (".md",), now)

    def authority(self) -> Iterator[str]:
        """The paths of all authority files, sorted."""
        return (file.path for file in self._files(AUTHORITY, (".yaml", ".yml"), 0))

    def templates(self) -> tuple[Path, ...]:
        """The folders templates are taken from: the site's own stand over the theme's."""
        own = self.path / TEMPLATES
        return (own.resolve(), theme()) if own.is_dir() else (theme(),)

    def read(self, path: str, *, is_direct: bool = False) -> bytes:
        """The bytes of a file of the site; never of one that a link leads to outside of it.

        Where it lies is not looked at when `is_direct`, as its listing says; a link that has been
        put there since is not followed.
        """
        try:
            if is_direct:
                with FileIO(f"{self.path}/{path}", opener=_open_no_link) as stream:
                    return stream.readall()
        except OSError as error:
            raise ContentError(_unreadable(path, error)) from None
        with self.opened(path) as stream:
            return stream.read()

    @contextmanager
    def opened(self, path: str) -> Iterator[BinaryIO]:
        """A file of the site, to be read; never one that a link leads to outside of it."""
        try:
            file = self.path / path
            if not file.resolve().is_relative_to(self.path.resolve()):
                raise ContentError(_outside(path))
            with file.open("rb") as stream:
                yield stream
        except OSError as error:
            raise ContentError(_unreadable(path, error)) from None

    def head(self, path: str, size: int) -> bytes:
        """The first bytes of a file, wherever it lies."""
        try:
            with FileIO(f"{self.path}/{path}") as stream:
                return stream.read(size)
        except OSError as error:
            raise ContentError(_unreadable(path, error)) from None

    def _config_text(self, file: Path) -> str:
        try:
            return file.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            raise CannotRun(
                Problem(
                    "unreadable", f"cannot be read: {reason}", Location(FILE), "save it as UTF-8"
                )
            ) from None

    def _files(self, folder: str, endings: tuple[str, ...], now: int) -> Iterator[Listed]:
        """Plain files below a folder, in the order of their paths; hidden ones left out."""
        top = os.path.realpath(self.path / folder)  # which bears a link that leads to itself
        is_home = Path(top).is_relative_to(os.path.realpath(self.path))
        return _listed(top, folder, endings, now, is_home=is_home)


def _listed(
    folder: str, path: str, endings: tuple[str, ...], now: int, *, is_home: bool
) -> Iterator[Listed]:
    """The files first, then those of the folders below; a link to a folder is not followed."""
    try:
        with os.scandir(folder) as found:
            seen = [entry for entry in found if not entry.name.startswith(".")]
    except OSError as error:
        refuse_unread(error, path)
        return
    seen.sort(key=attrgetter("name"))
    for entry in seen:
        if entry.name.endswith(endings) and (stamp := _stamp(entry, now)) is not None:
            is_direct = is_home and not entry.is_symlink()
            yield Listed(f"{path}/{entry.name}", stamp, is_direct)
    for entry in seen:
        if entry.is_dir(follow_symlinks=False):
            yield from _listed(entry.path, f"{path}/{entry.name}", endings, now, is_home=is_home)


def _stamp(entry: os.DirEntry[str], now: int) -> Stamp | None:
    """None when this is no plain file, and no link to one."""
    try:
        return settled(entry.stat(), now) if entry.is_file() else None
    except PermissionError:
        return UNKNOWN  # `read` tells why
    except OSError:
        return None


def _open_no_link(file: str, flags: int) -> int:
    return os.open(file, flags | getattr(os, "O_NOFOLLOW", 0))


def open_site(site: Path) -> SiteFolder:
    """The folder of a site. Raises CannotRun when it is none."""
    if not site.is_dir():
        problem = Problem(
            "not-a-site", "there is no such folder", Location(str(site)), "name a folder"
        )
        raise CannotRun(problem)
    folder = SiteFolder(site)
    folder.config()
    return folder


def theme() -> Path:
    """The templates newsgen brings along: in the package, or beside `src` in a checkout."""
    package = Path(__file__).resolve().parent
    packed = package / "theme"
    return packed if packed.is_dir() else package.parents[1] / TEMPLATES


def static_files(folders: tuple[Path, ...]) -> dict[str, Path]:
    """`static/…` → its file, over all template folders; earlier folders stand over later ones.

    Hidden files are left out. Raises CannotRun for a file that a link leads to outside of its
    folder: a published site must not hold a file of the machine; and for one whose name no address
    can hold.
    """
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        for name in files_below(folder / "static", f"{TEMPLATES}/static"):
            file, path = folder / "static" / name, f"static/{name}"
            if "/." in path:
                continue
            if not is_sound(name):
                raise CannotRun(_unsound(f"{TEMPLATES}/{path}"))
            if not file.resolve().is_relative_to(folder):
                raise CannotRun(_outside(f"{TEMPLATES}/{path}"))
            found[path] = file
    return found


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(
        "unreadable", f"cannot be read: {error.strerror}", Location(path), "set its rights"
    )


def _unsound(path: str) -> Problem:
    message = "its name holds a sign that no address can hold"
    return Problem("bad-file-name", message, Location(ascii(path)[1:-1]), "rename the file")


def _outside(path: str) -> Problem:
    message, fix = "leads out of the site's folder", "put the file itself here"
    return Problem("symlink-outside", message, Location(path), fix)
