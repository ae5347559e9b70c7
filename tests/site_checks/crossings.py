"""Names in articles and sentences on entity pages, as the built HTML shows them to a reader."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag

from lxml import etree

from site_checks.links import BuiltSite

NAME = ".//*[@data-entity][self::a[contains(@class, 'entity')] or self::span[@class='mention']]"
OLDER_EVIDENCE = re.compile(r"(?P<entity>[a-z]+/[^/]+)/\d+\.html")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the body of an article; `target` is empty where it is not a link."""

    article: str
    entity: str
    surface: str
    sentence: str
    """The id of the sentence around it; empty when there is none."""
    target: str
    """The page that the link leads to."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence quoted on a page of an entity."""

    entity_page: str
    """The entity's main page, also for a quote on one of its older pages."""
    article: str
    sentence: str
    text: str
    marked: tuple[str, ...]
    """The names marked in it."""


def names(site: BuiltSite) -> tuple[Name, ...]:
    """Every name in the body of every article."""
    return tuple(name for page in _articles(site) for name in _names_of(page, site.documents[page]))


def quotes(site: BuiltSite) -> tuple[Quote, ...]:
    """Every sentence on every page that is not an article, with where it leads."""
    return tuple(
        quote
        for page, root in site.documents.items()
        if not page.startswith("articles/")
        for quote in _quotes_of(page, root)
    )


def sentences(site: BuiltSite) -> dict[tuple[str, str], str]:
    """(article, id of a sentence) → the sentence as a reader sees it."""
    return {
        (page, str(element.get("id"))): text_of(element)
        for page in _articles(site)
        for element in site.documents[page].xpath("//article//*[starts-with(@id, 's-')]")
    }


def repeated(items: tuple[Quote, ...]) -> list[Quote]:
    """What stands there more than once."""
    return [quote for quote, count in Counter(items).items() if count > 1]


def text_of(element: etree._Element) -> str:
    """The text of an element, with runs of blanks as one."""
    return " ".join("".join(element.itertext()).split())


def _articles(site: BuiltSite) -> list[str]:
    return [page for page in site.documents if re.fullmatch(r"articles/[^/]+\.html", page)]


def _names_of(page: str, root: etree._Element) -> Iterator[Name]:
    for article in root.iter("article"):
        for element in article.xpath(NAME):
            around = element.xpath("ancestor::*[starts-with(@id, 's-')][1]/@id")
            link = element.get("href")
            target = _resolved(page, link)[0] if link else ""
            yield Name(
                page,
                str(element.get("data-entity")),
                text_of(element),
                str(around[0]) if around else "",
                target,
            )


def _quotes_of(page: str, root: etree._Element) -> Iterator[Quote]:
    older = OLDER_EVIDENCE.fullmatch(page)
    entity_page = f"{older['entity']}.html" if older else page
    # A relation quotes a sentence a second time, with both names it ties marked.
    for link in root.xpath("//main//ul[@class='quotes']//a[contains(@href, '#s-')]"):
        article, sentence = _resolved(page, str(link.get("href")))
        marked = tuple(text_of(mark) for mark in link.iter("mark"))
        yield Quote(entity_page, article, sentence, text_of(link), marked)


def _resolved(page: str, link: str) -> tuple[str, str]:
    path, fragment = urldefrag(link)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
    return target, unquote(fragment)
