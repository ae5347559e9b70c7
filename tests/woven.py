"""Bodies as the renderer shows them, with and without marks, and read back."""

import re
from functools import partial

from lxml import etree

from newsgen.renderer.long_way import long_way
from newsgen.renderer.markdown import new_converter
from newsgen.renderer.weave import weave
from newsgen.views import BodyView
from samples import body_of

BLOCKS = {"p", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr"}


def woven(markdown: str) -> str:
    """The HTML of a body, its names and sentences marked."""
    return woven_body(body_of(markdown))


def woven_body(body: BodyView) -> str:
    """The HTML of a body as its view has it."""
    return str(weave(body, partial(long_way, new_converter())))


def parsed(html: str) -> etree._Element:
    """The HTML as XML: what does not nest is an error."""
    html = re.sub(r"<((?:br|hr|img)[^>]*)>", r"<\1/>", html)
    return etree.fromstring(f"<body>{html}</body>")


def text_of(element: etree._Element) -> str:
    """The text of an element, with runs of blanks as one."""
    return " ".join("".join(element.itertext()).split())


def blocks_of(element: etree._Element) -> list[str]:
    """The names of the blocks below an element, in the order of the text."""
    return [found.tag for found in element.iter(etree.Element) if found.tag in BLOCKS]
