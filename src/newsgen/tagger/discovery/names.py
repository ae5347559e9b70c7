"""All names in one text, listed or not: one reading from left to right, by the rules of writing.

The longer name comes first: quotations with a head, headed names, then runs of capitals. What a
name is, is said as far as the place itself tells; `discovery` compares the places.
"""

from collections.abc import Iterator

from newsgen.model import EntityType
from newsgen.tagger.discovery.heads import headed_name
from newsgen.tagger.discovery.known import COMMON, GENERIC_ACRONYMS, MINISTERS, OFFICES, PLACE_LEADS
from newsgen.tagger.discovery.lexicon import BARE_HEADS, HEADS
from newsgen.tagger.discovery.name_words import NAME_WORDS
from newsgen.tagger.discovery.places import classed_place, known_place
from newsgen.tagger.discovery.quotations import quoted_name
from newsgen.tagger.discovery.reading import Name
from newsgen.tagger.discovery.runs import is_name, run_end, run_type
from newsgen.tagger.discovery.words import (
    begins_clause,
    head_at,
    is_brand,
    is_plain,
    lowered,
    person_at,
    phrase_at,
    place_at,
    title_at,
)
from newsgen.tagger.lexicon import SENTENCE_STARTS, SPEECH, STOP_WORDS
from newsgen.tagger.text import Text, is_acronym, is_capital
from newsgen.vietnamese import is_syllable


def names(text: Text) -> Iterator[Name]:
    """The names in a text, disjoint, in order."""
    position, title = 0, 0
    while position < len(text.words):
        if not is_plain(text, position):
            position += 1
            continue
        if length := title_at(text, position):
            title = position + length
            position = _behind_title(text, position, length)
            title = position if position > title else title
            continue
        is_titled = position == title and position > 0 and text.gaps[position] in (" ", ". ")
        found = _name_at(text, position, is_titled=is_titled)
        if found and found.type is EntityType.PLACE and is_titled:
            title = found.last  # «Tổng thống Mỹ | Barack Obama»
        if found:
            yield found
        position = found.last if found else _next(text, position)


def _next(text: Text, position: int) -> int:
    """The next word to look at: behind a common word, or behind the unit of a body."""
    if is_capital(text.words[position]):
        if length := phrase_at(text, position, COMMON):
            return position + length
        last = _dropped(text, position)
        return max(last, position + 1)
    return position + 1


def _dropped(text: Text, position: int) -> int:
    """Behind words with capitals that make no name: «Khoa Điện», a field of a ministry."""
    length = head_at(text, position)
    if not length or text.begins_sentence(position):
        return position
    end = position + length
    while end < len(text.words) and text.is_joined(end):
        step = phrase_at(text, end, NAME_WORDS)
        if not step or place_at(text, end) or not is_capital(text.words[end]):
            break
        end += step
    return end


def _behind_title(text: Text, position: int, length: int) -> int:
    """Behind a title and the field it names: «Bộ trưởng Khoa học và Công nghệ | Nguyễn …»."""
    end = position + length
    if lowered(text, position, end) not in MINISTERS:
        return end
    while end < len(text.words) and text.is_joined(end):
        is_joint = text.words[end] == "và" and end + 1 < len(text.words)
        step = phrase_at(text, end + is_joint, NAME_WORDS)
        if not step or not is_capital(text.words[end + is_joint]):
            break
        if head_at(text, end + is_joint) and step == 1:
            break
        end += step + is_joint
    return end


def _name_at(text: Text, position: int, *, is_titled: bool) -> Name | None:
    if found := quoted_name(text, position):
        return found
    last, head = headed_name(text, position)
    if last:
        return _headed(text, position, last, head)
    if found := classed_place(text, position):
        return found
    if not (is_capital(text.words[position]) or is_brand(text.words[position])):
        return None
    return _run(text, position, is_titled=is_titled)


def _headed(text: Text, first: int, last: int, head: tuple[str, ...]) -> Name:
    kind = HEADS[head]
    start = first + len(head)
    is_bare = head in BARE_HEADS and is_brand(text.words[start]) and text.is_joined(start)
    surface = " ".join(text.surface(start if is_bare else first, last).split())
    return Name(first, last, kind, "headed", surface)


