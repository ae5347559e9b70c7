"""Vietnamese writing: one normal form to compare in, a folded form to search in, and its order.

Nothing here knows articles or entities. Offsets are never changed by `normal`: NFC text goes in,
text of the same length comes out, so a place found in the normal form is the place in the text.
"""

import re
import unicodedata
from functools import lru_cache

# Báo viết «hòa», «thủy»; bàn phím bây giờ cho «hoà», «thuỷ». Both are one word: the mark moves to
# the second vowel when the syllable ends there; after «q» the «u» is part of the consonant.
_TONES = "\u0300\u0301\u0309\u0303\u0323"
_TONE_PAIRS = ("oa", "oe", "uy")


def _moved_tones() -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in _TONE_PAIRS:
        first, second = pair[0], pair[1]
        for a, b in ((first, second), (first.upper(), second), (first.upper(), second.upper())):
            for tone in _TONES:
                old = unicodedata.normalize("NFC", a + tone + b)
                table[old] = unicodedata.normalize("NFC", a + b + tone)
    return table


_MOVED = _moved_tones()
_BACK = {new: old for old, new in _MOVED.items()}
# The two letters of each pair as classes, the rarest first and what stands before it last: `re`
# finds the first sign of a pattern ten times faster than it tries the pattern.
_OLD_TONE = re.compile(f"[{''.join(sorted({old[0] for old in _MOVED}))}][aeyAEY](?!\\w)(?<![qQ]..)")

_SIGNS = (
    dict.fromkeys("‐‑‒–—―−－", "-")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‘’‚‛′", "'")
    | dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        " ",
    )
)

_SIGN = re.compile(f"[{''.join(map(re.escape, _SIGNS))}]")

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that take no room: soft hyphen, zero-width spaces and joiners, byte order mark."""

NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
"""For a class of `re`: codes that Unicode gives to no character. HTML may not hold them."""

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The letters in Vietnamese order, with f, j, w, z where the Latin alphabet has them."""

_RANK = {letter: rank for rank, letter in enumerate(ALPHABET, start=100)}
_TONE_RANK = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
# Onset, vowels, final consonant: what a syllable may look like without its tone.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdđhklmnpqrstvx])?"
    r"[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_BARE_FAMILIES = frozenset("Phan Mai Cao Chu La Giang Ninh Vi Cung Ung Kha Nhan Tri Cam".split())
"""Family names that are written without marks."""
_SHAPES = {"\u0306", "\u0302", "\u031b"}


def nfc(text: str) -> str:
    """The text in Unicode Normalization Form C, in which everything here is held."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def normal(text: str) -> str:
    """The form to match in: one place for tone marks, one dash, one quote, one space.

    Case and diacritics stay: «Hòa Bình» is a province, «hòa bình» is peace. The length stays too.

    >>> normal("Hòa Phát – Thủy lợi") == normal("Hoà Phát - Thuỷ lợi")
    True
    """
    text = _SIGN.sub(lambda m: _SIGNS[m[0]], nfc(text))
    return _OLD_TONE.sub(lambda m: _MOVED.get(m[0], m[0]), text)


def old_tones(word: str) -> str:
    """A word in normal form as it is written with the tone mark on the first vowel: «hoà», «hòa».

    >>> old_tones("hoà"), old_tones("quỳ")
    ('hòa', 'quỳ')
    """
    return word[:-2] + _BACK.get(word[-2:], word[-2:]) if word[-3:-2] not in "qQ" else word


def fold(text: str) -> str:
    """The form to search in: lower case without marks, đ as d (it has no decomposition).

    >>> fold("Đại sứ quán"), fold("đường")
    ('dai su quan', 'duong')
    """
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(c for c in bare if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 15)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """The place of a text in a Vietnamese register.

    Letters decide first (a < ă < â, d < đ, o < ô < ơ), a space before any letter; equal letters
    are put in the order of their tones: ngang, huyền, hỏi, ngã, sắc, nặng (the order of
    «Từ điển tiếng Việt»). Punctuation counts only when all else is equal.

    >>> sorted(["Đà Nẵng", "Dương", "Âu", "Ấn Độ", "Ăn", "An Giang"], key=sort_key)
    ['An Giang', 'Ăn', 'Ấn Độ', 'Âu', 'Dương', 'Đà Nẵng']
    """
    letters: list[int] = []
    tones: list[int] = []
    for char in nfc(text).casefold():
        letter, tone = letter_and_tone(char)
        if letter in _RANK:
            letters.append(_RANK[letter])
            tones.append(tone)
        elif letter.isspace() or letter in "-–/":
            letters.append(0)
        elif letter.isalnum():
            letters.append(50 + int(letter) if letter.isdecimal() else 1000 + ord(letter[0]))
    return tuple(letters), tuple(tones), text


def initial(text: str) -> str:
    """The letter a name is registered under: A, Ă, Â, … Đ …, or `#` for anything else."""
    for char in nfc(text).casefold():
        letter, _ = letter_and_tone(char)
        if letter in _RANK:
            return letter.upper()
        if char.isalnum():
            break
    return "#"


def given_name(name: str) -> str:
    """The given name in a Vietnamese person's name, its last syllable; empty for other names.

    Of a name without marks only one that begins with a family name counts as Vietnamese.

    >>> given_name("Phạm Anh Tuấn"), given_name("Phan Lan Anh"), given_name("Park Yunkyu")
    ('Tuấn', 'Anh', '')
    """
    words = name.split()
    if len(words) < 2 or not all(map(is_syllable, words)):
        return ""
    is_vietnamese = not name.isascii() or words[0] in _BARE_FAMILIES
    return words[-1] if is_vietnamese else ""


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Whether a word could be a Vietnamese syllable: «Tuấn», «Nghiêng» could, «Park» could not."""
    letters = unicodedata.normalize("NFD", word.casefold())
    bare = "".join(c for c in letters if c not in _TONE_RANK)
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def letter_and_tone(char: str) -> tuple[str, int]:
    """A lower-case NFC character as its letter of the alphabet and the rank of its tone."""
    decomposed = unicodedata.normalize("NFD", char)
    base, marks = decomposed[0], decomposed[1:]
    tone = max((_TONE_RANK.get(mark, 0) for mark in marks), default=0)
    shape = "".join(mark for mark in marks if mark in _SHAPES)
    return unicodedata.normalize("NFC", base + shape), tone
