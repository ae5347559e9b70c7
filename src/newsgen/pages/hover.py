"""`cards/ID.js`: what a card on a name shows, a small script an entity, loaded on demand."""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from markupsafe import Markup

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.model import Entity, EntityId
from newsgen.pages.dates import date_view
from newsgen.pages.page import Page, shortened
from newsgen.pages.sentences import excerpt, first_name
from newsgen.quotes import Quote
from newsgen.urls import Url
from newsgen.views import HoverCardView, SiteView

SENTENCES = 2
LENGTH = 160
"""Characters of a sentence, and of a description: a card is read at a glance."""
_ASKED = 4
"""The newest articles of a topic that are asked for sentences: one may use none of its terms."""


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """A card for each entity, also for one that no article names."""
    for entity in archive.entities.values():
        newest = _newest(archive, entity.id)
        parts = short_digest(
            archive.marks[entity.id],
            f"{entity.type}\n{entity.description}",
            *(card.proof(entity.id) for card in newest),
        )
        view = partial(_view, archive, site, entity, newest)
        url = Url(f"cards/{entity.id}.js")
        yield Page(url, "cards/card.js", view, parts, is_listed=False)


def _newest(archive: Archive, entity: EntityId) -> Sequence[Card]:
    """The newest articles with a sentence for an entity."""
    positions, contexts = archive.postings.get(entity, ()), archive.contexts.get(entity, ())
    named = (at for at, codes in zip(positions, contexts, strict=True) if codes)
    newest = tuple(islice(named, SENTENCES))
    chosen = newest if len(newest) == SENTENCES else positions[:_ASKED]
    return tuple(map(archive.cards.__getitem__, chosen))


def _view(
    archive: Archive, site: SiteView, entity: Entity, newest: Sequence[Card]
) -> HoverCardView:
    said = {
        "id": entity.id,
        "label": entity.label,
        "type": site.words.types[entity.type],
        "description": shortened(entity.description, LENGTH),
        "href": entity.url,
        "quotes": [
            {
                "href": f"{card.url}#{quote.sentence}",
                "date": date_view(card.date, site.words).text,
                "title": shortened(card.title, LENGTH // 2),
                "text": _pieces(excerpt(quote, first_name(quote, entity.id), LENGTH), entity.id),
            }
            for card, quote in _quotes(archive, entity.id, newest)
        ],
    }
    return HoverCardView(_literal(said))


def _quotes(
    archive: Archive, entity: EntityId, newest: Sequence[Card]
) -> Sequence[tuple[Card, Quote]]:
    """The first sentences of the newest articles; of one article alone its first two."""
    found = [
        (card, quotes)
        for card in newest
        if (quotes := archive.shelf.quotes(card).of(entity).sentences)
    ]
    if len(found) == 1:
        ((card, quotes),) = found
        return [(card, quote) for quote in quotes[:SENTENCES]]
    return [(card, quotes[0]) for card, quotes in found[:SENTENCES]]


def _pieces(quote: Quote, entity: EntityId) -> list[str]:
    """The text in stretches: every second one is a name."""
    pieces = [""]
    for text, is_name in quote.cut((entity,)):
        if is_name == (len(pieces) % 2 == 1):
            pieces.append(text)
        else:
            pieces[-1] += text
    return pieces


def _literal(value: object) -> Markup:
    """A value as a literal of JavaScript that may stand anywhere, in HTML too."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)
