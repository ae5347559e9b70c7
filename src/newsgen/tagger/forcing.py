"""What the editor of a record forces: names that link here whatever the authority says."""

from collections.abc import Iterator

from newsgen.model import EntityId, LinkRules
from newsgen.tagger.gazetteer import Gazetteer, Name
from newsgen.tagger.matcher import Match
from newsgen.tagger.text import SHIELDED, Text, read_text


def with_forced(
    listed: list[Match], text: Text, gazetteer: Gazetteer, rules: LinkRules
) -> list[Match]:
    """The matches, and what is forced; that stands, except inside a longer listed name."""
    forced = [
        match
        for surface, entity in rules.force.items()
        if entity in gazetteer.entities
        for match in _occurrences(text, surface, gazetteer, entity)
    ]
    if not forced:
        return listed
    standing = [f for f in forced if not any(_is_inside(f, match) for match in listed)]
    free = [m for m in listed if not any(f.first < m.last and m.first < f.last for f in standing)]
    return sorted((*standing, *free), key=lambda match: match.first)


def _occurrences(
    text: Text, surface: str, gazetteer: Gazetteer, entity: EntityId
) -> Iterator[Match]:
    words = tuple(read_text(surface).words)
    name = Name(entity, gazetteer.entities[entity].type, words, (), "forced")
    position = 0
    while words and position + len(words) <= len(text.words):
        last = position + len(words)
        is_here = tuple(text.words[position:last]) == words
        if is_here and SHIELDED not in text.keys[position:last]:
            yield Match(position, last, name, "forced")
            position = last
        else:
            position += 1


def _is_inside(forced: Match, match: Match) -> bool:
    """Whether a longer listed name holds the forced one: «Bộ KH&CN» holds «Bộ»."""
    is_longer = match.last - match.first > forced.last - forced.first
    return is_longer and match.first <= forced.first and forced.last <= match.last
