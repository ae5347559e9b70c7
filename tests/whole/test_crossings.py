"""All names lead to their entities and all entities back to the very sentences: 100%, counted."""

from collections import Counter

import pytest

from site_checks.crossings import names, quotes, repeated, sentences
from site_checks.links import BuiltSite

pytestmark = pytest.mark.whole


def test_every_name_in_a_body_stands_in_a_sentence_with_an_id(seed_pages: BuiltSite) -> None:
    found = names(seed_pages)
    assert len(found) > 50
    assert [name for name in found if not name.sentence] == []


def test_every_entity_named_in_an_article_is_linked_in_it_at_least_once(
    seed_pages: BuiltSite,
) -> None:
    found = names(seed_pages)
    named = {(name.article, name.entity) for name in found}
    linked = {(name.article, name.entity) for name in found if name.target}
    assert named == linked


def test_every_link_of_a_name_leads_to_the_page_of_its_entity(seed_pages: BuiltSite) -> None:
    for name in names(seed_pages):
        if name.target:
            assert name.target.endswith(f"/{name.entity}.html")
            assert name.target in seed_pages.documents


def test_every_sentence_that_names_an_entity_is_on_the_pages_of_that_entity(
    seed_pages: BuiltSite,
) -> None:
    page_of = {name.entity: name.target for name in names(seed_pages) if name.target}
    in_articles = {(page_of[n.entity], n.article, n.sentence) for n in names(seed_pages)}
    on_entities = {(q.entity_page, q.article, q.sentence) for q in quotes(seed_pages)}
    assert in_articles - on_entities == set()
    unnamed = {place for place in on_entities - in_articles if not place[0].startswith("topics/")}
    assert unnamed == set(), "only a topic quotes sentences that do not spell its name"


def test_every_quoted_sentence_is_that_sentence_of_the_article_word_for_word(
    seed_pages: BuiltSite,
) -> None:
    original = sentences(seed_pages)
    for quote in quotes(seed_pages):
        assert original.get((quote.article, quote.sentence)) == quote.text, quote


def test_no_sentence_is_quoted_twice_for_one_entity(seed_pages: BuiltSite) -> None:
    assert repeated(quotes(seed_pages)) == []


def test_an_entity_page_marks_the_name_as_often_as_the_article_has_it(
    seed_pages: BuiltSite,
) -> None:
    page_of = {name.entity: name.target for name in names(seed_pages) if name.target}
    in_articles = Counter(
        (page_of[n.entity], n.article, n.sentence, n.surface) for n in names(seed_pages)
    )
    marked = Counter(
        (q.entity_page, q.article, q.sentence, surface)
        for q in quotes(seed_pages)
        for surface in q.marked
        if not q.entity_page.startswith("topics/")
    )
    of_entities = {place: n for place, n in in_articles.items() if "topics/" not in place[0]}
    assert marked == of_entities
