"""Lighthouse on the pages of this repository's own archive, served below /REPO/: `make audit`.

    python bench/audit.py [--runs 3] [PAGE …]

Each page is looked at several times, as a telephone of the middle class would load it; the median
of each score counts. Ends with 1 when one is below 100, and names what it lost points for.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
LIGHTHOUSE = REPOSITORY / ".lighthouse/node_modules/.bin/lighthouse"
PUBLISHED_AT = "https://example.github.io/REPO/"
CONTENT = ("seeds", "articles", "entities", "newsgen.yaml")
PAGES = ("index.html", "articles/*.html", "organisations/nipa.html", "search.html")
"""One of each family: patterns of files in the site, the first that fits is taken."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BEST = 100
CHROMIUM = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
)


@dataclass(frozen=True, slots=True)
class Audit:
    """What Lighthouse says of a page, once."""

    scores: Mapping[str, int]
    faults: frozenset[str]
    """The audits that cost points, each with its category and title."""


def main() -> int:
    parser = argparse.ArgumentParser(description=str(__doc__))
    parser.add_argument("pages", nargs="*", default=PAGES, metavar="PAGE")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    if not LIGHTHOUSE.is_file():
        print("audit: Lighthouse is missing; `make audit` fetches it", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="newsgen-audit-") as folder, served(folder) as address:
        found = {pattern: page_of(Path(folder) / "build", pattern) for pattern in asked.pages}
        missing = [pattern for pattern, page in found.items() if not page]
        audits = {
            page: [audit(f"{address}{page}", Path(folder)) for _ in range(asked.runs)]
            for page in found.values()
            if page
        }
    for line in table(audits):
        print(line)
    for pattern in missing:
        print(f"not in the site: {pattern}")
    scores = (score for audited in audits.values() for score in medians(audited).values())
    return int(bool(missing) or any(score < BEST for score in scores))


@contextmanager
def served(folder: str) -> Iterator[str]:
    """The archive, built and served from a copy; the address of its front page."""
    for name in CONTENT:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, Path(folder) / name)
        else:
            shutil.copy(source, folder)
    options = ["--port", "0", "--no-watch", "--site", folder, "--base-url", PUBLISHED_AT]
    command = [sys.executable, "-m", "newsgen", "serve", *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout
        try:
            lines = (re.search(r"http://127\S+", line) for line in run.stdout)
            yield next(found[0] for found in lines if found)
        finally:
            run.terminate()
            run.communicate()


def page_of(site: Path, pattern: str) -> str:
    """The first page that fits; empty when there is none."""
    found = sorted(path.relative_to(site).as_posix() for path in site.glob(pattern))
    return found[0] if found else ""


def audit(address: str, folder: Path) -> Audit:
    """One look at a page."""
    report = folder / "report.json"
    command = [str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={report}"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={CHROMIUM}"]
    browser = os.environ.get("CHROME_PATH") or shutil.which("chromium")
    environment = os.environ | ({"CHROME_PATH": browser} if browser else {})
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=True)
    told = json.loads(report.read_text("utf-8"))
    if "runtimeError" in told:
        raise SystemExit(f"audit: {address}: {told['runtimeError']['message']}")
    scores = {name: round(told["categories"][name]["score"] * BEST) for name in CATEGORIES}
    faults = {
        f"{name}: {told['audits'][part['id']]['title']}"
        for name in CATEGORIES
        for part in told["categories"][name]["auditRefs"]
        if part["weight"]
        and (told["audits"][part["id"]]["score"] or 0) < 0.9
        and told["audits"][part["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual")
    }
    return Audit(scores, frozenset(faults))


def medians(audits: Sequence[Audit]) -> Mapping[str, float]:
    """The median of each score."""
    return {name: statistics.median(a.scores[name] for a in audits) for name in CATEGORIES}


def table(audits: Mapping[str, Sequence[Audit]]) -> Iterator[str]:
    """A line for each page, and one for each fault below it."""
    yield f"| page | {' | '.join(CATEGORIES)} |"
    yield f"| --- |{' ---: |' * len(CATEGORIES)}"
    for page, looks in audits.items():
        yield f"| {page} | {' | '.join(f'{score:g}' for score in medians(looks).values())} |"
    for page, looks in audits.items():
        for fault in sorted(frozenset().union(*(look.faults for look in looks))):
            yield f"{page}: {fault}"


if __name__ == "__main__":
    raise SystemExit(main())
