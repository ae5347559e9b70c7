"""Every family of pages in a real browser, on a narrow phone, light and dark: nothing to object."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from site_checks.browser import complaints_of
from site_checks.server import served
from site_checks.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.whole]

PHONE = 320
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


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


def objections(browser: Browser, site: Served, path: str) -> list[str]:
    """All that is wrong with a page, as far as a machine can tell."""
    found: list[str] = []
    for scheme in SCHEMES:
        context = browser.new_context(
            color_scheme=scheme, locale="vi-VN", viewport={"width": PHONE, "height": 640}
        )
        page = context.new_page()
        complaints = complaints_of(page, site.address)
        page.goto(site.address + path)
        found += [f"{path} ({scheme}): {what}" for what in (*complaints, *seen_by_axe(page))]
        context.close()
    return found


def seen_by_axe(page: Page) -> list[str]:
    """What axe finds, and whether the page is wider than the screen."""
    violations = Axe().run(page).response["violations"]
    found = [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in violations]
    width = page.evaluate("document.documentElement.scrollWidth")
    return [*found, *([f"scrolls sideways: {width} px"] if width > PHONE else [])]


def first(site: Served, pattern: str) -> str:
    """The path of the first page that fits, an index only when asked for by name."""
    pages = sorted(p.relative_to(site.folder).as_posix() for p in site.folder.glob(pattern))
    fitting = [page for page in pages if pattern == page or not page.endswith("index.html")]
    assert fitting, f"no page {pattern}"
    return fitting[0]


@pytest.mark.parametrize(
    "pattern",
    [
        "index.html",
        "articles/*.html",
        "organisations/nipa.html",
        "people/*.html",
        "places/gia-lai.html",
        "technologies/*.html",
        "topics/*.html",
        "organisations/nipa/together.html",
        "organisations/nipa/concordance.html",
        "organisations/index.html",
        "organisations/index/most.html",
        "people/index.html",
        "people/index/family.html",
        "agreements.html",
        "events/index.html",
        "timeline/index.html",
        "timeline/*.html",
        "404.html",
    ],
)
def test_a_page_of_each_family_is_accessible_quiet_and_no_wider_than_a_phone(
    browser: Browser, archive: Served, pattern: str
) -> None:
    assert objections(browser, archive, first(archive, pattern)) == []


@pytest.mark.parametrize(
    "pattern",
    ["index.html", "page/1.html", "organisations/nipa/1.html", "timeline/2024-05/1.html"],
)
def test_a_page_of_a_long_list_is_accessible_quiet_and_no_wider_than_a_phone(
    browser: Browser, long_archive: Served, pattern: str
) -> None:
    assert objections(browser, long_archive, first(long_archive, pattern)) == []


def test_a_bad_page_is_found(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(
        '<!doctype html><html><title>x</title><img src="http://127.0.0.2:9/a.png" alt="">'
        '<p style="width: 600px; color: #aaa; background: #bbb">Ngày 21.8</p><img src="b.png">'
        "<script>missing()</script>",
        encoding="utf-8",
    )
    with served(tmp_path) as address:
        found = "\n".join(objections(browser, Served(tmp_path, address), "bad.html"))
    for planted in ("html-has-lang", "image-alt", "color-contrast", "sideways", "another host"):
        assert planted in found
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
