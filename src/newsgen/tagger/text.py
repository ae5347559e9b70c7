"""A text as words and the gaps between them: what every rule of the tagger reads.

Vietnamese is written in syllables, so a word here is a run of letters and digits, and a match over
words never begins or ends inside one. What stands between two words is their gap.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, count
from operator import attrgetter

from newsgen.tagger.words import (
    ALONE,
    BARRIER,
    ODD,
    SHIELDED,
    Vocabulary,
    Word,
    edge,
    pieces_of,
)

__all__ = [
    "BARRIER",
    "SHIELDED",
    "Text",
    "Words",
    "is_abbreviated",
    "is_acronym",
    "is_capital",
    "keys_of",
    "read_text",
]

Words = tuple[str, ...]
PLAIN = Vocabulary({})
"""Of texts in which no listed name is looked for."""

_OPENS, _SIZE = attrgetter("opens"), attrgetter("size")
_SENTENCE_END = re.compile(r"[.!?…:;]|[\"(\[*>#•]\s*$")
_ABBREVIATED = frozenset("TP Tp TX TT TS ThS GS PGS BS KS LS Q P H St Mr Mrs Ms Dr Tr".split())


@dataclass(frozen=True)  # without slots: what only some readers ask for is made then, once
class Text:
    """The words of a text and their places."""

    source: str
    read: Sequence[Word]
    """The words and, last of all, the edge: no word, in whose gap the text begins.

    So `read[i - 1].gap` is what stands before word i, even before the first.
    """
    starts: Sequence[int]
    """Where each word begins."""
    openers: Sequence[int]
    """Where words stand that listed names begin with; in links and code too."""
    openings: Sequence[int]
    """Those of them where a listed name may begin."""

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.starts)

    @cached_property
    def words(self) -> Sequence[str]:
        """The forms of all words."""
        return [word.form for word in self.read[:-1]]

    @cached_property
    def keys(self) -> Sequence[str]:
        """The words without case."""
        return [word.key for word in self.read[:-1]]

    @cached_property
    def ends(self) -> Sequence[int]:
        """Where each word ends."""
        return list(map(self.end, range(len(self))))

    @cached_property
    def gaps(self) -> Sequence[str]:
        """`gaps[i]` stands before word i; one more behind the last word."""
        return [self.read[-1].gap, *(word.gap for word in self.read[:-1])]

    def end(self, position: int) -> int:
        """Where word `position` ends."""
        word = self.read[position]
        return self.starts[position] + word.size - len(word.tail)

    def said(self, first: int, last: int) -> Words:
        """The words from `first` to before `last`."""
        return tuple([word.form for word in self.read[first : min(last, len(self.starts))]])

    def gaps_in(self, first: int, last: int) -> Words:
        """What stands between these words."""
        return tuple([word.gap for word in self.read[first : last - 1]])

    def is_joined(self, position: int) -> bool:
        """Whether only a blank stands between word `position` and the one before it."""
        return 0 < position < len(self) and self.read[position - 1].gap == " "

    def before(self, position: int) -> str:
        """The word before word `position`, when only a blank parts them; else empty."""
        word = self.read[position - 1]
        return word.form if word.gap == " " else ""

    def going_on(self, position: int) -> str:
        """Word `position`, when only a blank parts it from the one before it; else empty."""
        return self.read[position].form if self.read[position - 1].gap == " " else ""

    def begins_sentence(self, position: int) -> bool:
        """Whether a capital letter at word `position` may be that of a sentence's beginning."""
        word = self.read[position - 1]
        if position == 0 or word.gap == BARRIER:
            return True
        if word.gap == " " or _SENTENCE_END.search(word.gap) is None:
            return False
        return not (word.gap in (".", ". ") and is_abbreviated(word.form))

    def places_of(self, among: Container[str]) -> list[int]:
        """Where the words of a collection stand, as written."""
        return [position for position, word in enumerate(self.read) if word.form in among]

    def surface(self, first: int, last: int) -> str:
        """The text from word `first` to before word `last`, as written."""
        word = self.read[last - 1]
        end = self.starts[last - 1] + word.size - len(word.tail)
        return self.source[self.starts[first] : end]


def read_text(
    source: str,
    shielded: Iterable[tuple[int, int]] = (),
    vocabulary: Vocabulary = PLAIN,
) -> Text:
    """The words and gaps of an NFC text; words inside a shielded span match nothing.

    Almost every piece between two blanks is one word and the signs behind it; only the others
    («“Gia», «KH&CN», «–») are cut further.
    """
    pieces = pieces_of(source)
    read = list(map(vocabulary.words.__getitem__, pieces))
    lead, openers = _cut_further(read, pieces, vocabulary)
    if read:
        read[-1] = read[-1].followed_by(read[-1].tail.removesuffix(" "))
    else:
        lead = lead.removesuffix(" ")
    starts = list(accumulate(map(_SIZE, read), initial=len(lead)))
    del starts[-1]
    for begin, end in shielded:
        for position in range(bisect_left(starts, begin), bisect_left(starts, end)):
            read[position] = read[position].shielded()
    read.append(edge(lead))
    return Text(source, read, starts, openers, _openings(read, openers))


def _cut_further(
    read: list[Word], pieces: Sequence[str], vocabulary: Vocabulary
) -> tuple[str, list[int]]:
    """Put the words of each odd piece in its place.

    Answers what stands before the first word of all, and where words stand that open a name.
    """
    lead, openers, grown, odd = "", [], 0, ODD
    for at in [*compress(count(), map(_OPENS, read))]:
        position = at + grown
        if read[position] is not odd:
            openers.append(position)
            continue
        before, words, opening = vocabulary.cut[pieces[at]]
        read[position : position + 1] = words
        grown += len(words) - 1
        openers += [position + n for n in opening] if opening else ()
        if before and position:
            last = read[position - 1]
            read[position - 1] = last.followed_by(last.tail + before)
        else:
            lead += before
    return lead, openers


def _openings(read: Sequence[Word], openers: Iterable[int]) -> list[int]:
    """Where the second word of a listed name follows the first, if it has one."""
    return [
        position
        for position in openers
        if (opens := read[position].opens) and (ALONE in opens or read[position + 1].key in opens)
    ]


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
