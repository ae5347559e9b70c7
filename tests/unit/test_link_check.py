"""The link checker finds what is planted: a checker that cannot fail proves nothing."""

from pathlib import Path

import pytest

from site_checks.links import BuiltSite

DISK = "file:///somewhere/build/"
ROOT = "http://127.0.0.1/"
REPO = "https://example.github.io/REPO/"
PLACES = (DISK, ROOT, REPO)

HOME = '<!doctype html><title>a</title><p id="top">{}</p>'
ARTICLE = '<!doctype html><title>b</title><p id="s-1">Ngày 21.8</p><p>{}</p>'


def site_with(folder: Path, *, home: str = "", article: str = "") -> BuiltSite:
    """Two pages, the home page and one article, that hold the given HTML."""
    (folder / "articles").mkdir()
    (folder / "index.html").write_text(HOME.format(home), encoding="utf-8")
    (folder / "articles/a.html").write_text(ARTICLE.format(article), encoding="utf-8")
    (folder / "style.css").write_text("p { color: red }", encoding="utf-8")
    return BuiltSite(folder)


def complaints(site: BuiltSite, address: str) -> list[str]:
    return [broken.why for broken in site.check(address, published=REPO).broken]


@pytest.mark.parametrize("place", PLACES)
def test_relative_links_between_pages_are_right_in_every_place(tmp_path: Path, place: str) -> None:
    site = site_with(
        tmp_path,
        home='<a href="articles/a.html#s-1">x</a><link href="style.css">',
        article='<a href="../index.html#top">x</a><a href="#s-1">y</a>',
    )
    report = site.check(place)
    assert report.broken == ()
    assert (report.pages, report.references, report.external) == (2, 4, 0)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("planted", "why"),
    [
        ('<a href="articles/missing.html">x</a>', "no such file"),
        ('<img src="missing.png" alt="">', "no such file"),
        ('<img srcset="missing.png 2x" alt="" src="style.css">', "no such file"),
        ('<a href="articles/a.html#s-9">x</a>', 'no id "s-9"'),
        ('<a href="#nowhere">x</a>', 'no id "nowhere"'),
        ('<a href="javascript:alert(1)">x</a>', "a script stands in place of an address"),
        (f'<a href="{REPO}articles/a.html">x</a>', "an absolute address of the site itself"),
        (f'<link rel="canonical" href="{REPO}missing.html">', "no such file"),
        (f'<meta property="og:url" content="{REPO}missing.html">', "no such file"),
    ],
)
def test_a_planted_broken_link_is_found(tmp_path: Path, place: str, planted: str, why: str) -> None:
    assert complaints(site_with(tmp_path, home=planted), place) == [why]


@pytest.mark.parametrize("link", ["../elsewhere.html", "/articles/a.html"])
def test_a_link_out_of_the_base_path_is_found(tmp_path: Path, link: str) -> None:
    site = site_with(tmp_path, home=f'<a href="{link}">x</a>')
    assert complaints(site, REPO) == [f"leads out of {REPO}"]
    assert complaints(site, DISK) == [f"leads out of {DISK}"]


def test_a_link_to_a_folder_is_right_on_a_server_and_wrong_on_disk(tmp_path: Path) -> None:
    site = site_with(tmp_path, article='<a href="../">x</a>')
    assert complaints(site, ROOT) == []
    assert complaints(site, DISK) == ["leads to a folder, which is a listing on disk"]


def test_a_dead_picture_of_a_style_sheet_and_a_dead_address_of_a_sitemap_are_found(
    tmp_path: Path,
) -> None:
    site = site_with(tmp_path)
    (tmp_path / "style.css").write_text("p { background: url('missing.svg') }", encoding="utf-8")
    (tmp_path / "sitemap.xml").write_text(
        f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>"
        f"<loc>{REPO}missing.html</loc></url></urlset>",
        encoding="utf-8",
    )
    assert complaints(site, ROOT) == ["no such file", "no such file"]


def test_links_to_others_are_counted_not_followed(tmp_path: Path) -> None:
    site = site_with(tmp_path, home='<a href="https://thanhnien.vn/a.htm">x</a>')
    report = site.check(REPO, published=REPO)
    assert (report.broken, report.external) == ((), 1)
