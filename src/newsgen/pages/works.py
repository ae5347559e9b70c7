"""An article as others refer to it: the newspaper's work, of which the archive keeps a copy."""

from typing import NamedTuple

from newsgen.cards import Card
from newsgen.sheets import Sheet
from newsgen.urls import absolute, is_web_address, written
from newsgen.views import SiteView


class Work(NamedTuple):
    """An article with its two addresses; either is empty when there is none."""

    card: Card
    sheet: Sheet
    page: str
    """Of its page here, in full."""
    original: str
    """Of the original, where it may be linked."""


def work_of(card: Card, sheet: Sheet, site: SiteView) -> Work:
    """An article and where it lies."""
    source = sheet.source.url
    return Work(
        card,
        sheet,
        absolute(site.base_url, card.url) if site.base_url else "",
        written(source) if source and is_web_address(source) else "",
    )
