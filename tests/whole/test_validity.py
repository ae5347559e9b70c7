"""The Nu HTML checker finds no error on any page, and finds the one that is planted."""

import json
import subprocess
from pathlib import Path

import pytest

from site_checks.families import representatives, some_of_each_kind
from site_checks.hostile import TEXTS_STAND_ON
from site_checks.links import BuiltSite
from site_checks.site import Site
from site_checks.tools import VNU_JAR

pytestmark = [pytest.mark.whole, pytest.mark.java]


def errors(*paths: Path) -> list[str]:
    """What the checker says of all pages at or below the paths: `file:line: message`."""
    options = ("--skip-non-html", "--also-check-css", "--also-check-svg", "--errors-only")
    done = subprocess.run(
        ["java", "-jar", str(VNU_JAR), *options, "--format", "json", *map(str, paths)],
        capture_output=True,
        timeout=240,
        check=False,
        encoding="utf-8",
    )
    return [
        f"{message.get('url')}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    ]


def test_every_page_of_the_archive_is_valid_html(
    published_site: Site, english_seeds: Site, hostile_site: Site, tmp_path: Path
) -> None:
    planted = tmp_path / "planted.html"
    planted.write_text(
        '<!doctype html><html lang="vi"><title>Sai</title><p><ul><li id="a"><li id="a"></ul></p>',
        encoding="utf-8",
    )
    (tmp_path / "planted.css").write_text("p { colour: red; margin: 1 px }")
    english = [
        english_seeds.output / page for page in representatives(BuiltSite(english_seeds.output))
    ]
    paths = some_of_each_kind(hostile_site.pages(), 5, whole=TEXTS_STAND_ON)
    hostile = [hostile_site.output / path for path in paths]
    found = errors(published_site.output, *hostile, *english, tmp_path)
    assert [error for error in found if "planted." not in error] == []
    for file in ("planted.html", "planted.css"):
        assert [error for error in found if file in error], "the checker did not look"
