"""Where newsgen's time goes: CPU per article in each stage of one cold build, in one process.

    stages.py N [--seed 1] [--source FOLDER]
    stages.py --site FOLDER

The stages are called as `newsgen.build` calls them, each over all articles or pages before the
next; what runs inside another stage (evidence inside tagging) is timed at its function and taken
out of the other. Passing values between processes is not in it. The digits behind the first two
are noise.
"""

import argparse
import gc
import importlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from corpus import texts_of, write_articles, write_authority, write_configuration

from newsgen import loader, output, tagger
from newsgen.archive import gather
from newsgen.card_rows import card_row
from newsgen.cards import Card, card_of
from newsgen.inputs import SiteFolder
from newsgen.model import Entity
from newsgen.output_folder import look_at
from newsgen.pages import Page, body_view, plan, site_view
from newsgen.quotes import Quotes, quotes_of, quoting
from newsgen.renderer import Renderer, new_weaver, open_theme
from newsgen.sheets import Sheet, sheet_of
from newsgen.urls import Url

P = ParamSpec("P")
R = TypeVar("R")

EVIDENCE = (("newsgen.tagger.tagging", "evidence_of"), ("newsgen.tagger.linking", "_evidence"))
"""Where the function that cuts out evidence is found, by version of newsgen."""


@dataclass(slots=True)
class Clock:
    """CPU seconds by stage; a stage inside another is counted once, for itself."""

    seconds: dict[str, float] = field(default_factory=dict)
    inner: float = 0.0
    """Seconds of stages that ran inside the present one."""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what happens inside for the stage."""
        outer, self.inner = self.inner, 0.0
        start = time.process_time()
        yield
        spent = time.process_time() - start
        self.seconds[name] = self.seconds.get(name, 0.0) + spent - self.inner
        self.inner = outer + spent

    def timed(self, name: str, function: Callable[P, R]) -> Callable[P, R]:
        """The function, its calls counted for the stage."""

        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            with self.stage(name):
                return function(*args, **kwargs)

        return call


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of all articles, in memory."""

    rows: dict[str, bytes]
    sheets: dict[str, Sheet]

    def quotes(self, card: Card) -> Quotes:
        """The quotes of an article."""
        return quotes_of(self.rows[card.path])

    def sheet(self, card: Card) -> Sheet:
        """The sheet of an article."""
        return self.sheets[card.path]


def build(site: SiteFolder, clock: Clock) -> tuple[int, int]:
    """A cold build of the site, stage by stage; the numbers of articles and of files."""
    _watch_evidence(clock)
    with clock.stage("read"):
        records = [(path, site.read(path)) for path in site.records()]
    with clock.stage("load"):
        articles = [loader.load(raw, path).value for path, raw in records]
    with clock.stage("authority"):
        entities, gazetteer = _authority(site)
    with clock.stage("tag"):
        linked = [tagger.tag(article, gazetteer) for article in articles if article]
    with clock.stage("card, quotes"):
        quoted = [quoting(one) for one in linked]
        quotes = {one.article.where.path: row for one, (row, _) in zip(linked, quoted, strict=True)}
        rows = {
            one.article.where.path: card_row(one, said)
            for one, (_, said) in zip(linked, quoted, strict=True)
        }
        cards = [card_of(path, row) for path, row in rows.items()]
    with clock.stage("weave"):
        weave, known = new_weaver(), gazetteer.entities
        sheets = {
            one.article.where.path: sheet_of(one, weave(body_view(one, known))) for one in linked
        }
    with clock.stage("gather, plan"):
        archive = gather(cards, entities, Texts(quotes, sheets)).archive
        renderer = open_theme(site_view(site.config()), site.templates())
        pages = plan(archive, renderer.site)
    files = _rendered(renderer, pages, clock)
    with tempfile.TemporaryDirectory() as folder, clock.stage("write"):
        place = look_at(Path(folder) / "build", "build", Path(folder))
        for url, content in files.items():
            output.stage(place, url, content)
        output.settle(place, files, files)
    return len(linked), len(files)


def _rendered(renderer: Renderer, pages: Sequence[Page], clock: Clock) -> dict[Url, bytes]:
    """The files of all pages."""
    files: dict[Url, bytes] = {}
    for page in pages:
        kind = page.template.rpartition("/")[2].partition(".")[0]
        kind = kind if kind in ("article", "entity", "evidence") else "other"
        with clock.stage(f"views: {kind}"):
            view = page.view()
        with clock.stage(f"render: {kind}"):
            files[page.url] = renderer.render(page.url, page.template, view).content
    return files


def _authority(site: SiteFolder) -> tuple[Sequence[Entity], tagger.Gazetteer]:
    entities = loader.load_authority([(path, site.read(path)) for path in site.authority()]).value
    gazetteer = tagger.compile_gazetteer(entities or ()).value
    assert entities is not None
    assert gazetteer is not None
    return entities, gazetteer


def _watch_evidence(clock: Clock) -> None:
    for name, attribute in EVIDENCE:
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        if hasattr(module, attribute):
            setattr(module, attribute, clock.timed("evidence", getattr(module, attribute)))
            return


def _table(clock: Clock, articles: int, files: int) -> Iterator[str]:
    total = sum(clock.seconds.values())
    yield "| stage | CPU, µs an article | share |"
    yield "| --- | ---: | ---: |"
    for name, seconds in clock.seconds.items():
        yield f"| {name} | {seconds / articles * 1e6:.0f} | {seconds / total:.0%} |"
    yield f"| all | {total / articles * 1e6:.0f} | |"
    yield ""
    yield f"{articles:,} articles, {files:,} files."


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", type=int, metavar="N", nargs="?", help="number of articles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", type=Path, metavar="FOLDER", help="texts to take instead")
    parser.add_argument("--site", type=Path, metavar="FOLDER", help="a site to take instead")
    asked = parser.parse_args()
    clock = Clock()
    with tempfile.TemporaryDirectory() as name:
        folder = asked.site or Path(name)
        if not asked.site:
            texts = texts_of(asked.source, asked.seed)
            write_authority(folder / "entities", texts.entities, {})
            write_configuration(folder)
            write_articles(texts, asked.count or 1000, {"newsgen": folder / "articles"})
        gc.collect()
        articles, files = build(SiteFolder(folder), clock)
    sys.stdout.write("\n".join(_table(clock, articles, files)) + "\n")


if __name__ == "__main__":
    main()
