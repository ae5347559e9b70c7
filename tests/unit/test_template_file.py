"""Compiled templates: what one build compiled the next one need not, or compiles it anew."""

from pathlib import Path

import pytest

from newsgen.renderer import open_theme
from newsgen.template_file import NAME, keep_codes, read_codes
from newsgen.urls import Url
from samples import site
from unit.test_environment import VIEW

PROGRAM = b"program1"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "a.html").write_text("<h1>{{ site.title }}</h1>", "utf-8")
    (folder / "b.html").write_text("{% if %}", "utf-8")
    return folder


def built(theme: Path, program: bytes = PROGRAM) -> tuple[str, bool]:
    """What a build makes of a template, and whether it had to compile it."""
    renderer = open_theme(site(), (theme,), read_codes(theme.parent, program))
    made = renderer.render(Url("a.html"), "a.html", VIEW).content.decode()
    if renderer.compiled.has_grown:
        keep_codes(theme.parent, program, renderer.compiled.codes)
    return made, renderer.compiled.has_grown


def test_a_template_is_compiled_once(theme: Path) -> None:
    assert built(theme) == ("<h1>Kho tin</h1>", True)
    assert built(theme) == ("<h1>Kho tin</h1>", False)


def test_a_template_that_changed_is_compiled_again(theme: Path) -> None:
    built(theme)
    (theme / "a.html").write_text("<h2>{{ site.title }}</h2>", "utf-8")
    assert built(theme) == ("<h2>Kho tin</h2>", True)
    assert built(theme) == ("<h2>Kho tin</h2>", False)


def test_what_another_program_compiled_is_not_believed(theme: Path) -> None:
    built(theme)
    assert built(theme, b"program2") == ("<h1>Kho tin</h1>", True)


def test_whatever_is_damaged_is_compiled_again(theme: Path) -> None:
    built(theme)
    file = theme.parent / NAME
    whole = file.read_bytes()
    for at in range(0, len(whole), 7):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert read_codes(theme.parent, PROGRAM) == {}
        file.write_bytes(whole[:at])
        assert read_codes(theme.parent, PROGRAM) == {}


def test_what_cannot_be_kept_is_compiled_each_time(theme: Path) -> None:
    (theme.parent / NAME).mkdir()
    assert built(theme) == built(theme) == ("<h1>Kho tin</h1>", True)


def test_all_templates_are_made_ready_but_those_that_are_wrong(theme: Path) -> None:
    renderer = open_theme(site(), (theme,))
    renderer.make_ready()
    assert len(renderer.compiled.codes) == 1
