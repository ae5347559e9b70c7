"""The law of the quick way through YAML: where it answers, it says what libyaml says."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsgen.nodes import Node
from newsgen.nodes.plain import read_plain
from newsgen.nodes.reader import read_events
from newsgen.problems import ContentError, Problem

SIGNS = (
    *":#\"'[]{},-?|>&*!%@`~=<^\\/.;()+$_ \t\n\r\x07\u0085\u00a0\u0301\u200b\u2028\u202e\u3000",
    "\ufeff", "\ufffe", "\U0001f600", ": ", " #", "# ", "- ", "? ", "| ", "  ", "\n  ", "\n- ",
    "---", "...", "\n---\n", "''", '""', "[]", "{}", '\\"', "\\\\", "\\n", "<<", "&a ", "*a",
    "!!str ", "null", "2025-08-21", "https://bao.vn/a#b?c=d",
)  # fmt: skip
WORDS = ("Gia Lai", "Hà Nội", "bán dẫn", "C#", "5G", "“Đổi mới”", "«mới»", "12.000", "title", "a")
KEYS = ("title", "date", "source", "name", "links", "Gia Lai", "source.url", "5G", "a, b", "_a")

colons = st.sampled_from([*[": "] * 60, ":", ":  ", " : ", ":\t"])
dashes = st.sampled_from([*["- "] * 60, "-", "-  ", "-\t"])
ends = st.sampled_from([*["", "", "", " ", " # c", "\n", "\n  # c"] * 9, "#c", "\n  sâu hơn"])
indents = st.sampled_from([*[0, 2, 2, 2, 4] * 9, 1])
rarely = st.sampled_from([*[False] * 60, True])
words = st.sampled_from(WORDS)
signs = st.lists(st.sampled_from(SIGNS + WORDS), max_size=5).map("".join)


@st.composite
def scalars(draw: st.DrawFn) -> str:
    match draw(st.sampled_from([0, *[1, 2, 3, 4] * 9])):
        case 0:
            return draw(signs)
        case 1:
            return "[" + ", ".join(draw(st.lists(words | st.just('"a, b"'), max_size=3))) + "]"
        case kind:
            quote = ("", '"', "'")[kind - 2]
            return quote + draw(words) + quote


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """Lines of a mapping or a list, of scalars and of deeper blocks."""
    has_blocks = st.sampled_from([depth < 2, False, False])
    lines: list[str] = []
    if draw(st.booleans()):
        for key in draw(
            st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=not draw(rarely))
        ):
            if draw(has_blocks):
                lines.append(f"{key}:{draw(ends)}")
                lines += indented(draw(blocks(depth + 1)), draw(indents))
            else:
                lines.append(key + draw(colons) + draw(scalars()) + draw(ends))
    else:
        for dash in draw(st.lists(dashes, min_size=1, max_size=3)):
            if draw(has_blocks):
                first, *others = draw(blocks(depth + 1))
                lines += [dash + first, *indented(others, 2)]
            else:
                lines.append(dash + draw(scalars()) + draw(ends))
    return lines


def indented(lines: list[str], depth: int) -> list[str]:
    return [" " * depth + line for line in lines]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A document, often with a sign somewhere that may change its meaning."""
    text = "\n".join(draw(blocks())) + "\n"
    for sign in draw(st.lists(st.sampled_from(SIGNS), max_size=1)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + sign + text[at + draw(st.integers(0, 1)) :]
    return text


def by_libyaml(text: str, limit: int) -> Node | Problem | None:
    try:
        return read_events(text, "a.md", 2, limit)
    except ContentError as error:
        return error.problem


@pytest.mark.skipif(not hasattr(yaml, "CBaseLoader"), reason="missing: PyYAML with libyaml")
@given(texts(), st.sampled_from([64 * 1024, 400, 100, 20]))
@example("a: b\n", 4)
@example("- a: b\n  c: d\n- a: b\n", 8)
@settings(max_examples=400, deadline=None)
def test_the_quick_way_says_what_libyaml_says(text: str, limit: int) -> None:
    read = read_plain(text, 2, limit)
    if read is not None:
        assert repr(read) == repr(by_libyaml(text, limit))
