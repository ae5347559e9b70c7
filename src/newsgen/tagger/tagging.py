"""From an article to a linked article: mentions, sentences with ids, evidence, topics."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from newsgen.markup import shielded
from newsgen.model import Article, EntityId, LinkedArticle, LinkRules
from newsgen.tagger.about import about_of
from newsgen.tagger.evidence import evidence_of
from newsgen.tagger.gazetteer import Gazetteer
from newsgen.tagger.linking import Linking, link
from newsgen.tagger.matcher import term_matches
from newsgen.tagger.relations import relations_of
from newsgen.tagger.shields import shields_of
from newsgen.tagger.text import Text
from newsgen.tagger.topics import TermHit, article_topics

NO_RULES = LinkRules({}, ())


def tag(article: Article, gazetteer: Gazetteer) -> LinkedArticle:
    """The article with every listed name in its body marked, never across a block's end."""
    text = gazetteer.read(article.body, shields_of(article))
    linking = link(text, gazetteer, article.links)
    mentions = linking.mentions
    hits = _term_hits(text, gazetteer)
    sentences, evidence = evidence_of(article, mentions, hits)
    named = Counter([mention.entity for mention in mentions])
    terms, titled = _headline(article.title, gazetteer)
    topics = article_topics(article, hits, named, terms)
    return LinkedArticle(
        article,
        mentions,
        sentences,
        evidence,
        tuple([topic for topic in topics if topic.topic in gazetteer.entities]),
        linking.review,
        relations=relations_of(evidence, article.relations, gazetteer),
        about=about_of(article, mentions, named, titled),
    )


def _headline(title: str, gazetteer: Gazetteer) -> tuple[Iterable[EntityId], Iterable[EntityId]]:
    """The topics whose terms a title has, and the entities that it names."""
    text = gazetteer.read(title)
    if not text.openings:
        return (), ()
    topics = chain.from_iterable(topics for _, _, topics in _term_hits(text, gazetteer))
    shields = shielded(title)
    linking = link(gazetteer.read(title, shields) if shields else text, gazetteer, NO_RULES)
    return dict.fromkeys(topics), [mention.entity for mention in linking.mentions]


def find_mentions(source: str, gazetteer: Gazetteer) -> Linking:
    """The mentions in a plain NFC text, as a page would mark them."""
    return link(gazetteer.read(source, shielded(source)), gazetteer, NO_RULES)


def _term_hits(text: Text, gazetteer: Gazetteer) -> list[TermHit]:
    hits: list[TermHit] = []
    for first, last, names in term_matches(gazetteer.terms, text):
        topics = tuple([name.entity for name in names if name.entity])
        hits.append((text.starts[first], text.end(last - 1), topics))
    return hits
