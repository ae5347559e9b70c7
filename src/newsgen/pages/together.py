"""`…/ID/together.html`: with whom an entity appears, in which articles, in which sentences both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityId, EntityType
from newsgen.pages.dates import date_view
from newsgen.pages.page import (
    WHO_WHERE_WHAT,
    Page,
    entity_groups,
    entity_link,
    entity_url,
    head,
    proof_anchor,
    quoted,
    register_url,
)
from newsgen.pages.sentences import excerpt, nearest_names, sentence_view
from newsgen.quotes import Quote
from newsgen.urls import Url, relative
from newsgen.views import (
    CompanionGroup,
    CompanionItem,
    EntityGroup,
    EntityItem,
    Link,
    SharedItem,
    SiteView,
    TogetherView,
)

PAGE = "together"
MOST = 12
"""Entities of one type that are named as seen together."""
SCANNED = 12
"""The newest articles of two that are asked for sentences which name both."""
SHARED = 3
"""Articles shown for two, and sentences."""
LENGTH = 320
"""Characters of a sentence; of a longer one the part around both names is shown."""
KINDS = (*WHO_WHERE_WHAT, EntityType.TOPIC)


def pages(archive: Archive, site: SiteView, entity: Entity, met: bytes, day: str) -> Iterator[Page]:
    """The page of an entity; none for one that appears with nobody.

    `met` is the digest of what its articles say of it, and of whom they name beside it, `day` the
    newest of them.
    """
    positions = archive.postings.get(entity.id, ())
    if any(len(archive.cards[position].named) > 1 for position in positions):
        view = partial(_view, archive, site, entity)
        parts = short_digest(archive.marks[entity.id], archive.names, met)
        exact = partial(_exact, archive, site, entity)
        url = entity_url(entity, PAGE)
        yield Page(url, "pages/together.html", view, parts, exact, day)


def groups(archive: Archive, site: SiteView, entity: Entity, url: Url) -> tuple[EntityGroup, ...]:
    """Who appears with an entity most, as page `url` lists them; numbers are articles."""
    return entity_groups(
        _counts(archive, entity.id),
        archive,
        url,
        site,
        kinds=KINDS,
        most=MOST,
        proofs=relative(url, entity_url(entity, PAGE)),
    )


@lru_cache(maxsize=4)
def _counts(archive: Archive, entity: EntityId) -> Mapping[EntityId, int]:
    """They are asked for three times in a row: by the entity's own page, by this one, its parts."""
    return archive.together(entity)


def _exact(archive: Archive, site: SiteView, entity: Entity) -> bytes:
    """The newest articles of each pair, instead of all articles of the entity."""
    told = groups(archive, site, entity, entity_url(entity, PAGE))
    said = (f"{one.label}\n{one.href} {one.count}" for group in told for one in group.entities)
    found = _newest(archive, entity.id, told)
    return short_digest(archive.marks[entity.id], *said, *map(quoted, found.values()))


def _newest(
    archive: Archive, entity: EntityId, told: Iterable[EntityGroup]
) -> Mapping[str, Sequence[Card]]:
    """Who appears with an entity → the newest articles that name both."""
    found: dict[str, list[Card]] = {one.id: [] for group in told for one in group.entities}
    wanting = set(found)
    for card in archive.articles_of(entity):
        for one in card.entities & wanting:
            found[one].append(card)
            if len(found[one]) == SCANNED:
                wanting.remove(one)
        if not wanting:
            break
    return found


def _view(archive: Archive, site: SiteView, entity: Entity) -> TogetherView:
    url = entity_url(entity, PAGE)
    told = groups(archive, site, entity, url)
    newest = _newest(archive, entity.id, told)
    title = site.words.entity_pages.together.format(label=entity.label)
    return TogetherView(
        head=head(url, title, site, section=register_url(entity.type)),
        title=title,
        type_label=site.words.types[entity.type],
        entity=entity_link(entity, url),
        groups=tuple(
            CompanionGroup(
                group.label,
                tuple(
                    _companion(archive, site, entity, one, newest[one.id], url)
                    for one in group.entities
                ),
            )
            for group in told
        ),
    )


def _companion(
    archive: Archive,
    site: SiteView,
    entity: Entity,
    one: EntityItem,
    cards: Sequence[Card],
    url: Url,
) -> CompanionItem:
    both = (entity.id, EntityId(one.id))
    quotes = _quotes(archive, cards, both)
    shown = sorted(range(len(cards)), key=lambda at: (not quotes[at], at))[:SHARED]
    return CompanionItem(
        id=one.id,
        anchor=proof_anchor(one.id),
        href=one.href,
        label=one.label,
        number=one.count,
        bare=0 if any(quotes) else len(cards),
        articles=tuple(
            SharedItem(
                Link(relative(url, cards[at].url), cards[at].title),
                date_view(cards[at].date, site.words),
                tuple([sentence_view(quote, both, cards[at], url) for quote in quotes[at]]),
            )
            for at in sorted(shown)
        ),
    )


def _quotes(
    archive: Archive, cards: Sequence[Card], both: tuple[EntityId, EntityId]
) -> Sequence[Sequence[Quote]]:
    """For each article the sentences that name both, as many as are shown."""
    found: list[list[Quote]] = []
    wanting = SHARED
    for card in cards:
        quotes = archive.shelf.quotes(card).naming(*both)[:wanting] if wanting else []
        wanting -= len(quotes)
        found.append([excerpt(one, nearest_names(one, *both), LENGTH) for one in quotes])
    return found
