"""Relations that the sentences of an article state, as its editor rules.

What the rules of `roles` and `agreements` find is a proposal; the record accepts or rejects it,
and may add what the rules overlook.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from newsgen.model import (
    EntityId,
    EntityType,
    Evidence,
    LinkRules,
    Relation,
    RelationKey,
    RelationRuling,
)
from newsgen.tagger.agreements import agreements, has_deed
from newsgen.tagger.gazetteer import Gazetteer
from newsgen.tagger.linking import link
from newsgen.tagger.roles import has_title, roles
from newsgen.tagger.shapes import Shape, said_between, shape_of

_HOLDER = EntityType.PERSON
_PARTIES = (EntityType.ORGANISATION, EntityType.PLACE)
_FIELDS = (EntityType.TECHNOLOGY, EntityType.TOPIC)


def relations_of(
    evidence: Sequence[Evidence], rulings: Iterable[RelationRuling], gazetteer: Gazetteer
) -> tuple[Relation, ...]:
    """The relations of an article in the order of its text, without those rejected."""
    found = {relation.key: relation for one in evidence for relation in _stated_by(one, gazetteer)}
    ruled = {ruling.key: ruling.is_accepted for ruling in rulings}
    position = {one.sentence: number for number, one in enumerate(evidence)}
    added = (
        Relation(key, is_accepted=True)
        for key, is_accepted in ruled.items()
        if is_accepted
        and key not in found
        and key.sentence in position
        and {key.subject, key.object} <= gazetteer.entities.keys()
    )
    kept = (
        replace(relation, is_accepted=ruled.get(key, False))
        for key, relation in found.items()
        if ruled.get(key, True)
    )
    return tuple(sorted((*kept, *added), key=lambda one: position[one.key.sentence]))


def _stated_by(evidence: Evidence, gazetteer: Gazetteer) -> Iterator[Relation]:
    """What a sentence states; most name nobody, or say nothing of what they name."""
    types = [gazetteer.entities[entity].type for entity in evidence.entities]
    may_be_role = _HOLDER in types
    may_be_agreement = types.count(_PARTIES[0]) + types.count(_PARTIES[1]) > 1
    if not (may_be_role or may_be_agreement):
        return
    said = said_between(evidence)
    may_be_role = may_be_role and has_title(said)
    may_be_agreement = may_be_agreement and has_deed(said)
    if may_be_role or may_be_agreement:
        shape = shape_of(evidence, gazetteer.entities)
        yield from _roles(shape, evidence, gazetteer) if may_be_role else ()
        yield from _agreements(shape, evidence, gazetteer) if may_be_agreement else ()


def _roles(shape: Shape, evidence: Evidence, gazetteer: Gazetteer) -> Iterator[Relation]:
    def ministry(field: str) -> EntityId | None:
        return _ministry(field, gazetteer)

    for role in roles(shape, ministry):
        key = RelationKey(evidence.sentence, role.person, role.kind, role.organisation)
        yield Relation(key, role.words, is_former=role.is_former)


def _agreements(shape: Shape, evidence: Evidence, gazetteer: Gazetteer) -> Iterator[Relation]:
    fields = tuple(
        dict.fromkeys(
            piece.entity
            for piece in evidence.pieces
            if piece.entity and gazetteer.entities[piece.entity].type in _FIELDS
        )
    )
    for agreement in agreements(shape):
        key = RelationKey(evidence.sentence, agreement.subject, agreement.kind, agreement.object)
        yield Relation(key, fields=fields)


def _ministry(field: str, gazetteer: Gazetteer) -> EntityId | None:
    """The listed ministry of a field, by any of its names: «KH&CN», «Khoa học và Công nghệ»."""
    name = f"Bộ {field}"
    mentions = link(gazetteer.read(name), gazetteer, LinkRules({}, ())).mentions
    whole = [one.entity for one in mentions if (one.start, one.end) == (0, len(name))]
    return whole[0] if whole else None
