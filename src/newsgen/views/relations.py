"""What pages see of relations: roles, agreements, and the sentences that state them."""

from typing import NamedTuple

from newsgen.views.items import EntityItem
from newsgen.views.site import DateView, Head, Link, Pager


class PieceView(NamedTuple):
    """A stretch of a sentence; `is_name` where it names the entity of the page."""

    text: str
    is_name: bool


class SentenceView(NamedTuple):
    """A sentence that names the entity; `href` leads to that very sentence in its article."""

    href: str
    pieces: tuple[PieceView, ...]


class ProofItem(NamedTuple):
    """A sentence that states a relation: when, in which article, in which words."""

    date: DateView
    article: Link
    sentence: SentenceView
    """The names of the two it ties are marked."""
    is_accepted: bool
    """An editor has accepted it; otherwise it is shown as a proposal."""


class RoleItem(NamedTuple):
    """A role that a person holds at an organisation or a place, and the sentences that say so."""

    words: str
    """As the newest sentence has it: «Phó trưởng Khoa Điện-Điện tử»."""
    other: Link
    """On a person's page where; on the page of an organisation or a place who."""
    is_former: bool
    proofs: tuple[ProofItem, ...]
    """The newest, at most three."""


class AgreementItem(NamedTuple):
    """What two parties signed or did together, as one article reports it."""

    kind: str
    """«Biên bản ghi nhớ», «Thỏa thuận» …"""
    subject: Link
    """The party the sentence begins with."""
    others: tuple[Link, ...]
    fields: tuple[Link, ...]
    proofs: tuple[ProofItem, ...]
    """The article's sentences that state it, in the order of the text; never empty."""


class RelationsView(NamedTuple):
    """What the sentences of the archive tie an entity to; lists are empty where nothing is."""

    roles: tuple[RoleItem, ...]
    """Of a person; those held now first, then by the newest sentence."""
    people: tuple[RoleItem, ...]
    """Who holds a role at the organisation or place."""
    agreements: tuple[AgreementItem, ...]
    """The newest, newest first."""
    all_agreements: Link | None
    """The page of all; None when the entity has no agreement."""
    partners: tuple[EntityItem, ...]
    """The other parties of all its agreements; counts are articles."""


class Choice(NamedTuple):
    """Parts in which a list can be read, all first; each with its number of entries."""

    label: str
    links: tuple[Link, ...]


class AgreementsView(NamedTuple):
    """`pages/agreements.html`: who signed or did what with whom; newest first."""

    head: Head
    label: str
    up: Link | None
    """From an older page, or a part, to the list it belongs to."""
    choices: tuple[Choice, ...]
    """By kind, by year; empty on older pages and where there is little to choose from."""
    agreements: tuple[AgreementItem, ...]
    pager: Pager
