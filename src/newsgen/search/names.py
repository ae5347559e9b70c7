"""Names of entities as they are looked up: by the beginnings of their words, and as a whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsgen.model import Entity, EntityId
from newsgen.search.words import hash_of, letters_and_sign, sentences, with_long_words, words

LONGEST = 8
"""Letters of a beginning; what is longer is found by its first eight."""
SHORTEST = 2
"""Letters of a beginning, unless the word is shorter."""
MOST = 50
"""Entities that one key leads to; of more the best known."""
BLOCK = 16
"""Entities in one file."""
_FOR_A_SHARD = 32
WHOLE = "="
"""Stands before the key of a whole name."""


def blocks_of(entities: Sequence[Entity]) -> Iterator[Sequence[Entity]]:
    """The entities of each file, in order."""
    return (entities[at : at + BLOCK] for at in range(0, len(entities), BLOCK))


def keys(entity: Entity) -> set[str]:
    """All that leads to an entity."""
    found: set[str] = set()
    for name in (entity.label, *entity.aliases):
        for said in _ways_to_say(name):
            found.add(WHOLE + " ".join(said))
            for word in said:
                ends = range(min(SHORTEST, len(word)), min(LONGEST, len(word)) + 1)
                found.update(word[:end] for end in ends)
    return found


def _ways_to_say(name: str) -> Iterator[list[str]]:
    parts = sentences(name)
    plain = [word for part in parts for word in words(part)]
    yield _letters(plain)
    joined = [word for part in parts for word in with_long_words(part) or words(part)]
    if joined != plain:
        yield _letters(joined)


def _letters(said: Iterable[str]) -> list[str]:
    return [letters_and_sign(word)[0] for word in said]


def shard_count(entities: int) -> int:
    """How many shards the keys of so many entities fill: a power of two."""
    count = 1
    while count * _FOR_A_SHARD < entities:
        count *= 2
    return count


def shards(entities: Sequence[Entity], fame: Mapping[EntityId, int]) -> list[dict[str, list[int]]]:
    """Key → the positions of entities, the best known first, in shards by the hash of the key."""
    found: dict[str, list[int]] = {}
    for at in sorted(range(len(entities)), key=lambda at: (-fame[entities[at].id], at)):
        for key in keys(entities[at]):
            found.setdefault(key, []).append(at)
    count = shard_count(len(entities))
    made: list[dict[str, list[int]]] = [{} for _ in range(count)]
    for key in sorted(found):
        made[hash_of(key) % count][key] = found[key][:MOST]
    return made
