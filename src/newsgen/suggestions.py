"""The list that `newsgen suggest` showed last, kept so that its numbers mean what was seen.

It lies in `.newsgen/suggestions.json` of the site and is checked when read; a damaged or missing
list is refused with the command that makes a new one.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from newsgen.authority_edit import write
from newsgen.model import EntityId, EntityType
from newsgen.problems import CannotRun, Location, Problem

FILE = ".newsgen/suggestions.json"
_VERSION = 1


class Kind(StrEnum):
    """What a suggestion asks for."""

    NEW = "new"
    """A name that nobody listed: a new entry."""
    ALIAS = "alias"
    """Another form of a listed name."""
    DUPLICATE = "duplicate"
    """Two entries that may be one thing."""


@dataclass(frozen=True, slots=True)
class NearName:
    """A listed name that the suggested one resembles."""

    id: EntityId
    name: str
    why: str
    """In words."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence that holds the name."""

    article: str
    """The slug of the article."""
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of the list."""

    number: int
    kind: Kind
    surface: str
    type: EntityType
    count: int
    articles: int
    sentences: tuple[Quoted, ...]
    aliases: tuple[str, ...] = ()
    near: tuple[NearName, ...] = ()
    """For an alias and a duplicate the first is the entity it is about."""

    def as_json(self) -> str:
        """One JSON object, on one line."""
        row = {
            "number": self.number,
            "kind": self.kind.value,
            "surface": self.surface,
            "type": self.type.value,
            "count": self.count,
            "articles": self.articles,
            "sentences": [{"article": q.article, "text": q.text} for q in self.sentences],
            "aliases": list(self.aliases),
            "near": [{"id": n.id, "name": n.name, "why": n.why} for n in self.near],
        }
        return json.dumps(row, ensure_ascii=False)


def keep(site: Path, suggestions: Iterable[Suggestion]) -> None:
    """Keep the list that is about to be shown. Raises CannotRun when it cannot be written."""
    rows = "".join(one.as_json() + "\n" for one in suggestions)
    head = json.dumps({"newsgen suggestions": _VERSION}) + "\n"
    write(site / FILE, (head + rows).encode(), FILE)


def kept(site: Path) -> Sequence[Suggestion]:
    """The list shown last. Raises CannotRun when there is none, or when it is damaged."""
    try:
        head, *rows = (site / FILE).read_text("utf-8").splitlines()
        if json.loads(head) != {"newsgen suggestions": _VERSION}:
            raise _stale("it was made by another newsgen")
        return [_suggestion(json.loads(row)) for row in rows]
    except FileNotFoundError:
        raise _stale("there is no list yet") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _stale("the list is damaged") from None


def _suggestion(row: dict[str, object]) -> Suggestion:
    """A row of the file; anything unlike what `as_json` writes raises KeyError or the like."""
    number, count, articles = (row[key] for key in ("number", "count", "articles"))
    surface, sentences, aliases, near = (
        row[key] for key in ("surface", "sentences", "aliases", "near")
    )
    if not isinstance(surface, str) or not surface.strip():
        raise TypeError
    if not (isinstance(number, int) and isinstance(count, int) and isinstance(articles, int)):
        raise TypeError
    if not all(isinstance(rows, list) for rows in (sentences, aliases, near)):
        raise TypeError
    assert isinstance(sentences, list)
    assert isinstance(aliases, list)
    assert isinstance(near, list)
    return Suggestion(
        number,
        Kind(str(row["kind"])),
        surface,
        EntityType(str(row["type"])),
        count,
        articles,
        tuple(Quoted(str(q["article"]), str(q["text"])) for q in sentences),
        tuple(str(alias) for alias in aliases),
        tuple(NearName(EntityId(str(n["id"])), str(n["name"]), str(n["why"])) for n in near),
    )


def _stale(why: str) -> CannotRun:
    return CannotRun(
        Problem("stale-list", why, Location(FILE), "run `newsgen suggest`, then choose by number")
    )
