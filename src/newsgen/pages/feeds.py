"""Feeds: of the whole archive and of each entity, as Atom and as JSON Feed, newest first.

They hold absolute addresses, so there are none for a site that does not know its own. An article
whose date is not known to the day enters no feed, and an entity without others has none.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.json_text import compact
from newsgen.model import Entity, EntityType
from newsgen.pages.data_file import DataFile
from newsgen.pages.page import Page, shown
from newsgen.urls import Url, absolute, is_web_address, relative
from newsgen.views import FeedItem, FeedLink, FeedView, SiteView

LENGTH = 50
"""Articles in one feed."""
ATOM, JSON = "feed.xml", "feed.json"
"""Names of the files, those of an entity in its own folder."""
HOME = Url("index.html")
VERSION = "https://jsonfeed.org/version/1.1"
_READY = 1 << 12
"""Articles that a process has ready for feeds: each stands in those of all its entities."""


class _Feed(NamedTuple):
    """A feed to be made."""

    of: Entity | None
    """None for the whole archive."""
    positions: tuple[int, ...]
    parts: bytes

    def url(self, name: str) -> Url:
        return feed_url(self.of, name) if self.of else Url(name)


def feed_url(entity: Entity, name: str) -> Url:
    """Where a feed of an entity lies."""
    return Url(f"{entity.type.folder}/{entity.id}/{name}")


def atom(archive: Archive, site: SiteView) -> Iterator[Page]:
    """`feed.xml`, and one for each entity."""
    if site.base_url:
        item = lru_cache(_READY)(partial(_item, archive, site))
        for feed in _feeds(archive):
            view = partial(_view, feed, item, site)
            yield Page(feed.url(ATOM), "feeds/atom.xml", view, feed.parts, is_listed=False)


def json_feeds(archive: Archive, site: SiteView) -> Iterator[DataFile]:
    """`feed.json`, and one for each entity."""
    if site.base_url:
        item = lru_cache(_READY)(partial(_json_item, archive, site))
        for feed in _feeds(archive):
            content = partial(_json, feed, item, site)
            yield DataFile(feed.url(JSON), content, feed.parts)


def feed_links(entity: Entity, cards: Iterable[Card], site: SiteView) -> tuple[FeedLink, ...]:
    """The feeds of an entity whose articles these are, as its page links to them."""
    if not site.base_url or not any(card.date.is_day for card in cards):
        return ()
    return (
        FeedLink(relative(entity.url, feed_url(entity, ATOM)), "application/atom+xml", "Atom"),
        FeedLink(relative(entity.url, feed_url(entity, JSON)), "application/feed+json", "JSON"),
    )


@lru_cache(maxsize=2)
def _feeds(archive: Archive) -> tuple[_Feed, ...]:
    """The archive's feed first. It is asked twice, for either form."""
    cards = archive.cards
    is_dated = [card.date.is_day for card in cards]
    marks = [archive.marks[e.id] for e in archive.entities.values() if e.type is EntityType.TOPIC]
    topics = short_digest(b"".join(marks))

    def newest(positions: Iterable[int]) -> tuple[int, ...]:
        return tuple(islice(filter(is_dated.__getitem__, positions), LENGTH))

    def parts(positions: Iterable[int], about: str) -> bytes:
        return short_digest(shown(map(cards.__getitem__, positions)), topics, about)

    everything = newest(range(len(cards)))
    found = [_Feed(None, everything, parts(everything, ""))]
    for entity in archive.entities.values():
        if positions := newest(archive.postings.get(entity.id, ())):
            about = f"{entity.label}\n{entity.description}"
            found.append(_Feed(entity, positions, parts(positions, about)))
    return tuple(found)


def _view(feed: _Feed, item: Callable[[int], FeedItem], site: SiteView) -> FeedView:
    items = tuple(map(item, feed.positions))
    # RFC 4287 asks for a time; of an empty feed none is known, so it gets the first one there is.
    updated = max((item.updated for item in items), default="1970-01-01T00:00:00Z")
    address = absolute(site.base_url, feed.url(ATOM))
    title, subtitle, page = _head(feed, site)
    return FeedView(address, address, page, updated, items, title, subtitle)


def _head(feed: _Feed, site: SiteView) -> tuple[str, str, str]:
    """Title, description, and the page whose feed it is."""
    if feed.of is None:
        return site.title, site.description, absolute(site.base_url, HOME)
    entity = feed.of
    title = f"{entity.label} | {site.title}"
    return title, entity.description, absolute(site.base_url, entity.url)


def _item(archive: Archive, site: SiteView, position: int) -> FeedItem:
    card = archive.cards[position]
    address, details = absolute(site.base_url, card.url), card.details
    return FeedItem(
        id=address,
        title=card.title,
        href=address,
        updated=_moment(card.modified),
        published="" if card.date.is_inferred else _moment(card.date.iso),
        summary=details.summary,
        source=details.source,
        original=details.paper.url if is_web_address(details.paper.url) else "",
        authors=details.authors,
        topics=tuple([archive.entities[topic].label for topic in details.topics]),
        language=details.language,
    )


def _json(feed: _Feed, item: Callable[[int], str], site: SiteView) -> bytes:
    """JSON Feed 1.1, an article a line."""
    title, description, page = _head(feed, site)
    head = {
        "version": VERSION,
        "title": title,
        "home_page_url": page,
        "feed_url": absolute(site.base_url, feed.url(JSON)),
        "description": description,
        "language": site.language,
    }
    text = compact({name: value for name, value in head.items() if value})
    items = ",\n".join(map(item, feed.positions))
    return f'{text[:-1]},"items":[\n{items}\n]}}\n'.encode()


def _json_item(archive: Archive, site: SiteView, position: int) -> str:
    card, item = archive.cards[position], _item(archive, site, position)
    authors = item.authors or ((item.source,) if item.source else ())
    facts = {
        "id": item.id,
        "url": item.href,
        "external_url": item.original,
        "title": item.title,
        "content_text": item.summary or item.title,
        "date_published": item.published,
        "date_modified": item.updated if card.modified != card.date.iso else "",
        "authors": [{"name": name} for name in authors],
        "tags": item.topics,
        "language": item.language,
    }
    return compact({name: value for name, value in facts.items() if value})


def _moment(day: str) -> str:
    """Midnight of a day in Vietnam, where the papers are (RFC 3339)."""
    return f"{day}T00:00:00+07:00"
