"""The pictures that records name: what is in an archive of them, and where they lie in the site."""

import posixpath
from typing import NamedTuple

from newsgen.images import Size
from newsgen.model import Article
from newsgen.problems import Location


class NamedPicture(NamedTuple):
    """A picture as a record names it: its path in the site, and the place."""

    path: str
    where: Location


class Picture(NamedTuple):
    """A picture that an article shows."""

    path: str
    where: Location
    """Where the record names it."""
    size: Size


def named_pictures(article: Article) -> tuple[NamedPicture, ...]:
    """Each picture that is to be there."""
    return tuple(
        [
            NamedPicture(picture_path(article, figure.file), _place(article, figure.start))
            for figure in article.figures
            if figure.file
        ]
    )


def picture_path(article: Article, file: str) -> str:
    """The path in the site of the picture that a record calls `file`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(article.where.path), file))


def _place(article: Article, offset: int) -> Location:
    """Where in the record an offset of its body stands."""
    line = article.where.line + article.body.count("\n", 0, offset)
    return Location(article.where.path, line, offset - article.body.rfind("\n", 0, offset))
