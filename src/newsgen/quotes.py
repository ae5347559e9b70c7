"""The sentences of an article that other pages quote: for each entity those that name it.

They are kept as lines of text, one for each entity (its id, a tab, JSON), so that a page reads
the line of its own entity and nothing else.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsgen.model import EntityId, Evidence, LinkedArticle, Piece, SentenceId

QuoteLines = str
"""Every line ends with a line feed; one begins the text."""

TERM_SENTENCES = 3
"""Sentences quoted for a topic from an article that uses its terms but never names it."""
_PROOFS = EntityId("")
"""The line of the sentences that state relations; no entity has an empty id."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence quoted away from its article: plain text, without Markdown."""

    sentence: SentenceId
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Quotes:
    """What a page quotes of an article for one entity."""

    words: tuple[str, ...]
    """For a topic: the words of the text that carry it, most frequent first."""
    sentences: tuple[Quote, ...]
    """Those that name it; of a topic that is never named, the first that use its terms."""


def quote_lines(linked: LinkedArticle) -> QuoteLines:
    """The lines of an article, in the order of its entities' first mentions, topics last."""
    words = {topic.topic: topic.words for topic in linked.topics}
    stated = {relation.key.sentence for relation in linked.relations}
    written = {one.sentence: _written(one) for one in linked.evidence}
    naming, carrying = _by_entity(linked.evidence)
    lines = ["\n"]
    for entity in dict.fromkeys((*linked.counts, *words)):
        quoted = naming.get(entity) or carrying.get(entity, ())[:TERM_SENTENCES]
        lines.append(_line(entity, words.get(entity, ()), (written[one] for one in quoted)))
    if stated:
        proofs = (text for sentence, text in written.items() if sentence in stated)
        lines.append(_line(_PROOFS, (), proofs))
    return "".join(lines)


def quotes_for(entity: EntityId, lines: QuoteLines) -> Quotes:
    """What the lines of an article say for an entity; nothing where they have none."""
    start = lines.find(f"\n{entity}\t")
    if start < 0:
        return Quotes((), ())
    start += len(entity) + 2
    words, sentences = json.loads(lines[start : lines.index("\n", start)])
    return Quotes(tuple(words), tuple(map(_quote, sentences)))


def proof(sentence: SentenceId, lines: QuoteLines) -> Quote:
    """The sentence that states a relation. Raises LookupError when the lines have none."""
    for quote in quotes_for(_PROOFS, lines).sentences:
        if quote.sentence == sentence:
            return quote
    raise LookupError(sentence)


def _by_entity(
    evidence: Iterable[Evidence],
) -> tuple[dict[EntityId, list[SentenceId]], dict[EntityId, list[SentenceId]]]:
    """For each entity the sentences that name it, and those that name it or use its terms."""
    naming: dict[EntityId, list[SentenceId]] = {}
    carrying: dict[EntityId, list[SentenceId]] = {}
    for one in evidence:
        for entity in {piece.entity for piece in one.pieces if piece.entity}:
            naming.setdefault(entity, []).append(one.sentence)
        for entity in one.entities:
            carrying.setdefault(entity, []).append(one.sentence)
    return naming, carrying


def _written(evidence: Evidence) -> str:
    pieces = [
        (piece.text, piece.entity) if piece.entity else piece.text for piece in evidence.pieces
    ]
    return json.dumps((evidence.sentence, pieces), ensure_ascii=False, separators=(",", ":"))


def _line(entity: EntityId, words: tuple[str, ...], sentences: Iterator[str]) -> str:
    head = json.dumps(words, ensure_ascii=False) if words else "[]"
    return f"{entity}\t[{head},[{','.join(sentences)}]]\n"


def _quote(values: tuple[str, list[str | tuple[str, str]]]) -> Quote:
    sentence, pieces = values
    return Quote(
        SentenceId(sentence),
        tuple(
            Piece(piece) if isinstance(piece, str) else Piece(piece[0], EntityId(piece[1]))
            for piece in pieces
        ),
    )
