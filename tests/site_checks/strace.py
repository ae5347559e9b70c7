"""Faults from outside: strace lets one system call of a build fail, or kills the build at it.

A rehearsal under strace lists the calls that change the site's folder. Its options for a path
(`-P`) match whole paths only, so a call is chosen by its number among all of its name, which is
the same in every run: one process, one seed for hashes, no byte code written.
"""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_checks.site import Run, Site, clean_environment

EFFECTS: dict[str, tuple[str, ...]] = {
    "openat": ("KILL", "ENOSPC", "EIO", "EACCES", "EMFILE", "EINTR"),
    "write": ("KILL", "ENOSPC", "EIO", "EINTR"),
    "pwrite64": ("KILL", "ENOSPC", "EIO", "EINTR"),
    "rename": ("KILL", "ENOSPC", "EIO", "EACCES"),
    "renameat": ("KILL", "ENOSPC", "EIO", "EACCES"),
    "renameat2": ("KILL", "ENOSPC", "EIO", "EACCES"),
    "fsync": ("KILL", "ENOSPC", "EIO", "EINTR"),
    "fdatasync": ("KILL", "ENOSPC", "EIO", "EINTR"),
    "ftruncate": ("KILL", "EIO"),
    "unlink": ("KILL", "EIO", "EACCES"),
    "unlinkat": ("KILL", "EIO", "EACCES"),
    "mkdir": ("KILL", "ENOSPC", "EIO", "EACCES"),
    "mkdirat": ("KILL", "ENOSPC", "EIO", "EACCES"),
    "rmdir": ("KILL", "EIO", "EACCES"),
    "link": ("KILL", "EIO"),
    "linkat": ("KILL", "EIO"),
}
"""What can befall each call that changes a disk."""
_ON_OPEN_FILES = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "read", "pread64")
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")
_TRACE = ("strace", "-f", "-qq", "-y")


@dataclass(frozen=True, slots=True)
class Call:
    """A system call of the build."""

    name: str
    number: int
    """Counted among the calls of its name, from 1."""
    path: str
    """The file it concerns, relative to the site's folder."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What befalls one call."""

    call: Call
    effect: str
    """`KILL`, or the name of an error such as `ENOSPC`."""

    @property
    def options(self) -> tuple[str, ...]:
        """What strace is told. Its quick way, seccomp, knows errors but no signals."""
        is_kill = self.effect == "KILL"
        what = "signal=KILL" if is_kill else f"error={self.effect}"
        inject = f"inject={self.call.name}:{what}:when={self.call.number}"
        quick = () if is_kill else ("--seccomp-bpf",)
        return (*quick, "-e", f"trace={self.call.name}", "-e", inject)


@dataclass(frozen=True, slots=True)
class Calls:
    """What a build asks of the system that concerns its site's folder, as a rehearsal does it."""

    changes: tuple[Call, ...]
    """What changes the disk."""
    readings: tuple[Call, ...]
    """What opens and reads files."""
    listings: tuple[Call, ...]
    """What opens folders to list them."""


def rehearsed(site: Site) -> Calls:
    """The calls of a build, which is made."""
    found = [*_calls(site, _log(site))]
    return Calls(
        changes=tuple(call for call, rest in found if _is_change(call, rest)),
        readings=tuple(call for call, rest in found if _is_reading(call, rest)),
        listings=tuple(call for call, rest in found if "O_DIRECTORY" in rest),
    )


def run_with(fault: Fault, site: Site) -> Run:
    """Build with the fault. Fails when it befell no call that concerns the site's folder.

    The path may be another than in the rehearsal: a number of the process, an order of a folder.
    """
    log = site.folder.with_suffix(".trace")
    run = _traced(site, log, fault.options)
    text = log.read_text("utf-8")
    if fault.effect == "KILL":
        assert "+++ killed by SIGKILL +++" in text, fault
    else:
        (line,) = [line for line in text.splitlines() if line.endswith("(INJECTED)")]
        assert f"{site.folder}/" in line, (fault, line)
    return run


def _log(site: Site) -> str:
    log = site.folder.with_suffix(".trace")
    wanted = ",".join(f"?{name}" for name in (*EFFECTS, "read", "pread64"))
    run = _traced(site, log, ("--seccomp-bpf", "-e", f"trace={wanted}"))
    if run.exit_code == 1 and "ptrace" in run.stderr.lower():
        pytest.skip("nobody may trace a process here")
    assert run.exit_code == 0, run.stderr
    return log.read_text("utf-8")


def _traced(site: Site, log: Path, options: tuple[str, ...]) -> Run:
    command = [sys.executable, "-m", "newsgen", "build", "--site", str(site.folder), "--jobs", "1"]
    done = subprocess.run(
        [*_TRACE, "-o", str(log), *options, *command],
        env=clean_environment() | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
        encoding="utf-8",
    )
    return Run(done.returncode, done.stdout, done.stderr)


def _calls(site: Site, log: str) -> Iterator[tuple[Call, str]]:
    """The first process's calls that concern the site's folder, each with its arguments."""
    counts: Counter[str] = Counter()
    first = log.partition(" ")[0]
    for line in log.splitlines():
        match = _LINE.match(line)
        if not match or match[1] != first:
            continue
        name, rest = match[2], match[3]
        counts[name] += 1
        path = _path(name, rest)
        if path.is_relative_to(site.folder):
            inside = path.relative_to(site.folder).as_posix()
            yield Call(name, counts[name], inside), rest


def _path(name: str, rest: str) -> Path:
    """The file that a call concerns: of a rename, the new name."""
    if name in _ON_OPEN_FILES:
        opened = re.match(r"\d+<([^>]*)>", rest)
        return Path(opened[1] if opened else "")
    names = re.findall(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"', rest)
    folder, path = names[-1] if names else ("", "")
    return Path(folder, path)


def _is_change(call: Call, rest: str) -> bool:
    if call.name == "openat":
        return re.search(r"O_WRONLY|O_RDWR|O_CREAT", rest) is not None
    return call.name in EFFECTS


def _is_reading(call: Call, rest: str) -> bool:
    return not _is_change(call, rest) and "O_DIRECTORY" not in rest
