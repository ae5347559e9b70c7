"""What can be wrong: a problem, the place it stands at, and the two exceptions that carry one.

Nothing here prints or exits; `console` shows problems and `cli` turns them into exit codes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How much a problem weighs: an error stops the site from changing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the site. Lines and columns count from 1; 0 means the whole file."""

    path: str
    """Path relative to the site's folder, with `/` between its parts."""
    line: int = 0
    column: int = 0
    """In characters (code points), from 1."""

    def __str__(self) -> str:
        line = f":{self.line}" if self.line else ""
        column = f":{self.column}" if self.line and self.column else ""
        return f"{self.path}{line}{column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where it is, and what to do about it."""

    rule: str
    """A permanent word such as `bad-date`; `docs/problems.md` explains each."""
    message: str
    where: Location
    fix: str = ""
    severity: Severity = Severity.ERROR
    excerpt: str = ""
    """The source line it stands in, when there is one."""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


class ContentError(Exception):
    """The content is wrong. Raised at the leaf, collected at the stage; holds one `Problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class CannotRun(Exception):  # noqa: N818  a state of affairs, not a programming error
    """newsgen cannot do its work here: usage, configuration, lock or disk. Exit code 2."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What a stage made of one input, with all the problems it met on the way."""

    value: T | None
    problems: tuple[Problem, ...] = ()


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, sorted by file, line, column and rule, whatever order they came in."""
    return tuple(sorted(set(problems), key=lambda p: (p.where, p.rule, p.message)))
