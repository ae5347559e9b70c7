"""Where articles are in the index: by their slugs, whoever else is there."""

import pytest

from newsgen.search import Place, Shape, places, shape_of
from newsgen.search.segments import AT_MOST, NUMBERS
from newsgen.urls import Slug


def slugs(count: int) -> list[Slug]:
    return [Slug(f"hop-tac-ban-dan-{number}") for number in range(count)]


@pytest.mark.parametrize("count", [1, 127, 129, 1000, 5000])
def test_every_article_has_a_place_of_its_own(count: int) -> None:
    shape = shape_of(slugs(count))
    found = places(slugs(count), shape)
    assert len(set(found.values())) == count
    assert all(place.segment < shape.segments for place in found.values())
    assert all(0 <= place.number < NUMBERS for place in found.values())
    assert count / shape.segments <= AT_MOST


def test_the_order_of_articles_makes_no_difference() -> None:
    assert places(slugs(500)[::-1], Shape(4, 64)) == places(slugs(500), Shape(4, 64))


def test_an_article_that_goes_moves_few_others_and_none_to_another_segment() -> None:
    shape = shape_of(slugs(1000))
    before, after = places(slugs(1000), shape), places(slugs(1000)[:-1], shape)
    moved = [slug for slug, place in after.items() if place != before[slug]]
    assert len(moved) <= 3
    assert all(after[slug].segment == before[slug].segment for slug in moved)


def test_articles_come_segment_by_segment_in_the_order_of_their_numbers() -> None:
    found = [*places(slugs(700), Shape(4, 64)).values()]
    assert found == sorted(found)
    assert isinstance(found[0], Place)
