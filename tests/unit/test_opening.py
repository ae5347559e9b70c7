"""A build knows when there is nothing to do, and is right whatever became of what it noted down."""

import sqlite3
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from in_process import newsgen
from newsgen.manifest import MANIFEST
from newsgen.memo import Memo
from newsgen.memo_file import FOLDER, NAME
from newsgen.opening import build
from newsgen.orders import BuildOrder, BuildReport, Watch
from newsgen.problems import CannotRun
from newsgen.workshop import PROGRAM
from samples import linked, record
from site_checks.site import Site, clean_environment

AUTHORITY = """\
- {id: nipa, type: organisation, label: NIPA}
- {id: gia-lai, type: place, label: Gia Lai}
"""
CONTENT: dict[str, str | bytes] = {
    "newsgen.yaml": "title: Kho tin\n",
    "entities/all.yaml": AUTHORITY,
    "articles/le-ky.md": record("NIPA làm việc tại Gia Lai."),
    "articles/hop-bao.md": record("NIPA họp báo.", date="2025-08-20"),
}
RECORD = "articles/le-ky.md"


class Notes(Watch):
    """Notes the stages that it is told of."""

    def __init__(self) -> None:
        self.stages: list[str] = []

    def __call__(self, stage: str) -> None:
        self.stages.append(stage)


@dataclass(frozen=True)
class Story:
    """What became of one site, build by build."""

    site: Site
    reports: dict[str, BuildReport] = field(default_factory=dict)
    stages: dict[str, list[str]] = field(default_factory=dict)
    trees: dict[str, dict[str, str]] = field(default_factory=dict)

    def build(self, name: str, *, output: str = "build", is_clean: bool = False) -> None:
        """The next build, and its name."""
        notes = Notes()
        site = Site(self.site.folder, output)
        order = BuildOrder(site.folder, site.output, is_clean=is_clean, watch=notes)
        self.reports[name] = build(order)
        self.stages[name], self.trees[name] = notes.stages, site.tree()

    def made(self, name: str) -> set[str]:
        return {*self.reports[name].rendered}

    def asides(self, name: str) -> list[str]:
        return [aside.rule for aside in self.reports[name].asides]

    @property
    def memo(self) -> Path:
        return self.site.folder / FOLDER / NAME


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """One site in many builds; each test looks at one of them."""
    story = Story(Site(tmp_path_factory.mktemp("site")))
    site = story.site
    site.write(CONTENT)
    story.build("first")
    site.write({RECORD: record("NIPA làm việc tại Đắk Lắk.")})
    story.build("changed at once")
    site.write({RECORD: CONTENT[RECORD]})
    story.build("changed back")
    for _ in range(100):  # until the record is older than a tick of the clock
        story.build("idle")
        if len(story.stages["idle"]) == 1:
            break
    (site.output / "index.html").write_text("Ai đó viết thêm.", "utf-8")
    story.build("touched")
    with (site.output / MANIFEST).open("a") as manifest:
        manifest.write("khong-co.html\n")
    story.build("manifest edited")
    memo = Memo(story.memo)
    memo.keep_records((), (), {PROGRAM: "0123456789abcdef"})
    memo.close()
    story.build("another program")
    story.build("clean", is_clean=True)
    with sqlite3.connect(story.memo) as database:
        database.execute("update quotes set content=''")
    site.write({RECORD: record("NIPA ghé thăm Gia Lai.")})
    story.build("quotes damaged")
    story.build("elsewhere", output="public")
    site.write({RECORD: CONTENT[RECORD]})
    story.build("here again")
    story.build("there again", output="public")
    return story


def test_all_files_of_a_first_build_are_new(story: Story) -> None:
    assert {*story.reports["first"].rendered.values()} == {"new"}


def test_a_record_changed_within_the_same_tick_is_seen(story: Story) -> None:
    tree, changed = story.trees["first"], story.trees["changed at once"]
    assert changed["articles/le-ky.html"] != tree["articles/le-ky.html"]


def test_only_the_pages_that_show_a_change_are_made(story: Story) -> None:
    made = story.made("changed at once")
    assert {"articles/le-ky.html", "places/gia-lai.html"} <= made
    assert not made & {"404.html", "people/index.html", "static/style.css"}


def test_a_change_taken_back_gives_the_same_site(story: Story) -> None:
    assert story.trees["changed back"] == story.trees["first"]


