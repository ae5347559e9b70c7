"""From an article to a linked article: mentions, sentences with ids, evidence, topics."""

from collections import Counter, deque
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise

from newsgen.digests import digest
from newsgen.markup import CUT, plain, shielded
from newsgen.model import (
    Article,
    BlockKind,
    EntityId,
    Evidence,
    LinkedArticle,
    LinkRules,
    Mention,
    Piece,
    Sentence,
    SentenceId,
)
from newsgen.tagger.gazetteer import Gazetteer
from newsgen.tagger.matcher import Name, Trie, insert, longest_matches
from newsgen.tagger.sentences import sentence_spans
from newsgen.tagger.tokens import Token, normal_tokens, tokens
from newsgen.tagger.topics import TermHit, article_topics
from newsgen.vietnamese import normal

Span = tuple[int, int]


def tag(article: Article, gazetteer: Gazetteer) -> LinkedArticle:
    """The article with every listed name in its body marked, never across a block's end."""
    body = article.body
    found_tokens = tokens(body, _shields(article))
    mentions = _mentions(found_tokens, gazetteer, article.links)
    hits = _term_hits(found_tokens, gazetteer)
    sentences, evidence = _evidence(article, mentions, hits)
    headline = _term_hits(tokens(article.title), gazetteer)
    in_headline = dict.fromkeys(chain.from_iterable(topics for _, _, topics in headline))
    topics = article_topics(article, hits, Counter(m.entity for m in mentions), in_headline)
    topics = tuple(topic for topic in topics if topic.topic in gazetteer.ids)
    return LinkedArticle(article, mentions, sentences, evidence, topics)


def find_mentions(text: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions in a plain NFC text, as a page would mark them."""
    return _mentions(tokens(text, shielded(text)), gazetteer, LinkRules({}, ()))


def _shields(article: Article) -> tuple[Span, ...]:
    """Where no name is looked for: what `markup` knows, and blocks of indented code."""
    code = [
        (block.start, block.end)
        for block in article.blocks
        if block.kind is BlockKind.OTHER and article.body[block.start :].startswith(("    ", "\t"))
    ]
    return tuple(sorted([*shielded(article.body), *code]))


def _mentions(
    found: Sequence[Token], gazetteer: Gazetteer, rules: LinkRules
) -> tuple[Mention, ...]:
    forced = _forced(found, rules, gazetteer.ids)
    forbidden = {normal_tokens(surface) for surface in rules.forbid}
    mentions = [
        Mention(found[first][1], found[last - 1][2], name.entities[0], name.rule)
        for first, last, name in longest_matches(gazetteer.names, found)
        if len(name.entities) == 1
        and tuple(token for token, _, _ in found[first:last]) not in forbidden
    ]
    if not forced:
        return tuple(mentions)
    standing = [f for f in forced if not any(_is_inside(f, mention) for mention in mentions)]
    free = (m for m in mentions if not any(f.start < m.end and m.start < f.end for f in standing))
    return tuple(sorted((*standing, *free), key=lambda m: m.start))


def _is_inside(forced: Mention, mention: Mention) -> bool:
    """Whether a longer listed name holds the forced one: «Bộ KH&CN» holds «Bộ»."""
    is_longer = mention.end - mention.start > forced.end - forced.start
    return is_longer and mention.start <= forced.start and forced.end <= mention.end


def _forced(found: Sequence[Token], rules: LinkRules, known: Collection[EntityId]) -> list[Mention]:
    if not rules.force:
        return []
    trie: Trie = {}
    for surface, entity in rules.force.items():
        if entity in known:
            insert(trie, normal_tokens(surface), Name((entity,), "forced"))
    return [
        Mention(found[first][1], found[last - 1][2], name.entities[0], name.rule)
        for first, last, name in longest_matches(trie, found)
    ]


def _term_hits(found: Sequence[Token], gazetteer: Gazetteer) -> list[TermHit]:
    return [
        (found[first][1], found[last - 1][2], name.entities)
        for first, last, name in longest_matches(gazetteer.terms, found)
    ]


def _evidence(
    article: Article, mentions: Sequence[Mention], hits: Sequence[TermHit]
) -> tuple[tuple[Sentence, ...], tuple[Evidence, ...]]:
    """The sentences that hold a mention or a term, and what each reads like on its own."""
    sentences: list[Sentence] = []
    evidence: list[Evidence] = []
    repeats: Counter[str] = Counter()
    named_queue, hit_queue = deque(mentions), deque(hits)
    for start, end in _sentence_spans(article, mentions):
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


def _sentence_spans(article: Article, mentions: Sequence[Mention]) -> Iterator[Span]:
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
