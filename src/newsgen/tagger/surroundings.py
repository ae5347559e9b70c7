"""A match and the words around it: what the guards judge by."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsgen.model import EntityType
from newsgen.tagger.heads import head_at
from newsgen.tagger.lexicon import (
    DOMAINS,
    OFFICE_ENDINGS,
    OPENERS,
    PLAIN_STARTS,
    SENTENCE_STARTS,
    STOP_WORDS,
    TITLE_ABBREVIATIONS,
    TITLE_ENDINGS,
    TITLE_STARTS,
)
from newsgen.tagger.matcher import Match
from newsgen.tagger.text import Text, is_acronym, is_capital
from newsgen.vietnamese import is_syllable

TITLE_REACH = 7
"""Words to the left in which a title is looked for: «Bộ trưởng Bộ Ngoại giao và … Anh»."""

YOUTH_TEAM = re.compile(r"U\d\d")
"""«U23 Lào» is a team of that age."""

_ADDRESS_SIGNS = ("_", "@")


class Surroundings(NamedTuple):
    """A match and what stands around it."""

    text: Text
    match: Match
    claimed: Sequence[int]
    """For each word the number of the match that holds it, or -1."""
    before: str
    """The word before, when only a blank parts it; else empty."""
    behind: str
    """The word behind, likewise."""

    @property
    def type(self) -> EntityType:
        """What kind of thing the name names."""
        return self.match.name.type

    @property
    def before_that(self) -> str:
        """The word before `before`, without case."""
        first = self.match.first - 1
        return self.text.read[first - 1].key if self.before and self.text.is_joined(first) else ""

    @property
    def is_bracketed(self) -> bool:
        """Whether the match alone fills brackets: «London (Anh)»."""
        read = self.text.read
        opening, closing = read[self.match.first - 1].gap, read[self.match.last - 1].gap
        return opening.endswith("(") and closing.startswith(")")

    @property
    def is_one_syllable(self) -> bool:
        """Whether the match is one Vietnamese syllable, which may be part of anything."""
        first = self.match.first
        return self.match.last - first == 1 and is_syllable(self.text.read[first].form)

    @property
    def is_short(self) -> bool:
        """Whether the match is one word or two."""
        return self.match.last - self.match.first <= 2

    @property
    def is_vietnamese(self) -> bool:
        """Whether all words of the match could be Vietnamese syllables."""
        return all(map(is_syllable, self.text.said(self.match.first, self.match.last)))

    @property
    def is_lower(self) -> bool:
        """Whether the match has no word that begins with a capital."""
        return not any(map(is_capital, self.text.said(self.match.first, self.match.last)))

    @property
    def is_headline(self) -> bool:
        """Whether the match stands in capitals among capitals, where case says nothing."""
        words = self.text.said(self.match.first, self.match.last)
        around = [word for word in (self.before, self.behind) if word]
        is_rewritten = words != self.match.name.words and any(
            len(found) > 1 and listed != found
            for listed, found in zip(self.match.name.words, words, strict=False)
        )
        return is_rewritten and around != [] and all(word.isupper() for word in (*words, *around))

    def is_open_before(self) -> bool:
        """Whether the word before belongs to no other listed name."""
        return bool(self.before) and self.claimed[self.match.first - 1] < 0

    def is_open_behind(self) -> bool:
        """Whether there is a word behind that belongs to no other listed name."""
        return self.match.last < len(self.claimed) and self.claimed[self.match.last] < 0

    def is_loose(self, position: int) -> bool:
        """Whether a neighbour belongs to no listed name of several words: «Đức» of «Đức Anh»."""
        around = self.claimed[max(0, position - 1) : position + 2]
        return self.claimed[position] < 0 or around.count(self.claimed[position]) == 1

    def has_title(self) -> bool:
        """Whether a title stands shortly before: «Tổng thống Mỹ …», «Bộ trưởng Ngoại giao …»."""
        return any(
            key in TITLE_ENDINGS or word in TITLE_ABBREVIATIONS or word in ("người", "CEO")
            for word, key in self._leading_words()
        )

    def has_office(self) -> bool:
        """Whether that title is one that a country fills."""
        return any(key in OFFICE_ENDINGS for _, key in self._leading_words())

    def _leading_words(self) -> Iterator[tuple[str, str]]:
        """The words before, each as written and without case, the nearest first."""
        position, read = self.match.first, self.text.read
        end = position - TITLE_REACH
        while position > max(0, end) and read[position - 1].gap == " ":
            position -= 1
            yield read[position].form, read[position].key

    def begins_plainly(self) -> bool:
        """Whether the word before has its capital from the sentence: «Tại Nga», «Người Pháp»."""
        is_plain = self.before.casefold() in PLAIN_STARTS
        return is_plain and self.text.begins_sentence(self.match.first - 1)


def look_around(text: Text, match: Match, claimed: Sequence[int]) -> Surroundings:
    """A match with its neighbours."""
    return Surroundings(text, match, claimed, text.before(match.first), text.going_on(match.last))


def in_address(text: Text, first: int, last: int) -> bool:
    """Whether words stand in an address or a file's name: «FPT.com.vn», «FPT_2025.docx»."""
    read, behind = text.read, text.read[last - 1].gap
    if first > 0 and read[first - 1].gap in _ADDRESS_SIGNS:
        return True
    if behind == " " or last >= len(text):
        return False
    return behind in _ADDRESS_SIGNS or (behind == "." and read[last].form in DOMAINS)


def is_name_part(word: str) -> bool:
    """Whether a word could be a syllable of a Vietnamese name: «Tuấn», not «KHCN», not «Park»."""
    return is_capital(word) and not is_acronym(word) and is_syllable(word)


def starts_afresh(text: Text, position: int) -> bool:
    """Whether a capital is that of a sentence or a title whose stop before it is lost."""
    key, word = text.read[position].key, text.read[position].form
    if key in STOP_WORDS or word in OPENERS or head_at(text, position):
        return True
    behind = text.going_on(position + 1)
    can_start = key in SENTENCE_STARTS or word in TITLE_STARTS
    return can_start and bool(behind) and not is_capital(behind)
