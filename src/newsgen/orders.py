"""What a build is asked to do, and what it answers."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from newsgen.problems import Problem
from newsgen.urls import Url


class Watch:
    """Who is told how the work goes on; this one says nothing."""

    def __call__(self, stage: str) -> None:
        """A stage begins."""

    def step(self, done: int, of: int) -> None:
        """So many of the stage's items are done."""


def default_jobs() -> int:
    """One process for each processor this one may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What a build is asked to do."""

    site: Path
    output: Path | None = None
    """Where to write; None takes the configuration's word."""
    base_url: str | None = None
    """Address to publish under; None takes the configuration's word."""
    keep_going: bool = False
    """Build what is good even when something is wrong."""
    is_strict: bool = False
    """Count warnings as errors."""
    is_clean: bool = False
    """Forget what the last build found out."""
    has_dump: bool = False
    """Also make the files that hold the whole archive."""
    watch: Watch = Watch()
    """Told how the work goes on."""
    has_search: bool = True
    """Make the search as the configuration says; False makes none."""
    jobs: int = 1
    """Processes to work with; the site is the same with any number."""


class Written(NamedTuple):
    """What a write did to the folder."""

    written: tuple[Url, ...]
    unchanged: int
    removed: tuple[Url, ...]
    foreign: tuple[str, ...]
    """Files in the folder that are not ours; they stay."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. `written` is None when nothing was written for the sake of an error."""

    problems: tuple[Problem, ...]
    imported: tuple[str, ...]
    articles: int
    entities: int
    written: Written | None
    output: Path
    base_url: str
    """Where the site is published; empty when unknown."""
    rendered: Mapping[Url, str] = field(default_factory=dict)
    """The files that were made, whether they turned out new or not, and why."""
    read: int = 0
    """How many records were tagged."""
    asides: tuple[Problem, ...] = ()
    """What is told and weighs nothing: it is not the content's."""
