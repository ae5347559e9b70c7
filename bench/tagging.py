#!/usr/bin/env python3
"""How well and how fast newsgen links names: the table of the tagger by one command.

    python bench/tagging.py --gold DIR --corpus DIR

GOLD holds the gold sets (`seeds.jsonl`, `hardcases.jsonl`, `heldout.jsonl`, each with its
`-entities.yml`), `score.py` and `baselines.py`; CORPUS the articles of the held-out set, which
also are what time is measured on. Neither is part of this repository. The regex anchor is the
longest-match alternation of all names at word boundaries.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from newsgen.loader import load_authority
from newsgen.model import Entity, EntityId, EntityType
from newsgen.problems import Location
from newsgen.tagger import compile_gazetteer, find_mentions
from newsgen.vietnamese import nfc

SEEDS = Path(__file__).parents[1] / "seeds"
SETS = ("seeds", "hardcases", "heldout")
SIZES = (300, 5_000, 20_000)
"""Aliases of the authorities that time is measured with."""
ARTICLE = 2_300
"""Characters of the article that the time is told for."""
ROUNDS = 5
HEADS = ("Công ty", "Công ty cổ phần", "Trường Đại học", "Sở Y tế", *[""] * 6)
"""Of the names that are invented to make an authority large."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--gold", type=Path, required=True)
    options.add_argument("--corpus", type=Path, required=True)
    options.add_argument("--aliases", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.aliases:
        sys.stdout.write(json.dumps(cost(given.gold, given.corpus, given.aliases)))
        return
    show(quality_table(given.gold, given.corpus))
    show(time_table(given.gold, given.corpus))


def show(rows: Iterator[Sequence[str]]) -> None:
    """A Markdown table."""
    for number, row in enumerate(rows):
        sys.stdout.write(f"| {' | '.join(row)} |\n")
        if number == 0:
            sys.stdout.write(f"|{' --- |' * len(row)}\n")
    sys.stdout.write("\n")


def quality_table(gold: Path, corpus: Path) -> Iterator[Sequence[str]]:
    yield ("set", "tagger", "link P", "link R", "link F1", "document F1", "traps", "recall by case")
    for name in SETS:
        texts = SEEDS if name == "seeds" else corpus
        for tagger in ("newsgen", "regex"):
            with TemporaryDirectory() as folder:
                figures = scored(gold, name, texts, Path(folder), tagger)
            traps, link = figures["traps_fallen_into"], figures["link"]
            yield (
                name,
                tagger,
                *(f"{link[key]:.3f}" for key in ("p", "r", "f1")),
                f"{figures['document_entities']['f1']:.3f}",
                f"{traps['n']}/{traps['of']}",
                ", ".join(f"{k} {v['r']:.2f}" for k, v in figures["recall_by_case"].items()),
            )


def scored(gold: Path, name: str, texts: Path, folder: Path, tagger: str) -> dict[str, Any]:
    """The figures of `score.py` for one gold set."""
    answers, entities = gold / f"{name}.jsonl", gold / f"{name}-entities.yml"
    run(gold / "score.py", "texts", answers, "--texts", texts, "--out", folder)
    found = folder / "found.jsonl"
    if tagger == "regex":
        found.write_text(run(gold / "baselines.py", "regex", entities, folder, answers), "utf-8")
    else:
        found.write_text("\n".join(linked(answers, entities, folder)), "utf-8")
    told = run(gold / "score.py", "score", answers, found, "--entities", entities, "--json")
    figures: dict[str, Any] = json.loads(told)
    return figures


def linked(answers: Path, entities: Path, folder: Path) -> Iterator[str]:
    """What `newsgen tag` prints for the texts of a gold set, under the names the gold gives."""
    names = [json.loads(line)["doc"] for line in answers.read_text("utf-8").splitlines()]
    files = {name.replace("/", "_"): name for name in names}
    texts = [folder / f"{file}.txt" for file in files]
    printed = run("-m", "newsgen", "tag", *texts, "--entities", entities)
    for row in map(json.loads, printed.splitlines()):
        yield json.dumps(row | {"doc": files[row["doc"]]}, ensure_ascii=False)


def run(*words: object) -> str:
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout


def time_table(gold: Path, corpus: Path) -> Iterator[Sequence[str]]:
    yield ("aliases", f"CPU an article of {ARTICLE} characters", "compiling", "peak memory")
    for size in SIZES:
        told = json.loads(run(__file__, "--gold", gold, "--corpus", corpus, "--aliases", size))
        yield (
            f"{size:,}",
            f"{told['milliseconds']:.2f} ms",
            f"{told['compiling']:.2f} s",
            f"{told['memory']:.0f} MiB",
        )


def cost(gold: Path, corpus: Path, aliases: int) -> dict[str, float]:
    """CPU and memory of this process with an authority of so many names."""
    entities = authority(gold / "heldout-entities.yml", aliases)
    start = time.process_time()
    gazetteer = compile_gazetteer(entities).value
    compiling = time.process_time() - start
    assert gazetteer is not None
    texts = [nfc(f.read_text("utf-8", "replace")) for f in sorted(corpus.rglob("*.body.txt"))]
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            find_mentions(text, gazetteer)
        rounds.append(time.process_time() - start)
    return {
        "milliseconds": min(rounds) / sum(map(len, texts)) * ARTICLE * 1_000,
        "compiling": compiling,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def authority(file: Path, aliases: int) -> list[Entity]:
    """The held-out authority with invented entries, two names each, to make it so large."""
    entities = list(load_authority([(str(file), file.read_bytes())]).value or ())
    random = Random(1)
    syllables = [
        word
        for entity in entities
        for word in entity.label.split()
        if word.isalpha() and word[0].isupper()
    ]
    listed = sum(1 + len(entity.aliases) for entity in entities)
    for number in range(max(0, aliases - listed) // 2):
        head = random.choice(HEADS)
        kinds = [EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION]
        kind = EntityType.ORGANISATION if head else random.choice(kinds)
        label = " ".join([head, *random.choices(syllables, k=3)]).strip()
        alias = " ".join(random.choices(syllables, k=2))
        where = Location("invented.yaml", number + 1)
        entities.append(Entity(EntityId(f"invented-{number}"), kind, label, where, (alias,)))
    return entities


if __name__ == "__main__":
    main()
