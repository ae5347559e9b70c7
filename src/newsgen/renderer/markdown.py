"""What Markdown means here: Python-Markdown, without raw HTML and without unsafe addresses.

Raw HTML is shown as text. A link to anything but http, https or mailto is shown as its text; a
picture inside a line as its caption, since a picture is a paragraph of its own (`model.Figure`).
"""

import re
from html import unescape
from html.entities import html5
from itertools import islice
from xml.etree.ElementTree import Element

import markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from newsgen.urls import is_safe_link, written
from newsgen.vietnamese import NONCHARACTERS

_REFERENCE = re.compile("&(?:([A-Za-z][A-Za-z0-9]*;)|#([0-9]+);|#[Xx]([0-9A-Fa-f]+);)")
_NO_CHARACTER = re.compile(f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udfff{NONCHARACTERS}]")
_LAST_CODE = 0x10FFFF


def new_converter() -> markdown.Markdown:
    """A converter; to be used by one thread, and reset between texts."""
    converter = markdown.Markdown(output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    # After "unescape" (0), the last of all: an address is judged as it will stand there.
    converter.treeprocessors.register(_SafeElements(converter), "newsgen-safe", -1)
    converter.postprocessors.register(_KnownReferences(converter), "newsgen-references", -1)
    return converter


def convert(converter: markdown.Markdown, text: str) -> str:
    """The HTML of a text. Python-Markdown leaks its own STX and ETX on tangled emphasis; no
    document may hold them, so they are taken out."""
    html = converter.reset().convert(text)
    return html.replace("\x02", "").replace("\x03", "")


class _SafeElements(Treeprocessor):
    """Takes out what a body may not hold: unsafe links, pictures in a line, a second h1."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "a":
                _make_link_safe(element)
            elif element.tag == "img":
                _make_picture_text(element)
            elif element.tag == "h1":
                element.tag = "h2"


class _KnownReferences(Postprocessor):
    """Writes out the `&` of what only looks like a character reference: «Bộ KH&CN; Bộ TT&TT;»."""

    def run(self, text: str) -> str:
        return _REFERENCE.sub(lambda m: m[0] if _is_character(m) else f"&amp;{m[0][1:]}", text)


def _is_character(reference: re.Match[str]) -> bool:
    """Whether a reference is for a character that HTML may hold."""
    name, decimal, hexadecimal = reference.groups()
    if name:
        return name in html5
    digits = (decimal or hexadecimal).lstrip("0")[:8]
    code = int(digits or "0", 10 if decimal else 16)
    return code <= _LAST_CODE and not _NO_CHARACTER.match(chr(code))


def _make_link_safe(element: Element) -> None:
    address = unescape(element.get("href", "").replace(AMP_SUBSTITUTE, "&"))
    is_whole = address.strip().lower().startswith(("http://", "https://", "mailto:"))
    if is_whole and is_safe_link(address):
        element.set("rel", "noopener noreferrer")
        if (href := written(address)) != address:
            element.set("href", href.replace("&", f"{AMP_SUBSTITUTE}amp;"))
        for inner in islice(element.iter("a"), 1, None):
            inner.tag = "span"  # a link holds no other
            inner.attrib.clear()
    else:
        element.tag = "span"
        element.attrib.clear()


def _make_picture_text(element: Element) -> None:
    element.tag = "span"
    element.text = element.get("alt", "")
    element.attrib.clear()
