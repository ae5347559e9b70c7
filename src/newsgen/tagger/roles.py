"""Who holds which role where: a title between a person and an organisation or a place.

A title stands before the name («Chủ tịch UBND tỉnh Gia Lai Phạm Anh Tuấn») or behind it («ông Park
Yunkyu, Chủ tịch NIPA»). Between title and organisation only words of a title or of a part of the
organisation may stand; anything else, and nothing is said.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsgen.model import EntityId, RelationKind
from newsgen.tagger.lexicon import STOP_WORDS
from newsgen.tagger.patterns import Pattern
from newsgen.tagger.relation_words import (
    CLASSES,
    FORMER,
    GOVERNING_UNITS,
    HONORIFICS,
    NOT_HOLDERS,
    QUALIFIERS,
    RANKS,
    STATE_TITLES,
    TITLES,
    UNITS,
    any_of,
    branches,
)
from newsgen.tagger.shapes import ORGANISATION, PERSON, PLACE, Shape

FindMinistry = Callable[[str], EntityId | None]
"""The ministry a minister's title leaves unsaid: «Khoa học và Công nghệ» → the one so named."""


class Role(NamedTuple):
    """A person and what he or she is to an organisation or a place."""

    person: EntityId
    kind: RelationKind
    organisation: EntityId
    words: str
    is_former: bool


_KINDS = {title.lower(): kind for kind, titles in TITLES.items() for title in titles}
_CAPITAL = "".join(letter for letter in map(chr, range(0x41, 0x1EFA)) if letter.isupper())
_HONORIFIC = rf"(?:{any_of(HONORIFICS)}\.?[ ,-]{{1,2}}){{0,4}}"
_TITLE = rf"(?P<rank>(?:{any_of(RANKS)} ){{0,3}})(?P<title>{any_of(_KINDS)})"

# Words of a part: capitalised ones, those of the tables, and the joints between them; or, behind
# «Khoa», «Phòng» …, whatever can stand in a name.
_WORD = rf"(?>{any_of((*QUALIFIERS, *UNITS))}|[{_CAPITAL}][^\W_]{{0,15}}|{any_of(_KINDS)})"
_NAMED = rf" {any_of(UNITS)}(?:[ -](?!{any_of(STOP_WORDS)})[^\W_]{{1,12}}){{1,8}}?"
_PART = rf"(?P<part>(?:(?: - |[ -]| & | và |, (?={any_of(UNITS)})){_WORD}){{0,10}}?|{_NAMED})"
_CLASS = rf"(?:{any_of(CLASSES)} ){{0,2}}"
_BODY = rf"{_CLASS}(?P<body>[{ORGANISATION}{PLACE}])"
_OF_BODY = rf"(?P<link>,? (?:(?:của|tại|thuộc|cho) )?| \(){_BODY}(?: tại {PLACE})?"
_ENDED = rf"(?=\s*(?:[.,;:)\"!?…/]|- |$)| (?!{_HONORIFIC}{PERSON})[^\W\d_{_CAPITAL}]| và )"
# «…, Ủy viên Trung ương Đảng, Thứ trưởng Bộ Công an»: titles of bodies not listed may come first.
_OTHERS = rf"(?:, (?:{any_of(RANKS)} ){{0,2}}{any_of(_KINDS)}[^.,;:()\"{PERSON}]{{0,60}}){{0,2}}?"
_IS = r"(?: hiện| cũng| còn| đang| hiện còn| hiện đang)? là "
_OPEN = rf"(?:, \d\d tuổi)?{_OTHERS}(?P<open>, (?:hiện (?:nay )?(?:là )?)?| - | \(|{_IS})"

_TITLED = Pattern(_TITLE)
# The same for text in lower case, where it costs little.
_SOME_TITLE = Pattern(branches(sorted(_KINDS)))
_BEFORE = Pattern(
    rf"{_TITLE}{_PART}{_OF_BODY}(?P<joint> | - |, (?={any_of(HONORIFICS)})|,? là )"
    rf"{_HONORIFIC}(?P<person>{PERSON})"
)
_AROUND = Pattern(
    rf"{_TITLE}(?P<part>)(?P<joint> ){_HONORIFIC}(?P<person>{PERSON})"
    rf"(?P<link> (?:của|thuộc) ){_BODY}{_ENDED}"
)
_BEHIND = Pattern(rf"(?P<person>{PERSON}){_OPEN}{_TITLE}{_PART}{_OF_BODY}{_ENDED}")
_NEXT = Pattern(rf"(?P<open>, ){_TITLE}{_PART}{_OF_BODY}{_ENDED}")
_FIELD = rf"(?: thường trực)?(?P<field> [{_CAPITAL}][\w&, -]{{1,60}}?)"
_MINISTER_BEFORE = Pattern(rf"{_TITLE}{_FIELD}(?P<joint>,? ){_HONORIFIC}(?P<person>{PERSON})")
_MINISTER_BEHIND = Pattern(rf"(?P<person>{PERSON}){_OPEN}{_TITLE}{_FIELD}(?=[,.;)]|$)")

