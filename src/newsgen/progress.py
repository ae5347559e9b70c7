"""Long work shows itself: one line per stage on a terminal, and its times when asked for.

On anything but a terminal the line is left out, so that logs stay short.
"""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

from newsgen.orders import Watch

_PAUSE = 0.1
"""Seconds between two counts on the terminal."""


class Progress(Watch):
    """Told the name of each stage as it begins; a context that clears its line at the end."""

    def __init__(
        self, stream: TextIO | None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self.stream, self.clock = stream, clock
        self.is_shown = stream is not None and stream.isatty()
        self.stages: list[tuple[str, float]] = []
        """(name, the moment it began)."""
        self._next = 0.0
        """The moment from which the next count is shown."""

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self("")

    def __call__(self, stage: str) -> None:
        """A stage begins; the empty name ends the last one."""
        self.stages.append((stage, self.clock()))
        if self.is_shown and self.stream:
            self.stream.write(f"\r\x1b[K{stage} …" if stage else "\r\x1b[K")
            self.stream.flush()

    def step(self, done: int, of: int) -> None:
        """So many items of the stage are done; shown now and then."""
        if self.is_shown and self.stream and self.stages and self.clock() >= self._next:
            self._next = self.clock() + _PAUSE
            self.stream.write(f"\r\x1b[K{self.stages[-1][0]} … {done:,} / {of:,}")
            self.stream.flush()

    def lines(self) -> list[str]:
        """The time of each stage and of all, in seconds, right-aligned."""
        spans = zip(self.stages, self.stages[1:], strict=False)
        times = [(name, end - start) for (name, start), (_, end) in spans]
        total = sum(seconds for _, seconds in times)
        return [f"{seconds:8.3f} s  {name}" for name, seconds in (*times, ("in all", total))]


def on_stderr() -> Progress:
    """The progress of a command."""
    return Progress(sys.stderr)
