"""Sentences as pages quote them, whole or around a name; each leads to itself in its article."""

from collections.abc import Container

from newsgen.cards import Card
from newsgen.model import EntityId
from newsgen.quotes import Quote
from newsgen.urls import Url, relative
from newsgen.views import PieceView, SentenceView


def sentence_view(quote: Quote, marked: Container[EntityId], card: Card, url: Url) -> SentenceView:
    """A sentence as page `url` quotes it, with the names of some entities marked."""
    pieces = tuple([PieceView(text, is_name) for text, is_name in quote.cut(marked)])
    return SentenceView(f"{relative(url, card.url)}#{quote.sentence}", pieces)


def excerpt(quote: Quote, around: EntityId, length: int) -> Quote:
    """As much of a sentence as fits, cut at words, with the first name of an entity in it."""
    text = quote.text
    if len(text) <= length:
        return quote
    first = next(((start, end) for start, end, one in quote.names if one == around), (0, 0))
    start = max(0, min(first[0] - length // 3, len(text) - length))
    if start:
        start = text.rfind(" ", 0, start) + 1
    end = start + length
    if end < len(text):
        end = max(text.rfind(" ", start, end), first[1]) or end
    before, behind = "…" if start else "", "…" if end < len(text) else ""
    by = len(before) - start
    names = [(a + by, b + by, one) for a, b, one in quote.names if start <= a and b <= end]
    return Quote(quote.sentence, before + text[start:end].rstrip(" ,;:–-") + behind, names)
