"""The rows of one table of the memo in memory, and the sheaves they lie in: a hundred together."""

from collections.abc import Iterable
from typing import Generic
from zlib import crc32

from newsgen.rows import Form, Row

_SIZE = 128
"""Rows in a sheaf. To change one means to write them all, and to read them takes a call."""

Changed = tuple[int, bytes, int]
"""Number of a sheaf, its rows packed, their check sum; no bytes where nothing is left of it."""


class Sheaves(Generic[Row]):
    """All rows of a table; a row keeps its sheaf, new ones lie in the last."""

    def __init__(self, form: Form[Row]) -> None:
        self._form: Form[Row] = form
        self.rows: dict[str, Row] = {}
        self._members: dict[int, list[str]] = {}
        self._homes: dict[str, int] = {}
        """Key → its sheaf; made when the first row is put."""
        self._checks: dict[int, int] = {}

    @property
    def check_sum(self) -> int:
        """The sum of the check sums of all sheaves."""
        return sum(self._checks.values())

    def take(self, number: int, content: bytes, check: int) -> None:
        """Take up a sheaf as it was kept. Raises ValueError or TypeError when it is none."""
        keys, rows = self._form.unpacked(content)
        self._members[number] = keys
        self._checks[number] = check
        before = len(self.rows)
        self.rows.update(zip(keys, rows, strict=True))
        if len(self.rows) != before + len(keys):
            raise ValueError("a row is there twice")

    def put(self, rows: Iterable[Row], gone: Iterable[str]) -> list[Changed]:
        """Take up rows and drop others; the sheaves that change by it."""
        changed: set[int] = set()
        homes = self._homes
        if len(homes) != len(self.rows):  # as long as nothing was put: then nobody needs them
            homes |= {key: number for number, keys in self._members.items() for key in keys}
        for key in gone:
            if self.rows.pop(key, None) is not None:
                home = homes.pop(key)
                self._members[home].remove(key)
                changed.add(home)
        last = max(self._members, default=0)
        for row in rows:
            key = row[0]
            if key not in homes:
                if len(self._members.get(last, ())) >= _SIZE:
                    last += 1
                homes[key] = last
                self._members.setdefault(last, []).append(key)
            self.rows[key] = row
            changed.add(homes[key])
        return [self._packed(number) for number in sorted(changed)]

    def _packed(self, number: int) -> Changed:
        rows = [self.rows[key] for key in self._members[number]]
        if not rows:
            del self._members[number]
            del self._checks[number]
            return number, b"", 0
        content = self._form.packed(rows)
        self._checks[number] = check = crc32(content)
        return number, content, check
