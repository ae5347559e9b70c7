"""Regular expressions over tables of words, compiled when the first sentence is held against them.

Those of roles and agreements take longer to compile than a build of one changed article may last,
and most articles state neither.
"""

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """A regular expression: of its methods those that are needed, as `re` has them."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled.fullmatch(text)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, start)
