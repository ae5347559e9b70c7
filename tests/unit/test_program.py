"""The digest of the program: other code, or other libraries, is another program."""

import importlib
import importlib.util
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsgen import program


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A program of three modules, one of which is the one that tells which program it is."""
    folder = tmp_path / "newsgen"
    (folder / "tagger").mkdir(parents=True)
    (folder / "cards.py").write_text('"""Cards."""\n')
    (folder / "tagger/text.py").write_text('"""Texts."""\n')
    shutil.copy(str(program.__file__), folder)
    return folder


def digest_of(package: Path) -> bytes:
    spec = importlib.util.spec_from_file_location("another_program", package / "program.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    told: Callable[[], bytes] = module.program_digest
    return told()


def test_a_program_is_the_same_as_long_as_it_is_not_changed(package: Path) -> None:
    assert digest_of(package) == digest_of(package)


def test_a_program_in_another_folder_is_the_same(package: Path, tmp_path: Path) -> None:
    other = shutil.copytree(package, tmp_path / "elsewhere/newsgen")
    assert digest_of(other) == digest_of(package)


@pytest.mark.parametrize("module", ["cards.py", "tagger/text.py"])
def test_another_module_makes_another_program(package: Path, module: str) -> None:
    before = digest_of(package)
    (package / module).write_text('"""Đã khác."""\n')
    assert digest_of(package) != before


def test_one_module_more_makes_another_program(package: Path) -> None:
    before = digest_of(package)
    (package / "tagger/rules.py").write_text("")
    assert digest_of(package) != before


def test_compiled_files_are_no_part_of_it(package: Path) -> None:
    before = digest_of(package)
    (package / "__pycache__").mkdir()
    (package / "__pycache__/cards.cpython-313.pyc").write_bytes(b"\x00")
    assert digest_of(package) == before


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("Markdown-99.0.dist-info", True),
        ("PyYAML-99.egg-info", True),
        ("pytest-99.dist-info", False),
    ],
)
def test_the_versions_of_the_libraries_it_stands_on_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, counts: bool
) -> None:
    for package in ("markdown", "yaml", "pytest"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    importlib.invalidate_caches()
    before = program.program_digest()
    (tmp_path / name).mkdir()
    assert (program.program_digest() != before) is counts


def test_a_digest_has_eight_bytes() -> None:
    assert len(program.program_digest()) == 8
