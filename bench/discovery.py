#!/usr/bin/env python3
"""How many names `newsgen suggest` finds that nobody listed, and how many of its finds are names.

    bench/discovery.py GOLD.jsonl ENTITIES.yml TEXTS [--errors] [--leave-out ID,ID …]

The texts of GOLD are read with an empty authority. A suggestion is right when its surface or one
of its aliases is, without case and with one place for tone marks, a label or alias of a gold
entity, or what the gold marks as one (`surface`, `alt`: class word in or out). `--leave-out`
names entities that need not be found: concepts written in lower case.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from newsgen.loader import load_authority
from newsgen.loader.blocks import parse
from newsgen.tagger.discovery import Discovered, discover, reading
from newsgen.tagger.text import read_text
from newsgen.vietnamese import nfc, normal

CONCEPTS = "tri-tue-nhan-tao,ban-dan,trung-tam-du-lieu,gpu,stem"
"""Of the seeds: what is no name."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("gold", type=Path)
    options.add_argument("entities", type=Path)
    options.add_argument("texts", type=Path)
    options.add_argument("--errors", action="store_true", help="name what is missed and wrong")
    options.add_argument("--leave-out", default=CONCEPTS)
    given = options.parse_args()
    documents = [json.loads(line) for line in given.gold.read_text("utf-8").splitlines() if line]
    sources = {d["doc"]: nfc((given.texts / d["source"]).read_text("utf-8-sig")) for d in documents}
    forms = gold_forms(documents, sources, given.entities)
    left_out = set(given.leave_out.split(","))
    found = discover(reading(doc, read_text(t), parse(t)) for doc, t in sources.items())
    report(found, forms, left_out, has_errors=given.errors)


def gold_forms(
    documents: list[dict[str, Any]], sources: dict[str, str], entities: Path
) -> dict[str, set[str]]:
    """Form as compared → the entities it names; only entities that the documents mention."""
    authority = load_authority([(str(entities), entities.read_bytes())]).value or ()
    named = {m["entity"] for d in documents for m in d["mentions"] if m["entity"]}
    forms: dict[str, set[str]] = defaultdict(set)
    for entity in authority:
        if entity.id in named:
            for surface in (entity.label, *entity.aliases):
                forms[compared(surface)].add(entity.id)
    for document in documents:
        for mention in document["mentions"]:
            if mention["entity"] and mention["case"] not in ("trap", "honorific", "nominal"):
                spans = [(mention["start"], mention["end"]), *map(tuple, mention.get("alt", ()))]
                for start, end in spans:
                    forms[compared(sources[document["doc"]][start:end])].add(mention["entity"])
    return forms


def compared(surface: str) -> str:
    return " ".join(normal(nfc(surface)).casefold().split())


def report(
    found: tuple[Discovered, ...],
    forms: dict[str, set[str]],
    left_out: set[str],
    *,
    has_errors: bool,
) -> None:
    reached: set[str] = set()
    wrong: list[Discovered] = []
    for one in found:
        entities = {e for s in (one.surface, *one.aliases) for e in forms.get(compared(s), ())}
        reached |= entities
        if not entities:
            wrong.append(one)
    asked = {entity for entities in forms.values() for entity in entities} - left_out
    right = len(found) - len(wrong)
    print(f"entities found: {len(asked & reached)} of {len(asked)}")
    print(f"suggestions right: {right} of {len(found)}: precision {right / max(1, len(found)):.3f}")
    if has_errors:
        print("missed:", *sorted(asked - reached))
        for one in wrong:
            print("wrong:", one.type, one.count, one.surface, *one.aliases, sep=" | ")


if __name__ == "__main__":
    main()
