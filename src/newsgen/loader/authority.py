"""`entities/*.yaml` → the authority: every entity once, with its names, checked as a whole.

What is wrong inside one entry is found by `_entity`; what only the whole list can show (an id
given twice, a circle of `part_of`) by the checks below it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from newsgen.fields import Fields
from newsgen.loader.decode import decode
from newsgen.model import Entity, EntityId, EntityType
from newsgen.nodes import Node, read_yaml
from newsgen.problems import Checked, ContentError, Location, Problem, Severity
from newsgen.urls import is_safe_link, is_slug

NAME_LIMIT = 300
"""Characters of a label, alias or term."""


def load_authority(files: Iterable[tuple[str, bytes]]) -> Checked[tuple[Entity, ...]]:
    """All good entities of the files (path, bytes), in the order given, each id once."""
    entities: list[Entity] = []
    problems: list[Problem] = []
    for path, raw in files:
        entities += _read_file(path, raw, problems)
    kept = _unique(entities, problems)
    kept = _without_bad_parents(kept, problems)
    return Checked(tuple(kept.values()), tuple(problems))


def _read_file(path: str, raw: bytes, problems: list[Problem]) -> list[Entity]:
    if not raw.strip():
        return []
    decoded = decode(raw, path)
    problems += decoded.problems
    if decoded.value is None:
        return []
    try:
        root = read_yaml(decoded.value, path)
    except ContentError as error:
        problems.append(error.problem)
        return []
    if root is None:
        return []
    if not isinstance(root.value, tuple):
        problems.append(
            Problem(
                "wrong-type",
                f"an authority file is a list of entries, not {root.shape}",
                Location(path, root.line, root.column),
                "begin each entry with `- id: …`",
            )
        )
        return []
    lines = decoded.value.split("\n")
    found = (_entity(node, path, problems, lines) for node in root.value)
    return [entity for entity in found if entity]


def _entity(node: Node, path: str, problems: list[Problem], lines: list[str]) -> Entity | None:
    fields = Fields(node, path, problems, lines)
    before = len(problems)
    if not isinstance(node.value, dict):
        return None
    entity_id = fields.word("id", is_required=True)
    if entity_id and not is_slug(entity_id):
        fields.note(
            "bad-id",
            f'"{entity_id}" cannot name a page',
            "id",
            "use lower-case letters a–z, digits and single hyphens, such as `gia-lai`",
        )
    kind = _type(fields)
    label = _name(fields, "label", fields.text("label", is_required=True), fields.where("label"))
    entity = Entity(
        id=EntityId(entity_id),
        type=kind,
        label=label,
        where=Location(path, node.line, node.column),
        aliases=_names(fields, "aliases"),
        description=fields.text("description"),
        same_as=_addresses(fields),
        part_of=EntityId(fields.word("part_of")) or None,
        never=_names(fields, "never"),
        terms=_names(fields, "terms"),
    )
    if entity.terms and kind is not EntityType.TOPIC:
        fields.note(
            "bad-terms", "only a topic has terms", "terms", "make them aliases, or take them out"
        )
    fields.finish()
    is_wrong = len(problems) > before and any(p.is_error for p in problems[before:])
    return None if is_wrong else entity


def _type(fields: Fields) -> EntityType:
    word = fields.word("type", is_required=True)
    try:
        return EntityType(word)
    except ValueError:
        if word:
            fields.note(
                "bad-type",
                f'"{word}" is no type of entity',
                "type",
                f"choose one of {', '.join(EntityType)}",
            )
        return EntityType.ORGANISATION


def _names(fields: Fields, key: str) -> tuple[str, ...]:
    texts = fields.texts(key)
    if not texts:
        return ()
    places = fields.places(key)
    names = [_name(fields, key, text, where) for text, where in zip(texts, places, strict=False)]
    return tuple(dict.fromkeys(name for name in names if name))


def _name(fields: Fields, key: str, text: str, where: Location) -> str:
    """A name as one line with single spaces; noted and empty when it cannot be looked for."""
    name = " ".join(text.split())
    if not name[:1].isalnum() and not any(char.isalnum() for char in name):
        if key != "label" or name:
            fields.note(
                "bad-alias",
                f'a name in "{key}" holds no letter and no digit',
                where,
                "write the name as it stands in the texts",
            )
        return ""
    if len(name) > NAME_LIMIT:
        fields.note(
            "bad-alias",
            f'a name in "{key}" is longer than {NAME_LIMIT} characters',
            where,
            "shorten it",
        )
        return ""
    return name


def _addresses(fields: Fields) -> tuple[str, ...]:
    if "same_as" not in fields:
        return fields.texts("same_as")
    places = fields.places("same_as")
    for address, where in zip(fields.texts("same_as"), places, strict=False):
        if not address.startswith(("https://", "http://")) or not is_safe_link(address):
            fields.note(
                "unsafe-url",
                f'"{address}" will be shown, not linked',
                where,
                "give a full https address",
                Severity.WARNING,
            )
    return fields.texts("same_as")


def _unique(entities: Iterable[Entity], problems: list[Problem]) -> dict[EntityId, Entity]:
    kept: dict[EntityId, Entity] = {}
    for entity in entities:
        if entity.id in kept:
            problems.append(
                Problem(
                    "duplicate-id",
                    f'the id "{entity.id}" is given twice (first at {kept[entity.id].where})',
                    entity.where,
                    "merge the two entries, or give one another id",
                )
            )
        else:
            kept[entity.id] = entity
    return kept


def _without_bad_parents(
    entities: Mapping[EntityId, Entity], problems: list[Problem]
) -> dict[EntityId, Entity]:
    kept: dict[EntityId, Entity] = {}
    for entity in entities.values():
        message = _parent_problem(entity, entities)
        if message:
            problems.append(
                Problem("bad-reference", message, entity.where, "name the id of another entry")
            )
        kept[entity.id] = replace(entity, part_of=None) if message else entity
    return kept


def _parent_problem(entity: Entity, entities: Mapping[EntityId, Entity]) -> str:
    chain = [entity.id]
    parent = entity.part_of
    while parent is not None:
        if parent not in entities:
            return f'part_of names "{parent}", which is no entry' if len(chain) == 1 else ""
        if parent == entity.id:
            return f"part_of runs in a circle: {' → '.join([*chain, parent])}"
        if parent in chain:
            return ""  # a circle further up, reported there
        chain.append(parent)
        parent = entities[parent].part_of
    return ""
