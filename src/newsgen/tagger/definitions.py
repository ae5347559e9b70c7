"""Names of organisations that an article makes for itself: defined, shortened, taken up by head.

Every rule leans on an antecedent, a mention in the same article; none reaches across articles.
"""

from collections.abc import Iterator

from newsgen.model import EntityType
from newsgen.tagger.lexicon import (
    BRACKET_LEADS,
    COUNTRIES,
    NOT_DEFINED,
    REFERRING_BLOCKERS,
    REFERRING_HEADS,
    REFERRING_LEADS,
    STOP_WORDS,
)
from newsgen.tagger.scene import Link, LocalName, Scene
from newsgen.tagger.text import Text, Words, is_acronym, is_capital

BRACKET_REACH = 5
"""Words that brackets with an acronym may hold: «(gọi tắt là VDC)»."""

_HOME: Words = ("Việt", "Nam")
_UNDEFINED_TYPES = (EntityType.PERSON, EntityType.PLACE, EntityType.TOPIC, None)


def defined_acronyms(scene: Scene) -> Iterator[LocalName]:
    """«Công ty Điện toán và Truyền số liệu (VDC)», «(Mã CK: VNM)», «NIC (Trung tâm …)»."""
    for link in scene.links:
        if scene.type_of(link) in _UNDEFINED_TYPES or link.entity is None:
            continue
        for position in (_in_brackets_behind(scene, link), _outside_brackets(scene.text, link)):
            if position is None or not scene.is_free(position, position + 1):
                continue
            word = scene.text.words[position]
            if _may_be_acronym(word):
                yield LocalName((word,), link.entity, "defined", scene.surface(link))


def _in_brackets_behind(scene: Scene, link: Link) -> int | None:
    position = _bracketed(scene.text, link.last)
    if position is None or not _owns_brackets(scene, link, scene.text.words[position]):
        return None
    return position


def _outside_brackets(text: Text, link: Link) -> int | None:
    """The acronym whose brackets the name fills: «NIC (Trung tâm Đổi mới sáng tạo Quốc gia)»."""
    before = link.first - 1
    is_there = before >= 0 and text.gaps[link.first] == " (" and is_acronym(text.words[before])
    return before if is_there else None


def _bracketed(text: Text, position: int) -> int | None:
    """The word that alone fills the brackets before word `position`, or their «Mã CK: …»."""
    opening = text.gaps[position].strip()
    if opening.endswith("-") and text.gaps[position].endswith(" "):
        position = _behind_legal_form(text, position)
        opening = text.gaps[position].strip()
    if opening != "(":
        return None
    last = min(position + BRACKET_REACH, len(text.words) - 1)
    closing = next((i for i in range(position, last + 1) if ")" in text.gaps[i + 1]), None)
    if closing is None or (closing > position and text.keys[position] not in BRACKET_LEADS):
        return None
    return closing


def _behind_legal_form(text: Text, position: int) -> int:
    """«Tổng công ty Khí Việt Nam – Công ty cổ phần (GAS)»: the legal form stands between."""
    end = position + BRACKET_REACH
    position = min(position + 1, len(text.words))
    while position < end and text.is_joined(position):
        position += 1
    return position


def _owns_brackets(scene: Scene, link: Link, short: str) -> bool:
    """Whether the brackets are the name's own: not in «Nhóm … của Liên Hợp Quốc (UNDAC)»."""
    if scene.text.before(link.first) not in ("của", "thuộc") or link.entity is None:
        return True
    if not any(map(is_acronym, scene.gazetteer.entities[link.entity].aliases)):
        return True
    initials = iter(word[0].upper() for word in scene.words(link))
    return all(letter in initials for letter in short.upper())


def _may_be_acronym(word: str) -> bool:
    letters = sum(map(str.isalpha, word))
    capitals = sum(map(str.isupper, word))
    return (is_acronym(word) or capitals > 1) and 2 <= letters <= 12 and word not in NOT_DEFINED


def short_organisations(scene: Scene) -> Iterator[LocalName]:
    """A long name without the country behind it, once the article has the whole: «Chính phủ»."""
    for link in scene.links:
        if link.entity is None or scene.type_of(link) is not EntityType.ORGANISATION:
            continue
        label = scene.label(link)
        for length in (1, 2, 3):
            short, country = label[:-length], label[-length:]
            if len(short) < 2 or not (country == _HOME or country in COUNTRIES):
                continue
            is_whole = country == _HOME and scene.words(link) == label
            if is_whole or _explains(scene.text, link, short):
                yield LocalName(short, link.entity, "short-organisation", scene.surface(link))


def _explains(text: Text, link: Link, words: Words) -> bool:
    """Whether the link stands in brackets right behind `words`: «Bộ Ngoại giao (…)»."""
    is_bracketed = text.gaps[link.first].strip() == "("
    return is_bracketed and tuple(text.words[max(0, link.first - len(words)) : link.first]) == words


def referring_heads(scene: Scene) -> Iterator[Link]:
    """«Theo Bộ, …» where the article names one ministry."""
    text = scene.text
    heads = REFERRING_HEADS.intersection(text.words)
    for head in sorted(heads):
        owners = {
            link.entity: scene.surface(link)
            for link in scene.links
            if scene.label(link)[:1] == (head,)
        }
        if not owners:
            continue
        entity, antecedent = next(iter(owners.items()))
        for position, word in enumerate(text.words):
            if word == head and scene.is_free(position, position + 1) and _refers(text, position):
                owner = entity if len(owners) == 1 else None
                yield Link(position, position + 1, owner, "head", antecedent)


def _refers(text: Text, position: int) -> bool:
    """Whether a head stands alone: not «Bộ trưởng», not «Bộ phận», not «Bộ Y tế»."""
    is_start = text.begins_sentence(position)
    if not is_start and text.before(position).casefold() not in REFERRING_LEADS:
        return False
    behind = text.going_on(position + 1)
    if not behind:
        return not is_start
    if is_capital(behind) or behind in REFERRING_BLOCKERS:
        return False
    return not is_start or behind in STOP_WORDS
