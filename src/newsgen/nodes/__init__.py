"""YAML as nodes: each value knows its line and column, nothing is built unchecked.

`node` is what comes out; `reader` reads any text, event by event; `plain` reads what is written
the plain way, and sooner.
"""

from newsgen.nodes.node import Node
from newsgen.nodes.plain import read_plain

__all__ = ["Node", "read_yaml"]

BLOCK_LIMIT = 64 * 1024
"""Bytes of one front matter, one configuration, or one entry of an authority file."""


def read_yaml(
    text: str, path: str, *, first_line: int = 1, limit: int = BLOCK_LIMIT
) -> Node | None:
    """The document in `text` as nodes; None when it is empty.

    `first_line` is the line of the file at which `text` begins; `limit` bounds a block in bytes:
    the whole text, except for a text that is a list, where it bounds each entry. Raises
    ContentError: `front-matter-syntax` or `yaml-syntax`, `yaml-tag`, `yaml-alias`, `duplicate-key`,
    `too-deep`, `too-large`, `wrong-type`.
    """
    plain = read_plain(text, first_line, limit)
    if plain:
        return plain
    from newsgen.nodes.reader import read_events  # with PyYAML, which most texts do not need

    return read_events(text, path, first_line, limit)
