"""A piece of work done by a process beside this one, while this one goes on with something else."""

import os
import signal
from collections.abc import Callable

_MOST_OPEN = 256
"""File descriptors that a process which has only begun may have."""


def begin(work: Callable[[], bytes]) -> Callable[[], bytes]:
    """Begin a piece of work; what comes back waits for its answer.

    Where no process is to be had, or none answers, the work is done when the answer is asked for:
    so it must be of a kind that may be done twice, and what it raises is raised there.
    """
    try:
        ours, theirs = os.pipe()
    except OSError:
        return work
    try:
        process = os.fork()
    except (AttributeError, OSError):  # a system that has none, or no room for it
        os.close(ours)
        os.close(theirs)
        return work
    if process == 0:
        _work(work, theirs)
    os.close(theirs)

    asker = os.getpid()

    def answer() -> bytes:
        if os.getpid() != asker:  # a process that was forked since has no children here
            return work()
        with os.fdopen(ours, "rb") as pipe:
            said = pipe.read()
        _, status = os.waitpid(process, 0)
        return said if status == 0 else work()

    return answer


def _work(work: Callable[[], bytes], pipe: int) -> None:
    """The life of that process; of all that its parent has open, a lock too, it keeps the pipe."""
    status = 1
    try:
        os.closerange(3, pipe)
        os.closerange(pipe + 1, _MOST_OPEN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C, and reads no more
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with os.fdopen(pipe, "wb") as answer:
            answer.write(work())
        status = 0
    finally:
        os._exit(status)
