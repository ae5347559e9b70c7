"""Sentences as pages quote them, whole or around names; each leads to itself in its article."""

from collections.abc import Container
from itertools import pairwise

from newsgen.cards import Card
from newsgen.model import EntityId
from newsgen.quotes import Quote
from newsgen.urls import Url, relative
from newsgen.views import PieceView, SentenceView

Span = tuple[int, int]


def sentence_view(quote: Quote, marked: Container[EntityId], card: Card, url: Url) -> SentenceView:
    """A sentence as page `url` quotes it, with the names of some entities marked."""
    pieces = tuple([PieceView(text, is_name) for text, is_name in quote.cut(marked)])
    return SentenceView(f"{relative(url, card.url)}#{quote.sentence}", pieces)


def first_name(quote: Quote, entity: EntityId) -> Span:
    """Where an entity is named first; the sentence's beginning when it is not."""
    return next(((start, end) for start, end, one in quote.names if one == entity), (0, 0))


def nearest_names(quote: Quote, one: EntityId, other: EntityId) -> Span:
    """The shortest stretch that names both."""
    names = [name for name in quote.names if name[2] in (one, other)]
    stretches = ((a[0], b[1]) for a, b in pairwise(names) if a[2] != b[2])
    return min(stretches, key=lambda span: (span[1] - span[0], span), default=(0, 0))


def excerpt(quote: Quote, around: Span, length: int) -> Quote:
    """As much of a sentence as fits, cut at words, with a stretch of it whole."""
    text, room = quote.text, length - (around[1] - around[0])
    if len(text) <= length or room < 0:
        return quote
    start = max(0, min(around[0] - room // 3, len(text) - length))
    if start:
        start = text.rfind(" ", 0, start) + 1
    end = start + length
    if end < len(text):
        end = max(text.rfind(" ", start, end), around[1]) or end
    before, behind = "…" if start else "", "…" if end < len(text) else ""
    by = len(before) - start
    names = [(a + by, b + by, one) for a, b, one in quote.names if start <= a and b <= end]
    return Quote(quote.sentence, before + text[start:end].rstrip(" ,;:–-") + behind, names)
