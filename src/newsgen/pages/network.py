"""The network around an entity: the names it shares most articles with, as an arc diagram.

Who meets whom is counted in the entity's own articles only: its page depends on no other.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.model import Entity, EntityId, EntityType
from newsgen.pages.labels import cut
from newsgen.pages.page import entity_item
from newsgen.urls import Url
from newsgen.vietnamese import sort_key
from newsgen.views import ArcView, Link, NetworkView, NodeView, SiteView, TextLine
from newsgen.words import Words

NODES = 19
"""Names beside the entity's own."""
FEWEST = 3
ARCS = 30
MEETINGS = 2
"""Articles that two names share before a curve ties them: in one article everybody meets."""
# Who, where, what: topics are in so many articles that they would crowd out all others.
KINDS = (
    EntityType.PERSON,
    EntityType.ORGANISATION,
    EntityType.PLACE,
    EntityType.TECHNOLOGY,
    EntityType.PROGRAMME,
    EntityType.EVENT,
)

WIDTH = 320
"""In units of 1/16 of the letter's size, as all that follows: no wider than a phone."""
_AXIS, _TEXT, _ROOM = 84.0, 102.0, 184.0
_HEAD, _ROW, _LINE, _FOOT = 46.0, 28.0, 17.0, 6.0
_RADII = (3.5, 8.0)
_THICK = 6
"""Articles that make a thick curve, where no pair has more."""
_BULGES = (9.0, 78.0)


def network(
    entity: Entity, together: Mapping[EntityId, int], archive: Archive, site: SiteView
) -> NetworkView | None:
    """The network of an entity; None where it has too few neighbours, or a single article.

    `together` are the entities it shares articles with, and how many.
    """
    members = _members(together, archive)
    if len(members) < FEWEST or len(archive.postings.get(entity.id, ())) < MEETINGS:
        return None
    ties = _ties(entity, members, archive)
    rows = tuple(_rows(members))
    most = max(together[one.id] for one in members)
    nodes = tuple(
        _node(row, together[row.entity.id], most, ties, Url(entity.url), archive, site)
        for row in rows
    )
    words = site.words.pictures
    first = min(nodes, key=lambda node: (-node.entity.count, node.y)).entity
    return NetworkView(
        label=words.network_of.format(label=entity.label),
        told=words.network_told.format(
            number=len(nodes), label=entity.label, first=first.label, most=first.count
        ),
        note=words.network_note.format(label=entity.label),
        has_meetings=any(not tie.is_stated for tie in ties),
        has_statements=any(tie.is_stated for tie in ties),
        width=WIDTH,
        height=round(rows[-1].top + rows[-1].height + _FOOT),
        axis=_AXIS,
        text=_TEXT,
        centre=TextLine(_HEAD / 2, cut(entity.label, _ROOM + 30, lines=1)[0]),
        nodes=nodes,
        arcs=tuple(_arcs(rows, ties, archive, site.words)),
        types=tuple(
            Link(kind.value, site.words.types[kind])
            for kind in KINDS
            if any(one.type is kind for one in members)
        ),
    )


class _Tie(NamedTuple):
    """Two names that meet, in the order of the picture."""

    one: EntityId
    other: EntityId
    articles: int
    is_stated: bool


class _Row(NamedTuple):
    """The place of a name."""

    entity: Entity
    lines: tuple[str, ...]
    top: float
    height: float

    @property
    def y(self) -> float:
        return self.top + self.height / 2


def _members(together: Mapping[EntityId, int], archive: Archive) -> Sequence[Entity]:
    """The names of the picture: those of one type side by side, most articles first."""
    found = [archive.entities[one] for one in together]
    found = [one for one in found if one.type in KINDS]
    found.sort(key=lambda one: (-together[one.id], sort_key(one.label), one.id))
    return sorted(found[:NODES], key=lambda one: KINDS.index(one.type))


def _ties(entity: Entity, members: Sequence[Entity], archive: Archive) -> Sequence[_Tie]:
    """The pairs that a sentence ties, and those that meet most often, in the entity's articles."""
    ids = [one.id for one in members]
    masks = _masks({*ids}, entity, archive)
    stated = _stated({*ids}, entity, archive)
    found: list[_Tie] = []
    for one, other in combinations(ids, 2):
        articles = (masks[one] & masks[other]).bit_count()
        is_stated = bool(stated) and {one, other} in stated
        if is_stated or articles >= MEETINGS:
            found.append(_Tie(one, other, articles, is_stated))
    found.sort(key=lambda tie: (not tie.is_stated, -tie.articles))
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


def _rows(members: Sequence[Entity]) -> Iterator[_Row]:
    top = _HEAD
    for one in members:
        lines = cut(one.label, _ROOM, lines=2)
        height = _ROW + (len(lines) - 1) * _LINE
        yield _Row(one, lines, top, height)
        top += height


def _node(
    row: _Row,
    count: int,
    most: int,
    ties: Sequence[_Tie],
    url: Url,
    archive: Archive,
    site: SiteView,
) -> NodeView:
    entity, words = row.entity, site.words
    least, largest = _RADII
    first = row.y - (len(row.lines) - 1) * _LINE / 2
    return NodeView(
        entity=entity_item(entity, url, count),
        type=entity.type.value,
        type_label=words.types[entity.type],
        top=row.top,
        height=row.height,
        y=round(row.y, 1),
        radius=round(least + (largest - least) * (count / most) ** 0.5, 1),
        lines=tuple(
            TextLine(round(first + n * _LINE, 1), text) for n, text in enumerate(row.lines)
        ),
        title=words.pictures.bar.format(
            when=f"{entity.label} ({words.types[entity.type].lower()})", number=count
        ),
        beside=", ".join(_beside(entity.id, ties, archive)),
    )


def _beside(entity: EntityId, ties: Sequence[_Tie], archive: Archive) -> Iterator[str]:
    for tie in ties:
        if entity in (tie.one, tie.other):
            other = tie.other if tie.one == entity else tie.one
            yield f"{archive.entities[other].label} ({tie.articles})"


def _arcs(
    rows: Sequence[_Row], ties: Sequence[_Tie], archive: Archive, words: Words
) -> Iterator[ArcView]:
    """The curves, the weakest first: they lie beneath the others."""
    places = {row.entity.id: row.y for row in rows}
    longest = rows[-1].y - rows[0].y
    most = max([_THICK, *(tie.articles for tie in ties)])
    for tie in sorted(ties, key=lambda tie: (tie.is_stated, tie.articles)):
        start, end = places[tie.one], places[tie.other]
        least, widest = _BULGES
        bulge = round(least + (widest - least) * ((end - start) / longest) ** 0.8, 1)
        half = round((end - start) / 2, 1)
        yield ArcView(
            path=f"M{_AXIS} {start:.1f}A{bulge} {half} 0 0 0 {_AXIS} {end:.1f}",
            weight=1 + (tie.articles * 3 > most) + (tie.articles * 3 > 2 * most),
            is_stated=tie.is_stated,
            title=(words.pictures.arc_stated if tie.is_stated else words.pictures.arc).format(
                one=archive.entities[tie.one].label,
                other=archive.entities[tie.other].label,
                number=tie.articles,
            ),
        )
