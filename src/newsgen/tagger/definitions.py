"""Names that an article gives organisations itself: acronyms it defines, heads it takes up again.

Every rule leans on an antecedent, a mention in the same article; none reaches across articles.
"""

from collections.abc import Iterator

from newsgen.model import EntityId, EntityType
from newsgen.tagger.lexicon import (
    BRACKET_LEADS,
    NOT_DEFINED,
    REFERRING_BLOCKERS,
    REFERRING_HEADS,
    REFERRING_LEADS,
    STOP_WORDS,
)
from newsgen.tagger.scene import Link, LocalName, Scene
from newsgen.tagger.text import BARRIER, Text, is_acronym, is_capital

BRACKET_REACH = 5
"""Words that brackets with an acronym may hold: «(gọi tắt là VDC)»."""

_ENDS = (" ", ". ", BARRIER)
"""Gaps behind most names, in which no brackets begin."""
_UNDEFINED_TYPES = (EntityType.PERSON, EntityType.PLACE, EntityType.TOPIC, None)


def defined_acronyms(scene: Scene) -> Iterator[LocalName]:
    """«Công ty Điện toán và Truyền số liệu (VDC)», «(Mã CK: VNM)», «NIC (Trung tâm …)»."""
    read = scene.text.read
    for link in scene.links:
        if read[link.last - 1].gap in _ENDS and read[link.first - 1].gap != " (":
            continue
        for position in (_in_brackets_behind(scene, link), _outside_brackets(scene.text, link)):
            if position is None or not scene.is_free(position, position + 1):
                continue
            word = scene.text.read[position].form
            if _may_be_acronym(word) and link.type not in _UNDEFINED_TYPES:
                assert link.entity is not None
                yield LocalName((word,), link.entity, "defined", scene.surface(link))


def _in_brackets_behind(scene: Scene, link: Link) -> int | None:
    position = _bracketed(scene.text, link.last)
    if position is None or not _owns_brackets(scene, link, scene.text.read[position].form):
        return None
    return position


def _outside_brackets(text: Text, link: Link) -> int | None:
    """The acronym whose brackets the name fills: «NIC (Trung tâm Đổi mới sáng tạo Quốc gia)»."""
    before = text.read[link.first - 1]
    return link.first - 1 if before.gap == " (" and is_acronym(before.form) else None


def _bracketed(text: Text, position: int) -> int | None:
    """The word that alone fills the brackets before word `position`, or their «Mã CK: …»."""
    gap = text.read[position - 1].gap
    opening = gap.strip()
    if opening.endswith("-") and gap.endswith(" "):
        position = _behind_legal_form(text, position)
        opening = text.read[position - 1].gap.strip()
    is_listed_share = opening == "," and text.read[position].key == "mã"
    if opening != "(" and not is_listed_share:
        return None
    last = min(position + BRACKET_REACH, len(text) - 1)
    closing = next((i for i in range(position, last + 1) if ")" in text.read[i].gap), None)
    if closing is None or (closing > position and text.read[position].key not in BRACKET_LEADS):
        return None
    return closing


def _behind_legal_form(text: Text, position: int) -> int:
    """«Tổng công ty Khí Việt Nam – Công ty cổ phần (GAS)»: the legal form stands between."""
    end = position + BRACKET_REACH
    position = min(position + 1, len(text))
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


def referring_heads(scene: Scene) -> Iterator[Link]:
    """«Theo Bộ, …» where the article names one ministry."""
    owners: dict[str, dict[EntityId, str]] = {}
    for entity, link in scene.first_links().items():
        head = scene.gazetteer.labels[entity][:1]
        if head and head[0] in REFERRING_HEADS:
            owners.setdefault(head[0], {})[entity] = scene.surface(link)
    for head_word, bodies in sorted(owners.items()):
        places = [at for at in scene.text.openers if scene.text.read[at].form == head_word]
        is_one = len(bodies) == 1 and not any(_names_another(scene, place) for place in places)
        entity, antecedent = next(iter(bodies.items()))
        for position in places:
            if scene.is_free(position, position + 1) and _refers(scene.text, position):
                owner = entity if is_one else None
                kind = scene.type_of(owner)
                yield Link(position, position + 1, owner, kind, "head", antecedent)


def _names_another(scene: Scene, position: int) -> bool:
    """Whether a head begins the name of a body that nobody listed: «Bộ Tài chính»."""
    is_named = is_capital(scene.text.going_on(position + 1))
    return is_named and scene.is_free(position, position + 2)


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
