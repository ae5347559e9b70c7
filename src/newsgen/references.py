"""What a record refers to by name and the site does not have: entities, sentences of its own."""

from collections.abc import Container, Iterator

from newsgen.model import Article, EntityId, LinkedArticle
from newsgen.problems import Problem


def unknown_references(linked: LinkedArticle, known: Container[EntityId]) -> Iterator[Problem]:
    """Problems `bad-reference` and `bad-relation` of an article; `known` are the listed ids."""
    yield from _unknown_entities(linked.article, known)
    yield from _unknown_relations(linked, known)


def _unknown_entities(article: Article, known: Container[EntityId]) -> Iterator[Problem]:
    named = (*(article.topics or ()), *article.links.force.values())
    for entity in dict.fromkeys(named):
        if entity not in known:
            yield Problem(
                "bad-reference",
                f'the record names "{entity}", which is no entity',
                article.where,
                "use an id of entities/*.yaml, or add the entity there",
            )


def _unknown_relations(linked: LinkedArticle, known: Container[EntityId]) -> Iterator[Problem]:
    """Rulings on a sentence the article does not have, or on entities nobody listed."""
    if not linked.article.relations:
        return
    named = {evidence.sentence: evidence.entities for evidence in linked.evidence}
    for ruling in linked.article.relations:
        key = ruling.key
        unknown = [entity for entity in (key.subject, key.object) if entity not in known]
        if key.sentence not in named:
            message = f'the article has no sentence "{key.sentence}" that names an entity'
        elif unknown:
            message = f'the relation names "{unknown[0]}", which is no entry'
        elif key.subject not in named[key.sentence]:
            message = f'the sentence {key.sentence} does not name "{key.subject}"'
        else:
            continue
        fix = "copy the line anew from data/relations.csv, or take it out"
        yield Problem("bad-relation", message, ruling.where, fix)
