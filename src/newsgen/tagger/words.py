"""Words as texts have them: each read once and remembered.

A paper has few words and says them often. A text is cut at its blanks, and almost every piece is
one word with the signs behind it; what it was read as is remembered by a vocabulary.
"""

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from typing import TypeVar

from newsgen.vietnamese import INVISIBLE, normal

BARRIER = "\n\n"
"""The gap at a paragraph's end: no name runs over it."""
SHIELDED = "\0"
"""The key of a word in which no name is looked for: of a link, of code."""
ALONE = ""
"""The key of what follows the last word of a name; no word is empty."""

_PIECE = re.compile(r"([^\W_]+)([\W_]*)")
_TORN_WORD = re.compile(rf"([^\W_]+(?:[{INVISIBLE}]+[^\W_]+)*)")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!>])")
_DROP_INVISIBLE = str.maketrans(dict.fromkeys(INVISIBLE))

V = TypeVar("V")


@dataclass(slots=True)
class Word:
    """A word as a text has it, with the signs and blanks up to the next one.

    It is never changed. It is not frozen, because freezing triples the time to make one, and a
    text makes those that no other text has made before it.
    """

    opens: Container[str] | None
    """The keys of what may follow it where it begins a listed name (see `Openers`)."""
    size: int
    """Characters of the word and its tail."""
    form: str
    """Normal form: one place for tone marks, nothing invisible; case and diacritics as written."""
    key: str
    """The form without case."""
    gap: str
    """What stands behind it, in normal form (see `gap_of`)."""
    tail: str
    """The same as written."""
    is_capital: bool
    """Whether it begins with a capital letter."""

    def followed_by(self, tail: str) -> "Word":
        """The word with other signs behind it."""
        size = self.size - len(self.tail) + len(tail)
        return Word(self.opens, size, self.form, self.key, _GAPS[tail], tail, self.is_capital)

    def shielded(self) -> "Word":
        """The word where no name is looked for."""
        return Word(None, self.size, self.form, SHIELDED, self.gap, self.tail, self.is_capital)


ODD = Word((SHIELDED,), 0, "", SHIELDED, "", "", is_capital=False)
"""What a piece is read as that is not one word with signs behind it."""


class Remembered(dict[str, V]):
    """What each string becomes; all is forgotten when it is too much."""

    MOST = 1 << 16

    def __init__(self, made: Callable[[str], V]) -> None:
        self.made = made

    def __missing__(self, raw: str) -> V:
        if len(self) >= self.MOST:
            self.clear()
        self[raw] = form = self.made(raw)
        return form


Openers = Mapping[str, Container[str]]
"""The first words of listed names → the second ones, ALONE where there need be none. All keys."""


class Vocabulary:
    """The words of all texts that were read with it."""

    def __init__(self, openers: Openers) -> None:
        self._openers = openers
        self.words = Remembered(self._read)
        """A piece → its word; ODD when it is not one word and what stands behind it."""
        self.cut = Remembered(self._cut)
        """Any piece → what stands before its first word, its words, which of them are openers."""

    def _read(self, piece: str) -> Word:
        match = _PIECE.fullmatch(piece)
        return self._word(match[1], _with_blank(match[2])) if match else ODD

    def _cut(self, piece: str) -> tuple[str, tuple[Word, ...], tuple[int, ...]]:
        lead, *parts = _TORN_WORD.split(_with_blank(piece))
        words = tuple(map(self._word, parts[0::2], parts[1::2]))
        return lead, words, tuple(n for n, word in enumerate(words) if word.opens)

    def _word(self, raw: str, tail: str) -> Word:
        form, key = _FORMS[raw]
        opens, size = self._openers.get(key), len(raw) + len(tail)
        return Word(opens, size, form, key, _GAPS[tail], tail, form[:1].isupper())


def pieces_of(text: str) -> list[str]:
    """A text cut at its blanks, and behind each paragraph's end."""
    return text.replace(BARRIER, f"{BARRIER} ").split(" ")


def edge(lead: str) -> Word:
    """No word, behind which stands what a text begins with."""
    return _EDGES[lead]


def _with_blank(piece: str) -> str:
    """A piece with the blank it was cut off at, which a paragraph's end did not have."""
    return piece if piece.endswith(BARRIER) else f"{piece} "


def gap_of(raw: str) -> str:
    """What stands between two words, in normal form: blanks as one, BARRIER for a blank line.

    >>> gap_of("  "), gap_of(" – "), gap_of(",\\n"), gap_of(" \\n \\n")
    (' ', ' - ', ', ', '\\n\\n')
    """
    if raw.count("\n") > 1 and re.search(r"\n[^\S\n]*\n", raw):
        return BARRIER
    return re.sub(r"\s+", " ", normal(_ESCAPE.sub("", raw).translate(_DROP_INVISIBLE)))


def _forms(raw: str) -> tuple[str, str]:
    form = normal(raw.translate(_DROP_INVISIBLE))
    form = raw if form == raw else form
    key = form.casefold()
    return form, form if key == form else key


_FORMS = Remembered(_forms)
_GAPS = Remembered(gap_of)
_EDGES = Remembered(ODD.followed_by)
