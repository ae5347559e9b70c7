"""`newsgen serve`: the site on 127.0.0.1, made anew and loaded anew whenever something changes.

The main thread asks for a build when there is a change and puts up what it came to; one thread
watches the folders, one a connection answers requests, a process of its own builds.
"""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import quote

from newsgen.inputs import theme
from newsgen.orders import BuildOrder
from newsgen.preview.answers import HOST, listen
from newsgen.preview.builder import Builder, command, open_builder
from newsgen.preview.outcome import Outcome
from newsgen.preview.places import find_places
from newsgen.preview.showing import Board, Showing
from newsgen.preview.watching import UNNAMED, Changes, watching
from newsgen.problems import CannotRun, Problem

AGAIN = 0.5
"""Seconds until another try, where what is in the way goes away without a change of the site."""
_PASSING = ("locked", "not-our-output")


@dataclass(frozen=True, slots=True)
class Rebuild:
    """A build, and what it was for."""

    changed: tuple[str, ...]
    """Paths, of the site where they lie in it."""
    outcome: Outcome
    is_news: bool
    """Whether anything came of it that was not so before."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A site that is shown."""

    first: Outcome
    board: Board
    server: ThreadingHTTPServer
    builder: Builder
    changes: Changes

    @property
    def address(self) -> str:
        """Where the site begins."""
        return f"http://{HOST}:{self.server.server_port}{quote(self.board.now.path)}"

    def rebuilds(self) -> Iterator[Rebuild]:
        """Build whenever something changed, without an end."""
        last = self.first
        while True:
            seconds = AGAIN if last.is_about(*_PASSING) else None
            changed = self.changes.taken(seconds)
            outcome = self.builder.build()
            self.board.put_up(outcome)
            is_news = outcome.is_new or outcome.problems != last.problems
            last = outcome
            yield Rebuild(tuple(path for path in changed if path != UNNAMED), outcome, is_news)


@contextmanager
def open_preview(
    order: BuildOrder, port: int | None, *, is_watching: bool = True
) -> Iterator[Preview]:
    """Build the site and show it, whatever the build came to.

    Raises CannotRun when the port is taken, or when what is wrong was said on the command line.
    """
    site = order.site.absolute()
    order = replace(order, site=site, output=order.output and order.output.absolute())
    board = Board(Showing(is_live=is_watching))
    with ExitStack() as stack:
        server = stack.enter_context(listen(board, port))
        builder = stack.enter_context(open_builder(command(order)))
        find = partial(find_places, site, theme())
        changes = stack.enter_context(watching(find)) if is_watching else Changes()
        first = builder.build()
        _refuse_hopeless(first, order)
        board.put_up(first)
        stack.enter_context(_answering(server))
        yield Preview(first, board, server, builder, changes)


@contextmanager
def _answering(server: ThreadingHTTPServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()


def _refuse_hopeless(outcome: Outcome, order: BuildOrder) -> None:
    """Raise CannotRun for what no change of a file of the site will mend."""
    for problem in outcome.problems if outcome.report is None else ():
        if _is_hopeless(problem, order):
            raise CannotRun(problem)


def _is_hopeless(problem: Problem, order: BuildOrder) -> bool:
    is_output = problem.rule in ("bad-output-dir", "output-conflict", "not-our-output")
    is_said = problem.where.path.startswith("--") or (order.output and is_output)
    return bool(is_said) or problem.rule == "not-a-site"


def open_in_browser(address: str) -> None:
    """Open an address in the browser that the system, or the variable BROWSER, names."""
    import webbrowser  # slow to import, and seldom asked for

    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
