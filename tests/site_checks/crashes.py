"""Builds that break off: a child of this process begins one and is killed, or its disk refuses.

The fault comes at the Nth change of the site's folder that Python makes, as its audit events tell
it, or after so much processor time. `strace.py` reaches what no audit event tells.
"""

import errno
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from site_checks.clean import build
from site_checks.site import Site

REFUSALS = ("ENOSPC", "EIO", "EACCES", "EMFILE")
SIGNALS = ("SIGKILL", "SIGTERM", "SIGINT")


@dataclass(frozen=True, slots=True)
class Ending:
    """How the child ended: one of the two is set, the other is 0."""

    exit_code: int
    signal: int


def broken_off(site: Site, effect: str, at: int, *options: str) -> Ending:
    """Build with an error or a signal (`ENOSPC`, `SIGKILL`) at one change of the site's folder."""
    return _in_child(site, options, lambda: sys.addaudithook(_Fault(site.folder, effect, at)))


def killed_after(site: Site, milliseconds: int, *options: str) -> Ending:
    """Build until so much processor time has gone by; what is killed so cleans nothing up."""

    def set_timer() -> None:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, milliseconds / 1000)

    return _in_child(site, options, set_timer)


@contextmanager
def stopped(site: Site, at: int) -> Iterator[int]:
    """A build that stands still at one change of the site's folder while the block runs.

    Gives its process id. After the block it goes on to its end, unless it was killed.
    """
    child = os.fork()
    if child == 0:
        _live(site, (), lambda: sys.addaudithook(_Fault(site.folder, "SIGSTOP", at)))
    try:
        _, status = os.waitpid(child, os.WUNTRACED)
        assert os.WIFSTOPPED(status), "the build made fewer changes"
        yield child
    finally:
        os.kill(child, signal.SIGCONT)
        os.waitpid(child, 0)


def _in_child(site: Site, options: tuple[str, ...], prepare: Callable[[], None]) -> Ending:
    child = os.fork()
    if child == 0:
        _live(site, options, prepare)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return Ending(0, os.WTERMSIG(status))
    return Ending(os.WEXITSTATUS(status), 0)


def _live(site: Site, options: tuple[str, ...], prepare: Callable[[], None]) -> NoReturn:
    """The child's life. It must never get back into the test that it is a copy of."""
    code = 70
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        prepare()
        alone = () if "--jobs" in options else ("--jobs", "1")  # the fault is to hit this process
        code = build(site, *options, *alone).exit_code
    except BaseException:  # noqa: BLE001  whatever it is, it may not leave this function
        traceback.print_exc()
    finally:
        os._exit(code)


class _Fault:
    """An audit hook. There is no taking it out again, hence the child."""

    def __init__(self, folder: Path, effect: str, at: int) -> None:
        self.folder, self.effect, self.left = f"{folder}/", effect, at

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if not _is_change(event, arguments) or not str(arguments[0]).startswith(self.folder):
            return
        self.left -= 1
        if self.left:
            return
        if self.effect.startswith("SIG"):
            os.kill(os.getpid(), signal.Signals[self.effect])
        else:
            code: int = getattr(errno, self.effect)
            raise OSError(code, os.strerror(code), str(arguments[0]))


def _is_change(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        _, mode, flags = arguments
        return (
            any(letter in mode for letter in "wax+")
            if isinstance(mode, str)
            else bool(int(str(flags)) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        )
    return event in ("os.mkdir", "os.rename", "os.rmdir", "os.remove", "os.link", "sqlite3.connect")
