"""Names that begin with a head: «Sở KH-CN tỉnh Gia Lai», «Công ty TORmem», «Hiệp định Paris».

Of a Vietnamese organisation's name only the first syllable of each word is capital («Bộ Khoa học
và Công nghệ»), so the end of the name is found by the words that names are made of.
"""

from newsgen.tagger.discovery.bodies import body_end
from newsgen.tagger.discovery.known import COMMON, GENERIC_ACRONYMS
from newsgen.tagger.discovery.lexicon import (
    BARE_HEADS,
    HEAD_WORDS,
    LEGAL_WORDS,
    LOWER_HEADS,
    UNIT_HEADS,
    Phrase,
)
from newsgen.tagger.discovery.name_words import VERBS
from newsgen.tagger.discovery.words import (
    any_capital,
    is_brand,
    lowered,
    phrase_at,
    place_at,
)
from newsgen.tagger.text import Text, is_acronym, is_capital

_SMALL_UNITS = {("khoa",), ("phòng",), ("tổ",), ("đội",), ("nhóm",), ("vụ",)}
_COMPOUND_LEADS = frozenset(
    "mỹ thị môi hội quảng công lập chủ hiện phim yêu nhu toàn thông cảnh đề tin hải nông".split()
)
"""Before a head of one syllable they make another word of it: «thị trường», «yêu cầu»."""


def headed_name(text: Text, first: int) -> tuple[int, Phrase]:
    """Where the name ends whose head begins at word `first`, and the head; 0 when there is none."""
    length = phrase_at(text, first, HEAD_WORDS)
    if not length or place_at(text, first) > length:  # «Đài Loan» is no station
        return 0, ()
    if not is_capital(text.words[first]) and not _is_lower_head(text, first, length):
        return 0, ()
    head = lowered(text, first, first + length)
    last = body_end(text, head, _without_forms(text, first + length, head))
    last = _defined_end(text, first, last)
    return (last, head) if _is_name(text, head, first, last) else (0, ())


def _is_name(text: Text, head: Phrase, first: int, last: int) -> bool:
    """Whether head and body are a name of one thing, not a word for many."""
    start = first + len(head)
    body = text.words[start:last]
    if not any_capital(body) or lowered(text, first, last) in COMMON:
        return False
    if all(word in GENERIC_ACRONYMS or len(word) == 1 for word in body):
        return False  # «trung tâm R&D»
    is_any = text.words[first].islower() and head in BARE_HEADS
    if is_any and place_at(text, start) == len(body):
        return False  # «báo Đức» is any paper of that country
    return head not in UNIT_HEADS or _is_whole_unit(text, head, start, last)


def _is_lower_head(text: Text, first: int, length: int) -> bool:
    """A head in lower case stands right before a capital: «công ty TORmem», not «công ty này»."""
    head = lowered(text, first, first + length)
    if head not in LOWER_HEADS or (first and text.keys[first - 1] in _COMPOUND_LEADS):
        return False
    start = _without_forms(text, first + length, head)
    return start < len(text.words) and text.is_joined(start) and any_capital([text.words[start]])


def _without_forms(text: Text, position: int, head: Phrase) -> int:
    """Behind the legal forms and trades of a company: «Công ty cổ phần sữa | Việt Nam»."""
    if head[-1] not in ("ty", "đoàn", "hàng", "doanh", "hãng"):
        return position
    end = position
    while end < len(text.words) and text.is_joined(end):
        length = phrase_at(text, end, LEGAL_WORDS)
        if not length:
            break
        end += length
    is_name = end < len(text.words) and text.is_joined(end) and any_capital([text.words[end]])
    return end if is_name else position


def _defined_end(text: Text, first: int, last: int) -> int:
    """The name up to its abbreviation in brackets, when that is made of its initials."""
    for end in range(last, min(last + 7, len(text.words))):
        if end > last and (not text.is_joined(end - 1) or text.words[end - 1] in VERBS):
            break
        if end > last and text.gaps[end] == " (" and _spells(text, first, end):
            return end
    return last


def _spells(text: Text, first: int, position: int) -> bool:
    initials = iter("".join(word[0].upper() for word in text.words[first:position]))
    return is_acronym(text.words[position]) and all(c in initials for c in text.words[position])


def _is_whole_unit(text: Text, head: Phrase, start: int, last: int) -> bool:
    """Whether a part of a body says of which body it is."""
    has_place = any(place_at(text, p) or is_brand(text.words[p]) for p in range(start, last))
    return has_place or (head not in _SMALL_UNITS and last - start > 2)
