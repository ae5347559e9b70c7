"""The people an article names in full, listed or not: whom its short names may mean."""

from collections.abc import Iterator
from typing import NamedTuple

from newsgen.model import EntityId, EntityType
from newsgen.tagger.lexicon import (
    CHINESE_SURNAMES,
    HONORIFICS,
    HONORIFICS_FEMALE,
    HONORIFICS_MALE,
    KOREAN_SURNAMES,
    NAME_PARTICLES,
    SURNAMES,
)
from newsgen.tagger.scene import Link, Scene
from newsgen.tagger.text import Text, Words, is_acronym, is_capital
from newsgen.vietnamese import is_syllable

LONGEST = 5
"""Syllables of a Vietnamese name: «Công Tằng Tôn Nữ Hương»."""

_PERSON = EntityType.PERSON


class Person(NamedTuple):
    """Somebody the article names in full."""

    entity: EntityId | None
    """None for a person nobody listed."""
    words: Words
    antecedent: str
    """The full name as the article first writes it."""
    is_male: bool
    is_female: bool


class ShortForm(NamedTuple):
    """A part of a full name by which its bearer is called."""

    words: Words
    needs_title: bool
    """Whether it is too little without a title: «Tuấn» is, «Snowden» is not."""


def persons(scene: Scene) -> list[Person]:
    """The people named in full, the unlisted ones too: they make a short name ambiguous."""
    found: dict[tuple[EntityId | None, Words], Person] = {}
    for link in scene.links:
        if link.type is _PERSON:
            _meet(found, scene.text, link.first, link.last, link.entity, _full_name(scene, link))
    if found:
        for first, last in unlisted_persons(scene):
            _meet(found, scene.text, first, last, None, tuple(scene.text.words[first:last]))
    return list(found.values())


def _full_name(scene: Scene, link: Link) -> Words:
    label = scene.label(link)
    return label if len(label) > 1 else scene.words(link)


def _meet(
    found: dict[tuple[EntityId | None, Words], Person],
    text: Text,
    first: int,
    last: int,
    entity: EntityId | None,
    words: Words,
) -> None:
    """Note somebody, and the sex that the word of address tells."""
    address = text.before(first).casefold()
    held = found.get((entity, words))
    found[entity, words] = Person(
        entity,
        words,
        held.antecedent if held else text.surface(first, last),
        address in HONORIFICS_MALE or bool(held and held.is_male),
        address in HONORIFICS_FEMALE or "Thị" in words or bool(held and held.is_female),
    )


def unlisted_persons(scene: Scene) -> Iterator[tuple[int, int]]:
    """Runs of capitals that begin with a family name: «Nguyễn Thanh Sơn»."""
    text, taken = scene.text, scene.taken
    end = 0
    for position in text.places_of(SURNAMES):
        if position < end or taken[position]:
            continue
        end = position + 1
        while end - position < LONGEST and is_name_word(text.going_on(end)) and not taken[end]:
            end += 1
        if end - position > 1 and not _is_later_part(text, position):
            yield position, end


def _is_later_part(text: Text, position: int) -> bool:
    """Whether a name goes on at `position`: in «Anh Đỗ Hà» a capital begins the sentence."""
    before = text.before(position)
    is_address = before.casefold() in HONORIFICS and text.begins_sentence(position - 1)
    return is_name_word(before) and not is_address


def is_name_word(word: str) -> bool:
    """Whether a word could be part of anybody's name: «Tuấn», «Park», not «KHCN»."""
    return is_capital(word) and not is_acronym(word)


def short_forms(words: Words) -> Iterator[ShortForm]:
    """The short forms of a full name, by the language that it looks like."""
    if len(words) < 2:
        return
    is_syllabic = all(map(is_syllable, words))
    if words[0] in SURNAMES and is_syllabic:
        yield from _vietnamese_forms(words)
    elif is_syllabic or words[0] in KOREAN_SURNAMES:
        yield ShortForm(words[:1], needs_title=True)  # «ông Park», «bà Park»
        if len(words) > 2:
            yield ShortForm(words[1:], needs_title=False)
    else:
        yield from _western_forms(words)


def _vietnamese_forms(words: Words) -> Iterator[ShortForm]:
    """«ông Tuấn», «Anh Tuấn»; a Chinese is called by the family name: «ông Lý»."""
    yield ShortForm(words[-1:], needs_title=True)
    if len(words) > 2:
        yield ShortForm(words[-2:], needs_title=False)
    if words[0] in CHINESE_SURNAMES and "Văn" not in words and "Thị" not in words:
        yield ShortForm(words[:1], needs_title=True)


def _western_forms(words: Words) -> Iterator[ShortForm]:
    """«Snowden», «Edward»; «De Gea» or «Gea»; «Abe Shinzo» for Shinzo Abe."""
    particle = next((i for i, word in enumerate(words) if i and _is_particle(word)), 0)
    if particle:
        family = words[particle:]
        yield ShortForm(family, needs_title=False)
        yield ShortForm((family[0].capitalize(), *family[1:]), needs_title=False)
    if is_name_word(words[-1]):
        yield ShortForm(words[-1:], needs_title=is_syllable(words[-1]) and len(words[-1]) < 3)
    if is_name_word(words[0]):
        yield ShortForm(words[:1], needs_title=is_syllable(words[0]))
    if len(words) > 2:
        yield ShortForm(words[-2:], needs_title=False)
    else:
        yield ShortForm(words[::-1], needs_title=False)


def _is_particle(word: str) -> bool:
    return word.casefold() in NAME_PARTICLES
