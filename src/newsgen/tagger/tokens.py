"""Text as tokens: each word in its normal form, with its place in the original.

Vietnamese is written in syllables, so a token is a run of letters and digits, or one sign. A trie
over tokens cannot match inside a word.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsgen.vietnamese import INVISIBLE, normal

Token = tuple[str, int, int]
"""(normal form, start, end). Signs are tokens; blanks are none."""

BARRIER = "\n\n"
"""The token of a paragraph's end and of a shielded stretch: no name holds it."""

# Two syllables of a name may be parted by any blank, a line end or an invisible character (pasted
# from a web page), but not by a paragraph's end. A backslash that
# escapes a sign in Markdown is no token.
_TOKEN = re.compile(
    rf"(?P<word>[^\W_]+(?:[{INVISIBLE}_]+[^\W_]+)*)"
    r"|(?P<gap>\n[^\S\n]*\n)"
    rf"|\\(?=[\\`*_{{}}\[\]()>#+\-.!])|[\s{INVISIBLE}]"
    r"|(?P<sign>.)",
    re.DOTALL,
)
_DROP_INVISIBLE = str.maketrans(dict.fromkeys(INVISIBLE))


@lru_cache(maxsize=1 << 16)
def _normal_token(token: str) -> str:
    return normal(token.translate(_DROP_INVISIBLE))


def tokens(text: str, shielded: Iterable[tuple[int, int]] = ()) -> list[Token]:
    """The tokens of NFC `text`; those that begin inside a shielded span become one barrier."""
    found: list[Token] = []
    spans = iter(shielded)
    shield = next(spans, None)
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind is None:
            continue
        start, end = match.span()
        while shield and shield[1] <= start:
            shield = next(spans, None)
        if kind == "gap" or (shield and shield[0] <= start):
            found.append((BARRIER, start, end))
        else:
            found.append((_normal_token(match[0]), start, end))
    return found


def normal_tokens(name: str) -> tuple[str, ...]:
    """The tokens of a name as a trie holds them, without their places."""
    return tuple(token for token, _, _ in tokens(name))
