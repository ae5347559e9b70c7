"""Where a change may come from, and which files count."""

import os
from pathlib import Path

import pytest

from newsgen.preview.places import Places, find_places
from site_checks.site import MakeSite, Site

FILES = {
    "newsgen.yaml": "title: Kho tin\n",
    "articles/2025/a.md": "",
    "anh/le-ky.jpg": "",
    "build/.newsgen-manifest": "",
    "build/media/le-ky.jpg": "",
    ".newsgen/memo.sqlite": "",
    ".git/refs/heads/main": "",
    "node_modules/a/b.js": "",
    "moi-truong/pyvenv.cfg": "",
    "moi-truong/lib/c.py": "",
}


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    return make_site(FILES)


def places(site: Site, theme: Path | None = None) -> Places:
    return find_places(site.folder, theme or site.folder / "khong-co")


def test_folders_of_the_site_are_watched_and_those_that_programs_make_are_not(site: Site) -> None:
    below = {os.path.relpath(folder, site.folder) for folder in places(site).folders}
    assert below == {".", "articles", "articles/2025", "anh"}


@pytest.mark.parametrize(
    "path",
    [
        "newsgen.yaml", "articles/a.md", "articles/2025/a.md", "articles/ảnh.PNG", "entities/a.yml",
        "seeds/a.txt", "templates/static/style.css", "anh/le-ky.jpg", "articles", "templates",
        "articles/2025", "khong-co/base.html", ".",
    ],
)  # fmt: skip
def test_what_a_site_is_made_from_counts(site: Site, path: str) -> None:
    assert places(site).concern(os.path.normpath(site.folder.resolve() / path))


@pytest.mark.parametrize(
    "path",
    [
        "README.md", "build", "build/index.html", ".newsgen", ".git", "articles/.a.md.swp",
        "articles/.#a.md", "articles/#a.md#", "articles/a.md~", "articles/4913", "anh/ghi-chu.txt",
        "articles/.goutputstream-1", "seeds/a.txt.part",
    ],
)  # fmt: skip
def test_what_editors_and_programs_make_for_themselves_does_not(site: Site, path: str) -> None:
    assert not places(site).concern(str(site.folder.resolve() / path))


def test_a_new_folder_counts_since_pictures_may_lie_in_it(site: Site) -> None:
    found = places(site)
    site.write({"anh-moi/le-ky.jpg": ""})
    assert found.concern(str(site.folder.resolve() / "anh-moi"))
    assert places(site) != found


def test_a_file_is_watched_where_it_lies_when_a_link_leads_to_it(site: Site) -> None:
    site.write({"build/b.md": ""})
    (site.folder / "articles/b.md").symlink_to("../build/b.md")
    found = places(site)
    assert found.concern(str(site.folder.resolve() / "build/b.md"))
    assert str(site.folder.resolve() / "build") in found.folders
    assert not found.concern(str(site.folder.resolve() / "build/c.md"))


def test_a_circle_of_links_ends(site: Site) -> None:
    (site.folder / "articles/vong").symlink_to("..")
    assert len(places(site).folders) == 4


def test_a_folder_that_was_made_anew_is_another(site: Site) -> None:
    found = places(site)
    assert found.are_as_found()
    (site.folder / "anh").rename(site.folder / "build/anh")
    assert not found.are_as_found()
    site.write({"anh/le-ky.jpg": ""})
    assert not found.are_as_found()


def test_a_folder_that_comes_later_is_missed_until_then(site: Site) -> None:
    found = places(site)
    site.write({"templates/base.html": ""})
    assert not found.are_as_found()


def test_a_site_that_is_gone_has_no_folder(site: Site) -> None:
    site.folder.rename(site.folder.with_name("fort"))
    found = places(site)
    assert (found.folders, found.are_as_found()) == ({}, True)
    site.folder.with_name("fort").rename(site.folder)
    assert not found.are_as_found()


def test_a_path_is_shown_as_the_site_names_it(site: Site) -> None:
    found = places(site)
    assert found.shown(str(site.folder.resolve() / "articles/a.md")) == "articles/a.md"
    assert found.shown("/theme/base.html") == "/theme/base.html"
