"""A text is read by pieces that are remembered; it reads as if it were cut word by word."""

import re
from itertools import accumulate

from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.tagger.text import BARRIER, SHIELDED, read_text
from newsgen.tagger.words import gap_of
from newsgen.vietnamese import INVISIBLE, normal
from properties.texts import any_text, body
from samples import gazetteer

NAMES = gazetteer()
WORD = re.compile(rf"([^\W_]+(?:[{INVISIBLE}]+[^\W_]+)*)")
DROPPED = str.maketrans(dict.fromkeys(INVISIBLE))

blanks = st.lists(
    st.sampled_from(
        [
            *("Gia", "Lai", "KH&CN", "FPT", "hoà", "Việt\u00adNam", "\u200b", "5%", "_", "é", "ß"),
            *(
                " ",
                "  ",
                "\n",
                "\n\n",
                "\n\n\n",
                "\n \n",
                "\t",
                "\u00a0",
                " “",
                "” ",
                "(",
                ") ",
                "–",
            ),
            *("\\*", "\\", "*", "**", "- ", "## ", "> ", "...", ".", ", ", "\u2028", "\r", "\0"),
        ]
    ),
    max_size=20,
).map("".join)
"""Texts made of whatever may stand between two words."""


@example("Gia Lai\n\n ")
@example("\n\nGia\n\n\nLai")
@example(" \n\n Gia")
@example("")
@given(blanks | body | any_text)
def test_a_text_reads_as_its_words_and_what_stands_between_them(text: str) -> None:
    parts = WORD.split(text)
    offsets = list(accumulate(map(len, parts), initial=0))
    read = read_text(text)
    assert read.words == [normal(word.translate(DROPPED)) for word in parts[1::2]]
    assert read.keys == [word.casefold() for word in read.words]
    assert read.gaps == list(map(gap_of, parts[0::2]))
    assert (read.starts, read.ends) == (offsets[1:-1:2], offsets[2::2])
    assert [word.is_capital for word in read.read[:-1]] == [w[:1].isupper() for w in read.words]


@given(blanks | body, st.integers(0, 40), st.integers(0, 40))
def test_only_the_words_in_a_shield_match_nothing(text: str, start: int, end: int) -> None:
    read = read_text(text, [(start, end)])
    kept = [key for key, at in zip(read.keys, read.starts, strict=True) if not start <= at < end]
    assert [key for key in read.keys if key != SHIELDED] == kept
    assert read.words == read_text(text).words


@given(blanks | body)
def test_a_name_begins_only_where_an_opening_is(text: str) -> None:
    read = NAMES.read(text)
    for at in range(len(read)):
        place = NAMES.names.branches.get(read.keys[at]) or NAMES.terms.branches.get(read.keys[at])
        behind = "" if at + 1 == len(read) or read.gaps[at + 1] == BARRIER else read.keys[at + 1]
        if place and (place.ends or behind in place.branches):
            assert at in read.openings
