"""What stands behind a name, as a code: by it the lines of a concordance are put on pages.

A card holds the codes of all names of an article, so that pages are planned without a text.
"""

from collections.abc import Iterator, Sequence

from newsgen.collation import END, letters
from newsgen.model import EntityId, LinkedArticle

WIDTH = 6
"""Signs of a code. Lines whose codes are equal are told apart by date."""
REACH = 45
"""Characters around a name that a line of a concordance shows."""


def key(text: str, end: int) -> str:
    """By which a line is put in order, where a name ends there in a text; its beginning is a code.

    A code is filled up with signs that come before all others, so that keys and codes agree.
    """
    return letters(text[end : end + REACH])


def code(text: str, end: int) -> str:
    """The code of what stands in a text behind a name that ends there."""
    return key(text, end)[:WIDTH].ljust(WIDTH, END)


def codes_of(linked: LinkedArticle) -> dict[EntityId, str]:
    """Entity → the codes behind its names, one after the other in the order of the text."""
    found: dict[EntityId, str] = {}
    for evidence in linked.evidence:
        text, at = evidence.text, 0
        for piece, entity in evidence.pieces:
            at += len(piece)
            if entity:
                found[entity] = found.get(entity, "") + code(text, at)
    return found


def each(codes: str) -> Iterator[str]:
    """The codes that stand one after the other."""
    return (codes[at : at + WIDTH] for at in range(0, len(codes), WIDTH))


def count(codes: Sequence[str]) -> int:
    """How many names these are the codes of."""
    return sum(map(len, codes)) // WIDTH
