"""What newsgen must know about Markdown's inline marks without rendering them.

`escape` writes plain text so that Markdown shows it letter by letter, `plain` reads a stretch of
Markdown as the words a reader sees, `shielded` tells where no prose stands (code, links,
addresses). What Markdown means is decided by Python-Markdown alone, in the renderer.
"""

import html
import re
import sys
from collections.abc import Iterable

_LINE_START = re.compile(r"^(?:#{1,6}|>|[-+*](?=\s|$)|-(?=[-\s]*$)|\d+(?=[.)]\s))", re.MULTILINE)
_INLINE = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_SETEXT = re.compile(r"^=(?==*\s*$)", re.MULTILINE)

# Where no prose stands. Each begins with a sign of its own, which `re` finds by looking for that
# sign alone; every repetition is bounded or possessive, so all are linear.
_FENCE = re.compile(r"^(`{3,}+|~{3,}+)[^\n]*+\n(?:.*+\n)*?\1[^\n]*$", re.MULTILINE)
_CODE = re.compile(r"(?<![\\`])(`++)[^\n]{1,2000}?(?<!`)\1(?!`)")
_BRACKETS = re.compile(
    r"\[[^\[\]\n]{0,2000}\]"
    r"(?:\((?P<dest>[^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?)\)|\[[^\[\]\n]{0,200}\])"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]\n]{1,200}\]:[^\n]*$", re.MULTILINE)
# Each with what it cannot do without, which is looked for first.
_ADDRESSES = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("<", r"<(?:https?://|mailto:)[^<>\s]{1,2000}>"),
        ("://", r"https?://[^\s<>()\[\]“”\"']{1,2000}"),
        ("www.", r"www\.[^\s<>()\[\]“”\"']{1,2000}"),
    )
)
# These are known by what ends them; the rest of them stands before.
_ENDS = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("/", r"\.(?:vn|com|net|org|gov|edu|io|info)/[^\s<>()“”\"']{1,500}"),
        ("@", r"@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"),
    )
)
_SIGN = re.compile(r"[\\`*_\[#><&]")
_LONGEST_HOST = 300
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")
_LINK = re.compile(
    r"!?\[([^\[\]\n]{0,2000})\]"
    r"(?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\[\]\n]{0,200}\])"
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_REFERENCE = re.compile(r"&#?\w{1,32};")
_MARKS = re.compile(
    r"(?<!\w)(?<!\w\x01)_{1,3}|_{1,3}(?!\x01?\w)|^#{1,6} +|^> ?", re.MULTILINE
)  # besides stars and backticks, which are marks wherever they stand


CUT = "\x01"
"""A sign that a caller may put into Markdown to find the place again in what `plain` answers."""


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly this text: nothing in it marks anything."""
    text = _INLINE.sub(lambda m: "\\" + m[0], _ENTITY.sub("&amp;", text)).replace("<", "&lt;")
    text = _SETEXT.sub("&#61;", text)
    return _LINE_START.sub(_escape_line_start, text)


def _escape_line_start(match: re.Match[str]) -> str:
    start = match[0]
    return start + "\\" if start[0].isdecimal() else "\\" + start


def is_plain(markdown: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether nothing in an inline stretch may mark anything, so that it reads as it stands."""
    return _SIGN.search(markdown, start, end) is None


def plain(markdown: str) -> str:
    """What a reader sees of an inline stretch: marks, link targets and escapes taken out.

    >>> plain("**Gia Lai** ký với [FPT](https://fpt.com.vn), giá 5\\\\*")
    'Gia Lai ký với FPT, giá 5*'
    """
    if is_plain(markdown):
        return markdown
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[1])
        return "\x00"

    text = _ESCAPED.sub(keep, markdown) if "\\" in markdown else markdown
    if "[" in text:
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", text)
    if "_" in text or "#" in text or ">" in text:
        text = _MARKS.sub("", text)
    text = text.replace("*", "").replace("`", "")
    if "&" in text:
        text = _REFERENCE.sub(lambda m: html.unescape(m[0]), text)
    return re.sub("\x00", lambda _: kept.pop(0), text) if kept else text


def shielded(body: str) -> tuple[tuple[int, int], ...]:
    """Spans of `body` in which no name is looked for: code, links, addresses, images in a line.

    Caption and credit of an image that is a paragraph of its own are prose; only its target is not.
    """
    spans: list[tuple[int, int]] = []
    for sign, address in _ADDRESSES:
        if sign in body:
            spans += [match.span() for match in address.finditer(body)]
    for sign, end in _ENDS:
        if sign in body:
            spans += [_whole_address(body, match) for match in end.finditer(body)]
    if "[" in body:
        spans += _bracket_spans(body)
    if "`" in body or "~" in body:
        spans += [match.span() for shape in (_FENCE, _CODE) for match in shape.finditer(body)]
    return _merged(spans) if spans else ()


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans in order, those that touch or overlap as one, empty ones left out."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return tuple(merged)


def _whole_address(body: str, end: re.Match[str]) -> tuple[int, int]:
    """An address from its first letter on, of which `end` matched what ends it."""
    start = end.start()
    first = max(0, start - _LONGEST_HOST)
    while start > first and (body[start - 1].isalnum() or body[start - 1] in "-._+"):
        start -= 1
    return (start, end.end()) if start < end.start() else (start, start)


def _bracket_spans(body: str) -> list[tuple[int, int]]:
    """Links, images in a line, the targets of other images, definitions of links."""
    spans = [match.span() for match in _DEFINITION.finditer(body)] if "]:" in body else []
    for match in _BRACKETS.finditer(body):
        start, end = match.span()
        before = body[start - 1] if start else ""
        if before == "!" and match["dest"] is not None and _is_alone(body, start - 1, end):
            begin = match.start("dest")
            file = re.match(r"\s*(?:<[^<>]*>|[^\s\"]*)", match["dest"])
            spans.append((begin, begin + (file.end() if file else 0)))
        elif before != "\\":
            spans.append((start - 1 if before == "!" else start, end))
    return spans


def _is_alone(body: str, start: int, end: int) -> bool:
    """Whether what stands there fills its line."""
    return body[max(0, start - 1) : start] in ("", "\n") and body[end : end + 1] in ("", "\n")
