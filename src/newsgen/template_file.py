"""The templates of a site as Python, kept in `.newsgen/`: to compile them would double an edit.

The file is of use to the program alone that wrote it. One that is damaged, or of another program,
is as good as none, and one that cannot be written costs the next build some time.
"""

import marshal
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from newsgen.digests import digest

NAME = "templates"
Codes = dict[str, tuple[str, bytes]]
"""Template → the check sum of its source, and its code."""
_HEAD = 32


def read_codes(folder: Path, program: bytes) -> Codes:
    """What is kept; empty when it is not what was written."""
    try:
        content = (folder / NAME).read_bytes()
    except OSError:
        return {}
    packed = content[_HEAD:]
    if content[:_HEAD].decode("latin-1") != digest(program, packed):
        return {}
    codes: Codes = marshal.loads(packed)
    return codes


def keep_codes(folder: Path, program: bytes, codes: Mapping[str, tuple[str, bytes]]) -> None:
    """Keep what was compiled, for the next build."""
    packed = marshal.dumps(dict(codes))
    with suppress(OSError):
        (folder / NAME).write_bytes(digest(program, packed).encode() + packed)
