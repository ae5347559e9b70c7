"""What an editor decides about suggestions, as a command line says it: «3,5-7», «4=bo-khcn»."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsgen.model import EntityId, EntityType
from newsgen.problems import CannotRun, Location, Problem


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the editor chose, by number."""

    accept: tuple[int, ...] = ()
    merge: tuple[tuple[int, EntityId], ...] = ()
    ignore: tuple[int, ...] = ()
    type: EntityType | None = None
    """Instead of the guess, for all that is accepted."""
    id: EntityId | None = None
    """Instead of one made of the name; only for one number."""


def read_decisions(
    accept: str, merge: Sequence[str], ignore: str, *, kind: str | None, name: str | None
) -> Decisions:
    """The decisions of a command line: «3,5-7», «4=bo-khcn», «2,8». Raises CannotRun."""
    accepted = tuple(_numbers(accept, "--accept"))
    pairs = [pair.partition("=") for pair in merge]
    if any(not (number.isdecimal() and owner) for number, _, owner in pairs):
        raise _unclear("--merge", "write a number and the id of an entry: 4=bo-khcn")
    if kind is not None and kind not in list(EntityType):
        raise _unclear("--type", f"choose one of {', '.join(EntityType)}")
    if name is not None and len(accepted) != 1:
        raise _unclear("--id", "accept one number alone to give its id")
    merged = tuple((int(number), EntityId(owner)) for number, _, owner in pairs)
    return Decisions(
        accepted,
        merged,
        tuple(_numbers(ignore, "--ignore")),
        EntityType(kind) if kind else None,
        EntityId(name) if name else None,
    )


def _numbers(text: str, option: str) -> Iterator[int]:
    """The numbers of «3,5-7»."""
    for part in filter(None, text.replace(" ", "").split(",")):
        first, dash, last = part.partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()) or len(part) > 12:
            raise _unclear(option, "write numbers of the list: 3,5-7")
        yield from range(int(first), min(int(last or first), int(first) + 9999) + 1)


def _unclear(option: str, fix: str) -> CannotRun:
    return CannotRun(Problem("bad-choice", "this choice is not understood", Location(option), fix))
