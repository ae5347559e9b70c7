"""Longest match over the words of a text: a walk down the trie from each word.

Whether the words may mean the name that a path leads to is decided by `spelling`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress, count

from newsgen.tagger.gazetteer import END, Name, Trie
from newsgen.tagger.spelling import gap_fits, rule_of, tail_of
from newsgen.tagger.text import BARRIER, Text


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to before `last`, and `tail` more characters, stand for a name."""

    first: int
    last: int
    name: Name
    rule: str
    """The name's own rule, or `variant` when the text is written otherwise."""
    tail: int = 0
    """Signs that end the name behind its last word: «V-S.T.I.D.», «Nokia (Việt Nam)»."""


@dataclass(frozen=True, slots=True)
class TermMatch:
    """Words `first` to before `last` are a term; `names` are those of the topics that share it."""

    first: int
    last: int
    names: tuple[Name, ...]


def matches(names: Trie, text: Text) -> Iterator[Match]:
    """Leftmost-longest matches, disjoint; those of names that link to nothing too."""
    end = 0
    for position in _starts(names, text):
        match = _longest(names, text, position) if position >= end else None
        if match:
            yield match
            end = match.last


def _starts(trie: Trie, text: Text) -> Iterator[int]:
    """Where a name may begin: its first word stands there, and its second unless that is all."""
    keys = text.keys
    for position in compress(count(), map(trie.__contains__, keys)):
        node = trie[keys[position]]
        if END in node or keys[position + 1 : position + 2] == [] or keys[position + 1] in node:
            yield position


def _longest(names: Trie, text: Text, first: int) -> Match | None:
    """The longest name from word `first` on that the text may mean."""
    for last, found in reversed(list(_paths(names, text, first))):
        fits = [(name, rule) for name in found if (rule := rule_of(name, text, first, last))]
        if fits:
            name, rule = _meant(fits)
            return Match(first, last, name, rule, tail_of(name, text, first, last))
    return None


def _meant(fits: Sequence[tuple[Name, str]]) -> tuple[Name, str]:
    """The name that is written as listed; two variants of two entities mean nobody."""
    exact = next((fit for fit in fits if fit[1] != "variant"), None)
    if exact or len({name.entity for name, _ in fits}) == 1:
        return exact or fits[0]
    return replace(fits[0][0], entity=None), "ambiguous"


def _paths(trie: Trie, text: Text, first: int) -> Iterator[tuple[int, tuple[Name, ...]]]:
    """The names on the path that the text walks from word `first`, the shortest first."""
    keys, gaps, count = text.keys, text.gaps, len(text.keys)
    last = first
    node: Trie | tuple[Name, ...] | None = trie
    while last < count and (last == first or gaps[last] != BARRIER):
        node = node.get(keys[last]) if isinstance(node, dict) else None
        if not isinstance(node, dict):
            return
        last += 1
        names = node.get(END)
        if isinstance(names, tuple):
            yield last, names


def term_matches(terms: Trie, text: Text) -> Iterator[TermMatch]:
    """Leftmost-longest terms of topics, disjoint.

    A term in lower case may begin a sentence with a capital; capitals of a term must be there.
    """
    end = 0
    for position in _starts(terms, text):
        if position < end:
            continue
        for last, names in reversed(list(_paths(terms, text, position))):
            meant = tuple(name for name in names if _is_term(name, text, position, last))
            if meant:
                yield TermMatch(position, last, meant)
                end = last
                break


def _is_term(name: Name, text: Text, first: int, last: int) -> bool:
    words = tuple(text.words[first:last])
    if not _gaps_fit(name, text.gaps[first + 1 : last]):
        return False
    return name.words in (words, (words[0][:1].lower() + words[0][1:], *words[1:]))


def _gaps_fit(name: Name, gaps: Sequence[str]) -> bool:
    return all(gap_fits(listed, gap) for listed, gap in zip(name.gaps, gaps, strict=True))
