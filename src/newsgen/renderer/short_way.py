"""Blocks in which Markdown has little to do: paragraphs, headings, quotations, dashes.

Python-Markdown stays the one meaning of Markdown. A block found here becomes the same HTML byte
for byte when it is only escaped and put between its tags, which costs a hundredth; a property test
compares the two. Most blocks in the news are of these kinds.
"""

import re
from functools import lru_cache

from newsgen.urls import is_safe_link, written

# Text without a sign of Markdown; emphasis and links around such text, none inside another.
_LETTER = r"[^\\`*_\[\]<&\t\n\x02\x03\ufdd0-\ufdef]"
_AND = r"&(?!#?\w{1,40};)"
_TEXT = rf"(?:{_LETTER}++|{_AND})++"
_BOLD = rf"(?<!\*)\*\*(?![\s*]){_TEXT}(?<!\s)\*\*(?!\*)"
_SLANTED = rf"(?<!\*)\*(?![\s*]){_TEXT}(?<!\s)\*(?!\*)"
_LINK = rf"(?<!!)\[{_TEXT}\]\(https?://[A-Za-z0-9_./?=%~:+-]++\)"
# A line also begins with no sign and ends with no blank.
_NUMBER = r"\d{1,9}\.(?:[ \t]|$)"
_LINE = rf"(?![\s#>\-+*=_]|{_NUMBER}){_TEXT}(?<!\s)"
_RICH_LINE = rf"(?![\s#>\-+=_]|{_NUMBER})(?:{_TEXT}|{_BOLD}|{_SLANTED}|{_LINK})++(?<!\s)"
BLOCK = re.compile(
    r"(?:(?<=\n\n)|\A)(?:"
    rf"(?P<prose>{_LINE}(?:\n{_LINE})*+)"
    rf"|\*\*(?P<strong>(?!\s){_TEXT}(?<!\s))\*\*"
    rf"|(?P<level>#{{1,6}}) (?P<heading>(?![\s#])(?:(?!#)(?:{_LETTER}|{_AND}))++(?<!\s))"
    rf"|(?<!>)> ?(?:(?P<quote>{_LINE})|- (?P<quoted>{_LINE}))"
    rf"|(?P<items>- {_LINE}(?:\n\n+- {_LINE})*+)"
    rf"|(?P<rich>{_RICH_LINE}(?:\n{_RICH_LINE})*+)"
    r")(?=\n\n|\n?\Z)"
)
"""A block that may go the short way, its kind and its text.

Only those between empty lines are seen; a line of blanks is left to Python-Markdown.
"""
ITEM = re.compile(r"^- (.+)", re.MULTILINE)
_TAGS = {
    "prose": ("<p>", "</p>"),
    "strong": ("<p><strong>", "</strong></p>"),
    "quote": ("<blockquote>\n<p>", "</p>\n</blockquote>"),
    "quoted": ("<blockquote>\n<ul>\n<li>", "</li>\n</ul>\n</blockquote>"),
    "items": ("<ul>\n", "\n</ul>"),
}
# How a line of a block beside begins that could be one with a quotation, or with a list.
_DEFINITION = r"\[[^\]\n]*\]:"
_QUOTE = re.compile(rf"^ {{0,3}}(?:>|{_DEFINITION})", re.MULTILINE)
_LIST = re.compile(rf"^(?:[ \t]|(?:[-+*]|\d{{1,9}}\.)(?:[ \t]|$)|{_DEFINITION})", re.MULTILINE)
_JOINED = {"quote": _QUOTE, "quoted": _QUOTE, "items": _LIST}
_ELEMENTS = (
    (re.compile(r"\*\*([^*]+)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\*([^*]+)\*"), r"<em>\1</em>"),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2" rel="noopener noreferrer">\1</a>'),
)
_ADDRESS = re.compile(r"\]\(([^)]+)\)")


def tags(block: re.Match[str]) -> tuple[str, str] | None:
    """The tags around the text of a block that is not rich; None where it goes the long way."""
    kind = block.lastgroup or ""
    if kind == "heading":
        name = f"h{max(len(block['level']), 2)}"  # the page has its h1
        return f"<{name}>", f"</{name}>"
    is_alone = kind not in _JOINED or not _is_joined(block, _JOINED[kind])
    return _TAGS[kind] if is_alone else None


def _is_joined(block: re.Match[str], joins: re.Pattern[str]) -> bool:
    """Whether a block beside is one that Python-Markdown may see as one with this one."""
    before = block.string[: block.start()].rstrip("\n").rpartition("\n\n")[2]
    after = block.string[block.end() :].lstrip("\n").partition("\n\n")[0]
    return any(text and (text.isspace() or joins.search(text)) for text in (before, after))


@lru_cache(maxsize=1 << 12)  # «*Theo* [vnexpress.net](https://vnexpress.net/)» ends many an article
def rich_html(text: str) -> str | None:
    """A paragraph with links or emphasis; None where a link cannot stay as it is."""
    for address in _ADDRESS.findall(text):
        if not is_safe_link(address) or written(address) != address:
            return None
    html = escaped(text)
    for sign, element in _ELEMENTS:
        html = sign.sub(element, html)
    return f"<p>{html}</p>"


def escaped(text: str) -> str:
    """Text as Python-Markdown writes it between tags: quotes stay, the rest is a reference."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
