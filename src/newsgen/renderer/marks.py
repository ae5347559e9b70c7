"""Where a body's sentences, names and whole blocks stand, said inside its Markdown.

The marks are Unicode noncharacters, which no text of ours holds (the loader drops them) and
Markdown does not know. Each opening mark says its own number, so that one which Markdown swallows
is missed by nobody; one that it tears from its number is no mark. What they become in HTML is
decided by `long_way`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsgen.renderer.inlines import WholeBlock
from newsgen.views import BodyView, SentenceMark

SENTENCE, SENTENCE_END, NAME, NAME_END, WHOLE = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4"
MARK = re.compile(
    f"(?P<sign>[{SENTENCE_END}{NAME_END}]|[{SENTENCE}{NAME}{WHOLE}](?=[\ufde0-\ufdef]))"
    "(?P<number>[\ufde0-\ufdef]*)"
)

_DIGITS = {ord(digit): 0xFDE0 + value for value, digit in enumerate("0123456789abcdef")}
_VALUES = {code: chr(digit) for digit, code in _DIGITS.items()}

# Signs that mean something at the edge of a line or a word only: no mark may stand outside of them.
_OPENING = re.compile(r"(?:[#>*_]+[ \t]*)*+")
_CLOSING = re.compile(r"(?:\s*(?<!\\)[*_]+|\s*#+|\n[=\->#\s]+)\s*$")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]\n]{1,200}\]:")


def marked(body: BodyView, blocks: Sequence[WholeBlock]) -> str:
    """The Markdown with its marks in it, one mark in place of each whole block."""
    ends = {start: end for start, end, _ in blocks}
    parts: list[str] = []
    position = 0
    for offset, _, sign in sorted(_inserts(body, blocks), key=lambda insert: insert[:2]):
        parts += (body.markdown[position:offset], sign)
        position = ends[offset] if sign[0] == WHOLE else offset
    parts.append(body.markdown[position:])
    return "".join(parts)


def number(mark: re.Match[str]) -> int:
    """Which sentence, name or whole block of the body an opening mark stands for."""
    return int(mark["number"].translate(_VALUES), 16)


def _numbered(sign: str, index: int) -> str:
    return sign + f"{index:x}".translate(_DIGITS)


def _inserts(body: BodyView, blocks: Sequence[WholeBlock]) -> Iterator[tuple[int, int, str]]:
    """(offset, order among equals, mark): what ends comes before what begins."""
    for index, (start, _, _) in enumerate(blocks):
        yield start, 4, _numbered(WHOLE, index)
    starts = [start for start, _, _ in blocks]
    for index, sentence in enumerate(body.sentences):
        if _is_inside(sentence.start, blocks, starts):
            continue
        start, end = _inside_syntax(body.markdown, sentence)
        if start < end:
            yield start, 2, _numbered(SENTENCE, index)
            yield end, 1, SENTENCE_END
    for index, name in enumerate(body.mentions):
        if not _is_inside(name.start, blocks, starts):
            yield name.start, 3, _numbered(NAME, index)
            yield name.end, 0, NAME_END


def _inside_syntax(markdown: str, sentence: SentenceMark) -> tuple[int, int]:
    """The sentence without Markdown's signs at its edges («# Tít», «Tít\\n===», «**đậm**»)."""
    text = markdown[sentence.start : sentence.end]
    if _DEFINITION.match(text):
        return sentence.end, sentence.end
    opening, closing = _OPENING.match(text), _CLOSING.search(text)
    start = opening.end() if opening else 0
    end = closing.start() if closing else len(text)
    return sentence.start + start, sentence.start + end


def _is_inside(offset: int, blocks: Sequence[WholeBlock], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < blocks[at][1]
