"""The sentences that prove what an article names: each with an id, and as a reader sees it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise

from newsgen.digests import digest
from newsgen.markup import CUT, is_plain, plain
from newsgen.model import Article, EntityId, Evidence, Mention, Piece, Sentence, SentenceId
from newsgen.tagger.sentences import sentence_spans
from newsgen.tagger.topics import TermHit
from newsgen.vietnamese import normal

Span = tuple[int, int]


def evidence_of(
    article: Article, mentions: Sequence[Mention], hits: Sequence[TermHit]
) -> tuple[tuple[Sentence, ...], tuple[Evidence, ...]]:
    """The sentences that hold a mention or a term, and what each reads like on its own."""
    spans: list[Span] = []
    shown: list[tuple[Piece, ...]] = []
    entities: list[frozenset[EntityId]] = []
    in_one_line = article.body.replace("\n", " ")
    for start, end, named, termed in _holding(article, mentions, hits):
        if is_plain(in_one_line, start, end):
            shown.append(_pieces(in_one_line, start, end, named))
        else:
            shown.append(_pieces_of_marked(article.body, start, end, named))
        spans.append((start, end))
        found = [mention.entity for mention in named]
        for _, _, topics in termed:
            found += topics
        entities.append(frozenset(found))
    ids = _sentence_ids(shown)
    sentences = [Sentence(one, *span) for one, span in zip(ids, spans, strict=True)]
    return tuple(sentences), tuple(map(Evidence, ids, shown, entities))


def _holding(
    article: Article, mentions: Sequence[Mention], hits: Sequence[TermHit]
) -> Iterator[tuple[int, int, Sequence[Mention], Sequence[TermHit]]]:
    """Each sentence in which a mention or a term begins, with those; no other block is split.

    Two sentences are one where a name runs over the stop between them.
    """
    named_at, termed_at = [mention.start for mention in mentions], [start for start, _, _ in hits]
    marks = sorted(named_at + termed_at)
    reach = [0, *accumulate([mention.end for mention in mentions], max)]
    named = termed = 0
    for block in article.blocks:
        last = bisect_left(marks, block.end, named + termed)
        spans = sentence_spans(article.body, block) if last > named + termed else []
        first: int | None = None
        for start, end in spans:
            first = start if first is None else first
            before = bisect_left(named_at, end, named)
            if reach[before] > end and (start, end) != spans[-1]:
                continue
            behind = bisect_left(termed_at, end, termed)
            if before + behind > named + termed:
                yield first, end, mentions[named:before], hits[termed:behind]
                named, termed = before, behind
                if named + termed == last:
                    break
            first = None


def _pieces(body: str, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Piece, ...]:
    """The sentence cut where a name begins and ends."""
    pieces: list[Piece] = []
    for mention in mentions:
        if start < mention.start:
            pieces.append(Piece(body[start : mention.start]))
        pieces.append(Piece(body[mention.start : mention.end], mention.entity))
        start = mention.end
    if start < end:
        pieces.append(Piece(body[start:end]))
    return tuple(pieces)


def _pieces_of_marked(
    body: str, start: int, end: int, mentions: Sequence[Mention]
) -> tuple[Piece, ...]:
    """The same as a reader sees it, without the marks of Markdown."""
    cuts = [offset for mention in mentions for offset in (mention.start, mention.end)]
    parts = [body[a:b] for a, b in pairwise((start, *cuts, end))]
    owners = (*chain.from_iterable((None, mention.entity) for mention in mentions), None)
    shown = plain(CUT.join(parts)).split(CUT)
    if len(shown) != len(parts):  # a mark swallows a name: «[\\[](<> "ẢNH: NIPA")»
        shown = list(map(plain, parts))
    pieces = zip(shown, owners, strict=True)
    return tuple(Piece(text.replace("\n", " "), entity) for text, entity in pieces if text)


def _sentence_ids(shown: Iterable[Sequence[Piece]]) -> list[SentenceId]:
    """Ids that depend on each sentence alone, so that edits elsewhere keep them.

    A sentence that an article repeats gets `-2`, `-3` in the order of the text.
    """
    texts = ["".join([piece.text for piece in pieces]) for pieces in shown]
    repeats: dict[str, int] = {}
    ids: list[SentenceId] = []
    for text in normal("\n".join(texts)).split("\n") if texts else ():
        words = text.strip()
        if "  " in words or not words.isprintable():  # blanks of another kind are not printable
            words = " ".join(words.split())
        name = "s-" + digest(words)[:8]
        repeats[name] = number = repeats.get(name, 0) + 1
        ids.append(SentenceId(name if number == 1 else f"{name}-{number}"))
    return ids
