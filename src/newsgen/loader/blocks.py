"""The blocks of a body: which are paragraphs, which are figures, and where they stand.

Only the outline of Markdown is read, in one pass over the lines; what a block means is decided by
the renderer.
"""

import posixpath
import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from newsgen.loader.decode import line_at, place
from newsgen.loader.stretches import FENCE, stretches
from newsgen.model import Block, BlockKind, Figure
from newsgen.problems import Location, Problem

IMAGE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
"""Pictures only: an SVG may hold a script."""

_PARAGRAPH, _NO_PARAGRAPH = BlockKind.PARAGRAPH, BlockKind.OTHER
_MOST = 100
_MOST_BRACKETS = 500
_DEEP = r"(?: {65}|\t{17}|(?: {0,3}> ?){33}|(?: {0,3}(?:[-*+]|\d{1,9}\.) ?){17})"
_TOO_DEEP = re.compile(_DEEP)
_TOO_DEEP_LATER = re.compile(rf"\n(?=[ \t>*+\d-]){_DEEP}")  # found sooner for its first letter

# Every repetition is possessive or over a class that its follower does not share: linear.
_CAPTION = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\])*+"
_TARGET = r"(?:<(?P<angle>[^<>\n]*+)>|(?P<bare>(?:[^\s<>()\"]|\([^\s<>()\"]*+\))*+))"
_FIGURE = re.compile(
    rf"!\[(?P<caption>{_CAPTION})\]\([ \t]*+{_TARGET}"
    r"(?:\s++\"(?P<credit>(?:[^\"\\]|\\.)*+)\")?+[ \t]*+\)",
    re.DOTALL,
)
_IMAGE = re.compile(
    r"(?<!\\)!\[[^\[\]\n]{0,2000}+\]\([ \t]*+(?:<(?P<angle>[^<>\n]*+)>|(?P<bare>[^\s<>)\"]*+))"
)
_OTHER = re.compile(
    r"#|>|(?: {4}|\t)| {0,3}(?:[-*+][ \t]|\d{1,9}[.][ \t]|(?:- *){3,}$|(?:\* *){3,}$|(?:_ *){3,}$"
    r"|\[[^\[\]\n]{1,200}\]:)",
    re.MULTILINE,
)
_UNDERLINE = re.compile(r"[^\n]*\n(?:=+|-+) *(?:\n|$)")  # a heading, in the style of Setext
# In a body without fences: a line alone, as `text` when it begins as nothing but a paragraph does;
# else lines with no empty one between them, or with blanks at their ends.
_LINES = re.compile(
    r"(?:(?P<text>[^\s#>*+\d_\[!-][^\n]*+)|[^\n]++)(?<!\s)(?!\n[^\n])"
    r"|(?P<lines>[^\n]++(?:\n[^\n]++)*+)"
)


def parse(body: str) -> tuple[Block, ...]:
    """The blocks of `body` in order, disjoint, each without the blank lines around it."""
    if "`" in body or "~" in body:
        return tuple([_block(body, start, end) for start, end in stretches(body)])
    found: list[Block] = []
    for line in _LINES.finditer(body):
        start, end = line.span()
        if line.lastgroup == "text":
            found.append(Block(_PARAGRAPH, start, end))
        elif line.lastgroup is None:
            found.append(_block(body, start, end))
        else:
            spans = stretches(line[0])
            found += [_block(body, start + first, start + last) for first, last in spans]
    return tuple(found)


def check_images(body: str, where: Location) -> Iterator[Problem]:
    """What is wrong with the image files that `body` names, the first hundred of them.

    `where` is the place at which the body begins.
    """
    has_images = "!" in body and "![" in body
    return islice(_bad_images(body, where), _MOST) if has_images else iter(())


def check_depth(body: str, where: Location) -> Iterator[Problem]:
    """`too-complex` at the first place that Markdown would take minutes for, or not survive.

    `where` is the place at which the body begins. Python-Markdown is quadratic in brackets that
    nothing closes and recursive in nested lists and quotations; a news text has neither.
    """
    if deep := _TOO_DEEP.match(body) or _TOO_DEEP_LATER.search(body):
        at = deep.start() + deep[0].startswith("\n")
        yield _too_complex(body, at, where, "lists or quotations are nested too deep")
    for start, end in stretches(body) if body.count("[") > _MOST_BRACKETS else ():
        if body.count("[", start, end) > _MOST_BRACKETS:
            message = f"a paragraph has more than {_MOST_BRACKETS} opening brackets"
            yield _too_complex(body, start, where, message)


def _too_complex(body: str, at: int, where: Location, message: str) -> Problem:
    fix = "write it plainer, or split it"
    return Problem("too-complex", message, place(body, at, where.path, where.line), fix)


def _bad_images(body: str, where: Location) -> Iterator[Problem]:
    for start, end in stretches(body):
        if _is_code(body, start):
            continue
        block = body[start:end]
        figure = _FIGURE.fullmatch(block)
        for image in (figure,) if figure else _IMAGE.finditer(block):
            group = "bare" if image["angle"] is None else "angle"
            file, at = image[group], start + image.start(group)
            if file and (reason := _bad_image(file, where.path)):
                yield Problem(
                    "bad-image",
                    f'the image "{file[:200]}" {reason}',
                    place(body, at, where.path, where.line),
                    "name a picture inside the site, relative to the record",
                    excerpt=line_at(body, at),
                )


def _bad_image(file: str, record: str) -> str:
    """Why `file` may not be shown; empty when it may. Read as a server would: `%2e` is a dot."""
    path = unquote(file)
    if any(ord(char) < 32 for char in path) or "\\" in path:
        return "holds a backslash or a control character"
    if path.startswith("//") or path.lower().startswith(("http:", "https:")):
        return "lies on another host, which no page may ask for anything"
    if path.startswith(("/", "~")) or ":" in path.split("/", 1)[0]:
        return "is not relative to the record"
    if posixpath.normpath(posixpath.join(posixpath.dirname(record), path)).split("/")[0] == "..":
        return "leads out of the site"
    if not path.lower().endswith(IMAGE_ENDINGS) or "?" in path or "#" in path:
        return f"is no picture ({', '.join(ending[1:] for ending in IMAGE_ENDINGS)})"
    return ""


def _block(body: str, start: int, end: int) -> Block:
    first = body[start]
    if first == "!" and (found := _FIGURE.fullmatch(body, start, end)):
        credit = found.span("credit") if found["credit"] is not None else (end, end)
        file = found["angle"] or found["bare"] or ""
        return Figure(BlockKind.FIGURE, start, end, found.span("caption"), credit, file)
    is_other = (
        not first.isalpha() and (_OTHER.match(body, start, end) or _is_code(body, start))
    ) or (body.find("\n", start, end) >= 0 and _UNDERLINE.match(body, start, end))
    return Block(_NO_PARAGRAPH if is_other else _PARAGRAPH, start, end)


def _is_code(body: str, start: int) -> bool:
    if body[start] not in " \t`~":
        return False
    is_fenced = FENCE.match(body, start, _line_end(body, start)) is not None
    return is_fenced or body.startswith(("    ", "\t"), start)


def _line_end(body: str, start: int) -> int:
    end = body.find("\n", start)
    return end if end >= 0 else len(body)
