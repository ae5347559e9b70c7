"""How fast newsgen builds, beside other generators that make the same pages of the same articles.

    build.py N [--peers hugo,eleventy,pelican] [--install] [--runs 3] [--source FOLDER]

newsgen links names and quotes sentences, the others do not. They run in turn, each as a process
of its own (`contest`, `measure`), in the modes of `modes`; what is not installed is named and left
out. Before a figure is printed the work is proved: `proof` says what must be there.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import generators
from contest import Result
from corpus import texts_of
from generators import Generator
from modes import Bench, prepared, run
from table import table


def main() -> int:
    """The command line; 1 when a program could not prove its work."""
    asked = _asked()
    work: Path = asked.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    texts = texts_of(asked.source, asked.seed)
    bench = prepared(work, texts, asked.count, tuple(_found(asked, work / "tools")))
    results: list[Result] = []
    for result in run(bench, asked.runs):
        sys.stderr.write(f"measured: {result.mode}, {result.name}\n")
        results.append(result)
    lines = [*table(results), *_described(bench, asked.runs)]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any(result.reasons for result in results))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", type=int, metavar="N", help="number of articles")
    parser.add_argument("--peers", default=",".join(generators.FIND), metavar="A,B")
    parser.add_argument("--install", action="store_true", help="install peers that are not there")
    parser.add_argument("--runs", type=int, choices=range(1, 8), default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", type=Path, metavar="FOLDER", help="texts to take instead")
    parser.add_argument("--jobs", type=int, help="for newsgen, if it knows the option")
    parser.add_argument("--newsgen", metavar="COMMAND", help="another newsgen to measure")
    default = Path(tempfile.gettempdir()) / "newsgen-bench"
    parser.add_argument("--work", type=Path, default=default, metavar="DIR")
    return parser.parse_args()


def _found(asked: argparse.Namespace, tools: Path) -> Iterator[Generator]:
    """newsgen, and the peers asked for that are there."""
    command = asked.newsgen.split() if asked.newsgen else generators.own_newsgen()
    yield generators.newsgen(command, asked.jobs)
    for peer in filter(None, asked.peers.split(",")):
        if asked.install:
            generators.install(peer, tools)
        if one := generators.FIND[peer](tools):
            yield one
        else:
            sys.stderr.write(f"left out: {peer} is not installed (--install does it)\n")


def _described(bench: Bench, runs: int) -> Iterator[str]:
    """How the figures came about."""
    versions = ", ".join(f"{one.name} {one.version}" for one in bench.generators.values())
    count, named = len(bench.corpus.slugs), len(bench.corpus.named)
    yield f"{versions}; Python {platform.python_version()}, {os.cpu_count()} cores."
    yield (
        f"{count:,} articles of {bench.corpus.size / count / 1000:.1f} KB that name {named} "
        f"entities; the median of {runs} after a warm-up, the programs in turn."
    )
    found = bench.linked()
    yield (
        f"newsgen made {found.articles:,} article pages with {found.links:,} links to entities "
        f"and {found.entity_pages} entity pages with evidence."
    )


if __name__ == "__main__":
    sys.exit(main())
