"""Cards on names: by pointer, by keyboard, from disk; never in the way, never needed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route

from site_checks.browser import complaints_of
from site_checks.server import served
from site_checks.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.whole]

CARD = ".name-card"
NIPA = 'article a.entity[data-entity="nipa"]'


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1000, "height": 700}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def name(page: Page, seed_site: Site) -> Locator:
    """The first NIPA in an article, from disk."""
    page.goto(article_of(seed_site).as_uri())
    return page.locator(NIPA).first


def article_of(site: Site) -> Path:
    """The article that names NIPA."""
    found = (site.output / "articles").glob("*.html")
    return next(file for file in sorted(found) if 'data-entity="nipa"' in file.read_text("utf-8"))


def hover(page: Page, name: Locator) -> None:
    name.hover()


def focus(page: Page, name: Locator) -> None:
    page.locator("main").focus()
    while not name.evaluate("name => name === document.activeElement"):
        page.keyboard.press("Tab")


@pytest.mark.parametrize("come", [hover, focus])
def test_a_name_shows_who_it_is_and_what_was_written_last(
    page: Page, name: Locator, come: Callable[[Page, Locator], None]
) -> None:
    complaints = complaints_of(page, "file:")
    come(page, name)
    # On a slow machine the card of a name that the focus has passed may be there a moment longer.
    shown = page.locator(CARD).filter(has_text="cơ quan của Hàn Quốc")
    shown.wait_for()
    assert "Tổ chức" in shown.inner_text()
    assert shown.locator("mark").first.inner_text() == "NIPA"
    assert shown.locator("a.quote").count() == 2
    assert name.get_attribute("aria-describedby") == shown.locator(".kicker").get_attribute("id")
    assert complaints == []


def test_a_card_lies_inside_the_window_and_beside_its_name(page: Page, name: Locator) -> None:
    name.hover()
    page.locator(CARD).wait_for()
    box, link = page.locator(CARD).bounding_box(), name.bounding_box()
    assert box
    assert link
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1000
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 700
    assert box["y"] >= link["y"] + link["height"] or box["y"] + box["height"] <= link["y"]


def test_the_pointer_may_go_onto_the_card_and_follow_a_sentence(page: Page, name: Locator) -> None:
    name.hover()
    quote = page.locator(f"{CARD} a.quote").first
    quote.hover()
    page.wait_for_timeout(600)
    assert quote.is_visible()
    quote.click()
    assert page.evaluate("document.querySelector('.sentence:target') !== null")


def test_a_card_goes_when_the_pointer_does(page: Page, name: Locator) -> None:
    name.hover()
    page.locator(CARD).wait_for()
    page.mouse.move(5, 5)
    page.locator(CARD).wait_for(state="detached")


def test_escape_puts_a_card_away(page: Page, name: Locator) -> None:
    name.hover()
    page.locator(CARD).wait_for()
    page.keyboard.press("Escape")
    assert page.locator(CARD).count() == 0
    assert name.get_attribute("aria-describedby") is None


def test_the_keyboard_goes_into_a_card_and_back_to_its_name(page: Page, name: Locator) -> None:
    focus(page, name)
    page.locator(CARD).wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.name-card') !== null")
    page.keyboard.press("Escape")
    assert page.locator(CARD).count() == 0
    assert name.evaluate("name => name === document.activeElement")


def test_a_card_is_there_once_however_often_it_is_asked_for(page: Page, name: Locator) -> None:
    for _ in range(2):
        name.hover()
        page.locator(CARD).wait_for()
        page.mouse.move(5, 5)
        page.locator(CARD).wait_for(state="detached")
    assert page.locator('script[src$="cards/nipa.js"]').count() == 1


def test_an_open_card_is_accessible(page: Page, name: Locator) -> None:
    name.hover()
    page.locator(CARD).wait_for()
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []


def test_a_name_in_a_list_shows_a_card_too(page: Page, seed_site: Site) -> None:
    page.goto((seed_site.output / "organisations/index.html").as_uri())
    page.locator('a.chip[href="nipa.html"]').hover()
    page.locator(CARD).wait_for()


def test_where_a_script_is_missing_nothing_happens(page: Page, seed_site: Site) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    with served(seed_site.output) as address:
        page.route("**/cards/*.js", refuse)
        page.goto(f"{address}articles/{article_of(seed_site).name}")
        name = page.locator(NIPA).first
        name.hover()
        page.wait_for_timeout(500)
        assert page.locator(CARD).count() == 0
        name.click()
        page.wait_for_url("**/organisations/nipa.html")


def test_a_tap_follows_the_link(browser: Browser, seed_site: Site) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(article_of(seed_site).as_uri())
    page.locator(NIPA).first.tap()
    page.wait_for_url("**/organisations/nipa.html")
    context.close()


def test_without_scripts_a_name_is_a_plain_link(browser: Browser, seed_site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(article_of(seed_site).as_uri())
    page.locator(NIPA).first.hover()
    page.wait_for_timeout(500)
    assert page.locator(CARD).count() == 0
    page.locator(NIPA).first.click()
    assert page.url.endswith("/organisations/nipa.html")
    context.close()
