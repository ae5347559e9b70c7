"""Longest match over a trie of tokens.

A trie is nested dicts from token to trie; the entry under `END` is what the path so far stands
for. Matching is leftmost-longest: a name inside a longer listed name is never found on its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsgen.model import EntityId
from newsgen.tagger.tokens import Token

END = ""
"""The key of a payload; no token is empty."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a path of the trie stands for."""

    entities: tuple[EntityId, ...]
    """None: a string never to be linked; several: an ambiguous name, left unlinked too."""
    rule: str
    """`label` or `alias`."""


Trie = dict[str, "Trie | Name"]


def insert(trie: Trie, path: Sequence[str], name: Name) -> None:
    """Put `name` at the end of `path`, in place of what stood there."""
    node = trie
    for token in path:
        child = node.setdefault(token, {})
        assert isinstance(child, dict)
        node = child
    node[END] = name


def longest_matches(trie: Trie, tokens: Sequence[Token]) -> Iterator[tuple[int, int, Name]]:
    """(first token, token after the last, what was found), from left to right, disjoint."""
    position, count = 0, len(tokens)
    while position < count:
        node = trie.get(tokens[position][0])
        found: Name | None = None
        end = ahead = position + 1
        while isinstance(node, dict):
            name = node.get(END)
            if isinstance(name, Name):
                found, end = name, ahead
            node = node.get(tokens[ahead][0]) if ahead < count else None
            ahead += 1
        if found:
            yield position, end, found
            position = end
        else:
            position += 1
