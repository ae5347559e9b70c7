"""Why a listed name at some place of a text is not a mention: it is part of something else.

Each guard answers a reason (a permanent word) or an empty string. They look at the neighbours
only, so they cost little and can be explained: «Hiệp định Paris» is a treaty, «FPT Play» another
thing than FPT, «Anh ấy» a pronoun. `longer_names` holds those that need the whole longer name.
"""

import re
from collections.abc import Callable, Mapping

from newsgen.model import EntityType
from newsgen.tagger.heads import head_at
from newsgen.tagger.lexicon import (
    COMPOUNDS,
    COUNTRIES,
    HONORIFICS,
    NOT_HONORIFICS,
    NOT_STREETS,
    PRONOUN_PLACES,
    STREET_WORDS,
    SURNAMES,
)
from newsgen.tagger.longer_names import in_brand, in_headed_name
from newsgen.tagger.surroundings import Surroundings, in_address, is_name_part, starts_afresh
from newsgen.tagger.text import Text, is_acronym, is_capital

__all__ = ["GUARDS", "belongs_abroad", "head_at", "reason_against"]

Guard = Callable[[Surroundings], str]

OWNER_REACH = 7
"""Words behind an institution in which its country is looked for."""

_TEAM = re.compile(r"U\d\d")


def reason_against(around: Surroundings) -> str:
    """The first reason not to link; empty when nothing speaks against it."""
    match = around.match
    if in_address(around.text, match.first, match.last):
        return "address"
    words = around.text.words[match.first : match.last]
    if not any(map(is_capital, words)) or around.is_headline:
        return ""
    return next((reason for guard in GUARDS[around.type] if (reason := guard(around))), "")


def _in_street(around: Surroundings) -> str:
    """«phố Huế», «đường Võ Nguyên Giáp», «tiếng Nga»."""
    is_street = around.before.casefold() in STREET_WORDS and around.before_that not in NOT_STREETS
    return "inside-other-name" if is_street else ""


def _in_team(around: Surroundings) -> str:
    """«U23 Lào» is a team."""
    return "inside-longer-name" if _TEAM.fullmatch(around.before) else ""


def _in_person(around: Surroundings) -> str:
    """A place of one syllable in somebody's name: «Lê Anh Minh», «Đức Ánh», «bà Nga»."""
    if not around.is_one_syllable:
        return ""
    is_called = around.before.casefold() in HONORIFICS
    if is_called and around.before_that not in NOT_HONORIFICS:
        return "person"
    if is_name_part(around.before) and around.is_open_before() and not around.begins_plainly():
        return "inside-person-name"
    if not is_name_part(around.behind) or not around.is_open_behind() or around.has_office():
        return ""
    return "" if starts_afresh(around.text, around.match.last) else "inside-person-name"


def _in_longer_person(around: Surroundings) -> str:
    """«Nguyễn Hoàng Anh Tuấn» is not Hoàng Anh Tuấn, «Lê Thị Hòa Bình» not Lê Thị Hòa."""
    is_later_part = is_name_part(around.before) and around.before in SURNAMES
    if is_later_part and around.is_open_before():
        return "inside-person-name"
    goes_on = is_name_part(around.behind) and around.behind not in SURNAMES
    if goes_on and around.is_open_behind():
        return "" if starts_afresh(around.text, around.match.last) else "inside-person-name"
    return ""


def _is_common_word(around: Surroundings) -> str:
    """At a sentence's beginning: «Anh ấy», «Ý kiến», «Pháp luật», «Vinh quang»."""
    if not around.is_one_syllable or around.is_bracketed:
        return ""
    match, text = around.match, around.text
    place = text.words[match.first]
    if around.behind.casefold() in COMPOUNDS.get(place, ()):
        return "common-word"
    if place not in PRONOUN_PLACES or not text.begins_sentence(match.first):
        return ""
    is_list = text.gaps[match.last].strip() in ("-", ",", "(") and match.last < len(text.words)
    return "" if around.behind == "và" or is_list else "common-word"


def _is_byline(around: Surroundings) -> str:
    """The author's name behind the end mark: «… quan tâm./. Hoàng Anh Tuấn (TTXVN)»."""
    return "byline" if "/." in around.text.gaps[around.match.first] else ""


def _is_weak_variant(around: Surroundings) -> str:
    """A variant of two words behind a capital: «Nhựa Tiền phong» is not the paper Tiền Phong."""
    if not around.is_short_variant or not around.is_open_before():
        return ""
    is_name = is_capital(around.before) and not is_acronym(around.before)
    return "inside-longer-name" if is_name and not around.begins_plainly() else ""


def _of_another_country(around: Surroundings) -> str:
    """«Quốc hội và Chính phủ mới của Campuchia» is not Việt Nam's."""
    is_abroad = around.match.name.is_national and belongs_abroad(around.text, around.match.last)
    return "of-another-country" if is_abroad else ""


def belongs_abroad(text: Text, last: int) -> bool:
    """Whether what ends before word `last` is another country's: «… nước này», «… của Lào»."""
    if text.going_on(last) == "nước":
        # but «nước CHXHCN Việt Nam», «nước Cộng hòa xã hội chủ nghĩa Việt Nam»
        name = text.words[last + 1 : last + 4]
        return name[:1] != ["CHXHCN"] and name[2:] != ["xã"]
    for position in range(last, min(last + OWNER_REACH, len(text.words))):
        if text.gaps[position] not in (" ", " - ", "-"):
            return False
        if any(tuple(text.words[position : position + n]) in COUNTRIES for n in (1, 2, 3)):
            return position == last or text.words[position - 1] in ("của", "nước")
    return False


GUARDS: Mapping[EntityType, tuple[Guard, ...]] = {
    EntityType.PLACE: (
        _in_street,
        _in_team,
        _in_person,
        _is_common_word,
        _is_weak_variant,
        in_headed_name,
        in_brand,
    ),
    EntityType.PERSON: (
        _in_street,
        _in_longer_person,
        _is_byline,
        _is_weak_variant,
        in_headed_name,
    ),
    EntityType.ORGANISATION: (_is_weak_variant, _of_another_country, in_headed_name, in_brand),
    EntityType.PROGRAMME: (_is_weak_variant, in_headed_name, in_brand),
    EntityType.EVENT: (_is_weak_variant, in_headed_name, in_brand),
    EntityType.TECHNOLOGY: (_is_weak_variant, in_brand),
    EntityType.TOPIC: (_is_weak_variant, in_brand),
}
"""Which guards watch over which kind of name, in the order in which they are asked."""
