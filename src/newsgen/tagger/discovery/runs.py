"""Runs of capitals, which is all that marks a name without a head: «Vũ Hải Quân», «Edge AI».

A run is cut where another name must begin: before a country, a family name with its given names,
a title, the head of an organisation.
"""

from newsgen.model import EntityType
from newsgen.tagger.discovery.known import (
    COMPANY_WORDS,
    EVENT_WORDS,
    GENERIC_ACRONYMS,
    TECHNOLOGY_LEADS,
    TECHNOLOGY_WORDS,
)
from newsgen.tagger.discovery.words import (
    begins_clause,
    head_at,
    is_brand,
    is_name_syllable,
    is_plain,
    person_at,
    phrase_at,
    place_at,
    title_at,
)
from newsgen.tagger.lexicon import KOREAN_SURNAMES, SURNAMES
from newsgen.tagger.text import Text, is_acronym, is_capital
from newsgen.vietnamese import is_syllable

_MOST = 7


def run_end(text: Text, first: int) -> int:
    """Where the run of capitals ends that begins at word `first`."""
    last = first + 1
    while last < len(text.words) and last - first < _MOST and is_plain(text, last):
        if not _goes_on(text, first, last):
            break
        last += 1
    return last


def _goes_on(text: Text, first: int, position: int) -> bool:
    before, word, gap = text.words[position - 1], text.words[position], text.gaps[position]
    if gap == " ":
        return _goes_on_behind_blank(text, first, position)
    if gap in ("-", "."):
        is_code = is_acronym(before) and (is_acronym(word) or word.isdigit())
        is_letter = len(before) == 1 and before.isupper() and (len(word) == 1 or gap == ".")
        is_dotted = len(word) == 1 and word.isupper() and before.isupper()
        if is_code or is_dotted or (is_letter and is_capital(word)):
            return gap == "-" or len(word) == 1 or len(before) == 1
        is_foreign = not is_acronym(before) and _is_foreign_part(text, first, position)
        return gap == "-" and is_foreign
    if gap == ". ":
        is_initial = len(before) == 1 and before.isupper()
        return is_initial and is_capital(word) and not is_syllable(word)
    if gap == "&":
        return is_capital(word) and is_acronym(before + "A")
    return gap == "'" and is_capital(word)


def _is_foreign_part(text: Text, first: int, position: int) -> bool:
    """«Geun|-hye», «Pu|-tin», «Hang|-seo»: syllables of a foreign name, joined by hyphens."""
    word = text.words[position]
    has_cue = text.words[first] in KOREAN_SURNAMES or position - first > 1
    is_new = is_capital(word) and not is_brand(word) and place_at(text, position) == 0
    is_lower_part = word.islower() and len(word) <= 5 and word.isalpha()
    is_foreign = not is_syllable(text.words[position - 1]) or has_cue
    is_first = position - first == 1 and text.begins_sentence(first)
    return (is_lower_part and (is_foreign or not is_first)) or (is_new and has_cue)


def _goes_on_behind_blank(text: Text, first: int, position: int) -> bool:
    before, word = text.words[position - 1], text.words[position]
    if before in EVENT_WORDS and word.isdigit() and len(word) == 4:
        return True  # «Asian Cup 2015»
    if not (is_capital(word) or is_brand(word)) or _is_code(text, first, position):
        return False
    if _begins_another(text, position):
        return False
    if place_at(text, position):
        is_branch = word == "Việt" and is_brand(before) and before not in TECHNOLOGY_WORDS
        return is_branch or not is_name_syllable(text, position)
    is_vietnamese = is_acronym(before) and is_name_syllable(text, position)
    is_technical = is_name_syllable(text, position - 1) and word in TECHNOLOGY_WORDS
    return not is_vietnamese and not is_technical


def _begins_another(text: Text, position: int) -> bool:
    """Whether another name or a sentence must begin: «… Obama | Tổng thống», «… | Theo»."""
    before, word = text.words[position - 1], text.words[position]
    is_cup = word in ("Cup", "Festival") and not is_syllable(before)
    is_head = head_at(text, position) > 0 and not is_brand(word) and not is_cup
    is_called = title_at(text, position) or person_at(text, position)
    return is_head or bool(is_called) or begins_clause(text, position)


def _is_code(text: Text, first: int, position: int) -> bool:
    """Whether the run is a code so far, which stands for itself: «SOT-MRAM| Edge AI»."""
    words = text.words[first:position]
    return len(words) > 1 and text.gaps[position - 1] == "-" and words[-1].isupper()


def run_type(text: Text, first: int, last: int) -> EntityType | None:
    """What a run must be by its own words; None when they do not say."""
    words = text.words[first:last]
    is_led = _follows_technology(text, first) and any(map(is_brand, words))
    if is_led or any(word in TECHNOLOGY_WORDS for word in words):
        return EntityType.TECHNOLOGY
    if any(word in EVENT_WORDS for word in words[1:]):
        return EntityType.EVENT
    is_made_up = any(char.isupper() for word in words for char in word[1:])
    if is_made_up or any(word in COMPANY_WORDS for word in words):
        return EntityType.ORGANISATION
    is_named = words[0] in SURNAMES and len(words) > 2 and all(map(is_syllable, words))
    is_foreign = words[0] in KOREAN_SURNAMES or not all(map(is_syllable, words))
    is_person = is_named or (is_foreign and len(words) in (2, 3))
    return EntityType.PERSON if is_person else None


def _follows_technology(text: Text, first: int) -> bool:
    return any(
        first >= length
        and all(text.is_joined(p) for p in range(first - length + 1, first + 1))
        and phrase_at(text, first - length, TECHNOLOGY_LEADS) == length
        for length in (1, 2, 3)
    )


def is_name(text: Text, first: int, last: int) -> bool:
    """Whether a run can be a name at all: no single syllable, no class word in capitals."""
    words = text.words[first:last]
    if last - first == 1:
        word = words[0]
        is_roman = set(word) <= set("IVXLCDM")
        is_grade = len(word) == 2 and word[1].isdigit() and word not in TECHNOLOGY_WORDS
        is_shouted = is_syllable(word) and not word.isascii()
        is_made = (
            is_brand(word) and len(word) > 1 and not is_shouted and word not in GENERIC_ACRONYMS
        )
        return is_made and not is_roman and not is_grade
    if len(words) == 2 and "&" in text.surface(first, last) and all(len(w) == 1 for w in words):
        return False  # «R&D»
    shouted = [word for word in words if is_acronym(word) and is_syllable(word)]
    return len(shouted) < 2 and any(len(word) > 1 for word in words)
