"""Values as JSON text: as short as can be, and as it may stand inside a page."""

import json

from markupsafe import Markup

compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""A value in one line, letters as they are."""

# What ends a script or begins a comment in HTML, and what ended a line in old JavaScript.
_SIGNS = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def embedded(text: str) -> Markup:
    """JSON as it may stand in a `<script type="application/ld+json">`: nothing ends it early.

    >>> embedded(compact("</script>"))
    Markup('"\\\\u003c/script\\\\u003e"')
    """
    for sign, escaped in _SIGNS.items():
        if sign in text:
            text = text.replace(sign, escaped)
    return Markup(text)
