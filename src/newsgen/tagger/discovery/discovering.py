"""Names in the articles that the authority lacks, each once, the likeliest first.

`names` reads single texts; here the readings of all articles are compared: one thing
under several names becomes one suggestion, and what a name is, most of its places decide.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsgen.model import EntityType
from newsgen.tagger.discovery.merging import Group, Key, key_of, merged
from newsgen.tagger.discovery.names import names
from newsgen.tagger.discovery.reading import Name, Reading, sentence_at
from newsgen.tagger.discovery.words import is_brand, place_at
from newsgen.tagger.lexicon import NOT_DEFINED
from newsgen.tagger.text import Text
from newsgen.vietnamese import normal, sort_key

SENTENCES = 3
"""Sentences quoted for one suggestion at the most, of different articles if there are."""

_WEIGHTS = {
    "quoted": 3.0,
    "headed": 3.0,
    "person": 3.0,
    "credit": 2.0,
    "place": 3.0,
    "brand": 2.0,
    "run": 1.0,
}
_UNSURE = 0.3


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of an article, as a reader sees it."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Discovered:
    """A name nobody listed."""

    surface: str
    """Its best form."""
    type: EntityType
    """A guess."""
    count: int
    """How often the articles name it, in all forms."""
    articles: int
    sentences: tuple[Quotation, ...]
    aliases: tuple[str, ...]
    """Other forms of it, most frequent first."""


def discover(readings: Iterable[Reading]) -> tuple[Discovered, ...]:
    """All names in the texts that are linked to nothing, the likeliest first."""
    groups: dict[Key, Group] = {}
    for reading in readings:
        _collect(groups, reading)
    found = [
        _discovered(group) for group in merged(_settled(groups)).values() if _is_worth_it(group)
    ]
    return tuple(
        one for _, one in sorted(found, key=lambda row: (-row[0], sort_key(row[1].surface)))
    )


def _collect(groups: dict[Key, Group], reading: Reading) -> None:
    """Add the names of one text to the groups."""
    found = [name for name in names(reading.text) if not _is_linked(reading, name)]
    longer = _longer_names(found, reading.text)
    for number, name in enumerate(found):
        surface = longer.get(number, name.surface)
        group = groups.setdefault(key_of(surface), Group())
        group.add(name, surface, reading.article, is_short=number in longer)
        for alias in definitions(reading.text, name):
            group.defined[alias] += 1
        if len(group.places) < SENTENCES * 2:
            group.places.append((reading, name.first))


def _is_linked(reading: Reading, name: Name) -> bool:
    """Whether a link covers all of a name but a class word: «tỉnh Gia Lai» for Gia Lai."""
    start, end = reading.text.starts[name.first], reading.text.end(name.last - 1)
    inner = end - len(name.surface)
    number = bisect_right(reading.linked, (max(start, inner), len(reading.text.source))) - 1
    return number >= 0 and end <= reading.linked[number][1]


def _longer_names(found: Sequence[Name], text: Text) -> dict[int, str]:
    """Which short names are people the text also names in full: «Park» is Park Yunkyu."""
    full = {
        tuple(text.words[name.first : name.last]): name.surface
        for name in found
        if name.type is EntityType.PERSON and name.last - name.first > 1
    }
    owners: dict[Key, set[str]] = {}
    for whole, surface in full.items():
        for length in range(1, min(3, len(whole))):
            for part in (whole[:length], whole[-length:]):
                owners.setdefault(part, set()).add(surface)
    longer: dict[int, str] = {}
    for number, name in enumerate(found):
        words = tuple(text.words[name.first : name.last])
        called = owners.get(words, set())
        if name.rule in ("person", "brand", "run") and words not in full and len(called) == 1:
            (longer[number],) = called
    return longer


def definitions(text: Text, name: Name) -> Iterator[str]:
    """Short names that a text defines behind a long one: «… (NIPA)», «… - Nafosted,»."""
    last = name.last
    if name.rule not in ("headed", "quoted", "brand") or last >= len(text.words):
        return
    word, opening = text.words[last], text.gaps[last]
    closing = text.gaps[last + 1]
    initials = iter(word[0].upper() for word in text.words[name.first : last])
    is_spelt = len(word) > 2 and all(letter in initials for letter in word)
    is_name = len(word) > 1 and is_brand(word) and not place_at(text, last)
    is_name = is_name and word not in NOT_DEFINED and (name.rule != "brand" or is_spelt)
    is_bracketed = opening == " (" and closing.startswith(")")
    is_dashed = opening == " - " and closing.strip()[:1] in (",", ")", ".")
    if is_name and (is_bracketed or is_dashed):
        yield text.words[last]


def _settled(groups: Mapping[Key, Group]) -> dict[Key, Group]:
    """Names that only begin sentences, without the sentence's own first word if that is known."""
    settled: dict[Key, Group] = {}
    people = {key[-1] for key, group in groups.items() if group.type() is EntityType.PERSON}
    for key, group in groups.items():
        target = key
        if len(key) == 1 and not group.types and key[0] in people:
            group.types[EntityType.PERSON] += 1
        if not group.is_sure and len(key) > 1 and key[1:] in groups and groups[key[1:]].is_sure:
            target = key[1:]
        if target in settled:
            settled[target].take(group, is_other=target != key)
        elif target is not key:
            settled[target] = groups[target]
            settled[target].take(group, is_other=True)
        else:
            settled[target] = group
    return settled


def _is_worth_it(group: Group) -> bool:
    if group.only_bracketed:
        return False
    return group.is_sure or group.count > 1


def _discovered(group: Group) -> tuple[float, Discovered]:
    surface = group.best()
    articles = len(group.articles)
    weight = max(_WEIGHTS[rule] for rule in group.rules) * (1 if group.is_sure else _UNSURE)
    held = {normal(surface).casefold()}
    aliases: list[str] = []
    for alias in group.aliases():
        if normal(alias).casefold() not in held:
            held.add(normal(alias).casefold())
            aliases.append(alias)
    found = Discovered(
        surface, group.type(), group.count, articles, _quotations(group), tuple(aliases)
    )
    return group.count * articles * weight, found


def _quotations(group: Group) -> tuple[Quotation, ...]:
    chosen: dict[Quotation, None] = {}
    firsts = {reading.article: (reading, at) for reading, at in reversed(group.places)}
    for reading, position in (*reversed(firsts.values()), *group.places):
        chosen[Quotation(reading.article, sentence_at(reading, position))] = None
    return tuple(chosen)[:SENTENCES]
