"""What is shown changes when a reader would see something else, and not before."""

import threading
from pathlib import Path

from newsgen.orders import BuildReport, Written
from newsgen.preview.outcome import Outcome
from newsgen.preview.showing import Board, Showing
from newsgen.problems import Location, Problem, Severity
from newsgen.urls import Url

WRONG = Problem("bad-date", '"21/8" is not a date', Location("articles/a.md", 3))
DOUBTFUL = Problem(
    "short-alias", "one letter", Location("entities/a.yaml"), severity=Severity.WARNING
)
FOLDER = Path("/site/build")


def made(*urls: str, base_url: str = "", problems: tuple[Problem, ...] = ()) -> Outcome:
    written = Written(tuple(map(Url, urls)), 3, (), ())
    return Outcome(BuildReport(problems, (), 1, 0, written, FOLDER, base_url), problems)


def refused(*problems: Problem) -> Outcome:
    return Outcome(BuildReport(problems, (), 1, 0, None, FOLDER, ""), problems)


def test_a_build_that_wrote_something_is_a_new_version() -> None:
    first = Showing().after(made("index.html"), now=1000)
    assert (first.version, first.folder, first.errors) == (1000, FOLDER, ())
    assert first.after(made("articles/a.html"), now=2000).version == 2000


def test_a_build_that_changed_nothing_is_none() -> None:
    first = Showing().after(made("index.html"), now=1000)
    assert first.after(made(), now=2000) == first


def test_versions_grow_even_when_the_clock_does_not() -> None:
    first = Showing().after(made("index.html"), now=1000)
    assert first.after(made("articles/a.html"), now=500).version == 1001


def test_an_error_is_shown_over_the_last_good_site_and_goes_with_it() -> None:
    good = Showing().after(made("index.html"), now=1000)
    bad = good.after(refused(WRONG), now=2000)
    assert (bad.version, bad.folder, bad.errors) == (2000, FOLDER, (WRONG,))
    assert bad.after(refused(WRONG), now=3000) == bad
    mended = bad.after(made(), now=4000)
    assert (mended.version, mended.errors) == (4000, ())


def test_what_could_not_be_tried_leaves_folder_and_path() -> None:
    good = Showing().after(made("index.html", base_url="https://a.example/kho/"), now=1000)
    locked = good.after(Outcome(None, (WRONG,)), now=2000)
    assert (locked.folder, locked.path, locked.errors) == (FOLDER, "/kho/", (WRONG,))


def test_a_warning_covers_no_page() -> None:
    assert Showing().after(made("index.html", problems=(DOUBTFUL,)), now=1).errors == ()


def test_a_warning_beside_an_error_is_left_to_the_terminal() -> None:
    assert Showing().after(refused(DOUBTFUL, WRONG), now=1).errors == (WRONG,)


def test_a_site_that_moves_is_known_by_its_former_paths() -> None:
    showing = Showing()
    for name in ("a", "b", "a"):
        showing = showing.after(made(base_url=f"https://x.example/{name}/"), now=1)
    assert (showing.path, set(showing.former)) == ("/a/", {"/b/"})


def test_who_waits_for_the_next_version_is_woken_by_it() -> None:
    board = Board(Showing(), clock=lambda: 1000)
    threading.Timer(0.01, board.put_up, [made("index.html")]).start()
    assert board.beyond(0, seconds=5) == 1000
    assert board.beyond(1000, seconds=0.01) == 1000
