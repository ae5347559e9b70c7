"""One thing under several names: which surfaces found in the articles belong together.

By what they share without their class words («Công ty TORmem», «TORmem»), by the variants the
tagger makes («Bộ KH&CN»), by what a text defines («… (NIPA)»).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsgen.model import EntityType
from newsgen.tagger.discovery.known import PLACE_CLASSES
from newsgen.tagger.discovery.lexicon import BARE_HEADS, GIVEN_STARTS
from newsgen.tagger.discovery.reading import Name, Reading
from newsgen.tagger.discovery.words import PLACES
from newsgen.tagger.lexicon import SURNAMES
from newsgen.tagger.text import read_text
from newsgen.tagger.variants import variants

Key = tuple[str, ...]
"""The words of a name without case and class words."""

_ORDER = tuple(EntityType)


@dataclass(slots=True)
class Group:
    """What is known of one name while the articles are read; the only value here that grows."""

    surfaces: Counter[str] = field(default_factory=Counter)
    types: Counter[EntityType] = field(default_factory=Counter)
    rules: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    defined: Counter[str] = field(default_factory=Counter)
    """Short names that texts define behind this one."""
    places: list[tuple[Reading, int]] = field(default_factory=list)
    count: int = 0
    is_sure: bool = False
    only_bracketed: bool = True

    def add(self, name: Name, surface: str, article: str, *, is_short: bool) -> None:
        """One more place that names it; `is_short` when by a part of its name."""
        self.count += 1
        self.articles.add(article)
        if not is_short:
            self.surfaces[surface] += 1
            self.rules.add(name.rule)
            self.is_sure |= name.is_sure
        if name.type and not is_short:
            self.types[name.type] += 1
        self.only_bracketed &= name.is_gloss

    def take(self, other: "Group", *, is_other: bool) -> None:
        """Add another group; with `is_other` its surfaces are no names of this thing."""
        if not is_other:
            self.surfaces += other.surfaces
            self.defined += other.defined
            self.types += other.types
        self.rules |= other.rules
        self.articles |= other.articles
        self.places += other.places
        self.count += other.count
        self.is_sure |= other.is_sure
        self.only_bracketed &= other.only_bracketed

    def type(self) -> EntityType:
        """What most places say it is; a name of which none says is an organisation or a place."""
        if self.types:
            return max(self.types, key=lambda kind: (self.types[kind], -_ORDER.index(kind)))
        if self.rules == {"run"}:
            return _type_of_run(read_text(next(iter(self.surfaces))).words)
        return EntityType.ORGANISATION

    def best(self) -> str:
        """The form to list it under: whole rather than short, without a class word."""
        longest = max(len(key_of(surface)) for surface in self.surfaces)
        whole = [s for s in self.surfaces if len(key_of(s)) == longest]
        return max(whole, key=lambda s: (s[:1].isupper(), self.surfaces[s], -len(s), s))

    def aliases(self) -> Iterator[str]:
        """The other forms and what texts define, most frequent first."""
        forms = self.surfaces + self.defined
        yield from sorted(forms, key=lambda form: (-forms[form], form))


def _type_of_run(words: Sequence[str]) -> EntityType:
    """A guess for Vietnamese syllables of which no place says more: «Trọng Hoàng», «Cam Ranh»."""
    if words[0] in SURNAMES or words[0] in GIVEN_STARTS:
        return EntityType.PERSON
    return EntityType.PLACE if len(words) == 2 else EntityType.ORGANISATION


def key_of(surface: str) -> Key:
    """The words of a surface without case and without a class word a brand can do without."""
    keys = tuple(read_text(surface).keys)
    if keys[0] in ("tp", "thành", "tphcm") and keys[-1] in ("minh", "hcm", "tphcm"):
        return ("tp", "hcm")
    for length in (3, 2, 1):
        rest = keys[length:]
        is_bare = keys[:length] in BARE_HEADS and rest not in PLACES
        is_place = keys[:length] in PLACE_CLASSES and len(rest) > 1 and "hồ" not in keys[:2]
        if rest and (is_bare or is_place):
            return rest
    return keys


def merged(groups: Mapping[Key, Group]) -> dict[Key, Group]:
    """The groups, those of one thing taken together."""
    owner = dict(_owners(groups))
    result: dict[Key, Group] = {}
    for key in groups:
        root = key
        seen = {key}
        while owner.get(root, root) not in seen:
            root = owner[root]
            seen.add(root)
        if root == key:
            result.setdefault(key, groups[key])
        else:
            result.setdefault(root, groups[root]).take(groups[key], is_other=False)
    return result


def _owners(groups: Mapping[Key, Group]) -> Iterator[tuple[Key, Key]]:
    """(key, key of the fuller name it belongs to)."""
    definers: dict[Key, set[Key]] = {}
    for key, group in groups.items():
        for alias in group.defined:
            definers.setdefault(key_of(alias), set()).add(key)
    for short, long in definers.items():
        if len(long) == 1 and short in groups and short not in long:
            yield short, next(iter(long))
    for key, group in groups.items():
        if not group.rules & {"headed", "place"} or len(key) < 3:
            continue
        for surface in group.surfaces:
            for variant in sorted(variants(tuple(read_text(surface).words))):
                other = tuple(word.casefold() for word in variant)
                if other in groups and other != key and (len(other), other) < (len(key), key):
                    yield other, key
