"""What the editor decides about the suggestions: `newsgen suggest --accept`, `--merge`, `--ignore`.

Numbers are those of the list shown last. All that was asked for is done, or nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsgen import suggestions
from newsgen.authority_edit import checked, with_alias, with_entry, write
from newsgen.contents import (
    IGNORED,
    Authority,
    ignored_key,
    read_authority,
    read_ignored,
)
from newsgen.decisions import Decisions
from newsgen.inputs import AUTHORITY, SiteFolder, open_site
from newsgen.model import Entity, EntityId, EntityType
from newsgen.problems import CannotRun, ContentError, Location, Problem
from newsgen.suggestions import Kind, Suggestion
from newsgen.urls import is_slug, slug

_IGNORED_HEAD = "# Names that `newsgen suggest` is not to suggest again, one a line.\n"


@dataclass(frozen=True, slots=True)
class Decided:
    """What was done, a line each; what was wrong with the authority before."""

    done: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def decide(site: Path, decisions: Decisions) -> Decided:
    """Carry out the decisions. Raises CannotRun when one of them cannot be, and writes nothing."""
    folder = open_site(site)
    authority = read_authority(folder)
    if any(problem.is_error for problem in authority.problems):
        return Decided((), authority.problems)
    draft = _Draft(authority, {one.number: one for one in suggestions.kept(site)})
    try:
        for number in decisions.accept:
            draft.accept(number, decisions)
        for number, owner in decisions.merge:
            draft.add_alias(draft.suggestion(number), owner)
    except ContentError as error:
        raise CannotRun(error.problem) from error
    ignored = [draft.suggestion(number, is_ignored=True) for number in decisions.ignore]
    after = {path: text.encode() for path, text in draft.texts.items()}
    changed = checked(authority.files, after, tuple(draft.entities.values()))
    for path, raw in sorted(changed.items()):
        write(site / path, raw, path)
    _ignore(folder, [one.surface for one in ignored])
    told = (f"ignored «{one.surface}»" for one in ignored)
    return Decided((*draft.done, *told), authority.problems)


class _Draft:
    """The authority as it will be: the texts of its files and what they must mean."""

    def __init__(self, authority: Authority, listed: Mapping[int, Suggestion]) -> None:
        self.texts = {path: _decoded(raw, path) for path, raw in authority.files.items()}
        self.entities = {entity.id: entity for entity in authority.entities}
        self.done: list[str] = []
        self._listed = listed

    def suggestion(self, number: int, *, is_ignored: bool = False) -> Suggestion:
        """The suggestion of a number. Raises CannotRun when it is no longer one."""
        one = self._listed.get(number)
        if one is None:
            raise _refused(f"there is no number {number} in the list", suggestions.FILE)
        owner = self._owner_of(one.surface)
        if owner and not is_ignored and one.kind is not Kind.DUPLICATE:
            raise _refused(f"«{one.surface}» is listed by now, as {owner}", suggestions.FILE)
        return one

    def _owner_of(self, surface: str) -> str:
        key = ignored_key(surface)
        owners = (
            entity.id
            for entity in self.entities.values()
            if any(ignored_key(name) == key for name in (entity.label, *entity.aliases))
            and surface in (entity.label, *entity.aliases)
        )
        return next(owners, "")

    def accept(self, number: int, decisions: Decisions) -> None:
        """A new entry for a new name; an alias for another form of a listed one."""
        one = self.suggestion(number)
        if one.kind is Kind.DUPLICATE:
            message = f"number {number} is a pair of entries: merge them by hand, or ignore it"
            raise _refused(message, one.near[0].why)
        if one.kind is Kind.ALIAS and decisions.type is None and decisions.id is None:
            self.add_alias(one, one.near[0].id)
        else:
            self._add_entry(one, decisions)

    def add_alias(self, one: Suggestion, owner: EntityId) -> None:
        """The surface as an alias of a listed entity."""
        if one.kind is Kind.DUPLICATE:
            raise _refused(f"number {one.number} is a pair of entries", one.near[0].why)
        if owner not in self.entities:
            raise _refused(f'there is no entry "{owner}"', AUTHORITY)
        entity = self.entities[owner]
        path = entity.where.path
        self.texts[path] = with_alias(self.texts[path], entity, one.surface)
        aliases = (*entity.aliases, one.surface)
        self.entities[owner] = replace(entity, aliases=aliases)
        self.done.append(f"{path}: {owner} has the alias «{one.surface}»")

    def _add_entry(self, one: Suggestion, decisions: Decisions) -> None:
        kind = decisions.type or one.type
        path = self._file(kind)
        name = decisions.id or self._new_id(one.surface)
        if name in self.entities or not is_slug(name):
            raise _refused(f'"{name}" is taken or cannot name a page', "--id")
        aliases = tuple(alias for alias in one.aliases if not self._owner_of(alias))
        entity = Entity(name, kind, one.surface, Location(path), aliases)
        self.texts[path] = with_entry(self.texts.get(path) or _first_line(kind), entity)
        self.entities[name] = entity
        self.done.append(f"{path}: {name} «{one.surface}»")

    def _file(self, kind: EntityType) -> str:
        for ending in ("yaml", "yml"):
            if (path := f"{AUTHORITY}/{kind.folder}.{ending}") in self.texts:
                return path
        return f"{AUTHORITY}/{kind.folder}.yaml"

    def _new_id(self, surface: str) -> EntityId:
        return next(EntityId(name) for name in _ids(surface) if name not in self.entities)


def _ids(surface: str) -> Iterator[str]:
    base = slug(surface)
    if not is_slug(base):
        raise _refused(f"no id can be made of «{surface}»", "--id")
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _first_line(kind: EntityType) -> str:
    return f"# {kind.folder.capitalize()}, as accepted from the list of `newsgen suggest`.\n"


def _decoded(raw: bytes, path: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _refused("this file is not UTF-8 and is left alone", path) from None


def _ignore(folder: SiteFolder, surfaces: Sequence[str]) -> None:
    """Remember names that are not to be suggested again; lines that are there stay."""
    known = read_ignored(folder)
    new = [s for s in dict.fromkeys(surfaces) if ignored_key(s) not in known]
    if not new:
        return
    file = folder.path / IGNORED
    text = file.read_bytes().decode("utf-8") if file.is_file() else _IGNORED_HEAD
    end = "" if text.endswith("\n") else "\n"
    write(file, (text + end + "".join(f"{surface}\n" for surface in new)).encode(), IGNORED)


def _refused(message: str, where: str) -> CannotRun:
    fix = "run `newsgen suggest` and look at the list again"
    return CannotRun(Problem("stale-list", message, Location(where), fix))
