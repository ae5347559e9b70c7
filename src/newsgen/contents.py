"""What a site's folder holds, read and checked: authority, articles, what the editor ignores.

The commands that answer questions begin here; nothing is written and nothing stops at a problem.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from newsgen import loader
from newsgen.inputs import AUTHORITY, RECORDS, SOURCES, SiteFolder, open_site
from newsgen.model import Article, Entity
from newsgen.problems import ContentError, Problem
from newsgen.tagger import Gazetteer, compile_gazetteer
from newsgen.urls import slug
from newsgen.vietnamese import nfc, normal

IGNORED = f"{AUTHORITY}/ignored.txt"
"""The names that the editor does not want suggested: one a line, `#` begins a comment."""


class Authority(NamedTuple):
    """The listed entities, ready to be found, and the files they stand in."""

    entities: tuple[Entity, ...]
    gazetteer: Gazetteer
    files: dict[str, bytes]
    problems: tuple[Problem, ...]


class Contents(NamedTuple):
    """What a site holds. Records that are wrong are left out, with their problems."""

    authority: Authority
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_contents(site: Path) -> Contents:
    """Authority and articles of a site, sources without a record among them."""
    folder = open_site(site)
    authority = read_authority(folder)
    problems = list(authority.problems)
    articles = list(_records(folder, problems))
    articles += _new_sources(folder, articles)
    return Contents(authority, tuple(articles), tuple(problems))


def read_authority(folder: SiteFolder) -> Authority:
    """All entities that are listed without a fault."""
    problems: list[Problem] = []
    files: dict[str, bytes] = {}
    for path in folder.authority():
        try:
            files[path] = folder.read(path)
        except ContentError as error:
            problems.append(error.problem)
    read = loader.load_authority(files.items())
    entities = read.value or ()
    compiled = compile_gazetteer(entities)
    assert compiled.value is not None
    told = (*problems, *read.problems, *compiled.problems)
    return Authority(entities, compiled.value, files, told)


def read_ignored(folder: SiteFolder) -> frozenset[str]:
    """The names to ignore, as `ignored_key` compares them."""
    file = folder.path / IGNORED
    if not file.is_file():
        return frozenset()
    lines = file.read_text("utf-8-sig", errors="replace").splitlines()
    names = (line.partition("#")[0].strip() for line in lines)
    return frozenset(ignored_key(name) for name in names if name)


def ignored_key(surface: str) -> str:
    """A name without case and with one place for tone marks."""
    return normal(nfc(surface)).casefold()


def _records(folder: SiteFolder, problems: list[Problem]) -> Iterator[Article]:
    for path in folder.records():
        try:
            checked = loader.load(folder.read(path), path)
        except ContentError as error:
            problems.append(error.problem)
            continue
        problems += checked.problems
        if checked.value:
            yield checked.value


def _new_sources(folder: SiteFolder, articles: list[Article]) -> Iterator[Article]:
    """Sources that no record names, read as an import would; nothing is written."""
    files = {article.origin.file for article in articles}
    digests = {article.origin.sha256 for article in articles}
    for file in sorted((folder.path / SOURCES).glob("*.txt")):
        path = f"{SOURCES}/{file.name}"
        if path in files or file.name.startswith(".") or not file.is_file():
            continue
        try:
            raw = folder.read(path)
        except ContentError:
            continue  # `newsgen build` tells it
        if sha256(raw).hexdigest() not in digests and (article := article_of_source(raw, path)):
            yield article


def article_of_source(raw: bytes, path: str) -> Article | None:
    """The article that an import of a news text would make; None when it cannot be read."""
    from newsgen.loader.dump import dump  # a build that has records needs neither
    from newsgen.loader.newswire import read

    record = read(raw, path).value
    if record is None:
        return None
    name = slug(Path(path).stem) or sha256(raw).hexdigest()[:8]
    return loader.load(dump(record).encode(), f"{RECORDS}/{name}.md").value
