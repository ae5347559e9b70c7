"""Names in quotes, behind or inside which a head says what they name: «Tọa đàm “…”»."""

import re
from collections.abc import Iterator

from newsgen.model import EntityType
from newsgen.tagger.discovery.lexicon import EVENT_QUOTED, PROGRAMME_QUOTED
from newsgen.tagger.discovery.reading import Name
from newsgen.tagger.discovery.words import (
    is_brand,
    phrase_at,
    quoted_end,
)
from newsgen.tagger.text import Text, is_capital


def quoted_name(text: Text, position: int) -> Name | None:
    """«Tọa đàm “Hợp tác …”», “Nền tảng kết nối trí thức V-S.T.I.D.”."""
    for table, kind in (
        (EVENT_QUOTED, EntityType.EVENT),
        (PROGRAMME_QUOTED, EntityType.PROGRAMME),
    ):
        length = phrase_at(text, position, table)
        if not length or position + length >= len(text.words):
            continue
        inner = position + length
        if end := quoted_end(text, inner):
            close = end + 1
            is_title = is_capital(text.words[inner]) or text.words[inner][0].isdigit()
        elif (end := quoted_end(text, position)) and is_capital(text.words[position]):
            close, is_title = end, any(is_brand(word) for word in _words_to(text, inner, end))
        else:
            continue
        last = next((p for p in range(inner, len(text.words)) if text.starts[p] >= end), inner)
        if is_title and inner < last <= len(text.words):
            return Name(position, last, kind, "quoted", _whole(text, position, end, close))
    return None


def _words_to(text: Text, first: int, end: int) -> Iterator[str]:
    while first < len(text.words) and text.starts[first] < end:
        yield text.words[first]
        first += 1


def _whole(text: Text, position: int, end: int, close: int) -> str:
    """The quoted name with a capital in front and without the stop inside its quotes."""
    inner, mark = text.source[text.starts[position] : end], text.source[end:close]
    is_dotted = len(inner) > 2 and inner[-1] == "." and inner[-3:-2] == "."
    inner = inner if is_dotted else inner.rstrip(" .,;")
    inner = re.sub(r"(?<=\w)(?=[“«„])", " ", inner)
    return " ".join((inner[:1].upper() + inner[1:] + mark).split())
