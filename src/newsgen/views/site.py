"""What every page has: the site, its own head, links, dates, ways on."""

from typing import NamedTuple

from markupsafe import Markup

from newsgen.words import Words


class NavItem(NamedTuple):
    """An entry of the site's main navigation."""

    path: str
    """From the site's root; put `page.head.root` before it."""
    label: str


class SiteView(NamedTuple):
    """The name `site` in every template: configuration only, never a count or a clock."""

    title: str
    description: str
    language: str
    """`vi` or `en`; the value of `<html lang>`."""
    base_url: str
    """Ends with a slash; empty when the site does not know its address."""
    words: Words
    nav: tuple[NavItem, ...]
    has_search: bool = True


class Head(NamedTuple):
    """What every page knows about itself."""

    url: str
    """Path from the site's root."""
    title: str
    """Text of the browser's tab, without the site's title."""
    description: str
    root: str
    """What leads to the site's root: empty, `../`, `../../`; on 404 the base path."""
    canonical: str
    """Absolute address; empty without a base_url."""
    section: str = ""
    """`path` of the NavItem it belongs to."""
    linked_data: Markup = Markup()
    """JSON-LD of what the page is about; empty when there is none."""


class Link(NamedTuple):
    """A link with its text."""

    href: str
    label: str
    is_current: bool = False


class DateView(NamedTuple):
    """A date as a reader sees it."""

    text: str
    """«21/8/2025», «21/8, không rõ năm», «khoảng 2025»."""
    iso: str
    """For `<time datetime>`; empty when the date has no year."""
    note: str
    """How sure it is («năm do người biên tập suy ra»); empty when there is nothing to say."""


class Pager(NamedTuple):
    """Ways between the pages of one list. Pages are numbered from the oldest."""

    newer: Link | None
    older: Link | None
