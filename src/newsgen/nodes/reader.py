"""Any YAML as nodes, or a problem with its place.

Front matter, configuration and authority files all come through here. The text is read as a
stream of parser events (libyaml where present): tags, anchors, aliases, duplicate keys and deep
nesting are refused at the event, so no composer ever runs on hostile input. Scalars stay strings;
the schema of the caller gives them their type.
"""

import re
from typing import Protocol, cast

import yaml

from newsgen.nodes.node import Node
from newsgen.problems import ContentError, Location, Problem
from newsgen.vietnamese import NONCHARACTERS, nfc

DEPTH_LIMIT = 16

_BREAKS = re.compile("[\x85\u2028\u2029]")  # YAML 1.1 ends a line at these; no editor shows it


def read_events(text: str, path: str, first_line: int, limit: int) -> Node | None:
    """What `newsgen.nodes.read_yaml` says, by libyaml alone."""
    return _Builder(text, path, first_line, limit).read()


# Control characters, surrogates, marks that turn the direction of writing, noncharacters.
_NO_TEXT = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069{NONCHARACTERS}]"
)
_IS_LIST = re.compile(r"(?:[ \t]*(?:(?:#|---)[^\n]*)?\n)*+[ \t]*-(?:[ \t\n]|$)")


class _Events(Protocol):
    """PyYAML's parser, as far as it is used: events, never composed values."""

    def get_event(self) -> yaml.Event: ...
    def peek_event(self) -> yaml.Event: ...


def _parser(text: str) -> _Events:
    has_libyaml = hasattr(yaml, "CBaseLoader")
    return cast(_Events, yaml.CBaseLoader(text) if has_libyaml else yaml.BaseLoader(text))


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column an event begins at, from 0."""
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _index(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


class _Builder:
    """Turns parser events into nodes and refuses what a record never needs."""

    def __init__(self, text: str, path: str, first_line: int, limit: int) -> None:
        self.text, self.path, self.first_line, self.limit = text, path, first_line, limit
        self.lines = text.split("\n")
        self.syntax = "front-matter-syntax" if first_line > 1 else "yaml-syntax"

    def read(self) -> Node | None:
        if found := _BREAKS.search(self.text):
            line = self.text.count("\n", 0, found.start())
            message = f"the character U+{ord(found[0]):04X} ends a line for YAML only"
            self.refuse(self.syntax, message, (line, 0), "end lines with a plain line end")
        if not _IS_LIST.match(self.text) and len(self.text.encode()) > self.limit:
            message = f"this block is larger than {self.limit // 1024} KiB"
            self.refuse("too-large", message, (0, 0), "keep fields here, the text in the body")
        try:
            return self.document(_parser(self.text))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line, mark.column) if mark else (0, 0)
            what = error.problem or error.context or "it cannot be read"
            if "nesting depth" in what:  # libyaml 0.2.6 tells it before any event
                self.too_deep((line, column))
            fix = 'put a text that holds ": ", "#" or quotes between double quotes'
            self.refuse(self.syntax, f"this is not YAML: {what}", (line, column), fix)
        except (yaml.reader.ReaderError, UnicodeError) as error:
            position = getattr(error, "position", 0)
            line = self.text.count("\n", 0, position)
            self.refuse("control-char", "a control character stands here", (line, 0), "delete it")
        return None

    def document(self, parser: _Events) -> Node | None:
        root: Node | None = None
        while True:
            event = parser.get_event()
            if isinstance(event, yaml.StreamEndEvent):
                return root
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                at = (_place(event)[0], 0)
                self.refuse(self.syntax, "a second document begins here", at, "keep one a file")
            if isinstance(event, yaml.NodeEvent):
                root = self.node(event, parser, depth=1)

    def node(self, event: yaml.Event, parser: _Events, depth: int) -> Node:
        at = _place(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.refuse("yaml-alias", "anchors and aliases are not read", at, "write the value out")
        if tag := getattr(event, "tag", None):
            self.refuse("yaml-tag", f"the tag {tag} is not read", at, "write the plain value")
        if depth > DEPTH_LIMIT:
            self.too_deep(at)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, parser, depth)
        return self.mapping(event, parser, depth)

    def scalar(self, event: yaml.ScalarEvent) -> Node:
        value = event.value
        if found := _NO_TEXT.search(value):
            message = f"the character U+{ord(found[0]):04X} does not belong into a text"
            self.refuse("control-char", message, _place(event), "delete it")
        line, column = _place(event)
        return Node(nfc(value), self.first_line + line, column + 1, is_plain=event.implicit[0])

    def sequence(self, event: yaml.NodeEvent, parser: _Events, depth: int) -> Node:
        items: list[Node] = []
        while not isinstance(item := parser.get_event(), yaml.SequenceEndEvent):
            items.append(self.node(item, parser, depth + 1))
            end = _index(parser.peek_event())
            if depth == 1 and end - _index(item) > self.limit:
                self.refuse(
                    "too-large",
                    f"this entry is larger than {self.limit // 1024} KiB",
                    (_place(item)[0], 0),
                    "split it",
                )
        return self.node_at(event, tuple(items))

    def mapping(self, event: yaml.Event, parser: _Events, depth: int) -> Node:
        entries: dict[str, Node] = {}
        while not isinstance(key_event := parser.get_event(), yaml.MappingEndEvent):
            key = self.node(key_event, parser, depth + 1)
            at = (key.line - self.first_line, key.column - 1)
            if not isinstance(key.value, str):
                self.refuse("wrong-type", "a key must be a word", at, "write `key: value`")
            name = str(key.value)
            if name in entries:
                first = entries[name].key_line
                message = f'key "{name}" is given twice (first on line {first})'
                self.refuse("duplicate-key", message, at, "delete one of the two")
            value = self.node(parser.get_event(), parser, depth + 1)
            entries[name] = Node(
                value.value, value.line, value.column, value.is_plain, key.line, key.column
            )
        return self.node_at(event, entries)

    def node_at(self, event: yaml.Event, value: "tuple[Node, ...] | dict[str, Node]") -> Node:
        line, column = _place(event)
        return Node(value, self.first_line + line, column + 1)

    def too_deep(self, at: tuple[int, int]) -> None:
        message = f"values are nested deeper than {DEPTH_LIMIT}"
        self.refuse("too-deep", message, at, "a record needs two levels")

    def refuse(self, rule: str, message: str, at: tuple[int, int], fix: str) -> None:
        line, column = at
        excerpt = self.lines[line] if line < len(self.lines) else ""
        where = Location(self.path, self.first_line + line, column + 1)
        raise ContentError(Problem(rule, message, where, fix, excerpt=excerpt))
