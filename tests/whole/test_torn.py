"""Whatever breaks a build off from outside, no file is torn, and the next build mends the site.

`test_faults.py` plants faults inside Python; here the system itself refuses, kills and runs out.
"""

import os
import signal
from pathlib import Path

import pytest

from site_checks import press
from site_checks.clean import assert_holds, assert_makes, build, clean_build
from site_checks.disk import sources, tree, unfinished
from site_checks.mounts import run_with_mounts
from site_checks.processes import (
    HAS_PROC,
    WORTH_WORKERS,
    building,
    is_soon,
    survivors,
    workers_at_work,
)
from site_checks.site import Site, many_articles
from site_checks.strace import Fault
from site_checks.torn import SOURCE, Rehearsal, assert_old_or_new, later_build, rehearse

pytestmark = pytest.mark.whole

strace = pytest.mark.strace
needs_proc = pytest.mark.skipif(not HAS_PROC, reason="only Linux tells of processes in /proc")
SAMPLE = {"KILL": 4, "ENOSPC": 3, "EIO": 3, "EACCES": 2, "EMFILE": 2, "EINTR": 1}
"""How many faults of each kind are tried; `make soak` tries them at every call."""


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return later_build(tmp_path_factory.mktemp("torn"))


def some(faults: list[Fault], count: int) -> list[Fault]:
    """A sample spread evenly, the first and the last in it."""
    last = max(count - 1, 1)
    return [faults[round(at * (len(faults) - 1) / last)] for at in range(min(count, len(faults)))]


# P01, P19, S15: each system call that changes the disk, refused or never come back from.


@strace
@pytest.mark.parametrize("effect", SAMPLE)
def test_a_system_call_that_fails_tears_nothing_and_the_next_build_mends(
    rehearsal: Rehearsal, effect: str
) -> None:
    for fault in some(rehearsal.faults(effect), SAMPLE[effect]):
        site, run = rehearsal.broken_by(fault)
        rehearsal.assert_answered(site, run, fault)
        rehearsal.assert_mended(site)


@strace
@pytest.mark.parametrize("effect", ["ENOSPC", "EIO"])
def test_a_write_that_fails_is_told_with_the_file_it_was_for(
    rehearsal: Rehearsal, effect: str
) -> None:
    faults = [fault for fault in rehearsal.faults(effect) if fault.call.name == "write"]
    pages = [fault for fault in faults if "/articles/tin-" in fault.call.path]
    for fault in some(pages, 1):
        _, run = rehearsal.broken_by(fault)
        page = Path(fault.call.path.removesuffix(".newsgen-tmp")).name
        assert f"/articles/{page}: error: " in run.stderr, run.stderr


def last_reading(rehearsal: Rehearsal, path: str) -> Fault:
    return Fault([call for call in rehearsal.calls.readings if call.path == path][-1], "EIO")


@strace
@pytest.mark.parametrize(
    "path",
    [
        "newsgen.yaml",
        "articles/tin-009.md",
        "articles/anh/le-ky.png",
        "entities/all.yaml",
        "seeds/hop.txt",
        "templates/static/logo.svg",
        "templates/pages/404.html",
    ],
)
def test_a_source_that_cannot_be_read_is_named_and_the_site_stays(
    rehearsal: Rehearsal, path: str
) -> None:
    site, run = rehearsal.broken_by(last_reading(rehearsal, path))
    assert run.exit_code in (1, 2), run.stderr
    assert run.stderr.startswith(f"{path}: error: ")
    assert_holds(site.output, rehearsal.old)
    rehearsal.assert_mended(site)


@strace
@pytest.mark.parametrize("path", ["articles", "entities", "seeds", "templates/static"])
def test_a_folder_that_cannot_be_listed_is_named_and_the_site_stays(
    rehearsal: Rehearsal, path: str
) -> None:
    """Whoever takes it for an empty one unpublishes all that is in it."""
    for call in [call for call in rehearsal.calls.listings if call.path == path]:
        site, run = rehearsal.broken_by(Fault(call, "EACCES"))
        if run.exit_code == 0:
            assert_holds(site.output, rehearsal.new)
        else:
            assert run.exit_code in (1, 2), run.stderr
            assert run.stderr.startswith(f"{path}: error: cannot be ")
            assert_holds(site.output, rehearsal.old)
        rehearsal.assert_mended(site)


