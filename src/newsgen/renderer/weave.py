"""A body in Markdown, with its marks, becomes HTML.

Most bodies are whole blocks from end to end (`inlines`); where there is more, the body goes the
long way through Python-Markdown.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from markupsafe import Markup

from newsgen.renderer.inlines import LEAD, WholeBlock, whole_html
from newsgen.renderer.long_way import long_way
from newsgen.renderer.short_way import RichBlock, ShortBlock, short_blocks
from newsgen.views import BodyView

_START = attrgetter("start")


def weave(body: BodyView, convert: Callable[[str], str]) -> Markup:
    """The HTML of a body: paragraphs, figures, sentences with ids, linked names.

    `convert` says what Markdown means; it is asked only where there is more than whole blocks.
    """
    blocks = _whole_blocks(body)
    shown = whole_html(body, blocks)
    if not _is_all(blocks, body.markdown):
        return Markup(long_way(body, blocks, shown, convert))
    if body.lead != (0, 0):
        first = next((at for at, html in enumerate(shown) if html.startswith("<p>")), None)
        if first is not None:
            shown[first] = shown[first].replace("<p>", LEAD, 1)
    return Markup("\n".join(shown))


def _whole_blocks(body: BodyView) -> Sequence[WholeBlock]:
    blocks: list[WholeBlock] = [
        block
        for block in short_blocks(body.markdown)
        if isinstance(block, ShortBlock) or not _is_marked(body, block)
    ]
    return sorted([*blocks, *body.figures], key=_START) if body.figures else blocks


def _is_marked(body: BodyView, block: RichBlock) -> bool:
    """Whether a sentence or name begins in the block, and so the long way must be gone."""
    for marks in (body.sentences, body.mentions):
        at = bisect_left(marks, block.start, key=_START)
        if at < len(marks) and marks[at].start < block.end:
            return True
    return False


def _is_all(blocks: Sequence[WholeBlock], markdown: str) -> bool:
    """Whether nothing but empty lines stands between the blocks."""
    at = 0
    for block in blocks:
        gap = markdown[at : block.start]
        if gap != "\n\n" and gap.strip("\n"):
            return False
        at = block.end
    return not markdown[at:].strip("\n")
