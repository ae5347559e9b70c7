from hypothesis import given
from hypothesis import strategies as st

from newsgen.pages.paging import front_pager, page_pager, split
from newsgen.urls import Url
from newsgen.views import Link
from newsgen.words import VI

sizes = st.integers(1, 7)
counts = st.integers(0, 60)


def items(count: int) -> list[int]:
    """Items newest first; each is numbered from the oldest."""
    return list(range(count, 0, -1))


@given(counts, sizes)
def test_nothing_is_lost_and_nothing_shown_twice(count: int, size: int) -> None:
    front, full = split(items(count), size)
    assert [*front, *(one for part in reversed(full) for one in part)] == items(count)


@given(counts, sizes)
def test_every_older_page_is_full(count: int, size: int) -> None:
    _, full = split(items(count), size)
    assert {len(part) for part in full} <= {size}


@given(counts, sizes)
def test_the_front_page_is_never_nearly_empty(count: int, size: int) -> None:
    front, full = split(items(count), size)
    assert len(front) < 2 * size
    assert len(front) >= size or not full


@given(counts, sizes, st.integers(1, 9))
def test_the_front_page_has_at_least_what_is_asked_for(count: int, size: int, least: int) -> None:
    front, full = split(items(count), size, least)
    assert len(front) < least + size
    assert len(front) >= least or not full
    assert [*front, *(one for part in reversed(full) for one in part)] == items(count)


@given(counts, st.integers(1, 20), sizes)
def test_full_pages_never_change_when_newer_items_come(count: int, more: int, size: int) -> None:
    _, before = split(items(count), size)
    _, after = split(items(count + more), size)
    assert [list(part) for part in after[: len(before)]] == [list(part) for part in before]


@given(st.integers(1, 9))
def test_the_pager_walks_through_all_pages_and_back(count: int) -> None:
    front = Url("nipa.html")
    pages = tuple(Url(f"{number}.html") for number in range(1, count + 1))

    def walk(link: Link | None, way: str) -> list[str]:
        seen = []
        while link:
            seen.append(link.href)
            if link.href == front:
                break
            pager = page_pager(pages.index(Url(link.href)) + 1, front, pages, VI)
            link = pager.older if way == "older" else pager.newer
        return seen

    assert walk(front_pager(front, pages, VI).older, "older") == list(reversed(pages))
    assert walk(page_pager(1, front, pages, VI).newer, "newer") == [*pages[1:], front]
