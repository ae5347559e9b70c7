"""Work spread over processes: one function, many items, results in order.

Workers are forked, so they see everything the parent had at that moment and nothing is sent to
them but numbers; only results travel. Where a system cannot fork, and for little work, one process
does all. Results and their order never depend on the number of jobs.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_FORKING = 100
"""Items below which one process is quicker than two."""
CHUNK = 32
"""Items a worker is given at a time."""


def spread(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    jobs: int,
    step: Callable[[int, int], None] = lambda done, of: None,
    is_heavy: bool = False,
) -> Iterator[Result]:
    """`function` of each item, in order. What it raises is raised here; the workers are ended.

    `step` is told how many of how many are done. Heavy items are worth a process each. Raises
    WorkerLost when a worker dies. Results must be picklable.
    """
    worth, chunk = (2, 1) if is_heavy else (WORTH_FORKING, CHUNK)
    for done, result in enumerate(_spread(function, items, jobs, worth, chunk), start=1):
        yield result
        step(done, len(items))


def _spread(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int, worth: int, chunk: int
) -> Iterator[Result]:
    if jobs <= 1 or len(items) < worth:
        yield from map(function, items)
        return
    from newsgen.crew import Crew, can_fork  # slow to import

    if not can_fork():
        yield from map(function, items)
        return
    crew = Crew(function, items, min(jobs, len(items) // chunk), chunk)
    try:
        crew.start()
        yield from crew.results()
    finally:
        crew.end()
