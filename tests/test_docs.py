"""The documents say what the program does: every rule, command, option and key, and no others."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from site_checks.source_code import keys_read, rule_words
from site_checks.tools import REPOSITORY

SOURCE = REPOSITORY / "src/newsgen"
DOCS = REPOSITORY / "docs"
PAGES = [REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
READERS = {
    "configuration.md": "config.py",
    "records.md": "loader/records.py",
    "entities.md": "loader/authority.py",
}
HEADING = re.compile(r"^#{2,4} `?([a-z]+(?:-[a-z]+)+)`?$", re.MULTILINE)
TABLE_KEY = re.compile(r"^\| *`([a-z_]+)`", re.MULTILINE)
CODE = re.compile(r"^```.*?^```|^    .*?$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^[`\s$]*(newsgen [a-z][^`\n#]*)", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)#?([^)\s]*)\)")


def all_text() -> str:
    return "\n".join(page.read_text("utf-8") for page in PAGES)


def commands() -> dict[str, click.Command]:
    """The commands of the program by name."""
    main = importlib.import_module("newsgen.cli").cli
    assert isinstance(main, click.Group)
    context = click.Context(main)
    found = {name: main.get_command(context, name) for name in main.list_commands(context)}
    return {name: command for name, command in found.items() if command}


def options_of(command: click.Command) -> Iterator[str]:
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            yield from (o for o in (*parameter.opts, *parameter.secondary_opts) if o[:2] == "--")


def test_every_rule_of_a_problem_is_explained_and_no_other() -> None:
    explained = HEADING.findall((DOCS / "problems.md").read_text("utf-8"))
    assert len(explained) == len(set(explained))
    assert set(explained) == rule_words(SOURCE)


@pytest.mark.parametrize("name", sorted(READERS))
def test_every_key_that_is_read_is_documented_and_no_other(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    keys = keys_read(SOURCE / READERS[name])
    assert keys
    assert [key for key in sorted(keys) if f"`{key}`" not in text and f"`{key}:" not in text] == []
    assert set(TABLE_KEY.findall(text)) - keys == set()


def test_every_command_and_each_of_its_options_is_documented() -> None:
    text = all_text()
    undocumented = [name for name in commands() if f"newsgen {name}" not in text]
    undocumented += [
        f"{name} {option}"
        for name, command in commands().items()
        for option in options_of(command)
        if not re.search(rf"{option}(?![\w-])", text)
    ]
    assert undocumented == []


def test_every_command_line_in_the_documents_is_understood() -> None:
    known = {name: {*options_of(command), "--help"} for name, command in commands().items()}
    lines = [line for code in CODE.findall(all_text()) for line in COMMAND.findall(code)]
    assert lines
    for line in lines:
        name = line.split()[1]
        assert name in known, line
        assert set(re.findall(r"(?<!\S)--[a-z-]+", line)) <= known[name], line


def test_every_command_answers_help_with_an_example() -> None:
    for name in commands():
        told = CliRunner().invoke(importlib.import_module("newsgen.cli").cli, [name, "--help"])
        assert re.search(rf"^ +(?:\$ )?newsgen {name}\b", told.stdout, re.M), name


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_between_documents_arrives_at_its_heading(page: Path) -> None:
    for path, fragment in LINK.findall(CODE.sub("", page.read_text("utf-8"))):
        target = page.parent / path if path else page
        assert target.exists(), path
        if fragment:
            assert fragment in anchors(target.read_text("utf-8")), f"{path}#{fragment}"


def anchors(text: str) -> set[str]:
    """The names that a forge gives to the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
