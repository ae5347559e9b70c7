"""Files below a folder, also behind links to folders, each folder once: as Jinja looks for them."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path) -> Iterator[str]:
    """The paths of all files, relative to the folder, in order; a circle of links ends."""
    seen: set[str] = set()
    top = os.fspath(folder)
    for root, folders, names in os.walk(top, followlinks=True):
        seen.add(os.path.realpath(root))
        folders[:] = [
            name for name in sorted(folders) if os.path.realpath(f"{root}/{name}") not in seen
        ]
        for name in sorted(names):
            path = f"{root}/{name}"
            if os.path.isfile(path):  # noqa: PTH113  a path, not an object: many files
                yield path[len(top) + 1 :]
