"""One page an entity of any type, topics too: what the archive knows of it, by sentences."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityType
from newsgen.pages.charts import strip
from newsgen.pages.feeds import feed_links
from newsgen.pages.linked_data import entity_data
from newsgen.pages.network import network
from newsgen.pages.page import (
    Page,
    article_item,
    entity_groups,
    entity_link,
    head,
    newest_day,
    quoted,
    register_url,
    shown,
)
from newsgen.pages.paging import front_pager, page_pager, split
from newsgen.pages.relations import relations
from newsgen.pages.sentences import sentence_view
from newsgen.urls import Url, is_web_address, relative, written
from newsgen.views import (
    EntityView,
    EvidenceItem,
    EvidenceView,
    Link,
    SiteView,
)

PAGE_SIZE = 20
"""Articles on one page of evidence."""
TOGETHER = 12
"""Entities of one type that a page names as seen together."""
TOGETHER_KINDS = (
    EntityType.PERSON,
    EntityType.ORGANISATION,
    EntityType.PLACE,
    EntityType.TECHNOLOGY,
    EntityType.PROGRAMME,
    EntityType.EVENT,
    EntityType.TOPIC,
)


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """For each entity its page, and a page for each full part of its older evidence."""
    for entity in archive.entities.values():
        cards = archive.articles_of(entity.id)
        newest, older = split(cards, PAGE_SIZE)
        urls = tuple(
            Url(f"{entity.type.folder}/{entity.id}/{n}.html") for n in range(1, len(older) + 1)
        )
        view = partial(_view, archive, site, entity, newest, urls)
        parts = _parts(archive, entity, newest, urls)
        yield Page(entity.url, "pages/entity.html", view, parts, modified=newest_day(cards))
        for number, part in enumerate(older, start=1):
            older_view = partial(_older_view, archive, site, entity, part, urls, number)
            parts = _older_parts(archive, entity, part, urls, number)
            yield Page(
                urls[number - 1],
                "pages/evidence.html",
                older_view,
                parts,
                modified=newest_day(part),
            )


def _parts(archive: Archive, entity: Entity, newest: Sequence[Card], urls: Sequence[Url]) -> bytes:
    """The entity, all its articles, the sentences shown, and any entity it is together with."""
    tied = (archive.cards[position] for position in archive.tied.get(entity.id, ()))
    facts = repr((entity.description, entity.aliases, entity.same_as, entity.terms, entity.part_of))
    parts = " ".join(part.id for part in archive.parts_of(entity.id))
    return short_digest(
        *(archive.marks[entity.id], facts, parts, str(len(urls)), archive.names),
        *(shown(archive.articles_of(entity.id)), quoted(newest), quoted(tied)),
    )


def _older_parts(
    archive: Archive, entity: Entity, part: Sequence[Card], urls: Sequence[Url], number: int
) -> bytes:
    is_last = number == len(urls)
    return short_digest(archive.marks[entity.id], quoted(part), f"{number} {is_last}")


def _view(
    archive: Archive, site: SiteView, entity: Entity, newest: Sequence[Card], urls: Sequence[Url]
) -> EntityView:
    url = entity.url
    parent = archive.entities[entity.part_of] if entity.part_of else None
    cards = archive.articles_of(entity.id)
    together = archive.together(entity.id)
    return EntityView(
        head=head(
            url,
            entity.label,
            site,
            description=entity.description,
            section=register_url(entity.type),
            linked_data=entity_data(entity, cards, archive, site),
        ),
        id=entity.id,
        type=entity.type.value,
        type_label=site.words.types[entity.type],
        register=Link(relative(url, register_url(entity.type)), site.words.registers[entity.type]),
        label=entity.label,
        aliases=tuple(a for a in entity.aliases if a.casefold() != entity.label.casefold()),
        description=entity.description,
        same_as=tuple(
            Link(written(address) if is_web_address(address) else "", address)
            for address in entity.same_as
        ),
        part_of=entity_link(parent, url) if parent else None,
        parts=tuple(entity_link(part, url) for part in archive.parts_of(entity.id)),
        terms=entity.terms,
        article_count=len(cards),
        mention_count=sum(card.times(entity.id) for card in cards),
        evidence=_evidence(archive, site, entity, newest, url),
        pager=front_pager(url, urls, site.words),
        relations=relations(entity, archive, site),
        together=entity_groups(together, archive, url, site, kinds=TOGETHER_KINDS, most=TOGETHER),
        strip=strip("strip", cards, site) if len(cards) > 1 else None,
        network=network(entity, together, archive, site),
        feeds=feed_links(entity, cards, site),
    )


def _older_view(
    archive: Archive,
    site: SiteView,
    entity: Entity,
    part: Sequence[Card],
    urls: Sequence[Url],
    number: int,
) -> EvidenceView:
    url = urls[number - 1]
    title = site.words.older_evidence.format(label=entity.label, number=number)
    return EvidenceView(
        head=head(url, title, site, section=register_url(entity.type)),
        label=entity.label,
        type_label=site.words.types[entity.type],
        entity=entity_link(entity, url),
        number=number,
        evidence=_evidence(archive, site, entity, part, url),
        pager=page_pager(number, entity.url, urls, site.words),
    )


def _evidence(
    archive: Archive, site: SiteView, entity: Entity, cards: Sequence[Card], url: Url
) -> tuple[EvidenceItem, ...]:
    return tuple(_evidence_item(archive, site, entity, card, url) for card in cards)


def _evidence_item(
    archive: Archive, site: SiteView, entity: Entity, card: Card, url: Url
) -> EvidenceItem:
    quotes = archive.shelf.quotes(card).of(entity.id)
    return EvidenceItem(
        article=article_item(card, url, site),
        count=card.times(entity.id),
        sentences=tuple(sentence_view(one, (entity.id,), card, url) for one in quotes.sentences),
        is_about=entity.id in card.details.about,
        words=tuple(quotes.words),
    )
