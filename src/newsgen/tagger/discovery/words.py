"""Small questions about the words of a text that discovery asks again and again.

None of them knows what a name is; `runs` and `heads` do.
"""

from collections.abc import Collection
from functools import cache

from newsgen.tagger.discovery.known import PROVINCES, REGIONS, TECHNOLOGY_WORDS, TITLES
from newsgen.tagger.discovery.lexicon import HEAD_WORDS, Phrase
from newsgen.tagger.lexicon import COUNTRIES, SURNAMES
from newsgen.tagger.text import SHIELDED, Text, is_acronym, is_capital
from newsgen.vietnamese import is_syllable

PLACES: frozenset[Phrase] = frozenset(
    tuple(word.casefold() for word in place) for place in (*PROVINCES, *REGIONS, *COUNTRIES)
)
"""Places known beforehand, without case."""

_LONGEST = 6
_OPENING = '“«„‘"'
_CLOSING = '”»“’"'


def phrase_at(text: Text, position: int, table: frozenset[Phrase]) -> int:
    """How many words of the longest phrase of `table` begin at `position`; case does not count."""
    if text.keys[position] not in _first_words(table):
        return 0
    limit = min(_LONGEST, len(text.words) - position)
    joined = 1
    while joined < limit and text.gaps[position + joined] == " ":
        joined += 1
    for length in range(joined, 0, -1):
        if tuple(text.keys[position : position + length]) in table:
            return length
    return 0


@cache
def _first_words(table: frozenset[Phrase]) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in table)


def place_at(text: Text, position: int) -> int:
    """How many words of a known place begin at `position`, each with a capital."""
    length = phrase_at(text, position, PLACES)
    first = position + (text.words[position] == "châu")
    return length if all(map(is_capital, text.words[first : position + length])) else 0


def head_at(text: Text, position: int) -> int:
    """How many words of a head with a capital begin at `position`."""
    if position >= len(text.words) or not is_capital(text.words[position]):
        return 0
    return phrase_at(text, position, HEAD_WORDS)


def title_at(text: Text, position: int) -> int:
    """How many words of a title begin at `position`, in any case; «Đại sứ quán» is none."""
    length = phrase_at(text, position, TITLES)
    behind = position + length
    is_called = behind < len(text.words) and text.is_joined(behind)
    if length and place_at(text, position) == length:
        return length if is_called and is_name_syllable(text, behind) else 0  # «Pháp, Anh, Mỹ»
    return length if phrase_at(text, position, HEAD_WORDS) <= length else 0


def person_at(text: Text, position: int) -> int:
    """How many syllables of a Vietnamese name begin at `position`: three or more, «Vũ Hải Quân»."""
    if text.words[position] not in SURNAMES or place_at(text, position) > 1:
        return 0
    last = position + 1
    while last - position < 5 and is_name_syllable(text, last) and text.is_joined(last):
        if last - position >= 2 and (place_at(text, last) > 1 or title_at(text, last) > 1):
            break
        if last - position >= 3 and text.words[last] in SURNAMES:
            break
        if begins_clause(text, last):
            break
        last += 1
    return last - position if last - position >= 3 else 0


def is_name_syllable(text: Text, position: int) -> bool:
    """Whether a Vietnamese syllable with only its first letter capital stands at `position`."""
    if position >= len(text.words):
        return False
    word = text.words[position]
    return is_capital(word) and (len(word) == 1 or not is_acronym(word)) and is_syllable(word)


def begins_clause(text: Text, position: int) -> bool:
    """Whether a capital begins a sentence whose stop is lost: «… Nguyễn Hồng Đăng | Theo»."""
    return text.keys[position] in _SMALL


_SMALL = frozenset(
    "theo ở trong tại sau trước khi với các những đã sẽ và của từ đây này để nhưng nếu bảng hiện"
    " ngày được còn cũng một cùng trên dưới đến vì qua nhiều tuy vào".split()
)


def is_shortened(text: Text, position: int) -> bool:
    """Whether «TP.», «TX.» stands right before word `position`."""
    is_short = position > 0 and text.keys[position - 1] in ("tp", "tx", "tt", "q", "p", "h")
    return is_short and text.gaps[position] in (".", ". ")


def is_brand(word: str) -> bool:
    """Whether a word looks made up or foreign: «TORmem», «iPhone», «Omigroup», «NIPA»."""
    if word in TECHNOLOGY_WORDS:
        return True
    if not any(char.isupper() for char in word) or not word[0].isalpha():
        return False
    return is_acronym(word) or any(char.isupper() for char in word[1:]) or not is_syllable(word)


def is_plain(text: Text, position: int) -> bool:
    """Whether a name may be looked for at `position`: not in code, not in a link."""
    return text.keys[position] != SHIELDED


def gap_before(text: Text, position: int) -> str:
    """What stands before a word as written, quotes unlike."""
    start = text.end(position - 1) if position else 0
    end = text.starts[position] if position < len(text.words) else len(text.source)
    return text.source[start:end]


def quoted_end(text: Text, position: int) -> int:
    """Where the quotation that opens right before word `position` closes; 0: nowhere."""
    before = gap_before(text, position).rstrip(" ")
    if not before or before[-1] not in _OPENING:
        return 0
    pairs = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"'}
    start = text.starts[position]
    for end in range(start, min(len(text.source), start + 260)):
        if text.source[end] in pairs[before[-1]]:
            return end
        if text.source[end] == "\n":
            return 0
    return 0


def lowered(text: Text, first: int, last: int) -> Phrase:
    """Words `first` to before `last`, without case."""
    return tuple(text.words[position].casefold() for position in range(first, last))


def any_capital(words: Collection[str]) -> bool:
    """Whether a word begins with a capital letter, or is a number of a name («Quân khu 7»)."""
    return any(is_capital(word) or word[:1].isdigit() or is_brand(word) for word in words)
