"""A sentence in which each name is one sign: what the rules for relations are written over.

«Ông Park Yunkyu, Chủ tịch NIPA» reads «Ông ⟨person⟩, Chủ tịch ⟨organisation⟩», so that a rule says
how names stand to each other and never how they are spelt.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsgen.model import Entity, EntityId, EntityType, Evidence, Piece
from newsgen.vietnamese import normal

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


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence as signs and the words between them; both sequences have one item a sign."""

    signs: str
    """Normal form; a name is one sign, notes in brackets behind a name are left out."""
    places: tuple[tuple[int, int], ...]
    """Where each sign stands in the text."""
    names: Mapping[int, EntityId]
    """Position of a name in `signs` → whom it names."""
    text: str
    """The sentence as a reader sees it."""

    def words(self, start: int, end: int) -> str:
        """What the text has at these signs, as written."""
        return self.text[self.places[start][0] : self.places[end - 1][1]]


def shape_of(evidence: Evidence, entities: Mapping[EntityId, Entity]) -> Shape:
    """The shape of a sentence; a name said twice in a row («… quốc gia - Nafosted») is one."""
    signs: list[str] = []
    places: list[tuple[int, int]] = []
    names: list[EntityId | None] = []
    offset = 0
    for piece in _pieces(evidence.pieces):
        end = offset + len(piece.text)
        if piece.entity:
            signs.append(_SIGNS.get(entities[piece.entity].type, OTHER))
            places.append((offset, end))
            names.append(piece.entity)
        else:
            signs += _SIGN.sub(" ", normal(piece.text))
            places += ((at, at + 1) for at in range(offset, end))
            names += [None] * len(piece.text)
        offset = end
    kept = _without_notes("".join(signs))
    return Shape(
        "".join(signs[at] for at in kept),
        tuple(places[at] for at in kept),
        {new: name for new, at in enumerate(kept) if (name := names[at])},
        evidence.text,
    )


def _pieces(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces; a name and its other name behind « - » or in brackets become one piece."""
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
        yield piece


def _without_notes(signs: str) -> list[int]:
    """The positions that are in no note."""
    notes = {at for note in _NOTE.finditer(signs) for at in range(*note.span())}
    return [at for at in range(len(signs)) if at not in notes]
