"""Two builds of one site at once: one builds, the other says who is at it, or waits."""

import os
import signal
import socket
from pathlib import Path

import pytest

from site_checks import press
from site_checks.clean import assert_holds, build, clean_build
from site_checks.crashes import stopped
from site_checks.crowd import assert_no_mixture
from site_checks.disk import stamps, unfinished
from site_checks.processes import is_soon
from site_checks.site import Site

pytestmark = pytest.mark.whole


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site that was built, and edited since."""
    site = Site(tmp_path / "site")
    site.write(press.archive(6))
    assert build(site).exit_code == 0
    site.write({"newsgen.yaml": "title: Tên khác\n"})
    return site


@pytest.mark.parametrize("at", [4, 30])
def test_a_second_build_says_who_holds_the_lock_and_changes_nothing(site: Site, at: int) -> None:
    clean = clean_build(site).output
    with stopped(site, at) as first:
        before = stamps(site.folder)
        second = build(site)
        assert second.exit_code == 2
        assert "[locked]" in second.stderr
        assert f"process {first} on {socket.gethostname()}" in second.stderr
        assert stamps(site.folder) == before
    assert_holds(site.output, clean)


def test_of_builds_begun_at_once_each_is_whole_or_says_who_is_at_it(site: Site) -> None:
    """Four; `make soak` begins eight, a hundred times."""
    assert_no_mixture(site, 4)


def test_the_lock_of_a_build_that_was_killed_holds_nobody_up(site: Site) -> None:
    clean = clean_build(site).output
    with stopped(site, 20) as first:
        os.kill(first, signal.SIGKILL)
        assert is_soon(lambda: build(site).exit_code == 0, seconds=2)
    assert_holds(site.output, clean)
    assert unfinished(site.folder) == set()
