"""Relations as pages show them: roles of people, agreements of parties, each with its sentences.

What no editor has accepted is passed on as a proposal; what was rejected never gets here.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from newsgen.archive import Archive, Tie
from newsgen.model import Entity, EntityId
from newsgen.pages.dates import date_view
from newsgen.pages.page import entity_item, entity_link
from newsgen.pages.sentences import sentence_view
from newsgen.urls import Url, relative
from newsgen.vietnamese import normal, sort_key
from newsgen.views import (
    AgreementItem,
    EntityItem,
    Link,
    ProofItem,
    RelationsView,
    RoleItem,
    SiteView,
)

AGREEMENTS = 20
"""Agreements that an entity's own page lists."""
ALL_AGREEMENTS = Url("agreements.html")
PROOFS = 3
"""Sentences quoted for one role; the others stand among the evidence."""

Agreement = tuple[Tie, ...]
"""What one article states of one kind between a party and others, in the order of the text."""


def relations(of: Entity, archive: Archive, site: SiteView) -> RelationsView:
    """What the page of an entity says of its relations."""
    ties = tuple(archive.ties_of(of.id))
    held = [tie for tie in ties if tie.relation.key.kind.is_role]
    agreed = agreements(ties)
    return RelationsView(
        roles=_roles(
            (tie for tie in held if tie.relation.key.subject == of.id),
            archive,
            of.url,
            site,
            is_holder=True,
        ),
        people=_roles(
            (tie for tie in held if tie.relation.key.object == of.id),
            archive,
            of.url,
            site,
            is_holder=False,
        ),
        agreements=tuple(agreement_item(one, archive, of.url, site) for one in agreed[:AGREEMENTS]),
        all_agreements=all_agreements(agreed, of.url, site),
        partners=_partners(of.id, agreed, archive, of.url),
    )


def all_agreements(agreed: Collection[Agreement], url: Url, site: SiteView) -> Link | None:
    """The way from page `url` to the list of all; None where there is none to be listed."""
    return Link(relative(url, ALL_AGREEMENTS), site.words.all_agreements) if agreed else None


def agreements(ties: Iterable[Tie]) -> tuple[Agreement, ...]:
    """The agreements among relations, one for each article, kind and pair of parties.

    Pairs that the same sentences state («A phối hợp với B và C tổ chức») are one agreement.
    """
    found: list[Agreement] = []
    for _, of_article in groupby(ties, key=lambda tie: tie.card.slug):
        by_pair: dict[object, list[Tie]] = {}
        for tie in of_article:
            if not tie.relation.key.kind.is_role:
                pair = (tie.relation.key.kind, frozenset(tie.parties))
                by_pair.setdefault(pair, []).append(tie)
        by_sentences: dict[object, list[Tie]] = {}
        for said in by_pair.values():
            key = said[0].relation.key
            sentences = tuple(tie.relation.key.sentence for tie in said)
            by_sentences.setdefault((key.kind, key.subject, sentences), []).extend(said)
        found += map(tuple, by_sentences.values())
    return tuple(found)


def agreement_item(
    agreement: Agreement, archive: Archive, url: Url, site: SiteView, *, most: int | None = None
) -> AgreementItem:
    """An agreement as a list on page `url` shows it, with at most so many of its sentences."""
    subject, kind = agreement[0].relation.key.subject, agreement[0].relation.key.kind
    named = dict.fromkeys(party for tie in agreement for party in tie.parties)
    fields = dict.fromkeys(field for tie in agreement for field in tie.relation.fields)
    by_sentence: dict[object, list[Tie]] = {}
    for tie in agreement:
        by_sentence.setdefault(tie.relation.key.sentence, []).append(tie)
    proofs = tuple(_proof(ties, archive, url, site) for ties in by_sentence.values())
    return AgreementItem(
        kind=site.words.kinds[kind],
        subject=entity_link(archive.entities[subject], url),
        others=tuple(entity_link(archive.entities[e], url) for e in named if e != subject),
        fields=tuple(entity_link(archive.entities[field], url) for field in fields),
        proofs=proofs[:most],
    )


def _partners(
    of: EntityId, found: Iterable[Agreement], archive: Archive, url: Url
) -> tuple[EntityItem, ...]:
    """The other parties of an entity's agreements: most articles first, then in order."""
    articles: dict[EntityId, set[str]] = {}
    for agreement in found:
        for party in {party for tie in agreement for party in tie.parties if party != of}:
            articles.setdefault(party, set()).add(agreement[0].card.slug)
    entities = sorted(
        (archive.entities[party] for party in articles),
        key=lambda entity: (-len(articles[entity.id]), sort_key(entity.label), entity.id),
    )
    return tuple(entity_item(entity, url, len(articles[entity.id])) for entity in entities)


def _roles(
    ties: Iterable[Tie], archive: Archive, url: Url, site: SiteView, *, is_holder: bool
) -> tuple[RoleItem, ...]:
    """One item for each role: the same words about the same two, whatever their case."""
    by_role: dict[tuple[EntityId, EntityId, str], list[Tie]] = {}
    for tie in ties:
        role = (*tie.parties, normal(_words(tie, site)).casefold())
        by_role.setdefault(role, []).append(tie)
    items = [
        RoleItem(
            words=_words(said[0], site),
            other=_other(said[0], archive, url, is_holder=is_holder),
            is_former=said[0].relation.is_former,
            proofs=tuple(_proof([tie], archive, url, site) for tie in said[:PROOFS]),
        )
        for said in by_role.values()
    ]
    return tuple(sorted(items, key=lambda item: item.is_former))


def _words(tie: Tie, site: SiteView) -> str:
    """The words of the role; of one that an editor added, the name of its kind."""
    words = tie.relation.role or site.words.kinds[tie.relation.key.kind]
    return words[:1].upper() + words[1:]


def _other(tie: Tie, archive: Archive, url: Url, *, is_holder: bool) -> Link:
    key = tie.relation.key
    return entity_link(archive.entities[key.object if is_holder else key.subject], url)


def _proof(ties: Sequence[Tie], archive: Archive, url: Url, site: SiteView) -> ProofItem:
    """The proof that one sentence gives of one or several relations."""
    card, key = ties[0].card, ties[0].relation.key
    sentence = archive.shelf.quotes(card).proof(key.sentence)
    named = frozenset(party for tie in ties for party in tie.parties)
    return ProofItem(
        date=date_view(card.date, site.words),
        article=Link(relative(url, card.url), card.title),
        sentence=sentence_view(sentence, named, card, url),
        is_accepted=all(tie.relation.is_accepted for tie in ties),
    )
