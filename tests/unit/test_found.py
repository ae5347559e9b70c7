"""A look at an output folder: by this process, and by one beside it."""

from pathlib import Path

import pytest

from newsgen.found import Found, Look, as_left
from newsgen.output_folder import Output, look_at, look_beside

FILES = {"index.html": "a", "people/an.html": "b", "data/2025/a.csv": "c"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        file = tmp_path / "build" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path / "build"


def seen(folder: Path) -> Output:
    return look_at(folder, "build", folder.parent / "no-such-folder")


def left(found: Found) -> Look:
    """How the last build left a folder, told in a way that shows where it came from."""
    return Look(found.digest, lambda: Found({}, ("as it was left",)))


def test_what_is_as_it_was_left_need_not_be_told_again(folder: Path) -> None:
    known = left(seen(folder).found)
    assert look_beside(seen(folder), known).found.odd == ("as it was left",)


@pytest.mark.parametrize("path", ["index.html", "people/an.html", "people/binh.html"])
def test_what_changed_since_is_told(folder: Path, path: str) -> None:
    known = left(seen(folder).found)
    (folder / path).write_text("khác")
    found, expected = look_beside(seen(folder), known).found, seen(folder).found
    assert dict(found.files) == expected.files
    assert set(found.folders) == expected.folders


def test_an_empty_folder_and_a_link_are_told(folder: Path) -> None:
    known = left(seen(folder).found)
    (folder / "people" / "rỗng").mkdir()
    assert "people/rỗng" in look_beside(seen(folder), known).found.folders
    (folder / "people" / "link").symlink_to(folder)
    assert [*look_beside(seen(folder), known).found.odd] == ["people/link"]


def test_a_folder_with_nothing_else_in_it_is_known_by_its_files(folder: Path) -> None:
    found = seen(folder).found
    assert as_left(found.files) == Found(found.files, (), {"people", "data", "data/2025"})
    assert as_left(found.files).digest == found.digest


def test_a_file_that_is_gone_changes_the_digest(folder: Path) -> None:
    before = seen(folder).looked.digest
    (folder / "index.html").unlink()
    assert seen(folder).looked.digest != before
