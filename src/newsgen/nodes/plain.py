"""The quick way through YAML that is written as people and `dump` write it: line by line.

Read are mappings and lists in block style, values that stand on one line (plain, between quotes,
or a list between brackets) and comments. At the first line that is not surely understood the whole
text is given up, for `reader` to read by libyaml; an answer is always the one libyaml gives.
"""

import re
from typing import TypeAlias

from newsgen.nodes.node import Node
from newsgen.vietnamese import nfc

# Characters that YAML or `reader` refuses, that end a line, or that are blanks for YAML; of the
# rare planes all, since one range is quicker than the noncharacters one by one.
_NO = (
    r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    r"\U0001fffe-\U0010ffff"
)
_QUOTED = rf'"(?:[^"\\{_NO}]++|\\["\\])*+"'
_SINGLE = rf"'[^'{_NO}]*+'"
# A colon ends a plain text only before a blank (https://bao.vn), `#` only after one (C#).
_PLAIN = (
    rf"[^ \-?:,\[\]{{}}#&*!|>'\"%@`{_NO}]"
    rf"[^ :#{_NO}]*+(?:(?: (?=[^ #\n])|:(?=[^ \n])|#)[^ :#{_NO}]*+)*+"
)
_SIGNS = r"\w./()%+&;“”–-"
_ITEM = rf"{_QUOTED}|\w[{_SIGNS}]*+(?: [{_SIGNS}]++)*+"
_ITEMS = rf"\[(?:(?:{_ITEM})(?:, (?:{_ITEM}))*+)?\]"
_LINE = re.compile(
    rf"^( *+)(- )?(?:([^\W_][,{_SIGNS}]*+(?: [,{_SIGNS}]++)*+):(?= |$) ?)?"
    rf"(?:\"([^\"\\{_NO}]++)\"|({_QUOTED}|{_SINGLE}|{_PLAIN}|{_ITEMS}))?"
    rf" *+(?:(?<![^ \n])#[^{_NO}]*+)?$",
    re.MULTILINE,
)
_EACH_ITEM = re.compile(_ITEM)
_ESCAPED = re.compile(r"\\(.)")
_LONGEST_KEY = 200  # libyaml looks for a key no further than 1024 characters
_DEEPEST = 8  # columns of indent, each a level at most: far from the limit of `reader`


class _NotPlainError(Exception):
    """The text is to be read by libyaml."""


_Line: TypeAlias = tuple[int, int, str, str, str, str]
"""A line that says something: number, indent, the dash of an item, key; then one of the two: a text
that stood between double quotes, any other value as written."""
_END: _Line = (0, -1, "", "", "", "")


def read_plain(text: str, first_line: int, limit: int) -> Node | None:
    """The document in `text` as nodes, for what the quick way surely understands; else None."""
    found = _LINE.findall(text)
    if len(found) != text.count("\n") + 1 or nfc(text) != text:
        return None
    lines = [
        (number, len(indent), dash, key, quoted, value)
        for number, (indent, dash, key, quoted, value) in enumerate(found, first_line)
        if key or dash or quoted or value
    ]
    if not lines or (len(text) * 4 >= limit and _may_be_large(text, limit, lines[0])):
        return None
    lines.append(_END)
    try:
        return _Reader(lines).document()
    except _NotPlainError:
        return None


def _may_be_large(text: str, limit: int, first: _Line) -> bool:
    """Whether the block, or an entry of the list, might be over the limit of `read_yaml`."""
    entries = text.split("\n- ") if first[2] else [text]
    return max(len(entry) for entry in entries) * 4 >= limit


class _Reader:
    """The lines as nodes, by their indents."""

    def __init__(self, lines: list[_Line]) -> None:
        self.lines, self.at = lines, 0

    def document(self) -> Node:
        root = self.block(-1, 0, 0)
        if self.lines[self.at] is not _END:
            raise _NotPlainError
        return root

    def block(self, above: int, key_line: int, key_column: int) -> Node:
        """The mapping or list that stands deeper than the key above it; a list may be as deep."""
        number, indent, dash, _, _, _ = self.lines[self.at]
        value: tuple[Node, ...] | dict[str, Node]
        if indent > _DEEPEST:
            raise _NotPlainError
        if dash and indent >= above:
            value = self.sequence(indent)
        elif indent > above:
            value = self.mapping(indent)
        else:
            raise _NotPlainError
        return Node(value, number, indent + 1, key_line=key_line, key_column=key_column)

    def sequence(self, indent: int) -> tuple[Node, ...]:
        items: list[Node] = []
        while True:
            number, _, _, key, quoted, value = self.lines[self.at]
            if key:
                items.append(Node(self.mapping(indent + 2), number, indent + 3))
            else:
                item = (
                    Node(quoted, number, indent + 3)
                    if quoted
                    else _value(value, number, indent + 3)
                )
                items.append(item)
                self.at += 1
            _, following, dash, _, _, _ = self.lines[self.at]
            if following != indent or not dash:
                return tuple(items)

    def mapping(self, indent: int) -> dict[str, Node]:
        entries: dict[str, Node] = {}
        while True:
            number, _, _, key, quoted, value = self.lines[self.at]
            if not key or key in entries or len(key) > _LONGEST_KEY:
                raise _NotPlainError
            self.at += 1
            column = indent + len(key) + 3
            if quoted:
                entries[key] = Node(quoted, number, column, not quoted, number, indent + 1)
            elif value:
                entries[key] = _value(value, number, column, number, indent + 1)
            else:
                entries[key] = self.block(indent, number, indent + 1)
            _, following, dash, _, _, _ = self.lines[self.at]
            if following != indent or dash:
                return entries


def _value(written: str, line: int, column: int, key_line: int = 0, key_column: int = 0) -> Node:
    if not written:
        raise _NotPlainError
    if written[0] == "[":
        items = _EACH_ITEM.finditer(written, 1)
        found = tuple(_value(item[0], line, column + item.start()) for item in items)
        return Node(found, line, column, key_line=key_line, key_column=key_column)
    if is_plain := written[0] not in "\"'":
        return Node(written, line, column, is_plain, key_line, key_column)
    text = written[1:-1]
    if "\\" in text and written[0] == '"':
        text = _ESCAPED.sub(r"\1", text)
    return Node(text, line, column, is_plain, key_line, key_column)
