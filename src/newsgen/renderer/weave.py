"""A body in Markdown, with its marks, becomes HTML.

Most bodies are whole blocks from end to end (`inlines`); where there is more, the body goes the
long way through Python-Markdown.
"""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from newsgen.renderer.inlines import LEAD, WholeBlock, whole_blocks
from newsgen.views import BodyView

LongWay = Callable[[BodyView, Sequence[WholeBlock]], str]
"""The HTML of a body, some blocks of which are HTML already: `long_way.long_way`."""


def weave(body: BodyView, long_way: LongWay) -> Markup:
    """The HTML of a body: paragraphs, figures, sentences with ids, linked names."""
    blocks = whole_blocks(body)
    if not _is_all(blocks, body.markdown):
        return Markup(long_way(body, blocks))
    shown = [html for _, _, html in blocks]
    if body.lead != (0, 0):
        first = next((at for at, html in enumerate(shown) if html.startswith("<p>")), None)
        if first is not None:
            shown[first] = shown[first].replace("<p>", LEAD, 1)
    return Markup("\n".join(shown))


def _is_all(blocks: Sequence[WholeBlock], markdown: str) -> bool:
    """Whether nothing but empty lines stands between the blocks."""
    at = 0
    for start, end, _ in blocks:
        gap = markdown[at:start]
        if gap != "\n\n" and gap.strip("\n"):
            return False
        at = end
    return not markdown[at:].strip("\n")
