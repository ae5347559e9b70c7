"""The pages of an entity of any type, topics too: what the archive knows of it, by sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from newsgen import contexts
from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityType
from newsgen.pages import concordance, together
from newsgen.pages.charts import strip
from newsgen.pages.dates import date_view
from newsgen.pages.evidence import Shares, evidence_items, older_pages, shares
from newsgen.pages.feeds import feed_links
from newsgen.pages.linked_data import entity_data
from newsgen.pages.network import network
from newsgen.pages.page import (
    Page,
    company,
    entity_link,
    entity_url,
    head,
    newest_day,
    quoted,
    register_url,
)
from newsgen.pages.paging import front_pager
from newsgen.pages.periods import periods
from newsgen.pages.relations import relations
from newsgen.urls import Url, is_web_address, relative, written
from newsgen.vietnamese import normal
from newsgen.views import DatedLink, EntityView, Head, Link, SiteView, TermItem


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """For each entity its page, its older evidence, what it appears with, its concordance."""
    for entity in archive.entities.values():
        cards = archive.articles_of(entity.id)
        of = shares(entity, cards)
        view = partial(_view, archive, site, entity, of)
        said = short_digest(archive.said(entity.id))
        met = short_digest(said, company(cards))
        parts = _parts(archive, entity, of, met)
        day = newest_day(cards)
        yield Page(entity.url, "pages/entity.html", view, parts, modified=day)
        yield from older_pages(archive, site, entity, of)
        yield from together.pages(archive, site, entity, met, day)
        yield from concordance.pages(archive, site, entity, said, day)


def _parts(archive: Archive, entity: Entity, of: Shares, met: bytes) -> bytes:
    """The entity, all its articles with whom they name, and the sentences that state relations."""
    tied = (archive.cards[position] for position in archive.tied.get(entity.id, ()))
    facts = repr((entity.description, entity.aliases, entity.same_as, entity.terms, entity.part_of))
    parts = " ".join(part.id for part in archive.parts_of(entity.id))
    return short_digest(
        *(archive.marks[entity.id], facts, parts, str(len(of.urls)), archive.names),
        *(met, quoted(tied)),
    )


def _view(archive: Archive, site: SiteView, entity: Entity, of: Shares) -> EntityView:
    url, register, words = entity.url, register_url(entity.type), site.words
    cards = archive.articles_of(entity.id)
    first, last = _first_and_last(cards, url, site)
    groups = together.groups(archive, site, entity, url)
    mentions = contexts.count(archive.contexts.get(entity.id, ()))
    lines, proofs = words.entity_pages.concordance_link, words.entity_pages.all_together
    return EntityView(
        head=_head(entity, cards, archive, site),
        id=entity.id,
        type=entity.type.value,
        type_label=words.types[entity.type],
        register=Link(relative(url, register), words.registers[entity.type]),
        label=entity.label,
        aliases=tuple(a for a in entity.aliases if a.casefold() != entity.label.casefold()),
        description=entity.description,
        same_as=_elsewhere(entity),
        part_of=entity_link(archive.entities[entity.part_of], url) if entity.part_of else None,
        parts=tuple(entity_link(part, url) for part in archive.parts_of(entity.id)),
        terms=_terms(entity, cards),
        first=first,
        last=last,
        article_count=len(cards),
        mention_count=mentions,
        timeline=periods(archive, site, entity, of),
        concordance=_further(entity, concordance.PAGE, lines) if mentions else None,
        evidence=evidence_items(archive, site, entity, of.newest, url),
        pager=front_pager(url, of.urls, words),
        relations=relations(entity, archive, site),
        together=groups,
        all_together=_further(entity, together.PAGE, proofs) if groups else None,
        strip=strip("strip", cards, site) if len(cards) > 1 else None,
        network=network(entity, archive.together(entity.id), archive, site),
        feeds=feed_links(entity, cards, site),
    )


def _head(entity: Entity, cards: Sequence[Card], archive: Archive, site: SiteView) -> Head:
    return head(
        entity.url,
        entity.label,
        site,
        description=entity.description,
        section=register_url(entity.type),
        linked_data=entity_data(entity, cards, archive, site),
    )


def _elsewhere(entity: Entity) -> tuple[Link, ...]:
    addresses = entity.same_as
    return tuple(Link(written(one) if is_web_address(one) else "", one) for one in addresses)


def _terms(topic: Entity, cards: Sequence[Card]) -> tuple[TermItem, ...]:
    """The words that carry a topic, most articles first; last those that no article uses."""
    if topic.type is not EntityType.TOPIC:
        return ()
    numbers: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for card in cards:
        for word in card.words(topic.id):
            key = normal(word).casefold()
            numbers[key] += 1
            forms.setdefault(key, Counter())[word] += 1
    for word in topic.terms:
        numbers.setdefault(normal(word).casefold(), 0)
    known = {normal(word).casefold(): word for word in (*topic.aliases, *topic.terms)}
    ranked = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return tuple(TermItem(known.get(key) or _usual(forms[key]), n) for key, n in ranked)


def _usual(forms: Counter[str]) -> str:
    """The way a word is written most often."""
    return min(forms, key=lambda word: (-forms[word], word))


def _first_and_last(
    cards: Sequence[Card], url: Url, site: SiteView
) -> tuple[DatedLink | None, DatedLink | None]:
    """The oldest and the newest article of known year; none of both where there is only one."""
    dated = [card for card in cards if card.date.year is not None]
    if len(dated) <= 1:
        return None, None
    return _dated(dated[-1], url, site), _dated(dated[0], url, site)


def _dated(card: Card, url: Url, site: SiteView) -> DatedLink:
    return DatedLink(date_view(card.date, site.words), Link(relative(url, card.url), card.title))


def _further(entity: Entity, page: str, label: str) -> Link:
    return Link(relative(entity.url, entity_url(entity, page)), label)
