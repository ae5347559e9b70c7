"""The listing of a site: everything a build depends on, and nothing of it read."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from newsgen.inputs import SiteFolder
from newsgen.listing import Listing, list_site
from newsgen.stamps import UNKNOWN, Stamp

OLD = 1_700_000_000
STAMP = Stamp("1 2 3 4")


def site(folder: Path, *paths: str) -> SiteFolder:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("NIPA làm việc tại Gia Lai.", "utf-8")
    return SiteFolder(folder)


def listed(site: SiteFolder, pictures: Iterable[str] = ()) -> Listing:
    return list_site(site, site.path / "theme", pictures)


def test_records_authority_sources_templates_and_configuration_are_listed(tmp_path: Path) -> None:
    paths = [
        "articles/a.md", "articles/2025/b.md", "entities/people.yaml", "newsgen.yaml",
        "seeds/3/goc.txt", "templates/pages/home.html", "templates/static/style.css",
    ]  # fmt: skip
    assert sorted(listed(site(tmp_path, *paths)).stamps) == sorted(paths)


def test_what_a_build_makes_or_never_reads_is_not_listed(tmp_path: Path) -> None:
    paths = "build/index.html", ".newsgen/memo.sqlite", ".git/HEAD", "README.md", "anh/a.jpg"
    assert listed(site(tmp_path, *paths)).stamps == {}


def test_the_theme_is_listed_apart_from_the_templates_of_the_site(tmp_path: Path) -> None:
    found = listed(site(tmp_path, "theme/base.html", "templates/base.html"))
    assert sorted(found.stamps) == ["templates/base.html", "theme:base.html"]


def test_pictures_that_records_show_are_listed_where_they_are(tmp_path: Path) -> None:
    pictures = ["anh/le-ky.jpg", "anh/khong-co.jpg"]
    assert [*listed(site(tmp_path, "anh/le-ky.jpg"), pictures).stamps] == ["anh/le-ky.jpg"]


def test_records_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    paths = ["articles/2025/a.md", "articles/a.md", "articles/b-1.md", "articles/b.md"]
    assert [*listed(site(tmp_path, *reversed(paths))).records] == paths


def test_records_are_those_that_the_site_reads(tmp_path: Path) -> None:
    names = "a.md", ".an.md", ".obsidian/b.md", "2025/.nhap/c.md", "2025/d.md", "anh.jpg", "e.md~"
    folder = site(tmp_path, *(f"articles/{name}" for name in names))
    (tmp_path / "articles/thu-muc.md").mkdir()
    (tmp_path / "articles/mat.md").symlink_to("khong-co.md")
    assert [*listed(folder).records] == sorted(folder.records())


def test_a_record_behind_a_link_has_the_stamp_of_the_record_itself(tmp_path: Path) -> None:
    folder = site(tmp_path, "articles/a.md")
    (tmp_path / "articles/b.md").symlink_to("a.md")
    records = list_site(folder, tmp_path / "theme", ()).records
    assert records["articles/b.md"] == records["articles/a.md"]


@pytest.mark.xfail(reason="Jinja follows links to folders, the listing does not")
def test_templates_in_a_folder_behind_a_link_are_listed(tmp_path: Path) -> None:
    folder = site(tmp_path, "shared/item.html", "templates/base.html")
    (tmp_path / "templates/parts").symlink_to(tmp_path / "shared")
    assert "templates/parts/item.html" in listed(folder).stamps


def test_links_in_a_circle_do_not_stop_it(tmp_path: Path) -> None:
    folder = site(tmp_path, "articles/a.md")
    (tmp_path / "articles/vong.md").symlink_to("vong.md")
    (tmp_path / "articles/tren").symlink_to(tmp_path / "articles")
    assert [*listed(folder).stamps] == ["articles/a.md"]


def test_a_site_without_folders_has_an_empty_listing(tmp_path: Path) -> None:
    assert listed(SiteFolder(tmp_path)) == Listing({})


def test_a_file_changed_a_moment_ago_is_listed_without_a_stamp(tmp_path: Path) -> None:
    folder = site(tmp_path, "articles/a.md")
    in_an_hour = (tmp_path / "articles/a.md").stat().st_mtime + 3600
    os.utime(tmp_path / "articles/a.md", (in_an_hour, in_an_hour))
    found = listed(folder)
    assert found.stamps == {"articles/a.md": UNKNOWN}
    assert not found.is_settled


def test_a_listing_in_which_every_file_has_a_stamp_is_settled() -> None:
    assert Listing({"articles/a.md": STAMP, "newsgen.yaml": STAMP}).is_settled
    assert not Listing({"articles/a.md": STAMP, "newsgen.yaml": UNKNOWN}).is_settled
