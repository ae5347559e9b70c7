"""The sentences of an article that other pages quote: for each entity those that name it.

They are kept as JSON: which sentences are whose, and each sentence once, whomever it names.
"""

import json
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import islice
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


class Quoted(NamedTuple):
    """What a page quotes of an article for one entity."""

    words: Sequence[str]
    """For a topic: the words of the text that carry it, most frequent first."""
    sentences: Sequence[Quote]
    """Those that name it; of a topic that is never named, the first that use its terms."""


class Quotes(NamedTuple):
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


def quotes_row(linked: LinkedArticle) -> bytes:
    """The quotes of an article as JSON in UTF-8."""
    sentences = [_sentence(one) for one in linked.evidence]
    numbers: dict[EntityId, list[int]] = {entity: [] for entity in linked.counts}
    for number, (_, _, names) in enumerate(sentences):
        for entity in {entity for _, _, entity in names}:
            numbers[entity].append(number)
    for topic, _ in linked.topics:
        if topic not in numbers:
            carrying = (n for n, one in enumerate(linked.evidence) if topic in one.entities)
            numbers[topic] = list(islice(carrying, TERM_SENTENCES))
    if linked.relations:
        stated = {relation.key.sentence for relation in linked.relations}
        numbers[_PROOFS] = [n for n, one in enumerate(sentences) if one[0] in stated]
    words = dict(linked.topics)
    entities = {entity: (words.get(entity, ()), found) for entity, found in numbers.items()}
    return _json((entities, sentences)).encode()


def quotes_of(row: bytes) -> Quotes:
    """The quotes that a row holds."""
    entities, sentences = json.loads(row.decode())
    return Quotes(entities, [Quote(*sentence) for sentence in sentences])


def _sentence(evidence: Evidence) -> tuple[SentenceId, str, list[tuple[int, int, EntityId]]]:
    names: list[tuple[int, int, EntityId]] = []
    at = 0
    for text, entity in evidence.pieces:
        end = at + len(text)
        if entity:
            names.append((at, end, entity))
        at = end
    return evidence.sentence, evidence.text, names


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
