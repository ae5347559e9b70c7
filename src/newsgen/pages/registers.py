"""The register of each type: all its entities in Vietnamese order, and in other orders.

People stand by their given name, as in any Vietnamese register; a page beside it has them by family
name. Each register also has a page of those that most articles name.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityType
from newsgen.pages.page import Page, entity_item, head, register_url
from newsgen.urls import Url, relative
from newsgen.vietnamese import given_name, initial, sort_key
from newsgen.views import EntityItem, LetterGroup, Link, RegisterView, SiteView

SPLIT_ABOVE = 400
"""A register with more entries has a page for each letter."""
MOST = 200
"""Entities on the page of those that most articles name."""

Letters = dict[str, tuple[Entity, ...]]


class Order(NamedTuple):
    """An order of a register by letters: where it stands, and which part of a name counts first."""

    front: Url
    label: str
    title: str
    lead: str
    parts: Callable[[str], Sequence[str]]
    """Label → its parts, the one that counts first before the others."""


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """A register for each type, even an empty one: the navigation names them all."""
    for kind in EntityType:
        entities = [entity for entity in archive.entities.values() if entity.type is kind]
        orders = _orders(kind, site)[: 1 if len(entities) < 2 else None]
        most = _beside(kind, "most")
        links = [(order.front, order.label) for order in orders]
        if len(entities) > 1:
            links.append((most, site.words.lists.by_number))
            view = partial(_most_view, archive, site, kind, entities, links)
            yield Page(most, "pages/register.html", view, _parts(archive, entities))
        for order in orders:
            yield from _by_letters(archive, site, kind, entities, order, links)


def _orders(kind: EntityType, site: SiteView) -> tuple[Order, ...]:
    """The orders of a type, the usual one first."""
    words, title, front = site.words.lists, site.words.registers[kind], register_url(kind)
    if kind is not EntityType.PERSON:
        return (Order(front, words.by_name, title, site.words.register_lead, _whole),)
    family = words.family_title.format(register=title)
    beside = _beside(kind, "family")
    return (
        Order(front, words.by_given_name, title, words.people_lead, _given_first),
        Order(beside, words.by_family_name, family, words.family_lead, _whole),
    )


def _whole(label: str) -> Sequence[str]:
    return (label,)


def _given_first(label: str) -> Sequence[str]:
    given = given_name(label)
    return (given, label.removesuffix(given)) if given else (label,)


def _by_letters(
    archive: Archive,
    site: SiteView,
    kind: EntityType,
    entities: Sequence[Entity],
    order: Order,
    orders: Sequence[tuple[Url, str]],
) -> Iterator[Page]:
    """A register in one order: a page, or one for each letter where it is long."""
    letters = _letters(entities, order)
    is_split = len(entities) > SPLIT_ABOVE
    urls = {letter: _letter_url(order.front, letter, is_split=is_split) for letter in letters}
    parts = _parts(archive, entities)
    pages = {order.front: {} if is_split else letters}
    if is_split:
        pages |= {urls[letter]: {letter: members} for letter, members in letters.items()}
    for url, shown in pages.items():
        view = partial(_view, archive, site, kind, url, shown, urls, order, orders, len(entities))
        yield Page(url, "pages/register.html", view, parts)


def _parts(archive: Archive, entities: Sequence[Entity]) -> bytes:
    """What each entry shows: the letters of a long register stand on all of its pages."""
    return short_digest(
        *(f"{e.url} {e.label}\n{e.description}" for e in entities),
        *(str(len(archive.postings.get(entity.id, ()))) for entity in entities),
    )


def _letters(entities: Sequence[Entity], order: Order) -> Letters:
    """Entities under their letters, in order; what begins with none, `#`, comes last."""
    named = [(order.parts(entity.label), entity) for entity in entities]
    named.sort(key=lambda item: ([*map(sort_key, item[0])], item[1].id))
    letters: dict[str, list[Entity]] = {}
    for parts, entity in named:
        letters.setdefault(initial(parts[0]), []).append(entity)
    others = letters.pop("#", [])
    return {
        letter: tuple(members) for letter, members in (*letters.items(), ("#", others)) if members
    }


def _beside(kind: EntityType, name: str) -> Url:
    """A page beside a register; no entity has the id `index`."""
    return Url(f"{kind.folder}/index/{name}.html")


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
    urls: Mapping[str, Url],
    order: Order,
    orders: Sequence[tuple[Url, str]],
    total: int,
) -> RegisterView:
    is_letter = len(shown) == 1 and len(urls) > 1
    title = order.title + (f": {next(iter(shown))}" if is_letter else "")
    return RegisterView(
        head=head(url, title, site, section=register_url(kind)),
        type=kind.value,
        label=order.title,
        lead=order.lead if total else site.words.empty_register,
        orders=_order_links(url, orders, order.front),
        letters=tuple(_letter_link(url, letter, target) for letter, target in urls.items()),
        groups=tuple(
            LetterGroup(letter, f"letter-{_anchor(letter)}", _items(archive, url, members))
            for letter, members in shown.items()
        ),
        ranked=(),
        total=total,
    )


def _most_view(
    archive: Archive,
    site: SiteView,
    kind: EntityType,
    entities: Sequence[Entity],
    orders: Sequence[tuple[Url, str]],
) -> RegisterView:
    url, words = _beside(kind, "most"), site.words.lists
    title = words.number_title.format(register=site.words.registers[kind])
    numbers = {entity.id: len(archive.postings.get(entity.id, ())) for entity in entities}
    ranked = sorted(entities, key=lambda e: (-numbers[e.id], sort_key(e.label), e.id))
    return RegisterView(
        head=head(url, title, site, section=register_url(kind)),
        type=kind.value,
        label=title,
        lead=words.number_lead,
        orders=_order_links(url, orders, url),
        letters=(),
        groups=(),
        ranked=_items(archive, url, ranked[:MOST]),
        total=len(entities),
    )


def _order_links(url: Url, orders: Sequence[tuple[Url, str]], current: Url) -> tuple[Link, ...]:
    """The ways to all orders; none where there is but one."""
    if len(orders) == 1:
        return ()
    return tuple(Link(relative(url, to), label, to == current) for to, label in orders)


def _letter_link(url: Url, letter: str, target: Url) -> Link:
    is_own_page = target.endswith(f"/{_anchor(letter)}.html")
    href = relative(url, target) if is_own_page else f"#letter-{_anchor(letter)}"
    return Link(href, letter, is_current=is_own_page and target == url)


def _items(archive: Archive, url: Url, entities: Sequence[Entity]) -> tuple[EntityItem, ...]:
    return tuple(
        entity_item(entity, url, len(archive.postings.get(entity.id, ())), entity.description)
        for entity in entities
    )
