"""A build with a past makes what a build without one makes, and writes no more than it must.

Nothing here knows how newsgen remembers. What it made is compared with a clean build of a copy.
"""

import os
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from site_checks import press
from site_checks.clean import assert_holds, assert_makes, build, clean_build, problems
from site_checks.disk import MEMORY, differing, sources, stamps, tree, written
from site_checks.editing import EditedSite
from site_checks.power_cut import power_cut
from site_checks.press import Record
from site_checks.processes import WORTH_WORKERS
from site_checks.site import Site, many_articles
from site_checks.surroundings import Surroundings, with_changed_newsgen, with_newer_markdown
from site_checks.tools import THEME

pytestmark = pytest.mark.whole

SAMPLE = settings(
    max_examples=8,
    stateful_step_count=12,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
"""`make soak` runs 500 scripts that are longer, and others each time."""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A small site that was built."""
    return made(tmp_path / "site", 5)


def made(folder: Path, articles: int) -> Site:
    site = Site(folder)
    site.write(press.archive(articles) | {"articles/anh/le-ky.png": press.PICTURE})
    assert build(site).exit_code == 0
    return site


def assert_right(site: Site) -> None:
    """The next build makes what a clean one makes."""
    clean = clean_build(site)
    run = build(site)
    assert (run.exit_code, clean.run.exit_code) == (0, 0), run.stderr
    assert_holds(site.output, clean.output)


def test_after_any_edits_a_build_makes_what_a_clean_one_makes() -> None:
    run_state_machine_as_test(EditedSite, settings=SAMPLE)


# What is written: the pages that an edit changes, and no other.

NUMBER = 20
PATH = f"articles/tin-{NUMBER:03}.md"
VIEW = "media/articles/anh/khung-canh.png"
RECORD = press.records(NUMBER)[PATH]


def changed(**fields: object) -> Callable[[Site], None]:
    """The edit that gives one record other fields."""
    return lambda site: site.write({PATH: replace(RECORD, **fields).text()})  # type: ignore[arg-type]


def with_sentence(place: int, sentence: str) -> Callable[[Site], None]:
    body = list(RECORD.body)
    body[place] = sentence
    return changed(body=tuple(body))


def with_entry(name: str, **fields: object) -> Callable[[Site], None]:
    """The edit that gives one entry other fields."""

    def edit(site: Site) -> None:
        entries = (
            replace(entry, **fields) if entry.id == name else entry  # type: ignore[arg-type]
            for entry in press.ENTRIES
        )
        site.write({"entities/all.yaml": press.authority(entries)})

    return edit


def without(path: str) -> Callable[[Site], None]:
    return lambda site: (site.folder / path).unlink()


def with_file(path: str, content: str | bytes) -> Callable[[Site], None]:
    return lambda site: site.write({path: content})


EDITS: dict[str, Callable[[Site], None]] = {
    "a plain sentence": with_sentence(3, "Gió thổi mạnh suốt buổi chiều."),
    "a sentence with a name": with_sentence(2, "Đại diện NIPA cảm ơn tỉnh Gia Lai."),
    "the lead": with_sentence(0, "Hôm qua trời đẹp."),
    "a signing": with_sentence(1, "FPT ký kết thỏa thuận hợp tác với NIPA về SOT-MRAM."),
    "the title": changed(title="Một tít khác"),
    "the date": changed(date="2026-11-20"),
    "the date, to no year": changed(date="XXXX-05-06"),
    "a draft": changed(is_draft=True),
    "a slug": changed(slug="dia-chi-moi"),
    "a picture": changed(picture="anh/le-ky.png"),
    "a picture's colour": with_file("articles/anh/khung-canh.png", press.OTHER_PICTURE),
    "a picture's size": with_file("articles/anh/khung-canh.png", press.WIDE_PICTURE),
    "a record more": with_file("articles/moi.md", replace(RECORD, title="Tin mới").text()),
    "a record less": without(PATH),
    "an alias": with_entry("hoa-phat", aliases=("Hòa Phát", "thép Hòa Phát")),
    "a label": with_entry("hoa-phat", label="Hòa Phát Group"),
    "a description": with_entry("hoa-phat", description="nhà sản xuất thép"),
    "a type": with_entry("toa-dam-chip", type="programme"),
    "a term": with_entry("dao-tao", terms=("đào tạo", "giảng viên")),
    "nothing but an order": with_file("entities/all.yaml", press.authority(press.ENTRIES[::-1])),
    "the site's title": with_file("newsgen.yaml", "title: Tên khác\n"),
    "a static file": with_file("templates/static/style.css", "p { color: red }\n"),
    "a page's template": with_file(
        "templates/pages/404.html", (THEME / "pages/404.html").read_bytes() + b"<!-- -->\n"
    ),
    "a part of templates": with_file(
        "templates/parts/date.html",
        (THEME / "parts/date.html").read_text("utf-8").replace("<time", "<time class=a"),
    ),
}
WRITTEN = {
    "a plain sentence": {f"articles/tin-{NUMBER:03}.html"},
    "a picture's colour": {VIEW},
    "a picture's size": {VIEW, "articles/co-anh.html"},
}
"""What some of these edits change, and nothing else."""


@pytest.fixture(scope="module")
def forty(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of forty articles, and one with a picture, that was built. Do not change, copy it."""
    site = Site(tmp_path_factory.mktemp("forty") / "site")
    site.write({"articles/co-anh.md": replace(RECORD, picture="anh/khung-canh.png").text()})
    site.write({"articles/anh/khung-canh.png": press.PICTURE})
    return made(site.folder, 40)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_writes_exactly_the_pages_that_it_changes(
    edit: str, forty: Site, tmp_path: Path
) -> None:
    old = tree(forty.output)
    site = Site(tmp_path / "site")
    shutil.copytree(forty.folder, site.folder)
    EDITS[edit](site)
    new = clean_build(site).output
    before = stamps(site.output)
    assert_makes(site, new)
    assert written(before, stamps(site.output)) == differing(old, new) & new.keys()
    if edit in WRITTEN:
        changed = {path for path in differing(old, new) if not path.startswith("search/buckets/")}
        texts = {path for path in changed if path.startswith("search/texts/")}
        assert changed - texts == WRITTEN[edit]
        assert len(texts) <= 1


def test_a_build_with_nothing_to_do_writes_no_file_and_says_so(site: Site) -> None:
    before = stamps(site.output)
    run = build(site)
    assert " 0 files written, " in run.stderr
    assert stamps(site.output) == before


def test_stale_pages_go_and_foreign_files_stay(site: Site) -> None:
    foreign = {"CNAME": b"kho.example\n", "people/anh.jpg": b"\xff\xd8"}
    Site(site.output).write(foreign)
    (site.folder / "articles/tin-001.md").unlink()
    (site.folder / "articles/tin-002.md").rename(site.folder / "articles/ten-moi.md")
    with_entry("vu-hai-quan", id="vu-hai-quan-2")(site)
    clean = clean_build(site).output
    assert_makes(site, clean | foreign)


def test_any_number_of_jobs_makes_the_same_of_an_edit(tmp_path: Path) -> None:
    site = Site(tmp_path / "site")
    site.write(many_articles(WORTH_WORKERS) | {"entities/all.yaml": press.authority()})
    assert build(site, "--jobs", "2").exit_code == 0
    site.write({"newsgen.yaml": "title: Tên khác\n", "articles/bai-7.md": RECORD.text()})
    new = clean_build(site, "--jobs", "1").output
    assert build(site, "--jobs", "2").exit_code == 0
    assert_holds(site.output, new)


# P13: clocks and stamps that lie.


@pytest.mark.parametrize("days", [-20_000, -1, 1, 40_000])
def test_a_touch_writes_nothing(site: Site, days: int) -> None:
    before = stamps(site.output)
    for path in sources(site.folder):
        time = (site.folder / path).stat().st_mtime + days * 86_400
        os.utime(site.folder / path, (time, time))
    assert build(site).exit_code == 0
    assert stamps(site.output) == before


@pytest.mark.parametrize("way", ["in place", "by a new file"])
def test_an_edit_that_keeps_size_and_time_is_seen(site: Site, way: str) -> None:
    """Some programs set the old time again, and a clock's tick may hold a build and an edit."""
    file = site.folder / "articles/tin-003.md"
    for title in ("Tít A", "Tít B", "Tít C", "Tít D"):
        kept = file.stat()
        text = press.records(3)["articles/tin-003.md"]
        target = file if way == "in place" else file.with_suffix(".tmp")
        target.write_text(replace(text, title=title).text(), "utf-8")
        os.utime(target, ns=(kept.st_atime_ns, kept.st_mtime_ns))
        target.replace(file)
        assert build(site).exit_code == 0
        assert title in site.page("articles/tin-003.html")
        assert title in site.page("index.html")
    assert_right(site)


def test_a_record_that_is_put_back_from_an_old_copy_is_seen(site: Site) -> None:
    file = site.folder / "articles/tin-003.md"
    copy = file.with_suffix(".bak")
    shutil.copy2(file, copy)
    file.write_text(Record("Sửa nhầm", "2025-08-21", ("Chữ.",)).text(), "utf-8")
    assert_right(site)
    copy.replace(file)
    assert_right(site)


@pytest.mark.parametrize(
    "content",
    [press.WIDE_PICTURE, press.OTHER_PICTURE, b"GIF89a", None],
    ids=["another size", "another colour", "no picture", "gone"],
)
def test_a_picture_that_changes_or_goes_is_told_and_shown_as_it_is_now(
    site: Site, content: bytes | None
) -> None:
    picture = site.folder / "articles/anh/le-ky.png"
    site.write({PATH: replace(RECORD, picture="anh/le-ky.png").text()})
    assert 'width="3" height="2"' in clean_build(site).output[f"{PATH[:-3]}.html"].decode()
    for now in (content, press.PICTURE):
        picture.unlink() if now is None else picture.write_bytes(now)
        clean = clean_build(site, "--format", "json")
        run = build(site, "--format", "json")
        assert (run.exit_code, problems(run)) == (clean.run.exit_code, problems(clean.run))
        if run.exit_code == 0:
            assert_holds(site.output, clean.output)


# S16: a record that is written while it is read.


def test_a_record_that_is_edited_during_builds_is_right_in_the_next(site: Site) -> None:
    texts = [replace(RECORD, title=f"Tít số {number}").text() for number in range(2)]
    stop = threading.Event()

    def edit() -> None:
        while not stop.is_set():
            for text in texts:
                site.write({"articles/dang-sua.md": text})

    editor = threading.Thread(target=edit)
    editor.start()
    try:
        codes = {build(site).exit_code for _ in range(8)}
    finally:
        stop.set()
        editor.join()
    assert codes <= {0, 1}
    assert_right(site)


# P10 to P12, P15, P18: what is remembered is another's, another version's, another moment's.


def test_a_site_that_is_moved_or_copied_with_all_that_is_remembered_is_right(site: Site) -> None:
    moved = Site(site.folder.with_name("chỗ khác"))
    site.folder.rename(moved.folder)
    before = stamps(moved.output)
    assert_right(moved)
    assert stamps(moved.output) == before
    copy = Site(moved.folder.with_name("bản sao"))
    shutil.copytree(moved.folder, copy.folder)
    with_sentence(2, "Đại diện NIPA cảm ơn tỉnh Gia Lai.")(copy)
    assert_right(copy)
    assert_right(moved)


def test_a_memory_of_another_site_makes_no_wrong_page(site: Site, tmp_path: Path) -> None:
    other = Site(tmp_path / "other")
    other.write(press.archive(8) | {"newsgen.yaml": "title: Kho khác\nlanguage: en\n"})
    assert build(other).exit_code == 0
    shutil.rmtree(site.folder / MEMORY)
    shutil.copytree(other.folder / MEMORY, site.folder / MEMORY)
    assert_right(site)


@pytest.mark.parametrize("which", ["memory", "output"])
def test_memory_and_output_of_different_moments_make_a_right_site(site: Site, which: str) -> None:
    """As after a power cut that lost the one and not the other, or a restored backup."""
    name = MEMORY if which == "memory" else "build"
    early = site.folder.with_name("early")
    shutil.copytree(site.folder / name, early)
    site.write({PATH: RECORD.text(), "newsgen.yaml": "title: Tên khác\n"})
    (site.folder / "articles/tin-001.md").unlink()
    assert_right(site)
    late = (site.folder / name).rename(site.folder.with_name("late"))
    early.rename(site.folder / name)
    assert_right(site)
    site.write(press.archive(5))
    shutil.rmtree(site.folder / name)
    late.rename(site.folder / name)
    (site.folder / PATH).unlink()
    assert_right(site)


def test_whatever_a_power_cut_leaves_the_next_build_mends(tmp_path: Path) -> None:
    """A sample; `make soak` has 200."""
    cut = power_cut(tmp_path)
    for number in range(5):
        site = cut.scattered(tmp_path / "cut", Random(number))
        assert_makes(site, cut.new)


def assert_right_in(surroundings: Surroundings, site: Site) -> None:
    """The same, for a build in other surroundings after one in ours."""
    assert Surroundings().build(site).exit_code == 0
    old = tree(site.output)
    assert surroundings.build(site).exit_code == 0
    clean = Site(site.folder, "clean")
    shutil.rmtree(site.folder / MEMORY)
    run = surroundings.build(site, "--output", str(clean.output))
    assert run.exit_code == 0, run.stderr
    assert tree(clean.output) != old
    assert_holds(site.output, tree(clean.output))


def test_another_newsgen_makes_pages_of_its_own(site: Site, tmp_path: Path) -> None:
    """Whatever its version says: who works on newsgen builds with many of one version."""
    changed = ("words/general.py", 'latest="Bài mới nhất"', 'latest="Tin vừa nhận"')
    assert_right_in(with_changed_newsgen(tmp_path / "newsgen", *changed), site)


@pytest.mark.parametrize("folder", ["site-packages", "lib"])
def test_another_version_of_a_library_makes_pages_of_its_own(
    site: Site, folder: str, tmp_path: Path
) -> None:
    """Wherever it lies: `pip install --target lib` and PYTHONPATH=lib are an installation too."""
    site.write({PATH: replace(RECORD, body=("- NIPA\n- FPT", *RECORD.body)).text()})
    code = (
        "\n_convert = Markdown.convert\n"
        "Markdown.convert = lambda self, text: "
        "_convert(self, text).replace('<ul', '<ul class=moi')\n"
    )
    assert_right_in(with_newer_markdown(tmp_path / folder, code), site)
