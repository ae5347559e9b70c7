"""The index of the search as files: which lines are to be made anew, and where the others are.

A segment's lines are made in a worker, from the texts of its articles. Those of a segment that has
not changed stand in the files that the last build left; their digests are in the memo.
"""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from newsgen.digests import short_digest
from newsgen.engine import spread
from newsgen.making import Target
from newsgen.memo_file import DamagedMemo
from newsgen.orders import BuildOrder
from newsgen.rows import SegmentRow
from newsgen.scratch import Place, Scratch
from newsgen.search import lines_of, lines_script, url_of
from newsgen.stamps import UNKNOWN
from newsgen.standing import Standing

_DIGEST = 8
_SIZE = array("I").itemsize


class Lines(NamedTuple):
    """One kind of lines: of each segment one for each file."""

    kind: str
    files: Sequence[str]
    """The names of the files."""
    inputs: Sequence[bytes]
    """Of each segment the digest of all that its lines are made from."""
    lines: Callable[[int], Sequence[bytes]]
    """The lines of a segment, by its number. May raise ContentError."""


class Indexed(NamedTuple):
    """The files of one kind, and the rows that tell their lines to the next build."""

    targets: Sequence[Target]
    rows: Sequence[SegmentRow]


class _Fresh(NamedTuple):
    """The lines of a segment that were made in this build."""

    digests: bytes
    ends: bytes
    """Where each line ends."""
    where: Place | bytes
    """In the scratch files, or here where those are full."""


def index(lines: Lines, standing: Standing, order: BuildOrder) -> Indexed:
    """The files of one kind of lines; only the segments that changed are made. Raises
    ContentError."""
    known = _known(lines, standing)
    wanting = [number for number in range(len(lines.inputs)) if number not in known]
    make = partial(_fresh, lines, standing.workshop.scratch)
    made = spread(make, wanting, jobs=order.jobs, step=order.watch.step, is_heavy=True)
    fresh = dict(zip(wanting, made, strict=True))
    digests = [
        fresh[number].digests if number in fresh else known[number]
        for number in range(len(lines.inputs))
    ]
    rows = [
        SegmentRow(f"{lines.kind} {number}", inputs, digests[number])
        for number, inputs in enumerate(lines.inputs)
    ]
    return Indexed(list(_targets(lines, standing, fresh, digests)), rows)


def _known(lines: Lines, standing: Standing) -> dict[int, bytes]:
    """The digests of the lines that are as they were, and are where the last build left them."""
    rows = standing.workshop.memo.segments()
    if not rows or any(_is_lost(standing, url_of(name)) for name in lines.files):
        return {}
    known: dict[int, bytes] = {}
    for number, inputs in enumerate(lines.inputs):
        row = rows.get(f"{lines.kind} {number}")
        if row and row.inputs == inputs and len(row.lines) == _DIGEST * len(lines.files):
            known[number] = row.lines
    return known


def _is_lost(standing: Standing, url: str) -> bool:
    row = standing.files.get(url)
    return row is None or row.stamp == UNKNOWN or standing.place.files.get(url) != row.stamp


def _fresh(lines: Lines, scratch: Scratch, segment: int) -> _Fresh:
    made = lines.lines(segment)
    digests = b"".join([short_digest(line) for line in made])
    ends = array("I")
    end = 0
    for line in made:
        end += len(line)
        ends.append(end)
    content = b"".join(made)
    try:
        return _Fresh(digests, ends.tobytes(), scratch.put(content))
    except OSError:
        return _Fresh(digests, ends.tobytes(), content)


def _targets(
    lines: Lines, standing: Standing, fresh: Mapping[int, _Fresh], digests: Sequence[bytes]
) -> Iterator[Target]:
    files = len(lines.files)
    every = array("Q", b"".join(digests))
    for at, name in enumerate(lines.files):
        parts = every[at::files].tobytes()
        make = partial(_file, standing, fresh, name, at, parts)
        yield Target(url_of(name), standing.workshop.program, parts, make)


def _file(
    standing: Standing, fresh: Mapping[int, _Fresh], name: str, at: int, parts: bytes
) -> bytes:
    scratch = standing.workshop.scratch
    made = {number: _fresh_line(one, scratch, at) for number, one in fresh.items()}
    segments = len(parts) // _DIGEST
    if len(made) == segments:
        return lines_script(name, [made[number] for number in range(segments)])
    old = _old_lines(standing, name, segments)
    for number in range(segments):
        if number in made:
            old[number] = made[number]
        elif short_digest(old[number]) != parts[number * _DIGEST : (number + 1) * _DIGEST]:
            raise DamagedMemo("a line of the index is another one")
    return lines_script(name, old)


def _fresh_line(fresh: _Fresh, scratch: Scratch, at: int) -> bytes:
    ends = array("I", fresh.ends[max(0, at - 1) * _SIZE : (at + 1) * _SIZE])
    start, end = (ends[0], ends[-1]) if at else (0, ends[0])
    if isinstance(fresh.where, bytes):
        return fresh.where[start:end]
    process, begin, _ = fresh.where
    return scratch.take(Place(process, begin + start, end - start))


def _old_lines(standing: Standing, name: str, segments: int) -> list[bytes]:
    """The lines of the file that the last build left. Raises DamagedMemo when it is another one."""
    try:
        old = lines_of((standing.place.folder / url_of(name)).read_bytes())
    except OSError as error:
        raise DamagedMemo(str(error)) from None
    if len(old) != segments:
        raise DamagedMemo("a file of the index has other lines")
    return old
