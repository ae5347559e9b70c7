"""A site's folder as it is read: what counts, in which order, and never out of it."""

import os
import time
from pathlib import Path

import pytest

from newsgen.inputs import SiteFolder, static_files, theme
from newsgen.problems import CannotRun, ContentError


def put(folder: Path, *paths: str) -> SiteFolder:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path)
    return SiteFolder(folder)


def test_records_are_listed_in_the_order_of_their_paths(tmp_path: Path) -> None:
    site = put(tmp_path, "articles/b.md", "articles/a.md", "articles/2025/c.md", "articles/a.txt")
    assert list(site.records()) == ["articles/a.md", "articles/b.md", "articles/2025/c.md"]


def test_both_endings_of_yaml_are_authority(tmp_path: Path) -> None:
    site = put(tmp_path, "entities/b.yml", "entities/a.yaml", "entities/c.json")
    assert list(site.authority()) == ["entities/a.yaml", "entities/b.yml"]


@pytest.mark.parametrize("name", [".a.md.swp", "a.md~", "._a.md", ".#a.md", "4913", ".ds/a.md"])
def test_what_an_editor_leaves_behind_is_no_record(tmp_path: Path, name: str) -> None:
    assert list(put(tmp_path, f"articles/{name}").records()) == []


def test_a_pipe_and_a_link_to_nowhere_are_no_records(tmp_path: Path) -> None:
    site = put(tmp_path, "articles/a.md")
    os.mkfifo(tmp_path / "articles/pipe.md")
    (tmp_path / "articles/nowhere.md").symlink_to("nowhere")
    (tmp_path / "articles/loop.md").symlink_to("loop.md")
    assert list(site.records()) == ["articles/a.md"]


def test_a_folder_that_a_link_leads_to_is_not_listed_twice(tmp_path: Path) -> None:
    site = put(tmp_path, "articles/nam/a.md", "articles/x.md/b.md")
    (tmp_path / "articles/khac").symlink_to("nam")
    (tmp_path / "articles/nam/len").symlink_to("..")
    assert list(site.records()) == ["articles/nam/a.md", "articles/x.md/b.md"]


def test_a_folder_of_records_that_leads_to_itself_holds_none(tmp_path: Path) -> None:
    (tmp_path / "articles").symlink_to("articles")
    assert list(SiteFolder(tmp_path).records()) == []


def test_only_what_no_link_leads_to_is_direct(tmp_path: Path) -> None:
    site = put(tmp_path, "articles/a.md", "articles/2025/b.md")
    (tmp_path / "articles/c.md").symlink_to("a.md")
    direct = {file.path: file.is_direct for file in site.listed_records(0)}
    assert direct == {"articles/a.md": True, "articles/c.md": False, "articles/2025/b.md": True}


def test_records_of_a_folder_outside_are_not_direct_and_never_read(tmp_path: Path) -> None:
    put(tmp_path, "outside/a.md", "site/x")
    (tmp_path / "site/articles").symlink_to(tmp_path / "outside")
    site = SiteFolder(tmp_path / "site")
    (file,) = site.listed_records(0)
    with pytest.raises(ContentError):
        site.read(file.path, is_direct=file.is_direct)


def test_a_site_may_be_reached_by_a_link(tmp_path: Path) -> None:
    put(tmp_path, "site/articles/a.md")
    (tmp_path / "khac").symlink_to("site")
    site = SiteFolder(tmp_path / "khac")
    (file,) = site.listed_records(0)
    assert file.is_direct
    assert site.read(file.path, is_direct=True) == b"site/articles/a.md"


def test_a_file_of_the_same_size_and_time_has_another_stamp(tmp_path: Path) -> None:
    site, long_after = put(tmp_path, "articles/a.md"), time.time_ns() + 10**12
    (before,) = site.listed_records(long_after)
    assert before == next(site.listed_records(long_after))
    (tmp_path / "articles/b").write_text("articles/A.md")
    found = (tmp_path / "articles/a.md").stat()
    os.utime(tmp_path / "articles/b", ns=(found.st_atime_ns, found.st_mtime_ns))
    (tmp_path / "articles/b").replace(tmp_path / "articles/a.md")
    (after,) = site.listed_records(long_after)
    assert after.stamp.split()[:2] == before.stamp.split()[:2]
    assert after.stamp != before.stamp


