"""The Nu HTML checker finds no error on any page, and finds the one that is planted."""

import json
import subprocess
from pathlib import Path

import pytest

from site_checks.site import Site
from site_checks.tools import VNU_JAR

pytestmark = [pytest.mark.whole, pytest.mark.java]


def errors(*folders: Path) -> list[str]:
    """What the checker says of all pages below the folders: `file:line: message`."""
    command = ["java", "-jar", str(VNU_JAR), "--skip-non-html", "--errors-only", "--format", "json"]
    done = subprocess.run(
        [*command, *map(str, folders)],
        capture_output=True,
        timeout=120,
        check=False,
        encoding="utf-8",
    )
    return [
        f"{message.get('url')}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    ]


def test_every_page_of_the_archive_is_valid_html(
    seed_site: Site, published_site: Site, hostile_site: Site, tmp_path: Path
) -> None:
    planted = tmp_path / "planted.html"
    planted.write_text(
        '<!doctype html><html lang="vi"><title>Sai</title><p><ul><li id="a"><li id="a"></ul></p>',
        encoding="utf-8",
    )
    found = errors(seed_site.output, published_site.output, hostile_site.output, tmp_path)
    assert [error for error in found if planted.name not in error] == []
    assert len(found) >= 2, "the planted errors are not found: the checker did not look"
