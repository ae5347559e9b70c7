"""What a power cut may leave of a build: some names are old, some new, some files empty.

A file system's journal keeps the order in which names changed, but not when bytes arrive.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

from site_checks.clean import build
from site_checks.disk import MANIFEST, MEMORY, Tree, tree
from site_checks.site import Site
from site_checks.torn import change_much, thirty


@dataclass(frozen=True, slots=True)
class PowerCut:
    """A site before and after a build that has much to do."""

    before: Path
    after: Path
    old: Tree
    new: Tree

    def scattered(self, folder: Path, chance: Random) -> Site:
        """The site after a cut: sources of now, files and memory each of a moment of its own."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.after, folder, ignore=shutil.ignore_patterns("build", MEMORY))
        site = Site(folder)
        files = chance.choice((self._early, self._midway, self._late))(chance)
        Site(site.output).write(files)
        for path in files.keys() & self.new.keys():
            _date_like(site.output / path, self.after / "build" / path)
        shutil.copytree(chance.choice((self.before, self.after)) / MEMORY, folder / MEMORY)
        for file in (folder / MEMORY).iterdir():
            if chance.random() < 0.3:
                os.truncate(file, chance.randint(0, file.stat().st_size))
        return site

    def _early(self, chance: Random) -> Tree:
        """Nothing has reached the disk."""
        del chance
        return self.old

    def _midway(self, chance: Random) -> Tree:
        """The list of files names old and new ones; each of them may be old, new or empty."""
        head, *old = self.old[MANIFEST].decode().splitlines()
        _, *new = self.new[MANIFEST].decode().splitlines()
        listed = "".join(f"{line}\n" for line in (head, *sorted({*old, *new})))
        files: Tree = {MANIFEST: listed.encode()}
        for path in sorted((self.old.keys() | self.new.keys()) - {MANIFEST}):
            left = chance.choice((self.old.get(path), self.new.get(path), b""))
            if left is not None:
                files[path] = left
        return files

    def _late(self, chance: Random) -> Tree:
        """All names are the new ones, as a journal keeps them; the bytes of some are lost."""
        return {
            path: b"" if path != MANIFEST and chance.random() < 0.2 else content
            for path, content in sorted(self.new.items())
        }


def power_cut(folder: Path) -> PowerCut:
    """The two moments."""
    site = Site(folder / "site")
    site.write(thirty())
    assert build(site).exit_code == 0
    shutil.copytree(site.folder, folder / "before")
    old = tree(site.output)
    change_much(site)
    assert build(site).exit_code == 0
    return PowerCut(folder / "before", site.folder, old, tree(site.output))


def _date_like(file: Path, other: Path) -> None:
    """Give a file the times of another: names and times reach the disk before the bytes do."""
    if other.is_file():
        times = other.stat()
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
