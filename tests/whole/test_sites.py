"""Tiny whole sites: each good one builds, each broken one says exactly what is wrong with it.

Every folder of `tests/sites` holds `expected-problems.txt`: the command, the exit code, and each
message as `path:line:column: severity: message [rule]`.
"""

import os
import re
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from in_process import newsgen
from site_checks.links import BuiltSite
from site_checks.site import MakeSite, Run, Site

pytestmark = pytest.mark.whole

SITES = sorted(path for path in (Path(__file__).parents[1] / "sites").iterdir() if path.is_dir())
GOOD = [site for site in SITES if site.name.startswith("good-")]
BROKEN = [site for site in SITES if site.name.startswith("broken-")]
EXPECTED = "expected-problems.txt"
MESSAGE = re.compile(r"\S.*: (?:error|warning): .* \[[a-z-]+\]")
RECORD = '---\ntitle: "Ký kết hợp tác"\ndate: "2025-08-21"\n---\n\nNgày 21.8, NIPA ký kết.\n'
SECRET = "known only to the owner of this file"


@dataclass(frozen=True, slots=True)
class Expected:
    """What a folder of `tests/sites` says of itself."""

    options: tuple[str, ...]
    exit_code: int
    messages: tuple[str, ...]


def expected_of(folder: Path) -> Expected:
    command, code, *messages = (folder / EXPECTED).read_text("utf-8").splitlines()
    options = command.removeprefix("$ newsgen build").split()
    return Expected(tuple(options), int(code.removeprefix("exit ")), tuple(messages))


def messages_of(run: Run, site: Site) -> tuple[str, ...]:
    """The messages on stderr, without the folder of this test."""
    lines = run.stderr.replace(str(site.folder), "SITE").splitlines()
    return tuple(line for line in lines if MESSAGE.fullmatch(line))


def copy_of(folder: Path, to: Path) -> Site:
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns(EXPECTED), dirs_exist_ok=True)
    return Site(to)


def inputs_of(site: Site) -> dict[str, bytes]:
    files = (path for path in site.folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(site.folder)): path.read_bytes()
        for path in files
        if not path.is_relative_to(site.output) and ".newsgen" not in path.parts
    }


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def build(site: Site, *options: str) -> Run:
    return newsgen("build", "--site", site.folder, *options)


@pytest.fixture
def last_good(tmp_path: Path) -> Site:
    """A site that has been built, and is about to be broken."""
    site = copy_of(Path(SITES[0].parent, "good-minimal"), tmp_path / "site")
    assert build(site).exit_code == 0
    return site


@pytest.mark.parametrize("folder", SITES, ids=lambda path: path.name)
def test_a_site_is_told_exactly_its_problems_in_one_run(folder: Path, tmp_path: Path) -> None:
    expected = expected_of(folder)
    site = copy_of(folder, tmp_path / "site")
    run = build(site, *expected.options)
    assert messages_of(run, site) == expected.messages
    assert run.exit_code == expected.exit_code
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("folder", BROKEN, ids=lambda path: path.name)
def test_every_message_of_a_broken_site_says_what_to_do(folder: Path, tmp_path: Path) -> None:
    run = build(copy_of(folder, tmp_path / "site"), *expected_of(folder).options)
    messages = [line for line in run.stderr.splitlines() if MESSAGE.fullmatch(line)]
    fixes = [line for line in run.stderr.splitlines() if line.startswith("    fix: ")]
    assert len(messages) == len(fixes) > 0


@pytest.mark.parametrize("folder", BROKEN, ids=lambda path: path.name)
def test_a_broken_site_leaves_the_last_good_one_and_all_inputs_as_they_were(
    folder: Path, last_good: Site
) -> None:
    expected = expected_of(folder)
    before = last_good.tree()
    for name in ("articles", "entities"):
        shutil.rmtree(last_good.folder / name)
    copy_of(folder, last_good.folder)
    inputs = inputs_of(last_good)
    build(last_good, *expected.options)
    assert inputs_of(last_good) == inputs
    if "--keep-going" not in expected.options:
        assert last_good.tree() == before
    assert names_in(last_good.folder.parent) == ["site"]


