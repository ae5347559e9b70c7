"""Editors' pictures: those that records name are taken over into the site as they are."""

from collections.abc import Iterator

from newsgen.archive import Archive
from newsgen.inputs import SiteFolder
from newsgen.loader import place
from newsgen.model import Article, Figure, File
from newsgen.pages.articles import MEDIA, picture_url
from newsgen.problems import ContentError, Problem
from newsgen.urls import Url


def pictures(site: SiteFolder, archive: Archive, problems: list[Problem]) -> Iterator[File]:
    """The pictures that records name, each once; `missing-image` for one that is not there."""
    done: set[Url] = set()
    for linked in archive.linked.values():
        for figure in linked.article.figures:
            url = picture_url(linked.article, figure.file) if figure.file else Url("")
            if url and url not in done:
                done.add(url)
                yield from _picture(site, linked.article, figure, url, problems)


def _picture(
    site: SiteFolder, article: Article, figure: Figure, url: Url, problems: list[Problem]
) -> Iterator[File]:
    path = url.removeprefix(MEDIA)
    if (site.path / path).is_file():
        try:
            yield File(url, site.read(path))
        except ContentError as error:
            problems.append(error.problem)
        return
    where = place(article.body, figure.start, article.where.path, article.where.line)
    fix = "put it there, or write `<>` for a picture the archive does not have"
    problems.append(Problem("missing-image", f'there is no picture "{path}"', where, fix))
