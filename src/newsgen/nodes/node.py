"""A YAML value and the place it stands at."""

from typing import NamedTuple


class Node(NamedTuple):
    """A YAML value and the place it stands at. Exactly one of the three shapes.

    A tuple, since every value of every record is one: it is made three times as fast.
    """

    value: "str | tuple[Node, ...] | dict[str, Node]"
    line: int
    column: int
    is_plain: bool = False
    """A scalar written without quotes."""
    key_line: int = 0
    """Line of the key that leads to it, when it is a value of a mapping."""
    key_column: int = 0

    @property
    def shape(self) -> str:
        match self.value:
            case str():
                return "text"
            case tuple():
                return "a list"
            case _:
                return "a mapping"
