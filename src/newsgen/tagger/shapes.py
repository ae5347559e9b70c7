"""A sentence in which each name is one sign: what the rules for relations are written over.

«Ông Park Yunkyu, Chủ tịch NIPA» reads «Ông ⟨person⟩, Chủ tịch ⟨organisation⟩», so that a rule says
how names stand to each other and never how they are spelt.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsgen.model import Entity, EntityId, EntityType, Evidence, Piece
from newsgen.vietnamese import nfc, normal

PERSON, ORGANISATION, PLACE, OTHER = "\ue000", "\ue001", "\ue002", "\ue003"
"""The signs, from Unicode's private use; in a text that holds them they count as blanks."""
NAMES = f"{PERSON}-{OTHER}"
"""All signs, as a class of a regular expression has them."""

_SIGNS = {
    EntityType.PERSON: PERSON,
    EntityType.ORGANISATION: ORGANISATION,
    EntityType.PLACE: PLACE,
}
_SIGN = re.compile(f"[{NAMES}]")
# «NIPA (Hàn Quốc)», «ông An (42 tuổi)»: a note between the name and what is said of it.
_NOTE = re.compile(rf"(?<=[{NAMES}]) ?\([^(){PERSON}{ORGANISATION}]{{1,40}}\)")


class Shape(NamedTuple):
    """A sentence as signs and the words between them."""

    signs: str
    """Normal form; a name is one sign, notes in brackets behind a name are left out."""
    starts: Sequence[int]
    """Where in the text each sign stands."""
    ends: Mapping[int, int]
    """Where in the text a name begins → where it ends; whatever else is a sign long."""
    names: Mapping[int, EntityId]
    """Position of a name in `signs` → whom it names."""
    text: str
    """The sentence as a reader sees it."""

    def words(self, start: int, end: int) -> str:
        """What the text has at these signs, as written."""
        last = self.starts[end - 1]
        return self.text[self.starts[start] : self.ends.get(last, last + 1)]


def said_between(evidence: Evidence) -> str:
    """What a sentence says between its names: every word of its shape is in it."""
    return _signs_of(" ".join([piece.text for piece in evidence.pieces if not piece.entity]))


def shape_of(evidence: Evidence, entities: Mapping[EntityId, Entity]) -> Shape:
    """The shape of a sentence; a name said twice in a row («… quốc gia - Nafosted») is one."""
    parts: list[str] = []
    starts: list[int] = []
    ends: dict[int, int] = {}
    names: dict[int, EntityId] = {}
    offset = 0
    text = ""
    for piece in _pieces(evidence.pieces):
        said = nfc(piece.text)  # «&#769;» gives a text another form
        text += said
        end = offset + len(said)
        if piece.entity:
            names[len(starts)] = piece.entity
            parts.append(_SIGNS.get(entities[piece.entity].type, OTHER))
            starts.append(offset)
            ends[offset] = end
        else:
            parts.append(_signs_of(said))
            starts += range(offset, end)
        offset = end
    shape = Shape("".join(parts), starts, ends, names, text)
    return _without_notes(shape) if "(" in shape.signs else shape


def _signs_of(text: str) -> str:
    """Text without names as signs."""
    return _SIGN.sub(" ", normal(text))


def _without_notes(shape: Shape) -> Shape:
    signs, starts, names = shape.signs, list(shape.starts), dict(shape.names)
    for note in reversed(tuple(_NOTE.finditer(signs))):
        first, last = note.span()
        signs = signs[:first] + signs[last:]
        del starts[first:last]
        names = {
            at if at < first else at - (last - first): name
            for at, name in names.items()
            if not first <= at < last
        }
    return Shape(signs, starts, shape.ends, names, shape.text)


def _pieces(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces; a name and its other name behind « - » or in brackets become one piece."""
    named = [piece.entity for piece in pieces if piece.entity]
    if len(set(named)) == len(named):
        return pieces
    joined: list[Piece] = []
    queue = list(pieces)
    while queue:
        piece = queue.pop(0)
        if piece.entity and len(queue) > 1 and queue[1].entity == piece.entity:
            between, closed = queue[0].text, queue[2].text if len(queue) > 2 else ""
            if re.fullmatch(r" ?[-–] ?", between):
                text = piece.text + between + queue[1].text
                queue[:2] = [Piece(text, piece.entity)]
                continue
            if between == " (" and closed.startswith(")"):
                text = piece.text + between + queue[1].text + ")"
                queue[:3] = [Piece(text, piece.entity), Piece(closed[1:])]
                continue
        joined.append(piece)
    return joined