@strace
def test_a_page_that_cannot_be_read_back_is_named_or_made_again(rehearsal: Rehearsal) -> None:
    for call in [call for call in rehearsal.calls.readings if call.path == "build/index.html"][:2]:
        site, run = rehearsal.broken_by(Fault(call, "EIO"))
        if run.exit_code == 0:
            assert_holds(site.output, rehearsal.new)
        else:
            assert (run.exit_code, run.stderr.startswith("build")) == (2, True)
        rehearsal.assert_mended(site)


@strace
def test_a_record_that_cannot_be_read_is_not_made_a_second_time(tmp_path: Path) -> None:
    site = Site(tmp_path / "site")
    written = press.archive(2) | {"seeds/hop.txt": SOURCE}
    site.write(written)
    assert build(site).exit_code == 0
    before = sources(site.folder)
    (record,) = before.keys() - written.keys()
    rehearsal = rehearse(site)
    for call in [call for call in rehearsal.calls.readings if call.path == record]:
        trial, _ = rehearsal.broken_by(Fault(call, "EIO"))
        assert sources(trial.folder) == before


# P02, P03, P06: builds that are interrupted while workers are at work.


@pytest.fixture
def busy_site(tmp_path: Path) -> Site:
    """A site that takes a second and is worth workers; built once, and to be built all anew."""
    site = Site(tmp_path / "site")
    site.write(many_articles(WORTH_WORKERS))
    assert build(site, "--jobs", "1").exit_code == 0
    site.write({"newsgen.yaml": "title: Tên khác\n"})
    return site


@needs_proc
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_an_interrupted_build_takes_its_workers_along(
    busy_site: Site, name: str, code: int
) -> None:
    old, new = tree(busy_site.output), clean_build(busy_site).output
    with building(busy_site, "--jobs", "2") as process:
        assert is_soon(lambda: len(workers_at_work(process)) == 2)
        (os.killpg if name == "SIGINT" else os.kill)(process.pid, signal.Signals[name])
        assert process.wait(10) == code
        assert survivors(process) == []
        assert process.stderr
        assert len(process.stderr.read().splitlines()) == 1
    assert_old_or_new(busy_site, old, new)
    assert unfinished(busy_site.folder) == set()
    assert_makes(busy_site, new)


@needs_proc
def test_after_a_build_that_was_killed_with_its_workers_at_work_the_next_one_begins_at_once(
    busy_site: Site,
) -> None:
    old, new = tree(busy_site.output), clean_build(busy_site).output
    with building(busy_site, "--jobs", "2") as process:
        assert is_soon(lambda: len(workers_at_work(process)) == 2)
        process.kill()
        assert process.wait(10) == -signal.SIGKILL
        assert_old_or_new(busy_site, old, new)
        run = build(busy_site)
        assert run.exit_code == 0, run.stderr
        assert is_soon(lambda: survivors(process) == [])
    assert_holds(busy_site.output, new)


@needs_proc
def test_a_worker_that_is_killed_ends_the_build_and_tears_nothing(busy_site: Site) -> None:
    old, new = tree(busy_site.output), clean_build(busy_site).output
    with building(busy_site, "--jobs", "2") as process:
        assert is_soon(lambda: len(workers_at_work(process)) == 2)
        os.kill(workers_at_work(process)[0], signal.SIGKILL)
        code = process.wait(20)
        assert survivors(process) == []
    assert code in (0, 3)
    assert_old_or_new(busy_site, old, new)
    assert_makes(busy_site, new)


# S14, S15, S20, P25: disks that are small, read-only or elsewhere.


