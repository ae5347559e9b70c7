"""A text as words and the gaps between them: what every rule of the tagger reads.

Vietnamese is written in syllables, so a word here is a run of letters and digits, and a match over
words never begins or ends inside one. What stands between two words is their gap.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count

from newsgen.vietnamese import INVISIBLE, normal

Words = tuple[str, ...]

BARRIER = "\n\n"
"""The gap at a paragraph's end: no name runs over it."""
SHIELDED = "\0"
"""The key of a word in which no name is looked for: of a link, of code."""

_WORD = re.compile(r"([^\W_]+)")
_TORN_WORD = re.compile(rf"([^\W_]+(?:[{INVISIBLE}]+[^\W_]+)*)")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!>])")
_DROP_INVISIBLE = str.maketrans(dict.fromkeys(INVISIBLE))
_SENTENCE_END = re.compile(r"[.!?…:;]|[\"(\[*>#•]\s*$")
_ABBREVIATED = frozenset("TP Tp TX TT TS ThS GS PGS BS KS LS Q P H St Mr Mrs Ms Dr Tr".split())


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a text and their places; all sequences but `gaps` have one item a word."""

    source: str
    words: Sequence[str]
    """Normal form: one place for tone marks, nothing invisible; case and diacritics as written."""
    keys: Sequence[str]
    """The words without case."""
    starts: Sequence[int]
    ends: Sequence[int]
    gaps: Sequence[str]
    """`gaps[i]` stands before word i (see `gap`); one more behind the last word."""

    def is_joined(self, position: int) -> bool:
        """Whether only a blank stands between word `position` and the one before it."""
        return self.gaps[position] == " " and 0 < position < len(self.words)

    def before(self, position: int) -> str:
        """The word before word `position`, when only a blank parts them; else empty."""
        return self.words[position - 1] if self.is_joined(position) else ""

    def going_on(self, position: int) -> str:
        """Word `position`, when only a blank parts it from the one before it; else empty."""
        return self.words[position] if self.is_joined(position) else ""

    def begins_sentence(self, position: int) -> bool:
        """Whether a capital letter at word `position` may be that of a sentence's beginning."""
        gap = self.gaps[position]
        if position == 0 or gap == BARRIER:
            return True
        if gap == " " or _SENTENCE_END.search(gap) is None:
            return False
        return not (gap in (".", ". ") and is_abbreviated(self.words[position - 1]))

    def places_of(self, among: Container[str]) -> list[int]:
        """Where the words of a collection stand, as written."""
        return list(compress(count(), map(among.__contains__, self.words)))

    def surface(self, first: int, last: int) -> str:
        """The text from word `first` to before word `last`, as written."""
        return self.source[self.starts[first] : self.ends[last - 1]]


def read_text(source: str, shielded: Iterable[tuple[int, int]] = ()) -> Text:
    """The words and gaps of an NFC text; words inside a shielded span match nothing."""
    is_torn = any(char in source for char in INVISIBLE)
    parts = (_TORN_WORD if is_torn else _WORD).split(source)
    offsets = list(accumulate(map(len, parts), initial=0))
    words = list(map(_NORMAL.__getitem__, parts[1::2]))
    keys = list(map(_KEYS.__getitem__, words))
    starts, ends = offsets[1:-1:2], offsets[2::2]
    for begin, end in shielded:
        for position in range(bisect_left(starts, begin), bisect_left(starts, end)):
            keys[position] = SHIELDED
    return Text(source, words, keys, starts, ends, list(map(_GAPS.__getitem__, parts[0::2])))


def gap(raw: str) -> str:
    """What stands between two words, in normal form: blanks as one, BARRIER for a blank line.

    >>> gap("  "), gap(" – "), gap(",\\n"), gap(" \\n \\n")
    (' ', ' - ', ', ', '\\n\\n')
    """
    if raw.count("\n") > 1 and re.search(r"\n[^\S\n]*\n", raw):
        return BARRIER
    return re.sub(r"\s+", " ", normal(_ESCAPE.sub("", raw).translate(_DROP_INVISIBLE)))


def is_abbreviated(word: str) -> bool:
    """Whether the stop behind a word is that of an abbreviation: «TP.», «GS.», «V. Putin»."""
    return word in _ABBREVIATED or (len(word) == 1 and word.isupper() and word.isascii())


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital letter."""
    return word[:1].isupper()


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals: two letters or more, digits allowed behind."""
    return len(word) > 1 and word.isupper()


def keys_of(words: Iterable[str]) -> Words:
    """Words without case, as `Text.keys` has them."""
    return tuple(word.casefold() for word in words)


class _Forms(dict[str, str]):
    """What each string becomes, remembered: a paper has few words and says them often."""

    MOST = 1 << 16

    def __init__(self, made: Callable[[str], str]) -> None:
        self.made = made

    def __missing__(self, raw: str) -> str:
        if len(self) >= self.MOST:
            self.clear()
        self[raw] = form = self.made(raw)
        return form


_NORMAL = _Forms(lambda word: normal(word.translate(_DROP_INVISIBLE)))
_KEYS = _Forms(str.casefold)
_GAPS = _Forms(gap)
