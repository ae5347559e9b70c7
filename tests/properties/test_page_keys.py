"""The law that a page is made anew whenever it would show something else, for every page there is.

Two sites are looked at, one an edit of the other. Where a page has equal parts in both, it shows
the same in both.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen import related
from newsgen.archive import Archive, gather
from newsgen.model import EntityId
from newsgen.pages import (
    DataFile,
    agreements,
    concordance,
    data_files,
    evidence,
    feeds,
    home,
    meetings,
    periods,
    plan,
    registers,
    relations,
    sitemap,
    timeline,
    together,
)
from newsgen.pieces import whole
from properties.worlds import A_WORLD, ONE_EDIT, Edit, World, after, archive_of, edits, worlds
from samples import ADDRESS, site

SITE = site(ADDRESS)
SHORT = (
    *((related, "RELATED_WINDOW", 2), (related, "RELATED_COUNT", 2)),
    *((home, "PAGE_SIZE", 4), (home, "TOPICS", 2), (home, "NAMED", 2), (home, "AGREEMENTS", 2)),
    *(
        (evidence, "PAGE_SIZE", 3),
        (evidence, "LEAST", 1),
        (periods, "MONTHS", 2),
        (concordance, "PAGE_SIZE", 2),
    ),
    *(
        (concordance, "LEAST", 1),
        (together, "MOST", 2),
        (together, "SCANNED", 2),
        (together, "SHARED", 1),
    ),
    *(
        (relations, "AGREEMENTS", 2),
        (relations, "PROOFS", 1),
        (agreements, "PAGE_SIZE", 2),
        (agreements, "LEAST", 1),
        (agreements, "FILTERED_ABOVE", 1),
    ),
    *(
        (timeline, "PAGE_SIZE", 3),
        (timeline, "SHOWN", 2),
        (registers, "SPLIT_ABOVE", 3),
        (registers, "MOST", 2),
    ),
    *((feeds, "LENGTH", 4), (sitemap, "SITEMAP_LENGTH", 20)),
    *((meetings, "NODES", 5), (meetings, "ARCS", 2)),
)
"""The law holds for lists of any length; with short ones a dozen articles fill many pages."""


@pytest.fixture(scope="module", autouse=True)
def _short_lists() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for module, name, length in SHORT:
            patch.setattr(module, name, length)
        yield


@given(worlds, st.lists(edits, max_size=4), st.lists(edits, min_size=1, max_size=3))
def test_after_any_edits_what_has_equal_parts_shows_the_same(
    world: World, earlier: list[Edit], later: list[Edit]
) -> None:
    old = after(world, earlier)
    assert unlike(files_of(old), files_of(after(old, later))) == []


@pytest.mark.parametrize("name", ONE_EDIT)
def test_after_each_edit_what_has_equal_parts_shows_the_same(name: str) -> None:
    assert unlike(files_of_a_world(), files_of(ONE_EDIT[name](A_WORLD))) == []


@dataclass(frozen=True, slots=True)
class Shown:
    """A page or a file for machines: what it is made from, and what it is to show."""

    parts: bytes
    exact: Callable[[], bytes] | None
    view: Callable[[], object]

    def has_parts_of(self, other: "Shown") -> bool:
        if self.parts == other.parts:
            return True
        return self.exact is not None and other.exact is not None and self.exact() == other.exact()


def unlike(old: Mapping[str, Shown], new: Mapping[str, Shown]) -> list[str]:
    """What has equal parts and yet shows something else."""
    equal = (url for url in new if url in old and new[url].has_parts_of(old[url]))
    return [url for url in equal if new[url].view() != old[url].view()]


def files_of(world: World) -> dict[str, Shown]:
    """All files of a world by their addresses."""
    return shown_by(archive_of(world))


def _content(file: DataFile) -> bytes:
    return whole(file.content()).content


def shown_by(archive: Archive) -> dict[str, Shown]:
    files: dict[str, Shown] = {}
    for page in plan(archive, SITE):
        files[page.url] = Shown(page.parts, page.exact, page.view)
    for file in data_files(archive, SITE):
        files[file.url] = Shown(file.parts, None, partial(_content, file))
    return files


@cache
def files_of_a_world() -> Mapping[str, Shown]:
    """Those of the world that is edited; each looks once at what it shows."""
    return {
        url: Shown(shown.parts, shown.exact and cache(shown.exact), cache(shown.view))
        for url, shown in files_of(A_WORLD).items()
    }


NAMESAKES = World(
    (
        *A_WORLD.entries,
        *(
            {"id": f"nam-{n}", "type": "person", "label": "Nguyễn Văn Nam", "aliases": [f"Nam {n}"]}
            for n in "abc"
        ),
    ),
    {
        **A_WORLD.records,
        "hop": {
            "title": "Hội thảo",
            "date": "2025-09-29",
            "body": "NIPA gặp ông Nam a, ông Nam b và ông Nam c tại Hà Nội.",
        },
    },
)
"""A world in which three people have one name, as people do."""


class Forward(frozenset[EntityId]):
    """The same entities in the order that one run of Python may have them in."""

    def __iter__(self) -> Iterator[EntityId]:
        return iter(sorted(frozenset(self)))


class Backward(frozenset[EntityId]):
    """The same in another run."""

    def __iter__(self) -> Iterator[EntityId]:
        return iter(sorted(frozenset(self), reverse=True))


def ways() -> tuple[Mapping[str, Shown], Mapping[str, Shown]]:
    """The files of one world in two runs of Python, each with its own order of sets."""
    found = archive_of(NAMESAKES)
    entities = [*found.entities.values()]

    def run(turned: Callable[[frozenset[EntityId]], frozenset[EntityId]]) -> Mapping[str, Shown]:
        cards = [card._replace(entities=turned(card.entities)) for card in found.cards]
        return shown_by(gather(cards, entities, found.shelf).archive)

    return run(Forward), run(Backward)


def test_the_order_of_sets_has_no_part_in_any_page() -> None:
    one, other = ways()
    assert [url for url in one if one[url].parts != other[url].parts] == []


def test_the_order_of_sets_shows_on_no_page() -> None:
    one, other = ways()
    assert [url for url in one if one[url].view() != other[url].view()] == []


def test_ids_that_run_together_are_told_apart() -> None:
    """«kim» and «son» are not «kims» and «on»."""

    def world(*parts: str) -> World:
        entries = (
            {"id": name, "type": "organisation", "label": f"Công ty {name.upper()}"}
            | ({"part_of": "fpt"} if name in parts else {})
            for name in ("kim", "kims", "son", "on")
        )
        return World((*A_WORLD.entries, *entries), A_WORLD.records)

    assert unlike(files_of(world("kim", "son")), files_of(world("kims", "on"))) == []
