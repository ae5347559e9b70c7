"""Work in a process beside this one: its answer, and what happens when there is none."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from newsgen.aside import begin


def test_the_work_is_done_by_another_process() -> None:
    assert begin(lambda: str(os.getpid()).encode())() != str(os.getpid()).encode()


def test_an_answer_may_be_long() -> None:
    assert begin(lambda: b"x" * 1_000_000)() == b"x" * 1_000_000


def test_what_has_no_answer_is_done_here() -> None:
    here = os.getpid()

    def work() -> bytes:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return b"done here"

    assert begin(work)() == b"done here"


def test_a_process_that_was_forked_since_does_the_work_itself() -> None:
    answer = begin(lambda: str(os.getpid()).encode())
    forked = begin(lambda: answer() + f" {os.getpid()}".encode())
    one, other = forked().split()
    assert one == other
    assert answer() not in (one, str(os.getpid()).encode())


def test_what_it_raises_is_raised_here() -> None:
    def work() -> bytes:
        raise ValueError(str(os.getpid()))

    with pytest.raises(ValueError, match=f"^{os.getpid()}$"):
        begin(work)()


def test_where_no_process_is_to_be_had_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused() -> int:
        raise OSError

    def pid() -> bytes:
        return str(os.getpid()).encode()

    monkeypatch.setattr(os, "fork", refused)
    assert begin(pid)() == pid()
    monkeypatch.delattr(os, "fork")
    assert begin(pid)() == pid()
    monkeypatch.setattr(os, "pipe", refused)
    assert begin(pid)() == pid()


def test_nothing_that_is_open_here_stays_open_there() -> None:
    """A lock above all: it would outlive a process that was killed."""
    ours, theirs = os.pipe()
    try:
        assert begin(_is_closed(ours))() == b"closed"
    finally:
        os.close(ours)
        os.close(theirs)


def _is_closed(descriptor: int) -> Callable[[], bytes]:
    def work() -> bytes:
        try:
            os.fstat(descriptor)
        except OSError:
            return b"closed"
        return b"open"

    return work


def test_no_process_and_no_pipe_is_left() -> None:
    process = int(begin(lambda: str(os.getpid()).encode())())
    before = len([*Path("/dev/fd").iterdir()])
    begin(bytes)()
    assert len([*Path("/dev/fd").iterdir()]) == before
    with pytest.raises(ChildProcessError):
        os.waitpid(process, os.WNOHANG)
