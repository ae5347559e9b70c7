"""The templates' sources as digests: a page is made anew when a template it is made of changes.

Jinja itself is not asked, since it would have to compile every template for that.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from newsgen.digests import short_digest
from newsgen.followed import files_below, read_below

_NAMED = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\b")
_NAME = re.compile(
    r"\{%[-+]?\s*(?:extends|include|import|from)\s+(?:\"([^\"\\]+)\"|'([^'\\]+)')\s*"
    r"(?=[-+]?%\}|(?:import|as|ignore|with|without)\b)"
)
STATIC = "static/"
"""What is copied lies there: no template, but one may include it."""


def template_digests(folders: Sequence[Path]) -> Mapping[str, bytes]:
    """Name of each template → the digest of its source and of all it is made of.

    A template that names another in any way but by a quoted name counts as made of all.
    """
    sources = _sources(folders)
    named = {name: _named(source, sources) for name, source in sources.items()}
    templates = (name for name in sources if not name.startswith(STATIC))
    return {name: _digest(name, sources, named) for name in templates}


def made_of(folders: Sequence[Path], names: Iterable[str]) -> set[str]:
    """Templates, and all that they are made of."""
    sources = _sources(folders)
    named = {name: _named(source, sources) for name, source in sources.items()}
    found = set[str]().union(*(_closure(name, named) for name in names))
    return {name for name in found & sources.keys() if not name.startswith(STATIC)}


def _sources(folders: Sequence[Path]) -> dict[str, bytes]:
    """Name → source; an earlier folder stands over later ones. Jinja follows links, and so here."""
    found: dict[str, bytes] = {}
    for folder in reversed(folders):
        for path in files_below(folder, "templates"):
            found[path] = read_below(folder, path, "templates")
    return found


def _named(source: bytes, sources: Mapping[str, bytes]) -> frozenset[str]:
    text = source.decode("utf-8", "replace")
    names = [match[1] or match[2] for match in _NAME.finditer(text)]
    if len(names) < len(_NAMED.findall(text)):
        return frozenset(sources)
    return frozenset(names)


def _digest(name: str, sources: Mapping[str, bytes], named: Mapping[str, frozenset[str]]) -> bytes:
    members = sorted(_closure(name, named))
    parts = (part for member in members for part in (member, sources.get(member, b"")))
    return short_digest(*parts)


def _closure(name: str, named: Mapping[str, frozenset[str]]) -> set[str]:
    """A template and all it is made of, directly or not."""
    found = {name}
    waiting = [name]
    while waiting:
        fresh = named.get(waiting.pop(), frozenset()) - found
        found |= fresh
        waiting += fresh
    return found
