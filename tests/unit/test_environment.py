"""Templates: escaped whatever they are called, strict, and blamed at their own line."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from newsgen.inputs import theme
from newsgen.problems import ContentError, Problem
from newsgen.renderer import compiled, open_theme
from newsgen.urls import Url
from newsgen.views import FeedView
from samples import site

VIEW = FeedView("id", "self", '"><script>', "2025", (), "", "")
"""A view with something to escape in `site_href`."""


def rendered(folder: Path, name: str = "a.html") -> str:
    renderer = open_theme(site(), (folder,))
    return renderer.render(Url("x.html"), name, VIEW).content.decode()


def problem(folder: Path, name: str = "a.html") -> Problem:
    with pytest.raises(ContentError) as caught:
        rendered(folder, name)
    return caught.value.problem


@pytest.mark.parametrize("name", ["a.html", "a.xml", "a.j2", "a.svg", "a.atom", "a.txt", "a"])
def test_a_template_is_escaped_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("{{ page.site_href }}")
    assert rendered(tmp_path, name) == "&#34;&gt;&lt;script&gt;"


def test_a_text_is_never_read_as_a_template(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ page.id }}")
    renderer = open_theme(site(), (tmp_path,))
    view = FeedView("{{ 7 * 7 }}", "", "", "", (), "", "")
    assert renderer.render(Url("x"), "a.html", view).content == b"{{ 7 * 7 }}"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A template, and what is said of it."""

    text: str
    line: int
    message: str


@pytest.mark.parametrize(
    "wrong",
    [
        Wrong("\n{{ page.nope }}", 2, "no attribute 'nope'"),
        Wrong("{{ nope }}", 1, "'nope' is undefined"),
        Wrong("\n\n{% if %}", 3, "Expected an expression"),
        Wrong("{% if page.id %}", 1, "Unexpected end of template"),
        Wrong("\n{% extends 'nope.html' %}", 2, 'there is no template "nope.html"'),
        Wrong("{% include '../../etc/hosts' %}", 1, 'no template "../../etc/hosts"'),
        Wrong("{% include '/etc/hosts' %}", 1, 'no template "/etc/hosts"'),
        Wrong("{% include 'a.html' %}", 1, "include each other without end"),
        Wrong("\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        Wrong("{{ page.id + 1 }}", 1, "TypeError"),
        Wrong("{{ page.id | nope }}", 1, "No filter named 'nope'"),
        Wrong("{{ range(1000000000) | list }}", 1, "'range' is undefined"),
        Wrong("\n{% include 'part.html' %}", 1, "ZeroDivisionError"),
    ],
    ids=lambda wrong: wrong.text.strip(),
)
def test_a_fault_of_a_template_is_told_at_its_line(tmp_path: Path, wrong: Wrong) -> None:
    (tmp_path / "a.html").write_text(wrong.text)
    (tmp_path / "part.html").write_text("{{ 1 / 0 }}")
    found = problem(tmp_path)
    file = "part.html" if "part" in wrong.text else "a.html"
    assert (found.rule, str(found.where)) == ("template-error", f"templates/{file}:{wrong.line}")
    assert wrong.message in found.message
    assert "x.html" in found.fix
    assert str(tmp_path) not in found.message + found.fix


def test_a_template_that_is_no_utf_8_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes("Việt".encode("utf-16"))
    assert str(problem(tmp_path).where) == "templates/a.html"


def test_a_template_may_ask_whether_something_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "{{ page.nope is defined }} {{ page.nope | default('<') }} {% for a in 'xy' %}"
        "{{ loop.revindex }}{{ loop.cycle('<', '>') }}{% endfor %}"
    )
    assert rendered(tmp_path) == "False &lt; 2&lt;1&gt;"


def test_a_file_of_the_site_stands_over_the_theme_and_the_rest_is_the_themes(
    tmp_path: Path,
) -> None:
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds/atom.xml").write_text("ours")
    renderer = open_theme(site(), (tmp_path, theme()))
    assert renderer.render(Url("feed.xml"), "feeds/atom.xml", VIEW).content == b"ours"
    assert renderer.environment.get_template("base.html").filename == str(theme() / "base.html")


def test_a_template_sees_the_page_and_the_site_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ site.title }}")
    assert rendered(tmp_path) == "Kho tin"
    assert open_theme(site(), (tmp_path,)).environment.globals == {}


def test_templates_compiled_elsewhere_make_the_same_page_and_are_not_compiled_again(
    tmp_path: Path,
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "base.html").write_text("<p>{% block main %}{% endblock %}</p>")
    (tmp_path / "pages/a.html").write_text(
        '{% extends "base.html" %}{% block main %}{{ site.title }}{% endblock %}'
    )
    codes = compiled((tmp_path,), ("pages/a.html",))
    renderer = open_theme(site(), (tmp_path,), lambda: codes)

    def refuse(*_: object) -> None:
        raise AssertionError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(renderer.environment), "compile", refuse)
        made = renderer.render(Url("a.html"), "pages/a.html", VIEW)
    assert made == open_theme(site(), (tmp_path,)).render(Url("a.html"), "pages/a.html", VIEW)


def test_a_template_that_changed_since_it_was_compiled_elsewhere_is_compiled(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.html").write_text("cũ")
    codes = compiled((tmp_path,), ("a.html",))
    (tmp_path / "a.html").write_text("mới")
    renderer = open_theme(site(), (tmp_path,), lambda: codes)
    assert renderer.render(Url("a.html"), "a.html", VIEW).content.decode() == "mới"


def test_a_template_that_is_wrong_is_passed_over_when_others_are_compiled(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{% if %}")
    (tmp_path / "b.html").write_text("b")
    codes = compiled((tmp_path,), ("a.html", "b.html", "no-such.html"))
    renderer = open_theme(site(), (tmp_path,), lambda: codes)
    assert renderer.render(Url("b.html"), "b.html", VIEW).content == b"b"
    with pytest.raises(ContentError):
        renderer.render(Url("a.html"), "a.html", VIEW)