_NOT_HELD = Pattern(rf"{any_of(NOT_HOLDERS)}(?: của| là| cho| làm)? $")
_FIRST = Pattern(r"(?:^|[.:]|(?i:\btheo)) ?$")
_OFFICES = (t for kind, ts in TITLES.items() if kind is not RelationKind.WORKS_AT for t in ts)
_OFFICE = Pattern(rf"{any_of(_OFFICES)}[^.;,{PERSON}]{{0,60}}$")
_STATE = Pattern(any_of(STATE_TITLES))
_FORMER = Pattern(any_of(FORMER))
_QUALIFIED = Pattern(rf"(?: {any_of(QUALIFIERS)}| {any_of(_KINDS)})*")
_GOVERNING = Pattern(rf" {any_of(GOVERNING_UNITS)}")
_MINISTERS = {RelationKind.MINISTER, RelationKind.DEPUTY_MINISTER}
_OF_A_WHOLE = {
    RelationKind.CHAIRS,
    RelationKind.DIRECTS,
    RelationKind.REPRESENTS,
    RelationKind.WORKS_AT,
}
"""Who leads a part works at the whole («Trưởng Khoa …, Đại học …»); a «Bí thư» stays one."""


def has_title(said: str) -> bool:
    """Whether a title is said; without one there is no role."""
    return _SOME_TITLE.search(said.lower()) is not None


def roles(shape: Shape, ministry: FindMinistry) -> Iterator[Role]:
    """The roles that a sentence states, in the order of its titles; each title gives one."""
    if PERSON not in shape.signs:
        return
    found: dict[int, Role] = {}
    for person, match in (*_said_behind(shape.signs), *_said_before(shape.signs)):
        at = match.start("title")
        is_new = at not in found and match["title"].lower() in _KINDS  # not «đại dıện»
        role = _role(shape, person, match, ministry) if is_new else None
        if role:
            found[at] = role
    yield from (role for _, role in sorted(found.items()))


def _said_behind(signs: str) -> Iterator[tuple[int, re.Match[str]]]:
    """«P, T O, T O»: the titles behind a person, with the place of the person's name."""
    for pattern in (_BEHIND, _MINISTER_BEHIND):
        for match in pattern.finditer(signs):
            person = match.start()
            # «Thủ tướng A, Bộ trưởng Bộ Y tế và …»: the next holder of a list, not his next office.
            if match["open"] == ", " and _OFFICE.search(signs, max(0, person - 80), person):
                continue
            following: re.Match[str] | None = match
            while following:
                yield person, following
                is_chain = "body" in following.re.groupindex
                following = _NEXT.match(signs, following.end("body")) if is_chain else None


def _said_before(signs: str) -> Iterator[tuple[int, re.Match[str]]]:
    """«T O P» and «T P của O»: the titles that stand before a person."""
    for titled in _TITLED.finditer(signs):
        start = titled.start()
        if _NOT_HELD.search(signs, max(0, start - 30), start):
            continue
        for pattern in (_BEFORE, _AROUND, _MINISTER_BEFORE):
            match = pattern.match(signs, start)
            # «…, Tổng thư ký VFF, ông B»: the title may be that of somebody named before it.
            if match and (
                "," not in match["joint"] or _FIRST.search(signs, max(0, start - 9), start)
            ):
                yield match.start("person"), match


def _role(shape: Shape, person: int, match: re.Match[str], ministry: FindMinistry) -> Role | None:
    holder, title = shape.names[person], match["title"].lower()
    is_former = _FORMER.search(match["rank"]) is not None
    start = match.start("rank")
    if "field" in match.re.groupindex:
        body = ministry(match["field"].strip(", ")) if _KINDS[title] in _MINISTERS else None
        words = shape.words(start, match.end("field")).rstrip(", ")
        return Role(holder, _KINDS[title], body, words, is_former) if body else None
    part = match["part"] or ""
    kind = _kind(match, part)
    if kind is None:
        return None
    words = shape.words(start, match.end("part") if part else match.end("title"))
    return Role(holder, kind, shape.names[match.start("body")], words, is_former)


def _kind(match: re.Match[str], part: str) -> RelationKind | None:
    """What the title makes of its holder; None where it ties to the part alone."""
    title = match["title"].lower()
    kind, is_place = _KINDS[title], match["body"] == PLACE
    is_part = _QUALIFIED.fullmatch(part) is None
    if match["link"] == " (" and not is_part:
        return None
    if is_place and (
        "," in match["link"]
        or not _STATE.fullmatch(title)
        or not (part == "" or _GOVERNING.match(part))
    ):
        return None
    if is_part:
        return RelationKind.WORKS_AT if kind in _OF_A_WHOLE and not is_place else RelationKind.OTHER
    return RelationKind.OTHER if "phó" in match["rank"].lower() else kind
