"""The ways of building that are compared, each with what goes before a run and what proves it.

cold     no output and no memo
nothing  the same again (newsgen only; the others build all again)
edit     a paragraph added to one article, on top of the old output
alias    a name added to the authority (newsgen only)
seeds    newsgen's own three articles, cold
version  `newsgen --version`
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import generators
import proof
from contest import Contestant, Mode, Result, compete, without_failed
from corpus import Corpus, write_articles, write_authority, write_configuration
from generators import NEWSGEN, Generator
from texts import Texts

REPOSITORY = Path(__file__).resolve().parents[1]
OWN_ARCHIVE = ("articles", "entities", "seeds", "newsgen.yaml")


@dataclass(frozen=True, slots=True)
class Bench:
    """The sites that were made for one comparison."""

    work: Path
    texts: Texts
    corpus: Corpus
    generators: dict[str, Generator]
    """By name; newsgen is among them."""

    @property
    def contestants(self) -> tuple[Contestant, ...]:
        """Everyone, each on its own site."""
        return tuple(
            Contestant(name, one.command, self.site(name)) for name, one in self.generators.items()
        )

    @property
    def log(self) -> Path:
        """What the last command said."""
        return self.work / "log.txt"

    def site(self, name: str) -> Path:
        """The folder of a generator's site."""
        return self.work / "sites" / name

    def output(self, name: str) -> Path:
        """Where a generator writes."""
        return self.site(name) / self.generators[name].output

    def pages(self, name: str) -> list[Path]:
        """Where the pages of all articles must be, in the order of their numbers."""
        page, output = self.generators[name].page, self.output(name)
        return [output / page.format(slug=slug) for slug in self.corpus.slugs]

    def linked(self) -> proof.Linked:
        """What newsgen's pages hold now."""
        return proof.count_linked(self.output(NEWSGEN), self.pages(NEWSGEN), self.corpus.named)


def prepared(work: Path, texts: Texts, count: int, found: Sequence[Generator]) -> Bench:
    """Make the sites anew, with the same articles for all."""
    shutil.rmtree(work / "sites", ignore_errors=True)
    folders: dict[str, Path] = {}
    for one in found:
        site = work / "sites" / one.name
        if one.name == NEWSGEN:
            write_authority(site / "entities", texts.entities, {})
            write_configuration(site)
        else:
            generators.lay_out(one.name.lower(), work / "tools", site)
        folders[one.name.lower()] = site / one.articles
    corpus = write_articles(texts, count, folders)
    return Bench(work, texts, corpus, {one.name: one for one in found})


def run(bench: Bench, runs: int) -> Iterator[Result]:
    """All modes in order; newsgen's last output must be what a clean build makes."""
    everyone = bench.contestants
    mode = Mode("cold", everyone, partial(_empty, bench), partial(_lacking_work, bench))
    cold = tuple(compete(mode, runs, bench.log))
    yield from cold
    proved = without_failed(everyone, cold)
    own = tuple(one for one in proved if one.name == NEWSGEN)
    changes = (
        Mode("nothing", own),
        Mode("edit", proved, partial(_edit, bench), partial(_lacking_edit, bench, runs)),
        Mode("alias", own, partial(_add_alias, bench), partial(_lacking_alias, bench, runs)),
    )
    later = [result for mode in changes for result in compete(mode, runs, bench.log)]
    wrong = tuple(_differences(bench, own[0])) if own else ()
    for result in later:
        reasons = wrong if result.name == NEWSGEN else ()
        yield Result(result.mode, result.name, result.samples, (*result.reasons, *reasons))
    yield from _without_peers(bench, runs)


def _empty(bench: Bench, contestant: Contestant, _number: int) -> None:
    generator = bench.generators[contestant.name]
    for name in (generator.output, *generator.leftovers):
        path = contestant.folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    os.sync()


def _lacking_work(bench: Bench, contestant: Contestant) -> Iterator[str]:
    pages, named = bench.pages(contestant.name), len(bench.corpus.named)
    if contestant.name == NEWSGEN:
        return proof.lacking_links(bench.linked(), len(pages), named)
    return proof.lacking_pages(bench.output(contestant.name), pages, named)


def _edit(bench: Bench, contestant: Contestant, number: int) -> None:
    """Add a paragraph that names an entity to the article in the middle."""
    middle = len(bench.corpus.slugs) // 2
    folder = contestant.folder / bench.generators[contestant.name].articles
    named = bench.texts.article(middle).named[0].label
    with (folder / f"{bench.corpus.slugs[middle]}.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{_edited(number)}: {named} lại được nhắc tới trong tin mới.\n")
    os.sync()


def _lacking_edit(bench: Bench, runs: int, contestant: Contestant) -> Iterator[str]:
    page = bench.pages(contestant.name)[len(bench.corpus.slugs) // 2]
    return proof.lacking_text(page, _edited(runs))


def _edited(number: int) -> str:
    return f"Đoạn sửa lần {number}"


def _add_alias(bench: Bench, contestant: Contestant, number: int) -> None:
    """Give the first entity one more of the names that some articles hold and no entity has."""
    added = {bench.texts.entities[0].id: bench.texts.unlisted[: number + 1]}
    write_authority(contestant.folder / "entities", bench.texts.entities, added)
    os.sync()


def _lacking_alias(bench: Bench, runs: int, contestant: Contestant) -> Iterator[str]:
    return proof.lacking_alias(bench.pages(contestant.name), bench.texts.unlisted[runs])


def _differences(bench: Bench, newsgen: Contestant) -> Iterator[str]:
    """What newsgen's output after all changes has that a clean build has not."""
    kept = bench.work / "sites/newsgen-kept"
    bench.output(NEWSGEN).rename(kept)
    (clean,) = compete(Mode("clean", (newsgen,), partial(_empty, bench)), 0, bench.log)
    yield from clean.reasons or proof.differences(kept, bench.output(NEWSGEN))


def _without_peers(bench: Bench, runs: int) -> Iterator[Result]:
    """The archive of this repository, and the time to start."""
    command, site = bench.generators[NEWSGEN].command, bench.site("seeds")
    site.mkdir(parents=True)
    for name in OWN_ARCHIVE:
        source = REPOSITORY / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, site / name)
    seeds = Contestant(NEWSGEN, command, site)
    yield from compete(
        Mode("seeds", (seeds,), partial(_empty, bench), _lacking_seeds), runs, bench.log
    )
    version = Contestant(NEWSGEN, (*command[: command.index("build")], "--version"), site)
    yield from compete(Mode("version", (version,)), runs, bench.log)


def _lacking_seeds(contestant: Contestant) -> Iterator[str]:
    pages = list((contestant.folder / "build/articles").glob("*.html"))
    records = list((contestant.folder / "articles").glob("*.md"))
    links = [page.read_text("utf-8").count(proof.LINK) for page in pages]
    if len(pages) != len(records) or not all(links):
        yield f"{len(pages)} pages with {sum(links)} links for {len(records)} records"
