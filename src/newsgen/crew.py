"""Worker processes: forked, given chunks of items by number, ended whatever happens.

Only `engine` calls them; to import this costs more than a little work does.
"""

import multiprocessing
import os
import pickle
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 2
"""Chunks a worker is given at once, so that it need not wait for the next."""

_INTERRUPTS = (signal.SIGINT, signal.SIGTERM)
_Chunk = tuple[int, int]


class WorkerLost(Exception):  # noqa: N818  what happened, not a mistake of the caller
    """A worker process ended without an answer: killed from outside, or out of memory."""

    def __init__(self, first: int, last: int) -> None:
        super().__init__(f"a worker process was lost at items {first} to {last - 1}")
        self.first, self.last = first, last


def can_fork() -> bool:
    """Whether this system can."""
    return "fork" in multiprocessing.get_all_start_methods()


class Crew(Generic[Item, Result]):
    """The workers of one piece of work, each with a pipe and the chunks it is at."""

    def __init__(
        self, function: Callable[[Item], Result], items: Sequence[Item], jobs: int, chunk: int
    ) -> None:
        self.chunks = [(at, min(at + chunk, len(items))) for at in range(0, len(items), chunk)]
        self.function, self.items, self.jobs = function, items, jobs
        self.at: dict[Connection, deque[_Chunk]] = {}
        self.processes: list[BaseProcess] = []

    def start(self) -> None:
        """Fork the workers. A signal that comes meanwhile is heard when all are there."""
        context = multiprocessing.get_context("fork")
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPTS)
        try:
            for _ in range(self.jobs):
                ours, theirs = context.Pipe()
                self.at[ours] = deque()
                # A worker that kept our ends of the pipes would never hear that we are gone.
                work = (self.function, self.items, theirs, tuple(self.at), os.getpid())
                process = context.Process(target=_work, args=work, daemon=True)
                process.start()
                theirs.close()
                self.processes.append(process)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def results(self) -> Iterator[Result]:
        """The answers in order, each given out as soon as all before it are there."""
        waiting = deque(self.chunks)
        done: dict[int, list[Result]] = {}
        for connection in [*self.at] * AHEAD:
            self.give(connection, waiting)
        for wanted, _ in self.chunks:
            while wanted not in done:
                busy = [connection for connection, chunks in self.at.items() if chunks]
                for ready in wait(busy):
                    connection = cast(Connection, ready)
                    answer = self.answer(connection)
                    done[self.at[connection].popleft()[0]] = answer
                    self.give(connection, waiting)
            yield from done.pop(wanted)

    def give(self, connection: Connection, waiting: deque[_Chunk]) -> None:
        if waiting:
            chunk = waiting.popleft()
            self.at[connection].append(chunk)
            try:
                connection.send(chunk)
            except (BrokenPipeError, ConnectionResetError):
                raise WorkerLost(*self.at[connection][0]) from None

    def answer(self, connection: Connection) -> list[Result]:
        try:
            answer: list[Result] | BaseException = connection.recv()
        except (EOFError, ConnectionResetError):
            raise WorkerLost(*self.at[connection][0]) from None
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def end(self) -> None:
        for connection in self.at:
            connection.close()
        for process in self.processes:
            process.terminate()
            process.join()


def _work(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    pipe: Connection,
    others: Sequence[Connection],
    parent: int,
) -> None:
    """A worker's life: chunks in, lists of results or the exception out, until the pipe closes.

    It holds its parent's lock too, so when the parent was killed it ends at the next item.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _INTERRUPTS)
    for other in others:
        other.close()
    while True:
        try:
            first, last = pipe.recv()
        except (EOFError, ConnectionResetError):
            return
        try:
            made = [function(item) for item in items[first:last] if os.getppid() == parent]
            pipe.send(made)
        except BrokenPipeError:
            return
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
