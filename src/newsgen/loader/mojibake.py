"""Text that was read in a wrong code once and saved as UTF-8: TCVN3, VNI, UTF-8 twice over.

Only recognises it and shows what a line ought to say; whoever imports decides.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from newsgen.loader.decode import line_at, place
from newsgen.problems import Problem

_SAMPLE = 4000  # letters looked at; the code does not change within a text
_SHARE = 0.05  # of the words; «Việt» twice encoded makes far more

_WORD = re.compile(r"\w+")
# Letters that no wrong reading makes: ă đ ơ ư and the vowels of Vietnamese with their tones.
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")

# «ViÖt Nam»: a sign or a capital of Latin-1 behind a small letter. Not «», nor º ² of units.
_TCVN3 = re.compile("(?<=[a-z])[¨©ª¬\u00ad®µ¶·¸¹¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß]|[®§](?=[a-z])")
# «Vieät Nam», «ñöôïc»: a tone written as a letter of its own behind the vowel.
_VNI = re.compile("(?<=[aeiouyôöAEIOUYÔÖ])[øûïäåëüØÛÏÄÅËÜ]")
# «Viá»‡t», «Æ°u»: the bytes of UTF-8 read as Windows-1252.
_TWICE = re.compile("á[»º][\u0080-\u00bf\u0152-\u2122]|Æ[°¡]|Ä[\u0090‘ƒ]|Ã[\u00a0-\u00bf]")

_TCVN3_CODES = (
    "¸áµà¶ả·ã¹ạ¨ă¾ắ»ằ¼ẳ½ẵÆặ©âÊấÇầÈẩÉẫËậ®đÐéÌèÎẻÏẽÑẹªêÕếÒềÓểÔễÖệÝí×ìØỉÜĩÞịãóßòáỏâõäọ«ôèốåồæổçỗéộ"
    "¬ơíớêờëởìỡîợóúïùñủòũôụ\u00adưøứõừöử÷ữùựýýúỳûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ"
)
_FROM_TCVN3 = {ord(_TCVN3_CODES[i]): _TCVN3_CODES[i + 1] for i in range(0, len(_TCVN3_CODES), 2)}
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301",
    "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_MARKED = re.compile(f"(?<=[aeiouyôö])[{''.join(_VNI_MARKS)}]")
_FROM_VNI = str.maketrans({"ô": "ơ", "ö": "ư", "ñ": "đ", "Ñ": "Đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị"})


@dataclass(frozen=True, slots=True)
class _Code:
    name: str
    signs: re.Pattern[str]
    repaired: Callable[[str], str]


def find_mojibake(text: str, path: str) -> Problem | None:
    """The `mojibake` problem of `text`, with a line as it ought to be; None when it is well.

    The fix shows «Việt Nam» for «ViÖt Nam».
    """
    if text.isascii():
        return None
    sample = text[:_SAMPLE]
    words = sum(1 for _ in _WORD.finditer(sample))
    well = sum(1 for _ in _VIETNAMESE.finditer(sample))
    for code in _CODES:
        signs = [found.start() for found in code.signs.finditer(sample)]
        if len(signs) > max(well, words * _SHARE):
            line = line_at(text, signs[0])
            message = f"the letters are those of {code.name} read in a wrong code"
            fix = f"convert it; this line ought to say: {code.repaired(line)[:80]}"
            return Problem("mojibake", message, place(text, signs[0], path), fix, excerpt=line)
    return None


def _once(text: str) -> str:
    """Text of which the bytes were read as Windows-1252, read as UTF-8; it has five holes."""
    raw = b"".join(
        char.encode("cp1252") if _is_in_cp1252(char) else char.encode("latin-1", "replace")
        for char in text
    )
    return unicodedata.normalize("NFC", raw.decode("utf-8", "replace"))


def _is_in_cp1252(char: str) -> bool:
    try:
        char.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _from_vni(text: str) -> str:
    marked = _VNI_MARKED.sub(lambda m: _VNI_MARKS[m[0]], text)
    return unicodedata.normalize("NFC", marked.translate(_FROM_VNI))


_CODES = (
    _Code("UTF-8", _TWICE, _once),
    _Code("TCVN3 (ABC)", _TCVN3, lambda text: text.translate(_FROM_TCVN3)),
    _Code("VNI", _VNI, _from_vni),
)
