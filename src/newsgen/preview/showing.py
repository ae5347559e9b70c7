"""What the preview shows from one build to the next, and the board on which it stands."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from time import time_ns
from urllib.parse import unquote

from newsgen.preview.outcome import Outcome
from newsgen.problems import Problem
from newsgen.urls import base_path


@dataclass(frozen=True, slots=True)
class Showing:
    """What requests are answered with."""

    version: int = 0
    """Grows whenever a reader would see something else; milliseconds since the epoch, so that a
    page which a server before this one sent is older than all of this one's."""
    folder: Path | None = None
    """The last good site; None as long as no build could tell where it lies."""
    path: str = "/"
    """The path below which the site lies, unquoted."""
    former: frozenset[str] = frozenset()
    """Paths below which it lay before the configuration was changed."""
    errors: tuple[Problem, ...] = ()
    """What keeps the site from changing."""
    is_live: bool = True
    """Whether pages are to load themselves anew."""

    def after(self, outcome: Outcome, now: int) -> "Showing":
        """What is to be shown after one more build; `now` in milliseconds since the epoch."""
        folder, path = self.folder, self.path
        if outcome.report:
            folder = outcome.report.output
            base_url = outcome.report.base_url
            path = unquote(base_path(base_url)) if base_url else "/"
        shown = replace(self, folder=folder, path=path, errors=outcome.errors)
        if shown == self and not outcome.is_new:
            return self
        former = (self.former | {self.path if self.folder else path}) - {path}
        return replace(shown, former=former, version=max(self.version + 1, now))


class Board:
    """Where the server's threads find what is to be shown, and wait for what comes next."""

    def __init__(
        self, showing: Showing, clock: Callable[[], int] = lambda: time_ns() // 1_000_000
    ) -> None:
        self._now, self._clock = showing, clock
        self._has_changed = threading.Condition()

    @property
    def now(self) -> Showing:
        """What is to be shown."""
        return self._now

    def put_up(self, outcome: Outcome) -> None:
        """Show what a build came to; those who wait for it are woken."""
        with self._has_changed:
            self._now = self._now.after(outcome, self._clock())
            self._has_changed.notify_all()

    def beyond(self, version: int, seconds: float) -> int:
        """The version, as soon as it is another one; the same when the time is up."""
        with self._has_changed:
            self._has_changed.wait_for(lambda: self._now.version != version, seconds)
            return self._now.version
