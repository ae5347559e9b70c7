"""YAML as nodes: each value knows its line and column, nothing is built unchecked.

`node` is what comes out; `reader` reads any text, event by event; `plain` reads what is written
the plain way, and sooner.
"""

from newsgen.nodes.node import Node
from newsgen.nodes.reader import read_yaml

__all__ = ["Node", "read_yaml"]
