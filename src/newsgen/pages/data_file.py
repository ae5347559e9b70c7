"""A file for machines, which no template makes."""

from collections.abc import Callable
from dataclasses import dataclass

from newsgen.urls import Url


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to be made without a template."""

    url: Url
    content: Callable[[], bytes]
    parts: bytes
    """Digests of all that the content is made from, besides the configuration: see `Page.parts`."""
