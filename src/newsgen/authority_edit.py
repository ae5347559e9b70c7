"""Changing `entities/*.yaml` by lines: an entry or an alias comes in, every other byte stays.

Comments, order, quotes and blank lines are the editor's. What comes out is read again by
`loader.load_authority` and must be the old authority with the change, else nothing is written.
"""

import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from newsgen.loader import load_authority
from newsgen.model import Entity
from newsgen.nodes import Node, read_yaml
from newsgen.problems import CannotRun, Location, Problem
from newsgen.vietnamese import sort_key

_PLAIN = re.compile(r"[^\W\d_](?:[\w./()%+–&“”-]|[ ](?=[^\s#:]))*")
_NOT_TEXT = re.compile(r"null|true|false|yes|no|on|off|y|n", re.IGNORECASE)  # of YAML 1.1


def with_entry(text: str, entity: Entity) -> str:
    """The text of an authority file with one entry more.

    It goes to its place in the Vietnamese order of the labels if the file is in that order, else
    behind the last one. Raises ContentError when the text is no YAML.
    """
    end = _line_end(text)
    entries = _entries(text, entity.where.path)
    lines = text.split(end)
    keys = [sort_key(_label(node)) for node in entries]
    is_ordered = all(a <= b for a, b in pairwise(keys))
    later = [n for n, key in zip(entries, keys, strict=True) if key > sort_key(entity.label)]
    indent = " " * (entries[0].column - 3) if entries and entries[0].column > 2 else ""
    new = [indent + line for line in _written(entity)]
    if is_ordered and later:
        at = _start(lines, later[0].line - 1)
        return end.join([*lines[:at], *new, "", *lines[at:]])
    while lines and not lines[-1].strip():
        lines.pop()
    return end.join([*lines, *([""] if lines else []), *new, ""])


def with_alias(text: str, entity: Entity, alias: str) -> str:
    """The text of an authority file with one alias more for an entity of it."""
    end = _line_end(text)
    lines = text.split(end)
    node = next(n for n in _entries(text, entity.where.path) if _id(n) == entity.id)
    assert isinstance(node.value, dict)
    aliases = node.value.get("aliases")
    if aliases is None:
        return end.join(_with_key(lines, node, alias))
    items = aliases.value if isinstance(aliases.value, tuple) else ()
    is_flow = lines[aliases.line - 1][aliases.column - 1 :].startswith("[")
    if not is_flow and items:
        line, column = items[-1].line, items[-1].column
        lead = lines[line - 1][: column - 1]
        lines.insert(line, lead.replace(lead.strip(" -"), "") + scalar(alias))
        return end.join(lines)
    offset = sum(len(line) + len(end) for line in lines[: aliases.line - 1]) + aliases.column - 1
    return _into_flow(text, offset, scalar(alias), is_empty=not items)


def checked(
    before: Mapping[str, bytes], after: Mapping[str, bytes], wanted: Sequence[Entity]
) -> Mapping[str, bytes]:
    """The files that changed, once they hold exactly the wanted entities. Raises CannotRun."""
    read = load_authority(sorted(after.items()))
    is_right = _bare(read.value or ()) == _bare(wanted)
    changed = {path: raw for path, raw in after.items() if before.get(path) != raw}
    if not is_right or any(problem.is_error for problem in read.problems):
        path = next(iter(changed), "entities")
        raise CannotRun(
            Problem(
                "not-editable",
                "this file is written in a way that cannot be changed by lines; nothing is written",
                Location(path),
                "add the entry by hand",
            )
        )
    return changed


def write(file: Path, content: bytes, shown: str) -> None:
    """Write a file whole: beside its name first, then renamed. Raises CannotRun."""
    temporary = file.with_name(f".{file.name}.newsgen-tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        message = f"cannot be written: {error.strerror}"
        raise CannotRun(
            Problem("cannot-write", message, Location(shown), "make room or set the rights")
        ) from error


def scalar(text: str) -> str:
    """A name as YAML, plain where that is text, else in double quotes.

    >>> scalar("Bộ KH&CN"), scalar("Tọa đàm: chip"), scalar("no")
    ('Bộ KH&CN', '"Tọa đàm: chip"', '"no"')
    """
    if _PLAIN.fullmatch(text) and not _NOT_TEXT.fullmatch(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _bare(entities: Sequence[Entity]) -> dict[str, Entity]:
    return {entity.id: replace(entity, where=Location("")) for entity in entities}


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _entries(text: str, path: str) -> tuple[Node, ...]:
    root = read_yaml(text.replace("\r\n", "\n"), path) if text.strip() else None
    return root.value if root and isinstance(root.value, tuple) else ()


def _label(node: Node) -> str:
    label = node.value.get("label") if isinstance(node.value, dict) else None
    return label.value if label and isinstance(label.value, str) else ""


def _id(node: Node) -> str:
    name = node.value.get("id") if isinstance(node.value, dict) else None
    return name.value.strip() if name and isinstance(name.value, str) else ""


def _written(entity: Entity) -> list[str]:
    lines = [
        f"- id: {entity.id}",
        f"  type: {entity.type.value}",
        f"  label: {scalar(entity.label)}",
    ]
    if entity.aliases:
        lines.append(f"  aliases: [{', '.join(map(scalar, entity.aliases))}]")
    return lines


def _start(lines: Sequence[str], at: int) -> int:
    """The line an entry begins at, with the comment right above it unless that heads the file."""
    above = at
    while above > 0 and lines[above - 1].lstrip().startswith("#") and lines[above - 1][:1] == "#":
        above -= 1
    return above if above > 0 else at


def _with_key(lines: Sequence[str], node: Node, alias: str) -> list[str]:
    """The lines with `aliases` behind the label of an entry that has none."""
    assert isinstance(node.value, dict)
    label = node.value["label"]
    line, at = lines[label.line - 1], label.line
    before = line[: label.column - 1]
    if re.match(r"[\s-]*\{", before):
        offset = line.rindex("}")
        changed = f"{line[:offset].rstrip()}, aliases: [{scalar(alias)}]{line[offset:]}"
        return [*lines[: at - 1], changed, *lines[at:]]
    indent = " " * (label.key_column - 1)
    return [*lines[:at], f"{indent}aliases: [{scalar(alias)}]", *lines[at:]]


def _into_flow(text: str, offset: int, item: str, *, is_empty: bool) -> str:
    """The text with an item more in the list in brackets that begins at `offset`."""
    close = _closing(text, offset)
    inner = text[offset + 1 : close].rstrip()
    kept = offset + 1 + len(inner)
    comma = "" if is_empty or inner.endswith(",") else ","
    blank = "" if is_empty else " "
    return text[:kept] + comma + blank + item + text[kept:]


def _closing(text: str, offset: int) -> int:
    """Where the bracket at `offset` closes; quotes count only where a value may begin."""
    quote, before = "", "["
    for position in range(offset + 1, len(text)):
        char = text[position]
        if quote:
            is_escaped = quote == '"' and text[position - 1] == "\\" != text[position - 2]
            quote = "" if char == quote and not is_escaped else quote
        elif char in "\"'" and before in "[,":
            quote = char
        elif char == "]":
            return position
        before = before if char.isspace() else char
    return len(text)
