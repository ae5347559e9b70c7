"""What a word is to the search: letters without marks, and a sign for its marks.

The script of the search page (`templates/static/search.js`) follows the same law, sign by sign,
and a test compares the two. A word is a run of letters and digits of NFC text in lower case, and
Vietnamese writes each syllable as a word. Its letters are found by their `hash`; the sign tells
«bán» from «bản», and does not tell «hoà» from «hòa».
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from newsgen.vietnamese import nfc

SIGN_BITS = 6
"""Of a sign: there are sixty, six tones by ten shapes of the letters below them."""
HASH_BITS = 32
_MASK = (1 << HASH_BITS) - 1
_SPREAD, _START, _STEP = 0x9E3779B1, 0x811C9DC5, 0x01000193
_TONES = {"\u0300": 1, "\u0301": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5}
_SHAPES = {"\u0306": 1, "\u0302": 2, "\u031b": 3}
_TWO_SHAPES, _STROKE = 4, 5
_WORDS = 1 << 18
"""Words that a process has at hand."""
_FIRST_MARK, _LAST_MARK = "\u0300", "\u036f"

_WORD = re.compile(r"\w+")
_END = re.compile(r"[.!?…\n][\"”’»)\]\s]*\s")
# What joins the parts of a word: «KH&CN», «SOT-MRAM», «TP.HCM»; of figures only thousands, «5.000».
_JOINT = re.compile(
    r"[-.&'’](?:(?<=[^\W\d_].)(?=\w)|(?<=\w.)(?=[^\W\d_])|(?<=\d\.)(?=\d{3}(?!\w)))"
)


def sentences(text: str) -> list[str]:
    """The sentences of a text in lower case; no word goes on from one to the next.

    >>> sentences("Hà Nội. NIPA họp")
    ['hà nội', 'nipa họp']
    """
    return _END.split(nfc(text).lower())


words = _WORD.findall
"""The words of a sentence."""


def with_long_words(sentence: str) -> list[str]:
    """The words of a sentence, those of several parts as one; none where there are none of these.

    >>> with_long_words("bộ kh&cn họp"), with_long_words("giá 5.000 đồng ngày 4/3")
    (['bộ', 'khcn', 'họp'], ['giá', '5000', 'đồng', 'ngày', '4', '3'])
    """
    found = _JOINT.sub("", sentence)
    return words(found) if len(found) < len(sentence) else []


def letters_and_sign(word: str) -> tuple[str, int]:
    """A word in lower case without its marks, and the sign of them.

    >>> letters_and_sign("đường"), letters_and_sign("hoà") == letters_and_sign("hòa")
    (('duong', 55), True)
    """
    if word.isascii():
        return word, 0
    tone = shape = stroke = 0
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", word):
        if char == "đ":
            stroke = _STROKE
            letters.append("d")
        elif char in _TONES:
            tone += _TONES[char]
        elif char in _SHAPES:
            shape = _SHAPES[char] if not shape else _TWO_SHAPES
        elif not _FIRST_MARK <= char <= _LAST_MARK:
            letters.append(char)
    return "".join(letters), (shape + stroke) * len((0, *_TONES)) + tone % len((0, *_TONES))


def hash_of(letters: str) -> int:
    """The hash of letters: FNV-1a over their UTF-8, 32 bits."""
    found = _START
    for byte in letters.encode("utf-8", "surrogatepass"):
        found = (found ^ byte) * _STEP & _MASK
    return found


class Keys(NamedTuple):
    """The numbers that words have in an index: of a pair, that of the first one ^ the second's.

    A number holds the bits of a hash that are asked for, and below them the signs of two words. A
    word by itself has its number as a first one.
    """

    first: Mapping[str, int]
    second: Mapping[str, int]


@lru_cache(maxsize=1)
def keys_of(bits: int) -> Keys:
    """The numbers of all words, in an index that asks for so many bits of a hash."""
    cut = HASH_BITS - bits

    def first(found: int, sign: int) -> int:
        return ((found * _SPREAD & _MASK) >> cut) << 2 * SIGN_BITS | sign << SIGN_BITS

    def second(found: int, sign: int) -> int:
        return (found >> cut) << 2 * SIGN_BITS | sign

    return Keys(_Remembered(first), _Remembered(second))


class _Remembered(dict[str, int]):
    """Numbers of words, each found out once."""

    def __init__(self, number: Callable[[int, int], int]) -> None:
        super().__init__()
        self._number = number

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS:
            self.clear()
        found = self[word] = self._number(*_hash_and_sign(word))
        return found


@lru_cache(maxsize=_WORDS)
def _hash_and_sign(word: str) -> tuple[int, int]:
    letters, sign = letters_and_sign(word)
    return hash_of(letters), sign
