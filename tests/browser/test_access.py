"""What axe cannot see: where the focus is, what moves, what is printed, what a link lands on."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

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


class Seen(NamedTuple):
    """What was seen of a page."""

    headings: list[int]
    unseen_focus: list[str]
    moving: list[str]
    printed: dict[str, object]


@pytest.fixture(scope="module")
def seen(browser: Browser, address: str, published_pages: BuiltSite) -> Mapping[str, Seen]:
    """Path of each page that is looked at → what was seen."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    found = {path: look(page, address + path) for path in representatives(published_pages)}
    context.close()
    return found


def look(page: Page, address: str) -> Seen:
    """What there is to see of a page: on a screen, without motion, by keyboard, on paper."""
    page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
    page.goto(address)
    headings, moving = page.evaluate(HEADINGS), page.evaluate(MOVING)
    page.keyboard.press("Tab")
    unseen = page.evaluate(UNSEEN_FOCUS)
    page.emulate_media(media="print", color_scheme="dark")
    return Seen(headings, unseen, moving, page.evaluate(PRINTED))


def test_the_focus_is_seen_wherever_it_is(seen: Mapping[str, Seen]) -> None:
    assert {path: one.unseen_focus for path, one in seen.items() if one.unseen_focus} == {}


def test_headings_begin_with_one_h1_and_leave_no_level_out(seen: Mapping[str, Seen]) -> None:
    for path, one in seen.items():
        assert one.headings.count(1) == 1, path
        assert one.headings[0] == 1, path
        steps = [below - above for above, below in pairwise(one.headings)]
        assert max(steps, default=0) <= 1, path


def test_nothing_moves_for_a_reader_who_wants_no_motion(seen: Mapping[str, Seen]) -> None:
    assert {path: one.moving for path, one in seen.items() if one.moving} == {}


def test_a_printed_page_is_black_on_white_and_has_no_controls(seen: Mapping[str, Seen]) -> None:
    for path, one in seen.items():
        assert one.printed["hidden"] == [], path
        assert one.printed["background"] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), path
        assert one.printed["ink"] == "rgb(0, 0, 0)", path


def test_a_printed_article_shows_the_address_of_its_original(seen: Mapping[str, Seen]) -> None:
    articles = [path for path in seen if path.startswith("articles/")]
    assert articles
    assert all(seen[path].printed["address"] for path in articles)


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
