"""The postings of a segment: which words and which neighbours its articles hold, and how.

A segment comes to one line for each bucket. A line is entries one after the other, each for a word
or a pair with its marks: six figures for its number, then two for each article that holds it, and
before these, where there is more than one, how many they are. `docs/search.md` tells the form.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain, pairwise
from operator import xor
from typing import NamedTuple

from newsgen.search.numbers import BASE, SIGNS, TWO
from newsgen.search.words import (
    HASH_BITS,
    SIGN_BITS,
    Keys,
    keys_of,
    sentences,
    with_long_words,
    words,
)

MOST_KEY_BITS = 25
"""Of a hash, below those that choose the bucket, as far as it has them."""
ACROSS, ONCE, OFTEN, IN_TITLE = range(4)
"""How an article holds a word or a pair; ACROSS: only the end of a sentence joins the two."""
_OFTEN = 3
_MOST = BASE - 1
_TWO = BASE**2


class Text(NamedTuple):
    """An article as it is indexed."""

    number: int
    """In its segment."""
    title: str
    body: str


def lines(texts: Iterable[Text], buckets: int) -> list[str]:
    """The lines of a segment, one for each bucket (a power of two)."""
    keys = keys_of(min(HASH_BITS, MOST_KEY_BITS + _bits(buckets)))
    postings: dict[int, str] = {}
    for text in texts:
        across, once, often, in_title = TWO[text.number * 4 : text.number * 4 + 4]
        counts, ways = _found(text, keys)
        for key in counts:
            postings[key] = postings.get(key, "") + once
        for key, way in ways:
            postings[key] = postings[key][:-2] + (across, once, often, in_title)[way]
    return _written(postings, buckets)


def _found(text: Text, keys: Keys) -> tuple[Counter[int], list[tuple[int, int]]]:
    """How often an article holds each word and pair, and those that it holds otherwise than once:
    later ones stand over earlier ones."""
    title = sentences(text.title)
    whole = [*title, *sentences(text.body)]
    said = [found for one in whole if (found := words(one))]
    running = [*chain.from_iterable(said)]
    firsts = [*map(keys.first.__getitem__, running)]
    pairs = [*map(xor, firsts, map(keys.second.__getitem__, running[1:]))]
    counts = Counter(pairs)
    ends = [*accumulate(map(len, said))][:-1]
    joints = Counter([pairs[end - 1] for end in ends])
    across = [(key, ACROSS) for key, times in joints.items() if counts[key] == times]
    counts.update(firsts)
    ways = [(key, OFTEN) for key, times in counts.items() if times >= _OFTEN] + across
    counts.update(_keys(filter(None, map(with_long_words, whole)), keys))
    ways += [(key, IN_TITLE) for key in _keys(map(words, title), keys)]
    ways += [(key, IN_TITLE) for key in _keys(map(with_long_words, title), keys)]
    return counts, ways


def _keys(said: Iterable[list[str]], keys: Keys) -> Iterator[int]:
    for one in said:
        yield from (keys.first[word] for word in one)
        yield from (keys.first[word] ^ keys.second[after] for word, after in pairwise(one))


def _written(postings: dict[int, str], buckets: int) -> list[str]:
    written: list[list[str]] = [[] for _ in range(buckets)]
    own_bits = min(MOST_KEY_BITS, HASH_BITS - _bits(buckets)) + 2 * SIGN_BITS
    own = (1 << own_bits) - 1
    for key, found in postings.items():
        number = (key & own) * 2
        if len(found) > 2:
            found = _count(len(found) // 2) + found
            number += 1
        high, low = divmod(number, _TWO)
        entry = TWO[high // _TWO] + TWO[high % _TWO] + TWO[low] + found
        written[key >> own_bits].append(entry)
    return ["".join(entries) for entries in written]


def _bits(buckets: int) -> int:
    return buckets.bit_length() - 1


def _count(number: int) -> str:
    return SIGNS[number] if number < _MOST else SIGNS[_MOST] + TWO[number]
