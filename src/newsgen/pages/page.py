"""A page to be made, and the pieces that pages of every family are built from."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from markupsafe import Markup

from newsgen import urls
from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.model import Entity, EntityId, EntityType
from newsgen.pages.dates import date_view
from newsgen.urls import Url
from newsgen.vietnamese import sort_key
from newsgen.views import ArticleItem, EntityGroup, EntityItem, Head, Link, SiteView, View

_NOTHING = Markup()
SUMMARY_LENGTH = 240
"""Characters of a summary in a list; cut at a word."""
WHO_WHERE_WHAT = (
    EntityType.PERSON,
    EntityType.ORGANISATION,
    EntityType.PLACE,
    EntityType.TECHNOLOGY,
    EntityType.PROGRAMME,
    EntityType.EVENT,
)
"""The order in which a reader asks. Topics are not in it: they have a place of their own."""


class Page(NamedTuple):
    """An address of the site, the template that makes it, and how to build what that sees."""

    url: Url
    template: str
    view: Callable[[], View]
    parts: bytes
    """Digests of all that the view is built from: equal parts, equal views."""
    exact: Callable[[], bytes] | None = None
    """Parts that say less, at the price of work: of what is shown, not of what might be."""
    modified: str = ""
    """`YYYY-MM-DD` of the newest thing it shows; empty when no date is known to the day."""
    is_listed: bool = True
    """Whether the sitemap lists it."""


def shown(cards: Iterable[Card]) -> str:
    """The part that articles have in a page which lists them."""
    return "".join([card.listed for card in cards])


def company(cards: Iterable[Card]) -> str:
    """The part that articles have in a page which tells whom they name, and what they state."""
    return "".join([card.company for card in cards])


def quoted(cards: Iterable[Card]) -> bytes:
    """The part that articles have in a page which may show anything of them but their texts."""
    return b"".join([card.digest + card.quoted for card in cards])


def newest_day(cards: Iterable[Card]) -> str:
    """The day of the newest of articles, as `Page.modified` has it."""
    return max(map(_MODIFIED, cards), default="")


_MODIFIED = attrgetter("modified")


def head(
    url: Url,
    title: str,
    site: SiteView,
    *,
    description: str = "",
    section: str = "",
    linked_data: Markup = _NOTHING,
) -> Head:
    """The head of the page at `url`."""
    return Head(
        url=url,
        title=title,
        description=shortened(description),
        root=urls.root(url),
        canonical=urls.absolute(site.base_url, url) if site.base_url else "",
        section=section,
        linked_data=linked_data,
    )


def shortened(text: str, length: int = SUMMARY_LENGTH) -> str:
    """The text, cut at a word and marked with an ellipsis when it is longer than `length`."""
    if len(text) <= length:
        return text
    cut = text.rfind(" ", 0, length)
    return text[: cut if cut > 0 else length].rstrip(" ,;:.–-") + "…"


def article_item(card: Card, url: Url, site: SiteView) -> ArticleItem:
    """An article as a list on page `url` shows it."""
    details = card.details
    return ArticleItem(
        href=urls.relative(url, card.url),
        title=card.title,
        date=date_view(card.date, site.words),
        source=details.source,
        summary=shortened(details.summary),
        is_inferred=details.has_inferred_title,
        language=other_language(details.language, site),
    )


def other_language(language: str, site: SiteView) -> str:
    """The language of a text, where readers and their programs must be told of it; else empty."""
    return "" if language.partition("-")[0].lower() == site.language else language


def entity_item(
    entity: Entity, url: Url, count: int, description: str = "", *, is_about: bool = False
) -> EntityItem:
    """An entity as a list on page `url` shows it."""
    href = urls.relative(url, entity.url)
    return EntityItem(entity.id, href, entity.label, count, description, is_about)


def entity_url(entity: Entity, page: str) -> Url:
    """A further page of an entity, in a folder beside its own."""
    return Url(f"{entity.url.removesuffix('.html')}/{page}.html")


def proof_anchor(entity: str) -> str:
    """The id, on the page of what appears together, of what appears with an entity."""
    return f"with-{entity}"


def entity_link(entity: Entity, url: Url) -> Link:
    return _link(url[: url.rfind("/") + 1], entity.url, entity.label)


@lru_cache(maxsize=1 << 13)
def _link(folder: str, target: Url, label: str) -> Link:
    """A link to an entity from any page in a folder."""
    return Link(urls.relative(Url(folder), target), label)


def register_url(kind: EntityType) -> Url:
    """Where the register of a type lives."""
    return Url(f"{kind.folder}/index.html")


def entity_groups(
    counts: Mapping[EntityId, int],
    archive: Archive,
    url: Url,
    site: SiteView,
    *,
    kinds: Iterable[EntityType],
    most: int | None = None,
    about: Collection[EntityId] = (),
    proofs: str = "",
) -> tuple[EntityGroup, ...]:
    """Counted entities by type, most first, then in Vietnamese order; empty types left out.

    Those that an article is `about` come before all others, and say so. `proofs` is a link to the
    page that proves the counts.
    """
    members: dict[EntityType, list[Entity]] = {}
    for one in counts:
        entity = archive.entities[one]
        members.setdefault(entity.type, []).append(entity)
    groups: list[EntityGroup] = []
    for kind in kinds:
        if kind in members:
            found = members[kind]
            found.sort(key=lambda e: (e.id not in about, -counts[e.id], sort_key(e.label), e.id))
            items = tuple(
                [entity_item(e, url, counts[e.id], is_about=e.id in about) for e in found[:most]]
            )
            if proofs:
                items = tuple([_proved(item, proofs) for item in items])
            href = urls.relative(url, register_url(kind))
            groups.append(EntityGroup(site.words.registers[kind], kind.value, href, items))
    return tuple(groups)


def _proved(item: EntityItem, proofs: str) -> EntityItem:
    return replace(item, proofs=f"{proofs}#{proof_anchor(item.id)}")
