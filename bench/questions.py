"""Compounds to search an archive for, and the articles that hold them: the judge of a search.

A question is two words that stand side by side in some articles, drawn by a seed. Relevant are the
articles that hold the same two words side by side, in the title or the body, whatever stands
between them; typed without marks, those that hold any two words of the same letters.
"""

import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from texts import Text

LEAST = 3
"""Articles that hold a compound."""
FIRST = 5
_TARGET = re.compile(r"\]\([^)\s]*\)")
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, and the slugs of the articles that hold it."""

    typed: str
    relevant: frozenset[str]


@dataclass(frozen=True, slots=True)
class Questions:
    """The same compounds, typed with and without marks."""

    marked: tuple[Question, ...]
    unmarked: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How good answers are, one for each question: slugs, best first."""

    reciprocal_rank: float
    """The mean of 1/n, n the place of the first relevant article; 0 where there is none."""
    precision: float
    """The share of relevant articles among the first five, or as many as there are."""


def draw(texts: Iterable[Text], count: int, seed: int = 3) -> Questions:
    """At most `count` compounds that not too many articles hold."""
    marked: defaultdict[Pair, set[str]] = defaultdict(set)
    unmarked: defaultdict[Pair, set[str]] = defaultdict(set)
    articles = 0
    for text in texts:
        articles += 1
        words = _words(f"{text.title} . {text.body}")
        for pair in pairwise(words):
            marked[pair].add(text.slug)
            unmarked[fold(pair[0]), fold(pair[1])].add(text.slug)
    most = max(8, articles // 20)
    fitting = sorted(p for p, found in marked.items() if LEAST <= len(found) <= most and _fits(p))
    drawn = random.Random(seed).sample(fitting, min(count, len(fitting)))
    return Questions(
        tuple(Question(" ".join(p), frozenset(marked[p])) for p in drawn),
        tuple(_unmarked(p, unmarked) for p in drawn),
    )


def score(questions: Sequence[Question], answers: Sequence[Sequence[str]]) -> Score:
    """How good the answers are."""
    both = list(zip(questions, answers, strict=True))
    return Score(
        mean(_reciprocal_rank(question, answer) for question, answer in both),
        mean(
            len(question.relevant.intersection(answer[:FIRST])) / min(FIRST, len(question.relevant))
            for question, answer in both
        ),
    )


def fold(word: str) -> str:
    """A word without its marks, đ as d."""
    bare = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", _TARGET.sub("]", text))
    return re.findall(r"\w+", plain.lower())


def _fits(pair: Pair) -> bool:
    return all(w.isalpha() and len(w) > 1 for w in pair) and any(fold(w) != w for w in pair)


def _unmarked(pair: Pair, found: Mapping[Pair, set[str]]) -> Question:
    folded = fold(pair[0]), fold(pair[1])
    return Question(" ".join(folded), frozenset(found[folded]))


def _reciprocal_rank(question: Question, answer: Sequence[str]) -> float:
    places = (place for place, slug in enumerate(answer, 1) if slug in question.relevant)
    return next((1 / place for place in places), 0.0)
