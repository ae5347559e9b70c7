"""The process that makes the site while it is previewed, seen from the preview.

It is a process of its own, kept from one build to the next:

- a build forks workers, and a process with threads, as a server is, must not fork: a thread may
  hold a lock at that moment, which no one in the child would ever open;
- it is warm: what Python takes to start and import, a quarter of a second, is spent once;
- what goes wrong in it, be it a bug or the want of memory, ends it and not the preview. Another
  one takes its place, also when newsgen itself was changed meanwhile.

It is asked by a line on its standard input and ends when that is closed, so that it never outlives
the preview. `newsgen.builds` is what runs in it.
"""

import pickle
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from subprocess import PIPE, Popen, TimeoutExpired

from newsgen.orders import BuildOrder
from newsgen.preview.outcome import Outcome
from newsgen.problems import Location, Problem

_FINE, _BUG = 0, 3
"""Exit codes, as `newsgen.exits` has them."""
_PATIENCE = 10
"""Seconds a process is given to end."""


def command(order: BuildOrder) -> Sequence[str]:
    """What starts the process. It finds its modules where this one does, not where it stands."""
    code = f"import sys; sys.path[:] = {sys.path!r}; from newsgen.builds import start; start()"
    options = ["--site", str(order.site)]
    options += ["--output", str(order.output)] if order.output else []
    options += ["--base-url", order.base_url] if order.base_url is not None else []
    return [sys.executable, "-c", code, *options]


class Builder:
    """Makes the site whenever it is asked to."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: Popen[bytes] | None = None
        self._is_busy = False

    def build(self) -> Outcome:
        """One build. A process that ended without a fault is given another chance, as a new one."""
        code = _FINE
        for _ in range(2):
            self._is_busy = True
            answer = self._answer()
            self._is_busy = False
            if answer:
                return answer
            code = self._ended()
            if code != _FINE:
                break
        return Outcome(None, (_lost(code),))

    def end(self) -> None:
        """End the process; it is let go in peace unless it is at work."""
        if self._process and self._is_busy:
            self._process.terminate()
        self._ended()

    def _answer(self) -> Outcome | None:
        """What the process answers; None when it ended instead."""
        if self._process is None or self._process.poll() is not None:
            self._ended()
            # In a session of its own it does not hear Ctrl-C, which is meant for the preview.
            self._process = Popen(self._command, stdin=PIPE, stdout=PIPE, start_new_session=True)
        assert self._process.stdin
        assert self._process.stdout
        try:
            self._process.stdin.write(b"\n")
            self._process.stdin.flush()
            answer: Outcome = pickle.load(self._process.stdout)
        except (BrokenPipeError, EOFError, pickle.UnpicklingError):
            return None
        return answer

    def _ended(self) -> int:
        """The exit code of the process, once it has ended."""
        process, self._process = self._process, None
        if process is None:
            return _FINE
        try:
            process.communicate(timeout=_PATIENCE)
        except TimeoutExpired:
            process.kill()
            process.communicate()
        return process.returncode


@contextmanager
def open_builder(command: Sequence[str]) -> Iterator[Builder]:
    """A builder whose process ends with the block."""
    builder = Builder(command)
    try:
        yield builder
    finally:
        builder.end()


def _lost(code: int) -> Problem:
    here = Location(".")
    if code == _BUG:
        message = "newsgen failed while it made the site, by a fault of its own"
        fix = "see the terminal for the report to send; the next change is another try"
        return Problem("bug-in-newsgen", message, here, fix)
    how = f"signal {-code}" if code < 0 else f"exit code {code}"
    message = f"the process that makes the site was ended ({how}), perhaps for want of memory"
    return Problem("build-lost", message, here, "the next change is another try")
