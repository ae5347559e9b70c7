"""The sentences of an article that other pages quote: for each entity those that name it.

They are kept as JSON: which sentences are whose, and each sentence once, whomever it names.
"""

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsgen.model import EntityId, Evidence, LinkedArticle, SentenceId

TERM_SENTENCES = 3
"""Sentences quoted for a topic from an article that uses its terms but never names it."""
_PROOFS = EntityId("")
"""Stands for the sentences that state relations; no entity has an empty id."""


class Quote(NamedTuple):
    """A sentence quoted away from its article: plain text, without Markdown."""

    sentence: SentenceId
    text: str
    names: Sequence[tuple[int, int, EntityId]]
    """(start, end, whom it names) of each name in the text, in order."""

    def cut(self, marked: Container[EntityId]) -> Iterator[tuple[str, bool]]:
        """The text in stretches, each with whether it names one of the entities."""
        at = 0
        for start, end, entity in self.names:
            if entity in marked:
                if at < start:
                    yield self.text[at:start], False
                yield self.text[start:end], True
                at = end
        if at < len(self.text):
            yield self.text[at:], False


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a page quotes of an article for one entity."""

    words: Sequence[str]
    """For a topic: the words of the text that carry it, most frequent first."""
    sentences: Sequence[Quote]
    """Those that name it; of a topic that is never named, the first that use its terms."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """All that pages may quote of an article."""

    entities: Mapping[EntityId, tuple[Sequence[str], Sequence[int]]]
    """Entity → the words that carry it, and the positions of its sentences."""
    sentences: Sequence[Quote]

    def of(self, entity: EntityId) -> Quoted:
        """What is quoted for an entity; nothing where it has nothing."""
        words, numbers = self.entities.get(entity, ((), ()))
        return Quoted(words, [self.sentences[number] for number in numbers])

    def proof(self, sentence: SentenceId) -> Quote:
        """The sentence that states a relation. Raises LookupError when there is none."""
        for quote in self.of(_PROOFS).sentences:
            if quote.sentence == sentence:
                return quote
        raise LookupError(sentence)


def quotes_row(linked: LinkedArticle) -> str:
    """The quotes of an article as JSON."""
    evidence = linked.evidence
    words = {topic.topic: topic.words for topic in linked.topics}
    stated = {relation.key.sentence for relation in linked.relations}
    naming, carrying = _by_entity(evidence)
    entities: dict[EntityId, tuple[tuple[str, ...], list[int]]] = {}
    for entity in dict.fromkeys((*linked.counts, *words)):
        quoted = naming.get(entity) or carrying.get(entity, [])[:TERM_SENTENCES]
        entities[entity] = words.get(entity, ()), quoted
    if stated:
        proofs = [number for number, one in enumerate(evidence) if one.sentence in stated]
        entities[_PROOFS] = (), proofs
    return _json((entities, [_values(one) for one in evidence]))


def quotes_of(row: str | bytes) -> Quotes:
    """The quotes that a row holds."""
    entities, sentences = json.loads(row)
    return Quotes(entities, [Quote(*sentence) for sentence in sentences])


def _by_entity(
    evidence: Iterable[Evidence],
) -> tuple[dict[EntityId, list[int]], dict[EntityId, list[int]]]:
    """For each entity the sentences that name it, and those that use its terms too."""
    naming: dict[EntityId, list[int]] = {}
    carrying: dict[EntityId, list[int]] = {}
    for number, one in enumerate(evidence):
        for entity in {piece.entity for piece in one.pieces if piece.entity}:
            naming.setdefault(entity, []).append(number)
        for entity in one.entities:
            carrying.setdefault(entity, []).append(number)
    return naming, carrying


def _values(evidence: Evidence) -> tuple[object, ...]:
    names: list[tuple[int, int, EntityId]] = []
    at = 0
    for piece in evidence.pieces:
        if piece.entity:
            names.append((at, at + len(piece.text), piece.entity))
        at += len(piece.text)
    return evidence.sentence, evidence.text, names


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
