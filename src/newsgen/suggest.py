"""`newsgen suggest`: names in the articles that the authority lacks, and entries to bring together.

Three questions, one list: which names are new, which are other forms of listed ones, which two
entries may be one thing. `accept` does what the editor decides about them.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsgen import suggestions
from newsgen.contents import Contents, ignored_key, read_contents, read_ignored
from newsgen.inputs import open_site
from newsgen.model import Entity, EntityId, EntityType, LinkedArticle, Mention
from newsgen.problems import Problem
from newsgen.suggestions import Kind, NearName, Quoted, Suggestion
from newsgen.tagger import tag
from newsgen.tagger.discovery import Discovered, Reading, discover, reading_of, sentence_at
from newsgen.tagger.near import WHY, Near, Neighbours

SHOWN = 3
"""Sentences kept for one suggestion."""


@dataclass(frozen=True, slots=True)
class SuggestReport:
    """The list, the likeliest first, and what was wrong with the content on the way."""

    suggestions: tuple[Suggestion, ...]
    hidden: int
    """Suggestions left out by `limit` and `least`."""
    problems: tuple[Problem, ...]


def suggest(site: Path, *, limit: int | None = None, least: int = 1) -> SuggestReport:
    """What to add to the authority; the list is kept for `accept`.

    `limit` bounds the list, `least` is how often a name must be there. Raises CannotRun.
    """
    contents = read_contents(site)
    ignored = read_ignored(open_site(site))
    every = [one for one in _all(contents) if ignored_key(one.surface) not in ignored and one.count]
    chosen = [one for one in every if one.count >= least or one.kind is Kind.DUPLICATE][:limit]
    numbered = tuple(replace(one, number=n) for n, one in enumerate(chosen, start=1))
    suggestions.keep(site, numbered)
    return SuggestReport(numbered, len(every) - len(numbered), contents.problems)


def as_lines(report: SuggestReport, style: str) -> Iterator[str]:
    """The list as text or, in style `json`, one object a line."""
    for one in report.suggestions:
        if style == "json":
            yield one.as_json()
        else:
            yield from _as_text(one)


def _all(contents: Contents) -> Iterator[Suggestion]:
    entities = contents.authority.entities
    neighbours = Neighbours(entities)
    linked = [tag(article, contents.authority.gazetteer) for article in contents.articles]
    readings = [reading_of(one.article, _spans(one.mentions)) for one in linked]
    known = {entity.id: entity for entity in entities}
    aliases = list(_defined(linked, readings, known))
    found = [_of_name(one, neighbours, known) for one in discover(readings)]
    taken = {ignored_key(one.surface) for one in aliases}
    yield from duplicates(entities, neighbours)
    yield from aliases
    yield from (one for one in found if ignored_key(one.surface) not in taken)


def _spans(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    return [(mention.start, mention.end) for mention in mentions]


def _of_name(
    one: Discovered, neighbours: Neighbours, known: Mapping[EntityId, Entity]
) -> Suggestion:
    """A new name, or another form of a listed one when they differ in case or one letter."""
    near = neighbours.near(one.surface)
    is_form = bool(near) and _is_form(near[0], known[near[0].entity], one)
    return Suggestion(
        number=0,
        kind=Kind.ALIAS if is_form else Kind.NEW,
        surface=one.surface,
        type=known[near[0].entity].type if is_form else one.type,
        count=one.count,
        articles=one.articles,
        sentences=tuple(Quoted(q.article, q.text) for q in one.sentences),
        aliases=one.aliases,
        near=tuple(_near_name(n) for n in near),
    )


def _is_form(near: Near, entity: Entity, one: Discovered) -> bool:
    """Whether a near name is likely the same thing. Vietnamese people differ in one letter."""
    if near.why in ("same", "initials"):
        return entity.type is one.type or one.type is EntityType.ORGANISATION
    return near.why == "edit" and entity.type is one.type is EntityType.ORGANISATION


def _defined(
    linked: Sequence[LinkedArticle], readings: Sequence[Reading], known: Mapping[EntityId, Entity]
) -> Iterator[Suggestion]:
    """Short names that articles define behind a listed one: «… (NIPA)»."""
    counts: Counter[tuple[str, EntityId]] = Counter()
    places: dict[tuple[str, EntityId], dict[Quoted, None]] = defaultdict(dict)
    for one, reading in zip(linked, readings, strict=True):
        for mention in one.mentions:
            if mention.rule == "defined":
                key = one.article.body[mention.start : mention.end], mention.entity
                counts[key] += 1
                position = bisect_left(reading.text.starts, mention.start)
                quoted = Quoted(one.article.slug, sentence_at(reading, position))
                places[key][quoted] = None
    for (surface, owner), count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
        quoted_all = tuple(places[surface, owner])
        yield Suggestion(
            number=0,
            kind=Kind.ALIAS,
            surface=surface,
            type=known[owner].type,
            count=count,
            articles=len({quoted.article for quoted in quoted_all}),
            sentences=quoted_all[:SHOWN],
            near=(NearName(owner, known[owner].label, "an article defines it so"),),
        )


def duplicates(entities: Sequence[Entity], neighbours: Neighbours) -> Iterator[Suggestion]:
    """Pairs of entries of one type whose names are nearly the same."""
    known = {entity.id: entity for entity in entities}
    told: set[frozenset[EntityId]] = set()
    for entity in entities:
        for name in (entity.label, *entity.aliases):
            for near in neighbours.near(name):
                other = known[near.entity]
                pair = frozenset((entity.id, other.id))
                if len(pair) == 2 and pair not in told and _may_be_one(entity, other, near):
                    told.add(pair)
                    yield _pair(entity, other, near)


def _may_be_one(entity: Entity, other: Entity, near: Near) -> bool:
    if entity.type is not other.type or entity.id == other.part_of or other.id == entity.part_of:
        return False
    return near.why in ("same", "initials") or (
        near.why == "edit" and entity.type in (EntityType.ORGANISATION, EntityType.EVENT)
    )


def _pair(entity: Entity, other: Entity, near: Near) -> Suggestion:
    return Suggestion(
        number=0,
        kind=Kind.DUPLICATE,
        surface=f"{entity.label} = {other.label}",
        type=entity.type,
        count=1,
        articles=0,
        sentences=(),
        near=(
            NearName(entity.id, entity.label, str(entity.where)),
            NearName(other.id, near.name, WHY[near.why]),
        ),
    )


def _near_name(near: Near) -> NearName:
    return NearName(near.entity, near.name, WHY[near.why])


def _as_text(one: Suggestion) -> Iterator[str]:
    what = {
        Kind.NEW: one.type.value,
        Kind.ALIAS: f"alias of {one.near[0].id}" if one.near else "alias",
        Kind.DUPLICATE: f"one {one.type.value} or two?",
    }[one.kind]
    times = f", {one.count} times in {one.articles}" if one.articles else ""
    yield f"{one.number:4}. {one.surface} ({what}{times})"
    if one.aliases:
        yield f"        also: {'; '.join(one.aliases)}"
    for near in one.near:
        yield f"        near: {near.id} «{near.name}»: {near.why}"
    if one.sentences:
        yield f"        {one.sentences[0].article}: {_short(one.sentences[0].text, one.surface)}"


def _short(sentence: str, surface: str) -> str:
    """A sentence cut around a name."""
    at = max(0, sentence.find(surface))
    start = max(0, at - 60) if len(sentence) > 160 else 0
    end = start + 160
    return ("…" if start else "") + sentence[start:end] + ("…" if end < len(sentence) else "")
