"""What lies in a site's folder, with stamps: the whole of what a build depends on, unread."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsgen.config import FILE
from newsgen.inputs import AUTHORITY, RECORDS, SOURCES, TEMPLATES, SiteFolder
from newsgen.stamps import UNKNOWN, Stamp, settled


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a site at one moment; those of the theme too."""

    stamps: Mapping[str, Stamp]
    """Path relative to the site → stamp; those of the theme below `theme:`."""

    @property
    def records(self) -> dict[str, Stamp]:
        """The records, in the order of their paths."""
        return dict(sorted(self._below(f"{RECORDS}/", ".md")))

    @property
    def is_settled(self) -> bool:
        """Whether every change from now on would be seen."""
        return UNKNOWN not in self.stamps.values()

    def _below(self, folder: str, ending: str) -> Iterator[tuple[str, Stamp]]:
        for path, stamp in self.stamps.items():
            if path.startswith(folder) and path.endswith(ending) and "/." not in path:
                yield path, stamp


def list_site(site: SiteFolder, theme: Path, pictures: Iterable[str]) -> Listing:
    """All that a build of the site reads; `pictures` are those its records show."""
    now = time.time_ns()
    stamps: dict[str, Stamp] = {}
    for folder in (RECORDS, AUTHORITY, SOURCES, TEMPLATES):
        _look_below(os.fspath(site.path / folder), f"{folder}/", now, stamps)
    _look_below(os.fspath(theme), "theme:", now, stamps)
    for path in (FILE, *pictures):
        try:
            stamps[path] = settled((site.path / path).stat(), now)
        except OSError:
            continue
    return Listing(stamps)


def _look_below(folder: str, prefix: str, now: int, stamps: dict[str, Stamp]) -> None:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _look_below(entry.path, f"{prefix}{entry.name}/", now, stamps)
        elif _is_file(entry):
            stamps[prefix + entry.name] = settled(entry.stat(), now)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link that leads to one and not in a circle."""
    try:
        return entry.is_file()
    except OSError:
        return False
