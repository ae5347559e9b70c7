"""The sentences of an article that other pages quote: for each entity those that name it.

They are kept as lines of JSON: the first tells for each entity which of the others are its own,
so that a page reads those and no more; each sentence is there once, whomever it names.
"""

import json
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsgen.model import EntityId, Evidence, LinkedArticle, SentenceId

QuoteLines = str

TERM_SENTENCES = 3
"""Sentences quoted for a topic from an article that uses its terms but never names it."""
_PROOFS = EntityId("")
"""Stands for the sentences that state relations; no entity has an empty id."""


@dataclass(frozen=True, slots=True)
class Quote:
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
class Quotes:
    """What a page quotes of an article for one entity."""

    words: tuple[str, ...]
    """For a topic: the words of the text that carry it, most frequent first."""
    sentences: tuple[Quote, ...]
    """Those that name it; of a topic that is never named, the first that use its terms."""


def quote_lines(linked: LinkedArticle) -> QuoteLines:
    """The lines of an article."""
    evidence = linked.evidence
    words = {topic.topic: topic.words for topic in linked.topics}
    stated = {relation.key.sentence for relation in linked.relations}
    naming, carrying = _by_entity(evidence)
    head: dict[EntityId, tuple[tuple[str, ...], list[int]]] = {}
    for entity in dict.fromkeys((*linked.counts, *words)):
        quoted = naming.get(entity) or carrying.get(entity, [])[:TERM_SENTENCES]
        head[entity] = words.get(entity, ()), quoted
    if stated:
        proofs = [n for n, one in enumerate(evidence, start=1) if one.sentence in stated]
        head[_PROOFS] = (), proofs
    return "\n".join((_json(head), *map(_written, evidence)))


def quotes_for(entity: EntityId, text: QuoteLines) -> Quotes:
    """What an article is quoted with for an entity; nothing where it has nothing."""
    lines = text.split("\n")
    words, numbers = json.loads(lines[0] or "{}").get(entity, ((), ()))
    sentences = json.loads(f"[{','.join([lines[number] for number in numbers])}]")
    return Quotes(tuple(words), tuple([Quote(*sentence) for sentence in sentences]))


def proof(sentence: SentenceId, text: QuoteLines) -> Quote:
    """The sentence that states a relation. Raises LookupError when there is none."""
    for quote in quotes_for(_PROOFS, text).sentences:
        if quote.sentence == sentence:
            return quote
    raise LookupError(sentence)


def _by_entity(
    evidence: Iterable[Evidence],
) -> tuple[dict[EntityId, list[int]], dict[EntityId, list[int]]]:
    """For each entity the lines of sentences that name it, and of those that use its terms too."""
    naming: dict[EntityId, list[int]] = {}
    carrying: dict[EntityId, list[int]] = {}
    for number, one in enumerate(evidence, start=1):
        for entity in {piece.entity for piece in one.pieces if piece.entity}:
            naming.setdefault(entity, []).append(number)
        for entity in one.entities:
            carrying.setdefault(entity, []).append(number)
    return naming, carrying


def _written(evidence: Evidence) -> str:
    names: list[tuple[int, int, EntityId]] = []
    at = 0
    for piece in evidence.pieces:
        if piece.entity:
            names.append((at, at + len(piece.text), piece.entity))
        at += len(piece.text)
    return _json((evidence.sentence, evidence.text, names))


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
