"""A reader's way: front page, article, NIPA, and from its page to the very sentence, marked."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Browser, Page

from site_checks.browser import complaints_of
from site_checks.crossings import names
from site_checks.families import representatives
from site_checks.links import BuiltSite
from site_checks.server import served
from site_checks.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.whole]

# What a reader sees of the element that the address names.
LANDED = """() => {
  const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const box = there.getBoundingClientRect();
  const other = [...document.querySelectorAll('article [id^="s-"]')].find((one) => one !== there);
  return {
    text: there.textContent.trim().replace(/\\s+/g, " "),
    isInView: box.top >= 0 && box.bottom <= innerHeight,
    background: getComputedStyle(there).backgroundColor,
    ordinary: getComputedStyle(other).backgroundColor,
  };
}"""


# Whatever a page leads to and is made of, as the browser reads it.
LINKS = """() => [...document.querySelectorAll("a[href], img, script[src], link[rel=stylesheet]")]
  .map((one) => one.src || new URL(one.getAttribute("href"), document.baseURI).href)"""


@contextmanager
def address_of(site: Site, place: str) -> Iterator[str]:
    """Where a reader finds the site: on disk, at a root, or below a base path."""
    if place == "disk":
        yield site.output.as_uri() + "/"
    else:
        with served(site.output, "/" if place == "root" else "/REPO/") as address:
            yield address


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A reader's window, with and without JavaScript."""
    context = browser.new_context(
        java_script_enabled=request.param,
        viewport={"width": 360, "height": 640},
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("place", ["disk", "below a base path"])
def test_a_reader_walks_from_the_front_page_to_the_sentence_that_names_nipa(
    reader: Page, seed_site: Site, seed_pages: BuiltSite, place: str
) -> None:
    article = next(n.article for n in names(seed_pages) if n.entity == "nipa" and n.target)
    with address_of(seed_site, place) as address:
        reader.goto(address + "index.html")

        reader.locator(f'main a[href="{article}"]').first.click()
        assert reader.url == address + article
        reader.locator('article a.entity[data-entity="nipa"]').first.click()
        assert reader.url == address + "organisations/nipa.html"
        assert "NIPA" in reader.inner_text("main header")

        quote = reader.locator(f'main a[href^="../{article}#s-"]').last
        quoted = " ".join(quote.inner_text().split())
        quote.click()
        reader.wait_for_load_state()
        landed = reader.evaluate(LANDED)

        assert urldefrag(reader.url).url == address + article
        assert landed["text"] == quoted
        assert landed["isInView"]
        assert landed["background"] != landed["ordinary"]


def test_the_keyboard_reaches_the_content_by_its_first_stop(reader: Page, seed_site: Site) -> None:
    reader.goto(seed_site.output.as_uri() + "/index.html")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    assert urldefrag(reader.url).fragment == "main"
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize(
    ("place", "has_scripts"), [("disk", True), ("below a base path", True), ("root", False)]
)
def test_every_link_that_a_reader_sees_arrives(
    browser: Browser, seed_site: Site, seed_pages: BuiltSite, place: str, has_scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=has_scripts)
    reader = context.new_page()
    with address_of(seed_site, place) as address:
        complaints = complaints_of(reader, address)
        for path in representatives(seed_pages):
            reader.goto(address + path)
            links = sorted(set(reader.evaluate(LINKS)))
            assert len(links) > 10, path
            broken = {link: seed_pages.why_broken(path, link, address) for link in links}
            assert {link: why for link, why in broken.items() if why} == {}, path
        assert complaints == []
    context.close()
