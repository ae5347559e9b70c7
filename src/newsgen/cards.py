"""What other pages may know of an article: its card, and the relations it states.

Nothing in a card depends on other articles; bodies are not in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from newsgen.dates import Date
from newsgen.markup import plain
from newsgen.model import Article, EntityId, LinkedArticle, Relation
from newsgen.urls import Slug, Url


@dataclass(frozen=True, slots=True)
class Card:
    """What other pages may know of an article: all but its body."""

    slug: Slug
    url: Url
    title: str
    date: Date
    source: str
    summary: str
    """The editor's summary or the lead, as plain text."""
    has_inferred_title: bool
    counts: Mapping[EntityId, int]
    """How often each entity is named, in order of first mention."""
    topics: tuple[EntityId, ...]
    about: frozenset[EntityId]
    """The entities it is about, not merely mentions."""
    relations: tuple[Relation, ...]
    """What its sentences state of entities, in the order of the text."""
    modified: str
    """`YYYY-MM-DD` of the last change, else of a date known to the day, else empty."""

    @property
    def entities(self) -> frozenset[EntityId]:
        """All it names, and its topics."""
        return frozenset((*self.counts, *self.topics))


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation and the article that states it."""

    card: Card
    relation: Relation

    @property
    def parties(self) -> tuple[EntityId, EntityId]:
        return self.relation.key.subject, self.relation.key.object


def card_of(linked: LinkedArticle) -> Card:
    """The card of an article."""
    article = linked.article
    return Card(
        slug=article.slug,
        url=article.url,
        title=article.title,
        date=article.date,
        source=article.source.name,
        summary=article.summary or _lead(article),
        has_inferred_title=any(field == "title" for field, _ in article.inferred),
        counts=linked.counts,
        topics=tuple(topic.topic for topic in linked.topics),
        about=linked.about,
        relations=linked.relations,
        modified=next((d.iso for d in (article.modified, article.date) if d and d.is_day), ""),
    )


def _lead(article: Article) -> str:
    lead = article.lead
    return " ".join(plain(article.body[lead.start : lead.end]).split()) if lead else ""
