"""`agreements.html`: who signed or did what with whom; not made when there is nothing."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsgen.archive import Archive
from newsgen.digests import short_digest
from newsgen.pages.page import Page, head, quoted
from newsgen.pages.paging import front_pager, page_pager, split
from newsgen.pages.relations import ALL_AGREEMENTS, Agreement, agreement_item, agreements
from newsgen.urls import Url, relative
from newsgen.views import AgreementsView, Link, Pager, SiteView

PAGE_SIZE = 50
"""Agreements on one page of the list."""
FRONT = ALL_AGREEMENTS


def pages(archive: Archive, site: SiteView) -> Iterator[Page]:
    """The newest agreements, and the full pages of older ones; none for an archive without."""
    found = agreements(archive.ties())
    if not found:
        return
    newest, older = split(found, PAGE_SIZE)
    urls = tuple(Url(f"agreements/{n}.html") for n in range(1, len(older) + 1))
    view = partial(_view, archive, site, newest, front_pager(FRONT, urls, site.words))
    parts = _parts(archive, newest, len(older), is_last=True)
    yield Page(FRONT, "pages/agreements.html", view, parts, modified=_newest(newest))
    for number, part in enumerate(older, start=1):
        older_view = partial(_older_view, archive, site, part, urls, number)
        parts = _parts(archive, part, number, is_last=number == len(older))
        yield Page(
            urls[number - 1], "pages/agreements.html", older_view, parts, modified=_newest(part)
        )


def _parts(archive: Archive, part: Sequence[Agreement], number: int, *, is_last: bool) -> bytes:
    cards = (agreement[0].card for agreement in part)
    said = repr([[tie.relation for tie in agreement] for agreement in part])
    return short_digest(quoted(cards), said, archive.names, f"{number} {is_last}")


def _newest(part: Sequence[Agreement]) -> str:
    return max((agreement[0].card.modified for agreement in part), default="")


def _view(
    archive: Archive, site: SiteView, part: Sequence[Agreement], pager: Pager
) -> AgreementsView:
    return AgreementsView(
        head=head(FRONT, site.words.agreements, site),
        label=site.words.agreements,
        up=None,
        agreements=tuple(agreement_item(one, archive, FRONT, site) for one in part),
        pager=pager,
    )


def _older_view(
    archive: Archive,
    site: SiteView,
    part: Sequence[Agreement],
    urls: Sequence[Url],
    number: int,
) -> AgreementsView:
    url = urls[number - 1]
    label = site.words.older_agreements.format(number=number)
    return AgreementsView(
        head=head(url, label, site),
        label=label,
        up=Link(relative(url, FRONT), site.words.agreements),
        agreements=tuple(agreement_item(one, archive, url, site) for one in part),
        pager=page_pager(number, FRONT, urls, site.words),
    )
