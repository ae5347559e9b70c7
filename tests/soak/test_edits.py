"""The long form of `whole/test_incremental.py` and `whole/test_memo.py`: scripts, cuts, flips."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from site_checks import press
from site_checks.clean import assert_holds, assert_makes, build, clean_build
from site_checks.damage import MEMO, cuts, flips, memo_trials, until_there_is_a_memo, warns
from site_checks.editing import EditedSite
from site_checks.power_cut import power_cut
from site_checks.processes import WORTH_WORKERS
from site_checks.site import Site, many_articles
from site_checks.tries import Tries

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3 * 3600)]

SCRIPTS = 500
STEPS = 15
DAMAGES = 2000


def test_after_any_edits_a_build_makes_what_a_clean_one_makes(tries: Tries) -> None:
    scripts = [*tries.of("scripts of edits", range(SCRIPTS))]
    longer = settings(
        max_examples=len(scripts),
        stateful_step_count=STEPS,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(EditedSite, settings=longer)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A small site that was built, and one record of which was edited since."""
    site = Site(tmp_path / "site")
    site.write(press.archive(3))
    assert build(site).exit_code == 0
    site.write({"articles/tin-002.md": press.records(5)["articles/tin-005.md"].text()})
    return site


@until_there_is_a_memo
def test_a_memo_that_is_cut_off_anywhere_is_told_and_costs_a_rebuild(
    site: Site, tries: Tries
) -> None:
    content = (site.folder / MEMO).read_bytes()
    wanted = tries.of("cuts of a memo", list(cuts(content, DAMAGES))[:-1])
    for run in memo_trials(site, MEMO, wanted):
        assert warns(run), run.stderr


@until_there_is_a_memo
def test_a_memo_with_a_flipped_bit_makes_no_wrong_site(site: Site, tries: Tries) -> None:
    content = (site.folder / MEMO).read_bytes()
    wanted = tries.of("flipped bits of a memo", flips(content, DAMAGES))
    assert all(run.exit_code == 0 for run in memo_trials(site, MEMO, wanted))


def test_whatever_a_power_cut_leaves_the_next_build_mends(tmp_path: Path, tries: Tries) -> None:
    cut = power_cut(tmp_path)
    for number in tries.of("power cuts", range(200)):
        site = cut.scattered(tmp_path / "cut", Random(number))
        assert_makes(site, cut.new)


def test_any_number_of_jobs_makes_the_same_of_an_edit(tmp_path: Path, tries: Tries) -> None:
    for jobs in tries.of("numbers of jobs", ("1", "2", "3", "8", "64")):
        site = Site(tmp_path / jobs)
        site.write(many_articles(WORTH_WORKERS) | {"entities/all.yaml": press.authority()})
        assert build(site, "--jobs", jobs).exit_code == 0
        record = press.records(3)["articles/tin-003.md"].text()
        site.write({"newsgen.yaml": "title: Tên khác\n", "articles/bai-7.md": record})
        assert build(site, "--jobs", jobs).exit_code == 0
        assert_holds(site.output, clean_build(site, "--jobs", "1").output)
