"""Runs several programs in turn, A B C A B C, in one mode of building after another.

A mode prepares a site before each run and proves afterwards that the work was done. A program
without proof, or one that fails, gets a reason instead of figures.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from measure import CommandError, Sample, measure


@dataclass(frozen=True, slots=True)
class Contestant:
    """A program on the site that was made for it."""

    name: str
    command: tuple[str, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class Mode:
    """A way of building, and who takes part."""

    name: str
    contestants: tuple[Contestant, ...]
    prepare: Callable[[Contestant, int], None] = lambda _contestant, _number: None
    """Called before each run with its number; 0 is the warm-up."""
    lacking: Callable[[Contestant], Iterable[str]] = lambda _contestant: ()
    """What the work done lacks."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the runs of a program in a mode cost; or why there is no figure."""

    mode: str
    name: str
    samples: tuple[Sample, ...]
    reasons: tuple[str, ...]


@dataclass(slots=True)
class _Runs:
    samples: list[Sample] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def compete(mode: Mode, runs: int, log: Path) -> Iterator[Result]:
    """All runs of a mode: a warm-up round, then `runs` rounds."""
    found = {contestant.name: _Runs() for contestant in mode.contestants}
    for number in range(runs + 1):
        for contestant in mode.contestants:
            own = found[contestant.name]
            if own.reasons:
                continue
            mode.prepare(contestant, number)
            try:
                sample = measure(contestant.command, contestant.folder, log)
            except CommandError as failure:
                own.reasons.append(str(failure))
            else:
                own.samples += [sample] if number else []
    for contestant in mode.contestants:
        own = found[contestant.name]
        reasons = own.reasons or list(mode.lacking(contestant))
        yield Result(mode.name, contestant.name, tuple(own.samples), tuple(reasons))


def without_failed(
    contestants: Sequence[Contestant], results: Iterable[Result]
) -> tuple[Contestant, ...]:
    """Those whose work is proved so far."""
    failed = {result.name for result in results if result.reasons}
    return tuple(one for one in contestants if one.name not in failed)
