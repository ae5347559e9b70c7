"""A site whose next build has much to do, and what holds after that build was broken off."""

import shutil
import signal
from dataclasses import dataclass, replace
from pathlib import Path

from site_checks import press
from site_checks.clean import assert_holds, build, clean_build
from site_checks.disk import MANIFEST, Tree, source_stamps, tree, unfinished
from site_checks.site import Run, Site
from site_checks.strace import EFFECTS, Calls, Fault, rehearsed, run_with
from site_checks.tools import THEME

SOURCE = "Ngày 21.8, Sở KH-CN tỉnh Gia Lai họp về bán dẫn.\n\nHòa Phát cần thêm 300 kỹ sư.\n"
NAMED = ("dh-quy-nhon", "nipa", "tormem", "vu-hai-quan", "ha-noi", "ban-dan", "sot-mram")
ENTRIES = tuple(
    replace(entry, part_of="") for entry in press.ENTRIES if entry.id in (*NAMED, "toa-dam-chip")
)
"""Few, so that there are few pages: each makes several calls that can fail."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A site made ready for a build, as a master that each trial copies."""

    master: Path
    old: Tree
    """What `build/` holds before the build."""
    new: Tree
    """What it holds after."""
    calls: Calls
    """What the build asks of the system."""

    def faults(self, effect: str) -> list[Fault]:
        """Every call that this can befall."""
        return [Fault(call, effect) for call in self.calls.changes if effect in EFFECTS[call.name]]

    def trial(self) -> Site:
        """A fresh copy, always at the same place."""
        folder = self.master.with_name("trial")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.master, folder, symlinks=True)
        return Site(folder)

    def broken_by(self, fault: Fault) -> tuple[Site, Run]:
        """A build of a copy, with the fault; nothing but the sources is sure to be as it was."""
        site = self.trial()
        before = source_stamps(site.folder)
        run = run_with(fault, site)
        assert before.items() <= source_stamps(site.folder).items(), fault
        self.assert_whole(site, fault)
        return site, run

    def assert_answered(self, site: Site, run: Run, fault: Fault) -> None:
        """Killed; or told as what it is, in order; or so harmless that the site is the new one."""
        if fault.effect == "KILL":
            assert run.exit_code == -signal.SIGKILL, fault
            return
        if run.exit_code == 0:
            assert_holds(site.output, self.new)
            return
        rule = "disk-full" if fault.effect == "ENOSPC" else "cannot-write"
        assert (run.exit_code, f"[{rule}]" in run.stderr) == (2, True), (fault, run)
        assert "Traceback" not in run.stderr
        if not fault.call.name.startswith("unlink"):
            assert unfinished(site.folder) == set(), fault

    def assert_whole(self, site: Site, fault: object) -> None:
        """Every file is an old or a new one, and nothing that was made is unknown to newsgen."""
        found = tree(site.output)
        begun = unfinished(site.output)
        for path in found.keys() - begun - {MANIFEST}:
            assert found[path] in (self.old.get(path), self.new.get(path)), (fault, path)
        if MANIFEST in found:
            listed = set(found[MANIFEST].decode().split("\n"))
            assert found.keys() - begun - {MANIFEST} <= listed, fault

    def assert_mended(self, site: Site) -> None:
        """The next build makes the new site, leaves nothing half-written, and works alone."""
        run = build(site, "--jobs", "1")
        assert run.exit_code == 0, run.stderr
        assert_holds(site.output, self.new)
        assert unfinished(site.folder) == set()


def rehearse(site: Site) -> Rehearsal:
    """The next build of a site, whose folder is moved away to be a master."""
    master = site.folder.rename(site.folder.with_name("master"))
    old = tree(master / "build")
    new = clean_build(Site(master)).output
    trial = Rehearsal(master, old, new, Calls((), (), ())).trial()
    return Rehearsal(master, old, new, rehearsed(trial))


def first_build(folder: Path) -> Rehearsal:
    """A site of 30 articles that was never built."""
    site = Site(folder / "site")
    site.write({**thirty(), "seeds/hop.txt": SOURCE})
    return rehearse(site)


def later_build(folder: Path) -> Rehearsal:
    """A site of 30 articles that was built, and changed in many ways since."""
    site = Site(folder / "site")
    site.write(thirty())
    assert build(site).exit_code == 0
    change_much(site)
    site.write({"seeds/hop.txt": SOURCE})
    return rehearse(site)


def assert_old_or_new(site: Site, old: Tree, new: Tree) -> None:
    """Every file of either site is whole, as it is in one of them."""
    for path, content in tree(site.output).items():
        if path != MANIFEST and (path in old or path in new):
            assert content in (old.get(path), new.get(path)), path


def thirty() -> dict[str, str | bytes]:
    """The files of the site."""
    return {**press.archive(30, ENTRIES), "articles/anh/le-ky.png": press.PICTURE}


def change_much(site: Site) -> None:
    """Edits that write pages, make folders, remove pages and empty folders."""
    records = press.records(12)
    (site.folder / "articles/tin-003.md").unlink()
    (site.folder / "articles/tin-004.md").rename(site.folder / "articles/tin-moi.md")
    one = records["articles/tin-005.md"]
    changed = press.Record("Tin đã sửa", one.date, one.body[::-1], picture="anh/le-ky.png")
    kept = [entry for entry in ENTRIES if entry.id in NAMED[:-1]]
    entries = (*kept, press.Entry("sot-mram", "programme", "SOT-MRAM"))
    site.write(
        {
            "articles/tin-005.md": changed.text(),
            "entities/all.yaml": press.authority(entries),
            "templates/static/logo.svg": "<svg/>\n",
            "templates/pages/404.html": (THEME / "pages/404.html").read_bytes(),
        }
    )
