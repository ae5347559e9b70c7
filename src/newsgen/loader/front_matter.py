"""Where the front matter of a record is, and what it says of the record's source.

Only lines are looked at; the YAML between them is read by `records`.
"""

import re
from typing import NamedTuple, NoReturn

from newsgen.problems import ContentError, Location, Problem
from newsgen.vietnamese import nfc

_FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_CLOSING = re.compile(r"\n---[ \t]*\r?$", re.MULTILINE)  # found sooner for its first letters
_OPENING_BYTES = re.compile(rb"---[ \t]*\r?$", re.MULTILINE)
_CLOSING_BYTES = re.compile(rb"\n---[ \t]*\r?$", re.MULTILINE)
_FORM = 'begin the file with a line "---", then `title:` and `date:`, then a line "---"'
_FILE = re.compile(
    r"^(?:[ \t]+|origin:[ \t]*\{[^}\n]*?)file:[ \t]*"
    r"(?:\"((?:[^\"\\\n]|\\.)*+)\"|'([^'\n]*)'|([^,}\n]*))",
    re.MULTILINE,
)
_SHA256 = re.compile(r"\bsha256:[ \t]*[\"']?([0-9a-f]{64})\b")
_SLUG = re.compile(r"^slug:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)


class Traces(NamedTuple):
    """What can be seen of a record's origin without reading its YAML; empty when not there."""

    file: str
    sha256: str
    slug: str


def front_of(raw: bytes) -> str:
    """A record up to the end of its front matter, all of it when that has none; nothing checked."""
    opening = _OPENING_BYTES.match(raw)
    closing = _CLOSING_BYTES.search(raw, opening.end()) if opening else None
    return nfc((raw[: closing.end()] if closing else raw).decode("utf-8", "replace"))


def find_traces(text: str) -> Traces:
    """The traces in a record, or in the beginning of one that holds its front matter.

    The record may be broken by hand, and yet its source must not be imported a second time.
    """
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    head = text[: closing.start()] if closing else text
    digest, slug, file = _SHA256.search(head), _SLUG.search(head), _FILE.search(head)
    quoted, single, plain = file.groups("") if file else ("", "", "")
    path = re.sub(r"\\(.)", r"\1", quoted) or single or plain.strip()
    return Traces(path, digest[1] if digest else "", slug[1] if slug else "")


def split(text: str, path: str) -> tuple[str, str, int]:
    """Front matter, what follows its closing line, and the line at which that begins."""
    opening = _FENCE.match(text)
    if opening is None:
        if text.startswith(("+++", "---")):
            is_toml = text.startswith("+++")
            what = "TOML is not read" if is_toml else "the first line says more than ---"
            refuse(
                "front-matter-syntax",
                f"{what}: front matter is YAML between two lines of ---",
                path,
                1,
                _FORM,
            )
        refuse("front-matter-missing", "this file has no front matter", path, 1, _FORM)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        refuse(
            "front-matter-unclosed",
            "the front matter has no end",
            path,
            1,
            'close it by a line of its own: "---"',
        )
    head = text[opening.end() + 1 : closing.start() + 1]
    return head, text[closing.end() + 1 :], head.count("\n") + 3


def refuse(rule: str, message: str, path: str, line: int, fix: str) -> NoReturn:
    raise ContentError(Problem(rule, message, Location(path, line, 1), fix))
