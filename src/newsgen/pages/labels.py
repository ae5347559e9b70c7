"""Labels in a picture, where nothing flows: cut into lines by how wide letters mostly are."""

import unicodedata
from functools import lru_cache

SIZE = 14.0
"""Of the letters, in the units of the picture."""
# Widths of letters in a sans serif, in parts of its size; accents add nothing.
_NARROW, _WIDE = frozenset("fijlrtI.,;:'()[]|!-/ "), frozenset("mwMW@—")
_WIDTHS = {"narrow": 0.33, "wide": 0.87, "capital": 0.68, "other": 0.56}


@lru_cache(maxsize=1 << 12)
def cut(label: str, room: float, *, lines: int) -> tuple[str, ...]:
    """The label in lines that fit, with an ellipsis where it is too long for them."""
    found: list[str] = []
    for word in label.split():
        longer = f"{found[-1]} {word}" if found else word
        if found and _width(longer) <= room:
            found[-1] = longer
        elif len(found) < lines:
            found.append(word)
        else:
            found[-1] = longer  # too long now, and cut below
            break
    return tuple(_shortened(line, room) for line in found)


def _shortened(line: str, room: float) -> str:
    if _width(line) <= room:
        return line
    while line and _width(f"{line}…") > room:
        words = line.rpartition(" ")[0]
        line = words or line[:-1]
    return f"{line.rstrip(' ,–-(')}…"


def _width(text: str) -> float:
    return SIZE * sum(map(_letter, text))


@lru_cache(maxsize=1 << 10)
def _letter(letter: str) -> float:
    base = unicodedata.normalize("NFD", letter)[0]
    if base in _NARROW:
        return _WIDTHS["narrow"]
    if base in _WIDE:
        return _WIDTHS["wide"]
    return _WIDTHS["capital" if base.isupper() else "other"]