def test_a_build_with_nothing_to_do_only_looks(story: Story) -> None:
    assert story.stages["idle"] == ["looking for changes"]
    report = story.reports["idle"]
    assert (report.written and report.written.written, report.rendered) == ((), {})


def test_a_build_with_nothing_to_do_says_the_same_as_one_that_did_all(story: Story) -> None:
    idle, first = story.reports["idle"], story.reports["first"]
    assert (idle.articles, idle.entities, idle.problems) == (
        first.articles,
        first.entities,
        first.problems,
    )
    assert idle.written
    assert first.written
    assert idle.written.unchanged == len(first.written.written)


def test_a_file_touched_in_the_output_is_put_right(story: Story) -> None:
    assert story.reports["touched"].rendered == {"index.html": "touched in the output"}
    assert story.trees["touched"] == story.trees["first"]


def test_a_manifest_that_somebody_edited_is_put_right(story: Story) -> None:
    assert story.trees["manifest edited"] == story.trees["first"]


def test_what_another_program_found_out_is_found_out_anew_without_a_word(story: Story) -> None:
    assert story.made("another program") == story.made("first")
    assert story.asides("another program") == []


def test_a_clean_build_makes_everything(story: Story) -> None:
    assert story.made("clean") == story.made("first")
    assert story.trees["clean"] == story.trees["first"]


def test_damage_that_shows_in_the_middle_of_a_build_costs_no_more_than_time(story: Story) -> None:
    assert story.asides("quotes damaged") == ["damaged-memo"]
    assert story.trees["quotes damaged"] == story.trees["elsewhere"]


def test_two_outputs_in_turn_are_both_right(story: Story) -> None:
    assert story.trees["here again"] == story.trees["first"]
    assert story.trees["there again"] == story.trees["first"]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path)
    site.write(CONTENT)
    return site


def test_a_damaged_memo_is_told_and_is_no_fault_of_the_content(site: Site, story: Story) -> None:
    site.write({f"{FOLDER}/{NAME}": "Ngày 21.8, NIPA làm việc tại Gia Lai."})
    run = newsgen("build", "--site", site.folder, "--strict")
    assert run.exit_code == 0
    assert "[damaged-memo]" in run.stderr
    assert site.tree() == story.trees["first"]


def test_a_site_that_cannot_be_written_to_is_built_all_the_same(site: Site, story: Story) -> None:
    (site.folder / FOLDER).write_text("a file in the place of the folder")
    build(BuildOrder(site.folder))
    assert site.tree() == story.trees["first"]


def test_an_output_that_lost_its_manifest_is_refused_and_left_as_it_is(site: Site) -> None:
    site.write({"build/index.html": "<title>Kho tin</title>"})
    with pytest.raises(CannotRun, match="not-our-output"):
        build(BuildOrder(site.folder))
    assert [*site.tree()] == ["index.html"]


def test_a_folder_that_moved_out_of_the_site_behind_a_link_is_seen(
    site: Site, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for _ in range(2):
        build(BuildOrder(site.folder))
    outside = tmp_path_factory.mktemp("outside") / "articles"
    (site.folder / "articles").rename(outside)
    (site.folder / "articles").symlink_to(outside)
    report = build(BuildOrder(site.folder))
    assert {problem.rule for problem in report.problems} == {"symlink-outside"}


def test_a_ruling_on_an_entity_that_nobody_listed_is_told(site: Site) -> None:
    signed = "Ngày 21.8, NIPA làm việc tại Gia Lai."
    sentence = linked(signed).evidence[0].sentence
    rulings = f"relations: {{accept: [{sentence} nipa agreement fpt]}}\n"
    site.write({RECORD: record(signed, more=rulings)})
    report = build(BuildOrder(site.folder))
    assert [problem.rule for problem in report.problems] == ["bad-relation"]


IMPORTED = """\
import sys
from newsgen.cli import run
code = run(["build", "--site", sys.argv[1]])
print(code, *(name for name in sys.modules if name in ("newsgen.build", "jinja2", "markdown")))
"""


def test_a_build_with_nothing_to_do_imports_neither_stages_nor_libraries(site: Site) -> None:
    for _ in range(2):
        build(BuildOrder(site.folder))
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, site.folder],
        env=clean_environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.splitlines()[-1:] == ["0"], done.stderr
