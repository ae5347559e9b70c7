"""The output folder: whole files, ours alone, and nothing through a link."""

from pathlib import Path

import pytest

from newsgen import output
from newsgen.manifest import MANIFEST
from newsgen.orders import Written
from newsgen.output_folder import check_folder, check_ways, look_at
from newsgen.problems import CannotRun
from newsgen.urls import Url


def write(folder: Path, **files: str) -> Written:
    """Write files; `articles_a=…` stands for `articles/a`."""
    made = {Url(path.replace("_", "/")): text.encode() for path, text in files.items()}
    place = look_at(folder, "build", folder.parent / "no-such-folder")
    check_ways(place, made)
    changed = [url for url, content in made.items() if not output.holds(place, url, content)]
    for url in changed:
        output.stage(place, url, made[url])
    done = output.settle(place, changed, made)
    output.leave(place)
    return done


def tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


def refused(folder: Path, site: Path) -> str:
    with pytest.raises(CannotRun) as caught:
        check_folder(folder, site, "build")
    return caught.value.problem.rule


def test_the_folder_holds_exactly_the_files(tmp_path: Path) -> None:
    assert write(tmp_path / "build", a="1", b_c="2").written == ("a", "b/c")
    assert tree(tmp_path / "build") == {"a": "1", "b/c": "2"}


def test_a_file_whose_bytes_are_there_is_not_touched(tmp_path: Path) -> None:
    write(tmp_path, a="1", b="1")
    before = (tmp_path / "a").stat()
    done = write(tmp_path, a="1", b="2")
    assert (done.written, done.unchanged) == (("b",), 1)
    assert (tmp_path / "a").stat() == before


def test_what_is_ours_and_stale_goes_away_with_its_empty_folders(tmp_path: Path) -> None:
    write(tmp_path, a="1", b_c_d="2", b_e="3")
    assert write(tmp_path, a="1", b_e="3").removed == ("b/c/d",)
    assert sorted(path.name for path in (tmp_path / "b").iterdir()) == ["e"]


def test_what_is_not_ours_stays_and_is_named(tmp_path: Path) -> None:
    write(tmp_path, a="1", b_c="2")
    (tmp_path / "CNAME").write_text("kho.example")
    (tmp_path / "b/own").write_text("own")
    assert write(tmp_path, a="1").foreign == ("CNAME", "b/own")
    assert tree(tmp_path) == {"a": "1", "CNAME": "kho.example", "b/own": "own"}


def test_a_foreign_file_in_the_place_of_ours_becomes_ours(tmp_path: Path) -> None:
    write(tmp_path, a="1")
    (tmp_path / "b").write_text("foreign")
    assert write(tmp_path, a="1", b="2").foreign == ()
    assert tree(tmp_path) == {"a": "1", "b": "2"}


def test_leftovers_of_a_broken_build_are_cleaned(tmp_path: Path) -> None:
    write(tmp_path, a="1", b_c="2")
    (tmp_path / "b/c.newsgen-tmp").write_text("half")
    assert write(tmp_path, a="1", b_c="2").written == ()
    assert tree(tmp_path) == {"a": "1", "b/c": "2"}


def test_a_damaged_manifest_names_nothing_and_nothing_is_lost(tmp_path: Path) -> None:
    write(tmp_path, a="1", b="2")
    (tmp_path / MANIFEST).write_text("\x00 not ours\na\n")
    assert write(tmp_path, a="1").removed == ()
    assert tree(tmp_path) == {"a": "1", "b": "2"}


def test_a_manifest_that_points_outside_removes_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    folder = tmp_path / "build"
    write(folder, a="1")
    with (folder / MANIFEST).open("a") as manifest:
        manifest.write(f"../precious\n{tmp_path}/precious\n./../precious\nb\\..\\precious\n")
    write(folder, a="1")
    assert (tmp_path / "precious").read_text() == "mine"


def test_something_in_the_way_is_told_before_anything_is_written(tmp_path: Path) -> None:
    write(tmp_path, a="1", z="1")
    (tmp_path / "z").unlink()
    (tmp_path / "z").mkdir()
    with pytest.raises(CannotRun) as caught:
        write(tmp_path, a="2", z="2")
    found = caught.value.problem
    assert (found.rule, found.where.path) == ("output-conflict", "build/z")
    assert tree(tmp_path) == {"a": "1"}


def test_a_file_where_a_folder_must_go_is_told(tmp_path: Path) -> None:
    write(tmp_path, a="1")
    (tmp_path / "b").write_text("foreign")
    with pytest.raises(CannotRun) as caught:
        write(tmp_path, a="1", b_c="2")
    assert caught.value.problem.rule == "output-conflict"
    assert tree(tmp_path) == {"a": "1", "b": "foreign"}


@pytest.mark.parametrize("link", ["a", "b"])
def test_nothing_is_written_through_a_link(tmp_path: Path, link: str) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "build"
    (outside / "folder").mkdir(parents=True)
    (outside / "file").write_text("mine")
    write(folder, c="1")
    (folder / link).symlink_to(outside / ("file" if link == "a" else "folder"))
    with pytest.raises(CannotRun):
        write(folder, a="2", b_c="2")
    assert tree(outside) == {"file": "mine"}


def test_a_stale_file_is_not_removed_through_a_link(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "build"
    write(folder, a="1", b_c="2")
    (folder / "b").rename(outside)
    (folder / "b").symlink_to(outside)
    assert write(folder, a="1").removed == ()
    assert tree(outside) == {"c": "2"}


@pytest.mark.parametrize(
    "name",
    [".", "..", "articles", "articles/x", "entities", "seeds", "templates/static", ".git",
     ".git/hooks", ".newsgen", "../..", "/", "/tmp", "~", "~/site", "build/../articles"],
)  # fmt: skip
def test_a_folder_that_must_not_be_written_is_refused(tmp_path: Path, name: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    with pytest.raises(CannotRun) as caught:
        check_folder(site / name, site, name)
    assert caught.value.problem.rule == "bad-output-dir"


def test_the_home_of_the_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "a/home"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    assert refused(home, tmp_path / "site") == "bad-output-dir"


def test_a_folder_with_a_strangers_files_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine")
    assert refused(folder, tmp_path / "site") == "not-our-output"


def test_a_link_or_a_file_is_no_output_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "file").write_text("")
    assert refused(tmp_path / "link", tmp_path / "site") == "output-conflict"
    assert refused(tmp_path / "file", tmp_path / "site") == "output-conflict"


@pytest.mark.parametrize("name", ["build", "public/site", "../site-build", "articles-build"])
def test_a_folder_of_its_own_may_be_written(tmp_path: Path, name: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    check_folder(site / name, site, name)


def test_a_folder_with_leftovers_of_the_very_first_build_is_ours(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    folder.mkdir()
    (folder / f"{MANIFEST}.newsgen-tmp").write_text("")
    check_folder(folder, tmp_path / "site", "build")
