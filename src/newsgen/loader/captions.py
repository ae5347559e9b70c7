"""Photo captions in plain text: a paragraph that ends by naming who took the picture.

Knows the credits of Vietnamese papers, with and without brackets; nothing of Markdown.
"""

import re
from dataclasses import dataclass

_LONGEST = 400  # letters of a caption; beyond, the credit merely ends a paragraph of the body
_TAIL = 170  # letters at the end of a paragraph in which a credit may begin
_CAPTION_LIKE = 250


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption and its credit; `text + gap + credit` is the paragraph."""

    text: str
    """Empty when the credit stands alone."""
    gap: str
    credit: str
    """As written, with its brackets or dash."""


_KIND = (
    r"(?:(?:Nguồn ảnh|NGUỒN ẢNH|Ảnh|ẢNH|Hình ảnh|Photo|PHOTO|Đồ h(?:ọa|oạ)|ĐỒ H(?:ỌA|OẠ)"
    r"|Infographic|INFOGRAPHIC|Clip|Video)(?:,? (?:minh h(?:ọa|oạ)|tư liệu|chụp màn hình"
    r"|cắt từ (?:clip|video)|đồ h(?:ọa|oạ)|clip|video))?)"
)
_NO_NAME = r"(?:minh h(?:ọa|oạ)|tư liệu|chụp màn hình|[Ii]nternet)"
_NAME = r"(?:[\w@“\"'][^\n:()]{1,59}(?:\([^\n()]{1,40}\))?)"

# Thanh Niên: «… trí tuệ nhân tạo ẢNH: ĐỨC NHẬT»; Tuổi Trẻ: «… sáng nay - Ảnh: AFP»;
# VnExpress: «… thi công. Ảnh: Xuân Mai»; Chính phủ: «Ảnh VGP/Từ Lương»; all: «Ảnh minh họa».
_OPEN_CREDIT = re.compile(
    rf"(?:[-–—|/] ?)?(?:{_KIND} ?[:：] ?{_NAME}|(?:Ảnh|Hình) {_NO_NAME}\.?"
    r"|Ảnh [A-ZĐ]{2,}(?:/[\w. ]{2,40})?\.?)"
)
# TTXVN: «… khai mạc tọa đàm. (Ảnh: Nguyễn Tuyến/TTXVN)», «(Nguồn: AFP/TTXVN)», «(Ảnh TTXVN)».
# «(ảnh trên)», «(ảnh nhỏ)» point at a picture and credit nobody.
_CLOSED_CREDIT = re.compile(
    rf"\((?:{_KIND} ?[:：.]|(?:ảnh|nguồn ảnh|Nguồn|nguồn) ?[:：]|(?:Ảnh|ẢNH) (?=[A-ZĐ]{{2}}))"
    rf"[^\n()]{{1,80}}\)\.?|\((?:Ảnh|ảnh|Hình|hình) {_NO_NAME}\)\.?"
)
_BEGINNING = re.compile(r"(?:(?<=\s)|^)(?:[-–—|/] ?)?(?=[NẢHPĐICV(])|\(")
_BYLINE_BEFORE = re.compile(r"(?:Tin|Bài)(?:,| và| &|/| -)? ?$")  # «Bài và Ảnh: Gia Bách»
_SENTENCE_BREAK = re.compile(r"\w{3}[.!?…][”\"]?\s+(?=\w)")


def find_caption(paragraph: str) -> Caption | None:
    """The caption that `paragraph` is; None when it is prose.

    >>> find_caption("Lễ ký kết thỏa thuận hợp tác ẢNH: ĐỨC NHẬT")
    Caption(text='Lễ ký kết thỏa thuận hợp tác', gap=' ', credit='ẢNH: ĐỨC NHẬT')
    """
    if len(paragraph) > _LONGEST + _TAIL:
        return None
    for beginning in _BEGINNING.finditer(paragraph, max(0, len(paragraph) - _TAIL)):
        start = beginning.start()
        if _is_credit(paragraph, start):
            before = paragraph[:start]
            text = before[:-1] if before[-1:].isspace() else before
            return Caption(text, before[len(text) :], paragraph[start:]) if _may_be(text) else None
    return None


def is_credit_line(paragraph: str) -> bool:
    """Whether `paragraph` is a credit and nothing else, such as «Ảnh: TTXVN»."""
    found = find_caption(paragraph)
    return found is not None and not found.text


def is_caption_like(paragraph: str) -> bool:
    """Whether a credit in the next paragraph makes this one its caption: short, no final stop."""
    is_short = len(paragraph) <= _CAPTION_LIKE and "\n" not in paragraph
    return is_short and paragraph[-1:].isalnum() and find_caption(paragraph) is None


def _is_credit(paragraph: str, start: int) -> bool:
    if _CLOSED_CREDIT.fullmatch(paragraph, start):
        return True
    if not _OPEN_CREDIT.fullmatch(paragraph, start) or _BYLINE_BEFORE.search(paragraph[:start]):
        return False
    credit = paragraph[start:]
    is_alone = start == 0
    return not _SENTENCE_BREAK.search(credit) and len(credit.split()) <= (7 if is_alone else 12)


def _may_be(text: str) -> bool:
    """Whether `text` is no longer than captions are: some sentences at most."""
    return len(text) <= _LONGEST and len(_SENTENCE_BREAK.findall(text)) <= 3
