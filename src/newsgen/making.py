"""From pages to files on the stage: only those are made whose parts changed since the last build.

A file stays as it is when its key is that of the last time and nobody touched it since. What is
made and turns out the same, byte for byte, is not written either.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from newsgen import output
from newsgen.digests import short_digest
from newsgen.engine import spread
from newsgen.manifest import MANIFEST
from newsgen.orders import BuildOrder
from newsgen.output_folder import Output, check_ways, stamp_at
from newsgen.pieces import NOTHING, Joined, Pieces, whole
from newsgen.problems import ContentError, Location, Problem
from newsgen.rows import FileRow
from newsgen.stamps import UNKNOWN, outlive
from newsgen.urls import Url

Cuts = Mapping[str, bytes]
"""Address → how a file is put together: see `pieces`."""


class Target(NamedTuple):
    """A file that the site is to have."""

    url: Url
    frame: bytes
    """The digest of what makes it: program, template, configuration. Eight bytes."""
    parts: bytes
    """The digests of what it is made from."""
    make: Callable[[], bytes | Pieces]
    """Its content. May raise ContentError."""
    exact: Callable[[], bytes] | None = None
    """Parts that say less than `parts`, at the price of work."""
    modified: str = ""
    """The newest day it shows: what shows the same articles is made together."""

    @property
    def key(self) -> bytes:
        return self.frame + short_digest(self.parts)

    @property
    def exact_key(self) -> bytes:
        return self.frame + short_digest(self.exact()) if self.exact else self.key


class Made(NamedTuple):
    """The files of a site, as they are to be."""

    rows: Sequence[FileRow]
    """All of them; the stamp of those on the stage is not known yet."""
    staged: Sequence[Url]
    """Those that are new or changed."""
    rendered: Mapping[Url, str]
    """Those that were made, changed or not, and why."""
    problems: Sequence[Problem]
    cuts: Cuts

    @property
    def urls(self) -> list[Url]:
        """The addresses of all files."""
        return [Url(row.url) for row in self.rows]

    def settled(self, place: Output) -> list[FileRow]:
        """The rows, with the stamps of the files that have come to their place."""
        stamps = {url: stamp_at(place, url) for url in self.staged}
        if not outlive((*stamps.values(), stamp_at(place, Url(MANIFEST)))):
            stamps = dict.fromkeys(stamps, UNKNOWN)
        return [
            row._replace(stamp=stamps[Url(row.url)]) if row.url in stamps else row
            for row in self.rows
        ]


class _Result(NamedTuple):
    """What became of one file."""

    exact: bytes
    is_staged: bool
    cuts: bytes = b""
    problem: Problem | None = None


def make(
    targets: Sequence[Target],
    known: Mapping[str, FileRow],
    place: Output,
    order: BuildOrder,
    cuts: Cuts = MappingProxyType({}),
) -> Made:
    """Make what has changed. `known` are the files of the last build, `place` what is there now.

    Raises CannotRun where something stands in the way of a file.
    """
    kept, wanting, reasons = _compared(targets, known, place, order)
    check_ways(place, [target.url for target in wanting])  # where a file is, nothing else is
    staged: list[Url] = []
    problems: dict[Location, Problem] = {}
    wanting.sort(key=lambda target: target.modified)
    one = partial(_made, place, known, cuts)
    cuts = {url: cuts[url] for url in kept if url in cuts}
    results = spread(one, wanting, jobs=order.jobs, step=order.watch.step)
    for target, result in zip(wanting, results, strict=True):
        if result.problem:  # a template that fails is told once, however many pages it makes
            problems.setdefault(result.problem.where, result.problem)
            continue
        stamp = UNKNOWN if result.is_staged else place.files.get(target.url, UNKNOWN)
        kept[target.url] = FileRow(target.url, stamp, target.key, result.exact)
        staged += [target.url] if result.is_staged else []
        cuts |= {target.url: result.cuts} if result.cuts else {}
    return Made(tuple(kept.values()), staged, reasons, tuple(problems.values()), cuts)


def _compared(
    targets: Iterable[Target], known: Mapping[str, FileRow], place: Output, order: BuildOrder
) -> tuple[dict[Url, FileRow], list[Target], dict[Url, str]]:
    """The files that stay as they are, the others, and why those are to be made."""
    kept: dict[Url, FileRow] = {}
    wanting: list[Target] = []
    reasons: dict[Url, str] = {}
    doubtful: list[tuple[Target, FileRow]] = []
    for target in targets:
        url, row = target.url, known.get(target.url)
        stamp = place.files.get(url, UNKNOWN)
        if row is None:
            reason = "new"
        elif stamp == UNKNOWN or row.stamp != stamp:
            reason = "touched in the output" if stamp else "gone from the output"
        elif row.key == target.key:
            kept[url] = row
            continue
        elif not row.key.startswith(target.frame):
            reason = "template, configuration or program changed"
        elif target.exact:
            doubtful.append((target, row))
            continue
        else:
            reason = _CHANGED
        wanting.append(target)
        reasons[url] = reason
    jobs = order.jobs if len(doubtful) >= _MANY else 1
    keys = spread(_exact_key, [target for target, _ in doubtful], jobs=jobs)
    for (target, row), key in zip(doubtful, keys, strict=True):
        if row.exact == key:
            kept[target.url] = row._replace(key=target.key)
        else:
            wanting.append(target)
            reasons[target.url] = _CHANGED
    return kept, wanting, reasons


_CHANGED = "what it shows changed"
_MANY = 1000
"""Exact keys that several processes find out sooner than one."""


def _exact_key(target: Target) -> bytes:
    return target.exact_key


def _made(place: Output, known: Mapping[str, FileRow], cuts: Cuts, target: Target) -> _Result:
    try:
        made = target.make()
        last = NOTHING
        if isinstance(made, Pieces) and target.url in cuts:
            last = _last(place, known.get(target.url), target, cuts[target.url])
        content, its_cuts = whole(made, last)
    except ContentError as error:
        return _Result(b"", is_staged=False, problem=error.problem)
    is_staged = not output.holds(place, target.url, content)
    if is_staged:
        output.stage(place, target.url, content)
    return _Result(target.exact_key, is_staged, its_cuts)


def _last(place: Output, row: FileRow | None, target: Target, cuts: bytes) -> Joined:
    """The file as it was made last, where it still is that and was made in the same way."""
    stamp = place.files.get(target.url, UNKNOWN)
    if row is None or row.stamp != stamp or stamp == UNKNOWN or row.key[:8] != target.frame:
        return NOTHING
    return Joined(output.read(place, target.url), cuts)