@pytest.mark.parametrize("folder", GOOD, ids=lambda path: path.name)
def test_every_link_of_a_good_site_arrives_on_disk_and_below_a_path(
    folder: Path, tmp_path: Path
) -> None:
    site = copy_of(folder, tmp_path / "site")
    assert build(site).exit_code == 0
    pages = BuiltSite(site.output)
    published = "https://example.github.io/kho/"
    assert pages.check(published, published=published).broken == ()
    on_disk = pages.check("file:///x/build/", published=published, skip=("404.html",))
    assert on_disk.broken == ()


@pytest.mark.parametrize("folder", GOOD, ids=lambda path: path.name)
def test_a_second_build_writes_nothing(folder: Path, tmp_path: Path) -> None:
    site = copy_of(folder, tmp_path / "site")
    build(site)
    times = {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}
    run = build(site)
    assert "0 files written" in run.stderr
    assert {path: path.stat().st_mtime_ns for path in site.output.rglob("*")} == times


# What single good sites are for.


def good(name: str, tmp_path: Path) -> Site:
    site = copy_of(SITES[0].parent / f"good-{name}", tmp_path / "site")
    assert build(site).exit_code == 0
    return site


def test_an_article_of_unknown_year_says_so_and_comes_last_and_enters_no_feed(
    tmp_path: Path,
) -> None:
    site = good("unknown-year", tmp_path)
    assert "21/8, không rõ năm" in site.page("articles/khong-nam.html")
    assert "không rõ ngày" in site.page("articles/khong-ngay.html")
    assert "năm suy ra" in site.page("articles/nam-suy-ra.html")
    timeline = etree.HTML(site.page("timeline/index.html"))
    groups = [
        "".join(heading.itertext()).strip()
        for heading in timeline.xpath("//main//h2[not(@hidden)]")
    ]
    assert groups[-1].startswith("Không rõ năm")
    last = [link for link in timeline.xpath("//main//li//a/@href") if "articles/" in link][-2:]
    assert {Path(link).stem for link in last} == {"khong-nam", "khong-ngay"}
    feed = site.page("feed.xml")
    assert "Bài có năm</title>" in feed
    assert "Bài chưa rõ" not in feed


def test_a_picture_is_published_and_shown_with_its_caption_and_credit(tmp_path: Path) -> None:
    site = good("picture", tmp_path)
    original = (site.folder / "articles/anh/le-ky.png").read_bytes()
    assert (site.output / "media/articles/anh/le-ky.png").read_bytes() == original
    first, second = etree.HTML(site.page("articles/ky-ket.html")).xpath("//figure")
    (image,) = first.xpath("img")
    assert image.get("src") == "../media/articles/anh/le-ky.png"
    assert image.get("alt") == 'Lễ ký của NIPA và "Gia Lai"'
    assert first.xpath("figcaption/span[@class='credit']//text()") == ["ẢNH: ĐỨC NHẬT"]
    assert second.xpath("img") == []


def test_a_template_of_the_site_stands_over_the_theme_file_by_file(tmp_path: Path) -> None:
    site = good("override", tmp_path)
    assert "Trang này của riêng kho «Báo nhà»." in site.page("404.html")
    assert 'id="ours"' not in site.page("index.html")
    assert site.page("static/style.css") == "/* ours */\n"
    assert (site.output / "static/logo.svg").is_file()
    assert (site.output / "static/icon.svg").is_file()
    assert not (site.output / "static/.env").exists()


def test_a_draft_is_nowhere_in_the_site(tmp_path: Path) -> None:
    site = good("draft", tmp_path)
    for file in site.output.rglob("*"):
        if file.is_file() and file.suffix != ".png":
            text = file.read_text("utf-8").casefold()
            assert "cúc-cu" not in text
            assert "cuc-cu" not in text
            assert "2999" not in text or file.parent.name == "buckets"  # of figures in code
    assert not (site.output / "articles/nhap.html").exists()


def test_a_folder_of_texts_alone_becomes_a_site_with_records_to_review(tmp_path: Path) -> None:
    site = good("sources-only", tmp_path)
    (record,) = (site.folder / "articles").glob("*.md")
    assert 'date: "XXXX-08-21"' in record.read_text("utf-8") or "date: XXXX-08-21" in (
        record.read_text("utf-8")
    )
    assert (site.output / f"articles/{record.stem}.html").is_file()


