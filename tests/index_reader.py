"""Reads the lines of a search index, as its form is told in `docs/search.md`: a second reader."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsgen.search.numbers import SIGNS
from newsgen.search.words import HASH_BITS, SIGN_BITS, keys_of

Term = tuple[str, ...]
"""A word, or two neighbours."""


class Posting(NamedTuple):
    """An article that holds a term, and how: 0 across an end, 1 once, 2 often, 3 in the title."""

    number: int
    way: int


def postings(lines: Sequence[str], term: Term) -> set[Posting]:
    """The articles in a segment's lines that hold a term with exactly these marks."""
    bits = len(lines).bit_length() - 1
    own_bits = min(25, HASH_BITS - bits) + 2 * SIGN_BITS
    keys = keys_of(min(HASH_BITS, 25 + bits))
    key = keys.first[term[0]] ^ (keys.second[term[1]] if len(term) > 1 else 0)
    entries = _entries(lines[key >> own_bits])
    return {
        Posting(*divmod(posting, 4))
        for number, found in entries
        if number == key % (1 << own_bits)
        for posting in found
    }


def _entries(line: str) -> Iterator[tuple[int, list[int]]]:
    at = 0
    while at < len(line):
        number, has_count = divmod(value(line[at : at + 6]), 2)
        at, count = at + 6, 1
        if has_count:
            count, at = value(line[at]), at + 1
            if count == len(SIGNS) - 1:
                count, at = value(line[at : at + 2]), at + 2
        end = at + 2 * count
        yield number, [value(line[here : here + 2]) for here in range(at, end, 2)]
        at = end


def value(figures: str) -> int:
    """The number that figures stand for."""
    found = 0
    for figure in figures:
        found = found * len(SIGNS) + SIGNS.index(figure)
    return found
