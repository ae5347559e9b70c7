"""What a long test tries: all of it or a share, each thing counted as its turn comes."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tries:
    """Counts what is tried, by what it is."""

    share: float = field(default_factory=lambda: float(os.environ.get("SOAK", "1")))
    """Of all that there is to try, how much is."""
    count: Counter[str] = field(default_factory=Counter)

    def of(self, what: str, all_of_it: Iterable[T]) -> Iterator[T]:
        """What is to be tried, spread evenly over all of it; at least one."""
        whole = [*all_of_it]
        wanted = min(len(whole), max(1, round(len(whole) * self.share)))
        for number in range(wanted):
            self.count[what] += 1
            yield whole[number * len(whole) // wanted]
