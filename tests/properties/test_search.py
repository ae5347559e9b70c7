"""The law of the index: what it finds is what a reader of all texts finds, and nothing else."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from index_reader import Posting, postings
from newsgen.search import Text, lines

WORDS = "bán bản bàn dẫn dần dân Hòa hoà Gia Lai đường KH CN NIPA 21 8 ệ".split()
SIGNS = (" ", " ", " ", ". ", ", ", "-", "&", "/", "\n\n", "! ", "” ", " (")
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SIGNS)), max_size=30).map(
    lambda pieces: "".join(map("".join, pieces))
)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=5), st.sampled_from([1, 4, 256]))
def test_the_index_finds_what_stands_side_by_side_and_nothing_else(
    articles: list[tuple[str, str]], buckets: int
) -> None:
    made = lines((Text(n * 31, *article) for n, article in enumerate(articles)), buckets)
    read = [re.findall(r"\w+", f"{title}\n\n{body}".lower()) for title, body in articles]
    terms: set[tuple[str, ...]] = {(word.lower(),) for word in WORDS}
    terms |= {(one.lower(), other.lower()) for one in WORDS for other in WORDS}
    for term in terms:
        holding = {n * 31 for n, words in enumerate(read) if _normal(term) in _terms(words)}
        assert {found.number for found in postings(made, term)} == holding


def _terms(words: list[str]) -> set[tuple[str, ...]]:
    return {_normal(term) for term in (*((word,) for word in words), *pairwise(words))}


def _normal(term: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.replace("hoà", "hòa") for word in term)


@given(st.lists(st.sampled_from(WORDS), max_size=9), texts)
def test_what_stands_in_the_title_weighs_most(title: list[str], body: str) -> None:
    made = lines([Text(0, " ".join(title), body)], 4)
    for term in pairwise(title):
        found = postings(made, tuple(word.lower() for word in term))
        assert found == {Posting(0, 3)}
