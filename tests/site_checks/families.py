"""Which pages of a built site show all there is: a few, chosen by what they are made of.

No list of families is kept. A page is made of its kind of address and of its elements with their
classes; pages are chosen until nothing is left that none of them has. A new family of pages, or a
new part of one, is among them as soon as it is built.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set

from lxml import etree

from newsgen.model import EntityType
from site_checks.links import BuiltSite

REGISTERS = frozenset(kind.folder for kind in EntityType)


def representatives(site: BuiltSite, known: Set[str] = frozenset()) -> list[str]:
    """Paths of pages that together have all that any page has and `known` has not."""
    left = {path: made_of(path, root) - known for path, root in site.documents.items()}
    chosen: list[str] = []
    while left:
        best = max(sorted(left), key=lambda path: len(left[path]))
        if not (new := left.pop(best)):
            break
        chosen.append(best)
        left = {path: parts - new for path, parts in left.items()}
    return sorted(chosen)


def some_of_each_kind(paths: Iterable[str], most: int, *, whole: Set[str]) -> list[str]:
    """Of each kind of address the first few paths, but all of the kinds in `whole`."""
    counts: Counter[str] = Counter()
    kept: list[str] = []
    for path in paths:
        kind = shape(path)
        counts[kind] += 1
        if kind in whole or counts[kind] <= most:
            kept.append(path)
    return kept


def made_of(path: str, root: etree._Element) -> frozenset[str]:
    """The kind of a page's address, and its elements with their classes."""
    return frozenset((shape(path), *_elements(root)))


def all_parts(site: BuiltSite) -> frozenset[str]:
    """What the pages of a site are made of."""
    return frozenset(part for path, root in site.documents.items() for part in made_of(path, root))


def shape(path: str) -> str:
    """An address with its names and numbers left out.

    >>> shape("organisations/nipa/1.html")
    'register/*/N.html'
    """
    *folders, file = path.removesuffix(".html").split("/")
    if not folders:
        return path
    first = "register" if folders[0] in REGISTERS else folders[0]
    rest = ["*" for _ in folders[1:]]
    is_named = file == "index" or bool(rest)
    last = "N" if re.fullmatch(r"[\d-]+", file) else file if is_named else "*"
    return "/".join((first, *rest, last)) + ".html"


def _elements(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        classes = " ".join(sorted(str(element.get("class", "")).split()))
        parent = element.getparent()
        around = "" if parent is None else f"{parent.tag}.{parent.get('class', '')}"
        yield f"{around} > {element.tag}.{classes} {element.get('role', '')}"
