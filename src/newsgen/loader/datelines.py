"""The dateline: the words of a lead that say on which day the news happened.

Only dates that a text writes with a cue («Ngày 21.8», «Sáng 5/6») count, and none that speak of
another day («từ ngày 1/7», «Trước đó, ngày 18-10»). The year is never added.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsgen import dates

_PARAGRAPHS = 3  # «Ngày 4/3, Thứ trưởng …» opens the second one; the first is a summary
_HEAD = 400  # letters of each in which it may stand; behind them stands what went before


@dataclass(frozen=True, slots=True)
class Dateline:
    """The date of an article as its text gives it, and the words that do."""

    date: str
    """EDTF: `XXXX-08-21`, or with the year that stands in the very date."""
    paragraph: int
    start: int
    end: int


_TIME_OF_DAY = r"(?:rạng sáng|sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm|khuya)"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
# «Ngày », «Sáng ngày », «hôm », «Hôm nay (», «sáng nay, », «Hôm nay (ngày », «Thứ ba (»
_CUE = (
    rf"(?:(?:{_TIME_OF_DAY}|hôm|{_WEEKDAY})(?: (?:nay|qua))?(?: ?, ?| ?\(| )(?:tức )?(?:ngày )?"
    r"|ngày )"
)
_NUMBERS = (
    r"(?P<day>[0-9]{1,2})(?P<sign>[./-])(?P<month>[0-9]{1,2})"
    r"(?:(?P=sign)(?P<year>[0-9]{4}|[0-9]{2}))?"
)
_WORDS = (
    r"(?P<day2>[0-9]{1,2})(?:/| )tháng (?P<month2>[0-9]{1,2})"
    r"(?:(?:,? năm |/)(?P<year2>[0-9]{4}))?"
)
_DATE = re.compile(
    rf"(?<!\w)(?:{_CUE}(?:{_NUMBERS}|{_WORDS})"
    r"|(?<!\()(?P<day3>[0-9]{1,2})(?P<sign3>[./-])(?P<month3>[0-9]{1,2})(?P=sign3)"
    r"(?P<year3>(?:19|20)[0-9]{2}))"
    r"\)?(?![\w%]|[./,-]\d)",
    re.IGNORECASE,
)
# A sentence opens; before the cue an agency («(HNMO) – », «QĐND - ») or an hour («Lúc 17h »).
_OPENING = re.compile(
    r"(?:^|[.!?…][”\")]? ?\s)(?:\(?[A-ZĐ][\w+.]{1,12}(?: [\w+.]{1,10})?\)? ?[-–—] ?)?"
    r"(?:(?:vào |lúc |hồi |khoảng ){0,3}(?:\d{1,2} ?(?:h|g|giờ) ?(?:\d\d)?(?: phút)?,? )?)?$",
    re.IGNORECASE,
)
# «từ ngày 1/7», «trước ngày 25/10», «mỗi ngày 2.5 triệu», «dịp 30/4», «sinh ngày 2/9» …
_OTHER_DAY_BEFORE = re.compile(
    r"(?:(?:^|[.,;:(] ?)nhân"
    r"|\b(?:từ|đến|tới|trước|sau|tính|số|sinh|mất|dịp|niệm|hết|hạn|chậm nhất|muộn nhất|mỗi|hằng"
    r"|hàng|một|lễ|mừng|hai|ba|các|những|nhiều|và|hiệu lực)(?: (?:hôm|vào|là|trong|cả|khi))?"
    r"|\b(?:trước đó|sẽ|dự kiến|đặt ra|vừa qua)\b[^.;]{0,30}) ?\(?$",
    re.IGNORECASE,
)
# «Nghị quyết số 57-NQ/TW ngày 22/12/2024» is the day of the paper, not of the news.
_DOCUMENT_BEFORE = re.compile(
    r"\b(?:nghị quyết|nghị định|quyết định|thông tư|công văn|chỉ thị|văn bản|số \d)[^.,;:]{0,60}$",
    re.IGNORECASE,
)
# «ngày 5/11 tới», «ngày 10/3 âm lịch», «ngày 3.5 triệu», «ngày 21-25/8», «ngày 4/3 và 5/3».
_OTHER_DAY_BEHIND = re.compile(
    r"\s?(?:[-–—] ?\d|(?:đến|và|hoặc) (?:hết )?(?:ngày )?\d|tới\b|sắp tới|sau\b|hằng năm|hàng năm"
    r"|năm (?:ngoái|trước|sau|tới)|âm lịch|tháng Giêng"
    r"|(?:triệu|tỷ|tỉ|nghìn|ngàn|lít|tấn|giờ|kg|km|USD|đồng|lần|điểm|người)\b)",
    re.IGNORECASE,
)


def find_dateline(paragraphs: Sequence[str]) -> Dateline | None:
    """The dateline of a text by its body's paragraphs; None when it gives no date of its own.

    In each paragraph a date that opens a sentence goes before one that stands within.

    >>> find_dateline(["Ngày 21.8, Sở KH-CN tỉnh Gia Lai tổ chức lễ ký kết."]).date
    'XXXX-08-21'
    """
    for number, paragraph in enumerate(paragraphs[:_PARAGRAPHS]):
        head = paragraph[:_HEAD]
        found = [(m, date) for m in _DATE.finditer(head) if (date := _date(m)) and _is_own(m, head)]
        for match, date in sorted(found, key=lambda pair: not _opens(pair[0], head)):
            return Dateline(date, number, match.start(), _end(match))
    return None


def _date(match: re.Match[str]) -> str:
    """The EDTF date of a match; empty when no calendar has it."""
    day = match["day"] or match["day2"] or match["day3"]
    month = match["month"] or match["month2"] or match["month3"]
    year = match["year"] or match["year2"] or match["year3"] or ""
    if len(year) == 4:
        text = f"{year}-{int(month):02}-{int(day):02}"
        return text if year[:2] in ("19", "20") and _is_date(text) else ""
    open_date = dates.without_year(int(day), int(month))
    return open_date.edtf if open_date else ""


def _is_date(text: str) -> bool:
    try:
        dates.parse(text)
    except ValueError:
        return False
    return True


def _is_own(match: re.Match[str], text: str) -> bool:
    """Whether a date speaks of the day of the news, not of another one.

    Within a sentence, «ngày 17-5-2013» says the year because it is long ago.
    """
    before = text[max(0, match.start() - 90) : match.start()]
    has_year = (match["year"] or match["year2"] or match["year3"]) is not None
    is_history = has_year and match[0][:1] in "nN0123456789" and not _opens(match, text)
    return not (
        is_history
        or _OTHER_DAY_BEFORE.search(before)
        or _DOCUMENT_BEFORE.search(before)
        or _OTHER_DAY_BEHIND.match(text, match.end())
    )


def _opens(match: re.Match[str], text: str) -> bool:
    return _OPENING.search(text[max(0, match.start() - 60) : match.start()]) is not None


def _end(match: re.Match[str]) -> int:
    is_closed = match[0].endswith(")") and "(" not in match[0]
    return match.end() - is_closed
