"""Blocks in which Markdown has little to do: paragraphs, bold leads, headings, quotations.

Python-Markdown stays the one meaning of Markdown. A block found here becomes the same HTML byte
for byte when it is only escaped and put between its tags, which costs a hundredth; a property test
compares the two. Most blocks in the news are of these kinds.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from newsgen.urls import is_safe_link

# Text without a sign of Markdown; emphasis and links around such text, none inside another.
_LETTER = r"[^\\`*_\[\]<&\t\n\x02\x03\ufdd0-\ufdef]"
_AND = r"&(?!#?\w{1,40};)"
_TEXT = rf"(?:{_LETTER}++(?:{_AND}{_LETTER}*+)*+|(?:{_AND}{_LETTER}*+)++)"
_BOLD = rf"(?<!\*)\*\*(?![\s*]){_TEXT}(?<!\s)\*\*(?!\*)"
_SLANTED = rf"(?<!\*)\*(?![\s*]){_TEXT}(?<!\s)\*(?!\*)"
_LINK = rf"(?<!!)\[{_TEXT}\]\(https?://[A-Za-z0-9_./?=%~:+-]++\)"
# A line also begins with no sign and ends with no blank.
_NUMBER = r"\d{1,9}\.(?:[ \t]|$)"
_LINE = rf"(?![\s#>\-+*=_]|{_NUMBER}){_TEXT}(?<!\s)"
_RICH_LINE = rf"(?![\s#>\-+=_]|{_NUMBER})(?:{_TEXT}|{_BOLD}|{_SLANTED}|{_LINK})++(?<!\s)"
_BLOCK = re.compile(
    r"(?:(?<=\n\n)|\A)(?:"
    rf"(?P<prose>{_LINE}(?:\n{_LINE})*+)"
    rf"|\*\*(?P<strong>(?!\s){_TEXT}(?<!\s))\*\*"
    rf"|(?P<level>#{{1,6}}) (?P<heading>(?![\s#])(?:(?!#)(?:{_LETTER}|{_AND}))++(?<!\s))"
    rf"|(?<!>)> ?(?P<quote>{_LINE})"
    rf"|(?P<rich>{_RICH_LINE}(?:\n{_RICH_LINE})*+)"
    r")(?=\n\n|\n?\Z)"
)
_TAGS = {
    "prose": ("<p>", "</p>"),
    "strong": ("<p><strong>", "</strong></p>"),
    "quote": ("<blockquote>\n<p>", "</p>\n</blockquote>"),
}
_ELEMENTS = (
    (re.compile(r"\*\*([^*]+)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*([^*]+)\*"), r"<em>\1</em>"),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2" rel="noopener noreferrer">\1</a>'),
)
_ADDRESS = re.compile(r"\]\(([^)]+)\)")


class ShortBlock(NamedTuple):
    """A block (`start` to `end`) of a body, the tags around it, its text (`first` to `last`)."""

    start: int
    end: int
    opening: str
    first: int
    last: int
    closing: str


class RichBlock(NamedTuple):
    """A paragraph of a body with links or emphasis, as HTML; no mark of ours can stand in it."""

    start: int
    end: int
    html: str


def short_blocks(markdown: str) -> list[ShortBlock | RichBlock]:
    """The blocks of a body that can go the short way, in order.

    Only those between empty lines are seen; a line of blanks is left to Python-Markdown, and so
    are quotations next to each other, which it joins.
    """
    return [block for match in _BLOCK.finditer(markdown) if (block := _short_block(match))]


def _short_block(match: re.Match[str]) -> ShortBlock | RichBlock | None:
    kind = match.lastgroup or ""
    if kind == "rich":
        return _rich_block(match)
    start, end = match.span()
    first, last = match.span(kind)
    if kind == "heading":
        name = f"h{max(len(match['level']), 2)}"  # the page has its h1
        return ShortBlock(start, end, f"<{name}>", first, last, f"</{name}>")
    if kind == "quote" and _has_quote_beside(match.string, start, end):
        return None
    opening, closing = _TAGS[kind]
    return ShortBlock(start, end, opening, first, last, closing)


def _rich_block(match: re.Match[str]) -> RichBlock | None:
    if not all(map(_is_safe_link, _ADDRESS.findall(match[0]))):
        return None
    html = escaped(match[0])
    for sign, element in _ELEMENTS:
        html = sign.sub(element, html)
    return RichBlock(match.start(), match.end(), f"<p>{html}</p>")


@lru_cache(maxsize=1 << 12)
def _is_safe_link(address: str) -> bool:
    return is_safe_link(address)


def _has_quote_beside(markdown: str, start: int, end: int) -> bool:
    last = start
    while last and markdown[last - 1] == "\n":
        last -= 1
    gap = markdown.rfind("\n\n", 0, last)
    first = gap + 2 if gap >= 0 else 0
    while markdown[end : end + 1] == "\n":
        end += 1
    is_quote = [markdown[at : at + 4].lstrip(" ").startswith(">") for at in (first, end)]
    return (first < start and is_quote[0]) or is_quote[1]


def escaped(text: str) -> str:
    """Text as Python-Markdown writes it between tags: quotes stay, the rest is a reference."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
