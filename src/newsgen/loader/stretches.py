"""The stretches of a body that blank lines part, found line by line."""

import re
from collections.abc import Iterator

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^`\n]*)$")
"""A line that opens or closes a block of code."""


def stretches(body: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch between blank lines; a closed fence of code is one stretch."""
    lines = body.split("\n")
    last = _last_fences(lines)
    start = end = -1
    fence = ""
    offset = 0
    for number, line in enumerate(lines):
        is_blank = not fence and not line.strip()
        if fence:
            fence = "" if line.strip() == fence else fence
        elif not is_blank and (found := FENCE.match(line)) and last.get(found[1], 0) > number:
            fence = found[1]
        if is_blank and start >= 0:
            yield start, end
            start = -1
        elif not is_blank:
            start = offset if start < 0 else start
            end = offset + len(line.rstrip())
        offset += len(line) + 1
    if start >= 0:
        yield start, end


def _last_fences(lines: list[str]) -> dict[str, int]:
    """Each fence that could close one → the last line it stands on: none is looked for twice."""
    if not any(fence in line for fence in ("```", "~~~") for line in lines):
        return {}
    last = {line.strip(): number for number, line in enumerate(lines)}
    return {fence: number for fence, number in last.items() if FENCE.fullmatch(fence)}
