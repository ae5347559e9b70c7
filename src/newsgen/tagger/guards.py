"""Why a listed name at some place of a text is not a mention: it is part of something else.

Each guard answers a reason (a permanent word) or an empty string. They look at the neighbours
only, so they cost little and can be explained: «Hiệp định Paris» is a treaty, «FPT Play» another
thing than FPT, «Anh ấy» a pronoun. `longer_names` holds those that need the whole longer name.
"""

from collections.abc import Callable, Mapping, Sequence

from newsgen.model import EntityType
from newsgen.tagger.lexicon import (
    COMPOUNDS,
    CONTINENTS,
    COUNTRIES,
    EVERYBODY,
    HONORIFICS,
    LEADING_CAPITALS,
    NOT_HONORIFICS,
    NOT_STREETS,
    PAPER_LEADS,
    PRONOUN_PLACES,
    STREET_WORDS,
    SURNAMES,
)
from newsgen.tagger.longer_names import ENDS, in_brand, in_headed_name
from newsgen.tagger.matcher import Match
from newsgen.tagger.surroundings import (
    YOUTH_TEAM,
    Surroundings,
    in_address,
    is_name_part,
    look_around,
    starts_afresh,
)
from newsgen.tagger.text import Text, is_acronym, is_capital, keys_of

Guard = Callable[[Surroundings], str]

ABROAD = "of-another-country"
OWNER_REACH = 7
"""Words behind an institution in which its country is looked for."""

_NEAR_BEFORE = frozenset((" ", "-", "&", ".", ". ", "_", "@"))
_NEAR_BEHIND = frozenset((" ", "-", " -", ".", "_", "@"))
"""Gaps over which a guard looks; all others part a name from what is around it."""
_LOUD = frozenset((EntityType.PLACE, EntityType.PERSON))
"""Names that are often part of others."""
_HEADLESS = frozenset((EntityType.TECHNOLOGY, EntityType.TOPIC))
"""Names that no head makes the names of others."""


def reason_against(text: Text, match: Match, claimed: Sequence[int]) -> str:
    """The first reason not to link; empty when nothing speaks against it."""
    return "" if is_quiet(text, match) else reason_around(look_around(text, match, claimed))


def is_quiet(text: Text, match: Match) -> bool:
    """Whether the words right before and behind a name can be no reason, as most are none."""
    name, before, last = match.name, text.read[match.first - 1], text.read[match.last - 1]
    if name.type in _LOUD or match.rule == "variant" or name.is_national:
        return False
    if last.gap in _NEAR_BEHIND and (last.gap != " " or text.read[match.last].is_capital):
        return False
    if before.gap not in _NEAR_BEFORE:
        return True
    is_end = name.type in _HEADLESS or before.form in ENDS
    return is_end and before.gap == " " and not before.is_capital


def reason_around(around: Surroundings) -> str:
    """The same by asking each guard of the name's type."""
    text, match = around.text, around.match
    if in_address(text, match.first, match.last):
        return "address"
    begin = text.read[match.first]
    if not begin.is_capital and around.is_lower:
        return ""
    if begin.form.isupper() and around.is_headline:
        return ""
    for guard in GUARDS[match.name.type]:
        if reason := guard(around):
            return reason
    return ""


def _in_street(around: Surroundings) -> str:
    """«phố Huế», «đường Võ Nguyên Giáp», «tiếng Nga», «châu Mỹ»."""
    before, match = around.before.casefold(), around.match
    is_street = before in STREET_WORDS and around.before_that not in NOT_STREETS
    is_continent = (before, *around.text.said(match.first, match.last)) in CONTINENTS
    return "inside-other-name" if is_street or is_continent else ""


def _in_team(around: Surroundings) -> str:
    """«U23 Lào» is a team."""
    return "inside-longer-name" if YOUTH_TEAM.fullmatch(around.before) else ""


