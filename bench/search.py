"""How well and how quickly newsgen's search finds compounds, with and without their marks.

    search.py [600 5000] [--questions 60] [--source FOLDER] [--install]

Makes an archive of each size, draws compounds from its texts (`questions`), asks them in a headless
browser (`browsing`), and measures the index; beside Pagefind, if it is in the folder of work.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from browsing import Wire, chromium, counted
from corpus import texts_of, write_articles, write_authority, write_configuration
from generators import own_newsgen
from measure import Sample, measure
from playwright.sync_api import BrowserContext
from questions import Question, Questions, Score, draw, score
from texts import Texts

SIZES = (600, 5000)
PAGEFIND = "pagefind@1.6.0"
_DONE = "() => /[^…]$/.test(document.querySelector('.search-status').textContent)"
_FOUND = "links => links.map(link => link.getAttribute('href'))"
_PAGEFIND = """async ({base, questions, quoted}) => {
  const pagefind = await import(base + 'pagefind/pagefind.js');
  await pagefind.init();
  const answers = [];
  for (const typed of questions) {
    const start = performance.now();
    const found = await pagefind.search(quoted ? `"${typed}"` : typed);
    const first = await Promise.all(found.results.slice(0, 10).map(one => one.data()));
    answers.push([performance.now() - start, first.map(one => one.url)]);
  }
  return answers;
}"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What questions came to in a browser."""

    score: Score
    median: float
    """Seconds of a question, from asking to the whole answer."""
    slowest: float


@dataclass(frozen=True, slots=True)
class Row:
    """One search at one size."""

    name: str
    articles: int
    marked: Asked
    unmarked: Asked
    wire: Wire
    """Of the first question, by somebody who was never there."""
    seconds: float
    """CPU that the index takes besides the site."""
    size: int
    """Bytes of the index."""


