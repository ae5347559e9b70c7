"""`…/ID/concordance.html`: every mention in its sentence, in the order of the words behind it.

KWIC, keyword in context, as corpus linguists call it. A long one has a page for each stretch of
the alphabet. Cards hold what it takes to plan them; sentences are read by the page that shows them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.contexts import count, each
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityId
from newsgen.pages.dates import date_view
from newsgen.pages.kwic import Line, in_order, lines_of
from newsgen.pages.page import Page, entity_link, entity_url, head, register_url
from newsgen.pages.paging import split
from newsgen.stretches import Stretch, place_in
from newsgen.urls import Url, relative
from newsgen.views import ConcordanceView, KwicLine, Link, PartItem, SiteView

PAGE = "concordance"
PAGE_SIZE = 300
"""Lines on one page."""
LEAST = 100
"""Lines with one and the same code on the newest of their pages."""


class Part(NamedTuple):
    """A page of a concordance: of the lines of a stretch, newest first, those from start to end."""

    url: Url
    label: str
    stretch: int
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.url} {self.label} {self.start} {self.end}"


def pages(
    archive: Archive, site: SiteView, entity: Entity, said: bytes, day: str
) -> Iterator[Page]:
    """The concordance of an entity, in parts where it is long; none where it is never named.

    `said` is the digest of all articles that name it, `day` the newest of them.
    """
    total = count(archive.contexts.get(entity.id, ()))
    if not total:
        return
    parts = _parts(archive, site, entity, total)
    mark = archive.marks[entity.id]
    if len(parts) > 1:
        view = partial(_front_view, site, entity, parts, total)
        told = short_digest(mark, *map(str, parts))
        yield Page(entity_url(entity, PAGE), "pages/concordance.html", view, told, modified=day)
    for part, before, behind in zip(parts, (None, *parts), (*parts[1:], None), strict=False):
        around = mark + f"{part} {before and before.label} {behind and behind.label}".encode()
        view = partial(_view, archive, site, entity, part, before, behind)
        exact = partial(_exact, archive, entity.id, part, around)
        parts_of_page = short_digest(around, said)
        yield Page(part.url, "pages/concordance.html", view, parts_of_page, exact, day)


def _parts(archive: Archive, site: SiteView, entity: Entity, total: int) -> tuple[Part, ...]:
    """The pages with lines, in order."""
    if total <= PAGE_SIZE:
        return (Part(entity_url(entity, PAGE), "", 0, 0, total),)
    found: list[Part] = []
    for number, stretch in enumerate(_stretches(archive, entity.id)):
        name, label = f"{PAGE}/{stretch.name}", stretch.label(site.words.entity_pages.at_end)
        newest, older = split(range(stretch.number), PAGE_SIZE, LEAST)
        found.append(Part(entity_url(entity, name), label, number, 0, len(newest)))
        for page, lines in reversed([*enumerate(older, start=1)]):
            url = entity_url(entity, f"{name}/{page}")
            found.append(Part(url, f"{label} ({page})", number, lines[0], lines[-1] + 1))
    return tuple(found)


def _stretches(archive: Archive, entity: EntityId) -> tuple[Stretch, ...]:
    return archive.parted.of(entity, archive.contexts[entity], PAGE_SIZE)


class Spread(NamedTuple):
    """How the lines of an entity are spread over the stretches of its concordance."""

    stretches: Sequence[Stretch]
    articles: Sequence[Sequence[tuple[int, int]]]
    """For each stretch the entity's articles with lines in it, by their rank from the newest, from
    0; and how many lines."""


@lru_cache(maxsize=16)
def _spread(archive: Archive, entity: EntityId) -> Spread:
    """It is asked for by each page of the concordance, first for its parts, then for its lines."""
    contexts = archive.contexts[entity]
    found = _stretches(archive, entity)
    place = place_in(found)
    articles: list[list[tuple[int, int]]] = [[] for _ in found]
    for rank, codes in enumerate(contexts):
        for stretch, number in Counter(map(place, each(codes))).items():
            articles[stretch].append((rank, number))
    return Spread(found, articles)


def _articles(spread: Spread, part: Part) -> tuple[int, Sequence[int]]:
    """The ranks of a part's articles; and of their lines, how many stand on the part before."""
    ranks: list[int] = []
    skipped = seen = 0
    for rank, number in spread.articles[part.stretch]:
        if seen < part.end and seen + number > part.start:
            skipped = skipped if ranks else max(0, part.start - seen)
            ranks.append(rank)
        seen += number
    return skipped, ranks


def _exact(archive: Archive, entity: EntityId, part: Part, around: bytes) -> bytes:
    """The articles whose lines are shown, instead of all articles of the entity."""
    skipped, ranks = _articles(_spread(archive, entity), part)
    said = "".join(map(archive.proofs[entity].__getitem__, ranks))
    return short_digest(around, str(skipped), said)


def _lines(archive: Archive, entity: EntityId, part: Part) -> Sequence[Line]:
    """The lines of a part, in order."""
    spread = _spread(archive, entity)
    skipped, ranks = _articles(spread, part)
    positions = archive.postings[entity]
    low, high = spread.stretches[part.stretch].keys
    found = [
        line
        for rank in ranks
        for line in lines_of(archive, entity, positions[rank])
        if low <= line.key < high
    ]
    return in_order(found[skipped : skipped + part.end - part.start])


def _view(
    archive: Archive,
    site: SiteView,
    entity: Entity,
    part: Part,
    before: Part | None,
    behind: Part | None,
) -> ConcordanceView:
    url, words = part.url, site.words.entity_pages
    form = words.concordance_part if part.label else words.concordance
    title = form.format(label=entity.label, part=part.label)
    page_head = head(url, title, site, section=register_url(entity.type))
    shown = _lines(archive, entity.id, part)
    articles = {line.position: archive.cards[line.position] for line in shown}
    hrefs = {at: f"{page_head.root}{card.url}#" for at, card in articles.items()}
    dates = {at: date_view(card.date, site.words).text for at, card in articles.items()}
    front = Link(relative(url, entity_url(entity, PAGE)), words.concordance_link)
    return ConcordanceView(
        head=page_head,
        title=title,
        type_label=site.words.types[entity.type],
        entity=entity_link(entity, url),
        up=front if part.label else None,
        number=len(shown),
        parts=(),
        lines=tuple(
            [
                KwicLine(before, name, behind, hrefs[at] + sentence, dates[at])
                for _, before, name, behind, sentence, at in shown
            ]
        ),
        before=Link(relative(url, before.url), before.label) if before else None,
        behind=Link(relative(url, behind.url), behind.label) if behind else None,
    )


def _front_view(
    site: SiteView, entity: Entity, parts: Sequence[Part], total: int
) -> ConcordanceView:
    url = entity_url(entity, PAGE)
    title = site.words.entity_pages.concordance.format(label=entity.label)
    return ConcordanceView(
        head=head(url, title, site, section=register_url(entity.type)),
        title=title,
        type_label=site.words.types[entity.type],
        entity=entity_link(entity, url),
        up=None,
        number=total,
        parts=tuple(PartItem(relative(url, p.url), p.label, p.end - p.start) for p in parts),
        lines=(),
        before=None,
        behind=None,
    )
