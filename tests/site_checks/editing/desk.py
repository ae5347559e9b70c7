"""The site under edit, and what is demanded of a build after each edit: what a clean one makes."""

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from site_checks import press
from site_checks.clean import CleanBuild, assert_holds, build, clean_build, problems
from site_checks.crashes import Ending
from site_checks.disk import (
    MANIFEST,
    Tree,
    differing,
    source_stamps,
    sources,
    stamps,
    tree,
    unfinished,
    written,
)
from site_checks.press import Entry, Record
from site_checks.site import Run, Site

NUMBERS = st.integers(0, 30)
"""Which of several: counted on from the first again when there are fewer."""
OPTIONS = ((), ("--keep-going",), ("--strict",), ("--base-url", "https://khac.example/"))
OUTPUTS = ("build", "_site")
DRAWN = "drawn"
Edit = TypeVar("Edit", bound=Callable[..., None])


def edit(**drawn: st.SearchStrategy[object]) -> Callable[[Edit], Edit]:
    """Marks a method as something that befalls a site, with what its arguments are drawn from."""

    def mark(function: Edit) -> Edit:
        setattr(function, DRAWN, drawn)
        return function

    return mark


@dataclass(frozen=True, slots=True)
class Draft:
    """What the editor has at one moment; it is gone back to like a commit."""

    records: dict[str, Record]
    entries: tuple[Entry, ...]
    files: Tree


class Desk(RuleBasedStateMachine):
    """A site and its law. What befalls it is in the classes below, marked by `edit`."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="newsgen-edited-"))
        self.site = Site(self.home / "kho-tin")
        self.records: dict[str, Record] = {}
        self.entries: tuple[Entry, ...] = ()
        self.entry_files: dict[str, str] = {}
        """Id of an entry → its file, when it is not `all.yaml`."""
        self.options: tuple[str, ...] = ()
        self.foreign: dict[str, Tree] = {name: {} for name in OUTPUTS}
        self.obstacles: set[Path] = set()
        self.ahead = 0.0
        """Seconds that the clock of the editor's machine is ahead of ours."""
        self.held = self.failures = 0
        self.break_off: Callable[[], Ending] | None = None
        """A build that breaks off before the next one."""
        self.last_good = Draft({}, (), {})

    def teardown(self) -> None:
        shutil.rmtree(self.home)

    @initialize(count=st.integers(3, 8))
    def the_archive_begins(self, count: int) -> None:
        self.records, self.entries = press.records(count), press.ENTRIES
        for path, text in press.archive(count).items():
            self.put(path, text)

    @edit(edits=st.integers(1, 3))
    def several_edits_come_before_the_next_build(self, edits: int) -> None:
        self.held = edits

    @edit(options=st.sampled_from(OPTIONS))
    def builds_are_asked_for_otherwise(self, options: tuple[str, ...]) -> None:
        self.options = options

    @edit(name=st.sampled_from(OUTPUTS))
    def the_site_is_made_elsewhere(self, name: str) -> None:
        self.site = Site(self.site.folder, name)

    def put(self, path: str, content: str | bytes) -> None:
        """Write a file of the site, at the time that the editor's clock shows."""
        self.site.write({path: content})
        if self.ahead:
            now = (self.site.folder / path).stat().st_mtime + self.ahead
            os.utime(self.site.folder / path, (now, now))

    def write_record(self, path: str, record: Record) -> None:
        self.records[path] = record
        self.put(path, record.text())

    def write_entries(self) -> None:
        """Write the authority as it now is, each entry into its file."""
        by_file: dict[str, list[Entry]] = {"all": []}
        for entry in self.entries:
            by_file.setdefault(self.entry_files.get(entry.id, "all"), []).append(entry)
        for file in (self.site.folder / "entities").iterdir():
            if file.stem not in by_file:
                file.unlink()
        for name, entries in by_file.items():
            self.put(f"entities/{name}.yaml", press.authority(entries))

    def remove(self, path: str) -> None:
        (self.site.folder / path).unlink(missing_ok=True)
        self.records.pop(path, None)

    def record_at(self, number: int) -> str | None:
        """The path of one of the records; None when none is left."""
        paths = sorted(self.records)
        return paths[number % len(paths)] if paths else None

    @invariant()
    def a_build_makes_what_a_clean_one_makes(self) -> None:
        if self.held:
            self.held -= 1
            return
        clean = clean_build(self.site, "--format", "json", *self.options)
        assert clean.run.exit_code in (0, 1, 2), clean.run.stderr
        self._break_a_build_off(clean)
        run = self._build_past_obstacles(clean)
        assert (run.exit_code, problems(run)) == (clean.run.exit_code, problems(clean.run))
        assert sources(self.site.folder) == clean.sources
        self._assert_the_next_build_writes_nothing(run)
        self._go_back_from_errors(clean)

    def _break_a_build_off(self, clean: CleanBuild) -> None:
        """A build that ends before its time, if one is to: every file is an old or a new one."""
        if self.break_off is None:
            return
        before = tree(self.site.output)
        ending = self.break_off()
        self.break_off = None
        note(f"a build broke off: {ending}")
        assert ending.signal or ending.exit_code in (0, 1, 2, 130, 143)
        torn = differing(tree(self.site.output), before) - unfinished(self.site.output) - {MANIFEST}
        assert differing(tree(self.site.output), clean.output) & torn == set()

    def _build_past_obstacles(self, clean: CleanBuild) -> Run:
        """Build and compare; what stands in the way is told, and then cleared away by hand."""
        before = tree(self.site.output)
        run = self._build_once()
        if "output-conflict" in run.stdout:
            assert self.obstacles, run.stdout
            assert_holds(self.site.output, before)
            self._clear_obstacles()
            before = tree(self.site.output)
            run = self._build_once()
        foreign = self.foreign[self.site.output_name]
        assert_holds(self.site.output, clean.output | foreign if clean.output else before)
        return run

    def _build_once(self) -> Run:
        """Build, and look that not even the stamp of a source has changed."""
        before = source_stamps(self.site.folder)
        run = build(self.site, "--format", "json", *self.options)
        after = source_stamps(self.site.folder)
        assert before.items() <= after.items()
        return run

    def _assert_the_next_build_writes_nothing(self, run: Run) -> None:
        before = stamps(self.site.output)
        again = self._build_once()
        after = stamps(self.site.output)
        assert written(before, after) == set()
        assert before.keys() == after.keys()
        assert (again.exit_code, problems(again)) == (run.exit_code, problems(run))
        if run.exit_code == 0:
            assert unfinished(self.site.folder) == set()

    def _clear_obstacles(self) -> None:
        for path in self.obstacles:
            if path.is_symlink():
                path.unlink()
            elif path.is_dir():
                path.rmdir()
        self.obstacles.clear()

    def _go_back_from_errors(self, clean: CleanBuild) -> None:
        """After two builds that failed the editor goes back to what last was right."""
        if clean.run.exit_code == 0:
            self.failures = 0
            files = sources(self.site.folder)
            self.last_good = Draft(dict(self.records), self.entries, files)
            return
        self.failures += 1
        if self.failures < 2:
            return
        note("the editor goes back to the last good state")
        self.options = ()
        self.records, self.entries = dict(self.last_good.records), self.last_good.entries
        for path in sources(self.site.folder).keys() - self.last_good.files.keys():
            (self.site.folder / path).unlink()
        for path, content in self.last_good.files.items():
            file = self.site.folder / path
            if not file.is_file() or file.read_bytes() != content:
                self.put(path, content)
