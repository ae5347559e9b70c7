"""Blocks in which Markdown has little to do: paragraphs, bold leads, headings, quotations.

Python-Markdown stays the one meaning of Markdown. A block found here becomes the same HTML byte
for byte when it is only escaped and put between its tags, which costs a hundredth; a property test
compares the two. Most blocks in the news are of these kinds.
"""

import re
from typing import NamedTuple

# Text without a sign of Markdown; a line of prose, which also begins with none and ends with none.
_LETTER = r"[^\\`*_\[\]<&\t\n\x02\x03\ufdd0-\ufdef]"
_AND = r"&(?!#?\w{1,40};)"
_TEXT = rf"(?:{_LETTER}++(?:{_AND}{_LETTER}*+)*+|(?:{_AND}{_LETTER}*+)++)"
_LINE = rf"(?![\s#>\-+*=_]|\d{{1,9}}\.(?:[ \t]|$)){_TEXT}(?<!\s)"
_BLOCK = re.compile(
    r"(?:(?<=\n\n)|\A)(?:"
    rf"(?P<prose>{_LINE}(?:\n{_LINE})*+)"
    rf"|\*\*(?P<strong>(?!\s){_TEXT}(?<!\s))\*\*"
    rf"|(?P<level>#{{1,6}}) (?P<heading>(?![\s#])(?:(?!#)(?:{_LETTER}|{_AND}))++(?<!\s))"
    rf"|(?<!>)> ?(?P<quote>{_LINE})"
    r")(?=\n\n|\n?\Z)"
)
_TAGS = {
    "prose": ("<p>", "</p>"),
    "strong": ("<p><strong>", "</strong></p>"),
    "quote": ("<blockquote>\n<p>", "</p>\n</blockquote>"),
}


class ShortBlock(NamedTuple):
    """A block (`start` to `end`) of a body, the tags around it, its text (`first` to `last`)."""

    start: int
    end: int
    opening: str
    first: int
    last: int
    closing: str


def short_blocks(markdown: str) -> list[ShortBlock]:
    """The blocks of a body that can go the short way, in order.

    Only those between empty lines are seen; a line of blanks is left to Python-Markdown, and so
    are quotations next to each other, which it joins.
    """
    return [block for match in _BLOCK.finditer(markdown) if (block := _short_block(match))]


def _short_block(match: re.Match[str]) -> ShortBlock | None:
    kind = match.lastgroup or ""
    start, end = match.span()
    first, last = match.span(kind)
    if kind == "heading":
        name = f"h{max(len(match['level']), 2)}"  # the page has its h1
        return ShortBlock(start, end, f"<{name}>", first, last, f"</{name}>")
    if kind == "quote" and _has_quote_beside(match.string, start, end):
        return None
    opening, closing = _TAGS[kind]
    return ShortBlock(start, end, opening, first, last, closing)


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
