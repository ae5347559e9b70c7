"""Which program this is: a digest over newsgen's own code and the versions of what it stands on.

What one program found out another must not believe: a new version may read a text otherwise.
"""

import os
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from pathlib import Path

from newsgen.digests import short_digest

_LIBRARIES = {
    "edtf": "edtf-",
    "jinja2": "jinja2-",
    "markdown": "markdown-",
    "markupsafe": "markupsafe-",
    "slugify": "python_slugify-",
    "yaml": "pyyaml-",
}
"""The packages that newsgen imports → how the folders begin that tell their versions."""


def program_digest() -> bytes:
    """The digest of the running program."""
    package = Path(__file__).resolve().parent
    modules = sorted(package.rglob("*.py"))
    code = [part for file in modules for part in (file.name, file.read_bytes())]
    return short_digest(*code, *_versions(), sys.version)


def _versions() -> Iterator[str]:
    """For each library the name of the folder that tells its version, else its file's stamp."""
    for package, beginning in _LIBRARIES.items():
        spec = PathFinder.find_spec(package)
        if spec is None or spec.origin is None:
            yield f"{package} is not there"
            continue
        names = os.listdir(Path(spec.origin).parents[1])  # noqa: PTH208  at every start
        told = [n for n in names if n.endswith("-info") and n.lower().startswith(beginning)]
        stat = os.stat(spec.origin)  # noqa: PTH116
        yield " ".join(sorted(told)) or f"{package} {stat.st_size} {stat.st_mtime_ns}"
