"""Longest match over the words of a text: a walk down the trie from each word.

Whether the words may mean the name that a path leads to is decided by `spelling`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from newsgen.tagger.gazetteer import Name
from newsgen.tagger.spelling import gap_fits, rule_of, tail_of
from newsgen.tagger.text import BARRIER, Text
from newsgen.tagger.trie import Trie

V = TypeVar("V")


class Match(NamedTuple):
    """Words `first` to before `last`, and `tail` more characters, stand for a name."""

    first: int
    last: int
    name: Name
    rule: str
    """The name's own rule, or `variant` when the text is written otherwise."""
    tail: int = 0
    """Signs that end the name behind its last word: «V-S.T.I.D.», «Nokia (Việt Nam)»."""


class TermMatch(NamedTuple):
    """Words `first` to before `last` are a term; `names` are those of the topics that share it."""

    first: int
    last: int
    names: tuple[Name, ...]


def matches(names: Trie[Name], text: Text) -> list[Match]:
    """Leftmost-longest matches, disjoint; those of names that link to nothing too."""
    found: list[Match] = []
    end = 0
    for position in text.openings:
        match = _longest(names, text, position) if position >= end else None
        if match:
            found.append(match)
            end = match.last
    return found


def _longest(names: Trie[Name], text: Text, first: int) -> Match | None:
    """The longest name from word `first` on that the text may mean."""
    for last, found in reversed(_ends(names, text, first)):
        surface = text.surface(first, last)
        if len(found) == 1 and found[0].surface == surface:
            name, rule = found[0], found[0].rule
        else:
            name, rule = _meant(found, text, first, last)
        if rule:
            has_tail = name.tail != "" or "(" in surface
            tail = tail_of(name, text, first, last) if has_tail else 0
            return Match(first, last, name, rule, tail)
    return None


def _meant(found: Sequence[Name], text: Text, first: int, last: int) -> tuple[Name, str]:
    """The name that is written as listed; two variants of two entities mean nobody."""
    fits = [(name, rule) for name in found if (rule := rule_of(name, text, first, last))]
    exact = next((fit for fit in fits if fit[1] != "variant"), None)
    if not fits:
        return found[0], ""
    if exact or len({name.entity for name, _ in fits}) == 1:
        return exact or fits[0]
    return replace(fits[0][0], entity=None), "ambiguous"


def _ends(trie: Trie[V], text: Text, first: int) -> list[tuple[int, tuple[V, ...]]]:
    """What lies on the path that the text walks from word `first`, the nearest first."""
    read, last = text.read, first
    found: list[tuple[int, tuple[V, ...]]] = []
    place = trie.branches.get(read[first].key)
    while place:
        last += 1
        if place.ends:
            found.append((last, place.ends))
        if read[last - 1].gap == BARRIER:
            break
        place = place.branches.get(read[last].key)
    return found


def term_matches(terms: Trie[Name], text: Text) -> list[TermMatch]:
    """Leftmost-longest terms of topics, disjoint.

    A term in lower case may begin a sentence with a capital; capitals of a term must be there.
    """
    found: list[TermMatch] = []
    end = 0
    for position in text.openings:
        is_opening = position >= end and text.read[position].key in terms.branches
        match = _longest_term(terms, text, position) if is_opening else None
        if match:
            found.append(match)
            end = match.last
    return found


def _longest_term(terms: Trie[Name], text: Text, first: int) -> TermMatch | None:
    for last, names in reversed(_ends(terms, text, first)):
        surface = text.surface(first, last)
        meant = [n for n in names if n.surface == surface or _is_term(n, text, first, last)]
        if meant:
            return TermMatch(first, last, tuple(meant))
    return None


def _is_term(name: Name, text: Text, first: int, last: int) -> bool:
    words, gaps = text.said(first, last), text.gaps_in(first, last)
    if gaps != name.gaps and not all(map(gap_fits, name.gaps, gaps)):
        return False
    return words == name.words or name.words == (
        words[0][:1].lower() + words[0][1:],
        *words[1:],
    )
