"""Stamps: a file that may have changed is never taken for one that did not."""

import os
from pathlib import Path

import pytest

from newsgen.stamps import UNKNOWN, outlive, settled, stamp_of

SECOND = 1_000_000_000
CHANGED = 1_755_738_000 * SECOND + 123_456_789
"""A time that a file system with a fine clock may give."""


def stat(
    size: int = 20, mtime: int = CHANGED, ctime: int = CHANGED, inode: int = 7
) -> os.stat_result:
    whole = mtime // SECOND, ctime // SECOND
    times = {"st_mtime_ns": mtime, "st_ctime_ns": ctime}
    return os.stat_result((0o100644, inode, 1, 1, 0, 0, size, *whole, *whole[1:]), times)


@pytest.mark.parametrize("ticks", [-SECOND, 0, 1_000, 50_000_000])
def test_a_file_changed_within_the_last_tick_has_no_stamp(ticks: int) -> None:
    assert settled(stat(), CHANGED + ticks) == UNKNOWN


def test_a_file_left_alone_for_a_tick_has_its_stamp() -> None:
    assert settled(stat(), CHANGED + 50_000_001) == stamp_of(stat())


def test_a_clock_of_whole_milliseconds_is_given_two_seconds() -> None:
    coarse = stat(mtime=CHANGED // SECOND * SECOND, ctime=CHANGED // SECOND * SECOND)
    assert settled(coarse, coarse.st_ctime_ns + 2 * SECOND) == UNKNOWN
    assert settled(coarse, coarse.st_ctime_ns + 2 * SECOND + 1) == stamp_of(coarse)


def test_an_old_time_given_to_a_file_changed_just_now_deceives_nobody() -> None:
    assert settled(stat(mtime=SECOND, ctime=CHANGED), CHANGED + 1) == UNKNOWN


@pytest.mark.parametrize(
    "other", [stat(size=21), stat(mtime=CHANGED + 1), stat(ctime=CHANGED + 1), stat(inode=8)]
)
def test_size_times_and_inode_each_make_another_stamp(other: os.stat_result) -> None:
    assert stamp_of(other) != stamp_of(stat())


def test_equal_bytes_and_a_restored_time_still_have_another_stamp(tmp_path: Path) -> None:
    file = tmp_path / "le-ky.md"
    file.write_text("Ngày 21.8, NIPA làm việc tại Gia Lai.", "utf-8")
    before = file.stat()
    while file.stat().st_ctime_ns == before.st_ctime_ns:  # until the clock of the disk ticks
        file.write_text("Ngày 21.8, NIPA làm việc tại Gia Lai.", "utf-8")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = file.stat()
    assert after.st_mtime_ns == before.st_mtime_ns
    assert stamp_of(after) != stamp_of(before)


def test_a_file_that_changes_after_its_stamp_was_outlived_has_a_later_time(tmp_path: Path) -> None:
    file = tmp_path / "le-ky.html"
    file.write_text("<p>NIPA</p>", "utf-8")
    before = file.stat()
    assert outlive([stamp_of(before)])
    file.write_text("<p>NIPA</p>", "utf-8")
    assert file.stat().st_ctime_ns > before.st_ctime_ns


def test_a_clock_of_whole_milliseconds_is_not_outlived() -> None:
    coarse = stat(ctime=CHANGED // SECOND * SECOND)
    assert not outlive([stamp_of(coarse)])


def test_a_clock_that_is_ahead_of_this_machines_is_not_outlived() -> None:
    in_the_year_2128 = stat(ctime=5_000_000_000 * SECOND + 1)
    assert not outlive([stamp_of(stat()), stamp_of(in_the_year_2128)])


def test_files_of_which_nothing_is_known_are_outlived_at_once() -> None:
    assert outlive([])
    assert outlive([UNKNOWN, stamp_of(stat())])
