"""Names by their initials: «Bộ KH&CN», «ĐH KTQD», «ĐHQGHN»."""

from collections.abc import Iterator, Sequence

from newsgen.tagger.lexicon import INITIAL_HEADS, PLACE_CLASSES, UNSOUNDED
from newsgen.tagger.text import Words, is_acronym, is_capital, keys_of

MOST_SEGMENTS = 6
"""Groups of initials at the most: «Bộ LĐ-TB&XH» has three."""


def initials(words: Words) -> Iterator[Words]:
    """«Bộ Khoa học và Công nghệ» as Bộ KHCN, KH CN (for KH&CN, KH-CN) or KH và CN.

    What names its place may stay: «Sở KH&CN tỉnh Gia Lai», «ĐH BK Hà Nội».
    """
    head = next((words[:n] for n in (2, 1) if words[:n] in INITIAL_HEADS), ())
    if not head or len(words) - len(head) < 3:
        return
    first = len(head)
    places = (i for i, key in enumerate(keys_of(words)) if i >= first and key in PLACE_CLASSES)
    end = next(places, len(words))
    for stop in (end, *(i for i in range(first + 2, end) if is_capital(words[i]))):
        segments = _segments(words[first:stop])
        if not 2 <= len(segments) <= MOST_SEGMENTS:
            continue
        has_and = "và" in words[first:stop]
        for groups in _groupings(segments):
            yield from _headed(INITIAL_HEADS[head], groups, words[stop:], has_and=has_and)


def _headed(head: str, groups: Words, rest: Words, *, has_and: bool) -> Iterator[Words]:
    yield (head, *groups, *rest)
    if has_and and len(groups) > 1:
        yield (head, *groups[:-1], "và", groups[-1], *rest)
    if is_acronym(head):
        yield (head + groups[0], *groups[1:], *rest)


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


def acronym(words: Words) -> str:
    """The initials of a whole name: «Đại học Quốc gia Hà Nội» → ĐHQGHN; empty below four."""
    letters = "".join(word[0].upper() for word in words if word not in UNSOUNDED)
    return letters if len(letters) >= 4 and letters.isalpha() else ""