def test_a_link_put_in_the_place_of_a_listed_file_is_not_followed(tmp_path: Path) -> None:
    site = put(tmp_path, "articles/a.md", "secret")
    (file,) = site.listed_records(0)
    (tmp_path / "articles/a.md").unlink()
    (tmp_path / "articles/a.md").symlink_to(tmp_path / "secret")
    with pytest.raises(ContentError) as caught:
        site.read(file.path, is_direct=file.is_direct)
    assert caught.value.problem.rule == "unreadable"


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    site = put(tmp_path, "articles/a.md")
    assert site.read("articles/a.md") == b"articles/a.md"
    assert site.read("articles/a.md", is_direct=True) == b"articles/a.md"


@pytest.mark.parametrize("path", ["articles/link.md", "linked/secret.md", "../secret.md"])
def test_a_file_outside_is_never_read(tmp_path: Path, path: str) -> None:
    put(tmp_path, "secret.md", "outside/secret.md")
    site = put(tmp_path / "site", "articles/a.md")
    (tmp_path / "site/articles/link.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "site/linked").symlink_to(tmp_path / "outside")
    with pytest.raises(ContentError) as caught:
        site.read(path)
    assert (caught.value.problem.rule, caught.value.problem.where.path) == ("symlink-outside", path)


def test_a_link_inside_of_the_site_is_followed(tmp_path: Path) -> None:
    site = put(tmp_path, "articles/a.md")
    (tmp_path / "articles/b.md").symlink_to("a.md")
    assert site.read("articles/b.md") == b"articles/a.md"


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        put(tmp_path).read("articles/a.md")
    assert caught.value.problem.rule == "unreadable"


@pytest.mark.parametrize("folder", ["articles", "seeds"])
def test_a_folder_with_texts_is_a_site_without_any_configuration(
    tmp_path: Path, folder: str
) -> None:
    assert put(tmp_path, f"{folder}/a").config().title == "Kho tin"


def test_another_folder_is_no_site(tmp_path: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        put(tmp_path, "entities/a.yaml").config()
    assert caught.value.problem.rule == "not-a-site"


def test_a_configuration_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "newsgen.yaml").write_bytes(b"title: \xff")
    with pytest.raises(CannotRun) as caught:
        SiteFolder(tmp_path).config()
    assert caught.value.problem.where.path == "newsgen.yaml"


def test_a_configuration_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "newsgen.yaml").write_bytes(b"\xef\xbb\xbftitle: Kho\n")
    assert SiteFolder(tmp_path).config().title == "Kho"


def test_the_sites_templates_stand_before_the_themes(tmp_path: Path) -> None:
    assert SiteFolder(tmp_path).templates() == (theme(),)
    site = put(tmp_path, "templates/base.html")
    assert site.templates() == ((tmp_path / "templates").resolve(), theme())


def test_static_files_stand_over_those_of_the_theme_one_by_one(tmp_path: Path) -> None:
    put(tmp_path, "static/style.css", "static/a/b.svg", "static/.env", "static/.git/config")
    found = static_files((tmp_path, theme()))
    assert found["static/style.css"] == tmp_path / "static/style.css"
    assert found["static/icon.svg"] == theme() / "static/icon.svg"
    assert "static/a/b.svg" in found
    assert [path for path in found if "/." in path] == []


@pytest.mark.parametrize("name", ["a\x1fb.svg", "a\nb.svg", "a\udcff.svg", "a\\b.svg"])
def test_a_static_file_whose_name_no_address_can_hold_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / name).touch()
    with pytest.raises(CannotRun) as told:
        static_files((tmp_path,))
    assert told.value.problem.rule == "bad-file-name"
    assert told.value.problem.where.path.isprintable()


def test_a_static_file_from_outside_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "secret")
    put(tmp_path / "templates", "static/a.css")
    (tmp_path / "templates/static/b.css").symlink_to(tmp_path / "secret")
    with pytest.raises(CannotRun) as caught:
        static_files((tmp_path / "templates",))
    assert caught.value.problem.where.path == "templates/static/b.css"
