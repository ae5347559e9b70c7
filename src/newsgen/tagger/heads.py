"""The first words of proper names: «Bộ …», «Trường THPT …», «Hiệp định …»."""

from newsgen.tagger.lexicon import HEAD_FAMILIES, ORGANISATION_HEADS, OTHER_HEADS, TITLE_ENDINGS
from newsgen.tagger.text import Text, Words, is_acronym, is_capital
from newsgen.vietnamese import normal

_HEADS = ORGANISATION_HEADS | OTHER_HEADS
FIRST_WORDS = frozenset(head[0] for head in _HEADS)
_FAMILIES = {
    " ".join(head): number for number, heads in enumerate(HEAD_FAMILIES, 1) for head in heads
}
_LONGEST = max(map(len, _HEADS))


def head_at(text: Text, position: int) -> int:
    """How many words of a head begin at `position`; 0 when none, as in «Bộ trưởng»."""
    if text.read[position].form not in FIRST_WORDS:
        return 0
    for length in range(_LONGEST, 0, -1):
        if head_words(text, position, length) in _HEADS:
            behind = text.said(position + length, position + length + 1)
            return 0 if behind and behind[0] in TITLE_ENDINGS else length
    return 0


def head_words(text: Text, position: int, length: int) -> Words:
    """The words of a head as the tables write it: only its first letter a capital."""
    words = text.said(position, position + length)
    return (*words[:1], *(word.lower() for word in words[1:]))


def family(words: Words) -> int:
    """Which family of heads a name begins with, from 1; 0 when with none."""
    beginnings = (normal(" ".join(words[:length])) for length in range(1, _LONGEST + 1))
    return next((_FAMILIES[head] for head in beginnings if head in _FAMILIES), 0)


def is_proper_head(text: Text, position: int, length: int, end: int) -> bool:
    """A head has its capital by right: as a sentence's first word only before other capitals."""
    if not text.begins_sentence(position) or is_acronym(text.read[position].form):
        return True
    return any(map(is_capital, text.said(position + length, end)))
