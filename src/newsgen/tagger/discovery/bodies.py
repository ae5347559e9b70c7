"""The body of a headed name: how far the words go that such names are made of.

Step by step from behind the head; `heads` says which heads begin a name.
"""

from newsgen.tagger.discovery.known import COMPANY_WORDS, PLACE_CLASSES
from newsgen.tagger.discovery.lexicon import (
    ABROAD_HEADS,
    HEAD_WORDS,
    LOWER_TAILS,
    NAMESAKES,
    OWNED_HEADS,
    Phrase,
)
from newsgen.tagger.discovery.name_words import NAME_WORDS, VERBS
from newsgen.tagger.discovery.words import (
    any_capital,
    begins_clause,
    head_at,
    is_brand,
    is_name_syllable,
    is_shortened,
    person_at,
    phrase_at,
    place_at,
    title_at,
)
from newsgen.tagger.text import Text, is_acronym, is_capital

_FIELDS = ("bộ", "sở", "phòng", "ban", "ủy", "viện", "cục", "vụ", "hội", "tổng")
_MOST = 22


def body_end(text: Text, head: Phrase, start: int) -> int:
    """Where the words of the name end that begin at `start`."""
    position, is_closed = start, False
    while position < min(len(text.words), start + _MOST):
        step, is_closed = _step(text, head, start, position, is_closed=is_closed)
        if step == position:
            break
        position = step
    return position


def _step(
    text: Text, head: Phrase, start: int, position: int, *, is_closed: bool
) -> tuple[int, bool]:
    """The next place in the name, and whether only a tail may follow there; the same: it ends."""
    gap, word = text.gaps[position], text.words[position]
    if gap in ("-", "&", " & "):
        is_part = is_capital(word) and not place_at(text, position)
        return position + (_word_length(text, position) if is_part else 0), False
    if gap in (", ", " - ", "- ", " -"):
        return position + _series(text, head, position, gap), False
    if is_capital(word) and is_shortened(text, position):
        return _place_end(text, position), True
    if gap != " ":
        return position, True
    return _word_step(text, head, start, position, is_closed=is_closed)


def _word_step(
    text: Text, head: Phrase, start: int, position: int, *, is_closed: bool
) -> tuple[int, bool]:
    word = text.words[position]
    if word[0].isdigit():
        is_number = position == start or text.words[position - 1].isupper()
        return position + (len(word) < 4 and is_number), True
    if not any_capital([word]):
        return _lower_step(text, head, start, position, is_closed=is_closed)
    is_name = is_closed and _is_foreign(text, position) and not is_acronym(word)
    if begins_clause(text, position) or (is_name and word not in COMPANY_WORDS):
        return position, True  # «Cục Dự trữ Liên bang Mỹ | Ben Bernanke»
    return _capital_step(text, head, start, position)


def _is_foreign(text: Text, position: int) -> bool:
    """Whether a foreign name begins, whose first word may look Vietnamese: «Ben Bernanke»."""
    behind = position + 1
    is_run = behind < len(text.words) and text.is_joined(behind)
    return is_brand(text.words[position]) or (is_run and is_brand(text.words[behind]))


def _capital_step(text: Text, head: Phrase, start: int, position: int) -> tuple[int, bool]:
    if title_at(text, position) > 1 or (position > start and _is_other_head(text, position)):
        return position, True
    if last := _place_behind(text, position):
        return last, True
    if length := phrase_at(text, position, NAME_WORDS):
        return position + length, False
    if length := person_at(text, position):
        is_namesake = position == start and head in NAMESAKES
        return position + (length if is_namesake else 0), True
    return position + 1, False


def _is_other_head(text: Text, position: int) -> bool:
    """Whether another body's name begins: «… Hà Nội | Bộ Y tế», but «Hiệp hội | Ngân hàng»."""
    length = head_at(text, position)
    is_word = phrase_at(text, position, NAME_WORDS) >= max(length, 2)
    return length > 0 and not is_word and text.words[position] not in ("Khoa", "Kế")


