"""The network around an entity as an arc diagram: dots on an axis, curves between them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.model import Entity, EntityId
from newsgen.pages.labels import cut
from newsgen.pages.meetings import KINDS, MEETINGS, Meeting, meetings_of, members
from newsgen.pages.page import entity_item
from newsgen.urls import Url
from newsgen.views import ArcView, Link, NetworkView, NodeView, SiteView, TextLine
from newsgen.words import Words

FEWEST = 3
"""Names that make a picture."""
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
    named = members(together, archive)
    if len(named) < FEWEST or len(archive.postings.get(entity.id, ())) < MEETINGS:
        return None
    meetings = meetings_of(entity, named, archive)
    rows = tuple(_rows(named))
    most = max(together[one.id] for one in named)
    nodes = tuple(
        _node(row, together[row.entity.id], most, meetings, Url(entity.url), archive, site)
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
        has_meetings=any(not meeting.is_stated for meeting in meetings),
        has_statements=any(meeting.is_stated for meeting in meetings),
        width=WIDTH,
        height=round(rows[-1].top + rows[-1].height + _FOOT),
        axis=_AXIS,
        text=_TEXT,
        centre=TextLine(_HEAD / 2, cut(entity.label, _ROOM + 30, lines=1)[0]),
        nodes=nodes,
        arcs=tuple(_arcs(rows, meetings, archive, site.words)),
        types=tuple(
            Link(kind.value, site.words.types[kind])
            for kind in KINDS
            if any(one.type is kind for one in named)
        ),
    )


class _Row(NamedTuple):
    """The place of a name."""

    entity: Entity
    lines: tuple[str, ...]
    top: float
    height: float

    @property
    def y(self) -> float:
        return self.top + self.height / 2


def _rows(named: Sequence[Entity]) -> Iterator[_Row]:
    top = _HEAD
    for one in named:
        lines = cut(one.label, _ROOM, lines=2)
        height = _ROW + (len(lines) - 1) * _LINE
        yield _Row(one, lines, top, height)
        top += height


def _node(
    row: _Row,
    count: int,
    most: int,
    meetings: Sequence[Meeting],
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
        beside=", ".join(_beside(entity.id, meetings, archive)),
    )


def _beside(entity: EntityId, meetings: Sequence[Meeting], archive: Archive) -> Iterator[str]:
    for meeting in meetings:
        if entity in (meeting.one, meeting.other):
            other = meeting.other if meeting.one == entity else meeting.one
            yield f"{archive.entities[other].label} ({meeting.articles})"


def _arcs(
    rows: Sequence[_Row], meetings: Sequence[Meeting], archive: Archive, words: Words
) -> Iterator[ArcView]:
    """The curves, the weakest first: they lie beneath the others."""
    places = {row.entity.id: row.y for row in rows}
    longest = rows[-1].y - rows[0].y
    most = max([_THICK, *(meeting.articles for meeting in meetings)])
    for meeting in sorted(meetings, key=lambda meeting: (meeting.is_stated, meeting.articles)):
        start, end = places[meeting.one], places[meeting.other]
        least, widest = _BULGES
        bulge = round(least + (widest - least) * ((end - start) / longest) ** 0.8, 1)
        half = round((end - start) / 2, 1)
        yield ArcView(
            path=f"M{_AXIS} {start:.1f}A{bulge} {half} 0 0 0 {_AXIS} {end:.1f}",
            weight=1 + (meeting.articles * 3 > most) + (meeting.articles * 3 > 2 * most),
            is_stated=meeting.is_stated,
            title=(words.pictures.arc_stated if meeting.is_stated else words.pictures.arc).format(
                one=archive.entities[meeting.one].label,
                other=archive.entities[meeting.other].label,
                number=meeting.articles,
            ),
        )
