"""The preview in a browser: pages load themselves anew, under the strictest policy there is."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from site_checks.browser import complaints_of
from site_checks.preview import Serving, serving
from site_checks.site import Site, many_articles
from site_checks.tools import THEME

pytestmark = [pytest.mark.browser, pytest.mark.whole]

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'"
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
RECORD = "articles/bai-1.md"
PAGE = "articles/bai-1.html"
LONG = "Doanh nghiệp này cũng sẽ kết nối Gia Lai với các chuyên gia.\n\n" * 60
TABS = 8
"""More than a browser opens connections to one host."""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    base = (THEME / "base.html").read_text("utf-8")
    site = Site(tmp_path / "site")
    site.write(many_articles(2) | {"templates/base.html": base.replace("<head>", f"<head>{META}")})
    add(site, LONG)
    return site


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context
    context.close()


def add(site: Site, text: str) -> None:
    """A save: the record with more text at its end."""
    site.write({RECORD: (site.folder / RECORD).read_text("utf-8") + f"\n{text}\n"})


def wait_for(page: Page, words: str) -> None:
    page.locator("main p", has_text=words).first.wait_for(state="attached", timeout=15_000)


def test_every_tab_shows_what_was_saved_and_keeps_its_place(
    context: BrowserContext, site: Site
) -> None:
    with serving(site) as preview:
        tabs = [context.new_page() for _ in range(TABS)]
        complaints = [complaints_of(tab, preview.address) for tab in tabs]
        for tab in tabs:
            tab.goto(preview.address + PAGE)
        tabs[0].evaluate("scrollTo(0, 900)")

        for round_ in ("lần thứ nhất", "lần thứ hai"):
            add(site, f"Hai bên gặp nhau {round_}.")
            for tab in tabs:
                wait_for(tab, round_)
        tabs[0].wait_for_function("() => scrollY === 900")
        assert [found for found in complaints if found] == []


def test_an_error_stands_over_the_last_good_page_until_it_is_mended(
    context: BrowserContext, site: Site
) -> None:
    with serving(site) as preview:
        page = context.new_page()
        page.goto(preview.address + PAGE)
        good = (site.folder / RECORD).read_text("utf-8")
        site.write({RECORD: good.replace('date: "', 'date: "ngày ')})
        panel = page.locator(".newsgen-errors")
        panel.wait_for()
        assert f"{RECORD}:3:7" in panel.inner_text()
        assert_readable_above(page)
        panel.locator("summary").click()
        assert not panel.locator("ol").is_visible()

        site.write({RECORD: good})
        panel.wait_for(state="detached")
        wait_for(page, "NIPA")


def assert_readable_above(page: Page) -> None:
    """The last words of the page can be brought above the panel, which has a style of its own.

    They are brought there again as long as the page is not as it should be: it may have reloaded.
    """
    page.wait_for_function(
        """() => {
            scrollTo(0, document.body.scrollHeight);
            const foot = [...document.querySelectorAll("footer")].at(-1).getBoundingClientRect();
            const panel = document.querySelector(".newsgen-errors").getBoundingClientRect();
            return foot.bottom <= panel.top && panel.bottom === innerHeight;
        }"""
    )


def test_a_page_whose_article_goes_and_comes_back_follows(
    context: BrowserContext, site: Site
) -> None:
    with serving(site) as preview:
        page = context.new_page()
        page.goto(preview.address + PAGE)
        record = site.folder / RECORD
        record.rename(site.folder / "bai-1.md")
        page.locator("main p", has_text="Gia Lai lần thứ 1").wait_for(state="detached")
        (site.folder / "bai-1.md").rename(record)
        wait_for(page, "NIPA")


def test_a_page_that_outlives_the_preview_finds_the_next_one(
    context: BrowserContext, site: Site
) -> None:
    page = context.new_page()
    with serving(site) as preview:
        page.goto(preview.address + PAGE)
        address = urlsplit(preview.address)
        hears(preview, site, page)
    add(site, "Câu viết khi bản xem thử không chạy.")
    with serving(site, "--port", str(address.port)):
        wait_for(page, "khi bản xem thử không chạy")


def hears(preview: Serving, site: Site, page: Page) -> None:
    """The page is being kept up to date."""
    add(site, "Câu đầu tiên.")
    wait_for(page, "Câu đầu tiên")
    assert preview.process.poll() is None


def test_a_preview_that_begins_with_an_error_shows_the_site_when_it_is_mended(
    context: BrowserContext, site: Site
) -> None:
    site.write({"newsgen.yaml": "titel: Kho tin\n"})
    with serving(site) as preview:
        page = context.new_page()
        page.goto(preview.address)
        assert "newsgen.yaml:1:1" in page.inner_text(".newsgen-errors")
        site.write({"newsgen.yaml": "base_url: https://ten.example/kho/\n"})
        page.wait_for_url("**/kho/")
        assert "newsgen-errors" not in page.content()
