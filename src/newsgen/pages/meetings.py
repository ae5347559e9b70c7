"""Who an entity appears with most, and who of them meet: what its network is drawn from.

Meetings are counted in the entity's own articles only, so that its page depends on them and on no
other.
"""

from collections.abc import Mapping, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.model import Entity, EntityId
from newsgen.pages.page import WHO_WHERE_WHAT
from newsgen.vietnamese import sort_key

NODES = 19
"""Names beside the entity's own."""
ARCS = 30
MEETINGS = 2
"""Articles that two names share before a curve ties them: in one article everybody meets."""
# Topics are in so many articles that they would crowd out all others.
KINDS = WHO_WHERE_WHAT


class Meeting(NamedTuple):
    """Two names that meet, in the order of the picture."""

    one: EntityId
    other: EntityId
    articles: int
    is_stated: bool


def members(together: Mapping[EntityId, int], archive: Archive) -> Sequence[Entity]:
    """The names of the picture: those of one type side by side, most articles first."""
    found = [archive.entities[one] for one in together]
    found = [one for one in found if one.type in KINDS]
    found.sort(key=lambda one: (-together[one.id], sort_key(one.label), one.id))
    return sorted(found[:NODES], key=lambda one: KINDS.index(one.type))


def meetings_of(entity: Entity, members: Sequence[Entity], archive: Archive) -> Sequence[Meeting]:
    """The pairs that a sentence ties, and those that meet most often, in the entity's articles."""
    ids = [one.id for one in members]
    masks = _masks({*ids}, entity, archive)
    stated = _stated({*ids}, entity, archive)
    found: list[Meeting] = []
    for one, other in combinations(ids, 2):
        articles = (masks[one] & masks[other]).bit_count()
        is_stated = bool(stated) and {one, other} in stated
        if is_stated or articles >= MEETINGS:
            found.append(Meeting(one, other, articles, is_stated))
    found.sort(key=lambda meeting: (not meeting.is_stated, -meeting.articles))
    return found[:ARCS]


def _stated(members: set[EntityId], entity: Entity, archive: Archive) -> Set[Set[EntityId]]:
    """The pairs that sentences of the entity's articles tie."""
    return {
        frozenset((relation.key.subject, relation.key.object))
        for card in archive.articles_of(entity.id)
        for relation in card.relations
        if relation.key.subject in members and relation.key.object in members
    }


def _masks(members: set[EntityId], entity: Entity, archive: Archive) -> Mapping[EntityId, int]:
    """For each name the articles of the entity that it is in, a bit each."""
    own = archive.postings.get(entity.id, ())
    bits = {one: bytearray(len(own) // 8 + 1) for one in members}
    for place, position in enumerate(own):
        byte, bit = place >> 3, 1 << (place & 7)
        for one in archive.cards[position].entities & members:
            bits[one][byte] |= bit
    return {one: int.from_bytes(content, "little") for one, content in bits.items()}
