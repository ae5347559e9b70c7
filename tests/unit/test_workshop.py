"""The workshop of a site: whose memo it is, and where it lies."""

from pathlib import Path

import pytest

from newsgen.memo_file import DamagedMemo
from newsgen.workshop import PROGRAM, open_workshop

OURS, THEIRS = b"program1", b"program2"
LEAD = "Ngày 21.8, NIPA làm việc tại Gia Lai.".encode()


def leave(site: Path, program: bytes = OURS) -> None:
    """What a build of one program leaves behind."""
    with open_workshop(site, program) as workshop:
        workshop.memo.keep_records((), (), {PROGRAM: program.hex(), "state": "như cũ"})


def found(site: Path, program: bytes = OURS, *, is_clean: bool = False) -> str:
    with open_workshop(site, program, is_clean=is_clean) as workshop:
        return workshop.memo.facts.get("state", "")


def test_a_build_finds_what_the_last_one_left(tmp_path: Path) -> None:
    leave(tmp_path)
    assert found(tmp_path) == "như cũ"


def test_what_another_program_left_is_not_believed(tmp_path: Path) -> None:
    leave(tmp_path, THEIRS)
    assert found(tmp_path) == ""
    assert found(tmp_path, THEIRS) == ""


def test_a_clean_build_forgets_all(tmp_path: Path) -> None:
    leave(tmp_path)
    assert found(tmp_path, is_clean=True) == ""
    assert found(tmp_path) == ""


def test_a_clean_build_needs_no_memo_that_can_be_read(tmp_path: Path) -> None:
    leave(tmp_path)
    (tmp_path / ".newsgen/memo.sqlite").write_bytes(b"khong phai SQLite" * 100)
    assert found(tmp_path, is_clean=True) == ""


def test_a_damaged_memo_is_told(tmp_path: Path) -> None:
    leave(tmp_path)
    (tmp_path / ".newsgen/memo.sqlite").write_bytes(b"khong phai SQLite" * 100)
    with pytest.raises(DamagedMemo):
        found(tmp_path)


def test_git_does_not_see_the_folder(tmp_path: Path) -> None:
    leave(tmp_path)
    assert (tmp_path / ".newsgen/.gitignore").read_text() == "*\n"


def test_a_gitignore_of_the_editor_stays(tmp_path: Path) -> None:
    (tmp_path / ".newsgen").mkdir()
    (tmp_path / ".newsgen/.gitignore").write_text("memo.sqlite\n")
    leave(tmp_path)
    assert (tmp_path / ".newsgen/.gitignore").read_text() == "memo.sqlite\n"


def test_what_was_passed_on_is_gone_at_the_end(tmp_path: Path) -> None:
    with open_workshop(tmp_path, OURS) as workshop:
        place = workshop.scratch.put(LEAD)
        assert workshop.scratch.take(place) == LEAD
    assert sorted(path.name for path in (tmp_path / ".newsgen").iterdir()) == [
        ".gitignore",
        "memo.sqlite",
    ]


def test_what_a_broken_build_passed_on_is_gone_at_the_beginning(tmp_path: Path) -> None:
    leftover = tmp_path / ".newsgen/scratch/4711"
    leftover.parent.mkdir(parents=True)
    leftover.write_bytes(b"\x80")
    with open_workshop(tmp_path, OURS):
        assert not leftover.exists()


def test_a_site_that_cannot_be_written_to_has_it_elsewhere_for_one_build(tmp_path: Path) -> None:
    (tmp_path / ".newsgen").write_text("a file in its place")
    with open_workshop(tmp_path, OURS) as workshop:
        folder = workshop.folder
        assert folder.is_dir()
        assert not folder.is_relative_to(tmp_path)
    assert not folder.exists()
    assert found(tmp_path) == ""


def test_it_is_left_in_order_when_a_build_breaks_off(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), open_workshop(tmp_path, OURS) as workshop:
        workshop.scratch.put(LEAD) and 1 / 0
    assert not (tmp_path / ".newsgen/scratch").exists()
    leave(tmp_path)
    assert found(tmp_path) == "như cũ"