def _run(text: Text, first: int, *, is_titled: bool) -> Name | None:
    if credit := _credit(text, first):
        return credit
    if place := known_place(text, first):
        return place
    if length := person_at(text, first):
        last = first + length
        return Name(first, last, EntityType.PERSON, "person", text.surface(first, last))
    return _other_run(text, first, is_titled=is_titled)


def _other_run(text: Text, first: int, *, is_titled: bool) -> Name | None:
    """A run that is neither a known place nor a Vietnamese name by its form."""
    begins = text.begins_sentence(first)
    is_small = begins and not is_titled and _is_common_start(text, first)
    if is_small or (text.is_joined(first + 1) and _is_no_start(text, first)):
        return None
    last = run_end(text, first)
    is_possible = is_name(text, first, last) or (is_titled and last - first > 1)
    if not is_possible or lowered(text, first, last) in COMMON:
        return None
    kind, rule = run_type(text, first, last), "brand"
    if kind is not EntityType.TECHNOLOGY and is_titled and _is_called(text, first, last):
        kind, rule = EntityType.PERSON, "person"
    elif all(map(is_syllable, text.words[first:last])):
        rule = "run"
        kind = kind or _place_by_lead(text, first)
    elif kind is None and first and text.keys[first - 1] in ("tại", "ở"):
        kind = EntityType.PLACE
    is_sure = not begins or is_titled or is_acronym(text.words[first])
    surface = " ".join(text.surface(first, last).split())
    return Name(first, last, kind, rule, surface, is_sure, _is_gloss(text, first, last))


def _is_no_start(text: Text, first: int) -> bool:
    """Whether a run begins behind this word: «HĐQT | Vinamilk», «phía Nam | Volgograd»."""
    word, behind = text.words[first], text.words[first + 1]
    if begins_clause(text, first) and text.begins_sentence(first):
        return True  # «Theo Reuters»
    is_direction = word in ("Nam", "Bắc", "Đông", "Tây") and is_brand(behind)
    return word in GENERIC_ACRONYMS or is_direction


def _credit(text: Text, first: int) -> Name | None:
    """«ẢNH: ĐỨC NHẬT», «(Ảnh: Nguyễn Tuyến/TTXVN)»."""
    is_behind = first > 0 and text.keys[first - 1] == "ảnh" and text.gaps[first].strip() == ":"
    if not is_behind:
        return None
    last = first
    while last < len(text.words) and last - first < 4 and (last == first or text.is_joined(last)):
        if not is_capital(text.words[last]) or not is_syllable(text.words[last]):
            break
        last += 1
    if last - first < 2:
        return None
    words = [word.capitalize() for word in text.words[first:last]]
    return Name(first, last, EntityType.PERSON, "credit", " ".join(words))


def _is_common_start(text: Text, first: int) -> bool:
    """Whether a sentence's first word has its capital from the sentence alone."""
    key = text.keys[first]
    is_small = key in SENTENCE_STARTS or key in STOP_WORDS
    is_single = not is_brand(text.words[first]) and run_end(text, first) == first + 1
    return is_single or (is_small and is_syllable(text.words[first]))


def _is_called(text: Text, first: int, last: int) -> bool:
    """Whether a title before a run makes it a person: «ông Park Yunkyu», not «Chủ tịch NIPA»."""
    if any(is_acronym(word) and len(word) > 1 for word in text.words[first:last]):
        return False
    has_office = any(first >= n and phrase_at(text, first - n, OFFICES) == n for n in (1, 2, 3, 4))
    behind = text.keys[last] if last < len(text.words) and text.is_joined(last) else ""
    return not has_office or last - first > 1 or behind in SPEECH


def _is_gloss(text: Text, first: int, last: int) -> bool:
    is_bracketed = text.gaps[first] == " (" and text.gaps[last].startswith(")")
    return is_bracketed and text.words[first - 1].islower()


def _place_by_lead(text: Text, first: int) -> EntityType | None:
    is_led = first > 0 and text.is_joined(first) and text.keys[first - 1] in PLACE_LEADS
    return EntityType.PLACE if is_led else None
