"""Variants of a name that nobody listed: made at load, from tables, for both sides alike.

A variant is a path of words without case. What the text must look like for a variant to count is
the matcher's matter. Variants that two entities would share are refused by `gazetteer`.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, combinations, pairwise

from newsgen.tagger.initials import initials
from newsgen.tagger.lexicon import (
    ABBREVIATIONS,
    CLUB_CLASSES,
    CLUB_SIGNS,
    LOCAL_HEADS,
    OWN_ABBREVIATIONS,
    PLACE_FORMS,
    PROVINCES,
    SCHOOLS,
)
from newsgen.tagger.text import Words, keys_of

AND = "&"
"""A word of a variant that is a sign between two words, in the place of «và»."""
MOST = 200
"""Variants of one name at the most."""

_PAIRS: list[tuple[Words, Words]] = [
    (tuple(a.split()), tuple(b.replace(",", "").split())) for a, b in ABBREVIATIONS
]
_SHORT: dict[str, Words] = {short[0]: long for short, long in _PAIRS if len(short) == 1}
_SHORT_PAIRS: dict[Words, Words] = {short: long for short, long in _PAIRS if len(short) == 2}
_LONG: dict[str, list[tuple[Words, list[Words]]]] = {}
"""First word, without case → each long form and its abbreviations."""
for _, _long in _PAIRS:
    _shorts = [short for short, long in _PAIRS if long == _long]
    _forms = _LONG.setdefault(_long[0].casefold(), [])
    if all(long != keys_of(_long) for long, _ in _forms):
        _forms.append((keys_of(_long), _shorts))


def variants(words: Words) -> frozenset[Words]:
    """The ways to write the name `words`, itself left out. Words keep their case.

    >>> ("Trường", "ĐH", "Quy", "Nhơn") in variants(("Trường", "Đại", "học", "Quy", "Nhơn"))
    True
    """
    found: dict[Words, None] = {words: None}
    for step in _STEPS:
        for variant in chain.from_iterable(map(step, tuple(found))):
            if len(found) >= MOST:
                break
            found[variant] = None
    del found[words]
    return frozenset(found)


def _abbreviated(words: Words) -> Iterator[Words]:
    """Class words shortened or written out, each occurrence by itself and all together."""
    swaps = list(_swaps(words))
    for count in range(1, min(len(swaps), 3) + 1):
        for chosen in combinations(swaps, count):
            if all(before[1] <= behind[0] for before, behind in pairwise(chosen)):
                yield _replaced(words, chosen)


def _swaps(words: Words) -> Iterator[tuple[int, int, Words]]:
    """Each stretch that has another form: (first word, word behind the last, the other form)."""
    keys = keys_of(words)
    for start, key in enumerate(keys):
        for long, shorts in _LONG.get(key, ()):
            end = start + len(long)
            if keys[start:end] == long:
                for short in shorts:
                    yield from _shortened(keys, start, end, short)
        long_form = _SHORT.get(words[start])
        if long_form and len(words) > 1:
            yield start, start + 1, long_form
    for start in range(len(words) - 1):
        if long_form := _SHORT_PAIRS.get(words[start : start + 2]):
            yield start, start + 2, long_form


def _shortened(keys: Words, start: int, end: int, short: Words) -> Iterator[tuple[int, int, Words]]:
    """A name is not made of its abbreviation alone, which the text must define: but «NHNN» is."""
    rest, is_own = keys[:start] + keys[end:], short[0] in OWN_ABBREVIATIONS
    if rest or is_own:
        yield start, end, short
    if is_own and rest == ("việt", "nam"):
        yield 0, len(keys), short


def _replaced(words: Words, swaps: Iterable[tuple[int, int, Words]]) -> Words:
    parts: list[str] = []
    position = 0
    for start, end, new in swaps:
        parts += [*words[position:start], *new]
        position = end
    return (*parts, *words[position:])


def _without_school(words: Words) -> Iterator[Words]:
    """«Trường Đại học Vinh» and «Đại học Vinh», «Trường THPT …» and «THPT …»."""
    keys = keys_of(words)
    if keys[0] == "trường" and _begins_school(keys[1:]) and len(words) > 3:
        yield words[1:]
    if _begins_school(keys):
        yield ("Trường", *words)


def _begins_school(keys: Words) -> bool:
    return any(keys[: len(school)] == school for school in SCHOOLS)


def _other_place(words: Words) -> Iterator[Words]:
    """«UBND tỉnh Gia Lai» without its «tỉnh», «Sở Y tế Đà Nẵng» with «TP» or «thành phố»."""
    if not any(words[:length] in LOCAL_HEADS for length in (1, 2, 3, 4)):
        return
    length = next((n for n in (3, 2, 1) if words[-n:] in PROVINCES), 0)
    body, province = words[: len(words) - length], words[len(words) - length :]
    keys = keys_of(body)
    classed = next((form for form in PLACE_FORMS if form and keys[-len(form) :] == form), ())
    body = body[: len(body) - len(classed)]
    if body and province:
        yield from ((*body, *form, *province) for form in PLACE_FORMS[classed])


def _other_club(words: Words) -> Iterator[Words]:
    """«CLB Hà Nội» as Câu lạc bộ Hà Nội, CLB bóng đá Hà Nội, Hà Nội FC; «Sydney FC» likewise."""
    head = max((head for head in CLUB_CLASSES if words[: len(head)] == head), key=len, default=())
    core = words[len(head) :]
    signs = [word for word in (*core[:1], *core[-1:]) if word in CLUB_SIGNS]
    core = tuple(word for word in core if word not in signs)
    if not core or not (head or signs):
        return
    yield from ((*other, *core) for other in CLUB_CLASSES)
    sign = signs[0] if signs else "FC"
    yield (*core, sign)
    yield (sign, *core)


def _joined_without_and(words: Words) -> Iterator[Words]:
    """«Sở Thông tin và Truyền thông» as Sở Thông tin & Truyền thông."""
    if "và" in words[1:-1] and len(words) > 3:
        yield tuple(AND if word == "và" else word for word in words)


_STEPS = (
    _without_school,
    _other_club,
    _other_place,
    _joined_without_and,
    _abbreviated,
    initials,
)
