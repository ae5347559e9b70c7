"""Bytes that one worker of a build leaves for another: a file for each process, gone at the end."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """Where bytes lie: the process that left them, and a stretch of its file."""

    process: int
    start: int
    length: int


@dataclass(slots=True)
class Scratch:
    """A folder shared by the processes of one build."""

    folder: Path
    _open: dict[int, int] = field(default_factory=dict)
    """Process → the descriptor of its file, as this process has it."""
    _owner: int = 0
    _end: int = 0

    def put(self, content: bytes) -> Place:
        """Leave bytes. Raises OSError when there is no room."""
        if self._owner != os.getpid():
            self.folder.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC
            opened = os.open(self.folder / str(os.getpid()), flags, 0o600)
            self._owner, self._end = os.getpid(), 0
            self._open[self._owner] = opened
        place = Place(self._owner, self._end, len(content))
        end = self._end
        while content:
            length = os.pwrite(self._open[self._owner], content, end)
            content, end = content[length:], end + length
        self._end = end
        return place

    def take(self, place: Place) -> bytes:
        """What was left at a place."""
        descriptor = self._open.get(place.process)
        if descriptor is None:
            descriptor = os.open(self.folder / str(place.process), os.O_RDONLY | os.O_CLOEXEC)
            self._open[place.process] = descriptor
        return os.pread(descriptor, place.length, place.start)

    def clear(self) -> None:
        """Take all away."""
        for descriptor in self._open.values():
            os.close(descriptor)
        self._open.clear()
        self._owner = 0
        shutil.rmtree(self.folder, ignore_errors=True)
