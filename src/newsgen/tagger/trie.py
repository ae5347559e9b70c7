"""Paths of words: what lies at the end of each, found by walking from word to word.

Whose paths they are is no matter here; `gazetteer` lays them, `matcher` walks them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

V = TypeVar("V")


@dataclass(slots=True)
class Trie(Generic[V]):
    """A place on paths of words. It grows while paths are laid and never changes afterwards.

    Branches may lead back to places on the way (see `companies`), so it has no last place.
    """

    ends: tuple[V, ...] = ()
    """What lies at the end of the path that leads here."""
    branches: dict[str, "Trie[V]"] = field(default_factory=dict)
    """Words without case → the place to which each leads on."""

    def laid(self, path: Iterable[str]) -> "Trie[V]":
        """The place at the end of a path from here, which is laid where it is missing."""
        place = self
        for word in path:
            if word not in place.branches:
                place.branches[word] = Trie()
            place = place.branches[word]
        return place

    def at(self, path: Iterable[str]) -> "Trie[V] | None":
        """The place at the end of a path from here, if there is such a path."""
        place: Trie[V] | None = self
        for word in path:
            place = place.branches.get(word) if place else None
        return place
