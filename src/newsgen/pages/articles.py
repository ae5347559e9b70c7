"""One page an article: its text with every name marked, and the ways on from it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.figures import Picture, picture_path
from newsgen.model import Article, Entity, EntityId, LinkedArticle
from newsgen.pages.citing import citation, tags
from newsgen.pages.dates import date_view
from newsgen.pages.linked_data import article_data
from newsgen.pages.page import (
    WHO_WHERE_WHAT,
    Page,
    entity_groups,
    entity_link,
    head,
    other_language,
)
from newsgen.pages.works import Work, work_of
from newsgen.related import Related, around_sums, related, related_digest
from newsgen.sheets import Sheet
from newsgen.urls import Url, relative
from newsgen.views import (
    ArticleView,
    BodyView,
    FigureMark,
    Link,
    MentionMark,
    ProvenanceItem,
    RelatedItem,
    SentenceMark,
    SiteView,
    SourceView,
    TopicItem,
)

MEDIA = "media/"
"""Where pictures lie in the site, below it as in the site's own folder."""
_NO_CARD = bytes(16)
"""Stands for the digest of the neighbour that the newest and the oldest article have not."""


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """An article's page for each card."""
    links = [card.listed.encode() for card in archive.cards]
    newer, older = [_NO_CARD, *links], [*links[1:], _NO_CARD]
    around = zip(archive.cards, newer, older, around_sums(archive), strict=False)
    for position, (card, before, behind, near) in enumerate(around):
        yield Page(
            card.url,
            "pages/article.html",
            partial(_view, archive, site, position),
            b"".join((card.digest, card.text, before, behind, near.to_bytes(8, "big"))),
            partial(_exact_parts, archive, position),
            card.modified,
        )


def _exact_parts(archive: Archive, position: int) -> bytes:
    """The article itself, what links to its neighbours and its entities show, and which articles
    are related, instead of which might be."""
    card = archive.cards[position]
    marks = map(archive.marks.__getitem__, archive.by_rank(card.entities))
    around = "\n".join([one.link if one else "" for one in archive.neighbours(position)])
    near = related_digest(related(archive, position))
    return b"".join((card.digest, card.text, around.encode(), b"\0", *marks, near))


def _view(archive: Archive, site: SiteView, position: int) -> ArticleView:
    card = archive.cards[position]
    sheet, details = archive.shelf.sheet(card), card.details
    work = work_of(card, sheet, site)
    newer, older = archive.neighbours(position)
    return ArticleView(
        head=head(
            card.url,
            card.title,
            site,
            description=details.summary,
            linked_data=article_data(work, archive, site),
        ),
        title=card.title,
        date=date_view(card.date, site.words),
        modified=date_view(sheet.modified, site.words) if sheet.modified else None,
        source=_source(work),
        authors=sheet.authors,
        summary=sheet.summary,
        body=Markup(sheet.body),
        language=other_language(sheet.language, site),
        groups=entity_groups(
            card.counts, archive, card.url, site, kinds=WHO_WHERE_WHAT, about=details.about
        ),
        topics=_topics(sheet, archive, card.url),
        related=tuple(_related(one, archive, card.url, site) for one in related(archive, position)),
        newer=_neighbour(newer, card.url),
        older=_neighbour(older, card.url),
        teaser=sheet.teaser,
        rights=sheet.rights
        or (site.words.rights_default.format(source=details.source) if details.source else ""),
        provenance=_provenance(card, sheet, site),
        inferred_title=dict(sheet.inferred).get("title", ""),
        tags=tags(work, archive),
        citation=citation(work, site),
    )


def _source(work: Work) -> SourceView | None:
    source = work.sheet.source
    if not (source.name or source.url):
        return None
    return SourceView(source.name or source.url, work.original, source.url, source.title)


def body_view(
    linked: LinkedArticle, entities: Mapping[EntityId, Entity], pictures: Sequence[Picture] = ()
) -> BodyView:
    """The body of an article with its marks: what `weave` makes HTML.

    A figure whose picture is not among `pictures` has its caption only.
    """
    article = linked.article
    return BodyView(
        markdown=article.body,
        lead=(article.lead.start, article.lead.end) if article.lead else (0, 0),
        mentions=tuple(_mention_marks(linked, entities)),
        sentences=tuple(SentenceMark(s.start, s.end, s.id) for s in linked.sentences),
        figures=tuple(_figure_marks(article, pictures)),
    )


def _figure_marks(article: Article, pictures: Sequence[Picture]) -> Iterator[FigureMark]:
    shown = {picture.path: picture for picture in pictures}
    for f in article.figures:
        picture = shown.get(picture_path(article, f.file)) if f.file else None
        source = relative(article.url, picture_url(picture.path)) if picture else ""
        width, height = picture.size if picture else (0, 0)
        yield FigureMark(f.start, f.end, f.caption, f.credit, source, width, height)


def picture_url(path: str) -> Url:
    """Where a picture of the site's folder lies in the site."""
    return Url(MEDIA + path)


def _mention_marks(
    linked: LinkedArticle, entities: Mapping[EntityId, Entity]
) -> Iterator[MentionMark]:
    """Every mention; linked where it is the entity's first in its block, else only marked."""
    article = linked.article
    blocks = iter(article.blocks)
    block = next(blocks, None)
    seen: set[str] = set()
    for mention in linked.mentions:
        while block and mention.start >= block.end:
            block = next(blocks, None)
            seen.clear()
        is_first = mention.entity not in seen
        seen.add(mention.entity)
        href = relative(article.url, entities[mention.entity].url) if is_first else ""
        yield MentionMark(mention.start, mention.end, mention.entity, href)


def _topics(sheet: Sheet, archive: Archive, url: Url) -> tuple[TopicItem, ...]:
    entities = ((topic, archive.entities[topic.topic]) for topic in sheet.topics)
    return tuple(
        TopicItem(e.id, relative(url, e.url), e.label, topic.words) for topic, e in entities
    )


def _related(one: Related, archive: Archive, url: Url, site: SiteView) -> RelatedItem:
    shared = tuple(entity_link(archive.entities[entity], url) for entity in one.shared)
    return RelatedItem(
        relative(url, one.card.url), one.card.title, date_view(one.card.date, site.words), shared
    )


def _neighbour(card: Card | None, url: Url) -> Link | None:
    return Link(relative(url, card.url), card.title) if card else None


def _provenance(card: Card, sheet: Sheet, site: SiteView) -> tuple[ProvenanceItem, ...]:
    shown = {
        "title": card.title,
        "date": date_view(card.date, site.words).text,
        "source": sheet.source.name,
        "source.url": sheet.source.url,
    }
    notes = (
        *((f, True, note) for f, note in sheet.inferred),
        *((f, False, note) for f, note in sheet.evidence),
    )
    return tuple(
        ProvenanceItem(site.words.fields.get(field, field), shown.get(field, ""), is_inferred, note)
        for field, is_inferred, note in notes
    )
