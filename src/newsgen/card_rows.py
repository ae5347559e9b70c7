"""The row of a card: what other pages may know of an article, written down. `cards` reads it.

Digests stand in it for all that a page of a kind shows of the article, so that a page is made anew
when it would show something else, and not when another part of the article changed.
"""

from collections.abc import Mapping, Sequence

from newsgen.cards import HAS_PICTURES, HAS_RELATIONS, CardRow
from newsgen.contexts import codes_of
from newsgen.digests import short_digest
from newsgen.figures import Picture
from newsgen.json_text import compact
from newsgen.markup import plain
from newsgen.model import Article, EntityId, LinkedArticle
from newsgen.relation_values import relation_values


def card_row(
    linked: LinkedArticle, said: Mapping[EntityId, bytes], pictures: Sequence[Picture] = ()
) -> CardRow:
    """The row of the card of an article that shows these pictures.

    `said` is the digest of what is quoted for each entity: see `quotes.Quoting`.
    """
    article, found, named = linked.article, linked.counts, codes_of(linked)
    entities = sorted({*found, *dict(linked.topics)})
    flags = (HAS_RELATIONS if linked.relations else "") + (HAS_PICTURES if pictures else "")
    modified = next((d.iso for d in (article.modified, article.date) if d and d.is_day), "")
    placed = article.slug, article.date.edtf, modified
    topics = dict(linked.topics)
    shown = compact(
        (
            article.source,
            article.summary or _lead(article),
            any(field == "title" for field, _ in article.inferred),
            *(article.authors, article.language, article.rights),
        )
    )
    stated = [relation_values(relation) for relation in linked.relations]
    photos = [(one.path, one.where.line, one.where.column, *one.size) for one in pictures]
    names = " ".join(entities)
    listed = short_digest(*placed, article.title, shown, " ".join(topics))
    company = short_digest(listed, names, compact(stated))
    marks = (
        names,
        " ".join([str(found.get(entity, 0)) for entity in entities]),
        " ".join([named.get(entity, "") for entity in entities]),
        listed.hex(),
        company.hex(),
        "".join([short_digest(listed, said.get(entity, b"")).hex() for entity in entities]),
    )
    details = compact((topics, sorted(linked.about), stated, photos))
    return "\t".join((*placed, flags, *marks, article.title)) + f"\n{shown[:-1]},{details[1:]}"


def _lead(article: Article) -> str:
    lead = article.lead
    return " ".join(plain(article.body[lead.start : lead.end]).split()) if lead else ""
