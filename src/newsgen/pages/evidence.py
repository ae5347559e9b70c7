"""The evidence for an entity: article by article the sentences that name it, page by page."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import Entity
from newsgen.pages.page import (
    Page,
    article_item,
    entity_link,
    entity_url,
    head,
    newest_day,
    register_url,
)
from newsgen.pages.paging import page_pager, split
from newsgen.pages.sentences import sentence_view
from newsgen.urls import Url
from newsgen.views import EvidenceItem, EvidenceView, SiteView

PAGE_SIZE = 18
"""Articles on one page of evidence."""
LEAST = 8
"""Articles on an entity's own page, before there are others: a long page is slow on a phone."""


class Shares(NamedTuple):
    """The articles of an entity, as they are parted among its pages."""

    newest: Sequence[Card]
    """On the entity's own page."""
    older: Sequence[Sequence[Card]]
    urls: tuple[Url, ...]
    """The pages of `older`: the oldest articles come first, each page has its newest first."""

    def page_of(self, position: int, entity: Entity) -> Url:
        """The page that shows the article at a position, counted from the newest."""
        if position < len(self.newest):
            return entity.url
        return self.urls[-1 - (position - len(self.newest)) // PAGE_SIZE]


def shares(entity: Entity, cards: Sequence[Card]) -> Shares:
    """The articles of an entity, newest first, parted among its pages."""
    newest, older = split(cards, PAGE_SIZE, LEAST)
    urls = tuple(entity_url(entity, str(number)) for number in range(1, len(older) + 1))
    return Shares(newest, older, urls)


def older_pages(archive: Archive, site: SiteView, entity: Entity, of: Shares) -> Iterator[Page]:
    """A page for each full part of an entity's older evidence."""
    _, proofs = split(archive.proofs.get(entity.id, ()), PAGE_SIZE, LEAST)
    for number, (part, said) in enumerate(zip(of.older, proofs, strict=True), start=1):
        view = partial(_view, archive, site, entity, part, of.urls, number)
        is_last = number == len(of.urls)
        parts = short_digest(archive.marks[entity.id], "".join(said), f"{number} {is_last}")
        url, modified = of.urls[number - 1], newest_day(part)
        yield Page(url, "pages/evidence.html", view, parts, modified=modified)


def evidence_items(
    archive: Archive, site: SiteView, entity: Entity, cards: Sequence[Card], url: Url
) -> tuple[EvidenceItem, ...]:
    """The articles with their sentences; the first of a month on the page has its anchor."""
    months = [card.date.month_key for card in cards]
    return tuple(
        _item(archive, site, entity, card, url, "" if month == before else month_anchor(month))
        for card, month, before in zip(cards, months, ["", *months], strict=False)
    )


def month_anchor(month: str) -> str:
    """The id of a month's first article on a page of evidence."""
    return f"m-{month.lower()}"


def _item(
    archive: Archive, site: SiteView, entity: Entity, card: Card, url: Url, anchor: str
) -> EvidenceItem:
    quotes = archive.shelf.quotes(card).of(entity.id)
    return EvidenceItem(
        article=article_item(card, url, site),
        count=card.times(entity.id),
        sentences=tuple([sentence_view(one, (entity.id,), card, url) for one in quotes.sentences]),
        is_about=entity.id in card.details.about,
        words=tuple(quotes.words),
        anchor=anchor,
    )


def _view(
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
        evidence=evidence_items(archive, site, entity, part, url),
        pager=page_pager(number, entity.url, urls, site.words),
    )
