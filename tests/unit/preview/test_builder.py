"""Whatever becomes of the process that builds, the preview gets an answer, and then a new process.

The processes are little programs of these tests; what they answer is what newsgen's own would.
"""

import os
import signal
import sys
from collections.abc import Sequence

import pytest

from newsgen.preview.builder import Builder, open_builder
from site_checks.processes import is_alive, is_soon

ANSWER = """
import os, pickle, sys
from newsgen.preview.outcome import Outcome
from newsgen.problems import Location, Problem

def answer(word):
    problem = Problem("bad-date", word, Location("articles/a.md", 3))
    pickle.dump(Outcome(None, (problem,)), sys.stdout.buffer)
    sys.stdout.buffer.flush()
"""


def program(code: str) -> Sequence[str]:
    return [sys.executable, "-c", f"{ANSWER}\n{code}"]


def words(builder: Builder) -> list[tuple[str, str]]:
    return [(problem.rule, problem.message) for problem in builder.build().problems]


def test_one_process_makes_all_builds() -> None:
    with open_builder(program("for _ in sys.stdin: answer(str(os.getpid()))")) as builder:
        assert words(builder) == words(builder)


def test_a_bug_ends_the_process_and_the_next_build_has_another() -> None:
    code = "sys.stdin.readline(); answer(str(os.getpid())); sys.stdin.readline(); sys.exit(3)"
    with open_builder(program(code)) as builder:
        first = words(builder)
        assert [rule for rule, _ in words(builder)] == ["bug-in-newsgen"]
        assert words(builder) != first


def test_a_process_that_was_killed_is_told_with_its_signal() -> None:
    with open_builder(program("sys.stdin.readline(); os.kill(os.getpid(), 9)")) as builder:
        ((rule, message),) = words(builder)
    assert rule == "build-lost"
    assert "signal 9" in message


def test_half_an_answer_is_none() -> None:
    code = 'sys.stdin.readline(); sys.stdout.buffer.write(b"\\x80\\x04\\x95"); sys.exit(7)'
    with open_builder(program(code)) as builder:
        ((rule, message),) = words(builder)
    assert (rule, "exit code 7" in message) == ("build-lost", True)


def test_a_process_that_was_ended_while_idle_is_replaced_unseen() -> None:
    with open_builder(program("for _ in sys.stdin: answer(str(os.getpid()))")) as builder:
        ((_, first),) = words(builder)
        os.kill(int(first), signal.SIGKILL)
        assert is_soon(lambda: not is_alive(int(first)))
        ((rule, second),) = words(builder)
    assert (rule, second != first) == ("bad-date", True)


def test_a_process_of_a_program_that_is_another_now_gives_way_to_a_new_one() -> None:
    """As `newsgen.builds` does when newsgen was changed: it ends without an answer or a fault."""
    code = "sys.stdin.readline(); answer(str(os.getpid())); sys.stdin.readline()"
    with open_builder(program(code)) as builder:
        ((_, first),) = words(builder)
        ((rule, second),) = words(builder)
    assert (rule, second != first) == ("bad-date", True)


def test_a_program_that_never_answers_is_given_up() -> None:
    with open_builder(program("sys.stdin.readline()")) as builder:
        assert [rule for rule, _ in words(builder)] == ["build-lost"]


def test_no_process_outlives_the_preview() -> None:
    with open_builder(program("for _ in sys.stdin: answer(str(os.getpid()))")) as builder:
        ((_, process),) = words(builder)
    assert not is_alive(int(process))


def test_a_build_that_is_broken_off_is_ended_at_once() -> None:
    """What Ctrl-C does to the preview while it waits for an answer."""

    def interrupt(signum: int, frame: object) -> None:
        raise KeyboardInterrupt

    def build() -> None:
        with open_builder(program("import time; sys.stdin.readline(); time.sleep(60)")) as builder:
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            builder.build()

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with pytest.raises(KeyboardInterrupt):
            build()
    finally:
        signal.signal(signal.SIGALRM, before)
