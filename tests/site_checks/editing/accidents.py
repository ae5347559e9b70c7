"""What happens to a site besides edits: to what is made and remembered, to clocks and builds."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from site_checks.crashes import REFUSALS, SIGNALS, Ending, broken_off, killed_after
from site_checks.disk import MANIFEST, MEMORY, sources, tree
from site_checks.editing.desk import NUMBERS, Desk, edit

FOREIGN = ("CNAME", "articles/cua-nguoi-khac.html", "thu-muc-rieng/a.txt")
DAY = 86_400.0
CHANGES = st.integers(1, 60)
"""At which change of the disk; a build that makes fewer is not broken off."""


class Accidents(Desk):
    """Every rule does one thing to what newsgen made or remembers."""

    def page_at(self, number: int) -> Path | None:
        """One of the files that newsgen made; None when there is none."""
        foreign = self.foreign[self.site.output_name]
        files = [
            path
            for path in sorted(tree(self.site.output))
            if path != MANIFEST
            and path not in foreign
            and not (self.site.output / path).is_symlink()
        ]
        return self.site.output / files[number * 7 % len(files)] if files else None

    @edit(number=NUMBERS, is_hidden=st.booleans())
    def a_page_is_edited_by_hand(self, number: int, is_hidden: bool) -> None:
        """Also one whose size and time stay the same, as after a copy that keeps times."""
        if page := self.page_at(number):
            kept, content = page.stat(), page.read_bytes()
            page.write_bytes(content.swapcase() if is_hidden else content + b"<!-- tay -->")
            if is_hidden:
                os.utime(page, ns=(kept.st_atime_ns, kept.st_mtime_ns))

    @edit(one=NUMBERS, other=NUMBERS)
    def two_pages_change_their_names(self, one: int, other: int) -> None:
        first, second = self.page_at(one), self.page_at(other)
        if first and second and first != second:
            between = self.home / "giua"
            first.rename(between)
            second.rename(first)
            between.rename(second)

    @edit(number=NUMBERS, is_emptied=st.booleans())
    def a_page_is_deleted_or_emptied(self, number: int, is_emptied: bool) -> None:
        if page := self.page_at(number):
            page.unlink()
            if is_emptied:
                page.touch()

    @edit(number=NUMBERS, is_link=st.booleans())
    def something_stands_where_a_page_was(self, number: int, is_link: bool) -> None:
        if page := self.page_at(number):
            page.unlink()
            if is_link:
                target = self.home / "o-ngoai.html"
                target.write_text("của người khác")
                page.symlink_to(target)
            else:
                page.mkdir()
            self.obstacles.add(page)

    @edit(name=st.sampled_from(FOREIGN), text=st.sampled_from(("kho.example\n", "khác\n")))
    def a_foreign_file_is_laid_into_the_output(self, name: str, text: str) -> None:
        if (self.site.output / MANIFEST).is_file():
            file = self.site.output / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
            self.foreign[self.site.output_name][name] = text.encode()

    @edit(is_partly=st.booleans())
    def the_output_is_deleted(self, is_partly: bool) -> None:
        gone = self.site.output / "articles" if is_partly else self.site.output
        shutil.rmtree(gone, ignore_errors=True)
        foreign = self.foreign[self.site.output_name]
        for path in [path for path in foreign if not (self.site.output / path).is_file()]:
            del foreign[path]

    @edit()
    def all_that_is_remembered_is_deleted(self) -> None:
        shutil.rmtree(self.site.folder / MEMORY, ignore_errors=True)

    @edit(number=NUMBERS, at=st.floats(0, 1), is_cut=st.booleans())
    def what_is_remembered_is_damaged(self, number: int, at: float, is_cut: bool) -> None:
        files = sorted(tree(self.site.folder / MEMORY))
        if not files or self.options == ("--strict",):
            return
        file = self.site.folder / MEMORY / files[number % len(files)]
        content = bytearray(file.read_bytes())
        place = int(at * max(len(content) - 1, 0))
        if is_cut:
            del content[place:]
        elif content:
            content[place] ^= 1 << number % 8
        file.write_bytes(content)
        self.held = 0  # so that no other edit asks for `--strict`, which counts the warning

    @edit(days=st.sampled_from((-400.0, -1.0, 0.0, 1.0, 36500.0)))
    def the_clock_jumps(self, days: float) -> None:
        self.ahead = days * DAY

    @edit(
        days=st.sampled_from((-4000.0, -0.00001, 0.0, 400.0)), number=NUMBERS, is_all=st.booleans()
    )
    def files_are_touched(self, days: float, number: int, is_all: bool) -> None:
        paths = sorted(sources(self.site.folder))
        for path in paths if is_all else paths[number % len(paths) :][:1]:
            time = (self.site.folder / path).stat().st_mtime + days * DAY
            os.utime(self.site.folder / path, (time, time))

    @edit(effect=st.sampled_from(REFUSALS), at=CHANGES)
    def the_disk_will_refuse(self, effect: str, at: int) -> None:
        self.break_next(lambda: broken_off(self.site, effect, at, *self.options))

    @edit(effect=st.sampled_from(SIGNALS), at=CHANGES)
    def the_next_build_will_hear_a_signal(self, effect: str, at: int) -> None:
        self.break_next(lambda: broken_off(self.site, effect, at, *self.options))

    @edit(milliseconds=st.integers(1, 120))
    def the_next_build_will_be_killed(self, milliseconds: int) -> None:
        self.break_next(lambda: killed_after(self.site, milliseconds, *self.options))

    def break_next(self, break_off: Callable[[], Ending]) -> None:
        """Not now, but after the next edit: there must be something to do."""
        self.break_off, self.held = break_off, max(self.held, 1)
