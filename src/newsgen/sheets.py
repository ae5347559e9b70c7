"""What only an article's own page shows: its body as HTML, and what its record says besides."""

from typing import NamedTuple

from newsgen.dates import Date
from newsgen.model import ArticleTopic, LinkedArticle, Source


class Sheet(NamedTuple):
    """The part of an article's page that no other article has a share in."""

    body: str
    """The woven HTML."""
    topics: tuple[ArticleTopic, ...]
    source: Source
    authors: tuple[str, ...]
    modified: Date | None
    language: str
    summary: str
    teaser: str
    """The teaser of another article that stood behind this one's end."""
    rights: str
    inferred: tuple[tuple[str, str], ...]
    """(field, how it was guessed)."""
    evidence: tuple[tuple[str, str], ...]
    """(field, what proves it)."""


def sheet_of(linked: LinkedArticle, body: str) -> Sheet:
    """The sheet of an article whose body is woven."""
    article = linked.article
    return Sheet(
        body,
        linked.topics,
        article.source,
        article.authors,
        article.modified,
        article.language,
        article.summary,
        article.related,
        article.rights,
        article.inferred,
        article.evidence,
    )
