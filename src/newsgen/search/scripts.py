"""The files of an index: classic scripts, each of which hands one value to the search page."""

import json
from collections.abc import Sequence

from newsgen.urls import Url

FOLDER = "search"
_CALL = "newsgenSearch"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_UNSAFE = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def url_of(name: str) -> Url:
    """Where the file of a name lies."""
    return Url(f"{FOLDER}/{name}.js")


def script(name: str, value: object) -> bytes:
    """The file that hands over a value; nothing in it ends a string, a line or a script.

    >>> script("texts/0/7", ["</script>"])
    b'newsgenSearch("texts/0/7",["\\\\u003c/script>"]);\\n'
    """
    return f'{_CALL}("{name}",'.encode() + json_line(value) + b");\n"


def json_line(value: object) -> bytes:
    """A value as one line of JSON that is JavaScript too, wherever it stands."""
    text = _encode(value)
    for sign, written in _UNSAFE.items():
        if sign in text:
            text = text.replace(sign, written)
    return text.encode()


def lines_script(name: str, lines: Sequence[bytes]) -> bytes:
    """The file that hands over a list of values, each a line of JSON."""
    return b'%s("%s",[\n%s\n]);\n' % (_CALL.encode(), name.encode(), b",\n".join(lines))


def lines_of(content: bytes) -> list[bytes]:
    """The values in a file that `lines_script` made."""
    return [line.removesuffix(b",") for line in content.split(b"\n")[1:-2]]
