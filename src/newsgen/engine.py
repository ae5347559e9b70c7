"""Work spread over processes: one function, many items, results in order.

Workers are forked, so they see everything the parent had at that moment and nothing is sent to
them but numbers; only results travel. Where a system cannot fork, and for little work, one process
does all. Results and their order never depend on the number of jobs.
"""

import multiprocessing
import pickle
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_FORKING = 400
"""Items below which one process is quicker than two."""
CHUNK = 32
"""Items a worker is given at a time."""

_Chunk = tuple[int, int]


class WorkerLost(Exception):  # noqa: N818  what happened, not a mistake of the caller
    """A worker process ended without an answer: killed from outside, or out of memory."""

    def __init__(self, first: int, last: int) -> None:
        super().__init__(f"a worker process was lost at items {first} to {last - 1}")
        self.first, self.last = first, last


def spread(
    function: Callable[[Item], Result], items: Sequence[Item], *, jobs: int
) -> Iterator[Result]:
    """`function` of each item, in order. What it raises is raised here; the workers are ended.

    Raises WorkerLost when a worker dies. Results must be picklable.
    """
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if jobs <= 1 or len(items) < WORTH_FORKING or not can_fork:
        yield from map(function, items)
        return
    crew = _Crew(function, items, min(jobs, len(items) // CHUNK))
    try:
        yield from crew.results()
    finally:
        crew.end()


class _Crew(Generic[Item, Result]):
    """The workers of one `spread`, each with a pipe and the chunk it is at."""

    def __init__(
        self, function: Callable[[Item], Result], items: Sequence[Item], jobs: int
    ) -> None:
        self.chunks = [(at, min(at + CHUNK, len(items))) for at in range(0, len(items), CHUNK)]
        self.at: dict[Connection, _Chunk] = {}
        self.processes: list[BaseProcess] = []
        context = multiprocessing.get_context("fork")
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(function, items, theirs), daemon=True)
            process.start()
            theirs.close()
            self.processes.append(process)
            self.at[ours] = (0, 0)

    def results(self) -> Iterator[Result]:
        """The answers in order, each given out as soon as all before it are there."""
        waiting = list(reversed(self.chunks))
        done: dict[int, list[Result]] = {}
        for connection in self.at:
            self.give(connection, waiting)
        wanted = 0
        while wanted < len(self.chunks):
            busy = [connection for connection, chunk in self.at.items() if chunk != (0, 0)]
            for ready in wait(busy):
                connection = cast(Connection, ready)
                done[self.at[connection][0] // CHUNK] = self.answer(connection)
                self.give(connection, waiting)
            while wanted in done:
                yield from done.pop(wanted)
                wanted += 1

    def give(self, connection: Connection, waiting: list[_Chunk]) -> None:
        chunk = waiting.pop() if waiting else (0, 0)
        self.at[connection] = chunk
        if chunk != (0, 0):
            connection.send(chunk)

    def answer(self, connection: Connection) -> list[Result]:
        try:
            answer: list[Result] | BaseException = connection.recv()
        except (EOFError, ConnectionResetError):
            raise WorkerLost(*self.at[connection]) from None
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def end(self) -> None:
        for connection in self.at:
            connection.close()
        for process in self.processes:
            process.terminate()
            process.join()


def _work(function: Callable[[Item], Result], items: Sequence[Item], pipe: Connection) -> None:
    """A worker's life: chunks in, lists of results or the exception out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    while True:
        try:
            first, last = pipe.recv()
        except EOFError:
            return
        try:
            pipe.send([function(item) for item in items[first:last]])
        except Exception as error:  # noqa: BLE001  handed to the parent, which raises it
            error.add_note(traceback.format_exc())
            pipe.send(_portable(error))


def _portable(error: Exception) -> Exception:
    """The error itself, or one that says the same when it cannot travel."""
    try:
        pickle.loads(pickle.dumps(error))
    except (pickle.PicklingError, TypeError, AttributeError):
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
