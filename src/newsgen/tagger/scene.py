"""What an article has named so far: the links that its later rules lean on."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsgen.model import EntityId, EntityType
from newsgen.tagger.gazetteer import Gazetteer
from newsgen.tagger.text import Text, Words


class Link(NamedTuple):
    """Words `first` to before `last` name an entity; `entity` is None where two could be meant."""

    first: int
    last: int
    entity: EntityId | None
    type: EntityType | None
    """What kind of thing the entity is; None where two could be meant."""
    rule: str
    antecedent: str = ""
    """The name elsewhere in the article that this one leans on."""
    tail: int = 0
    """Signs behind the last word that belong to the name."""


class LocalName(NamedTuple):
    """A name that an article gives an entity for its own length."""

    words: Words
    entity: EntityId
    rule: str
    antecedent: str


class Scene(NamedTuple):
    """An article's text, what is linked in it so far, and which words are taken."""

    text: Text
    gazetteer: Gazetteer
    links: Sequence[Link]
    taken: Sequence[bool]

    def is_free(self, first: int, last: int) -> bool:
        """Whether no name holds a word from `first` to before `last`."""
        return last <= len(self.taken) and True not in self.taken[first:last]

    def first_links(self) -> Mapping[EntityId, Link]:
        """The first of the links found to each entity, in their order."""
        found: dict[EntityId, Link] = {}
        for link in self.links:
            if link.entity and link.entity not in found:
                found[link.entity] = link
        return found

    def type_of(self, entity: EntityId | None) -> EntityType | None:
        """What kind of thing an entity is; None for nobody."""
        return self.gazetteer.entities[entity].type if entity else None

    def label(self, link: Link) -> Words:
        """The words of the label of what a link names."""
        return self.gazetteer.labels[link.entity] if link.entity else ()

    def words(self, link: Link) -> Words:
        """The words of a link as the article writes them."""
        return self.text.said(link.first, link.last)

    def surface(self, link: Link) -> str:
        """The text of a link as written."""
        return self.text.surface(link.first, link.last)
