import pickle

import pytest

from newsgen.problems import (
    CannotRun,
    ContentError,
    Location,
    Problem,
    Severity,
    in_order,
)

PROBLEM = Problem(
    "bad-date", '"21/8" is not a date', Location("articles/a.md", 4, 1), "write it so"
)


@pytest.mark.parametrize(
    ("where", "shown"),
    [
        (Location("articles/a.md", 4, 7), "articles/a.md:4:7"),
        (Location("articles/a.md", 4), "articles/a.md:4"),
        (Location("articles/a.md"), "articles/a.md"),
        (Location("articles/a.md", 0, 7), "articles/a.md"),
    ],
)
def test_a_place_is_written_as_editors_read_it(where: Location, shown: str) -> None:
    assert str(where) == shown


def test_problems_are_told_by_file_and_line_whatever_order_they_came_in() -> None:
    places = [Location("b.md", 1), Location("a.md", 10, 2), Location("a.md", 9, 40)]
    told = in_order(Problem("bad-date", "x", place) for place in places)
    assert [str(problem.where) for problem in told] == ["a.md:9:40", "a.md:10:2", "b.md:1"]


def test_a_problem_is_told_once() -> None:
    assert in_order([PROBLEM, PROBLEM]) == (PROBLEM,)


def test_two_rules_broken_at_one_place_are_two_problems() -> None:
    other = Problem("bad-slug", PROBLEM.message, PROBLEM.where)
    assert in_order([other, PROBLEM]) == (PROBLEM, other)


def test_a_warning_is_no_error() -> None:
    warning = Problem("unsafe-url", "x", PROBLEM.where, severity=Severity.WARNING)
    assert (PROBLEM.is_error, warning.is_error) == (True, False)


@pytest.mark.parametrize("kind", [ContentError, CannotRun])
def test_an_error_travels_between_processes(kind: type[ContentError] | type[CannotRun]) -> None:
    assert pickle.loads(pickle.dumps(kind(PROBLEM))).problem == PROBLEM
