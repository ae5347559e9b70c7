"""Files of pieces: whatever the last file was, the new one is what it would be without it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.pieces import NOTHING, Joined, Pieces, whole


def pieces(names: list[str], made: list[str] | None = None) -> Pieces:
    """A file of names, each its own key; `made` hears which are made."""

    def make(place: int) -> bytes:
        if made is not None:
            made.append(names[place])
        return f"<{names[place]}>".encode() * (len(names[place]) % 3)

    keys = [name.ljust(8, "_").encode() for name in names]
    return Pieces(b"[\n", b",\n", b"\n]", keys, make)


names = st.lists(st.text("abc", max_size=6), unique=True, max_size=8)


@given(names, names)
def test_a_file_is_the_same_with_and_without_the_last_one(old: list[str], new: list[str]) -> None:
    assert whole(pieces(new), whole(pieces(old))) == whole(pieces(new))


@given(names, names)
def test_only_what_the_last_file_had_not_is_made(old: list[str], new: list[str]) -> None:
    made: list[str] = []
    whole(pieces(new, made), whole(pieces(old)))
    assert made == [name for name in new if name not in old]


def test_a_file_that_is_not_the_one_that_was_put_together_is_not_cut() -> None:
    last = whole(pieces(["nipa", "fpt"]))
    other = Joined(last.content + b" ", last.cuts)
    assert whole(pieces(["fpt"]), other) == whole(pieces(["fpt"]))


@pytest.mark.parametrize("cuts", [b"", b"x", b"x" * 12, b"x" * 13, b"\xff" * 24])
def test_cuts_that_fit_nothing_are_of_no_use(cuts: bytes) -> None:
    last = whole(pieces(["nipa", "fpt"]))
    assert whole(pieces(["fpt"]), Joined(last.content, cuts)) == whole(pieces(["fpt"]))


def test_a_file_without_pieces_is_as_it_is() -> None:
    assert whole(b"NIPA", NOTHING) == Joined(b"NIPA", b"")
