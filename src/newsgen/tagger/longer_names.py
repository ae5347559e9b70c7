"""Guards against names inside longer proper names nobody listed: «Quỹ Vì người nghèo Hà Nội»."""

from newsgen.model import EntityType
from newsgen.tagger.heads import FIRST_WORDS, family, head_at, head_words, is_proper_head
from newsgen.tagger.lexicon import (
    OPAQUE_HEADS,
    OPENERS,
    PLACE_CLASSES,
    STOP_WORDS,
    SURNAMES,
    TRANSPARENT_HEADS,
)
from newsgen.tagger.surroundings import Surroundings, starts_afresh
from newsgen.tagger.text import Text, is_acronym, is_capital
from newsgen.tagger.words import Word
from newsgen.vietnamese import is_syllable

HEAD_REACH = 9
"""Words to the left in which the head of a longer name is looked for."""
MOST_LOWER = 7
"""Words in lower case that the longer name may have there."""

ENDS = STOP_WORDS | OPENERS
"""Words behind which the longer name has ended before the name begins."""


def in_headed_name(around: Surroundings) -> str:
    """A name behind the head of another: «Trường THPT Gia Lai 2», «Hội Sinh viên TP.Hà Nội».

    Not where only words in lower case join them: «Ngân hàng và sinh viên Lào».
    """
    text, match = around.text, around.match
    lower = 0
    for position in range(match.first - 1, max(-1, match.first - 1 - HEAD_REACH), -1):
        word = text.read[position]
        if (word.gap != " " and not _is_joined(word)) or around.claimed[position] >= 0:
            return ""
        if word.form in FIRST_WORDS:
            head = head_at(text, position)
            if head and is_proper_head(text, position, head, match.last):
                return "inside-longer-name" if _swallows(around, position, head) else ""
        is_joint = word.form == "và" and lower == match.first - 1 - position
        if word.form in ENDS or (is_joint and not _is_seat(around)):
            return ""
        lower += not word.is_capital
        if lower > MOST_LOWER:
            return ""
    return ""


def _is_seat(around: Surroundings) -> bool:
    """«… và công nghệ TP HCM»: a place with its class word belongs to the body."""
    first_key = around.text.read[around.match.first].key
    return first_key in PLACE_CLASSES or around.before in ("tỉnh", "phố", "TP")


def _is_joined(word: Word) -> bool:
    """Whether a run of words goes on behind a word: «KH-CN», «TP. Hà Nội»."""
    return word.gap in ("-", "&") or (word.key == "tp" and word.gap in (".", ". "))


def _swallows(around: Surroundings, position: int, head: int) -> bool:
    """Whether the head at `position` makes another thing of the name behind it."""
    match = around.match
    words = head_words(around.text, position, head)
    if match.name.type is EntityType.PERSON:
        return position + head == match.first  # else «Giám đốc Sở Y tế Nguyễn Văn A»
    is_weak = match.rule == "variant" and around.is_short
    if match.name.type is EntityType.PLACE or is_weak:
        return words not in TRANSPARENT_HEADS
    families = {match.name.family, family(words)} - {0}
    return words in OPAQUE_HEADS or len(families) > 1  # «Công ty Nhựa … Tiền Phong» is no paper


def in_brand(around: Surroundings) -> str:
    """A name that goes on: «FPT Play», «Gia Lai Xanh», «VNPT -CA»."""
    match, text = around.match, around.text
    gap, word = text.read[match.last - 1].gap, text.read[match.last].form
    if gap in ("-", " -") and is_acronym(word) and around.is_open_behind():
        return "inside-longer-name"
    if gap != " " or not text.read[match.last].is_capital or not around.is_open_behind():
        return ""
    if text.read[match.last].key in PLACE_CLASSES or _begins_person(text, match.last):
        return ""
    if around.has_title():
        return ""
    if match.name.type is EntityType.PLACE and (is_acronym(word) or not is_syllable(word)):
        return ""
    return "" if _begins_phrase(text, match.last) else "inside-longer-name"


def _begins_person(text: Text, position: int) -> bool:
    """«Bộ trưởng Bộ Y tế Việt Nam Nguyễn Thị Kim Tiến»."""
    return text.read[position].form in SURNAMES and is_capital(text.going_on(position + 1))


def _begins_phrase(text: Text, position: int) -> bool:
    """A capital that begins another sentence whose stop is lost: «tuyển Việt Nam Chính vì vậy»."""
    if starts_afresh(text, position):
        return True
    behind = text.going_on(position + 1)
    is_compound = behind.isalpha() and not is_capital(behind)
    if not is_compound or behind in STOP_WORDS or behind == "và":
        return False
    return is_syllable(text.read[position].form)
