"""A headless Chromium for tests: no network but loopback, one process for the whole run."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

from site_checks.tools import chromium

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser, while the block runs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def complaints_of(page: Page, origin: str) -> list[str]:
    """A list that fills up with what `page` does wrong from now on: console errors, script
    errors, and requests that leave `origin`."""
    complaints: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            complaints.append(f"request to another host: {request.url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(f"console: {message.text}")

    def on_error(error: Error) -> None:
        complaints.append(f"script error: {error}")

    page.on("request", on_request)
    page.on("console", on_console)
    page.on("pageerror", on_error)
    return complaints
