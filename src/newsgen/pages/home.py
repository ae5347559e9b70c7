"""The front page: what is newest, and the ways into the archive; older articles page by page."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import EntityType
from newsgen.pages.charts import dates_part, strip
from newsgen.pages.linked_data import collection_data
from newsgen.pages.page import Page, article_item, entity_groups, head, newest_day, quoted, shown
from newsgen.pages.paging import front_pager, page_pager, split
from newsgen.pages.relations import agreement_item, agreements, all_agreements
from newsgen.pages.site import HOME
from newsgen.urls import Url, relative
from newsgen.views import HomeView, Link, ListView, Pager, SiteView

PAGE_SIZE = 30
"""Articles on one page of the list."""
TOPICS = 24
NAMED = 8
"""Entities of one type that the front page names."""
AGREEMENTS = 4
"""Agreements that the front page lists."""
NAMED_KINDS = (EntityType.ORGANISATION, EntityType.PERSON, EntityType.PLACE, EntityType.TECHNOLOGY)
FRONT = Url(HOME)


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """The front page and the full pages of older articles."""
    newest, older = split(archive.cards, PAGE_SIZE)
    urls = tuple(Url(f"page/{n}.html") for n in range(1, len(older) + 1))
    pager = front_pager(FRONT, urls, site.words)
    modified = newest_day(archive.cards)
    view = partial(_view, archive, site, newest, pager)
    yield Page(FRONT, "pages/home.html", view, _parts(archive, newest), modified=modified)
    for number, part in enumerate(older, start=1):
        older_view = partial(_older_view, site, part, urls, number)
        parts = f"{shown(part)} {number} {number == len(urls)}".encode()
        day = newest_day(part)
        yield Page(urls[number - 1], "pages/list.html", older_view, parts, modified=day)


def _parts(archive: Archive, newest: Sequence[Card]) -> bytes:
    """The newest articles, how often each entity is named, the newest agreements, all dates."""
    counts = "".join(f"{entity} {len(found)} " for entity, found in archive.postings.items())
    agreed = agreements(archive.ties())[:AGREEMENTS]
    said = repr([[tie.relation for tie in agreement] for agreement in agreed])
    quotes = quoted(agreement[0].card for agreement in agreed)
    pages = str(len(archive.cards) // PAGE_SIZE)
    dates = dates_part(archive.cards)
    return short_digest(shown(newest), pages, counts, said, quotes, dates, archive.names)


def _view(archive: Archive, site: SiteView, newest: Sequence[Card], pager: Pager) -> HomeView:
    agreed = agreements(archive.ties())
    counts = {entity: len(positions) for entity, positions in archive.postings.items()}
    topics = entity_groups(counts, archive, FRONT, site, kinds=(EntityType.TOPIC,), most=TOPICS)
    return HomeView(
        head=head(
            FRONT,
            "",
            site,
            description=site.description,
            section=HOME,
            linked_data=collection_data(site),
        ),
        articles=tuple(article_item(card, FRONT, site) for card in newest),
        pager=pager,
        topics=topics[0].entities if topics else (),
        agreements=tuple(
            agreement_item(one, archive, FRONT, site, most=1) for one in agreed[:AGREEMENTS]
        ),
        all_agreements=all_agreements(agreed, FRONT, site),
        strip=strip("strip", archive.cards, site),
        groups=entity_groups(counts, archive, FRONT, site, kinds=NAMED_KINDS, most=NAMED),
    )


def _older_view(site: SiteView, part: Sequence[Card], urls: Sequence[Url], number: int) -> ListView:
    url = urls[number - 1]
    label = site.words.archive_list.format(number=number)
    return ListView(
        head=head(url, label, site, section=HOME),
        label=label,
        up=Link(relative(url, FRONT), site.words.home),
        articles=tuple(article_item(card, url, site) for card in part),
        pager=page_pager(number, FRONT, urls, site.words),
    )
