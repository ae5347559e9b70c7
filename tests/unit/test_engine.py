"""Work over processes: the same results in the same order, whatever the number of jobs."""

import os
import signal
from collections.abc import Generator

import pytest

from newsgen import engine
from newsgen.crew import WorkerLost
from newsgen.engine import spread
from newsgen.problems import ContentError, Location, Problem


@pytest.fixture(autouse=True)
def _forks_for_little_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WORTH_FORKING", 2)
    monkeypatch.setattr(engine, "CHUNK", 3)


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order_with_any_number_of_jobs(jobs: int) -> None:
    assert list(spread(lambda n: n * n, range(20), jobs=jobs)) == [n * n for n in range(20)]


def test_work_is_done_by_other_processes() -> None:
    assert os.getpid() not in set(spread(lambda _: os.getpid(), range(20), jobs=2))


def test_little_work_stays_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WORTH_FORKING", 100)
    assert set(spread(lambda _: os.getpid(), range(20), jobs=2)) == {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_of_the_content_arrives_whole(jobs: int) -> None:
    problem = Problem("bad-date", "no such day", Location("articles/a.md", 3, 7), "write it")

    def fail(number: int) -> int:
        if number == 7:
            raise ContentError(problem)
        return number

    with pytest.raises(ContentError) as caught:
        list(spread(fail, range(20), jobs=jobs))
    assert caught.value.problem == problem


def test_an_error_that_cannot_travel_is_told_in_words() -> None:
    class LocalError(Exception):
        """Known to nobody else, so it cannot be pickled."""

    def fail(_: int) -> int:
        raise LocalError("hỏng")

    with pytest.raises(RuntimeError, match="LocalError: hỏng"):
        list(spread(fail, range(20), jobs=2))


def test_a_lost_worker_is_an_error_and_no_hang() -> None:
    def die(number: int) -> int:
        if number == 10:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    with pytest.raises(WorkerLost, match="items 9 to 11"):
        list(spread(die, range(20), jobs=2))


def test_workers_end_when_nobody_wants_more() -> None:
    results = spread(lambda _: os.getpid(), range(40), jobs=2)
    assert isinstance(results, Generator)
    worker = next(results)
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
