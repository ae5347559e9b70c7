"""Bytes to text: UTF-8 or UTF-16, NFC, plain line ends, nothing invisible that can do harm.

Every file of a site enters here once. What a text says is not looked at; see `mojibake` for that.
"""

import re
import unicodedata
from collections.abc import Iterator

from newsgen.problems import Checked, Location, Problem, Severity
from newsgen.vietnamese import INVISIBLE, NONCHARACTERS, nfc

LIMIT = 4 * 1024 * 1024
"""Bytes of one text; the longest news article known has 0.1 MB."""

_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_NUL_SHARE = 0.2  # «Ngày» in UTF-16 is 4E 00 67 00 E0 00 79 00

# Latin letters, punctuation, currencies, arrows, symbols, emoji: one look instead of five.
_PLAIN = re.compile(
    "[\t\n -~\u00a0-\u02ff\u1e00-\u1eff\u2002-\u2027\u202f-\u205f\u20a0-\u20bf\u2100-\u2125"
    "\u212c-\u214f\u2190-\u22ff\u25a0-\u27bf\ufe0f\U0001f300-\U0001faff]*+"
)
_BLANKS = {"\x0b": " ", "\x0c": " "}  # Word ends a line by VT, a page by FF
# C0 and C1 but tab, line feed and next line; noncharacters, of which the renderer makes marks.
_CONTROL = re.compile(f"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{NONCHARACTERS}]")
_NOTHING = " \t\n\u00a0" + INVISIBLE
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")  # «Trojan Source», CVE-2021-42574
_LINE_SIGNS = re.compile("[\x85\u2028\u2029]")
# Long runs from scripts that have combining marks; NFC Vietnamese never makes one.
_MARK_RUN = re.compile("[\u0300-\u1dff\u20d0-\uffff\U00010000-\U0010ffff]{31,}")
_MOST_MARKS = 30  # Unicode Standard Annex 15, Stream-Safe Text Format

# Letters by code: ă â ê ô ơ ư đ and à ả ã á ạ in TCVN3; â ă ê ô ơ ư đ and ´ . in Windows-1258.
_TCVN3_BYTES = bytes([*range(0xA8, 0xAF), *range(0xB5, 0xBA)])
_CP1258_BYTES = b"\xe2\xe3\xea\xec\xf0\xf2\xf4\xf5\xfd"


def decode(
    raw: bytes, path: str, *, limit: int = LIMIT, may_be_empty: bool = False
) -> Checked[str]:
    """The text in `raw`, in NFC, lines ended by `\\n`, without byte order mark.

    None with an error when it is `too-large` (over `limit` bytes), no UTF-8 (`encoding`), holds
    NUL (`control-char`) or says nothing (`empty-input`, unless it `may_be_empty`). Taken out with
    a warning: other control characters (`control-char`), those that turn the direction of writing
    (`bidi-control`), marks piled on one letter (`combining-marks`).
    """
    if len(raw) > limit:
        message = f"this file is larger than {limit // 1024} KiB"
        return Checked(None, (Problem("too-large", message, Location(path), "split it"),))
    try:
        text = _unicode(raw)
    except UnicodeDecodeError as error:
        return Checked(None, (_undecodable(raw, error, path),))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if 0 in raw and "\0" in text:
        return Checked(None, (_nul(text, path),))
    if not may_be_empty and not text.strip(_NOTHING):
        return Checked(
            None,
            (
                Problem(
                    "empty-input",
                    "this file holds no text",
                    Location(path),
                    "delete it, or paste the text again",
                ),
            ),
        )
    if is_plain(text):
        return Checked(text)
    problems = (*_harmful(text, path),)
    return Checked(nfc(_cleaned(text)) if problems else nfc(text), problems)


def is_plain(text: str) -> bool:
    """Whether `text` is made of signs that are no problem and in NFC together; most texts are."""
    return _PLAIN.fullmatch(text) is not None


def place(text: str, offset: int, path: str, first_line: int = 1) -> Location:
    """Where `offset` of `text` stands in its file, `text` beginning at `first_line`."""
    line = text.count("\n", 0, offset)
    return Location(path, first_line + line, offset - text.rfind("\n", 0, offset))


