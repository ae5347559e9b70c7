"""Follows every reference of a built site without a network, at a given address.

A site lies at an address: `file:///…/build/`, `http://127.0.0.1/`, `https://who.github.io/REPO/`.
Each `href`, `src`, `srcset` and `url(…)` must lead to a file of the site, each `#fragment` to an
id; `published` is the address that absolute references to the site itself begin with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree, html

ATTRIBUTES = ("href", "src", "poster", "data", "cite", "action")
ABSOLUTE_META = ("og:url", "og:image", "twitter:image")
HARMLESS = ("data:", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as it stands in a file; `is_metadata` where absolute addresses belong."""

    file: str
    line: int
    text: str
    is_metadata: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """A reference that leads nowhere, or not where it should."""

    reference: Reference
    why: str

    def __str__(self) -> str:
        r = self.reference
        return f"{r.file}:{r.line}: {r.text}: {self.why}"


@dataclass(frozen=True, slots=True)
class Report:
    """What following all references came to."""

    pages: int
    references: int
    external: int
    broken: tuple[Broken, ...]


class BuiltSite:
    """A folder of pages, parsed once, to be judged at as many addresses as one likes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def documents(self) -> dict[str, etree._Element]:
        """Path → root element of each HTML page."""
        parser = html.HTMLParser(encoding="utf-8")
        return {
            file.relative_to(self.folder).as_posix(): html.document_fromstring(
                file.read_bytes(), parser=parser
            )
            for file in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def ids(self) -> dict[str, frozenset[str]]:
        """Path → the ids of that page."""
        return {
            path: frozenset(str(name) for name in root.xpath("//@id"))
            for path, root in self.documents.items()
        }

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """All references of all pages, style sheets, feeds and sitemaps."""
        found = [r for path, root in self.documents.items() for r in _of_page(path, root)]
        for file in sorted(self.folder.rglob("*.css")):
            found += _of_style(file.relative_to(self.folder).as_posix(), file.read_text("utf-8"))
        for file in sorted(self.folder.rglob("*.xml")):
            found += _of_xml(file.relative_to(self.folder).as_posix(), etree.parse(file).getroot())
        return tuple(found)

    def check(self, address: str, *, published: str = "", skip: tuple[str, ...] = ()) -> Report:
        """Follow everything with the site at `address`, but the references of pages in `skip`."""
        broken: list[Broken] = []
        external = 0
        for reference in self.references:
            if reference.file in skip or reference.text.startswith(HARMLESS):
                continue
            why = self._follow(reference, address, published)
            if why is None:
                external += 1
            elif why:
                broken.append(Broken(reference, why))
        return Report(len(self.documents), len(self.references), external, tuple(broken))

    def why_broken(self, path: str, link: str, address: str) -> str:
        """Why a link that a browser shows on the page `path` leads nowhere; empty when it is right.

        `address` is where the site lies; a link that leaves it is right.
        """
        return self._follow(Reference(path, 0, link), address, "") or ""

    def targets_of(self, page: str) -> frozenset[str]:
        """The pages that a page links to by relative links."""
        here = "http://site.invalid/"
        links = (r.text for r in self.references if r.file == page and not r.is_metadata)
        targets = (urldefrag(urljoin(here + page, link)).url for link in links)
        paths = (unquote(url.removeprefix(here)) for url in targets if url.startswith(here))
        return frozenset(path for path in paths if path in self.documents)

    def _follow(self, reference: Reference, address: str, published: str) -> str | None:
        """Why the reference is broken; empty when it is right, None when it leaves the site."""
        if reference.text.startswith("javascript:"):
            return "a script stands in place of an address"
        url, fragment = urldefrag(urljoin(address + reference.file, reference.text))
        if published and reference.text.startswith(published):
            if not reference.is_metadata:
                return "an absolute address of the site itself"
            return self._arrive(url.removeprefix(published), fragment, is_disk=False)
        if (url + "/").startswith(address):
            is_disk = address.startswith("file:")
            return self._arrive(url[len(address) :], fragment, is_disk=is_disk)
        return f"leads out of {address}" if _origin(url) == _origin(address) else None

    def _arrive(self, path: str, fragment: str, *, is_disk: bool) -> str:
        path = unquote(urlsplit("/" + path).path)[1:]
        if path == "" or path.endswith("/") or (self.folder / path).is_dir():
            if is_disk:
                return "leads to a folder, which is a listing on disk"
            path = f"{path.rstrip('/')}/index.html".lstrip("/")
        if not (self.folder / path).is_file():
            return "no such file"
        name = unquote(fragment)
        if name and path in self.ids and name not in self.ids[path]:
            return f'no id "{name}"'
        return ""


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc


def _of_page(path: str, root: etree._Element) -> Iterator[Reference]:
    for element in root.iter(etree.Element):
        is_metadata = element.tag in ("link", "meta")
        line = element.sourceline or 0
        for name in ATTRIBUTES:
            if (value := element.get(name)) is not None:
                yield Reference(path, line, value.strip(), is_metadata)
        for candidate in (element.get("srcset") or "").split(","):
            if candidate.strip():
                yield Reference(path, line, candidate.split()[0])
        if (
            element.tag == "meta"
            and (element.get("property") or element.get("name")) in ABSOLUTE_META
        ):
            yield Reference(path, line, (element.get("content") or "").strip(), is_metadata)


def _of_style(path: str, text: str) -> Iterator[Reference]:
    for match in re.finditer(r"""url\(\s*["']?([^"')]+)["']?\s*\)""", text):
        yield Reference(path, text.count("\n", 0, match.start()) + 1, match[1])


def _of_xml(path: str, root: etree._Element) -> Iterator[Reference]:
    """Links of an Atom feed, addresses of a sitemap."""
    for element in root.iter("{*}loc", "{*}link"):
        if address := element.get("href") or (element.text or "").strip():
            yield Reference(path, element.sourceline or 0, address, is_metadata=True)
