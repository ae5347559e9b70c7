"""How far a change of the authority reaches: which texts may be linked otherwise than before.

What is linked in a text depends on the names and terms all of whose words stand in it, on what the
rules read of the entities behind them, and on the entities that its record refers to by id. So two
authorities are compared path by path, and a text without the words of any path that differs cannot
be touched. Too many texts may be called touched, too few never.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsgen.digests import short_digest
from newsgen.model import Entity, EntityId
from newsgen.tagger.gazetteer import Gazetteer, Name
from newsgen.tagger.lexicon import COMPANY_FORMS
from newsgen.tagger.text import is_acronym, keys_of
from newsgen.vietnamese import INVISIBLE, nfc, old_tones

ReachTable = Mapping[str, str]
"""A path of words or the id of an entity, behind a sign of its kind → a digest of what it means."""

_NAME, _TERM, _ENTITY = "n ", "t ", "e "
_MINISTRY = "bộ"
_FORM_WORDS = frozenset(
    word
    for head, shorts, forms in COMPANY_FORMS
    for words in (head, *shorts, *forms)
    for word in keys_of(words)
)
"""A company may be named under any legal form (`companies`), so these prove nothing."""
_HIDING = ("\\", "&#", *INVISIBLE)
"""Signs that keep the words of a text from being seen at a glance."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What has changed between two authorities."""

    paths: Sequence[Sequence[str]]
    """Words without case, as the text must have them; each word in all ways to write it."""
    ids: Sequence[str]

    def touches(self, record: bytes) -> bool:
        """Whether a record may be linked otherwise: it holds all words of a path, or an id."""
        text = nfc(record.decode("utf-8", "replace")).casefold()
        if any(sign in text for sign in _HIDING) or any(one in text for one in self.ids):
            return True
        return any(_holds(text, path) for path in self.paths)


def reach_table(gazetteer: Gazetteer) -> ReachTable:
    """All that the tagger reads of an authority, path by path."""
    traits = {e.id: _traits(e, gazetteer) for e in gazetteer.entities.values()}
    table = {_ENTITY + entity: short_digest(trait).hex() for entity, trait in traits.items()}
    for sign, paths in ((_NAME, gazetteer.paths), (_TERM, gazetteer.term_paths)):
        for path, names in paths.items():
            table[sign + " ".join(path)] = short_digest(*_meanings(names, traits)).hex()
    return table


def reach(old: ReachTable, new: ReachTable) -> Reach:
    """What differs between two authorities."""
    changed = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    paths = sorted(key[2:] for key in changed if not key.startswith(_ENTITY))
    ids = sorted(key[2:] for key in changed if key.startswith(_ENTITY))
    return Reach([tuple(path.split(" ")) for path in dict.fromkeys(paths)], ids)


def _traits(entity: Entity, gazetteer: Gazetteer) -> str:
    has_acronym = any(map(is_acronym, entity.aliases))
    return repr((entity.type, gazetteer.labels[entity.id], has_acronym))


def _meanings(names: Iterable[Name], traits: Mapping[EntityId, str]) -> Iterator[str]:
    for name in names:
        yield repr(name)
        yield traits.get(name.entity, "") if name.entity else ""


def _holds(text: str, path: Sequence[str]) -> bool:
    if path[0] == _MINISTRY:  # the ministry of a minister's title is read without Markdown's signs
        text = text.replace("*", "").replace("_", "").replace("`", "")
    return all(word in text or old_tones(word) in text for word in path if word not in _FORM_WORDS)
