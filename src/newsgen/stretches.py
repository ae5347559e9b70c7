"""A long concordance parted into stretches of the alphabet, a page each.

Where a stretch may end is laid down beforehand; only how many lines there are decides whether it is
parted. So a new line leaves the other pages where they are.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from newsgen.collation import END, OTHER, SIGNS, letters
from newsgen.contexts import WIDTH
from newsgen.digests import short_digest

_CUTS = (*letters("alđtchnvbgkmps"), *SIGNS)
"""Before which signs a stretch is parted: the first of these that lies within it."""
_FURTHER_CUTS = (*letters("aioêuđhư"), *SIGNS)
"""The same for what follows the first letter."""
_TELEX = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
"""Letters as they are typed, for addresses in ASCII."""
_IN_ADDRESS = {sign: _TELEX.get(shown, shown) for sign, shown in SIGNS.items()} | {
    "1": "sp",
    OTHER: "other",
}

Kept = tuple[str, Sequence[tuple[str, str, int]]]
"""A digest of codes, and their stretches."""


class Stretch(NamedTuple):
    """The lines whose codes begin with signs from `first` to `last`."""

    first: str
    last: str
    number: int
    """Lines."""

    @property
    def name(self) -> str:
        """In ASCII, for its address: `dd.a_dd.g`."""
        return _name(self.first, self.last)

    @property
    def keys(self) -> tuple[str, str]:
        """From which key on its lines are, and before which one: see `contexts.key`."""
        return self.first.rstrip(END), self.last + chr(ord(OTHER) + 1)

    def label(self, at_end: str) -> str:
        """«Đa–Đg»; `at_end` is said of names with nothing behind them."""
        label = _label(self.first, self.last)
        return ", ".join(filter(None, (at_end, label))) if self.first[0] == END else label


_BEFORE_LETTERS = tuple(map(chr, range(ord(END), ord(letters("a")))))


def stretches(codes: str, most: int) -> tuple[Stretch, ...]:
    """All codes, in order, in stretches of at most so many; more only where codes are equal."""
    return tuple(_parted(codes, "", most))


class Parted:
    """The stretches of many concordances; those of the last build, where their codes are the same.

    `known` is what an earlier one came to: see `as_kept`.
    """

    def __init__(self, known: Mapping[str, Kept] = MappingProxyType({})) -> None:
        self._known = known
        self._found: dict[str, tuple[str, tuple[Stretch, ...]]] = {}

    def of(self, name: str, contexts: Sequence[str], most: int) -> tuple[Stretch, ...]:
        """The stretches of one: see `stretches`."""
        codes = "".join(contexts)
        key = short_digest(codes, str(most)).hex()
        found = self._found.get(name)
        if found is None or found[0] != key:
            known = self._known.get(name)
            if known and known[0] == key:
                found = key, tuple(Stretch(*one) for one in known[1])
            else:
                found = key, stretches(codes, most)
            self._found[name] = found
        return found[1]

    def as_kept(self) -> Mapping[str, Kept]:
        """What it was asked for, as plain values."""
        return self._found


def place_in(stretches: Sequence[Stretch]) -> Callable[[str], int]:
    """What tells in which of all stretches a code lies: its number, from 0."""
    beginnings = [stretch.first.ljust(WIDTH, END) for stretch in stretches]
    return lambda code: bisect_right(beginnings, code) - 1


def _parted(ends: str, stem: str, most: int) -> Iterator[Stretch]:
    """The codes that begin with `stem`; `ends` is what follows it in each of them, joined.

    Signs are counted; no code is looked at by itself but those of which a sign has too many.
    """
    width = WIDTH - len(stem)
    firsts = ends[::width]
    numbers = {sign: number for sign in (END, *SIGNS) if (number := firsts.count(sign))}
    cuts = _FURTHER_CUTS if stem else _CUTS
    for low, high, number in _ranges(numbers, cuts, most, ord(END), ord(OTHER)):
        if number > most and width > 1 and high > ord(END):  # nothing goes on behind an end
            yield from _parted(_behind(chr(low), ends, firsts, width), stem + chr(low), most)
        else:
            yield Stretch(stem + chr(low), stem + chr(high), number)


def _ranges(
    numbers: Mapping[str, int], cuts: Sequence[str], most: int, low: int, high: int
) -> Iterator[tuple[int, int, int]]:
    """The signs from `low` to `high` in ranges of at most so many codes, or of one sign."""
    number = sum(n for sign, n in numbers.items() if low <= ord(sign) <= high)
    if number > most and low < high:
        cut = next(ord(sign) for sign in cuts if low < ord(sign) <= high)
        yield from _ranges(numbers, cuts, most, low, cut - 1)
        yield from _ranges(numbers, cuts, most, cut, high)
    elif number:
        yield low, high, number


def _behind(sign: str, ends: str, firsts: str, width: int) -> str:
    """What follows a sign where it stands first."""
    found: list[str] = []
    at = firsts.find(sign)
    while at >= 0:
        found.append(ends[at * width + 1 : (at + 1) * width])
        at = firsts.find(sign, at + 1)
    return "".join(found)


@lru_cache(maxsize=1 << 10)  # most concordances are parted at the same letters
def _label(first: str, last: str) -> str:
    stem = last[:-1]
    if last[-1] in _BEFORE_LETTERS:
        return _shown(stem) or ("" if last == END else "0–9")
    if first != last:  # no syllable goes on with z
        last = last.replace(OTHER, letters("y" if stem else "z"))
    return "–".join(dict.fromkeys(filter(None, map(_shown, (first, last)))))


@lru_cache(maxsize=1 << 10)
def _name(first: str, last: str) -> str:
    return "_".join(dict.fromkeys(map(_address, (first, last))))


def _address(signs: str) -> str:
    return ".".join(_IN_ADDRESS[sign] for sign in signs.rstrip(END)) or "end"


def _shown(signs: str) -> str:
    text = "".join(SIGNS[sign] for sign in signs.rstrip(END)).strip()
    return text[:1].upper() + text[1:]
