"""The long form of `whole/test_torn.py`: every system call, and builds killed at random."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from site_checks import press
from site_checks.clean import assert_holds, assert_makes, build, clean_build
from site_checks.disk import Tree, source_stamps, tree, unfinished
from site_checks.processes import (
    HAS_PROC,
    WORTH_WORKERS,
    building,
    is_soon,
    survivors,
    workers,
    workers_at_work,
)
from site_checks.site import Site, clean_environment, many_articles
from site_checks.strace import EFFECTS, Fault
from site_checks.torn import Rehearsal, assert_old_or_new, first_build, later_build
from site_checks.tries import Tries

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3 * 3600)]

needs_proc = pytest.mark.skipif(not HAS_PROC, reason="only Linux tells of processes in /proc")
KINDS = tuple(dict.fromkeys(effect for effects in EFFECTS.values() for effect in effects))
SOURCES = ("newsgen.yaml", "articles", "entities", "seeds")


@pytest.fixture(scope="module", params=[first_build, later_build])
def rehearsal(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Rehearsal:
    prepare: Callable[[Path], Rehearsal] = request.param
    return prepare(tmp_path_factory.mktemp("torn"))


@pytest.mark.strace
@pytest.mark.parametrize("effect", KINDS)
def test_no_system_call_that_fails_tears_anything_and_the_next_build_mends(
    rehearsal: Rehearsal, effect: str, tries: Tries
) -> None:
    for fault in tries.of(f"system calls with {effect}", rehearsal.faults(effect)):
        site, run = rehearsal.broken_by(fault)
        rehearsal.assert_answered(site, run, fault)
        rehearsal.assert_mended(site)


@pytest.mark.strace
def test_no_source_that_cannot_be_read_is_passed_over_or_changes_the_site(
    rehearsal: Rehearsal, tries: Tries
) -> None:
    calls = [call for call in rehearsal.calls.readings if call.path.split("/")[0] in SOURCES]
    for call in tries.of("readings of sources with EIO", calls):
        site, run = rehearsal.broken_by(Fault(call, "EIO"))
        if run.exit_code == 0:
            assert_holds(site.output, rehearsal.new)
        else:
            assert run.exit_code in (1, 2), (call, run)
            assert f"{call.path}: error: " in run.stderr, (call, run)
            assert_holds(site.output, rehearsal.old)
        rehearsal.assert_mended(site)


@pytest.fixture
def two_states(tmp_path: Path) -> tuple[Site, dict[str, Tree]]:
    """A site of 1,000 articles, and what each of two titles makes of it."""
    site = Site(tmp_path / "site")
    site.write(many_articles(1000) | {"entities/all.yaml": press.authority()})
    made = {}
    for title in ("Tên này", "Tên kia"):
        site.write({"newsgen.yaml": f"title: {title}\n"})
        made[title] = clean_build(site).output
    assert build(site).exit_code == 0
    return site, made


@needs_proc
def test_a_large_build_that_is_killed_at_any_moment_tears_nothing_and_holds_nothing_up(
    two_states: tuple[Site, dict[str, Tree]], tries: Tries
) -> None:
    site, made = two_states
    titles, chance = list(made), Random(4711)
    for number in tries.of("builds of 1,000 articles killed", range(200)):
        old, new = titles[number % 2 - 1], titles[number % 2]
        site.write({"newsgen.yaml": f"title: {new}\n"})
        before = source_stamps(site.folder)
        with building(site, "--jobs", "2") as process:
            try:
                process.wait(chance.uniform(0.05, 1.5))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)
            assert_old_or_new(site, made[old], made[new])
            assert is_soon(lambda: survivors(process) == []), "a worker lives on"
            assert build(site, "--jobs", "2").exit_code == 0
        assert_holds(site.output, made[new])
        assert source_stamps(site.folder) == before
        assert unfinished(site.folder) == set()


@pytest.fixture
def busy_site(tmp_path: Path) -> Site:
    """A site that is worth workers, built once."""
    site = Site(tmp_path / "site")
    site.write(many_articles(WORTH_WORKERS))
    assert build(site, "--jobs", "1").exit_code == 0
    return site


@needs_proc
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_an_interruption_while_workers_begin_is_not_lost(
    busy_site: Site, name: str, code: int, tries: Tries
) -> None:
    for number in tries.of("builds interrupted while workers begin", range(40)):
        busy_site.write({"newsgen.yaml": f"title: Tên thứ {number}\n"})
        with building(busy_site, "--jobs", "2") as process:
            assert is_soon(lambda: len(workers(process)) == 2)
            process.send_signal(signal.Signals[name])
            assert process.wait(10) == code
            assert survivors(process) == []


@needs_proc
def test_a_build_whose_terminal_is_closed_leaves_no_worker_behind(busy_site: Site) -> None:
    busy_site.write({"newsgen.yaml": "title: Tên khác\n"})
    with building(busy_site, "--jobs", "2") as process:
        assert is_soon(lambda: len(workers_at_work(process)) == 2)
        process.send_signal(signal.SIGHUP)
        process.wait(10)
        assert is_soon(lambda: survivors(process) == [])
    assert_makes(busy_site, clean_build(busy_site).output)


def test_too_little_memory_is_no_hang_and_tears_nothing(busy_site: Site, tries: Tries) -> None:
    old = tree(busy_site.output)
    busy_site.write({"newsgen.yaml": "title: Tên khác\n"})
    new = clean_build(busy_site).output
    for kilobytes in tries.of("limits of memory", range(40_000, 400_000, 20_000)):
        command = (
            f"ulimit -v {kilobytes}; exec {sys.executable} -m newsgen build --jobs 2 --site $0"
        )
        done = subprocess.run(
            ["bash", "-c", command, busy_site.folder],
            env=clean_environment(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode != 0 or tree(busy_site.output) == new
        assert_old_or_new(busy_site, old, new)
    assert_makes(busy_site, new)
