"""Writing a record: its front matter in one canonical style, then its body.

The style is what an editor would write: plain words where YAML takes them as text, else double
quotes; what is empty is left out. `records.load` reads it back as it was.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsgen.model import EntityId, LinkRules, Origin, Source
from newsgen.urls import Slug


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it is to be written: texts, not yet checked against anything."""

    title: str
    date: str
    """EDTF; `XXXX` where the source says nothing."""
    body: str
    """Markdown."""
    slug: Slug | None = None
    """Only when it differs from the file's name."""
    summary: str = ""
    source: Source = Source()
    authors: tuple[str, ...] = ()
    language: str = ""
    topics: tuple[EntityId, ...] | None = None
    modified: str = ""
    rights: str = ""
    related: str = ""
    links: LinkRules = LinkRules({}, ())
    origin: Origin = Origin()
    inferred: tuple[tuple[str, str], ...] = ()
    evidence: tuple[tuple[str, str], ...] = ()


# Letters first; no sign that begins, ends or comments anything in YAML.
_PLAIN = re.compile(r"[^\W\d_](?:[\w.,/()%+–&;“”-]|[ ](?=[^\s#:]))*")
_PLAIN_DATE = re.compile(r"(?:\d{4}\??|XXXX)-[\dX]{2}(?:-[\dX]{2})?")
_NOT_TEXT = re.compile(r"null|true|false|yes|no|on|off|y|n", re.IGNORECASE)  # of YAML 1.1
# Outside YAML's printable characters, or a line end for YAML 1.1 only.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_SHORT = {"\n": "\\n", "\t": "\\t"}


def dump(record: Record) -> str:
    """The text of the record's file, ending with a line end."""
    head = "\n".join(_front_matter(record))
    return f"---\n{head}\n---\n\n{record.body}\n"


def _front_matter(record: Record) -> Iterator[str]:
    yield f"title: {_scalar(record.title)}"
    yield f"date: {_scalar(record.date)}"
    yield from _text("slug", record.slug or "")
    yield from _text("summary", record.summary)
    source = record.source
    yield from _mapping("source", {"name": source.name, "url": source.url, "title": source.title})
    yield from _list("authors", record.authors)
    yield from _text("language", record.language)
    yield from ("topics: []",) if record.topics == () else _list("topics", record.topics or ())
    yield from _text("modified", record.modified)
    yield from _text("rights", record.rights)
    yield from _text("related", record.related)
    yield from _links(record.links)
    origin = record.origin
    marks = {"file": origin.file, "sha256": origin.sha256, "end_mark": origin.end_mark}
    yield from _mapping("origin", marks)
    yield from _mapping("inferred", dict(record.inferred))
    yield from _mapping("evidence", dict(record.evidence))


def _text(key: str, value: str) -> Iterator[str]:
    if value:
        yield f"{key}: {_scalar(value)}"


def _list(key: str, values: tuple[str, ...], indent: str = "") -> Iterator[str]:
    if values:
        yield f"{indent}{key}:"
        yield from (f"{indent}  - {_scalar(value)}" for value in values)


def _mapping(key: str, values: Mapping[str, str], indent: str = "") -> Iterator[str]:
    written = [(name, value) for name, value in values.items() if value]
    if written:
        yield f"{indent}{key}:"
        yield from (f"{indent}  {_scalar(name)}: {_scalar(value)}" for name, value in written)


def _links(links: LinkRules) -> Iterator[str]:
    if links.force or links.forbid:
        yield "links:"
        yield from _mapping("force", dict(links.force), "  ")
        yield from _list("forbid", links.forbid, "  ")


def _scalar(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and not _NOT_TEXT.fullmatch(text)
    if is_plain or _PLAIN_DATE.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTABLE.sub(_escaped, escaped) + '"'


def _escaped(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04x}"
