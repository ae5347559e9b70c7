"""What newsgen must know about Markdown's inline marks without rendering them.

`escape` writes plain text so that Markdown shows it letter by letter, `plain` reads a stretch of
Markdown as the words a reader sees, `shielded` tells where no prose stands (code, links,
addresses). What Markdown means is decided by Python-Markdown alone, in the renderer.
"""

import html
import re

_LINE_START = re.compile(r"^(?:#{1,6}|>|[-+*](?=\s|$)|-(?=[-\s]*$)|\d+(?=[.)]\s))", re.MULTILINE)
_INLINE = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_SETEXT = re.compile(r"^=(?==*\s*$)", re.MULTILINE)

# Each alternative is linear: no nested repetition, bounded classes.
_SHIELD = re.compile(
    r"(?P<fence>^(?P<tick>`{3,}|~{3,})[^\n]*\n(?:.*\n)*?(?P=tick)[^\n]*$)"
    r"|(?P<code>(?<![\\`])(?P<quote>`++)[^\n]{1,2000}?(?<!`)(?P=quote)(?!`))"
    r"|(?<!\\)(?P<image>!)?\[(?P<text>[^\[\]\n]{0,2000})\]"
    r"(?:\((?P<dest>[^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?)\)|\[[^\[\]\n]{0,200}\])"
    r"|<(?:https?://|mailto:)[^<>\s]{1,2000}>"
    r"|(?:https?://|www\.)[^\s<>()\[\]“”\"']{1,2000}"
    r"|(?<![\w@.])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:vn|com|net|org|gov|edu|io|info)(?![\w@])(?:/[^\s<>()“”\"']{0,500})?"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}",
    re.MULTILINE,
)
_SHIELD_SIGNS = (
    *("[", "`", "~~~", "<", "@", "://", "www."),
    *(".vn", ".com", ".net", ".org", ".gov", ".edu", ".io", ".info"),
)
"""A text without any of these holds nothing to shield; most news texts do not."""
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")
_LINK = re.compile(
    r"!?\[([^\[\]\n]{0,2000})\]"
    r"(?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\[\]\n]{0,200}\])"
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_REFERENCE = re.compile(r"&#?\w{1,32};")
_MARKS = re.compile(
    r"\*{1,3}|(?<!\w)(?<!\w\x01)_{1,3}|_{1,3}(?!\x01?\w)|`+|^#{1,6} +|^> ?", re.MULTILINE
)


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


def plain(markdown: str) -> str:
    """What a reader sees of an inline stretch: marks, link targets and escapes taken out.

    >>> plain("**Gia Lai** ký với [FPT](https://fpt.com.vn), giá 5\\\\*")
    'Gia Lai ký với FPT, giá 5*'
    """
    if not any(sign in markdown for sign in "\\`*_[#><&"):
        return markdown
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[1])
        return "\x00"

    text = _ESCAPED.sub(keep, markdown)
    text = _MARKS.sub("", _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text)))
    text = _REFERENCE.sub(lambda m: html.unescape(m[0]), text)
    return re.sub("\x00", lambda _: kept.pop(0), text) if kept else text


def shielded(body: str) -> tuple[tuple[int, int], ...]:
    """Spans of `body` in which no name is looked for: code, links, addresses, images in a line.

    Caption and credit of an image that is a paragraph of its own are prose; only its target is not.
    """
    if not any(sign in body for sign in _SHIELD_SIGNS):
        return ()
    spans: list[tuple[int, int]] = []
    for match in _SHIELD.finditer(body):
        if match["image"] and match["dest"] is not None and _is_alone(body, *match.span()):
            start, _ = match.span("dest")
            file = re.match(r"\s*(?:<[^<>]*>|[^\s\"]*)", match["dest"])
            spans.append((start, start + (file.end() if file else 0)))
        else:
            spans.append(match.span())
    return tuple(spans)


def _is_alone(body: str, start: int, end: int) -> bool:
    """Whether what stands there fills its line."""
    return body[max(0, start - 1) : start] in ("", "\n") and body[end : end + 1] in ("", "\n")