def test_hidden_files_and_what_editors_leave_behind_are_no_articles(tmp_path: Path) -> None:
    site = good("hidden-files", tmp_path)
    assert [page for page in site.pages() if page.startswith("articles/")] == [
        "articles/ky-ket.html"
    ]


# The ways of a build.


def test_keep_going_builds_the_good_articles_and_still_exits_1(tmp_path: Path) -> None:
    site = copy_of(SITES[0].parent / "broken-keep-going", tmp_path / "site")
    assert build(site, "--keep-going").exit_code == 1
    assert (site.output / "articles/tot.html").is_file()
    assert not (site.output / "articles/hong.html").exists()


def test_an_error_that_is_mended_builds_again(tmp_path: Path) -> None:
    site = copy_of(SITES[0].parent / "broken-keep-going", tmp_path / "site")
    assert build(site).exit_code == 1
    assert not site.output.exists()
    site.write({"articles/hong.md": RECORD})
    assert build(site).exit_code == 0


def test_an_empty_archive_never_empties_the_published_site(last_good: Site) -> None:
    before = last_good.tree()
    (last_good.folder / "articles/ky-ket.md").unlink()
    for options in ((), ("--keep-going",), ("--strict",)):
        assert build(last_good, *options).exit_code == 1
        assert last_good.tree() == before


@pytest.mark.parametrize("change", ["delete", "rename", "slug", "draft"])
def test_the_page_of_an_article_that_went_away_goes_away(make_site: MakeSite, change: str) -> None:
    site = make_site({"articles/a.md": RECORD, "articles/b.md": RECORD})
    assert build(site).exit_code == 0
    record = site.folder / "articles/b.md"
    match change:
        case "delete":
            record.unlink()
        case "rename":
            record.rename(site.folder / "articles/c.md")
        case "slug":
            site.write({"articles/b.md": RECORD.replace("---\n\n", "slug: c\n---\n\n")})
        case "draft":
            site.write({"articles/b.md": RECORD.replace("---\n\n", "draft: true\n---\n\n")})
    assert build(site).exit_code == 0
    assert not (site.output / "articles/b.html").exists()
    site_again = Site(site.folder, "clean")
    assert build(site, "--output", str(site_again.output)).exit_code == 0
    assert site.tree() == site_again.tree()


def test_the_pages_of_an_entity_that_went_away_go_away_with_their_folder(
    tmp_path: Path,
) -> None:
    site = good("minimal", tmp_path)
    assert (site.output / "topics/dao-tao.html").is_file()
    authority = site.folder / "entities/all.yaml"
    text = authority.read_text("utf-8")
    site.write({"entities/all.yaml": text[: text.index("- id: dao-tao")]})
    assert build(site).exit_code == 0
    assert not (site.output / "topics/dao-tao.html").exists()
    pages = BuiltSite(site.output)
    assert pages.check("file:///x/").broken == ()


# What lies around: links, pipes, foreign files. Made here, since git keeps none of them.


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    return make_site({"articles/ky-ket.md": RECORD})


