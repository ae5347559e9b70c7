"""Names of places: known ones, and what a class word makes one: «tỉnh Gia Lai», «sông Hồng»."""

from newsgen.model import EntityType
from newsgen.tagger.discovery.known import (
    COMPANY_WORDS,
    EVENT_WORDS,
    GENERIC_ACRONYMS,
    PLACE_CLASSES,
)
from newsgen.tagger.discovery.reading import Name
from newsgen.tagger.discovery.runs import run_end
from newsgen.tagger.discovery.words import (
    head_at,
    is_brand,
    is_name_syllable,
    is_shortened,
    person_at,
    phrase_at,
    place_at,
    title_at,
)
from newsgen.tagger.lexicon import COMPOUNDS, SURNAMES
from newsgen.tagger.text import Text, is_capital
from newsgen.vietnamese import is_syllable


def classed_place(text: Text, position: int) -> Name | None:
    """«tỉnh Gia Lai», «TP.HCM», «sông Hồng»: a place by the word before it."""
    length = phrase_at(text, position, PLACE_CLASSES)
    first = position + length
    if not length or first >= len(text.words) or not is_capital(text.words[first]):
        return None
    if text.gaps[first] != " " and not (length == 1 and is_shortened(text, first)):
        return None
    if title_at(text, first) or head_at(text, first) or person_at(text, position):
        return None
    last = first + place_at(text, first) or first
    if last == first:
        last = first + 1
        while last < len(text.words) and last - first < 3 and is_name_syllable(text, last):
            if not text.is_joined(last) or title_at(text, last) or person_at(text, last):
                break
            last += 1
    word = text.words[first]
    is_short = last - first == 1 and (is_syllable(word) or word.isupper())
    is_short = is_short and place_at(text, first) == 0
    is_own = is_capital(text.words[position]) and not text.begins_sentence(position)
    is_short |= is_own and text.words[position].casefold() not in ("tỉnh", "huyện", "xã", "tp")
    is_short |= person_at(text, first) > 0 or text.keys[first:last] == ["hồ", "chí", "minh"]
    surface = text.surface(position if is_short else first, last)
    return Name(position, last, EntityType.PLACE, "place", " ".join(surface.split()))


def known_place(text: Text, first: int) -> Name | None:
    """A known place, unless it is part of a longer name or a common word."""
    if not (length := place_at(text, first)):
        return None
    last, begins = first + length, text.begins_sentence(first)
    behind = last if last < len(text.words) and text.is_joined(last) else 0
    if length == 1 and is_syllable(text.words[first]):
        before = text.words[first - 1] if text.is_joined(first) else ""
        is_part = behind and is_name_syllable(text, behind) and not _begins_other(text, behind)
        is_after_name = is_capital(before) and is_syllable(before) and before in SURNAMES
        is_word = behind and text.keys[behind] in COMPOUNDS.get(text.words[first], ())
        if begins or is_part or is_after_name or is_word:
            return None
    elif behind and _is_of_brand(text.words[behind]) and not _begins_other(text, behind):
        end = run_end(text, behind)
        surface = text.surface(first, end)
        return Name(first, end, EntityType.ORGANISATION, "brand", surface)
    return Name(first, last, EntityType.PLACE, "place", text.surface(first, last))


def _is_of_brand(word: str) -> bool:
    """«Việt Nam | Open», «Hà Nội | T&T»."""
    is_known = word in COMPANY_WORDS or word in EVENT_WORDS
    return is_known or (is_brand(word) and word.isupper() and word not in GENERIC_ACRONYMS)


def _begins_other(text: Text, position: int) -> bool:
    is_other = head_at(text, position) or title_at(text, position) or place_at(text, position)
    return bool(is_other or person_at(text, position))
