import pytest

from newsgen.model import EntityId
from newsgen.tagger.matcher import Name, Trie, insert, longest_matches
from newsgen.tagger.tokens import tokens


def found(names: list[str], text: str) -> list[str]:
    trie: Trie = {}
    for name in names:
        insert(trie, name.split(), Name((EntityId(name),), "label"))
    return [name.entities[0] for _, _, name in longest_matches(trie, tokens(text))]


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        (["Hà Nội"], "Hà Nội và Hà Nội", ["Hà Nội", "Hà Nội"]),
        (["Hà Nội", "Đại học Hà Nội"], "Đại học Hà Nội", ["Đại học Hà Nội"]),
        (["FPT", "FPT Japan"], "FPT Japan và FPT", ["FPT Japan", "FPT"]),
        (["FPT", "FPT Japan Holdings"], "FPT Japan ký", ["FPT"]),
        (["FPT Japan", "Japan Airlines"], "FPT Japan Airlines", ["FPT Japan"]),
        (["Anh"], "Anhvăn", []),
        ([], "Gia Lai", []),
        (["Gia Lai"], "", []),
    ],
)
def test_the_leftmost_longest_name_is_found(
    names: list[str], text: str, expected: list[str]
) -> None:
    assert found(names, text) == expected


def test_a_match_says_which_tokens_it_holds() -> None:
    trie: Trie = {}
    insert(trie, ("Gia", "Lai"), Name((EntityId("gia-lai"),), "label"))
    spans = [(first, last) for first, last, _ in longest_matches(trie, tokens("tỉnh Gia Lai ký"))]
    assert spans == [(1, 3)]


def test_a_later_name_takes_the_place_of_an_earlier_one() -> None:
    trie: Trie = {}
    insert(trie, ("Bộ",), Name((EntityId("a"),), "label"))
    insert(trie, ("Bộ",), Name((EntityId("b"),), "label"))
    assert [name.entities for _, _, name in longest_matches(trie, tokens("Bộ"))] == [("b",)]
