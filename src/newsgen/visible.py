"""Problems as they are shown, on a terminal or in a page: nothing hidden, nothing endless."""

import re

from newsgen.problems import Problem

EXCERPT = 80
"""Characters of a source line that are shown."""

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text, with control and invisible characters as `\\u{202e}`."""
    return _UNPRINTABLE.sub(lambda m: f"\\u{{{ord(m[0]):x}}}", text)


def excerpt(problem: Problem) -> tuple[str, int | None]:
    """The source line, cut around the column, and how many characters stand before the column."""
    line, column = problem.excerpt, problem.where.column
    is_placed = 0 < column <= len(line) + 1
    start = max(0, column - EXCERPT // 2) if is_placed and len(line) > EXCERPT else 0
    shown = line[start : start + EXCERPT]
    return visible(shown), len(visible(line[start : column - 1])) if is_placed else None
