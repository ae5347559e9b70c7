"""How long it takes until a save is seen: `newsgen serve` on a copy of a site, a page in Chromium.

    python bench/preview.py SITE [--saves 20]

In each round an article of the site is given another sentence, by a file renamed over the record,
as editors save. The clock runs from there until the sentence stands in the page that has loaded
itself anew. What lies between is told by the page: its version is the moment, in milliseconds, at
which its build was put up.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from newsgen.orders import BuildOrder
from newsgen.preview.builder import command, open_builder

MOMENTS = """() => [
  Number(document.querySelector("script[data-version]").dataset.version),
  performance.timeOrigin,
  performance.getEntriesByName("first-contentful-paint")[0].startTime,
]"""
MADE = ("build", "_site", ".newsgen", ".git")


@dataclass(frozen=True, slots=True)
class Round:
    """One save, in milliseconds."""

    built: float
    """From the save until its build was put up: watching and building."""
    heard: float
    """From there until the browser began to load the page."""
    painted: float
    """From there until its text was painted."""


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__))
    parser.add_argument("site", type=Path)
    parser.add_argument("--saves", type=int, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsgen-bench-") as folder:
        site = Path(folder) / "site"
        shutil.copytree(asked.site, site, ignore=shutil.ignore_patterns(*MADE))
        record = sorted((site / "articles").glob("*.md"))[0]
        with served(site) as address, page_at(f"{address}{url_of(record)}") as page:
            rounds = [saved(record, page, number) for number in range(asked.saves)]
        builds = list(built(site, record, asked.saves))
    report("in all", [sum(astuple(one)) for one in rounds])
    report("  save → build put up", [one.built for one in rounds])
    report("  → page begins to load", [one.heard for one in rounds])
    report("  → text painted", [one.painted for one in rounds])
    report("the build alone", builds)


def url_of(record: Path) -> str:
    """The page of a record that names no slug."""
    return f"articles/{record.stem}.html"


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site, served while the block runs."""
    arguments = [sys.executable, "-m", "newsgen", "serve", "--port", "0", "--site", str(site)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        lines = (re.search(r"http://127\S+", line) for line in server.stdout)
        try:
            yield next(found[0] for found in lines if found)
        finally:
            server.terminate()


@contextmanager
def page_at(address: str) -> Iterator[Page]:
    """A page in Chromium: Debian's, else Playwright's own."""
    with sync_playwright() as playwright:
        own = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address)
        page.wait_for_timeout(1000)
        yield page
        browser.close()


def saved(record: Path, page: Page, number: int) -> Round:
    """One round."""
    sentence = f"Đây là câu thứ {number} của cuộc đo."
    begun = save(record, sentence)
    page.wait_for_function("(text) => document.body.textContent.includes(text)", arg=sentence)
    page.wait_for_timeout(700)  # the pause of a person
    version, loading, painted = page.evaluate(MOMENTS)
    return Round(version - begun, loading - version, painted)


def save(record: Path, sentence: str) -> float:
    """Add a sentence to a record; the moment, in milliseconds since the epoch."""
    text = record.read_text("utf-8")
    fresh = record.with_name(f"{record.name}~")
    fresh.write_text(f"{text.rstrip()}\n\n{sentence}\n", "utf-8")
    fresh.replace(record)
    return time.time() * 1000


def built(site: Path, record: Path, saves: int) -> Iterator[float]:
    """What the builds alone take, in a process that is kept."""
    with open_builder(command(BuildOrder(site))) as builder:
        builder.build()
        for number in range(saves):
            save(record, f"Câu thêm số {number}.")
            begun = time.perf_counter()
            builder.build()
            yield (time.perf_counter() - begun) * 1000


def report(name: str, times: Sequence[float]) -> None:
    """A line: median and worst."""
    print(f"{name:26} median {statistics.median(times):6.0f} ms   worst {max(times):6.0f} ms")


if __name__ == "__main__":
    main()
