"""What axe cannot see: where the focus is, what moves, what is printed, what a link lands on."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_checks.families import representatives
from site_checks.links import BuiltSite
from site_checks.server import served
from site_checks.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.whole]

# Elements that take the keyboard's focus without showing it.
UNSEEN_FOCUS = """() => {
  const found = [];
  for (const one of document.querySelectorAll("a[href], button, input, select, summary")) {
    if (!one.checkVisibility()) continue;
    one.focus();
    if (document.activeElement !== one) continue;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const isOutlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    if (!isOutlined && boxShadow === "none") found.push(one.outerHTML.slice(0, 120));
  }
  return found;
}"""
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((one) => one.checkVisibility()).map((one) => Number(one.localName[1]))"""
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
  const lasts = transitionDuration.split(",").some((time) => parseFloat(time) > 0);
  return animationName !== "none" || lasts || scrollBehavior === "smooth";
}).map((one) => one.outerHTML.slice(0, 120))"""
PRINTED = """() => ({
  hidden: ["nav", ".skip", ".site-search"].flatMap((name) => [...document.querySelectorAll(name)])
    .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120)),
  background: getComputedStyle(document.body).backgroundColor,
  ink: getComputedStyle(document.body).color,
  address: document.querySelector(".address")?.checkVisibility(),
})"""
LANDED = """() => {
  const there = document.querySelector(":target");
  const { top, bottom } = there.getBoundingClientRect();
  const middle = there.getClientRects()[0];
  const seen = document.elementFromPoint(middle.left + 2, middle.top + middle.height / 2);
  return top >= 0 && top < innerHeight / 2 && there.contains(seen);
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def address(published_site: Site) -> Iterator[str]:
    with served(published_site.output, "/REPO/") as address:
        yield address


@pytest.fixture(scope="module")
def paths(published_pages: BuiltSite) -> list[str]:
    return representatives(published_pages)


def test_the_focus_is_seen_wherever_it_is(page: Page, address: str, paths: list[str]) -> None:
    for path in paths:
        page.goto(address + path)
        page.keyboard.press("Tab")
        assert page.evaluate(UNSEEN_FOCUS) == [], path


def test_headings_begin_with_one_h1_and_leave_no_level_out(
    page: Page, address: str, paths: list[str]
) -> None:
    for path in paths:
        page.goto(address + path)
        levels = page.evaluate(HEADINGS)
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        steps = [below - above for above, below in pairwise(levels)]
        assert max(steps, default=0) <= 1, path


def test_nothing_moves_for_a_reader_who_wants_no_motion(
    page: Page, address: str, paths: list[str]
) -> None:
    page.emulate_media(reduced_motion="reduce")
    for path in paths:
        page.goto(address + path)
        assert page.evaluate(MOVING) == [], path


def test_a_printed_page_is_black_on_white_and_has_no_controls(
    page: Page, address: str, paths: list[str]
) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    for path in paths:
        page.goto(address + path)
        printed = page.evaluate(PRINTED)
        assert printed["hidden"] == [], path
        assert printed["background"] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), path
        assert printed["ink"] == "rgb(0, 0, 0)", path
    article = next(path for path in paths if path.startswith("articles/"))
    page.goto(address + article)
    assert page.evaluate(PRINTED)["address"], "a printed article shows the address of its original"


def test_a_link_to_any_sentence_lands_on_it_in_sight(
    page: Page, address: str, published_site: Site
) -> None:
    article = max((published_site.output / "articles").glob("*.html"), key=size)
    page.goto(f"{address}articles/{article.name}")
    ids = page.evaluate("[...document.querySelectorAll('article [id^=s-]')].map((one) => one.id)")
    assert len(ids) > 20
    for sentence in [*ids[:3], *ids[3:-2:7], *ids[-2:]]:
        page.evaluate(f"location.hash = '{sentence}'")
        page.wait_for_function("document.querySelector(':target')")
        assert page.evaluate(LANDED), sentence


def size(file: Path) -> int:
    return file.stat().st_size
