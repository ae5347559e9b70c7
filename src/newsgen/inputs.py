"""A site's folder as read from disk: which files it has, and their bytes. Writes nothing."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsgen.config import DEFAULT, FILE, SiteConfig, read_config
from newsgen.problems import CannotRun, ContentError, Location, Problem

RECORDS, AUTHORITY, SOURCES, TEMPLATES = "articles", "entities", "seeds", "templates"


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
        return self._files(RECORDS, (".md",))

    def authority(self) -> Iterator[str]:
        """The paths of all authority files, sorted."""
        return self._files(AUTHORITY, (".yaml", ".yml"))

    def templates(self) -> tuple[Path, ...]:
        """The folders templates are taken from: the site's own stand over the theme's."""
        own = self.path / TEMPLATES
        return (own.resolve(), theme()) if own.is_dir() else (theme(),)

    def read(self, path: str) -> bytes:
        """The bytes of a file of the site; never of one that a link leads to outside of it."""
        file = self.path / path
        try:
            if not file.resolve().is_relative_to(self.path.resolve()):
                raise ContentError(_outside(path))
            return file.read_bytes()
        except OSError as error:
            message = f"cannot be read: {error.strerror}"
            raise ContentError(
                Problem("unreadable", message, Location(path), "set its rights")
            ) from None

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

    def _files(self, folder: str, endings: tuple[str, ...]) -> Iterator[str]:
        """Plain files below a folder, in the order of their paths; hidden ones left out."""
        for root, folders, names in os.walk(self.path / folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                file = Path(root, name)
                if name.endswith(endings) and not name.startswith(".") and file.is_file():
                    yield file.relative_to(self.path).as_posix()


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
    folder: a published site must not hold a file of the machine.
    """
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        for file in sorted((folder / "static").rglob("*")):
            path = file.relative_to(folder).as_posix()
            if not file.is_file() or "/." in path:
                continue
            if not file.resolve().is_relative_to(folder):
                raise CannotRun(_outside(f"{TEMPLATES}/{path}"))
            found[path] = file
    return found


def _outside(path: str) -> Problem:
    message, fix = "leads out of the site's folder", "put the file itself here"
    return Problem("symlink-outside", message, Location(path), fix)
