"""Reading a record: front matter by its schema, body by its blocks, all problems in one go."""

import re
from pathlib import PurePosixPath

from newsgen import dates
from newsgen.dates import Date
from newsgen.fields import Fields
from newsgen.loader import blocks
from newsgen.loader.decode import decode, without_line_signs
from newsgen.loader.front_matter import refuse, split
from newsgen.loader.rulings import rulings
from newsgen.model import Article, EntityId, LinkRules, Origin, RelationRuling, Source
from newsgen.nodes import Node, read_yaml
from newsgen.problems import Checked, ContentError, Location, Problem, Severity
from newsgen.urls import Slug, is_slug, is_web_address

FIELDS = (
    "title", "date", "slug", "summary", "source", "source.name", "source.url", "source.title",
    "authors", "language", "topics", "modified", "rights", "related", "links", "origin",
)  # fmt: skip
"""What `inferred` and `evidence` may speak of."""

_NO_SOURCE, _NO_ORIGIN, _NO_RULES = Source(), Origin(), LinkRules({}, ())
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE | re.ASCII)
_DAY_FIRST = re.compile(r"(\d\d?)[./-](\d\d?)[./-](\d{4})", re.ASCII)
_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d.*", re.ASCII)


def load(raw: bytes, path: str) -> Checked[Article]:
    """The article in a record's bytes; `path` is the record's, relative to the site.

    None when an error is among the problems, and None without one for a draft.
    """
    decoded = decode(raw, path)
    problems = list(decoded.problems)
    if decoded.value is None:
        return Checked(None, decoded.problems)
    try:
        head, rest, body_line = split(decoded.value, path)
        node = read_yaml(head, path, first_line=2) or Node({}, 2, 1)
        if not isinstance(node.value, dict):
            refuse(
                "front-matter-syntax",
                f"the front matter is {node.shape}",
                path,
                node.line,
                "write lines of the form `key: value`",
            )
    except ContentError as error:
        return Checked(None, (*problems, error.problem))
    start = _body_start(rest)
    body = _body(rest, start, path, body_line, problems)
    where = Location(path, body_line + rest.count("\n", 0, start))
    problems += blocks.check_depth(body, where)
    problems += blocks.check_images(body, where)
    article = _article(Fields(node, path, problems, ["", *head.split("\n")]), body, where)
    is_wrong = problems and any(problem.is_error for problem in problems)
    return Checked(None if is_wrong else article, tuple(problems))


def _body_start(rest: str) -> int:
    """The offset of the first line that is not blank; its indent belongs to it."""
    return rest.rfind("\n", 0, len(rest) - len(rest.lstrip())) + 1


def _body(rest: str, start: int, path: str, line: int, problems: list[Problem]) -> str:
    checked = without_line_signs(rest, path, line)
    problems += checked.problems
    body = (checked.value or "")[start:].rstrip()
    if not body:
        problems.append(
            Problem(
                "empty-body",
                "this record has no text",
                Location(path, line),
                "paste the article below the front matter",
                Severity.WARNING,
            )
        )
    return body


def _article(fields: Fields, body: str, where: Location) -> Article | None:
    """The article that the fields and the body make; None for a draft or a date that is none."""
    title = fields.text("title", is_required=True).replace("\n", " ")
    date = _date(fields, "date", is_required=True)
    slug = _slug(fields, where.path)
    is_draft = fields.flag("draft")
    article = Article(
        slug=slug,
        title=title,
        date=date or Date("XXXX", None, None, None),
        body=body,
        blocks=blocks.parse(body),
        where=where,
        summary=fields.text("summary"),
        source=_source(fields),
        authors=fields.texts("authors"),
        language=_language(fields),
        topics=_entities(fields, "topics") if "topics" in fields else None,
        modified=_date(fields, "modified"),
        rights=fields.text("rights"),
        related=fields.text("related"),
        links=_links(fields),
        relations=_relations(fields),
        origin=_origin(fields),
        inferred=_facts(fields, "inferred"),
        evidence=_facts(fields, "evidence"),
    )
    fields.finish(("topics",))
    return None if is_draft else article


def _date(fields: Fields, key: str, *, is_required: bool = False) -> Date | None:
    text = fields.word(key, is_required=is_required)
    if not text:
        return None
    try:
        if _TIMESTAMP.fullmatch(text):
            raise ValueError("it says a time too")
        return dates.parse(text)
    except ValueError as error:
        fields.note("bad-date", f'"{text[:80]}" is not a date: {error}', key, _date_fix(text))
        return None


def _date_fix(text: str) -> str:
    if found := _TIMESTAMP.fullmatch(text):
        return f"keep only the day: {found[1]}"
    if found := _DAY_FIRST.fullmatch(text):
        return f"write the year first: {found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    return "write it like 2025-08-21; XXXX-08-21 when the year is unknown"


def _slug(fields: Fields, path: str) -> Slug:
    slug = fields.word("slug") if "slug" in fields else PurePosixPath(path).stem
    if is_slug(slug):
        return Slug(slug)
    form = "lower-case letters a-z and digits, joined by single hyphens, at most 100"
    if "slug" in fields:
        fields.note("bad-slug", f'"{slug[:80]}" cannot be an address', "slug", f"use {form}")
    else:
        fields.note(
            "bad-slug",
            f'the file name "{slug[:80]}" cannot be an address',
            Location(path),
            f"rename the file or give it a `slug:` of {form}",
        )
    return Slug("")


def _source(fields: Fields) -> Source:
    inner = fields.fields("source")
    if inner is None:
        return _NO_SOURCE
    url = inner.word("url")
    source = Source(inner.text("name"), url, inner.text("title"))
    if url and not is_web_address(url):
        inner.note(
            "unsafe-url",
            f'"{url[:200]}" is not an address on the web',
            "url",
            "write it whole, like https://bao.vn/bai.html; it is shown as text",
            Severity.WARNING,
        )
    inner.finish()
    return source


def _language(fields: Fields) -> str:
    language = fields.word("language")
    if language and not _LANGUAGE.fullmatch(language):
        fields.note(
            "bad-language",
            f'"{language[:40]}" is not a language tag',
            "language",
            "write it like vi or en",
        )
    return language


def _entities(fields: Fields, key: str) -> tuple[EntityId, ...]:
    return tuple(EntityId(name) for name in fields.texts(key))


def _links(fields: Fields) -> LinkRules:
    inner = fields.fields("links")
    if inner is None:
        return _NO_RULES
    force = {surface: EntityId(entity) for surface, entity in inner.pairs("force").items()}
    rules = LinkRules(force, inner.texts("forbid"))
    inner.finish()
    return rules


def _relations(fields: Fields) -> tuple[RelationRuling, ...]:
    inner = fields.fields("relations")
    if inner is None:
        return ()
    found = (*rulings(inner, "accept", is_accepted=True), *rulings(inner, "reject"))
    inner.finish(("accept", "reject"))
    return found


def _origin(fields: Fields) -> Origin:
    inner = fields.fields("origin")
    if inner is None:
        return _NO_ORIGIN
    origin = Origin(inner.text("file"), inner.word("sha256"), inner.word("end_mark"))
    inner.finish()
    return origin


def _facts(fields: Fields, key: str) -> tuple[tuple[str, str], ...]:
    pairs = fields.pairs(key, FIELDS)
    return tuple([(name, text) for name, text in pairs.items() if text]) if pairs else ()
