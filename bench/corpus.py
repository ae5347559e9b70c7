"""Makes N Vietnamese news articles as a site of newsgen or of another generator.

    corpus.py N DIR [--flavour newsgen|hugo|eleventy|pelican] [--seed 1] [--source FOLDER]

The articles are invented (`invented`), or made of the texts in a folder (`gathered`). The same N,
seed and source give the same bytes; article number i has the same text in every flavour.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gathered import Gathered
from invented import Invented
from texts import Entity, Text, Texts


def texts_of(source: Path | None, seed: int) -> Texts:
    """The invented articles, or those made of the texts in a folder."""
    return Gathered(source, seed) if source else Invented(seed)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was written."""

    slugs: tuple[str, ...]
    named: tuple[Entity, ...]
    """The entities that at least one article names."""
    size: int
    """Bytes of all bodies."""


def write_articles(texts: Texts, count: int, folders: Mapping[str, Path]) -> Corpus:
    """Write `count` articles into a folder for each flavour."""
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    slugs: list[str] = []
    named: dict[Entity, None] = {}
    size = 0
    for number in range(count):
        text = texts.article(number)
        for flavour, folder in folders.items():
            content = FLAVOURS[flavour](text) + text.body
            (folder / f"{text.slug}.md").write_bytes(content.encode())
        slugs.append(text.slug)
        named.update(dict.fromkeys(text.named))
        size += len(text.body.encode())
    return Corpus(tuple(slugs), tuple(named), size)


def write_authority(
    folder: Path, entities: Iterable[Entity], added: Mapping[str, Sequence[str]]
) -> None:
    """Write newsgen's `entities/`, a file a type; `added` are further aliases by id."""
    folder.mkdir(parents=True, exist_ok=True)
    by_type: dict[str, list[str]] = {}
    for one in entities:
        names = (*one.aliases, *added.get(one.id, ()))
        aliases = f"  aliases: {_quoted(names)}\n" if names else ""
        entry = f"- id: {one.id}\n  type: {one.type}\n  label: {_quoted(one.label)}\n{aliases}"
        by_type.setdefault(one.type, []).append(entry)
    for kind, entries in by_type.items():
        (folder / f"{kind}.yaml").write_text("".join(entries), "utf-8")


def write_configuration(site: Path) -> None:
    """Write newsgen's `newsgen.yaml`; with an address, so that feed and sitemap are made."""
    lines = "title: Kho tin thử\nbase_url: https://kho-tin.example/\nlanguage: vi\n"
    (site / "newsgen.yaml").write_text(lines, "utf-8")


def _newsgen(text: Text) -> str:
    """No terms: newsgen finds and links the names itself."""
    return (
        f"---\ntitle: {_quoted(text.title)}\ndate: {text.date:%Y-%m-%d}\nslug: {text.slug}\n"
        f"summary: {_quoted(text.summary)}\nsource:\n  name: {_quoted(text.source)}\n---\n\n"
    )


def _with_terms(text: Text) -> str:
    """YAML front matter of Hugo and Eleventy, with the entities as terms of two taxonomies."""
    return (
        f"---\ntitle: {_quoted(text.title)}\ndate: {text.date.isoformat()}\nslug: {text.slug}\n"
        f"source: {_quoted(text.source)}\nsummary: {_quoted(text.summary)}\n"
        f"organisations: {_quoted(_terms(text, is_who=True))}\n"
        f"topics: {_quoted(_terms(text, is_who=False))}\n---\n\n"
    )


def _pelican(text: Text) -> str:
    """Pelican's lines of metadata; its authors stand for the first taxonomy."""
    return (
        f"Title: {text.title}\nDate: {text.date.isoformat()}\nSlug: {text.slug}\n"
        f"Source: {text.source}\nDescription: {text.summary}\nSummary: -\n"
        f"Authors: {'; '.join(_terms(text, is_who=True))}\n"
        f"Tags: {'; '.join(_terms(text, is_who=False))}\n\n"
    )


def _terms(text: Text, *, is_who: bool) -> list[str]:
    return [entity.label for entity in text.named if entity.is_who is is_who]


def _quoted(value: str | Sequence[str]) -> str:
    """A text or a list of texts as JSON, which YAML reads."""
    return json.dumps(value, ensure_ascii=False)


FLAVOURS: Mapping[str, Callable[[Text], str]] = {
    "newsgen": _newsgen,
    "hugo": _with_terms,
    "eleventy": _with_terms,
    "pelican": _pelican,
}
"""The front matter of each generator."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--flavour", choices=list(FLAVOURS), default="newsgen")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    texts = texts_of(asked.source, asked.seed)
    folder: Path = asked.folder
    if asked.flavour == "newsgen":
        write_authority(folder / "entities", texts.entities, {})
        write_configuration(folder)
        folder = folder / "articles"
    write_articles(texts, asked.count, {asked.flavour: folder})


if __name__ == "__main__":
    main()
