"""Keys of pieces: sums of the digests of what a piece is made from."""

from collections.abc import Iterable

_LENGTH = 8
_OVER = 1 << 8 * _LENGTH


def number(digest: bytes) -> int:
    """A digest as it enters a sum."""
    return int.from_bytes(digest, "big")


def key_of(*digests: bytes) -> bytes:
    """The key of what is made from these."""
    return key_of_sum(map(number, digests))


def key_of_sum(numbers: Iterable[int]) -> bytes:
    """The same of digests that are numbers already; their order has no part in it."""
    return (sum(numbers) % _OVER).to_bytes(_LENGTH, "big")
