"""Which words of a text name which entity: the rules in order, to a fixed point.

Listed names and their variants first, without those that are part of something else; then what
the article itself defines and shortens; then short names of people. Each link keeps its rule and
what it leans on; what is doubtful is kept for review.
"""

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from newsgen.model import EntityId, LinkRules, Mention
from newsgen.tagger.definitions import defined_acronyms, referring_heads
from newsgen.tagger.gazetteer import Gazetteer
from newsgen.tagger.listing import read_listed
from newsgen.tagger.rules import AMBIGUOUS, CONFIDENCE
from newsgen.tagger.scene import Link, LocalName, Scene
from newsgen.tagger.short_names import short_names
from newsgen.tagger.short_organisations import is_short_organisation, short_organisations
from newsgen.tagger.surroundings import in_address
from newsgen.tagger.text import Text, Words, read_text

ROUNDS = 3
"""How often definitions are looked for again after they gave new names."""


class Linking(NamedTuple):
    """What was found in a text; both tuples sorted by start, `mentions` disjoint."""

    mentions: tuple[Mention, ...]
    review: tuple[Mention, ...]
    """Not shown: what two entities could be meant by, and names that are part of something else."""


def link(text: Text, gazetteer: Gazetteer, rules: LinkRules) -> Linking:
    """All mentions of the listed entities in a text."""
    listed = read_listed(text, gazetteer, rules)
    if not listed.links:
        return Linking((), tuple(listed.guarded))
    links, taken = list(listed.links), list(listed.taken)
    _take_up(Scene(text, gazetteer, links, taken), links, taken)
    links = _without_forbidden(text, links, rules)
    sure = [_mention(text, one, CONFIDENCE[one.rule]) for one in links if one.entity]
    doubtful = [_mention(text, one, AMBIGUOUS) for one in links if not one.entity]
    shown = {mention.start for mention in (*sure, *doubtful)} if listed.guarded else ()
    guarded = [mention for mention in listed.guarded if mention.start not in shown]
    return Linking(_in_order(sure), _in_order([*guarded, *doubtful]))


def _take_up(scene: Scene, links: list[Link], taken: list[bool]) -> None:
    """The in-article rules, each seeing what the ones before it found."""

    def add(found: Iterable[Link]) -> bool:
        before = len(links)
        for one in list(found):
            links.append(one)
            taken[one.first : one.last] = [True] * (one.last - one.first)
        return len(links) > before

    for _ in range(ROUNDS):
        if not add(_occurrences(scene, defined_acronyms(scene))):
            break
    add(_occurrences(scene, short_organisations(scene), is_short_organisation))
    add(referring_heads(scene))
    add(short_names(scene))


def _occurrences(
    scene: Scene,
    local: Iterable[LocalName],
    is_meant: Callable[[Text, int, int], bool] = lambda text, first, last: True,
) -> Iterator[Link]:
    """Every free occurrence of the article's own names, longest first."""
    text = scene.text
    names = {name.words: name for name in local}
    if not names:
        return
    starts: dict[str, list[LocalName]] = {}
    for words in sorted(names, key=len, reverse=True):
        starts.setdefault(words[0], []).append(names[words])
    end = 0
    for position in text.places_of(starts):
        for name in starts[text.words[position]] if position >= end else ():
            last = position + len(name.words)
            is_here = _reads(text, position, name.words) and scene.is_free(position, last)
            if is_here and is_meant(text, position, last):
                kind = scene.type_of(name.entity)
                yield Link(position, last, name.entity, kind, name.rule, name.antecedent)
                end = last
                break


def _reads(text: Text, position: int, words: Words) -> bool:
    """Whether the text says `words` from a place on, parted by blanks only."""
    last = position + len(words)
    if text.said(position, last) != words or in_address(text, position, last):
        return False
    return all(gap == " " for gap in text.gaps_in(position, last))


def _without_forbidden(text: Text, links: list[Link], rules: LinkRules) -> list[Link]:
    if not rules.forbid:
        return links
    forbidden = {tuple(read_text(surface).words) for surface in rules.forbid}
    return [one for one in links if text.said(one.first, one.last) not in forbidden]


def _mention(text: Text, one: Link, confidence: float) -> Mention:
    first, last, entity, _, rule, antecedent, tail = one
    start, end = text.starts[first], text.end(last - 1) + tail
    return Mention(start, end, entity or _NOBODY, rule, confidence, antecedent)


def _in_order(mentions: list[Mention]) -> tuple[Mention, ...]:
    mentions.sort(key=_START)
    return tuple(mentions)


_START = attrgetter("start")
_NOBODY = EntityId("")
