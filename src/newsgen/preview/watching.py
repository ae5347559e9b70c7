"""Tells that something changed on which a site depends. One thread watches, another asks."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from watchfiles import watch

from newsgen.preview.places import Places

STEP = 20
"""Milliseconds without a change after which a burst of changes is at its end."""
BURST = 1000
"""Milliseconds after which it is told all the same."""
LOOK = 250
"""Milliseconds between two looks whether the folders are still those that are watched."""

UNNAMED = ""
"""A change that may have been, of nobody knows what."""


class Changes:
    """What changed since it was asked for last."""

    def __init__(self) -> None:
        self._paths: set[str] = set()
        self._has_some = threading.Condition()

    def add(self, paths: Iterable[str]) -> None:
        """Note changes; whoever waits for them is woken."""
        with self._has_some:
            self._paths.update(paths)
            self._has_some.notify_all()

    def taken(self, seconds: float | None = None) -> tuple[str, ...]:
        """All of them, in order, as soon as there is one; none when the time is up."""
        with self._has_some:
            self._has_some.wait_for(lambda: self._paths, seconds)
            paths, self._paths = self._paths, set()
        return tuple(sorted(paths))


@contextmanager
def watching(find: Callable[[], Places]) -> Iterator[Changes]:
    """What changes at the places that are found, while the block runs."""
    changes, stop = Changes(), threading.Event()
    thread = threading.Thread(target=_watch, args=(find, changes, stop), daemon=True)
    thread.start()
    try:
        yield changes
    finally:
        stop.set()
        thread.join()


def _watch(find: Callable[[], Places], changes: Changes, stop: threading.Event) -> None:
    """Watch the places, and others as soon as they are others.

    Where the system gives no notices, or too few of them, the folders are looked through.
    """
    is_polling: bool | None = None  # as WATCHFILES_FORCE_POLLING says
    while not stop.is_set():
        try:
            _follow(find, changes, stop, is_polling=is_polling)
        except FileNotFoundError:
            continue  # a folder went away since it was found
        except (OSError, RuntimeError):
            is_polling = True
            stop.wait(LOOK / 1000)


def _follow(
    find: Callable[[], Places], changes: Changes, stop: threading.Event, *, is_polling: bool | None
) -> None:
    """Watch the places until they are others.

    What changed before the watch began is not told by any notice: the first round counts as one.
    """
    places = find()
    rounds = watch(
        *places.folders,
        watch_filter=None,
        debounce=BURST,
        step=STEP,
        stop_event=stop,
        rust_timeout=LOOK,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=is_polling,
        recursive=False,
        ignore_permission_denied=True,
    )
    for number, notices in enumerate(rounds):
        paths = {path for _, path in notices if places.concern(path)}
        changes.add(map(places.shown, paths))
        if number == 0:
            changes.add([UNNAMED])
        if not places.are_as_found() or (paths and find() != places):
            return
