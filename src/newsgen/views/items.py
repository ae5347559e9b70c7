"""Articles and entities as lists show them."""

from dataclasses import dataclass
from typing import NamedTuple

from newsgen.views.site import DateView


@dataclass(frozen=True, slots=True)
class EntityItem:
    """An entity in a list."""

    id: str
    href: str
    label: str
    count: int
    """How often, in the sense of the list; 0 when it does not count."""
    description: str = ""
    is_about: bool = False
    """On an article's page: what the article is about, not merely mentions."""
    proofs: str = ""
    """Link to what proves the count; empty where there is no page for it."""


class EntityGroup(NamedTuple):
    """Entities of one type; `href` leads to the type's register."""

    label: str
    type: str
    href: str
    entities: tuple[EntityItem, ...]


class ArticleItem(NamedTuple):
    """An article in a list."""

    href: str
    title: str
    date: DateView
    source: str
    summary: str
    is_inferred: bool
    """The headline is inferred, not the paper's as printed."""
    language: str
    """For `lang`: of the text, where it is another than the interface's; else empty."""
