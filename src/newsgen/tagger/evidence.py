"""The sentences that prove what an article names: each with an id, and as a reader sees it."""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from newsgen.digests import digest
from newsgen.markup import CUT, plain
from newsgen.model import Article, Evidence, Mention, Piece, Sentence, SentenceId
from newsgen.tagger.sentences import sentence_spans
from newsgen.tagger.topics import TermHit
from newsgen.vietnamese import normal

Span = tuple[int, int]


def evidence_of(
    article: Article, mentions: Sequence[Mention], hits: Sequence[TermHit]
) -> tuple[tuple[Sentence, ...], tuple[Evidence, ...]]:
    """The sentences that hold a mention or a term, and what each reads like on its own."""
    sentences: list[Sentence] = []
    evidence: list[Evidence] = []
    repeats: Counter[str] = Counter()
    named_queue, hit_queue = deque(mentions), deque(hits)
    for start, end in _spans(article, mentions):
        named = [named_queue.popleft() for _ in _beginning(named_queue, end)]
        topics = [topic for _ in _beginning(hit_queue, end) for topic in hit_queue.popleft()[2]]
        entities = frozenset((*(mention.entity for mention in named), *topics))
        if not entities:
            continue
        pieces = _pieces(article.body, start, end, named)
        sentence_id = _sentence_id(pieces, repeats)
        sentences.append(Sentence(sentence_id, start, end))
        evidence.append(Evidence(sentence_id, pieces, entities))
    return tuple(sentences), tuple(evidence)


def _beginning(queue: deque[Mention] | deque[TermHit], end: int) -> Iterator[None]:
    """Once for each item at the head of the queue that begins before `end`."""
    while queue:
        head = queue[0]
        if (head.start if isinstance(head, Mention) else head[0]) >= end:
            return
        yield


def _spans(article: Article, mentions: Sequence[Mention]) -> Iterator[Span]:
    """All sentences of the body; two are one where a name runs over the stop between them."""
    inside = {offset for mention in mentions for offset in range(mention.start + 1, mention.end)}
    for block in article.blocks:
        pending: Span | None = None
        for start, end in sentence_spans(article.body, block):
            if pending and pending[1] in inside:
                start = pending[0]
            elif pending:
                yield pending
            pending = (start, end)
        if pending:
            yield pending


def _sentence_id(pieces: Sequence[Piece], repeats: Counter[str]) -> SentenceId:
    """An id that depends on the sentence alone, so that edits elsewhere keep it.

    A sentence that an article repeats gets `-2`, `-3` in the order of the text.
    """
    words = " ".join("".join(piece.text for piece in pieces).split())
    name = "s-" + digest(normal(words))[:8]
    repeats[name] += 1
    return SentenceId(name if repeats[name] == 1 else f"{name}-{repeats[name]}")


def _pieces(body: str, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Piece, ...]:
    """The sentence as a reader sees it, cut where a name begins and ends."""
    cuts = [offset for mention in mentions for offset in (mention.start, mention.end)]
    marked = CUT.join(body[a:b] for a, b in pairwise((start, *cuts, end)))
    owners = chain.from_iterable((None, mention.entity) for mention in mentions)
    shown = plain(marked).replace("\n", " ").split(CUT)
    pieces = zip(shown, (*owners, None), strict=True)
    return tuple(Piece(text, entity) for text, entity in pieces if text)
