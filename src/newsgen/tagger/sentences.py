"""Where sentences begin and end in a block of a news text.

A sentence ends at `.`, `!`, `?`, `…` with the quotes and brackets that close behind it, when
blank and the start of another sentence follow. Not at the stop of an abbreviation («TP. Hồ Chí
Minh», «GS. Nguyễn …»), of an initial («V. Putin») or of a number («13.000»).
"""

import re

from newsgen.model import Block, BlockKind, Figure

# It begins with one sign and not with a run of them: `re` looks for that alone, three times faster.
_END = re.compile(
    r"(?P<stop>[.!?…][.!?…]*+)(?P<close>[\"”’»)\]*_]*+)(?P<blank>\s++)"
    r"(?=[\"“‘«(\[*_\-–]*+(?P<next>[^\W_]))"
)
_MARKER = re.compile(r"[ \t]*(?:(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+|>)*")
_LINE = re.compile(r"\n(?=[ \t]*(?:#{1,6} |>|[-*+] |\d{1,9}[.)] ))")
_ABBREVIATIONS = frozenset(
    "tp tx tt q p h tr th ts ths gs pgs bs ks ls kts ncs cn lm đ đc gđ tgđ cty nxb"
    " mr mrs ms dr st no vs jr sr".split()
)
_PARAGRAPH = BlockKind.PARAGRAPH
_LONGEST = max(map(len, _ABBREVIATIONS))


def sentence_spans(body: str, block: Block) -> list[tuple[int, int]]:
    """The spans of the sentences of a block, in order, without marks at its lines' starts.

    A figure gives its caption and its credit, each as a sentence of its own.
    """
    if isinstance(block, Figure):
        credit = [block.credit] if block.credit[0] < block.credit[1] else []
        return [*_split(body, *block.caption), *credit]
    if block.kind is _PARAGRAPH:
        return _split(body, block.start, block.end)
    spans: list[tuple[int, int]] = []
    start = block.start
    for line in (*_LINE.finditer(body, block.start, block.end), None):
        end = line.start() if line else block.end
        marker = _MARKER.match(body, start, end)
        spans += _split(body, marker.end() if marker else start, end)
        start = line.end() if line else end
    return spans


def _split(body: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in _END.finditer(body, start, end):
        stop, close, following = match.group("stop", "close", "next")
        if following.islower():
            continue
        at = match.start()
        is_long = at - start > _LONGEST and body[at - _LONGEST - 1 : at].isalnum()
        if stop == "." and not close and not is_long and _is_abbreviated(body, start, at):
            continue
        spans.append((start, match.start("blank")))
        start = match.end()
    if said := body[start:end].rstrip():
        spans.append((start, start + len(said)))
    return spans


def _is_abbreviated(body: str, start: int, stop: int) -> bool:
    """Whether the word before the stop is an abbreviation or a single capital letter."""
    first = stop = stop - body.startswith("\n", stop - 1)
    while first > max(start, stop - _LONGEST - 1) and body[first - 1].isalnum():
        first -= 1
    before = body[first:stop]
    if len(before) == 1 and before.isupper():
        return True
    return before.casefold() in _ABBREVIATIONS and not before.islower()
