"""Stamps: what the file system says of a file, so that one that did not change is not read again.

A stamp is size, time of change of content and of inode, and number of the inode. An editor may
set the first time back; nobody sets the second. Git's index works in the same way.
"""

import os
import time
from collections.abc import Iterable, Mapping
from typing import NewType

Stamp = NewType("Stamp", str)
"""Equal stamps of one path, equal bytes; the empty one equals none."""

UNKNOWN = Stamp("")

_TICK = 50_000_000
"""Nanoseconds within which a file system may give two changes the same time."""
_PAUSE = 1_000_000
_COARSE_TICK = 2_000_000_000
"""The same for one that has whole milliseconds at best: FAT, old network drives."""


def stamp_of(stat: os.stat_result) -> Stamp:
    """The stamp of a file that has been looked at."""
    return Stamp(f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}")


def stamped(files: Mapping[str, Stamp]) -> tuple[str, str]:
    """Files and their stamps as two texts, for a digest of them."""
    paths = sorted(files)
    return "\n".join(paths), "\n".join(map(files.__getitem__, paths))


def settled(stat: os.stat_result, now: int) -> Stamp:
    """The stamp of a file to be read, or UNKNOWN where another change might get the same one.

    `now` is the time before the file was looked at, in nanoseconds since the epoch. A file changed
    a moment ago may be changed again within the same tick of the clock (git's «racy» entries).
    """
    latest = max(stat.st_mtime_ns, stat.st_ctime_ns)
    tick = _COARSE_TICK if latest % 1_000_000 == 0 else _TICK
    return stamp_of(stat) if latest + tick < now else UNKNOWN


def outlive(stamps: Iterable[Stamp]) -> bool:
    """Wait until a file that changes now gets a later time than any of these files has.

    It takes a tick of the file system's clock at most, and mostly has passed. False where that
    clock is not this machine's, or too coarse: then the stamps prove nothing.
    """
    latest = max((int(stamp.split(" ")[2]) for stamp in stamps if stamp), default=0)
    if latest and latest % 1_000_000 == 0:
        return False
    for _ in range(_TICK // _PAUSE):
        if _now() > latest:
            return True
        time.sleep(_PAUSE / 1e9)
    return False


def _now() -> int:
    """The clock that file systems take their times from; on Linux it stands still for a tick."""
    coarse = getattr(time, "CLOCK_REALTIME_COARSE", None)
    return time.time_ns() if coarse is None else time.clock_gettime_ns(coarse)
