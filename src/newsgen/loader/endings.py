"""The end of a news text: the agency's end mark, who signs behind it, and what follows.

An article that is followed by the teaser of another one is cut off from it here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TAIL = 140  # letters at the end of a paragraph in which the mark and a signature stand
_TEASER = 600  # letters; «Việt Nam-Nhật Bản thúc đẩy hợp tác …» behind the text of 004 has 250
_SHARE = 0.4

# TTXVN: «… doanh nghiệp./.», «… (TTXVN)./.»; VOV: «… 2 nước./. Thu Hà/VOV online»; mistyped « /.»,
# «./ .». Behind the last word of an address, «…/doanhoi/.», it is none.
_MARK = re.compile(
    r"(?: ?\([\w+./ -]{2,30}\))? ?\./ ?\.(?: (?!.*\./)[^\n!?]{2,80})?$"
    r"|(?<=[.…!?”\")]) ?/\.$"
    r"|(?<=[^\W\d_]) /\.$"
)
_SLASH = re.compile(r"/ ?\.")


@dataclass(frozen=True, slots=True)
class Ending:
    """Where an article ends: its last paragraph, the mark cut off, the paragraphs behind it."""

    last: int
    text: str
    """The last paragraph without the mark; the full stop of its sentence stays."""
    mark: str
    """As it stood, with the signature on its line."""


def find_ending(paragraphs: Sequence[str]) -> Ending | None:
    """The end mark of an article; None without one, or when most of the text stands behind it.

    >>> find_ending(["Đây là nền tảng số của doanh nghiệp./.", "Việt Nam-Nhật Bản hợp tác"])
    Ending(last=0, text='Đây là nền tảng số của doanh nghiệp.', mark='/.')
    """
    total = sum(map(len, paragraphs))
    before = 0
    for number, paragraph in enumerate(paragraphs):
        before += len(paragraph)
        cut = _cut(paragraph)
        if cut and total - before <= max(_TEASER, before * _SHARE):
            return Ending(number, *cut)
    return None


def joined(text: str, mark: str) -> str:
    """The last paragraph with its mark: «/.» behind a full stop, any other behind a blank.

    >>> joined("doanh nghiệp.", "/."), joined("doanh nghiệp", "./.")
    ('doanh nghiệp./.', 'doanh nghiệp ./.')
    """
    return text + mark if mark.startswith("/") else f"{text} {mark}"


def signature(mark: str) -> str:
    """Who signs behind the mark; empty for an agency in brackets alone.

    >>> signature("/. Thu Hà (TTXVN)"), signature("/. (TTXVN)")
    ('Thu Hà (TTXVN)', '')
    """
    name = re.split(r"/ ?\.", mark, maxsplit=1)[-1].strip()
    return "" if name.startswith("(") else name


def _cut(paragraph: str) -> tuple[str, str] | None:
    """The paragraph and its mark, so that `joined` makes it whole again.

    Where the blanks before the mark are odd, only «/.» is cut off.
    """
    found = _MARK.search(paragraph, max(1, len(paragraph) - _TAIL))
    if found is None:
        return None
    has_stop = found[0].startswith("./")  # the stop of the sentence, which stays
    slash = _SLASH.search(paragraph, found.start())
    for start in (found.start() + has_stop, slash.start() if slash else 0):
        text, mark = paragraph[:start].rstrip(" "), paragraph[start:].lstrip(" ")
        if text == text.rstrip() != "" and joined(text, mark) == paragraph:
            return text, mark
    return None
