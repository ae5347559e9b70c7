"""One build of a site at a time: a lock that dies with the process that holds it.

The lock is the kernel's (flock on `.newsgen/lock`), not the file's existence, so a killed build
never leaves one behind. The file says who holds it, for the message of the next one.
"""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsgen.problems import CannotRun, Location, Problem

if sys.platform != "win32":  # which has no flock; there nobody may start two builds by hand
    import fcntl

FOLDER = ".newsgen"
_FILE = "lock"


@contextmanager
def locked(site: Path) -> Iterator[None]:
    """Hold the site's lock. Raises CannotRun `locked`, naming the process that has it.

    A site whose folder cannot be written to is locked by its own folder, without a name.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor = _open(site)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotRun(_problem(_holder(site))) from None
        _sign(descriptor)
        yield
    finally:
        os.close(descriptor)


def _open(site: Path) -> int:
    try:
        (site / FOLDER).mkdir(exist_ok=True)
        return os.open(site / FOLDER / _FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError:
        return os.open(site, os.O_RDONLY | os.O_CLOEXEC)


def _sign(descriptor: int) -> None:
    """Write down who holds the lock, where that is possible."""
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()} {socket.gethostname()}\n".encode(), 0)
    except OSError:
        return


def _holder(site: Path) -> str:
    try:
        pid, _, host = (site / FOLDER / _FILE).read_text("utf-8").strip().partition(" ")
    except (OSError, UnicodeDecodeError):
        return ""
    return f" (process {pid} on {host})" if pid.isdecimal() and host else ""


def _problem(holder: str) -> Problem:
    message = f"another newsgen{holder} is at work on this site"
    return Problem("locked", message, Location("."), "wait until it is done, or end it")
