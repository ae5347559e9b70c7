"""The one reader of YAML by a schema: config, records and authority files all come through here.

A caller asks for the keys it knows and gets typed values; every problem is noted with its line,
and the keys nobody asked for are reported with the nearest known one.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from newsgen.nodes import Node
from newsgen.problems import Location, Problem, Severity

# Plain scalars that YAML readers take for something else than text (YAML 1.1 types).
_NOT_TEXT = re.compile(
    r"~|null|true|false|yes|no|on|off|[-+]?[\d_]+(?:[.:][\d_]*)*(?:e[-+]?\d+)?|0x[\da-f_]+"
    r"|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*",
    re.IGNORECASE,
)


class Fields:
    """A mapping being read by its schema. Collects every problem; never stops at the first.

    Each reader takes a key and returns its typed value, or the empty one (None, "", ()) after
    noting a problem. `finish` reports the keys that nobody asked for, with the nearest known one.
    """

    def __init__(
        self, node: Node, path: str, problems: list[Problem], lines: Sequence[str] = ()
    ) -> None:
        self.path, self.problems, self._lines, self._node = path, problems, lines, node
        self._known: dict[str, None] = {}
        self._entries: Mapping[str, Node] = {}
        if isinstance(node.value, dict):
            self._entries = node.value
        else:
            self.note(
                "wrong-type",
                f"a mapping is needed here, not {node.shape}",
                node,
                "write lines of the form `key: value`",
            )

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def where(self, key: str = "") -> Location:
        """Where the value of `key` stands; the mapping itself when it has none."""
        node = self._entries.get(key, self._node)
        return Location(self.path, node.line, node.column)

    def text(self, key: str, *, is_required: bool = False) -> str:
        """A text; blank counts as absent. Unquoted numbers, dates, `no`, `~` are no text."""
        node = self._take(key)
        if node is None:
            if is_required:
                self.note("missing-key", f'"{key}" is missing', self._node, f"add `{key}: …`")
            return ""
        text = self._text_of(node, key)
        if is_required and isinstance(node.value, str) and not node.value.strip():
            self.note("missing-key", f'"{key}" is empty', node, "give it a value")
        return text

    def word(self, key: str, *, is_required: bool = False) -> str:
        """A scalar as written, whatever YAML would make of it: dates, ids, digests, addresses."""
        node = self._take(key)
        if node is None or not isinstance(node.value, str):
            if node is not None:
                self.note(
                    "wrong-type", f'"{key}" is {node.shape}, not one value', node, "write one value"
                )
            elif is_required:
                self.note("missing-key", f'"{key}" is missing', self._node, f"add `{key}: …`")
            return ""
        if is_required and not node.value.strip():
            self.note("missing-key", f'"{key}" is empty', node, "give it a value")
        return node.value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, in order."""
        items = self._items(key)
        return tuple([self._text_of(item, key) for item in items]) if items else ()

    def places(self, key: str) -> tuple[Location, ...]:
        """Where each item of the list at `key` stands."""
        node = self._entries.get(key)
        if node is None or not isinstance(node.value, tuple):
            return ()
        return tuple([Location(self.path, item.line, item.column) for item in node.value])

    def flag(self, key: str) -> bool:
        """`true` or `false`; false when absent."""
        node = self._take(key)
        if node is None:
            return False
        if node.value in ("true", "false"):
            return node.value == "true"
        self.note("wrong-type", f'"{key}" must be true or false', node, "write `true` or `false`")
        return False

    def fields(self, key: str) -> "Fields | None":
        """The mapping below `key`, to be read and finished in its turn."""
        node = self._take(key)
        return None if node is None else Fields(node, self.path, self.problems, self._lines)

    def pairs(self, key: str, allowed: Collection[str] = ()) -> Mapping[str, str]:
        """A mapping of free keys (or of `allowed` ones) to texts, in the order written."""
        inner = self.fields(key)
        if inner is None:
            return {}
        names = [name for name in inner if not allowed or name in allowed]
        found = {name: inner.text(name) for name in names}
        inner.finish(allowed)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def finish(self, also_known: Collection[str] = ()) -> None:
        """Report unknown keys. To be called once every known key has been asked for."""
        for key, node in self._entries.items():
            if key not in self._known and key not in also_known:
                known = [*self._known, *also_known]
                from difflib import get_close_matches  # rarely needed

                near = get_close_matches(key, known, n=1, cutoff=0.5)
                fix = (
                    f'did you mean "{near[0]}"?'
                    if near
                    else f"known here: {', '.join(sorted(known))}"
                )
                where = Node(node.value, node.key_line, node.key_column)
                self.note("unknown-key", f'the key "{key}" is not known', where, fix)

    def note(
        self,
        rule: str,
        message: str,
        at: "Node | Location | str",
        fix: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note a problem at a node, a place, or the value of a key."""
        match at:
            case str():
                where = self.where(at)
            case Node():
                where = Location(self.path, at.line, at.column)
            case _:
                where = at
        excerpt = self._lines[where.line - 1] if 0 < where.line <= len(self._lines) else ""
        self.problems.append(Problem(rule, message, where, fix, severity, excerpt))

    def _take(self, key: str) -> Node | None:
        self._known[key] = None
        return self._entries.get(key)

    def _items(self, key: str) -> tuple[Node, ...]:
        node = self._take(key)
        if node is None:
            return ()
        if isinstance(node.value, tuple):
            return node.value
        self.note(
            "wrong-type",
            f'"{key}" must be a list, not {node.shape}',
            node,
            "write one item a line: `- …`",
        )
        return ()

    def _text_of(self, node: Node, key: str) -> str:
        if not isinstance(node.value, str):
            self.note(
                "wrong-type", f'"{key}" must be text, not {node.shape}', node, "write one text"
            )
            return ""
        text = node.value.strip()
        if text and node.is_plain and _NOT_TEXT.fullmatch(text):
            self.note(
                "wrong-type",
                f'"{key}" must be text; `{text}` is read as something else',
                node,
                f'put it between quotes: "{text}"',
            )
            return ""
        return text
