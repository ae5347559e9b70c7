"""Whether a build did its work: without that, no figure of it is printed.

Each function answers with what is missing, one reason a line; nothing missing, nothing said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from texts import Entity

LINK = 'class="entity"'
_EVIDENCE = re.compile(r'href="[^"]*articles/[^"#]+\.html#s-')
_FOLDERS: Mapping[str, str] = {
    "organisation": "organisations",
    "person": "people",
    "place": "places",
    "topic": "topics",
}


@dataclass(frozen=True, slots=True)
class Linked:
    """What newsgen's pages hold, counted in the files."""

    articles: int
    links: int
    without_links: int
    entity_pages: int
    """Pages of entities that quote at least one sentence."""


def count_linked(output: Path, pages: Iterable[Path], named: Iterable[Entity]) -> Linked:
    """Read newsgen's article and entity pages and count."""
    links = [page.read_text("utf-8").count(LINK) for page in pages if page.is_file()]
    entities = (output / _FOLDERS[one.type] / f"{one.id}.html" for one in named)
    return Linked(
        articles=len(links),
        links=sum(links),
        without_links=links.count(0),
        entity_pages=sum(
            page.is_file() and bool(_EVIDENCE.search(page.read_text("utf-8"))) for page in entities
        ),
    )


def lacking_links(found: Linked, articles: int, entities: int) -> Iterator[str]:
    """What newsgen did not do: every article, names linked in (nearly) each, evidence for all."""
    if found.articles != articles:
        yield f"{found.articles} article pages for {articles} articles"
    if found.without_links > articles // 10:
        yield f"{found.without_links} of {articles} article pages link no entity"
    if found.entity_pages != entities:
        yield f"{found.entity_pages} entity pages with evidence for {entities} named entities"


def lacking_pages(output: Path, pages: Sequence[Path], terms: int) -> Iterator[str]:
    """What a peer did not do: every article, a page for every term, lists, feed, sitemap."""
    articles = sum(page.is_file() for page in pages)
    if articles != len(pages):
        yield f"{articles} article pages for {len(pages)} articles"
    folders = ("organisations", "topics")
    found = sum(1 for folder in folders for _ in (output / folder).glob("*/index.html"))
    if found != terms:
        yield f"{found} term pages for {terms} terms"
    wanted = ["index.html", "sitemap.xml", *(f"{folder}/index.html" for folder in folders)]
    yield from (f"no {name}" for name in wanted if not (output / name).is_file())
    if not any((output / name).is_file() for name in ("index.xml", "atom.xml")):
        yield "no feed"


def lacking_text(page: Path, text: str) -> Iterator[str]:
    """Whether the page of an edited article shows the edit."""
    if text not in page.read_text("utf-8"):
        yield f"the page of the edited article does not show «{text}»"


def lacking_alias(pages: Iterable[Path], alias: str) -> Iterator[str]:
    """Whether a name that the authority got links somewhere."""
    if not any(f">{alias}</a>" in page.read_text("utf-8") for page in pages):
        yield f"no article page links the added alias «{alias}»"


def differences(one: Path, other: Path) -> Iterator[str]:
    """The files that two outputs do not share byte for byte."""
    mine, theirs = _files(one), _files(other)
    yield from (f"only one build made {name}" for name in sorted(mine ^ theirs))
    for name in sorted(mine & theirs):
        if (one / name).read_bytes() != (other / name).read_bytes():
            yield f"{name} is not what a clean build makes"


def _files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
