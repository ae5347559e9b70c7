"""Organisations called by a part of the name that the article gives in full.

«Chính phủ» for Chính phủ Việt Nam, «Sở Công thương» for that of Hà Nội, «Hòa Phát» for Tập đoàn
Hòa Phát, «Sapporo» for CLB Consadole Sapporo.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsgen.model import EntityType
from newsgen.tagger.guards import belongs_abroad
from newsgen.tagger.lexicon import (
    CLUB_CLASSES,
    CLUB_LEADS,
    CLUB_SIGNS,
    COMPANY_CLASSES,
    COUNTRIES,
    LEADING_CAPITALS,
    LOCAL_HEADS,
    PLACE_CLASSES,
    PLACE_LEADS,
    PROVINCES,
    SURNAMES,
)
from newsgen.tagger.scene import Link, LocalName, Scene
from newsgen.tagger.surroundings import YOUTH_TEAM, starts_afresh
from newsgen.tagger.text import Text, Words, is_acronym, is_capital, keys_of
from newsgen.vietnamese import is_syllable

RULE = "short-organisation"

_ORGANISATION = EntityType.ORGANISATION
_HOME: Words = ("Việt", "Nam")
_LONGEST_CLASS = max(map(len, COMPANY_CLASSES | CLUB_CLASSES | LOCAL_HEADS))


def short_organisations(scene: Scene) -> Iterator[LocalName]:
    """The short names of the organisations that the article names in full."""
    seen: set[tuple[Words, str, str]] = set()
    for link in scene.links:
        if link.type is not _ORGANISATION or link.entity is None:
            continue
        label, before = scene.label(link), scene.text.before(link.first)
        is_whole = link.rule == "label" and link.last - link.first == len(label)
        said = label if is_whole else scene.words(link)
        forms = _forms_of(label, said)
        if not forms.is_any and before not in CLUB_LEADS:
            continue
        key = said, scene.text.read[link.first - 1].gap, before
        if key in seen:
            continue
        seen.add(key)
        for words in dict.fromkeys(_short_forms(scene, link, forms)):
            if not _is_listed(scene, words):
                yield LocalName(words, link.entity, RULE, scene.surface(link))


def _short_forms(scene: Scene, link: Link, forms: "_Forms") -> Iterator[Words]:
    label, said = scene.label(link), scene.words(link)
    for short, is_home in forms.without_country:
        # «Chính phủ» once the article has «Chính phủ Việt Nam»; «Bộ Ngoại giao (Bộ Ngoại giao Mỹ)»
        if (is_home and said == label) or _explains(scene.text, link, short):
            yield short
    yield from forms.own
    for words in {label, said}:
        if scene.text.before(link.first) in CLUB_LEADS or _is_called_club(words):
            yield from _club_names(scene.text, words)


class _Forms(NamedTuple):
    """What a name may be shortened to, whatever the text says of it."""

    without_country: Sequence[tuple[Words, bool]]
    """A label without its country, and whether that is Việt Nam."""
    own: Sequence[Words]
    """Without its province, and without its class."""
    is_any: bool
    """Whether there are such, or names of a club that the text may have."""


@lru_cache(maxsize=1 << 14)
def _forms_of(label: Words, said: Words) -> _Forms:
    parts = ((label[:-length], label[-length:]) for length in (1, 2, 3))
    short = tuple(
        (short, country == _HOME)
        for short, country in parts
        if len(short) > 1 and (country == _HOME or country in COUNTRIES)
    )
    both = (label, said)
    own = tuple(
        form for words in both for form in (*_without_province(words), *_without_class(words))
    )
    return _Forms(short, own, bool(short or own or any(map(_is_called_club, both))))


def _explains(text: Text, link: Link, words: Words) -> bool:
    """Whether the link stands in brackets right behind `words`."""
    is_bracketed = text.read[link.first - 1].gap.strip() == "("
    return is_bracketed and text.said(max(0, link.first - len(words)), link.first) == words


def _without_province(words: Words) -> Iterator[Words]:
    head = _head_length(words, LOCAL_HEADS)
    length = next((n for n in (3, 2, 1) if words[-n:] in PROVINCES), 0)
    body = words[: len(words) - length]
    while body and body[-1].casefold() in PLACE_CLASSES | {"phố"}:
        body = body[:-1]
    if head and length and len(body) > head:
        yield body


def _without_class(words: Words) -> Iterator[Words]:
    """A company's own name, all its words capital: not «Nhà nước» of Ngân hàng Nhà nước."""
    core = words[_head_length(words, COMPANY_CLASSES) :]
    if core == words or not core or not all(map(is_capital, core)):
        return
    if len(core) > 1 or _is_foreign_name(core[0]):
        yield core


def _club_names(text: Text, words: Words) -> Iterator[Words]:
    """«Sapporo» of CLB Consadole Sapporo, «U21 Sydney» of Sydney FC."""
    foreign = list(filter(_is_foreign_name, words))
    teams = (
        [word for word in dict.fromkeys(text.words) if YOUTH_TEAM.fullmatch(word)]
        if foreign
        else []
    )
    for word in foreign:
        yield (word,)
        yield from ((team, word) for team in teams)


def _head_length(words: Words, heads: frozenset[Words]) -> int:
    return next((n for n in range(_LONGEST_CLASS, 0, -1) if words[:n] in heads), 0)


def _is_called_club(words: Words) -> bool:
    """Whether a name says that it is a club's."""
    return bool(_head_length(words, CLUB_CLASSES)) or not CLUB_SIGNS.isdisjoint(words)


def _is_foreign_name(word: str) -> bool:
    return is_capital(word) and not is_acronym(word) and len(word) > 2 and not is_syllable(word)


def _is_listed(scene: Scene, words: Words) -> bool:
    """Whether the words are the name of a listed thing, a province or a country anyway."""
    if words in PROVINCES or words in COUNTRIES or words == _HOME:
        return True
    place = scene.gazetteer.names.at(keys_of(words))
    return place is not None and place.ends != ()


def is_short_organisation(text: Text, first: int, last: int) -> bool:
    """Whether the words stand for the whole name: no part of a longer one, not abroad, no place."""
    before, behind = text.before(first), text.going_on(last)
    if before.casefold() in PLACE_LEADS or belongs_abroad(text, last):
        return False
    if is_capital(before) and before.casefold() not in LEADING_CAPITALS and not is_acronym(before):
        return False
    if not is_capital(behind):
        return True
    return behind in SURNAMES or starts_afresh(text, last)
