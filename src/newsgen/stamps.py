"""Stamps: what the file system says of a file, so that one that did not change is not read again.

A stamp is size, time of change of content and of inode, and number of the inode. An editor may
set the first time back; nobody sets the second. Git's index works in the same way.
"""

import os
from typing import NewType

Stamp = NewType("Stamp", str)
"""Equal stamps of one path, equal bytes; the empty one equals none."""

UNKNOWN = Stamp("")

_TICK = 50_000_000
"""Nanoseconds within which a file system may give two changes the same time."""
_COARSE_TICK = 2_000_000_000
"""The same for one that has whole milliseconds at best: FAT, old network drives."""


def stamp_of(stat: os.stat_result) -> Stamp:
    """The stamp of a file that has been looked at."""
    return Stamp(f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}")


def settled(stat: os.stat_result, now: int) -> Stamp:
    """The stamp of a file to be read, or UNKNOWN where another change might get the same one.

    `now` is the time before the file was looked at, in nanoseconds since the epoch. A file changed
    a moment ago may be changed again within the same tick of the clock (git's «racy» entries).
    """
    latest = max(stat.st_mtime_ns, stat.st_ctime_ns)
    tick = _COARSE_TICK if latest % 1_000_000 == 0 else _TICK
    return stamp_of(stat) if latest + tick < now else UNKNOWN
