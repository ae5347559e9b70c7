"""Blocks that stand whole for themselves, figures and plain paragraphs, and the marks in them.

Markdown has nothing to say inside of them: they are cut out of the body in one pass, in order.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import escape

from newsgen.markup import plain
from newsgen.renderer.escaping import escape_text
from newsgen.renderer.short_way import RichBlock, ShortBlock, escaped
from newsgen.views import BodyView, FigureMark, MentionMark, SentenceMark

WholeBlock = ShortBlock | RichBlock | FigureMark

LEAD = '<p class="lead">'
"""The opening tag of the first paragraph that stands by itself, in place of a mere `<p>`."""

_NO_SENTENCE = SentenceMark(sys.maxsize, sys.maxsize, "")
_NO_NAME = MentionMark(sys.maxsize, sys.maxsize, "", "")


def whole_html(body: BodyView, blocks: Sequence[WholeBlock]) -> list[str]:
    """The HTML of each block, with the sentences and names of the body that stand in it."""
    sentences, names = iter(body.sentences), iter(body.mentions)
    sentence, name = next(sentences, _NO_SENTENCE), next(names, _NO_NAME)
    inlines = _Inlines(body.markdown, sentences, names, sentence, name)
    return [inlines.block(block) for block in blocks]


@dataclass(slots=True)
class _Inlines:
    """The sentences and names of a body, put into the stretches of it that are cut out in order."""

    markdown: str
    sentences: Iterator[SentenceMark]
    names: Iterator[MentionMark]
    sentence: SentenceMark
    """The first that no stretch has reached yet; so is `name`."""
    name: MentionMark

    def block(self, block: WholeBlock) -> str:
        if isinstance(block, ShortBlock):
            return self.prose(block)
        return block.html if isinstance(block, RichBlock) else self.figure(block)

    def prose(self, block: ShortBlock) -> str:
        """A block that goes the short way."""
        start, end, opening, first, last, closing = block
        parts = self.stretch(first, last, start, end)
        text = self.markdown[first:last]
        if "&" in text or ">" in text:
            parts[::2] = map(escaped, parts[::2])
        return f"{opening}{''.join(parts)}{closing}"

    def figure(self, figure: FigureMark) -> str:
        """A figure with its picture, when there is one, caption and credit."""
        caption, credit = (self.legend(*span) for span in (figure.caption, figure.credit))
        alt = escape(plain(self.markdown[slice(*figure.caption)]))
        source = escape(figure.src)
        image = f'<img src="{source}" alt="{alt}" loading="lazy">' if figure.src else ""
        shown = [caption, f'<span class="credit">{credit}</span>' if credit else ""]
        text = " ".join(part for part in shown if part)
        legend = f"<figcaption>{text}</figcaption>" if text else ""
        return f'<figure class="photo">{image}{legend}</figure>'

    def legend(self, start: int, end: int) -> str:
        """A caption or a credit."""
        parts = self.stretch(start, end, start, end)
        parts[::2] = (escape(plain(text)) for text in parts[::2])
        return "".join(parts)

    def stretch(self, first: int, last: int, left: int, right: int) -> list[str]:
        """Text, tag, text … from `first` to `last`; the marks may begin and end in signs around."""
        sentence = self.sentence
        while sentence.start < left:
            sentence = next(self.sentences, _NO_SENTENCE)
        while self.name.start < left:
            self.name = next(self.names, _NO_NAME)
        parts: list[str] = []
        at = first
        while sentence.start < right:
            start = sentence.start if sentence.start > first else first
            end = sentence.end if sentence.end < last else last
            at = self.add_names(parts, at, start)
            opening = f'<span class="sentence" id="{escape_text(sentence.id)}">'
            parts += (self.markdown[at:start], opening)
            at = self.add_names(parts, start, end)
            parts += (self.markdown[at:end], "</span>")
            at = end
            sentence = next(self.sentences, _NO_SENTENCE)
        self.sentence = sentence
        at = self.add_names(parts, at, last)
        parts.append(self.markdown[at:last])
        return parts

    def add_names(self, parts: list[str], at: int, end: int) -> int:
        """Text and tags from `at` on, up to the last name that begins before `end`; its end."""
        name = self.name
        if name.start >= end:
            return at
        markdown = self.markdown
        while name.start < end:
            opening, closing = name_tags(name.entity, name.href)
            parts += (markdown[at : name.start], opening, markdown[name.start : name.end], closing)
            at = name.end
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
