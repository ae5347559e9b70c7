"""What the editor of a record rules on its relations: `relations: {accept: […], reject: […]}`.

A line names a relation by its key, four words as `data/relations.csv` has them: the sentence, who,
what, whom. Whether the article has that sentence and the authority those ids is seen later.
"""

import re

from newsgen.fields import Fields
from newsgen.model import EntityId, RelationKey, RelationKind, RelationRuling, SentenceId
from newsgen.problems import Location
from newsgen.urls import is_slug

_SENTENCE = re.compile(r"s-[0-9a-f]{8}(?:-[1-9]\d*)?", re.ASCII)
_KINDS = ", ".join(RelationKind)
_FORM = "write it like `s-1a2b3c4d tormem memorandum dh-quy-nhon`, as data/relations.csv has it"


def rulings(fields: Fields, key: str, *, is_accepted: bool = False) -> tuple[RelationRuling, ...]:
    """The relations listed under `accept` or `reject`. Problem: `bad-relation`."""
    found: list[RelationRuling] = []
    for text, where in zip(fields.texts(key), fields.places(key), strict=True):
        read = _key(fields, text, where)
        if read:
            found.append(RelationRuling(read, is_accepted, where))
    return tuple(found)


def _key(fields: Fields, text: str, where: Location) -> RelationKey | None:
    words = text.split()
    is_key = len(words) == 4 and _SENTENCE.fullmatch(words[0]) and all(map(is_slug, words[1::2]))
    if not is_key:
        fields.note("bad-relation", f'"{text[:80]}" does not name a relation', where, _FORM)
        return None
    sentence, subject, kind, other = words
    if kind not in list(RelationKind):
        message, fix = f'"{kind}" is no kind of relation', f"use one of {_KINDS}"
        fields.note("bad-relation", message, where, fix)
        return None
    return RelationKey(SentenceId(sentence), EntityId(subject), RelationKind(kind), EntityId(other))
