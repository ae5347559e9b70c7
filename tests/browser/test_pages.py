"""Every kind of page in a real browser: phone and desk, light, dark, forced colours; no objection.

The pages are chosen by `site_checks.families`, so that whatever a site has is on one of them.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from site_checks.browser import complaints_of
from site_checks.families import all_parts, representatives
from site_checks.links import BuiltSite
from site_checks.server import served
from site_checks.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.whole]

PHONE, DESK = 320, 1280


class Look(NamedTuple):
    """A way to look at a page."""

    name: str
    width: int
    scheme: Literal["light", "dark"]
    forced: Literal["active", "none"] = "none"
    rules: tuple[str, ...] = ()
    """The rules of axe that this way of looking may change; all when empty."""
    without: tuple[str, ...] = ()
    """Rules that another way of looking has settled."""


COLOURS = ("color-contrast", "link-in-text-block")
LOOKS = (
    Look("phone", PHONE, "light"),
    Look("phone, dark", PHONE, "dark", rules=COLOURS),
    Look("phone, forced colours", PHONE, "light", "active", rules=COLOURS),
    Look("desk", DESK, "light", without=COLOURS),
)


class Served(NamedTuple):
    """A folder of pages and the address it is served at."""

    folder: Path
    address: str


@pytest.fixture(scope="module")
def archive(published_site: Site) -> Iterator[Served]:
    with served(published_site.output, "/REPO/") as address:
        yield Served(published_site.output, address)


@pytest.fixture(scope="module")
def long_archive(long_site: Site) -> Iterator[Served]:
    with served(long_site.output, "/REPO/") as address:
        yield Served(long_site.output, address)


def objections(browser: Browser, site: Served, paths: Sequence[str]) -> list[str]:
    """All that is wrong with pages, as far as a machine can tell."""
    found: list[str] = []
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    complaints = complaints_of(page, site.address)
    for path in paths:
        page.set_viewport_size({"width": PHONE, "height": 640})
        page.goto(site.address + path)
        page.evaluate(AXE_SCRIPT)
        for look in LOOKS:
            found += [f"{path} ({look.name}): {what}" for what in seen(page, look)]
        found += [f"{path}: {what}" for what in complaints]
        complaints.clear()
    context.close()
    return found


def seen(page: Page, look: Look) -> list[str]:
    """What axe finds when the page is looked at in that way, and whether it scrolls sideways."""
    page.emulate_media(color_scheme=look.scheme, forced_colors=look.forced)
    page.set_viewport_size({"width": look.width, "height": 640})
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if look.rules:
        options["runOnly"] = {"type": "rule", "values": look.rules}
    else:
        others = {rule: {"enabled": False} for rule in look.without}
        options["rules"] = {"target-size": {"enabled": True}} | others
    violations = page.evaluate(f"axe.run({json.dumps(options)})")["violations"]
    found = [f"{v['id']}: {n['html'][:200]}" for v in violations for n in v["nodes"][:3]]
    width = page.evaluate("document.documentElement.scrollWidth")
    return [*found, *([f"scrolls sideways: {width} px"] if width > look.width else [])]


def test_every_kind_of_page_is_accessible_quiet_and_no_wider_than_a_phone(
    browser: Browser, archive: Served, published_pages: BuiltSite
) -> None:
    pages = representatives(published_pages)
    assert len(pages) > 5
    assert objections(browser, archive, pages) == []


def test_every_kind_of_page_of_long_lists_is_accessible_quiet_and_no_wider_than_a_phone(
    browser: Browser, long_archive: Served, published_pages: BuiltSite
) -> None:
    pages = representatives(BuiltSite(long_archive.folder), known=all_parts(published_pages))
    assert {"index.html", "page/1.html"} & set(pages)
    assert objections(browser, long_archive, pages) == []


def test_a_bad_page_is_found(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(
        '<!doctype html><html><title>x</title><img src="http://127.0.0.2:9/a.png" alt="">'
        '<p style="width: 600px; color: #aaa; background: #bbb">Ngày 21.8</p><img src="b.png">'
        '<p style="forced-color-adjust: none; color: #999; background: #888">Gia Lai</p>'
        '<p><a href="#a" style="display: block; font-size: 5px">a</a><a href="#b">b</a></p>'
        "<script>missing()</script>",
        encoding="utf-8",
    )
    with served(tmp_path) as address:
        found = "\n".join(objections(browser, Served(tmp_path, address), ["bad.html"]))
    for planted in ("html-has-lang", "image-alt", "sideways", "another host", "target-size"):
        assert planted in found
    for look in LOOKS:
        told = "target-size" if COLOURS[0] in look.without else COLOURS[0]
        assert f"({look.name}): {told}" in found
    assert "script error" in found
    assert "console: Failed to load resource" in found


def test_a_missing_address_at_any_depth_shows_the_404_page_whole(
    browser: Browser, archive: Served
) -> None:
    page = browser.new_page()
    answer = page.goto(archive.address + "articles/nowhere/at/all.html")
    assert answer
    assert answer.status == 404
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 10
    page.click("header a")
    assert page.url == archive.address + "index.html"
    page.close()
