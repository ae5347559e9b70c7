"""Relations as plain values and back: how a card's row has them."""

from newsgen.model import EntityId, Relation, RelationKey, RelationKind, SentenceId


def relation_values(relation: Relation) -> tuple[object, ...]:
    """The values of a relation."""
    key = relation.key
    return (
        *(key.sentence, key.subject, key.kind, key.object, relation.role),
        *(relation.fields, relation.is_former, relation.is_accepted),
    )


def relation_of(values: tuple[str, str, str, str, str, list[str], bool, bool]) -> Relation:
    """The relation that has these values."""
    sentence, subject, kind, object_, role, fields, is_former, is_accepted = values
    ends = EntityId(subject), RelationKind(kind), EntityId(object_)
    key = RelationKey(SentenceId(sentence), *ends)
    return Relation(key, role, tuple(map(EntityId, fields)), is_former, is_accepted)
