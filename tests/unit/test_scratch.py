"""Scratch: what one process of a build leaves, every other finds, until the build is over."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newsgen.scratch import Place, Scratch

LEAD = "Ngày 21.8, NIPA làm việc tại Gia Lai.".encode()
NEXT = "Bộ KH&CN và FPT cùng dự.".encode()


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return Scratch(tmp_path / "scratch")


def in_a_worker(work: Callable[[], Place]) -> Place:
    """What a forked process answers, as the engine lets it travel: numbers only."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        os.write(writer, " ".join(map(str, work())).encode())
        os._exit(0)
    os.wait()
    answer = os.read(reader, 100)
    os.close(reader)
    os.close(writer)
    return Place(*map(int, answer.split()))


def test_all_bytes_are_found_at_its_place(scratch: Scratch) -> None:
    sentences = [LEAD, b"", NEXT]
    places = [scratch.put(sentence) for sentence in sentences]
    assert [scratch.take(place) for place in reversed(places)] == sentences[::-1]


def test_what_a_worker_leaves_is_found_by_its_parent(scratch: Scratch) -> None:
    assert scratch.take(in_a_worker(lambda: scratch.put(LEAD))) == LEAD


def test_a_worker_does_not_write_into_the_file_of_its_parent(scratch: Scratch) -> None:
    ours = scratch.put(LEAD)
    theirs = in_a_worker(lambda: scratch.put(NEXT))
    assert scratch.take(ours) == LEAD
    assert scratch.take(theirs) == NEXT


def test_a_worker_finds_what_its_parent_left(scratch: Scratch) -> None:
    ours = scratch.put(LEAD)
    assert scratch.take(in_a_worker(lambda: scratch.put(scratch.take(ours)))) == LEAD


def test_nothing_is_left_at_the_end(scratch: Scratch) -> None:
    scratch.put(LEAD)
    scratch.clear()
    assert not scratch.folder.exists()


def test_after_clearing_it_can_be_used_anew(scratch: Scratch) -> None:
    scratch.put(2 * LEAD)
    scratch.clear()
    assert scratch.take(scratch.put(LEAD)) == LEAD


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    scratch = Scratch(tmp_path / "file/scratch")
    with pytest.raises(OSError, match="file"):
        scratch.put(LEAD)


def test_a_folder_that_cannot_be_made_is_told_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    scratch = Scratch(tmp_path / "file/scratch")
    for _ in range(2):
        with pytest.raises(OSError, match="file"):
            scratch.put(LEAD)
