"""One build at a time."""

import os
from pathlib import Path

import pytest

from newsgen.lock import locked
from newsgen.problems import CannotRun


def test_a_second_build_is_told_who_is_at_work(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(CannotRun) as caught, locked(tmp_path):
        pass
    problem = caught.value.problem
    assert problem.rule == "locked"
    assert f"process {os.getpid()} on " in problem.message


def test_the_lock_is_free_again_after_the_build(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path):
            pass


def test_the_lock_is_free_again_after_a_build_that_failed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="hỏng"), locked(tmp_path):
        raise ValueError("hỏng")
    with locked(tmp_path):
        pass


def test_a_lock_file_of_a_dead_build_locks_nothing(tmp_path: Path) -> None:
    (tmp_path / ".newsgen").mkdir()
    (tmp_path / ".newsgen" / "lock").write_text("1 may-chu\n")
    with locked(tmp_path):
        pass


def test_where_no_lock_file_can_be_the_folder_itself_is_locked(tmp_path: Path) -> None:
    (tmp_path / ".newsgen").write_text("một tệp, không phải thư mục")
    with locked(tmp_path), pytest.raises(CannotRun, match="another newsgen is"), locked(tmp_path):
        pass
