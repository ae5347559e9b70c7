"""Which topics an article has: those whose terms it uses, with the words that show it.

The headline and the lead say what an article is about, so a term there counts more than one
further down. The editor of a record has the last word.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from newsgen.model import Article, ArticleTopic, EntityId

TermHit = tuple[int, int, tuple[EntityId, ...]]
"""(start, end, topics): a stretch of the body that is a term of topics."""

THRESHOLD = 3
"""Points an article needs to have a topic: one term in the lead, a name twice, a term thrice."""
TERM_POINTS = 1
NAME_POINTS = 2
"""For the topic's own label or alias."""
LEAD_POINTS = 3
HEADLINE_POINTS = 3


def article_topics(
    article: Article,
    hits: Sequence[TermHit],
    named: Mapping[EntityId, int],
    in_headline: Iterable[EntityId],
) -> tuple[ArticleTopic, ...]:
    """The topics of an article, most points first; the editor's list, when the record has one.

    `hits` are the terms found, `named` says how often each entity is named by label or alias.
    """
    words: dict[EntityId, list[str]] = {}
    points: dict[EntityId, int] = {}
    lead = article.lead
    lead_end = lead.end if lead else 0
    for start, end, topics in hits:
        for topic in topics:
            words.setdefault(topic, []).append(article.body[start:end])
            gained = LEAD_POINTS if start < lead_end else TERM_POINTS
            points[topic] = points.get(topic, 0) + gained
    for topic in points:
        points[topic] += (NAME_POINTS - TERM_POINTS) * named.get(topic, 0)
    for topic in in_headline:
        points[topic] = points.get(topic, 0) + HEADLINE_POINTS
    chosen = article.topics if article.topics is not None else _carried(points)
    return tuple([ArticleTopic(topic, _by_frequency(words.get(topic, ()))) for topic in chosen])


def _carried(points: Mapping[EntityId, int]) -> tuple[EntityId, ...]:
    ranked = sorted(points.items(), key=lambda item: (-item[1], item[0]))
    return tuple(topic for topic, score in ranked if score >= THRESHOLD)


def _by_frequency(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, whatever its first letter's case, most frequent first."""
    merged: dict[str, tuple[str, int]] = {}
    for word, count in Counter(words).items():
        key = word[:1].casefold() + word[1:]
        shown, so_far = merged.get(key, (word, 0))
        merged[key] = (min(shown, word, key=lambda w: w[:1].isupper()), so_far + count)
    ranked = sorted(merged.values(), key=lambda item: (-item[1], item[0]))
    return tuple(word for word, _ in ranked)
