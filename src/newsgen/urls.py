"""Addresses: slugs, relative links between pages, and which addresses of others may be linked.

A `Url` here is a path of the site from its root, such as `articles/a.html`; never absolute.
"""

import html
import posixpath
import re
from functools import lru_cache
from typing import NewType
from urllib.parse import quote, urlsplit

Slug = NewType("Slug", str)
"""Lower-case ASCII letters and digits in groups joined by single hyphens, at most 100 bytes."""
Url = NewType("Url", str)
"""A path from the site's root, without a leading slash; the same string is its file's path."""

MAX_SLUG = 100
# Windows refuses these as file names, with any ending; a site must unpack everywhere.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}
_RESERVED = _DEVICES | {"index", "assets"}
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_C0_OR_SPACE = "".join(map(chr, range(0x21)))
_PLAIN = re.compile(r"[\w/.~-]*", re.ASCII)
_HOST = re.compile(r"https?://[^/?#]*", re.IGNORECASE)
_HOST_NAME = re.compile(r"(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::\d{0,5})?")
# What the URL standard has in no path, query or fragment, and a per cent sign that encodes nothing.
_NO_ADDRESS = re.compile(r"[\s\"<>\[\]\\^`{|}]+|%(?![0-9A-Fa-f]{2})")
_SCHEMES = {"http", "https", "mailto"}


def slug(text: str, *, max_length: int = 80) -> str:
    """A slug for `text`, cut at a word; empty when it holds no letter and no digit.

    >>> slug("Đại học Quy Nhơn ký kết")
    'dai-hoc-quy-nhon-ky-ket'
    """
    from slugify import slugify  # rarely needed

    return str(slugify(text, max_length=max_length, word_boundary=True, save_order=True))


def is_slug(text: str) -> bool:
    """Whether `text` may name a page: a `Slug`, and no name that a file system keeps for itself."""
    return len(text) <= MAX_SLUG and bool(_SLUG.fullmatch(text)) and text not in _RESERVED


def relative(source: Url, target: Url) -> str:
    """The link from page `source` to page `target`, right on disk and under any base path.

    >>> relative(Url("articles/a.html"), Url("organisations/nipa.html"))
    '../organisations/nipa.html'
    """
    return _relative(source[: source.rfind("/") + 1], target)


@lru_cache(maxsize=1 << 15)
def _relative(folder: str, target: Url) -> str:
    """The link from any page in `folder`; most links lead to few pages from few folders."""
    here, there = folder.split("/")[:-1], target.split("/")
    shared = 0
    for ours, theirs in zip(here, there[:-1], strict=False):
        if ours != theirs:
            break
        shared += 1
    path = "../" * (len(here) - shared) + "/".join(there[shared:])
    return path if _PLAIN.fullmatch(path) else quote(path, safe="/-_.~")


def root(source: Url) -> str:
    """What leads from page `source` to the site's root: empty, or `../` as often as needed."""
    return "../" * source.count("/")


def absolute(base_url: str, target: Url) -> str:
    """The full address of a page below `base_url`; an `index.html` is named by its folder."""
    path = target.removesuffix("index.html") if _is_index(target) else target
    return base_url.rstrip("/") + "/" + quote(path, safe="/-_.~")


def _is_index(target: Url) -> bool:
    return posixpath.basename(target) == "index.html"


def base_path(base_url: str) -> str:
    """The path part of `base_url`, with a slash at both ends.

    >>> base_path("https://who.github.io/REPO")
    '/REPO/'
    """
    return urlsplit(base_url).path.rstrip("/") + "/"


def written(address: str) -> str:
    """A safe address as it may stand in an `href`: what no address holds is percent-encoded.

    >>> written("https://bao.vn/gia lai?q=100%")
    'https://bao.vn/gia%20lai?q=100%25'
    """
    host = _HOST.match(address)
    start = host.end() if host else 0
    page, sign, fragment = address[start:].partition("#")
    return address[:start] + _encoded(page) + sign + _encoded(fragment.replace("#", "%23"))


def _encoded(text: str) -> str:
    return _NO_ADDRESS.sub(lambda signs: quote(signs[0]), text)


def is_web_address(address: str) -> bool:
    """Whether `address` is a whole http or https address that may be linked."""
    is_whole = address.lower().startswith(("https://", "http://")) and address.isprintable()
    return is_whole and is_safe_link(address)


def is_safe_link(address: str) -> bool:
    """Whether `address` may stand in an `href`: http, https, mailto, or relative to the page.

    Read as a browser reads it (the WHATWG URL standard): character references resolved, tabs,
    line ends and outer blanks dropped. Refused: other schemes, `//host`, backslashes, user names,
    hosts that are none.
    """
    plain = re.sub(r"[\t\r\n]", "", html.unescape(address)).strip(_C0_OR_SPACE)
    if not plain or any(ord(c) < 32 for c in plain) or "\\" in plain or plain.startswith("//"):
        return False
    try:
        parts = urlsplit(plain)
    except ValueError:
        return False
    if parts.scheme:
        has_host = bool(_HOST_NAME.fullmatch(parts.netloc)) or parts.scheme == "mailto"
        return parts.scheme.lower() in _SCHEMES and has_host
    return ":" not in plain.split("/", 1)[0]