def _lower_step(
    text: Text, head: Phrase, start: int, position: int, *, is_closed: bool
) -> tuple[int, bool]:
    word = text.words[position]
    if word == "và":
        is_end = is_closed or head in OWNED_HEADS
        return position + (0 if is_end else _joined_by_and(text, position)), False
    if word == "tại":
        length = place_at(text, position + 1) if position + 1 < len(text.words) else 0
        is_part = head in ABROAD_HEADS and length and text.is_joined(position + 1)
        return position + (1 + length if is_part else 0), True
    if last := _place_behind(text, position):
        return last, True
    if length := phrase_at(text, position, LOWER_TAILS):
        return position + length, is_closed
    is_open = not is_closed and position > start and is_name_syllable(text, position - 1)
    if not is_open or word in VERBS or phrase_at(text, position, HEAD_WORDS) > 1:
        return position, True
    return position + _unknown_word(text, start, position), False


def _unknown_word(text: Text, start: int, position: int) -> int:
    """1 when a syllable nobody listed goes on in a name: «Công ty Sao vàng», «… Đất lành Việt»."""
    behind = position + 1
    if behind >= len(text.words) or not text.is_joined(behind):
        return int(position == start + 1)
    if position - 2 > start and text.words[position - 2].islower() and text.is_joined(position - 1):
        return 1  # «Hàng không Dân|dụng»: a capital behind a whole word begins another
    return int(is_capital(text.words[behind]) and not head_at(text, behind))


def _place_behind(text: Text, position: int) -> int:
    """Where the place ends that begins at `position`, class word included; 0: none does."""
    if length := place_at(text, position):
        return position + length
    length = phrase_at(text, position, PLACE_CLASSES)
    return _place_end(text, position + length) if is_followed(text, position) else 0


def is_followed(text: Text, position: int) -> bool:
    """Whether a capital stands behind the class word at `position`: «tỉnh Gia Lai»."""
    behind = position + phrase_at(text, position, PLACE_CLASSES)
    if behind in (position, len(text.words)):
        return False
    is_near = text.gaps[behind] == " " or is_shortened(text, behind)
    return is_near and (is_capital(text.words[behind]) or text.words[behind].isdigit())


def _place_end(text: Text, position: int) -> int:
    """Where the place ends that begins at `position`: a known one, else its run of capitals."""
    if length := place_at(text, position):
        return position + length
    end = position + 1
    while end < len(text.words) and end - position < 3 and text.is_joined(end):
        if not is_name_syllable(text, end) or person_at(text, end) or title_at(text, end) > 1:
            break
        if _is_other_head(text, end):
            break
        end += 1
    return end


def _word_length(text: Text, position: int) -> int:
    return phrase_at(text, position, NAME_WORDS) or 1


def _joined_by_and(text: Text, position: int) -> int:
    """Words that «và» adds to the name: «Khoa học | và Công nghệ», not «và Công ty …»."""
    behind = position + 1
    if behind >= len(text.words) or not text.is_joined(behind):
        return 0
    word, before = text.words[behind], text.words[position - 1]
    if is_acronym(word):
        return 2 if is_acronym(before) and len(before) <= 3 and len(word) <= 3 else 0
    if not is_capital(word) or place_at(text, behind) or is_brand(word):
        return 0
    length = phrase_at(text, behind, NAME_WORDS)
    end = behind + length
    is_body = head_at(text, behind) and end < len(text.words) and text.is_joined(end)
    if is_body and (is_capital(text.words[end]) or is_followed(text, end)):
        return 0
    return 1 + length if length else 0


def _series(text: Text, head: Phrase, position: int, gap: str) -> int:
    """Words that a comma adds: «Bộ Văn hóa|, Thể thao và Du lịch», «Sở GD| - Đào tạo»."""
    length = phrase_at(text, position, NAME_WORDS)
    end = position + length
    if head[0] not in _FIELDS or not length or not is_capital(text.words[position]):
        return 0
    if gap != ", " and not is_brand(text.words[position - 1]):
        return length
    is_joined = end < len(text.words) and text.is_joined(end) and text.words[end] == "và"
    return length if is_joined and _joined_by_and(text, end) > 1 else 0
