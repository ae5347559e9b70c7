"""The renderer: from a view to the bytes of a file.

`environment` holds the templates, `sources` knows when one of them changed, `weave` makes a body
HTML, `markdown` decides what Markdown means here.
"""

from collections.abc import Callable
from functools import cache, partial

from newsgen.renderer.environment import Renderer, open_theme
from newsgen.renderer.sources import template_digests
from newsgen.renderer.weave import weave
from newsgen.views import BodyView

__all__ = ["Renderer", "new_weaver", "open_theme", "template_digests"]


def new_weaver() -> Callable[[BodyView], str]:
    """What makes bodies HTML; to be used by one thread."""
    return partial(weave, convert=_convert())


def _convert() -> Callable[[str], str]:
    """What Markdown means here. Python-Markdown is imported only when a body needs it."""

    @cache
    def converter() -> Callable[[str], str]:
        from newsgen.renderer.markdown import convert, new_converter

        return partial(convert, new_converter())

    return lambda text: converter()(text)