def main() -> int:
    """The command line."""
    asked = _asked()
    work: Path = asked.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    if asked.install:
        _install(work)
    rows = [
        row
        for size in asked.sizes
        for row in _rows(work, texts_of(asked.source, asked.seed), size, asked.questions)
    ]
    sys.stdout.write("\n".join([*_table(rows), *_described(asked.questions)]) + "\n")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, metavar="N")
    parser.add_argument("--questions", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", type=Path, metavar="FOLDER", help="texts to take instead")
    parser.add_argument("--install", action="store_true", help=f"fetch {PAGEFIND} from npm")
    default = Path(tempfile.gettempdir()) / "newsgen-bench-search"
    parser.add_argument("--work", type=Path, default=default, metavar="DIR")
    return parser.parse_args()


def _rows(work: Path, texts: Texts, size: int, count: int) -> Iterator[Row]:
    site = work / str(size)
    shutil.rmtree(site, ignore_errors=True)
    write_articles(texts, size, {"newsgen": site / "articles"})
    write_authority(site / "entities", texts.entities, {})
    write_configuration(site)
    questions = draw((texts.article(number) for number in range(size)), count)
    plain, whole = (_built(site, *options) for options in (("--no-search",), ()))
    output = site / "build"
    with counted(output) as (address, wire), chromium() as browser:
        context = browser.new_context()
        first = _first(context, address, questions.marked[0], wire)
        marked, unmarked = (
            _newsgen(context, address, some) for some in (questions.marked, questions.unmarked)
        )
    yield Row(
        "newsgen", size, marked, unmarked, first, whole.cpu - plain.cpu, _size(output / "search")
    )
    if program := _pagefind_in(work):
        yield from _pagefind(program, output, size, questions)


def _built(site: Path, *options: str) -> Sample:
    shutil.rmtree(site / "build", ignore_errors=True)
    command = [*own_newsgen(), "build", "--clean", *options]
    return measure(command, site, site / "build.log")


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _first(context: BrowserContext, address: str, question: Question, wire: Wire) -> Wire:
    wire.clear()
    _answer(context, address, question)
    return Wire(wire.requests, wire.plain, wire.packed)


def _newsgen(context: BrowserContext, address: str, questions: Sequence[Question]) -> Asked:
    answers = [_answer(context, address, question) for question in questions]
    return _judged(questions, answers)


def _answer(
    context: BrowserContext, address: str, question: Question
) -> tuple[float, Sequence[str]]:
    """Seconds, and the slugs of the articles shown: from opening the page to the whole answer."""
    page = context.new_page()
    start = time.perf_counter()
    page.goto(f"{address}search.html?q={quote(question.typed)}")
    page.wait_for_function(_DONE)
    seconds = time.perf_counter() - start
    links: list[str] = page.eval_on_selector_all(".search-results h3 a", _FOUND)
    page.close()
    return seconds, [_slug(link) for link in links]


def _slug(link: str) -> str:
    return Path(link).name.removesuffix(".html")


def _judged(questions: Sequence[Question], answers: Sequence[tuple[float, Sequence[str]]]) -> Asked:
    seconds = sorted(second for second, _ in answers)
    found = score(questions, [slugs for _, slugs in answers])
    return Asked(found, seconds[len(seconds) // 2], seconds[-1])


def _install(work: Path) -> None:
    npm = ["npm", "install", "--prefix", os.fspath(work), "--no-save", "--no-audit", "--no-fund"]
    subprocess.run([*npm, PAGEFIND], check=False, stdout=sys.stderr)


def _pagefind_in(work: Path) -> Path | None:
    program = work / "node_modules/.bin/pagefind"
    return program if program.exists() else None


def _pagefind(program: Path, output: Path, size: int, questions: Questions) -> Iterator[Row]:
    """Pagefind as it comes, and with the words put in quotation marks."""
    command = [os.fspath(program), "--site", os.fspath(output), "--glob", "articles/*.html"]
    sample = measure(command, output, output.parent / "pagefind.log")
    index = _size(output / "pagefind")
    with counted(output) as (address, wire), chromium() as browser:
        for name, is_quoted in (("Pagefind", False), ("Pagefind, quoted", True)):
            page = browser.new_page()
            page.goto(f"{address}404.html")
            wire.clear()

            def ask(some: Sequence[Question], *, is_quoted: bool = is_quoted) -> Asked:
                typed = [question.typed for question in some]
                asked = {"base": address, "questions": typed, "quoted": is_quoted}
                told: list[tuple[float, list[str]]] = page.evaluate(_PAGEFIND, asked)  # noqa: B023
                return _judged(some, [(ms / 1000, list(map(_slug, urls))) for ms, urls in told])

            ask(questions.marked[:1])
            first = Wire(wire.requests, wire.plain, wire.packed)
            marked, unmarked = ask(questions.marked), ask(questions.unmarked)
            yield Row(name, size, marked, unmarked, first, sample.cpu, index)
            page.close()
    shutil.rmtree(output / "pagefind")


def _table(rows: Sequence[Row]) -> Iterator[str]:
    columns = (
        *("search", "articles", "MRR, P@5 with marks", "MRR, P@5 without", "slowest, s"),
        *("first query, kB (gzip)", "requests", "index, CPU s", "index, MB"),
    )
    yield f"| {' | '.join(columns)} |"
    yield "| --- | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for row in rows:
        slowest = max(row.marked.slowest, row.unmarked.slowest)
        yield (
            f"| {row.name} | {row.articles:,} | {_told(row.marked)} | {_told(row.unmarked)} "
            f"| {slowest:.2f} | {row.wire.plain / 1000:.0f} ({row.wire.packed / 1000:.0f}) "
            f"| {row.wire.requests} | {row.seconds:.1f} | {row.size / 1e6:.1f} |"
        )


def _told(asked: Asked) -> str:
    return f"{asked.score.reciprocal_rank:.3f}, {asked.score.precision:.3f}"


def _described(questions: int) -> Iterator[str]:
    """How the figures came about."""
    versions = f"{PAGEFIND.replace('@', ' ')}; Python {platform.python_version()}"
    yield f"{questions} compounds; {versions}, {os.cpu_count()} cores."


if __name__ == "__main__":
    sys.exit(main())