def test_a_record_that_a_link_takes_from_outside_is_refused(
    site: Site, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.md"
    secret.write_text(RECORD.replace("NIPA", SECRET), encoding="utf-8")
    (site.folder / "articles/lien-ket.md").symlink_to(secret)
    run = build(site)
    assert run.exit_code == 1
    assert messages_of(run, site) == (
        "articles/lien-ket.md: error: leads out of the site's folder [symlink-outside]",
    )
    assert not site.output.exists()


def test_a_picture_that_a_link_takes_from_outside_is_refused(
    make_site: MakeSite, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.png"
    secret.write_text(SECRET)
    site = make_site({"articles/a.md": RECORD + "\n![Ảnh](a.png)\n"})
    (site.folder / "articles/a.png").symlink_to(secret)
    run = build(site)
    assert (run.exit_code, "[symlink-outside]" in run.stderr) == (1, True)
    assert not site.output.exists()


def test_a_static_file_that_a_link_takes_from_outside_is_refused(
    make_site: MakeSite, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.txt"
    secret.write_text(SECRET)
    site = make_site({"articles/a.md": RECORD, "templates/static/a.css": "p {}"})
    (site.folder / "templates/static/b.css").symlink_to(secret)
    run = build(site)
    assert (run.exit_code, "templates/static/b.css" in run.stderr) == (2, True)
    assert not site.output.exists()


def test_links_that_lead_nowhere_or_in_a_circle_are_no_records(site: Site) -> None:
    articles = site.folder / "articles"
    (articles / "nowhere.md").symlink_to(articles / "missing.md")
    (articles / "circle.md").symlink_to(articles / "circle.md")
    (articles / "circle").symlink_to(articles)
    assert build(site).exit_code == 0
    assert [p for p in site.pages() if p.startswith("articles/")] == ["articles/ky-ket.html"]


@pytest.mark.timeout(10)
def test_a_pipe_is_not_opened(site: Site) -> None:
    os.mkfifo(site.folder / "articles/ong.md")
    assert build(site).exit_code == 0


@pytest.mark.parametrize(
    "name", ["a\nb", "a\x1b[2Jb", "<img src=x onerror=alert(1)>", "-rf", "a,b::error"]
)
def test_a_file_name_is_shown_without_what_could_act_on_a_terminal(site: Site, name: str) -> None:
    site.write({f"articles/{name}.md": RECORD})
    for style in ("text", "json", "github"):
        run = build(site, "--format", style)
        assert run.exit_code == 1
        assert "\x1b" not in run.stderr + run.stdout
        assert (
            len([line for line in (run.stderr + run.stdout).splitlines() if "bad-slug" in line])
            == 1
        )


def test_a_file_name_that_is_no_text_is_told_and_not_published(site: Site) -> None:
    (Path(os.fsdecode(os.fsencode(site.folder) + b"/articles/\xe0.md"))).write_text(RECORD, "utf-8")
    run = build(site)
    assert run.exit_code == 1
    assert r"articles/\u{dce0}.md: error:" in run.stderr


def test_a_file_of_somebody_else_in_the_output_is_kept_and_reported(last_good: Site) -> None:
    (last_good.output / "CNAME").write_text("kho.example\n")
    (last_good.output / "articles/own.html").write_text("own\n")
    last_good.write({"articles/moi.md": RECORD})
    run = build(last_good)
    assert run.exit_code == 0
    assert "CNAME, articles/own.html" in run.stderr
    assert last_good.page("CNAME") == "kho.example\n"
    assert last_good.page("articles/own.html") == "own\n"


def test_a_page_that_was_changed_or_deleted_by_hand_is_made_again(last_good: Site) -> None:
    before = last_good.tree()
    (last_good.output / "index.html").write_text("changed")
    (last_good.output / "404.html").unlink()
    assert build(last_good).exit_code == 0
    assert last_good.tree() == before


def test_a_folder_that_is_not_ours_is_refused(site: Site) -> None:
    site.write({"public/thesis.txt": "three years of work"})
    run = build(site, "--output", str(site.folder / "public"))
    assert run.exit_code == 2
    assert "[not-our-output]" in run.stderr
    assert names_in(site.folder / "public") == ["thesis.txt"]


def test_nothing_is_written_through_a_link_in_the_output(
    last_good: Site, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "kept.html").write_text("kept")
    shutil.rmtree(last_good.output / "articles")
    (last_good.output / "articles").symlink_to(outside)
    last_good.write({"newsgen.yaml": "title: Tên khác\n"})
    before = last_good.tree()
    run = build(last_good)
    assert run.exit_code == 2
    assert "build/articles: error:" in run.stderr
    assert names_in(outside) == ["kept.html"]
    assert last_good.tree() == before


def test_a_stale_page_behind_a_link_is_not_removed(
    last_good: Site, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    shutil.copytree(last_good.output / "topics", outside, dirs_exist_ok=True)
    shutil.rmtree(last_good.output / "topics")
    (last_good.output / "topics").symlink_to(outside)
    (last_good.folder / "entities/all.yaml").unlink()
    build(last_good)
    assert (outside / "dao-tao.html").is_file()


def test_what_a_broken_off_build_left_behind_is_cleaned(last_good: Site) -> None:
    before = last_good.tree()
    (last_good.output / "articles/ky-ket.html.newsgen-tmp").write_text("<!doctype html><ti")
    assert build(last_good).exit_code == 0
    assert last_good.tree() == before


def test_files_of_the_site_can_be_read_by_a_web_server(last_good: Site) -> None:
    mode = stat.S_IMODE((last_good.output / "index.html").stat().st_mode)
    umask = os.umask(0o022)
    os.umask(umask)
    assert mode == 0o666 & ~umask
