"""Captions, credits and plain paragraphs: stretches without Markdown, and their marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import escape

from newsgen.markup import plain
from newsgen.renderer.short_way import ShortBlock, escaped
from newsgen.views import BodyView, FigureMark, MentionMark

_Tag = tuple[int, int, str]
"""(offset, order among equals, tag): what ends comes before what begins."""


@dataclass(slots=True)
class Inlines:
    """The sentences and names of a body as tags in order, cut out stretch by stretch."""

    body: BodyView
    tags: list[_Tag] = field(init=False)
    offsets: list[int] = field(init=False)

    def __post_init__(self) -> None:
        tags: list[_Tag] = []
        for sentence in self.body.sentences:
            opening = f'<span class="sentence" id="{escape(sentence.id)}">'
            tags += [(sentence.start, 2, opening), (sentence.end, 1, "</span>")]
        for mention in self.body.mentions:
            opening, closing = name_tags(mention, can_link=True)
            tags += [(mention.start, 3, opening), (mention.end, 0, closing)]
        self.tags = sorted(tags, key=lambda tag: tag[:2])
        self.offsets = [offset for offset, _, _ in self.tags]

    def prose(self, block: ShortBlock) -> str:
        """The text of a block that goes the short way."""
        return self._woven(block.first, block.last, escaped, (block.start, block.end))

    def figure(self, figure: FigureMark) -> str:
        """A figure with its picture, when there is one, caption and credit."""
        caption, credit = (self._woven(*span, _shown) for span in (figure.caption, figure.credit))
        alt = escape(plain(self.body.markdown[slice(*figure.caption)]))
        source = escape(figure.src)
        image = f'<img src="{source}" alt="{alt}" loading="lazy">' if figure.src else ""
        shown = [caption, f'<span class="credit">{credit}</span>' if credit else ""]
        text = " ".join(part for part in shown if part)
        legend = f"<figcaption>{text}</figcaption>" if text else ""
        return f'<figure class="photo">{image}{legend}</figure>'

    def _woven(
        self,
        start: int,
        end: int,
        show: Callable[[str], str],
        around: tuple[int, int] | None = None,
    ) -> str:
        """The text from `start` to `end` with its tags, those in the signs `around` it too."""
        left, right = around or (start, end)
        first, last = bisect_left(self.offsets, left), bisect_right(self.offsets, right)
        parts: list[str] = []
        for place, _, tag in self.tags[first:last]:
            offset = min(max(place, start), end)
            parts += (show(self.body.markdown[start:offset]), tag)
            start = offset
        parts.append(show(self.body.markdown[start:end]))
        return "".join(parts)


def _shown(markdown: str) -> str:
    return escape(plain(markdown))


def name_tags(mention: MentionMark, *, can_link: bool) -> tuple[str, str]:
    """The tags around a name: a link to its entity, or a mark only."""
    entity = escape(mention.entity)
    if mention.href and can_link:
        return f'<a class="entity" data-entity="{entity}" href="{escape(mention.href)}">', "</a>"
    return f'<span class="mention" data-entity="{entity}">', "</span>"
