"""Builds as processes: begun in a session of their own, watched, ended, looked for afterwards."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from site_checks.site import Site, clean_environment

HAS_PROC = Path("/proc/self/stat").is_file()
WORTH_WORKERS = 410
"""Articles that are worth the work of more than one process."""
Build = subprocess.Popen[str]


@contextmanager
def building(site: Site, *options: str) -> Iterator[Build]:
    """A build that runs while the block does. Whatever is left of it then is killed."""
    with subprocess.Popen(
        [sys.executable, "-m", "newsgen", "build", "--site", str(site.folder), *options],
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    ) as build:
        try:
            yield build
        finally:
            with suppress(ProcessLookupError):
                os.killpg(build.pid, signal.SIGKILL)


def workers(build: Build) -> list[int]:
    """The processes that the build has begun."""
    return children(build.pid)


def workers_at_work(build: Build) -> list[int]:
    """Those of them that have done something for a moment: nobody is being born any more."""
    found = [process for process in _processes() if process.parent == build.pid]
    return [process.id for process in found if process.ticks > 1]


def children(parent: int) -> list[int]:
    """The processes that a process has begun."""
    return [process.id for process in _processes() if process.parent == parent]


def is_alive(wanted: int) -> bool:
    """Whether a process is there, and no zombie."""
    return any(process.id == wanted for process in _processes())


def survivors(build: Build) -> list[int]:
    """What still runs of the build's session."""
    return [process.id for process in _processes() if process.session == build.pid]


def is_soon(claim: Callable[[], bool], seconds: float = 10) -> bool:
    """Whether the claim becomes true in time; asked again and again."""
    pause = threading.Event()
    for _ in range(int(seconds * 500)):
        if claim():
            return True
        pause.wait(0.002)
    return False


@dataclass(frozen=True, slots=True)
class _Process:
    id: int
    parent: int
    session: int
    ticks: int
    """Hundredths of a second of processor time."""


def _processes() -> Iterator[_Process]:
    """Every process that is no zombie."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):
                fields = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
                if fields[0] != "Z":
                    ticks = int(fields[11]) + int(fields[12])
                    yield _Process(int(folder.name), int(fields[1]), int(fields[3]), ticks)
