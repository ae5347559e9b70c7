"""Blocks that stand whole for themselves, figures and plain paragraphs, and the marks in them.

Markdown has nothing to say inside of them: they are cut out of the body in one pass, in order.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import escape

from newsgen.markup import plain
from newsgen.renderer.escaping import escape_text
from newsgen.renderer.short_way import BLOCK, ITEM, escaped, rich_html, tags
from newsgen.views import BodyView, FigureMark, MentionMark, SentenceMark

WholeBlock = tuple[int, int, str]
"""(start, end, HTML)"""

LEAD = '<p class="lead">'
"""The opening tag of the first paragraph that stands by itself, in place of a mere `<p>`."""

_NO_SENTENCE = SentenceMark(sys.maxsize, sys.maxsize, "")
_NO_NAME = MentionMark(sys.maxsize, sys.maxsize, "", "")


def whole_blocks(body: BodyView) -> list[WholeBlock]:
    """The blocks of a body that need no Markdown, in order, with the marks that stand in them."""
    sentences, names = iter(body.sentences), iter(body.mentions)
    sentence, name = next(sentences, _NO_SENTENCE), next(names, _NO_NAME)
    inlines = _Inlines(body.markdown, sentences, names, sentence, name)
    blocks: list[WholeBlock] = []
    figures = list(reversed(body.figures))
    for match in BLOCK.finditer(body.markdown):
        start, end = match.span()
        while figures and figures[-1].start < start:
            blocks.append(inlines.figure(figures.pop()))
        if html := inlines.block(match, start, end):
            blocks.append((start, end, html))
    return blocks + [inlines.figure(figure) for figure in reversed(figures)]


@dataclass(slots=True)
class _Inlines:
    """The sentences and names of a body, put into the stretches of it that are cut out in order."""

    markdown: str
    sentences: Iterator[SentenceMark]
    names: Iterator[MentionMark]
    sentence: SentenceMark
    """The first that no stretch has reached yet; so is `name`."""
    name: MentionMark

    def block(self, block: re.Match[str], start: int, end: int) -> str | None:
        """A block that goes the short way; None when it cannot."""
        kind = block.lastgroup or ""
        if kind == "prose":
            return f"<p>{self.text(start, end, start, end)}</p>"
        if kind == "rich":
            self.skip(start)
            is_marked = self.sentence.start < end or self.name.start < end
            return None if is_marked else rich_html(block[0])
        around = tags(block)
        if not around:
            return None
        if kind == "items":
            return f"{around[0]}{self.items(start, end)}{around[1]}"
        return f"{around[0]}{self.text(*block.span(kind), start, end)}{around[1]}"

    def items(self, start: int, end: int) -> str:
        """The items of a list, each between empty lines; one alone has no paragraph."""
        spans = [item.span(1) for item in ITEM.finditer(self.markdown, start, end)]
        opening, closing = ("<li>\n<p>", "</p>\n</li>") if spans[1:] else ("<li>", "</li>")
        return "\n".join(f"{opening}{self.text(*span, *span)}{closing}" for span in spans)

    def text(self, first: int, last: int, left: int, right: int) -> str:
        """A stretch without Markdown, escaped."""
        parts = self.stretch(first, last, left, right)
        text = self.markdown[first:last]
        if "&" in text or ">" in text:
            parts[::2] = map(escaped, parts[::2])
        return "".join(parts)

    def figure(self, figure: FigureMark) -> WholeBlock:
        """A figure with its picture, when there is one, caption and credit."""
        caption, credit = (self.legend(*span) for span in (figure.caption, figure.credit))
        alt = escape(plain(self.markdown[slice(*figure.caption)]))
        source = escape(figure.src)
        size = f'width="{figure.width}" height="{figure.height}"'
        image = f'<img src="{source}" alt="{alt}" {size} loading="lazy" decoding="async">'
        shown = [caption, f'<span class="credit">{credit}</span>' if credit else ""]
        text = " ".join(part for part in shown if part)
        legend = f"<figcaption>{text}</figcaption>" if text else ""
        html = f'<figure class="photo">{image if figure.src else ""}{legend}</figure>'
        return figure.start, figure.end, html

    def legend(self, start: int, end: int) -> str:
        """A caption or a credit."""
        parts = self.stretch(start, end, start, end)
        parts[::2] = (escape(plain(text)) for text in parts[::2])
        return "".join(parts)

    def stretch(self, first: int, last: int, left: int, right: int) -> list[str]:
        """Text, tag, text … from `first` to `last`; the marks may begin and end in signs around."""
        self.skip(left)
        if self.sentence.start >= right and self.name.start >= right:
            return [self.markdown[first:last]]
        markdown, sentence, at = self.markdown, self.sentence, first
        parts: list[str] = []
        while sentence.start < right:
            start = sentence.start if sentence.start > first else first
            end = sentence.end if sentence.end < last else last
            if self.name.start < start:
                at = self.add_names(parts, at, start)
            opening = f'<span class="sentence" id="{escape_text(sentence.id)}">'
            parts += (markdown[at:start], opening)
            at = self.add_names(parts, start, end)
            parts += (markdown[at:end], "</span>")
            at = end
            sentence = next(self.sentences, _NO_SENTENCE)
        self.sentence = sentence
        at = self.add_names(parts, at, last)
        parts.append(markdown[at:last])
        return parts

    def skip(self, start: int) -> None:
        """Leave what begins before `start` to the long way."""
        while self.sentence.start < start:
            self.sentence = next(self.sentences, _NO_SENTENCE)
        while self.name.start < start:
            self.name = next(self.names, _NO_NAME)

    def add_names(self, parts: list[str], at: int, end: int) -> int:
        """Text and tags from `at` on, up to the last name that begins before `end`; its end."""
        markdown, name = self.markdown, self.name
        while (start := name.start) < end:
            opening, closing = name_tags(name.entity, name.href)
            stop = name.end
            parts += (markdown[at:start], opening, markdown[start:stop], closing)
            at = stop
            name = next(self.names, _NO_NAME)
        self.name = name
        return at


@lru_cache(maxsize=1 << 14)
def name_tags(entity: str, href: str) -> tuple[str, str]:
    """The tags around a name: a link to its entity, or a mark only where it has no address."""
    entity = escape(entity)
    if href:
        return f'<a class="entity" data-entity="{entity}" href="{escape(href)}">', "</a>"
    return f'<span class="mention" data-entity="{entity}">', "</span>"
