"""Import: a record for each news text that has none yet. No record is ever written over.

A source is known by the `origin` of a record, by its path or by its digest, so that neither a
renamed source nor a renamed record makes a second one.
"""

import hashlib
import os
import posixpath
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from newsgen.followed import refuse_unread
from newsgen.import_report import ImportReport
from newsgen.inputs import RECORDS, SOURCES, SiteFolder
from newsgen.loader import find_traces, front_of
from newsgen.loader.dump import Record, dump
from newsgen.loader.newswire import read
from newsgen.problems import CannotRun, ContentError, Location, Problem, Severity
from newsgen.urls import is_slug, slug
from newsgen.vietnamese import nfc

_SOURCE_LIMIT = 16 * 1024 * 1024  # bytes; the loader refuses far less, and says so
_HEAD_LIMIT = 66 * 1024  # bytes of a record in which its front matter ends


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one source: at most one of `written` and `skipped` is set."""

    source: str
    written: str = ""
    skipped: str = ""
    problems: tuple[Problem, ...] = ()


def import_sources(
    site: Path, sources: Sequence[Path] | None, *, force: bool = False
) -> ImportReport:
    """Write a record into `articles/` of `site` for each source that has none.

    None stands for `seeds/*.txt`. A source that cannot be read is reported, the others are
    imported; with `force` a text in a wrong code is kept as it is. Raises CannotRun when a record
    cannot be written.
    """
    files = _seeds(site) if sources is None else sorted(sources)
    if not files:
        return ImportReport()
    records = _Records(site)
    pairs = _with_paths(site, files)
    outcomes = [_imported(site, *pair, records, force=force) for pair in pairs]
    is_explicit = sources is not None
    return ImportReport(
        tuple(o.written for o in outcomes if o.written),
        tuple((o.source, o.skipped) for o in outcomes if o.skipped and (is_explicit or o.problems)),
        tuple(problem for o in outcomes for problem in o.problems),
    )


def _seeds(site: Path) -> list[Path]:
    folder = site / SOURCES
    if not folder.is_dir():
        return []
    try:
        found = list(folder.iterdir())
    except OSError as error:
        refuse_unread(error, SOURCES)
        return []
    files = (file for file in found if file.suffix.lower() == ".txt")
    return sorted(file for file in files if file.is_file() and not file.name.startswith("."))


def _with_paths(site: Path, files: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Each source and its path relative to the site, which is empty when it lies elsewhere."""
    home = site.resolve()
    folders = {folder: folder.resolve() for folder in {file.parent for file in files}}
    inside = {
        folder: f"{real.relative_to(home).as_posix()}/".removeprefix("./")
        for folder, real in folders.items()
        if real.is_relative_to(home)
    }
    for file in files:
        yield file, nfc(inside[file.parent] + file.name) if file.parent in inside else ""


def _imported(site: Path, file: Path, inside: str, records: "_Records", *, force: bool) -> _Outcome:
    shown = inside or str(file)
    if inside and (known := records.made_from(inside)):
        return _Outcome(shown, skipped=f"{known} was made from it")
    try:
        raw = _read(file, shown, site if inside else None)
    except ContentError as error:
        return _Outcome(shown, problems=(error.problem,))
    digest = hashlib.sha256(raw).hexdigest()
    if same := records.holding(digest):
        return _duplicate(site, shown, *same)
    if records.unreadable:  # any of them may have been made from it
        return _Outcome(shown, problems=records.unreadable)
    found = read(raw, shown, force=force)
    if found.value is None:
        return _Outcome(shown, problems=found.problems)
    record = replace(found.value, origin=replace(found.value.origin, file=inside or nfc(file.name)))
    path = records.add(record)
    _write_new(site / path, dump(record).encode(), path)
    return _Outcome(shown, written=path, problems=found.problems)


def _read(file: Path, shown: str, site: Path | None) -> bytes:
    """The bytes of a source; of one in a site only if they lie there too."""
    try:
        if site and not file.resolve().is_relative_to(site.resolve()):
            message, fix = "leads out of the site's folder", "put the file itself here"
            raise ContentError(Problem("symlink-outside", message, Location(shown), fix))
        with file.open("rb") as stream:
            return stream.read(_SOURCE_LIMIT)
    except OSError as error:
        message, fix = f"cannot be read: {error.strerror}", "check the path and its rights"
        raise ContentError(Problem("unreadable", message, Location(shown), fix)) from None


def _duplicate(site: Path, shown: str, record: str, origin: str) -> _Outcome:
    """A text that a record holds under another name; a source that was merely renamed is none."""
    reason = f"{record} holds the same text"
    if origin == shown or not (site / origin).is_file():
        return _Outcome(shown, skipped=reason)
    problem = Problem(
        "duplicate-article",
        f"{record} holds the same text, from {origin}",
        Location(shown),
        "delete one of the two sources",
        Severity.WARNING,
    )
    return _Outcome(shown, skipped=reason, problems=(problem,))


class _Records:
    """Where the records of a site come from, and which names they take.

    They are read in order and only as far as a question needs: a build whose sources all have
    their records asks for no more than those.
    """

    def __init__(self, site: Path) -> None:
        self._site = SiteFolder(site)
        self._unread = iter(tuple(self._site.records()))
        self._by_file: dict[str, str] = {}
        """Path of a source → its record."""
        self._by_digest: dict[str, tuple[str, str]] = {}
        """Digest of a source → its record, and the path it came from."""
        self._names: set[str] = set()
        self.unreadable: tuple[Problem, ...] = ()
        """Why one of them could not be read."""

    def made_from(self, source: str) -> str:
        """The record that names the path of a source; empty when there is none."""
        while source not in self._by_file and (path := next(self._unread, "")):
            self._note(path)
        return self._by_file.get(source, "")

    def holding(self, digest: str) -> tuple[str, str] | None:
        """The record that was made from a text, and the path that this had."""
        for path in self._unread:
            self._note(path)
        return self._by_digest.get(digest)

    def add(self, record: Record) -> str:
        """The path of a new record, all others being read; from now on its source is known."""
        name = next(name for name in _candidates(record) if name not in self._names)
        path = f"{RECORDS}/{name}.md"
        self._names.add(name)
        self._by_file[record.origin.file] = path
        self._by_digest[record.origin.sha256] = (path, record.origin.file)
        return path

    def _note(self, path: str) -> None:
        try:
            traces = find_traces(front_of(self._site.head(path, _HEAD_LIMIT)))
        except ContentError as error:
            self.unreadable = (error.problem,)
            return
        self._names |= {posixpath.basename(path).removesuffix(".md").casefold(), traces.slug}
        if traces.file:
            self._by_file.setdefault(traces.file, path)
        if traces.sha256:
            self._by_digest.setdefault(traces.sha256, (path, traces.file))


def _candidates(record: Record) -> Iterator[str]:
    """Names for a record's file, by its title, the best first."""
    base = slug(record.title)
    if not is_slug(base):
        base = f"tin-{base or record.origin.sha256[:8]}"
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _write_new(file: Path, content: bytes, path: str) -> None:
    """Write a file that is not there yet: beside its name first, so that it is whole or absent."""
    temporary = file.with_name(f".{file.name}.newsgen-tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if file.exists():
            raise FileExistsError(17, "it appeared in the meantime")
        temporary.replace(file)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        rule = "disk-full" if error.errno in (28, 122) else "cannot-write"
        message, fix = f"cannot be written: {error.strerror}", "make room or set the rights"
        raise CannotRun(Problem(rule, message, Location(path), fix)) from error
