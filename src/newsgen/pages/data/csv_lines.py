"""CSV as RFC 4180 has it: UTF-8, lines that end in CRLF, quotes where they are needed."""

import re
from collections.abc import Iterable
from functools import lru_cache

_QUOTED = re.compile('[",\r\n]')
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


@lru_cache(maxsize=1 << 13)
def cell(text: str) -> str:
    """A cell, kept from being read as a formula by a spreadsheet (OWASP, CSV injection).

    >>> cell("Gia Lai"), cell('FPT, "bạn" cũ'), cell("=1+1")
    ('Gia Lai', '"FPT, ""bạn"" cũ"', "'=1+1")
    """
    if text.startswith(_FORMULA) or text.lstrip()[:1] in _FORMULA:
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def line(cells: Iterable[str]) -> str:
    """A line of cells."""
    return ",".join(map(cell, cells)) + "\r\n"
