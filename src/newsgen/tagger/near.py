"""Listed names that a new one may be: the same letters, one letter more or less, initials, a part.

Only the names are compared, never what they mean; whoever reads the list decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsgen.model import Entity, EntityId, EntityType
from newsgen.tagger.text import is_acronym, read_text
from newsgen.vietnamese import fold, normal

MOST = 3
"""Near names told of one name at the most."""
_SHORTEST = 5  # letters; «Bộ», «FPT» and «VPT» are too short to be one letter apart

WHY = {
    "same": "the same but for case and diacritics",
    "edit": "one letter differs",
    "initials": "made of its initials",
    "holds": "a part of this name",
    "part": "this name is a part of it",
}
"""What makes a name near, in words."""


@dataclass(frozen=True, slots=True, order=True)
class Near:
    """A listed name like another one."""

    entity: EntityId
    name: str
    why: str
    """A key of `WHY`."""


class Neighbours:
    """The names of an authority, to be asked which are near. Never changed once made."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._same: dict[str, list[Near]] = defaultdict(list)
        self._halves: dict[str, list[tuple[str, Near]]] = defaultdict(list)
        self._initials: dict[str, list[Near]] = defaultdict(list)
        self._words: dict[str, list[tuple[str, Near]]] = defaultdict(list)
        for entity in entities:
            for name in dict.fromkeys((entity.label, *entity.aliases)):
                self._add(entity, name)
        self._by_rarest: dict[str, list[tuple[str, Near]]] = defaultdict(list)
        for written, near in {pair for pairs in self._words.values() for pair in pairs}:
            self._by_rarest[self._rarest(written)].append((written, near))

    def _add(self, entity: Entity, name: str) -> None:
        key = folded(name)
        self._same[key].append(Near(entity.id, name, "same"))
        for half in _halves(key):
            self._halves[half].append((key, Near(entity.id, name, "edit")))
        if initials := _initials(name):
            self._initials[initials].append(Near(entity.id, name, "initials"))
        if entity.type in (EntityType.PLACE, EntityType.TOPIC):
            return  # every body has the name of a place in its own
        written = _written(name)
        for word in set(written.split()):
            self._words[word].append((written, Near(entity.id, name, "part")))

    def near(self, surface: str) -> tuple[Near, ...]:
        """The nearest names, one an entity, the likeliest first."""
        found: dict[EntityId, Near] = {}
        for near in self._candidates(surface):
            found.setdefault(near.entity, near)
        return tuple(found.values())[:MOST]

    def _candidates(self, surface: str) -> Iterator[Near]:
        key = folded(surface)
        yield from self._same.get(key, ())
        for half in _halves(key):
            for other, near in self._halves.get(half, ()):
                if is_one_edit(key, other):
                    yield near
        if is_acronym(surface):
            yield from self._initials.get(surface.upper(), ())
        yield from self._initials_of(surface)
        yield from self._parts(_written(surface))

    def _parts(self, key: str) -> Iterator[Near]:
        """Names that stand in this one or hold it, word by word as written."""
        for word in dict.fromkeys(key.split()):
            for other, near in sorted(self._by_rarest.get(word, ())):
                if f" {other} " in f" {key} " and other != key:
                    yield Near(near.entity, near.name, "holds")
        for other, near in self._words.get(self._rarest(key), ()):
            if f" {key} " in f" {other} " and other != key:
                yield near

    def _rarest(self, key: str) -> str:
        """The word of a name that the fewest listed names have."""
        return min(key.split(), key=lambda word: (len(self._words.get(word, ())), word), default="")

    def _initials_of(self, surface: str) -> Iterator[Near]:
        if initials := _initials(surface):
            for near in self._same.get(folded(initials), ()):
                yield Near(near.entity, near.name, "initials")


def folded(name: str) -> str:
    """A name as it is compared: words without case, diacritics and signs."""
    return " ".join(read_text(fold(normal(name))).words)


def _written(name: str) -> str:
    """The words of a name without case; diacritics stay: «Ảnh» is no part of «Phạm Anh Tuấn»."""
    return " ".join(read_text(normal(name)).keys)


def is_one_edit(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes one of the other.

    >>> is_one_edit("sergei mikhailov", "sergai mikhailov"), is_one_edit("ha nam", "ha noi")
    (True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    short, long = sorted((one, other), key=len)
    return short[start:] == long[start + 1 :]


def _halves(key: str) -> Iterator[str]:
    """One edit leaves the first or the last half of a name as it is."""
    if len(key) >= _SHORTEST:
        middle = len(key) // 2
        for cut in (middle - 1, middle, middle + 1):
            yield "<" + key[:cut]
            yield ">" + key[-cut:]


def _initials(name: str) -> str:
    words = read_text(name).words
    letters = "".join(word[0].upper() for word in words if word not in ("và", "của", "tại"))
    return letters if len(letters) >= 3 else ""
