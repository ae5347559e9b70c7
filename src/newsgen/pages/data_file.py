"""A file for machines, which no template makes."""

from collections.abc import Callable
from typing import NamedTuple

from newsgen.pieces import Pieces
from newsgen.urls import Url


class DataFile(NamedTuple):
    """A file to be made without a template."""

    url: Url
    content: Callable[[], bytes | Pieces]
    parts: bytes
    """Digests of all that the content is made from, besides the configuration: see `Page.parts`."""
