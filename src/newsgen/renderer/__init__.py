"""The renderer: from a view to the bytes of a file.

`environment` holds the templates, `quick` makes them quicker Python than Jinja does, `codes` passes
that on between processes, `sources` knows when one of them changed. `weave` makes a body HTML:
whole blocks the short way (`short_way`, `inlines`), the rest the long one (`long_way`, `marks`)
through Python-Markdown, of which `markdown` decides what it means here.
"""

from collections.abc import Callable
from functools import cache, partial

from newsgen.renderer.environment import Renderer, compiled, open_theme
from newsgen.renderer.sources import template_digests
from newsgen.renderer.weave import LongWay, weave
from newsgen.views import BodyView

__all__ = ["Renderer", "compiled", "new_weaver", "open_theme", "template_digests"]


def new_weaver() -> Callable[[BodyView], str]:
    """What makes bodies HTML; to be used by one thread."""
    return partial(weave, long_way=_long_way())


def _long_way() -> LongWay:
    """The long way; it and Python-Markdown are imported when the first body has to go it."""

    @cache
    def opened() -> LongWay:
        from newsgen.renderer.long_way import long_way
        from newsgen.renderer.markdown import new_converter

        return partial(long_way, new_converter())

    return lambda body, blocks: opened()(body, blocks)
