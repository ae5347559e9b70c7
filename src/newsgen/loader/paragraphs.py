"""A news text as paragraphs: the canonical form in which nothing of it is lost.

Only blanks are moved here; which paragraph is what is told by `newswire`.
"""

import re

from newsgen.loader.captions import is_caption_like, is_credit_line

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of `text` in order: the blocks between blank lines, each line stripped.

    A text without any blank line has a paragraph a line («mỗi dòng một đoạn», as when copied out
    of a mail). A credit alone in its paragraph («Ảnh: TTXVN») belongs to what stands before it.
    """
    plain = text.strip()
    parts = _BLANK_LINES.split(plain)
    if len(parts) == 1:
        parts = plain.split("\n")
    lines = ["\n".join(line.strip() for line in part.split("\n")) for part in parts]
    joined: list[str] = []
    for part in lines:
        if joined and is_credit_line(part) and is_caption_like(joined[-1]):
            joined[-1] += "\n" + part
        elif part:
            joined.append(part)
    return tuple(joined)


def canonical(text: str) -> str:
    """The text with blank lines only between paragraphs, one each, and no blank at a line's end.

    What `rebuild` gives back for a record; a source that is written so already is rebuilt byte
    for byte.
    """
    return "\n\n".join(paragraphs(text))
