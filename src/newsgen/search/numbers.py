"""Numbers as text: two or three signs each, none of which ends a string of a script or a tag."""

SIGNS = "".join(c for c in map(chr, range(0x21, 0x7F)) if c not in "\"'`\\<>&")
"""The 87 figures, in the order of their values."""
BASE = len(SIGNS)
TWO = tuple(first + second for first in SIGNS for second in SIGNS)
"""The numbers up to 7,568, with two figures."""


def three(number: int) -> str:
    """A number up to 658,502, with three figures.

    >>> three(0), three(87**3 - 1)
    ('!!!', '~~~')
    """
    high, low = divmod(number, BASE)
    return TWO[high] + SIGNS[low]
