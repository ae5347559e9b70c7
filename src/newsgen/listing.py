"""What lies in a site's folder, with stamps: the whole of what a build depends on, unread."""

import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from newsgen.config import FILE
from newsgen.digests import short_digest
from newsgen.followed import files_below
from newsgen.inputs import AUTHORITY, SOURCES, TEMPLATES, Listed, SiteFolder
from newsgen.stamps import UNKNOWN, Stamp, settled, stamped


@dataclass(frozen=True)  # without slots: the digest is found out once
class Listing:
    """The files of a site at one moment; those of the theme too."""

    records: Mapping[str, Listed]
    """By their paths, in order."""
    others: Mapping[str, Stamp]
    """Path relative to the site → stamp; those of the theme below `theme:`."""

    @property
    def has_sources(self) -> bool:
        """Whether there is any text to be imported, or that was."""
        return any(path.startswith(f"{SOURCES}/") for path in self.others)

    @property
    def is_settled(self) -> bool:
        """Whether every change from now on would be seen."""
        are_known = all(record.stamp != UNKNOWN for record in self.records.values())
        return are_known and UNKNOWN not in self.others.values()

    @cached_property
    def digest(self) -> bytes:
        """The digest of all of it."""
        lines = [f"{path}\t{stamp}\t{direct}" for path, stamp, direct in self.records.values()]
        return short_digest("\n".join(lines), *stamped(self.others))


def list_site(site: SiteFolder, theme: Path, pictures: Iterable[str]) -> Listing:
    """All that a build of the site reads; `pictures` are those its records show."""
    now = time.time_ns()
    others: dict[str, Stamp] = {}
    for folder in (AUTHORITY, SOURCES, TEMPLATES):
        _look_at(site.path / folder, f"{folder}/", now, others)
    _look_at(theme, "theme:", now, others)
    for path in (FILE, *pictures):
        with suppress(OSError):
            others[path] = settled((site.path / path).stat(), now)
    return Listing({record.path: record for record in site.listed_records(now)}, others)


def _look_at(folder: Path, prefix: str, now: int, stamps: dict[str, Stamp]) -> None:
    for path in files_below(folder, prefix.rstrip(":/")):
        with suppress(OSError):
            stamps[prefix + path] = settled((folder / path).stat(), now)
