"""A text as discovery reads it: its words, its blocks, what is linked already, names in it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from newsgen.markup import plain
from newsgen.model import Article, Block, EntityType
from newsgen.tagger.sentences import sentence_spans
from newsgen.tagger.shields import shields_of
from newsgen.tagger.text import Text, read_text

REACH = 1000
"""Characters quoted on either side of a name at the most."""


@dataclass(frozen=True, slots=True)
class Name:
    """Words `first` to before `last` are a name."""

    first: int
    last: int
    type: EntityType | None
    """None where the place itself does not tell."""
    rule: str
    """`quoted`, `headed`, `place`, `person`, `credit`, `brand`, `run`."""
    surface: str
    """As it is to be listed: without a class word, a headline's capitals or a sentence's stop."""
    is_sure: bool = True
    """False where its first capital may be the sentence's."""
    is_gloss: bool = False
    """Whether it only abbreviates common words in brackets: «thử nghiệm (PoC)»."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text to find names in."""

    article: str
    """How it is called: the slug of a record."""
    text: Text
    sentences: tuple[tuple[int, int], ...]
    """Where its sentences stand, in order."""
    linked: tuple[tuple[int, int], ...] = ()
    """Spans that are linked to listed entities already, sorted and disjoint."""


def reading_of(article: Article, linked: Iterable[tuple[int, int]]) -> Reading:
    """An article with the spans that are linked in it."""
    text = read_text(article.body, shields_of(article))
    return reading(article.slug, text, article.blocks, linked)


def reading(
    name: str, text: Text, blocks: Iterable[Block], linked: Iterable[tuple[int, int]] = ()
) -> Reading:
    """A text of these blocks."""
    spans = chain.from_iterable(sentence_spans(text.source, block) for block in blocks)
    return Reading(name, text, tuple(sorted(spans)), tuple(linked))


def sentence_at(reading: Reading, position: int) -> str:
    """The sentence that holds word `position`, as a reader sees it, of a very long one a part."""
    offset = reading.text.starts[position]
    number = bisect_right(reading.sentences, (offset, len(reading.text.source))) - 1
    start, end = reading.sentences[max(0, number)] if reading.sentences else (offset, offset)
    start, end = max(start, offset - REACH), min(max(end, offset), offset + REACH)
    return " ".join(plain(reading.text.source[start:end]).split())
