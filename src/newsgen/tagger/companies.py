"""Companies and banks under any legal form: «Công ty TNHH Hòa Phát», «CTCP Hòa Phát».

The form is no part of the path on which a name lies; in the trie every form leads back to the
place behind «Công ty», so that no variant has to be made for it.
"""

from typing import TypeVar

from newsgen.tagger.lexicon import COMPANY_FORMS
from newsgen.tagger.text import Words, keys_of
from newsgen.tagger.trie import Trie

V = TypeVar("V")

_LONGEST = max(len(form) for _, _, forms in COMPANY_FORMS for form in forms)


def without_form(words: Words) -> Words:
    """The words of a name behind its class in long form; the words themselves when it has none.

    >>> without_form(("CTCP", "TNHH", "Hòa", "Phát"))
    ('Công', 'ty', 'Hòa', 'Phát')
    """
    head, length = _head(words)
    return (*head, *words[length:]) if head else words


def plain_form(words: Words, gaps: Words) -> tuple[Words, Words]:
    """The same with what stands between the words."""
    head, length = _head(words)
    return ((*head, *words[length:]), (" ", *gaps[length - 1 :])) if head else (words, gaps)


def _head(words: Words) -> tuple[Words, int]:
    """The class of a company in long form, and how many words class and legal form have."""
    keys = keys_of(words[: 2 + 2 * _LONGEST])
    for head, shorts, forms in COMPANY_FORMS:
        if keys[:1] in shorts or keys[:2] == keys_of(head):
            length = 1 if keys[:1] in shorts else 2
            while form := next((f for f in forms if keys[length : length + len(f)] == f), ()):
                length += len(form)
            return (head, length) if length < len(words) else ((), 0)
    return (), 0


def add_forms(trie: Trie[V]) -> None:
    """Let every legal form lead back to the place behind «Công ty», and «CTCP» lead there."""
    for head, shorts, forms in COMPANY_FORMS:
        place = trie.laid(keys_of(head))
        for short in shorts:
            trie.branches.setdefault(short[0], place)
        for form in sorted(forms, key=len):
            place.laid(form[:-1]).branches.setdefault(form[-1], place)
