"""Values as they stand in HTML, exactly as MarkupSafe writes them; plain texts by the shortest way.

Most of a page is plain text. `markupsafe.escape` is a Python function that calls one in C and
makes its answer `Markup`; where only `join` looks at the answer, the one in C is all it takes.
"""

from collections.abc import Callable

from markupsafe import escape

try:
    from markupsafe._speedups import _escape_inner
except ImportError:  # built without C, or another MarkupSafe

    def _escape_inner(text: str, /) -> str:
        return str(escape(text))


escape_text: Callable[[str], str] = _escape_inner
"""A plain text between tags or in an attribute."""


def escape_value(value: object) -> str:
    """Whatever a template may show: what is HTML already stays as it is."""
    if type(value) is str:
        return escape_text(value)
    return str(value) if type(value) is int else escape(value)
