"""The sentences of an article that other pages quote: for each entity those that name it.

They are kept as lines of JSON: first which sentences are whose, then each sentence once, whomever
it names. A page mostly asks for a few of them, so a line is read when it is asked for.
"""

import json
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from newsgen.digests import short_digest
from newsgen.json_text import compact
from newsgen.model import EntityId, Evidence, LinkedArticle, SentenceId

TERM_SENTENCES = 3
"""Sentences quoted for a topic from an article that uses its terms but never names it."""
_PROOFS = EntityId("")
"""Stands for the sentences that state relations; no entity has an empty id."""

_Sentence = tuple[SentenceId, str, list[tuple[int, int, EntityId]]]


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


@dataclass(frozen=True)
class Quotes:
    """All that pages may quote of an article."""

    row: bytes

    @cached_property
    def _lines(self) -> list[bytes]:
        return self.row.split(b"\n")

    @cached_property
    def _entities(self) -> Mapping[EntityId, tuple[Sequence[str], Sequence[int]]]:
        """Entity → the words that carry it, and the numbers of its sentences, from 1."""
        entities: Mapping[EntityId, tuple[Sequence[str], Sequence[int]]]
        entities = json.loads(self._lines[0])
        return entities

    @cached_property
    def _read(self) -> dict[int, Quote]:
        """The sentences that were asked for, by their numbers."""
        return {}

    def of(self, entity: EntityId) -> Quoted:
        """What is quoted for an entity; nothing where it has nothing."""
        words, numbers = self._entities.get(entity, ((), ()))
        return Quoted(words, [self._quote(number) for number in numbers])

    def naming(self, *entities: EntityId) -> list[Quote]:
        """The sentences that name all of these entities, in the order of the text."""
        lines = self._lines[1:]
        for entity in entities:
            name = f',"{entity}"]'.encode()  # a quotation mark within a text is written \"
            lines = [line for line in lines if name in line]
        return [*map(_quote, lines)]

    def sentences(self) -> list[Quote]:
        """All of them, in the order of the text."""
        return [self._quote(number) for number in range(1, len(self._lines))]

    def _quote(self, number: int) -> Quote:
        quote = self._read.get(number)
        if quote is None:
            quote = self._read[number] = _quote(self._lines[number])
        return quote

    def proof(self, sentence: SentenceId) -> Quote:
        """The sentence that states a relation. Raises LookupError when there is none."""
        for quote in self.of(_PROOFS).sentences:
            if quote.sentence == sentence:
                return quote
        raise LookupError(sentence)


class Quoting(NamedTuple):
    """The quotes of an article, written down."""

    row: bytes
    said: Mapping[EntityId, bytes]
    """Entity → the digest of all that is quoted for it. Eight bytes."""


def quoting(linked: LinkedArticle) -> Quoting:
    """The quotes of an article as lines of JSON in UTF-8, with their digests."""
    sentences = [_sentence(one) for one in linked.evidence]
    lines = [compact(one) for one in sentences]
    numbers = _numbers(linked, sentences)
    words, about = dict(linked.topics), linked.about
    entities = {entity: (words.get(entity, ()), found) for entity, found in numbers.items()}
    said = {
        entity: short_digest(
            f"{carrying} {entity in about}\n" + "\n".join([lines[n - 1] for n in found])
        )
        for entity, (carrying, found) in entities.items()
    }
    return Quoting("\n".join((compact(entities), *lines)).encode(), said)


def _numbers(linked: LinkedArticle, sentences: Sequence[_Sentence]) -> dict[EntityId, list[int]]:
    """Entity → the numbers of its sentences, from 1."""
    numbers: dict[EntityId, list[int]] = {entity: [] for entity in linked.counts}
    for number, (_, _, names) in enumerate(sentences, start=1):
        for entity in {entity for _, _, entity in names}:
            numbers[entity].append(number)
    for topic, _ in linked.topics:
        if topic not in numbers:
            carrying = (
                number
                for number, one in enumerate(linked.evidence, start=1)
                if topic in one.entities
            )
            numbers[topic] = list(islice(carrying, TERM_SENTENCES))
    if linked.relations:
        stated = {relation.key.sentence for relation in linked.relations}
        numbers[_PROOFS] = [n for n, one in enumerate(sentences, start=1) if one[0] in stated]
    return numbers


def quotes_of(row: bytes) -> Quotes:
    """The quotes that a row holds."""
    return Quotes(row)


def _quote(line: bytes) -> Quote:
    values, _ = _decode(line.decode())
    return Quote(*values)


_decode = json.JSONDecoder().raw_decode


def _sentence(evidence: Evidence) -> _Sentence:
    names: list[tuple[int, int, EntityId]] = []
    at = 0
    for text, entity in evidence.pieces:
        end = at + len(text)
        if entity:
            names.append((at, end, entity))
        at = end
    return evidence.sentence, evidence.text, names
