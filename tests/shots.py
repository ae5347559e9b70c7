"""Pictures of every kind of page, as a phone and as a desk show it, light and dark: `make shots`.

usage: python tests/shots.py SITE FOLDER

SITE is a site built for an address that ends in /REPO/; FOLDER gets a PNG for each look at a page.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser

from site_checks.browser import launched
from site_checks.families import representatives
from site_checks.links import BuiltSite
from site_checks.server import served

Scheme = Literal["light", "dark"]
BASE = "/REPO/"
"""Where the site was built for, so that its 404 page finds its styles."""
QUERY = "?q=dao+tao"
TALLEST = 6000
"""Pixels of a picture; what is below says nothing new."""


class Look(NamedTuple):
    """How a page is looked at."""

    width: int
    scheme: Scheme

    def name(self, path: str) -> str:
        """The picture's file name."""
        page = re.sub(r"\W+", "-", path.replace(".html", ""))[:60]
        return f"{page}-{self.width}-{self.scheme}.png"


SCHEMES: tuple[Scheme, ...] = ("light", "dark")
LOOKS = tuple(Look(width, scheme) for width in (360, 1280) for scheme in SCHEMES)


def pages_of(site: Path) -> list[str]:
    """A page of each kind, and a search when there is one."""
    pages = representatives(BuiltSite(site))
    return [*pages, *(path + QUERY for path in pages if path == "search.html")]


def take(browser: Browser, site: Path, paths: Sequence[str], folder: Path) -> Iterator[Path]:
    """Write the pictures; yields each when it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(site, BASE) as address:
        for look in LOOKS:
            context = browser.new_context(
                viewport={"width": look.width, "height": 800},
                color_scheme=look.scheme,
                reduced_motion="reduce",
            )
            page = context.new_page()
            for path in paths:
                page.goto(address + path, wait_until="networkidle")
                height = page.evaluate("document.documentElement.scrollHeight")
                file = folder / look.name(path)
                clip = {"x": 0, "y": 0, "width": look.width, "height": min(height, TALLEST)}
                page.screenshot(path=file, full_page=True, clip=clip, timeout=120_000)  # type: ignore[arg-type]
                yield file
            context.close()


if __name__ == "__main__":
    built, shots = Path(sys.argv[1]), Path(sys.argv[2])
    with launched() as chromium:
        for picture in take(chromium, built, pages_of(built), shots):
            sys.stdout.write(f"{picture}\n")
