"""What a page tells machines in the terms of schema.org: JSON-LD, ready to stand in its head.

The article is the newspaper's: author, publisher and address are the original's, and the archive
is only who keeps it. A thing is named by the address of its page and `#it`, on every page the same.
Nothing that needs an address is said while the site does not know its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.json_text import compact, embedded
from newsgen.model import Entity, EntityId, EntityType
from newsgen.pages.site import DATA
from newsgen.pages.works import Work
from newsgen.urls import Url, absolute, is_web_address
from newsgen.views import SiteView

SUBJECT_OF = 5
"""Articles that the page of an entity names as being about it or mentioning it."""
TYPES = {
    EntityType.ORGANISATION: "Organization",
    EntityType.PERSON: "Person",
    EntityType.PLACE: "Place",
    EntityType.TECHNOLOGY: "DefinedTerm",
    EntityType.PROGRAMME: "Project",
    EntityType.EVENT: "Event",
    EntityType.TOPIC: "DefinedTerm",
}
_WHOLES = {"Organization": "parentOrganization", "Place": "containedInPlace"}
"""What `part_of` is called where schema.org has a word for it."""
_CONTEXT = {"@context": "https://schema.org"}
_IT = "#it"
_FORMATS = {
    "csv": "text/csv",
    "json": "application/json",
    "sqlite": "application/vnd.sqlite3",
}

Facts = Mapping[str, object]


def article_data(work: Work, archive: Archive, site: SiteView) -> Markup:
    """An article as the newspaper's work, with what it is about and what it mentions."""
    details = work.card.details
    text = compact(_article_facts(work, site))
    named = work.card.counts
    about = [entity for entity in named if entity in details.about]
    others = [entity for entity in named if entity not in details.about]
    lists = (
        ("about", _named(about, archive, site)),
        ("mentions", _named(others, archive, site)),
        ("keywords", _named(details.topics, archive, site)),
    )
    return embedded(_with_lists(text, lists))


def _article_facts(work: Work, site: SiteView) -> Facts:
    card, sheet, page, original = work
    source = sheet.source
    modified = sheet.modified.exact if sheet.modified else ""
    facts = {
        **_CONTEXT,
        "@type": "NewsArticle",
        "@id": page + _IT if page else "",
        "headline": card.title,
        "alternativeHeadline": source.title if source.title != card.title else "",
        "inLanguage": sheet.language,
        "datePublished": card.date.exact,
        "dateModified": modified,
        "author": [_author(name, source.name) for name in sheet.authors],
        "publisher": {"@type": "Organization", "name": source.name} if source.name else "",
        "copyrightNotice": sheet.rights,
        "url": original or page,
        "isBasedOn": original,
        "mainEntityOfPage": page,
        "archivedAt": page,
        "image": _pictures(card, site),
        **_keeper(site.title, site.base_url),
    }
    return {name: value for name, value in facts.items() if value}


def _author(name: str, paper: str) -> Facts:
    """A byline is a person's, unless it is the paper's own or that of its agency."""
    return {"@type": "Organization" if name in paper else "Person", "name": name}


def _pictures(card: Card, site: SiteView) -> list[str]:
    if not site.base_url:
        return []
    return [absolute(site.base_url, Url(f"media/{picture.path}")) for picture in card.pictures]


@lru_cache(maxsize=4)
def _keeper(title: str, base_url: str) -> Facts:
    """The archive that keeps the copy."""
    collection = {"@type": "Collection", "@id": base_url + _IT if base_url else "", "name": title}
    keeper = {"@type": "Organization", "name": title, "url": base_url}
    return {"isPartOf": _known(collection), "sdPublisher": _known(keeper)}


def _named(entities: Iterable[EntityId], archive: Archive, site: SiteView) -> list[str]:
    found = map(archive.entities.__getitem__, entities)
    return [_reference(site.base_url, e.type, e.url, e.label, e.same_as) for e in found]


