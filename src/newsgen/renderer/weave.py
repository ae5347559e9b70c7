"""A body in Markdown, with its marks, becomes HTML.

Most bodies are whole blocks from end to end (`inlines`); where there is more, the body goes the
long way through Python-Markdown.
"""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from newsgen.renderer.inlines import LEAD, WholeBlock, whole_html
from newsgen.renderer.long_way import long_way
from newsgen.renderer.short_way import short_blocks
from newsgen.views import BodyView


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
    short = short_blocks(body.markdown)
    if not body.figures:
        return short
    return sorted([*short, *body.figures], key=lambda block: block.start)


def _is_all(blocks: Sequence[WholeBlock], markdown: str) -> bool:
    """Whether nothing but empty lines stands between the blocks."""
    at = 0
    for block in blocks:
        gap = markdown[at : block.start]
        if gap != "\n\n" and gap.strip("\n"):
            return False
        at = block.end
    return not markdown[at:].strip("\n")
