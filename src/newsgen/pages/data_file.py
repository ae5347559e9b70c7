"""A file for machines, which no template makes."""

from collections.abc import Callable
from dataclasses import dataclass

from newsgen.pieces import Pieces
from newsgen.urls import Url


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to be made without a template."""

    url: Url
    content: Callable[[], bytes | Pieces]
    parts: bytes
    """Digests of all that the content is made from, besides the configuration: see `Page.parts`."""
