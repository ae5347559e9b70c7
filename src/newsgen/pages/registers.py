"""The register of each type: all its entities, A–Z in Vietnamese order."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsgen.archive import Archive
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityType
from newsgen.pages.page import Page, entity_item, head, register_url
from newsgen.urls import Url, relative
from newsgen.vietnamese import initial, sort_key
from newsgen.views import LetterGroup, Link, RegisterView, SiteView

SPLIT_ABOVE = 400
"""A register with more entries has a page for each letter."""

Letters = dict[str, tuple[Entity, ...]]


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """A register for each type, even an empty one: the navigation names them all."""
    for kind in EntityType:
        entities = sorted(
            (entity for entity in archive.entities.values() if entity.type is kind),
            key=lambda entity: (sort_key(entity.label), entity.id),
        )
        letters = _by_letter(entities)
        front = register_url(kind)
        is_split = len(entities) > SPLIT_ABOVE
        links = {letter: _letter_url(front, letter, is_split=is_split) for letter in letters}
        shown = {} if is_split else letters
        parts = _parts(archive, entities)
        view = partial(_view, archive, site, kind, front, shown, links)
        yield Page(front, "pages/register.html", view, parts)
        if is_split:
            for letter, members in letters.items():
                view = partial(_view, archive, site, kind, links[letter], {letter: members}, links)
                yield Page(links[letter], "pages/register.html", view, parts)


def _parts(archive: Archive, entities: Sequence[Entity]) -> bytes:
    """What each entry shows: the letters of a long register stand on all of its pages."""
    return short_digest(
        *(f"{e.url} {e.label}\n{e.description}" for e in entities),
        *(str(len(archive.postings.get(entity.id, ()))) for entity in entities),
    )


def _by_letter(entities: Sequence[Entity]) -> Letters:
    """Sorted entities under their letters; what begins with none, `#`, comes last."""
    letters: dict[str, list[Entity]] = {}
    for entity in entities:
        letters.setdefault(initial(entity.label), []).append(entity)
    others = letters.pop("#", [])
    return {
        letter: tuple(members) for letter, members in (*letters.items(), ("#", others)) if members
    }


def _letter_url(front: Url, letter: str, *, is_split: bool) -> Url:
    return Url(f"{front.removesuffix('.html')}/{_anchor(letter)}.html") if is_split else front


def _anchor(letter: str) -> str:
    """A name for a letter in ASCII: Ă and Â are not A, Đ is not D."""
    return (
        "other"
        if letter == "#"
        else "-".join(f"{ord(c):x}" if ord(c) > 127 else c.lower() for c in letter)
    )


def _view(
    archive: Archive,
    site: SiteView,
    kind: EntityType,
    url: Url,
    shown: Letters,
    links: dict[str, Url],
) -> RegisterView:
    return RegisterView(
        head=head(url, _title(site, kind, shown, links), site, section=register_url(kind)),
        type=kind.value,
        label=site.words.registers[kind],
        letters=tuple(_letter_link(url, letter, target) for letter, target in links.items()),
        groups=tuple(_group(archive, url, letter, members) for letter, members in shown.items()),
        total=sum(1 for entity in archive.entities.values() if entity.type is kind),
    )


def _title(site: SiteView, kind: EntityType, shown: Letters, links: dict[str, Url]) -> str:
    is_letter = len(shown) == 1 and len(links) > 1
    return site.words.registers[kind] + (f": {next(iter(shown))}" if is_letter else "")


def _letter_link(url: Url, letter: str, target: Url) -> Link:
    is_own_page = not target.endswith("/index.html")
    href = relative(url, target) if is_own_page else f"#letter-{_anchor(letter)}"
    return Link(href, letter, is_current=is_own_page and target == url)


def _group(archive: Archive, url: Url, letter: str, members: Sequence[Entity]) -> LetterGroup:
    items = tuple(
        entity_item(entity, url, len(archive.postings.get(entity.id, ())), entity.description)
        for entity in members
    )
    return LetterGroup(letter, f"letter-{_anchor(letter)}", items)
