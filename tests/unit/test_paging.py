import pytest

from newsgen.pages.paging import front_pager, page_pager, split
from newsgen.urls import Url
from newsgen.words import VI

FRONT = Url("organisations/nipa.html")
PAGES = tuple(Url(f"organisations/nipa/{number}.html") for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("items", "front", "full"),
    [
        ("", "", []),
        ("cba", "cba", []),
        ("edcba", "edcba", []),
        ("fedcba", "fed", ["cba"]),
        ("hgfedcba", "hgfed", ["cba"]),
        ("ihgfedcba", "ihg", ["cba", "fed"]),
    ],
)
def test_pages_are_numbered_from_the_oldest(items: str, front: str, full: list[str]) -> None:
    assert split(items, 3) == (front, tuple(full))


def test_the_front_page_leads_to_the_newest_full_page() -> None:
    pager = front_pager(FRONT, PAGES, VI)
    assert pager.newer is None
    assert pager.older is not None
    assert pager.older.href == "nipa/3.html"


def test_a_short_list_has_no_pager() -> None:
    pager = front_pager(FRONT, (), VI)
    assert (pager.newer, pager.older) == (None, None)


@pytest.mark.parametrize(
    ("number", "newer", "older"),
    [(1, "2.html", None), (2, "3.html", "1.html"), (3, "../nipa.html", "2.html")],
)
def test_every_page_leads_on_to_the_newer_and_the_older(
    number: int, newer: str, older: str | None
) -> None:
    pager = page_pager(number, FRONT, PAGES, VI)
    assert pager.newer is not None
    assert (pager.newer.href, pager.older.href if pager.older else None) == (newer, older)