FILL = {
    "bytes": 'cat /dev/zero >"$point/.filler" 2>/dev/null || truncate -s -24k "$point/.filler"',
    "files": 'mkdir "$point/.filler"; i=0\n'
    'while true 2>/dev/null >"$point/.filler/$i"; do i=$((i + 1)); done\n'
    'rm -f "$point/.filler/1" "$point/.filler/2" "$point/.filler/3"',
}
FULL_DISK = """
site=$1 kept=$2 point=$1/$3
mkdir -p "$point" && cp -a "$site" "$kept/sources"
mount -t tmpfs -o size=16m,nr_inodes=1500 none "$point"
[ -d "$site/articles" ] || cp -a "$kept/sources/." "$site"
"$python" -m newsgen build --site "$site" >/dev/null 2>&1
cp -a "$kept/edits/." "$site"
rm "$site/articles/tin-001.md"
{fill}
code=0; "$python" -m newsgen build --site "$site" 2>"$kept/stderr" >/dev/null || code=$?
echo $code >"$kept/code"
rm -rf "$point/.filler"
cp -a "$site/build" "$kept/torn"
"$python" -m newsgen build --site "$site" >/dev/null 2>&1
cp -a "$site/build" "$kept/mended"
"""


@pytest.mark.parametrize(("what", "point"), [("bytes", "build"), ("files", ".")])
def test_a_full_disk_is_told_and_once_there_is_room_the_next_build_mends(
    tmp_path: Path, what: str, point: str
) -> None:
    site, kept = Site(tmp_path / "site"), tmp_path / "kept"
    site.write(press.archive(8))
    old = clean_build(site).output
    edits = press.archive(12) | {"newsgen.yaml": f"title: {'Kho tin bán dẫn. ' * 400}\n"}
    Site(kept / "edits").write(edits)
    script = FULL_DISK.replace("{fill}", FILL[what])
    done = run_with_mounts(script, site.folder, kept, point)
    assert done.returncode == 0, done.stderr

    site.write(edits)
    (site.folder / "articles/tin-001.md").unlink()
    new = clean_build(site).output
    stderr = (kept / "stderr").read_text("utf-8")
    assert ((kept / "code").read_text(), "[disk-full]" in stderr) == ("2\n", True), stderr
    assert_old_or_new(Site(kept, "torn"), old, new)
    assert unfinished(kept / "torn") == set()
    assert_holds(kept / "mended", new)


READ_ONLY = """
site=$1 point=$1/$2; shift 2
mount --bind "$point" "$point" && mount -o remount,ro,bind "$point"
"$python" -m newsgen build --site "$site" "$@"
"""


@pytest.fixture
def changed_site(tmp_path: Path) -> Site:
    """A site that was built, and edited since."""
    site = Site(tmp_path / "site")
    site.write(press.archive(6))
    assert build(site).exit_code == 0
    site.write({"newsgen.yaml": "title: Tên khác\n"})
    return site


def test_an_output_that_is_read_only_is_named_and_nothing_is_lost(
    changed_site: Site,
) -> None:
    before = tree(changed_site.output)
    done = run_with_mounts(READ_ONLY, changed_site.folder, "build")
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("build")
    assert "Read-only file system [cannot-write]" in done.stderr
    assert_holds(changed_site.output, before)
    assert_makes(changed_site, clean_build(changed_site).output)


@pytest.mark.skipif(os.getuid() == 0, reason="root may write whatever the rights say")
def test_an_output_without_the_right_to_write_is_named_and_nothing_is_lost(
    changed_site: Site,
) -> None:
    before = tree(changed_site.output)
    changed_site.output.chmod(0o555)
    run = build(changed_site)
    changed_site.output.chmod(0o755)
    assert (run.exit_code, "[cannot-write]" in run.stderr) == (2, True)
    assert_holds(changed_site.output, before)


def test_sources_that_are_read_only_build_into_another_folder(
    changed_site: Site, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    site = changed_site.folder
    done = run_with_mounts(READ_ONLY, site, ".", "--output", out)
    assert done.returncode == 0, done.stderr
    assert_holds(out, clean_build(changed_site).output)