def line_at(text: str, offset: int) -> str:
    """The line of `text` around `offset`, for the excerpt of a problem."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)][:200]


def _unicode(raw: bytes) -> str:
    if coding := _UTF16.get(raw[:2]):
        return raw[2:].decode(coding)
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    if 0 in raw and text.count("\0") > len(text) * _NUL_SHARE:
        raise UnicodeDecodeError("utf-8", raw, raw.index(0), raw.index(0) + 1, "NUL")
    return text


def _undecodable(raw: bytes, error: UnicodeDecodeError, path: str) -> Problem:
    before = raw[: error.start].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    byte = raw[error.start : error.start + 1].hex().upper()
    message = f"this is not UTF-8: byte {byte} at offset {error.start}"
    where = place(before, len(before), path)
    return Problem("encoding", message, where, _likely_coding(raw, error))


def _likely_coding(raw: bytes, error: UnicodeDecodeError) -> str:
    if raw[:2] in _UTF16 or error.reason == "unexpected end of data":
        return "the file ends in the middle of a letter: fetch the whole of it"
    if raw.count(0) > len(raw) * _NUL_SHARE:
        return "it looks like UTF-16-LE without a byte order mark: save it as UTF-8"
    tcvn3 = sum(raw.count(code) for code in _TCVN3_BYTES)
    cp1258 = sum(raw.count(code) for code in _CP1258_BYTES)
    if tcvn3 == cp1258:
        return "save it as UTF-8"
    name = "TCVN3 (ABC)" if tcvn3 > cp1258 else "Windows-1258"
    return f"it looks like {name}: open it as that and save it as UTF-8"


def _nul(text: str, path: str) -> Problem:
    where = place(text, text.index("\0"), path)
    return Problem(
        "control-char",
        "a NUL character stands here",
        where,
        "this is no plain text; paste the text again",
    )


def _harmful(text: str, path: str) -> Iterator[Problem]:
    for rule, pattern, what, fix in (
        ("control-char", _CONTROL, "a control character", "delete it; it is left out"),
        (
            "bidi-control",
            _BIDI,
            "a character that turns the direction of writing",
            "delete it; it is left out",
        ),
    ):
        if found := pattern.search(text):
            yield _warning(rule, f"{what}, U+{ord(found[0]):04X}", text, found.start(), path, fix)
    for run in _MARK_RUN.finditer(text):
        if len(_stream_safe(run)) < len(run[0]):
            yield _warning(
                "combining-marks",
                f"more than {_MOST_MARKS} marks on one letter",
                text,
                run.start(),
                path,
                "delete them; the rest is left out",
            )
            return


def _warning(rule: str, what: str, text: str, at: int, path: str, fix: str) -> Problem:
    where, excerpt = place(text, at, path), line_at(text, at)
    return Problem(rule, f"{what} stands here", where, fix, Severity.WARNING, excerpt)


def _cleaned(text: str) -> str:
    text = _CONTROL.sub(lambda m: _BLANKS.get(m[0], ""), _BIDI.sub("", text))
    return _MARK_RUN.sub(_stream_safe, text)


def _stream_safe(run: re.Match[str]) -> str:
    """The run without marks past the thirtieth: to sort marks costs the square of their number."""
    kept: list[str] = []
    marks = 0
    for char in run[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def without_line_signs(text: str, path: str, first_line: int = 1) -> Checked[str]:
    """The text with NEL, U+2028 and U+2029 as blanks: they end a line for some readers only."""
    has_any = (
        "\x85" in text or "\u2028" in text or "\u2029" in text
    )  # ten times faster than a class
    found = _LINE_SIGNS.search(text) if has_any else None
    if found is None:
        return Checked(text)
    what = f"the character U+{ord(found[0]):04X} stands here; it is no line end"
    problem = Problem(
        "control-char",
        what,
        place(text, found.start(), path, first_line),
        "write a line end or a blank",
        Severity.WARNING,
        line_at(text, found.start()),
    )
    return Checked(_LINE_SIGNS.sub(" ", text), (problem,))
