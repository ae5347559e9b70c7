"""A headline for a text that has none: the first thing its lead says, in its own words."""

import re

LONGEST = 100
"""Letters of a proposed headline."""
_SHORTEST = 40

# «(TTXVN) - », «(HNMO) – », «QĐND - »: the agency before the lead.
_AGENCY = re.compile(r"(?:\([^()\n]{2,25}\) ?[-–—]? ?|[A-ZĐ+]{2,8} ?[-–—] )")
# «Trong bối cảnh Việt Nam còn thiếu …, Bộ KH&CN và NIPA …»: the news comes behind the comma.
# «Theo …,» stays: it says who claims it.
_SETTING = re.compile(
    r"(?:Trong|Nhằm|Để|Nhân|Sau|Tại|Với|Cũng|Bên lề|Bên cạnh|Trước)\b[^,]{1,200}, ",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[^\s.]{2})[.!?…]+[”\")]?(?=\s|$)")
_CLAUSE = re.compile(
    r"[,;:–—](?= )| (?=\()"
    r"| (?=(?:trong|và|với|để|nhằm|về|của|tại|do|bởi|khi|sau|trước|theo|từ|giữa) )"
)


def propose_title(lead: str) -> str:
    """A headline of at most `LONGEST` letters made of the lead's first sentence.

    Cut where a clause ends, else between two words, and then ended by «…».

    >>> propose_title("(TTXVN) - Gia Lai ký kết hợp tác với TORmem.")
    'Gia Lai ký kết hợp tác với TORmem'
    """
    text = " ".join(lead.split())
    text = text[_end_of(_AGENCY.match(text)) :]
    setting = _SETTING.match(text)
    if setting and len(text) - setting.end() >= _SHORTEST:
        text = text[setting.end() :]
    end = _SENTENCE_END.search(text)
    sentence = text[: end.start()] if end else text
    return _capitalised(_cut(sentence.strip(" ,;:-–—")))


def is_agency(text: str) -> bool:
    """Whether `text`, the beginning of a lead, only names who sends it; or is nothing at all."""
    return not text or _AGENCY.fullmatch(text) is not None


def _end_of(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _cut(sentence: str) -> str:
    if len(sentence) <= LONGEST:
        return sentence
    room = sentence[:LONGEST]
    clauses = [m.start() for m in _CLAUSE.finditer(room) if m.start() >= _SHORTEST]
    end = clauses[-1] if clauses else room.rfind(" ")
    return room[: end if end > 0 else LONGEST - 1].rstrip(' ,;:-–—“"(') + "…"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
