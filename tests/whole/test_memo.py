"""A memo that is damaged or forged costs a rebuild and a warning, never a wrong site."""

import os
import shutil
from pathlib import Path

import pytest

from site_checks import press
from site_checks.clean import assert_makes, build, clean_build
from site_checks.damage import (
    MEMO,
    cuts,
    flips,
    impostors,
    memo_trials,
    move_rows,
    rot_rows,
    until_there_is_a_memo,
    warns,
)
from site_checks.disk import MEMORY, sources, tree
from site_checks.site import Site

pytestmark = pytest.mark.whole

IMPOSTORS = ("nothing", "a text", "zeros", "a pickle", "a database of somebody else")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A small site that was built, and one record of which was edited since."""
    site = Site(tmp_path / "site")
    site.write(press.archive(3))
    assert build(site).exit_code == 0
    site.write({"articles/tin-002.md": press.records(5)["articles/tin-005.md"].text()})
    return site


@until_there_is_a_memo
def test_a_build_remembers_in_its_own_folder_and_nowhere_else(site: Site) -> None:
    before = sources(site.folder)
    assert (site.folder / MEMO).read_bytes().startswith(b"SQLite format 3\0")
    assert build(site).exit_code == 0
    assert set(tree(site.folder / MEMORY)) <= {"lock", ".gitignore", "templates", Path(MEMO).name}
    assert sources(site.folder) == before


@until_there_is_a_memo
def test_a_memo_that_is_cut_off_anywhere_is_told_and_costs_a_rebuild(site: Site) -> None:
    """A sample; `make soak` cuts at thousands of places."""
    content = (site.folder / MEMO).read_bytes()
    for run in memo_trials(site, MEMO, list(cuts(content, 20))[:-1]):
        assert warns(run), run.stderr


@until_there_is_a_memo
def test_a_memo_with_a_flipped_bit_makes_no_wrong_site(site: Site) -> None:
    """A bit in a page that nobody reads does no harm and cannot be noticed."""
    content = (site.folder / MEMO).read_bytes()
    runs = [*memo_trials(site, MEMO, flips(content, 30))]
    assert warns(runs[0]), runs[0].stderr


@until_there_is_a_memo
def test_entries_that_changed_places_make_no_wrong_site(site: Site) -> None:
    assert move_rows(site.folder / MEMO) > 0
    assert_makes(site, clean_build(site).output)


@until_there_is_a_memo
def test_entries_that_rotted_make_no_wrong_site(site: Site) -> None:
    assert rot_rows(site.folder / MEMO) > 0
    assert_makes(site, clean_build(site).output)


def test_whatever_file_is_kept_and_however_it_is_cut_the_site_is_right(site: Site) -> None:
    for file, content in tree(site.folder / MEMORY).items():
        runs = [*memo_trials(site, f"{MEMORY}/{file}", cuts(content, 4))]
        assert len(runs) == min(len(content), 4)


@pytest.mark.parametrize("what", IMPOSTORS)
def test_a_file_that_is_no_memo_makes_no_wrong_site_and_runs_no_code(
    site: Site, what: str, tmp_path: Path
) -> None:
    (site.folder / MEMO).write_bytes(impostors(tmp_path)[what])
    assert_makes(site, clean_build(site).output)
    assert_makes(site, clean_build(site).output)
    assert not (tmp_path / "gadget").exists()


@until_there_is_a_memo
@pytest.mark.parametrize("what", [what for what in IMPOSTORS if what != "nothing"])
def test_a_file_that_is_no_memo_is_told_once(site: Site, what: str, tmp_path: Path) -> None:
    (site.folder / MEMO).write_bytes(impostors(tmp_path)[what])
    assert [warns(build(site)), warns(build(site))] == [True, False]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("what", ["a folder", "a link out of the site", "a dead link", "a pipe"])
def test_what_stands_where_the_memo_goes_is_neither_followed_nor_waited_for(
    site: Site, what: str, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"cua nguoi khac")
    memo = site.folder / MEMO
    memo.unlink(missing_ok=True)
    match what:
        case "a folder":
            memo.mkdir()
        case "a link out of the site":
            memo.symlink_to(outside)
        case "a dead link":
            memo.symlink_to(tmp_path / "nowhere")
        case "a pipe":
            os.mkfifo(memo)
    assert_makes(site, clean_build(site).output)
    assert outside.read_bytes() == b"cua nguoi khac"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("what", ["a file", "a dead link"])
def test_where_nothing_can_be_kept_the_site_is_right_all_the_same(site: Site, what: str) -> None:
    memory = site.folder / MEMORY
    shutil.rmtree(memory)
    memory.write_text("một tệp") if what == "a file" else memory.symlink_to("khong-co")
    assert_makes(site, clean_build(site).output)
    assert_makes(site, clean_build(site).output)
