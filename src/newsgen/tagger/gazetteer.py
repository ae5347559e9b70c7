"""The authority made ready for matching: one trie of names, one of the terms of topics.

A name of two entities is kept as ambiguous: it is reported, blocks shorter names inside it, and
links to nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from newsgen.model import Entity, EntityId, EntityType
from newsgen.problems import Checked, Problem, Severity
from newsgen.tagger.matcher import Name, Trie, insert
from newsgen.tagger.tokens import normal_tokens

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What the tagger knows. Never changed after `compile_gazetteer`."""

    names: Trie
    terms: Trie
    """Paths to the topics they carry; a term may carry several."""
    ids: frozenset[EntityId]


def compile_gazetteer(entities: Iterable[Entity]) -> Checked[Gazetteer]:
    """The gazetteer of an authority, with a warning for each name that two entities share."""
    names: dict[Path, Name] = {}
    terms: dict[Path, tuple[EntityId, ...]] = {}
    shared: dict[Path, list[tuple[Entity, str]]] = {}
    ids: set[EntityId] = set()
    for entity in entities:
        ids.add(entity.id)
        for surface, rule in _surfaces(entity):
            path = normal_tokens(surface)
            held = names.get(path)
            if held is None or not held.entities:
                names[path] = Name((entity.id,), rule)
            elif entity.id not in held.entities:
                names[path] = Name((*held.entities, entity.id), "ambiguous")
            shared.setdefault(path, []).append((entity, surface))
        for surface in entity.never:
            names.setdefault(normal_tokens(surface), Name((), "never"))
        if entity.type is EntityType.TOPIC:
            for path in _term_paths(entity):
                terms[path] = tuple(dict.fromkeys((*terms.get(path, ()), entity.id)))
    gazetteer = Gazetteer(
        _trie(names), _trie({p: Name(t, "term") for p, t in terms.items()}), frozenset(ids)
    )
    ambiguous = (shared[path] for path, name in names.items() if len(name.entities) > 1)
    return Checked(gazetteer, tuple(_ambiguous(holders) for holders in ambiguous))


def _surfaces(entity: Entity) -> Iterable[tuple[str, str]]:
    yield entity.label, "label"
    for alias in entity.aliases:
        yield alias, "alias"


def _term_paths(topic: Entity) -> Iterable[Path]:
    """The terms of a topic; one in lower case also as a sentence begins with it («Đào tạo …»)."""
    for term in (topic.label, *topic.aliases, *topic.terms):
        yield normal_tokens(term)
        if term.islower():
            yield normal_tokens(term[0].upper() + term[1:])


def _trie(paths: dict[Path, Name]) -> Trie:
    trie: Trie = {}
    for path, name in paths.items():
        insert(trie, path, name)
    return trie


def _ambiguous(holders: list[tuple[Entity, str]]) -> Problem:
    (first, surface), (second, _) = (
        holders[0],
        next(h for h in holders if h[0].id != holders[0][0].id),
    )
    return Problem(
        "ambiguous-alias",
        f'«{surface}» names "{first.id}" ({first.where}) and "{second.id}": it is left unlinked',
        second.where,
        "take it from one of them, or force the link in the records that mean one",
        Severity.WARNING,
    )
