"""The authority made ready for matching: every name and every variant on a path of words.

A name of two entities is ambiguous: it is reported and links to nothing. A variant that two
entities would share, or that is the name of another, is refused silently: nobody listed it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from newsgen.model import Entity, EntityId, EntityType
from newsgen.problems import Checked, Problem
from newsgen.tagger.companies import add_forms, without_form
from newsgen.tagger.doubts import ambiguous, doubts
from newsgen.tagger.heads import family
from newsgen.tagger.initials import acronym
from newsgen.tagger.text import Text, Words, keys_of, read_text
from newsgen.tagger.trie import Trie
from newsgen.tagger.variants import AND, variants
from newsgen.tagger.words import ALONE, Openers, Vocabulary


@dataclass(frozen=True, slots=True)
class Name:
    """What a path of the trie stands for."""

    entity: EntityId | None
    """None: never to be linked, or ambiguous."""
    type: EntityType
    words: Words
    gaps: Words
    """What stands between the words as listed."""
    rule: str
    """`label`, `alias`, `variant`, `acronym`; `never`, `ambiguous` for what links to nothing."""
    tail: str = ""
    """Signs behind its last word as listed: «.» of «V-S.T.I.D.», a closing quote."""
    is_national: bool = False
    """A short name of an institution of Việt Nam that other countries have too: «Quốc hội»."""
    family: int = 0
    """The family of the head of its entity's label: a bank's, a paper's (`heads.family`)."""
    surface: str = field(default="", compare=False)
    """A text that reads so, word by word and gap by gap; empty when the name is not so written."""


Paths = dict[Words, list[Name]]
"""Words without case → the names that they may be."""


class Gazetteer(NamedTuple):
    """What the tagger knows. Never changed after `compile_gazetteer`."""

    names: Trie[Name]
    """Words without case → names."""
    terms: Trie[Name]
    """The same for the terms of topics; a term may carry several."""
    entities: Mapping[EntityId, Entity]
    labels: Mapping[EntityId, Words]
    """The words of each label."""
    paths: Mapping[Words, Sequence[Name]]
    """What `names` was laid from: for comparing two authorities (`reach`)."""
    term_paths: Mapping[Words, Sequence[Name]]
    """The same of `terms`."""
    vocabulary: Vocabulary
    """The words of the texts it has read; it knows which of them begin a name or a term."""

    def read(self, source: str, shielded: Iterable[tuple[int, int]] = ()) -> Text:
        """A text to look for its names in: see `read_text`."""
        return read_text(source, shielded, self.vocabulary)


def compile_gazetteer(entities: Iterable[Entity]) -> Checked[Gazetteer]:
    """The gazetteer of an authority, with a warning for each name that may do harm."""
    known = {entity.id: entity for entity in entities}
    names, problems = _settled(_paths(map(_listed_names, known.values())), known)
    for path, made in _paths(map(_made_names, known.values())).items():
        owners = {name.entity for name in (*made, *names.get(path, ()))}
        if len(owners) == 1:
            names.setdefault(path, []).extend(made)
    terms = _paths(map(_terms, known.values()))
    name_trie, term_trie = _trie(names), _trie(terms)
    labels = {entity.id: tuple(read_text(entity.label).words) for entity in known.values()}
    problems = (*problems, *doubts(known.values()))
    vocabulary = Vocabulary(_openers(name_trie, term_trie))
    gazetteer = Gazetteer(name_trie, term_trie, known, labels, names, terms, vocabulary)
    return Checked(gazetteer, problems)


def _paths(sources: Iterable[Iterable[Name]]) -> Paths:
    paths: Paths = {}
    for names in sources:
        for name in names:
            held = paths.setdefault(keys_of(without_form(name.words)), [])
            if name not in held:
                held.append(name)
    return paths


def _listed_names(entity: Entity) -> Iterator[Name]:
    kind = family(tuple(entity.label.split()))
    yield _name(entity, entity.label, "label", kind)
    for alias in entity.aliases:
        yield _name(entity, alias, "alias", kind)
    for surface in entity.never:
        yield _name(entity, surface, "never", kind)


def _name(entity: Entity, surface: str, rule: str, kind: int = 0) -> Name:
    text = read_text(surface)
    words, owner = tuple(text.words), None if rule == "never" else entity.id
    is_national = entity.label == f"{' '.join(words)} Việt Nam"
    return Name(
        owner,
        entity.type,
        words,
        gaps=tuple(text.gaps[1:-1]),
        rule=rule,
        tail=text.gaps[-1],
        is_national=is_national,
        family=kind,
        surface=_surface(words, text.gaps[1:-1]),
    )


def _surface(words: Words, gaps: Sequence[str]) -> str:
    """Words and gaps as one text, unless a gap would read otherwise in it."""
    surface = "".join(map("".join, zip(words, (*gaps, ""), strict=True)))
    return "" if "\\" in surface else surface


def _made_names(entity: Entity) -> Iterator[Name]:
    """Variants and acronyms of its names; people are called in other ways, topics in none."""
    if entity.type in (EntityType.PERSON, EntityType.TOPIC):
        return
    for surface in dict.fromkeys((entity.label, *entity.aliases)):
        words = tuple(read_text(surface).words)
        for variant in sorted(variants(words)):
            yield _made_name(entity, variant)
        if entity.type is EntityType.ORGANISATION and (short := acronym(words)):
            yield Name(entity.id, entity.type, (short,), (), "acronym", surface=short)


def _made_name(entity: Entity, variant: Words) -> Name:
    words = tuple(word for word in variant if word != AND)
    parted = [gap for gap, word in pairwise(variant) if word != AND]
    gaps = tuple(AND if gap == AND else " " for gap in parted)
    return Name(entity.id, entity.type, words, gaps, "variant", surface=_surface(words, gaps))


def _terms(entity: Entity) -> Iterator[Name]:
    if entity.type is EntityType.TOPIC:
        for surface in dict.fromkeys((entity.label, *entity.aliases, *entity.terms)):
            yield _name(entity, surface, "term")


def _settled(paths: Paths, known: Mapping[EntityId, Entity]) -> tuple[Paths, tuple[Problem, ...]]:
    """The paths with every name that two entities list linking to nothing, and why."""
    settled: Paths = {}
    problems: list[Problem] = []
    for path, names in paths.items():
        kept: list[Name] = []
        for words in dict.fromkeys(name.words for name in names):
            same = [name for name in names if name.words == words]
            owners = list(dict.fromkeys(name.entity for name in same if name.entity))
            if len(owners) > 1:
                problems.append(ambiguous(" ".join(words), known[owners[0]], known[owners[1]]))
                same = [Name(None, same[0].type, words, same[0].gaps, "ambiguous")]
            elif owners:  # one entry's `never` does not bind another that is called so
                same = [name for name in same if name.entity]
            kept += same
        settled[path] = kept
    return settled, tuple(problems)


def _trie(paths: Paths) -> Trie[Name]:
    trie: Trie[Name] = Trie()
    for path, names in paths.items():
        trie.laid(path).ends = tuple(names)
    add_forms(trie)
    return trie


def _openers(*tries: Trie[Name]) -> Openers:
    openers: dict[str, set[str]] = {}
    for trie in tries:
        for first, place in trie.branches.items():
            behind = openers.setdefault(first, set())
            behind.update(place.branches, [ALONE] if place.ends else [])
    return openers
