"""A text of twice the size takes about twice the time, however its words are chosen."""

import time

import pytest

from newsgen.tagger import find_mentions
from samples import AUTHORITY, gazetteer

PEOPLE = "- {id: son, type: person, label: Trần Văn Sơn}\n- {id: a, type: place, label: A A A B}\n"
HOSTILE = [
    "Bộ ",
    "Trần Văn Sơn ",
    "Trần Văn Sơn (ABC) ",
    "A ",
    "Gia ",
    "(" * 5,
    "FPT - ",
    "FPT (",
    "theo Bộ ",
    "Bộ Khoa học và Công nghệ, Bộ ",
    "Nguyễn ",
    "Việt Nam của của của của ",
    "Trường Đại học Quốc gia ",
    "[](",
    "`a",
    "a.b.",
    "a@",
    "_FPT_",
    "\u200b",
    "Sơn, ",
    "Trần Văn Sơn\n\nông Sơn ",
]


def seconds(text: str) -> float:
    names = gazetteer(AUTHORITY + PEOPLE)
    best = 9.0
    for _ in range(2):
        start = time.process_time()
        find_mentions(text, names)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    small, large = piece * (6_000 // len(piece)), piece * (48_000 // len(piece))
    assert seconds(large) < 24 * seconds(small) + 0.02
