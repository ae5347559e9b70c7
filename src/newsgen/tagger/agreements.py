"""What two parties signed, agreed or did together, where a sentence says it is done.

A party is an organisation or a place that stands directly before what it does. Plans, wishes,
demands and denials («sẽ ký», «đề nghị …», «chưa ký») are no agreements and are left out.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from newsgen.model import EntityId, RelationKind
from newsgen.tagger.patterns import Pattern
from newsgen.tagger.relation_words import (
    ACCORDS,
    CLASSES,
    DONE,
    MEMORANDA,
    NOT_DONE,
    NOT_SUBJECTS,
    ORDERS,
    STILL_OPEN,
    any_of,
)
from newsgen.tagger.shapes import NAMES, ORGANISATION, PLACE, Shape


class Agreement(NamedTuple):
    """Two parties and what ties them; the first is the one the sentence begins with."""

    subject: EntityId
    kind: RelationKind
    object: EntityId


_SIGN_OF_PARTY = f"[{ORGANISATION}{PLACE}]"
_CLASS = rf"(?:{any_of(CLASSES)} )"
_PARTY = rf"{_CLASS}{{0,2}}{_SIGN_OF_PARTY}"
_MORE_FIRST = rf"(?:(?:,? và | cùng với | cùng | với ){_PARTY}){{0,4}}"
# Patterns begin with the sign of a party, for which `re` looks alone; `_stated` sees to its class.
_FIRST = rf"(?P<first>{_SIGN_OF_PARTY}{_MORE_FIRST})"
_SECOND = rf"(?P<second>{_PARTY}(?:(?:, {_PARTY}){{0,5}}(?:,? và | cùng ){_PARTY})?)"
_DONE = rf"(?: {any_of(DONE)}){{0,3}}"
_WORDS = rf"[^.;:!?()\"{NAMES}]"
_SIGN = r" (?:(?:tổ chức|tiến hành|thực hiện|hoàn tất) )?(?:lễ )?ký(?: kết)?(?!\w)"
_JOIN = r"(?P<join>hợp tác|liên kết|liên doanh|kết hợp|phối hợp|bắt tay)(?!\w)"
_AGREE = r"(?:(?:thống nhất|nhất trí|đồng ý|cam kết|thỏa thuận)(?: về| việc)? )"
_MORE = r"(?:(?:tăng cường|đẩy mạnh|mở rộng|thúc đẩy|thiết lập)(?: quan hệ| mối quan hệ)? )"
_REST = r"(?P<rest>[^.;:!?]{0,40})"

_SIGNED_WITH = Pattern(
    rf"{_FIRST}{_DONE}(?P<sign>{_SIGN}{_WORDS}{{0,90}}?) (?:với|cùng) {_SECOND}{_REST}"
)
_SIGNED_JOINTLY = Pattern(rf"{_FIRST}{_DONE}(?P<sign>{_SIGN}{_WORDS}{{1,80}}){_REST}")
_CEREMONY = Pattern(
    rf"(?P<sign>\b(?i:lễ) ký(?!\w){_WORDS}{{1,80}}?) giữa (?P<first>{_PARTY}{_MORE_FIRST}){_REST}"
)
_JOINED_WITH = Pattern(
    rf"{_FIRST}{_DONE} {_AGREE}?{_MORE}?{_JOIN}(?P<what> {_WORDS}{{1,40}}?)??"
    rf" (?:cùng với|với|cùng) {_SECOND}{_REST}"
)
_JOINED = Pattern(
    rf"{_FIRST}{_DONE} {_AGREE}?{_MORE}?(?:{_JOIN}|(?=(?:đồng |cùng )?tổ chức )){_REST}"
)

LOOK_BACK = 400
"""Characters before a party in which a plan or an order makes what follows doubtful."""
_CLASSED = Pattern(rf"{_CLASS}{{1,2}}\Z")
_LONGEST_CLASSES = 2 * (1 + max(map(len, CLASSES)))
_CLAUSE_ENDS = ',;:.()"'
_SIGNING = "ký"
_JOINING = ("hợp tác", "phối hợp", "kết hợp", "liên kết", "liên doanh", "bắt tay", "tổ chức")
"""A word of these is in all that `_joined` finds, `_SIGNING` in all that `_signed` finds."""
_UNSURE = Pattern(any_of(NOT_DONE))
_STILL_OPEN = Pattern(any_of(STILL_OPEN))
_ORDERED = Pattern(any_of(ORDERS))
_UNDONE = Pattern(r"(?<!\w)(?:sẽ|không|chưa|hủy|chấm dứt|sắp)(?!\w)")
_NO_SUBJECT = Pattern(rf"{any_of(NOT_SUBJECTS)} $")
_ACCORD = Pattern(rf"ký kết|{any_of(ACCORDS)}")
_MEMORANDUM = Pattern(any_of(MEMORANDA))
_HELD = Pattern(r" ?(?:\w+ ){0,2}tổ chức(?!\w| lại| tín dụng| cán bộ)")


class _Statement(NamedTuple):
    """Where the parties of an agreement stand in a shape."""

    kind: RelationKind
    subjects: tuple[int, ...]
    others: tuple[int, ...]


def has_deed(said: str) -> bool:
    """Whether a word is said of what parties do; without one there is no agreement."""
    return _SIGNING in said or any(word in said for word in _JOINING)


def agreements(shape: Shape) -> Iterator[Agreement]:
    """The agreements that a sentence states, each pair of parties once, the closest tie first."""
    signs = shape.signs
    parties = signs.count(ORGANISATION) + signs.count(PLACE)
    if parties < 2 or signs.rstrip().endswith("?"):
        return
    seen: set[frozenset[EntityId]] = set()
    for statement in (*_signed(signs), *_joined(signs)):
        for one, other in product(statement.subjects, statement.others):
            pair = frozenset((shape.names[one], shape.names[other]))
            if len(pair) == 2 and pair not in seen:
                seen.add(pair)
                yield Agreement(shape.names[one], statement.kind, shape.names[other])


def _signed(signs: str) -> Iterator[_Statement]:
    """Who signed with whom."""
    if _SIGNING not in signs:
        return
    for pattern in (_SIGNED_WITH, _SIGNED_JOINTLY, _CEREMONY):
        for start, match in _stated(pattern, signs):
            what = match["sign"] + match["rest"].partition(",")[0]
            if (
                _ACCORD.search(what)
                and not _UNDONE.search(match["sign"])
                and _is_said(signs, start, match)
            ):
                is_memorandum = _MEMORANDUM.search(what) is not None
                kind = RelationKind.MEMORANDUM if is_memorandum else RelationKind.AGREEMENT
                yield from _statement(match, kind)


def _joined(signs: str) -> Iterator[_Statement]:
    """Who works with whom, or holds an event with whom."""
    if not any(word in signs for word in _JOINING):
        return
    for pattern in (_JOINED_WITH, _JOINED):
        for start, match in _stated(pattern, signs):
            rest = match["rest"]
            if rest.startswith(" sẽ") or not _is_said(signs, start, match):
                continue
            what = match.groupdict().get("what") or ""
            is_held = _HELD.match(what) or _HELD.match(rest)
            if match["join"] is None and PLACE in match["first"]:
                continue
            kind = RelationKind.CO_ORGANISER if is_held else RelationKind.COOPERATION
            yield from _statement(match, kind)


def _stated(pattern: Pattern, signs: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Each place of a pattern, and where it begins: with the class of its first party."""
    end = 0
    for match in pattern.finditer(signs):
        start = match.start()
        if pattern is not _CEREMONY:
            classed = _CLASSED.search(signs, max(end, start - _LONGEST_CLASSES), start)
            start = classed.start() if classed else start
        yield start, match
        end = match.end()


def _is_said(signs: str, start: int, match: re.Match[str]) -> bool:
    """Whether the words before the first party leave no doubt that it is the one, and did it."""
    before = signs[max(0, start - LOOK_BACK) : start]
    clause = before[max(before.rfind(sign) for sign in _CLAUSE_ENDS) + 1 :]
    said = before + signs[start : match.start("rest")] + match["rest"].partition(",")[0]
    if _STILL_OPEN.search(said) or _UNSURE.search(clause) or _ORDERED.search(before):
        return False
    return match.re.pattern == _CEREMONY.source or _NO_SUBJECT.search(before[-20:]) is None


def _statement(match: re.Match[str], kind: RelationKind) -> Iterator[_Statement]:
    firsts = _parties(match, "first")
    if "second" in match.re.groupindex:
        yield _Statement(kind, firsts, _parties(match, "second"))
    elif len(firsts) > 1:
        yield _Statement(kind, firsts[:1], firsts[1:])


def _parties(match: re.Match[str], group: str) -> tuple[int, ...]:
    start = match.start(group)
    return tuple(
        start + at for at, sign in enumerate(match[group]) if sign in (ORGANISATION, PLACE)
    )
