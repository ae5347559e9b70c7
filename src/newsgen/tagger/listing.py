"""The listed names in a text: those that stand, and those that are part of something else."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsgen.model import EntityId, LinkRules, Mention
from newsgen.tagger.forcing import with_forced
from newsgen.tagger.gazetteer import Gazetteer
from newsgen.tagger.guards import ABROAD, reason_against
from newsgen.tagger.matcher import Match, matches
from newsgen.tagger.rules import GUARDED
from newsgen.tagger.scene import Link
from newsgen.tagger.text import Text

HOME_SHARE = 3
"""How many times as often «Quốc hội» stands alone as with another country, to be Việt Nam's."""
SURELY_HERE = 1000
"""What «Quốc hội Việt Nam» in full counts for."""

_OF_PEOPLE = ("inside-person-name", "person", "common-word")
"""Reasons that leave a word free for the name of somebody: «Nhật» of «Nhật Hà»."""


class Listed(NamedTuple):
    """What the authority alone tells about a text."""

    links: Sequence[Link]
    guarded: Sequence[Mention]
    """Names kept for review, with the reason as their rule."""
    taken: Sequence[bool]
    """For each word whether later rules must leave it alone."""


def read_listed(text: Text, gazetteer: Gazetteer, rules: LinkRules) -> Listed:
    """The listed names of a text, judged by what stands around them."""
    found = with_forced(matches(gazetteer.names, text), text, gazetteer, rules)
    if not found:
        return Listed((), (), ())
    claimed = _claims(text, found)
    links, guarded = _judged(text, found, claimed)
    free = {mention.start for mention in guarded if mention.rule in _OF_PEOPLE}
    taken = [False] * len(text)
    for match in found:
        if text.starts[match.first] not in free:
            taken[match.first : match.last] = [True] * (match.last - match.first)
    return Listed(links, guarded, taken)


def _claims(text: Text, found: Sequence[Match]) -> list[int]:
    """For each word the number of the match that holds it, or -1."""
    claimed = [-1] * len(text)
    for number, match in enumerate(found):
        claimed[match.first : match.last] = [number] * (match.last - match.first)
    return claimed


def _judged(
    text: Text, found: Iterable[Match], claimed: Sequence[int]
) -> tuple[list[Link], list[Mention]]:
    judged = [
        (match, "" if match.rule == "forced" else reason_against(text, match, claimed))
        for match in found
        if match.name.entity
    ]
    foreign = _foreign_institutions(judged)
    links: list[Link] = []
    guarded: list[Mention] = []
    for (first, last, name, rule, tail), reason in judged:
        entity = name.entity or EntityId("")
        if not reason and name.is_national and entity in foreign:
            reason = ABROAD
        if reason:
            start, end = text.starts[first], text.end(last - 1)
            guarded.append(Mention(start, end, entity, reason, GUARDED))
        else:
            links.append(Link(first, last, entity, name.type, rule, "", tail))
    return links, guarded


def _foreign_institutions(judged: Sequence[tuple[Match, str]]) -> set[EntityId]:
    """Institutions that the article has of another country and hardly of Việt Nam: «Quốc hội»
    in an article on Campuchia, which says «Quốc hội Campuchia» once and «Quốc hội» then."""
    abroad = Counter([match.name.entity for match, reason in judged if reason == ABROAD])
    if not abroad:
        return set()
    here: Counter[EntityId | None] = Counter()
    for match, reason in judged:
        if not reason:
            here[match.name.entity] += 1 if match.name.is_national else SURELY_HERE
    return {
        entity for entity, count in abroad.items() if entity and here[entity] <= HOME_SHARE * count
    }
