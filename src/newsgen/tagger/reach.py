"""How far a change of the authority reaches: which texts may be linked otherwise than before.

What is linked in a text depends on the names and terms whose words stand side by side in it, on
what the rules read of the entities behind them, and on the entities that its record refers to by
id. So two authorities are compared path by path, and a text without the words of any path that
differs cannot be touched. Too many texts may be called touched, too few never.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, product
from unicodedata import is_normalized

from newsgen.digests import short_digest
from newsgen.model import Entity, EntityId
from newsgen.tagger.gazetteer import Gazetteer, Name
from newsgen.tagger.lexicon import COMPANY_FORMS
from newsgen.tagger.text import Words, is_acronym, keys_of
from newsgen.vietnamese import INVISIBLE, nfc, old_tones

ReachTable = Mapping[str, str]
"""A path of words or the id of an entity, behind a sign of its kind → a digest of what it means."""

_NAME, _TERM, _ENTITY = "n ", "t ", "e "
_MINISTRY = "bộ"
_CLASSES = tuple(keys_of(head) for head, _, _ in COMPANY_FORMS)
"""A company may be named under any legal form (`companies`), so these prove nothing."""
# Letters that have one of ASCII in them when case is dropped; U+0345 becomes a letter then.
_FOLDED = "\u0345ßİŉſǰẖẗẘẙẚẞ\u212aﬀﬁﬂﬃﬄﬅﬆ"
_HIDING = (*_FOLDED, *INVISIBLE)
"""Signs that keep the words of a text from being seen at a glance."""
_CLOSING = re.compile(r"\n---[ \t]*\r?$", re.MULTILINE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What the loader takes out of a record, so that a word torn by it is whole again; of the rare
# planes all, since one range is quicker than the noncharacters one by one.
_TAKEN_OUT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff"
    "\U0001fffe-\U0010ffff]"
)
# Links that begin or end inside a word, and references for letters: «Th[ê](a)u», «Th&ecirc;u».
_MADE_WORDS = re.compile(r"[\[\])<>&](?:(?<=\w[\[<])|(?<=\w!\[)|(?<=[\])>])\w|(?<=&)#?\w{1,32};)")


@dataclass(frozen=True)  # without slots: what is needed is found out once
class Reach:
    """What has changed between two authorities."""

    paths: Sequence[Words]
    """Words without case and in normal form."""
    ids: Sequence[str]

    def touches(self, record: bytes) -> bool:
        """Whether a record may be linked otherwise: it holds all words of a path, or an id."""
        if record.startswith(_UTF16):
            return True
        written = record.decode("utf-8", "replace")
        if any(sign in written for sign in _HIDING):
            return True
        if not written.replace("\n", " ").isprintable() and _TAKEN_OUT.search(written):
            return True
        is_normal = is_normalized("NFC", written)
        if not _may_hold(record.lower(), self._spelt if is_normal else self._plain):
            return False
        text = (written if is_normal else nfc(written)).casefold()
        front = _front(text)  # where a backslash may stand for any letter
        if "\\" in front or any(one in front for one in self.ids):
            return True
        return any(_holds(text, path) for path in self.paths)

    @cached_property
    def _spelt(self) -> "Sequence[_Needed]":
        """Of each thing that may be there the spellings of its words in UTF-8, composed."""
        return [*self._ids, *([*filter(None, map(_spellings, _sure(p)))] for p in self.paths)]

    @cached_property
    def _plain(self) -> "Sequence[_Needed]":
        """The same of words in ASCII alone: how letters with marks are written is left open."""
        plain = ([word for word in _sure(path) if word.isascii()] for path in self.paths)
        return [*self._ids, *([*map(_spellings, words)] for words in plain)]

    @property
    def _ids(self) -> "Sequence[_Needed]":
        return [[[one.encode()]] for one in ("\\", *self.ids)]


_Needed = Sequence[Sequence[bytes]]
"""Of each word the ways it may be spelt where letters of ASCII are small."""


def _may_hold(lower: bytes, things: Iterable[_Needed]) -> bool:
    """Whether a record holds all words of a thing; to ask its bytes takes a third of the time."""
    holds = lower.__contains__
    return any(all(any(map(holds, word)) for word in words) for words in things)


def _spellings(word: str) -> Sequence[bytes]:
    """A word as it may be written, in any case of letters; nothing where that is not surely all.

    To the letters of Vietnamese belongs one capital each, and no other sign becomes one of them
    when case is dropped.
    """
    written = {word, old_tones(word)}
    if any(len(one) > _LONGEST or not all(map(_is_known, one)) for one in written):
        return ()
    cases = (product(*({c, c if c.isascii() else c.upper()} for c in one)) for one in written)
    return ["".join(one).encode() for one in chain.from_iterable(cases)]


def _is_known(char: str) -> bool:
    return char.isascii() or "\u00e0" <= char <= "\u01b0" or "\u1ea0" <= char <= "\u1ef9"


_LONGEST = 8
"""Letters of a word that is looked for in all its spellings: the longest syllables have seven."""


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


def _holds(text: str, path: Words) -> bool:
    """Whether a text without case may be read as a path of words."""
    if path[:2] in _CLASSES:
        return _is_written(text, path[2:])
    if path[0] == _MINISTRY and len(path) > 1:
        # «Thứ trưởng Y tế» is of Bộ Y tế and says no «Bộ»; titles are read without Markdown's signs
        bare = text.replace("*", "").replace("_", "").replace("`", "")
        return _has_words(bare, path[1:]) or _MADE_WORDS.search(bare) is not None
    return _is_written(text, path)


def _sure(path: Words) -> Words:
    """The words that a text must have to hold a path (see `_holds`)."""
    if path[0] == _MINISTRY:
        return ()
    return path[2:] if path[:2] in _CLASSES else path


def _front(text: str) -> str:
    """The front matter of a record, if not more."""
    closing = _CLOSING.search(text) if text.startswith("---") else None
    return text[: closing.start()] if closing else text


def _has_words(text: str, words: Words) -> bool:
    return all(word in text or old_tones(word) in text for word in words)


def _is_written(text: str, words: Words) -> bool:
    """Whether the words stand side by side, with anything but letters between them."""
    at = 0 if _has_words(text, words) else len(text)
    while match := _pattern(words).search(text, at):
        at = match.start() + 1
        if not text[at - 2 : at - 1].isalnum():
            return True
    return False


@lru_cache(maxsize=1 << 12)
def _pattern(words: Words) -> re.Pattern[str]:
    spelt = ("|".join(map(re.escape, dict.fromkeys((word, old_tones(word))))) for word in words)
    return re.compile(r"[\W_]+".join(f"(?:{one})" for one in spelt) + r"(?![^\W_])")
