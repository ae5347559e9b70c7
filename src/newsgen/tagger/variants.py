"""Variants of a name that nobody listed: made at load, from tables, for both sides alike.

A variant is a path of words without case. What the text must look like for a variant to count is
the matcher's matter. Variants that two entities would share are refused by `gazetteer`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, pairwise

from newsgen.tagger.lexicon import (
    ABBREVIATIONS,
    BANK_FORMS,
    INITIAL_HEADS,
    LEGAL_FORMS,
    PLACE_CLASSES,
    SCHOOLS,
    UNSOUNDED,
)
from newsgen.tagger.text import Words, is_capital

MOST = 96
"""Variants of one name at the most."""
MOST_SEGMENTS = 6
"""Groups of initials at the most: «Bộ LĐ-TB&XH» has three."""

_SHORT: dict[Words, Words] = {}
_LONG: dict[Words, list[Words]] = {}
for _short, _long in ABBREVIATIONS:
    _words = tuple(_long.replace(",", "").split())
    _SHORT[tuple(_short.split())] = _words
    _LONG.setdefault(tuple(_long.casefold().replace(",", "").split()), []).append(
        tuple(_short.split())
    )
_LONGEST = max(map(len, _LONG))
_LEGAL = tuple(tuple(form.split()) for form in LEGAL_FORMS)
_BANK = tuple(tuple(form.split()) for form in BANK_FORMS)


def variants(words: Words) -> frozenset[Words]:
    """The ways to write the name `words`, itself left out. Words keep their case.

    >>> ("Trường", "ĐH", "Quy", "Nhơn") in variants(("Trường", "Đại", "học", "Quy", "Nhơn"))
    True
    """
    found: dict[Words, None] = {words: None}
    for step in (_other_forms, _abbreviated, _initials, _without_school):
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
    keys = _keys(words)
    for start in range(len(words)):
        for length in range(min(_LONGEST, len(words) - start), 0, -1):
            end = start + length
            if length == len(words):
                continue  # a name is not made of its abbreviation alone; the text must define that
            for short in _LONG.get(keys[start:end], ()):
                yield start, end, short
            if long := _SHORT.get(words[start:end]):
                yield start, end, long


def _replaced(words: Words, swaps: Iterable[tuple[int, int, Words]]) -> Words:
    parts: list[str] = []
    position = 0
    for start, end, new in swaps:
        parts += [*words[position:start], *new]
        position = end
    return (*parts, *words[position:])


def _other_forms(words: Words) -> Iterator[Words]:
    """A company with another legal form or none; a bank likewise."""
    keys = _keys(words)
    for head, forms in ((("công", "ty"), _LEGAL), (("ngân", "hàng"), _BANK)):
        if keys[:2] != head or len(words) < 3:
            continue
        rest = _without_form(words[2:], forms)
        if rest:
            yield (*words[:2], *rest)
            for form in forms:
                yield (*words[:2], *form, *rest)


def _without_form(words: Words, forms: Iterable[Words]) -> Words:
    keys = _keys(words)
    for form in sorted(forms, key=len, reverse=True):
        if keys[: len(form)] == _keys(form):
            return words[len(form) :]
    return words


def _initials(words: Words) -> Iterator[Words]:
    """«Bộ Khoa học và Công nghệ» as Bộ KHCN, KH CN (for KH&CN, KH-CN) or KH và CN.

    What names its place stays: «Sở KH&CN tỉnh Gia Lai», «Sở KHCN Hà Nội».
    """
    if words[0] not in INITIAL_HEADS or len(words) < 4:
        return
    places = (i for i, key in enumerate(_keys(words)) if i and key in PLACE_CLASSES)
    end = next(places, len(words))
    for stop in {end, *(i for i in range(3, end) if is_capital(words[i]))}:
        segments = _segments(words[1:stop])
        if not 2 <= len(segments) <= MOST_SEGMENTS:
            continue
        for groups in _groupings(segments):
            yield (words[0], *groups, *words[stop:])
            if len(groups) > 1 and "và" in words[1:stop]:
                yield (words[0], *groups[:-1], "và", groups[-1], *words[stop:])


def _segments(words: Words) -> list[str]:
    """The initials of each word of several syllables; a capital or «và» begins a new one."""
    segments: list[str] = []
    for word in words:
        if word == "và":
            continue
        if is_capital(word) or not segments:
            segments.append("")
        segments[-1] += word[0].upper()
    return segments


def _groupings(segments: Sequence[str]) -> Iterator[Words]:
    """All ways to write the segments in one piece or several."""
    for cuts in range(1 << (len(segments) - 1)):
        groups = [segments[0]]
        for index, segment in enumerate(segments[1:]):
            if cuts >> index & 1:
                groups.append(segment)
            else:
                groups[-1] += segment
        yield tuple(groups)


def _without_school(words: Words) -> Iterator[Words]:
    """«Trường Đại học Vinh» and «Đại học Vinh», «Trường THPT …» and «THPT …»."""
    keys = _keys(words)
    if keys[0] == "trường" and _begins_school(keys[1:]) and len(words) > 3:
        yield words[1:]
    if _begins_school(keys):
        yield ("Trường", *words)


def _begins_school(keys: Words) -> bool:
    return any(keys[: len(school)] == school for school in SCHOOLS)


def _keys(words: Words) -> Words:
    return tuple(word.casefold() for word in words)


def acronym(words: Words) -> str:
    """The initials of a whole name: «Đại học Quốc gia Hà Nội» → ĐHQGHN; empty below four."""
    letters = "".join(word[0].upper() for word in words if word not in UNSOUNDED)
    return letters if len(letters) >= 4 and letters.isalpha() else ""