@lru_cache(maxsize=1 << 13)
def _reference(
    base_url: str, kind: EntityType, url: Url, label: str, same_as: tuple[str, ...]
) -> str:
    """An entity as an article refers to it, as JSON."""
    facts = {
        "@type": TYPES[kind],
        "@id": absolute(base_url, url) + _IT if base_url else "",
        "name": label,
        "sameAs": _addresses(same_as),
    }
    return compact(_known(facts))


def _with_lists(json: str, lists: Iterable[tuple[str, list[str]]]) -> str:
    """An object of JSON with further members, whose items are JSON already."""
    return json[:-1] + "".join(f',"{n}":[{",".join(items)}]' for n, items in lists if items) + "}"


def entity_data(entity: Entity, cards: Sequence[Card], archive: Archive, site: SiteView) -> Markup:
    """An entity: its names, what it belongs to, where else it is told of, its newest articles."""
    kind, page = TYPES[entity.type], absolute(site.base_url, entity.url) if site.base_url else ""
    facts = {
        **_CONTEXT,
        "@type": kind,
        "@id": page + _IT if page else "",
        "name": entity.label,
        "alternateName": _one_or_all([a for a in entity.aliases if a != entity.label]),
        "description": entity.description,
        "sameAs": _addresses(entity.same_as),
        "mainEntityOfPage": page,
        _WHOLES.get(kind, ""): _whole(entity, kind, archive, site),
        "subjectOf": [_work(one, site) for one in cards[:SUBJECT_OF]],
    }
    return embedded(compact(_known(facts)))


def _whole(entity: Entity, kind: str, archive: Archive, site: SiteView) -> Facts | None:
    """The entity that this one is part of, where it is one of the same kind."""
    whole = archive.entities[entity.part_of] if entity.part_of else None
    if whole is None or TYPES[whole.type] != kind or kind not in _WHOLES:
        return None
    page = absolute(site.base_url, whole.url) + _IT if site.base_url else ""
    return _known({"@type": kind, "@id": page, "name": whole.label})


def _work(card: Card, site: SiteView) -> Facts:
    page = absolute(site.base_url, card.url) + _IT if site.base_url else ""
    facts = {
        "@type": "NewsArticle",
        "@id": page,
        "headline": card.title,
        "datePublished": card.date.exact,
    }
    return _known(facts)


def collection_data(site: SiteView) -> Markup:
    """The archive as a whole."""
    facts = {
        **_CONTEXT,
        "@type": "Collection",
        "@id": site.base_url + _IT if site.base_url else "",
        "name": site.title,
        "description": site.description,
        "url": site.base_url,
    }
    return embedded(compact(_known(facts)))


def dataset_data(files: Iterable[Url], site: SiteView) -> Markup:
    """The files for machines: a data set of the archive."""
    words, base = site.words.data, site.base_url
    downloads = [
        {
            "@type": "DataDownload",
            "name": path.rpartition("/")[2],
            "encodingFormat": _FORMATS[path.rpartition(".")[2]],
            "contentUrl": absolute(base, path),
        }
        for path in files
    ]
    facts = {
        **_CONTEXT,
        "@type": "Dataset",
        "@id": absolute(base, Url(DATA)) + _IT if base else "",
        "name": f"{site.title}: {words.data}",
        "description": words.lead,
        "url": absolute(base, Url(DATA)) if base else "",
        "copyrightNotice": words.rights,
        "distribution": downloads if base else "",
        **_keeper(site.title, base),
    }
    return embedded(compact(_known(facts)))


def _addresses(same_as: Iterable[str]) -> str | list[str]:
    return _one_or_all([address for address in same_as if is_web_address(address)])


def _one_or_all(texts: list[str]) -> str | list[str]:
    return texts[0] if len(texts) == 1 else texts


def _known(facts: Facts) -> Facts:
    """The facts that are there."""
    return {name: value for name, value in facts.items() if name and value}
