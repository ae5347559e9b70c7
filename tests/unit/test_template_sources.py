"""Which templates a page is made of: it is made anew when any of these changes, and then only."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from newsgen.inputs import theme
from newsgen.renderer import template_digests

BASE = "<title>{% block title %}{% endblock %}</title>"
PAGE = '{% extends "base.html" %}{% block title %}{{ page.title }}{% endblock %}'


def write(folder: Path, templates: Mapping[str, str]) -> Path:
    for name, source in templates.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, "utf-8")
    return folder


def changed(folders: Iterable[Path], before: Mapping[str, bytes]) -> set[str]:
    after = template_digests(tuple(folders))
    return {name for name in after if after[name] != before.get(name)}


def touched_by(folder: Path, name: str, templates: Mapping[str, str]) -> set[str]:
    """The templates that count as changed when one does."""
    write(folder, templates)
    before = template_digests([folder])
    write(folder, {name: templates[name] + "<!-- khác -->"})
    return changed([folder], before)


@pytest.mark.parametrize(
    "use",
    [
        '{% extends "parts/item.html" %}',
        "{% extends 'parts/item.html' %}",
        '{% include "parts/item.html" %}',
        '{%- include "parts/item.html" -%}',
        '{%+ include "parts/item.html" ignore missing without context %}',
        '{%include "parts/item.html"%}',
        '{% import "parts/item.html" as item %}',
        '{% from "parts/item.html" import one, two %}',
        '{%\n  from\n  "parts/item.html"\n  import one\n%}',
        '<ul>{% for item in page.items %}{% include "parts/item.html" %}{% endfor %}</ul>',
    ],
)
def test_a_template_is_made_of_what_it_names(tmp_path: Path, use: str) -> None:
    templates = {"page.html": use, "parts/item.html": "<li>", "other.html": "<p>"}
    assert touched_by(tmp_path, "parts/item.html", templates) == {"page.html", "parts/item.html"}


def test_a_template_is_made_of_what_those_are_made_of(tmp_path: Path) -> None:
    templates = {
        "base.html": '{% include "parts/head.html" %}',
        "parts/head.html": '{% from "parts/link.html" import link %}',
        "parts/link.html": "<a>",
        "page.html": PAGE,
    }
    assert touched_by(tmp_path, "parts/link.html", templates) == {*templates}


def test_a_change_of_a_page_is_no_change_of_its_base(tmp_path: Path) -> None:
    templates = {"base.html": BASE, "page.html": PAGE}
    assert touched_by(tmp_path, "page.html", templates) == {"page.html"}


def test_templates_that_name_each_other_are_made_of_both(tmp_path: Path) -> None:
    templates = {"a.html": '{% include "b.html" %}', "b.html": '{% include "a.html" %}'}
    assert touched_by(tmp_path, "a.html", templates) == {"a.html", "b.html"}


@pytest.mark.parametrize(
    "use",
    [
        "{% include page.template %}",
        '{% include ["a.html", "b.html"] %}',
        '{% extends ("a.html") %}',
        '{% include "a.html" %}{% include page.template %}',
    ],
)
def test_a_template_that_names_another_by_a_value_is_made_of_all(tmp_path: Path, use: str) -> None:
    templates = {"page.html": use, "a.html": "<p>", "b.html": "<p>"}
    assert touched_by(tmp_path, "b.html", templates) == {"page.html", "b.html"}


@pytest.mark.parametrize(
    "use",
    [
        '{% extends "a.html" if page.is_short else "b.html" %}',
        '{% include "a.html" if page.is_short else "b.html" %}',
        '{% include "a.html" or "b.html" %}',
        '{% include "parts/" ~ page.kind ~ ".html" %}',
        '{% include "b" ".html" %}',
    ],
)
def test_a_name_that_is_reckoned_from_a_quoted_one_counts_as_all(tmp_path: Path, use: str) -> None:
    templates = {"page.html": use, "a.html": "<p>", "b.html": "<p>", "parts/b.html": "<p>"}
    name = "parts/b.html" if "parts/" in use else "b.html"
    assert touched_by(tmp_path, name, templates) == {"page.html", name}


def test_a_template_of_the_site_stands_over_that_of_the_theme(tmp_path: Path) -> None:
    own, theirs = tmp_path / "own", tmp_path / "theme"
    write(theirs, {"base.html": BASE, "page.html": PAGE, "other.html": "<p>"})
    before = template_digests([theirs])
    write(own, {"base.html": BASE.upper()})
    assert changed([own, theirs], before) == {"base.html", "page.html"}


def test_a_template_of_the_theme_that_the_site_has_too_has_no_part(tmp_path: Path) -> None:
    own, theirs = tmp_path / "own", tmp_path / "theme"
    write(theirs, {"base.html": BASE, "page.html": PAGE})
    write(own, {"base.html": BASE.upper()})
    before = template_digests([own, theirs])
    write(theirs, {"base.html": "<title>Khác</title>"})
    assert changed([own, theirs], before) == set()


def test_a_template_that_was_missing_changes_what_names_it_when_it_comes(tmp_path: Path) -> None:
    write(tmp_path, {"page.html": PAGE})
    before = template_digests([tmp_path])
    write(tmp_path, {"base.html": BASE})
    assert changed([tmp_path], before) == {"base.html", "page.html"}


def test_what_is_copied_is_no_template(tmp_path: Path) -> None:
    write(tmp_path, {"static/style.css": "p {}", "page.html": "{% include page.template %}"})
    assert [*template_digests([tmp_path])] == ["page.html"]


def test_a_copied_file_that_a_template_includes_is_a_part_of_it(tmp_path: Path) -> None:
    write(tmp_path, {"page.html": '{% include "static/logo.svg" %}', "static/logo.svg": "<svg>"})
    before = template_digests([tmp_path])
    write(tmp_path, {"static/logo.svg": "<svg><!-- khác -->"})
    assert template_digests([tmp_path])["page.html"] != before["page.html"]


def test_a_template_in_a_folder_behind_a_link_is_a_template(tmp_path: Path) -> None:
    shared = write(tmp_path / "shared", {"item.html": "<li>"})
    own = write(tmp_path / "own", {"page.html": '{% include "parts/item.html" %}'})
    (own / "parts").symlink_to(shared)
    before = template_digests([own])
    write(shared, {"item.html": "<li class=item>"})
    assert template_digests([own])["page.html"] != before["page.html"]


def test_a_template_that_is_no_text_has_a_digest_too(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b'\xff{% include "a.html" %}')
    assert [*template_digests([tmp_path])] == ["page.html"]


def test_no_template_of_the_theme_counts_as_made_of_all(tmp_path: Path) -> None:
    before = template_digests([theme()])
    write(tmp_path, {"pages/404.html": "<p>Không có trang này.</p>"})
    assert changed([tmp_path, theme()], before) == {"pages/404.html"}