def _in_person(around: Surroundings) -> str:
    """A place of one syllable in somebody's name: «Lê Anh Minh», «Đức Ánh», «bà Nga»."""
    if not around.is_one_syllable:
        return ""
    is_called = around.before.casefold() in HONORIFICS
    if is_called and around.before_that not in NOT_HONORIFICS:
        return "person"
    first, last = around.match.first, around.match.last
    is_later = is_name_part(around.before) and around.is_loose(first - 1)
    if is_later and not around.begins_plainly():
        return "inside-person-name"
    if not is_name_part(around.behind) or not around.is_loose(last) or around.has_office():
        return ""
    return "" if starts_afresh(around.text, last) else "inside-person-name"


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
    place = text.read[match.first].form
    if around.behind.casefold() in COMPOUNDS.get(place, ()):
        return "common-word"
    if place not in PRONOUN_PLACES or not text.begins_sentence(match.first):
        return ""
    gap = text.read[match.last - 1].gap
    is_list = gap.strip() in ("-", ",", "(") and match.last < len(text)
    return "" if around.behind == "và" or is_list else "common-word"


def _is_byline(around: Surroundings) -> str:
    """The author's name behind the end mark: «… quan tâm./. Hoàng Anh Tuấn (TTXVN)»."""
    return "byline" if "/." in around.text.read[around.match.first - 1].gap else ""


def _behind_capital(around: Surroundings) -> str:
    """A short name behind a capital: «Nhựa Tiền Phong» is no paper, «Thái Bình Dương» an ocean."""
    if not is_capital(around.before) or is_acronym(around.before):
        return ""
    if not around.is_open_before() or around.begins_plainly():
        return ""
    if around.match.rule == "variant" and around.is_short:
        return "inside-longer-name"
    if around.before.casefold() in LEADING_CAPITALS or not is_name_part(around.before):
        return ""
    is_weak = around.is_vietnamese and (around.is_short or around.type is EntityType.PLACE)
    is_start = around.text.begins_sentence(around.match.first - 1)
    return "inside-longer-name" if is_weak and not (is_start or around.is_one_syllable) else ""


def _is_everybody(around: Surroundings) -> str:
    """«Nhân dân Gia Lai», «Tuổi trẻ cả nước» are people, «báo Nhân dân» is the paper."""
    match = around.match
    if match.rule != "variant":
        return ""
    words = keys_of(around.text.said(match.first, match.last))
    is_paper = around.before.casefold() in PAPER_LEADS
    return "common-word" if words in EVERYBODY and not is_paper else ""


def _of_another_country(around: Surroundings) -> str:
    """«Quốc hội và Chính phủ mới của Campuchia» is not Việt Nam's."""
    is_abroad = around.match.name.is_national and belongs_abroad(around.text, around.match.last)
    return ABROAD if is_abroad else ""


def belongs_abroad(text: Text, last: int) -> bool:
    """Whether what ends before word `last` is another country's: «… nước này», «… của Lào»."""
    if text.going_on(last) == "nước":
        # but «nước CHXHCN Việt Nam», «nước Cộng hòa xã hội chủ nghĩa Việt Nam»
        name = text.said(last + 1, last + 4)
        return name[:1] != ("CHXHCN",) and name[2:] != ("xã",)
    for position in range(last, min(last + OWNER_REACH, len(text))):
        before = text.read[position - 1]
        if before.gap not in (" ", " - ", "-"):
            return False
        if any(text.said(position, position + n) in COUNTRIES for n in (1, 2, 3)):
            return position == last or before.form in ("của", "nước")
    return False


GUARDS: Mapping[EntityType, tuple[Guard, ...]] = {
    EntityType.PLACE: (
        _in_street,
        _in_team,
        _in_person,
        _is_common_word,
        _behind_capital,
        in_headed_name,
        in_brand,
    ),
    EntityType.PERSON: (_in_street, _in_longer_person, _is_byline, in_headed_name),
    EntityType.ORGANISATION: (
        _behind_capital,
        _is_everybody,
        _of_another_country,
        in_headed_name,
        in_brand,
    ),
    EntityType.PROGRAMME: (_behind_capital, in_headed_name, in_brand),
    EntityType.EVENT: (_behind_capital, in_headed_name, in_brand),
    EntityType.TECHNOLOGY: (_behind_capital, in_brand),
    EntityType.TOPIC: (_behind_capital, in_brand),
}
"""Which guards watch over which kind of name, in the order in which they are asked."""
