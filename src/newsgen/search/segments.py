"""Which articles are indexed together: an archive is cut into segments by the names of articles.

An article's segment and its number there depend on its slug and on few others, so that an article
which comes or goes touches one segment, and little of it.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from zlib import crc32

from newsgen.urls import Slug

AT_MOST = 128
"""Articles in a segment, on average."""
CROWDED = 256
"""Articles in any segment."""
NUMBERS = 1892
"""Numbers that articles of a segment may have: four postings each fit two figures."""
_SPREAD = NUMBERS - CROWDED
_FOR_A_BUCKET = 4
"""Articles for which there is one more bucket, at most."""
MOST_BUCKETS = 1 << 13


class Place(NamedTuple):
    """Where the index has an article."""

    segment: int
    number: int


class Shape(NamedTuple):
    """How an archive is cut: both are powers of two."""

    segments: int
    buckets: int


def shape_of(slugs: Iterable[Slug]) -> Shape:
    """How an archive of these articles is cut."""
    hashes = [crc32(slug.encode()) for slug in slugs]
    segments = _power_of_two(len(hashes) / AT_MOST)
    while _largest(hashes, segments) > CROWDED:
        segments *= 2
    return Shape(segments, min(_power_of_two(len(hashes) / _FOR_A_BUCKET), MOST_BUCKETS))


def places(slugs: Iterable[Slug], shape: Shape) -> Mapping[Slug, Place]:
    """Where each article is, segment by segment in the order of their numbers."""
    wished = sorted((*_wish(slug, shape.segments), slug) for slug in slugs)
    found: dict[Slug, Place] = {}
    last = Place(-1, -1)
    for segment, number, slug in wished:
        free = last.number + 1 if segment == last.segment else 0
        last = Place(segment, max(number, free))
        found[slug] = last
    return found


def _wish(slug: Slug, segments: int) -> tuple[int, int]:
    """The segment, and the number that the article has unless it is taken."""
    found = crc32(slug.encode())
    return found % segments, (found >> 12) % _SPREAD


def _largest(hashes: list[int], segments: int) -> int:
    counts = [0] * segments
    for one in hashes:
        counts[one % segments] += 1
    return max(counts)


def _power_of_two(least: float) -> int:
    power = 1
    while power < least:
        power *= 2
    return power
