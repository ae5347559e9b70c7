"""Which program this is: a digest over newsgen's own code and the versions of what it stands on.

What one program found out another must not believe: a new version may read a text otherwise.
"""

import os
import sys
from pathlib import Path

from newsgen.digests import short_digest

_LIBRARIES = ("edtf-", "jinja2-", "markdown-", "markupsafe-", "python_slugify-", "pyyaml-")


def program_digest() -> bytes:
    """The digest of the running program; equal on machines that have the same versions."""
    package = Path(__file__).resolve().parent
    modules = sorted(package.rglob("*.py"))
    code = [part for file in modules for part in (file.name, file.read_bytes())]
    return short_digest(*code, *_versions(), sys.version)


def _versions() -> list[str]:
    """The folders that tell which version of a library is installed."""
    folders = [folder for folder in sys.path if folder.endswith("-packages")]
    names = {name for folder in folders if os.path.isdir(folder) for name in os.listdir(folder)}  # noqa: PTH112, PTH208  at every start
    return sorted(
        name for name in names if name.endswith("-info") and name.lower().startswith(_LIBRARIES)
    )
