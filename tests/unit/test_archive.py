import pytest

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.model import EntityId
from newsgen.problems import Problem
from newsgen.references import unknown_references
from newsgen.related import RELATED_COUNT, RELATED_WINDOW, related
from newsgen.tagger import tag
from samples import archive, article, entities, gather_all, gazetteer, numbered, record, rules


def slugs(cards: tuple[Card, ...]) -> list[str]:
    return [card.slug for card in cards]


def dated(**dates: str) -> Archive:
    """An archive of articles by slug and date."""
    return archive((slug, record("NIPA họp.", date=date)) for slug, date in dates.items())


def problems_of(*records: tuple[str, str, str]) -> tuple[Problem, ...]:
    """What is wrong with records (path, body, further front matter)."""
    tagged = [
        tag(article(record(body, more=more), path), gazetteer()) for path, body, more in records
    ]
    known = {entity.id for entity in entities()}
    unknown = [problem for one in tagged for problem in unknown_references(one, known)]
    return (*unknown, *gather_all(tagged).problems)


def test_the_newest_article_comes_first() -> None:
    assert slugs(dated(a="2024-01-01", b="2026-03-04", c="2025-08-21").cards) == ["b", "c", "a"]


def test_articles_of_unknown_year_come_last() -> None:
    found = dated(a="XXXX-12-31", b="1995-01-01", c="XXXX-01-01").cards
    assert slugs(found) == ["b", "a", "c"]


def test_articles_of_one_day_stand_in_the_order_of_their_slugs() -> None:
    assert slugs(dated(b="2025-08-21", a="2025-08-21", c="2025-08-21").cards) == ["a", "b", "c"]


def test_an_article_whose_month_is_open_stands_behind_those_of_its_year() -> None:
    assert slugs(dated(a="2025", b="2025-01-01", c="2025-08").cards) == ["c", "b", "a"]


def test_an_entity_has_the_articles_that_name_it_newest_first() -> None:
    found = archive(
        [
            ("a", record("NIPA họp.", date="2024-01-01")),
            ("b", record("FPT họp.", date="2025-01-01")),
            ("c", record("NIPA và FPT họp.", date="2026-01-01")),
        ]
    )
    assert slugs(found.articles_of(EntityId("nipa"))) == ["c", "a"]


def test_a_topic_has_the_articles_that_only_use_its_terms() -> None:
    found = archive([("a", record("Gần 500 kỹ sư thực tập.")), ("b", record("Trời đẹp."))])
    assert slugs(found.articles_of(EntityId("dao-tao"))) == ["a"]


def test_an_entity_that_no_article_names_has_none() -> None:
    assert dated(a="2025-08-21").articles_of(EntityId("fpt")) == ()


def test_entities_are_together_as_often_as_articles_name_both() -> None:
    found = archive(
        [
            ("a", record("NIPA, FPT, FPT và NIPA.")),
            ("b", record("NIPA và FPT.")),
            ("c", record("NIPA và Hà Nội.")),
            ("d", record("FPT và Hà Nội.")),
        ]
    )
    assert found.together(EntityId("nipa")) == {"fpt": 2, "ha-noi": 1}


def test_a_whole_knows_its_parts() -> None:
    parts = dated(a="2025-08-21").parts_of(EntityId("fpt"))
    assert [part.id for part in parts] == ["fpt-japan"]


@pytest.mark.parametrize(
    ("position", "newer", "older"), [(0, None, "b"), (1, "c", "a"), (2, "b", None)]
)
def test_an_article_has_neighbours_in_time(
    position: int, newer: str | None, older: str | None
) -> None:
    found = dated(a="2024-01-01", b="2025-01-01", c="2026-01-01").neighbours(position)
    assert tuple(card.slug if card else None for card in found) == (newer, older)


def test_related_articles_tell_the_very_set_they_share() -> None:
    found = archive(
        [
            ("a", record("NIPA, Gia Lai và FPT họp về kỹ sư.", date="2026-01-01")),
            ("b", record("FPT và NIPA tìm kỹ sư ở Hà Nội.", date="2025-01-01")),
        ]
    )
    (one,) = related(found, 0)
    # In the order of the authority, which the editor chose.
    assert (one.card.slug, one.shared) == ("b", ("fpt", "nipa", "dao-tao"))


def test_the_article_that_shares_most_comes_first() -> None:
    found = archive(
        [
            ("a", record("NIPA và FPT.", date="2026-01-03")),
            ("near", record("NIPA.", date="2026-01-02")),
            ("far", record("NIPA và FPT.", date="2025-01-01")),
        ]
    )
    assert [one.card.slug for one in related(found, 0)] == ["far", "near"]


def test_of_articles_that_share_as_much_the_nearest_in_time_comes_first() -> None:
    found = dated(a="2026-01-05", b="2026-01-04", c="2026-01-03", d="2026-01-02")
    assert [one.card.slug for one in related(found, 2)] == ["b", "d", "a"]


def test_an_article_that_shares_nothing_is_not_related() -> None:
    found = archive([("a", record("NIPA.")), ("b", record("FPT.")), ("c", record("Trời đẹp."))])
    assert [related(found, position) for position in range(3)] == [(), (), ()]


def test_an_article_has_few_related_ones() -> None:
    assert len(related(archive(numbered(30)), 15)) == RELATED_COUNT


def test_an_article_far_off_in_time_does_not_compete() -> None:
    # The oldest of many shares most, but between them lie more articles than are weighed.
    records = numbered(RELATED_WINDOW + 2, body="NIPA.")
    records[0] = ("cu-nhat", record("NIPA và FPT.", date="1999-01-01"))
    records[-1] = ("moi-nhat", record("NIPA và Vũ Hải Quân.", date="2026-01-01"))
    found = archive(records)
    assert "cu-nhat" not in [one.card.slug for one in related(found, 0)]


def test_a_card_knows_when_it_changed() -> None:
    found = archive(
        [
            ("a", record("NIPA.", date="2025-08-21", more="modified: 2025-09-01\n")),
            ("b", record("NIPA.", date="2025-08-20")),
            ("c", record("NIPA.", date="2025-07")),
            ("d", record("NIPA.", date="XXXX-08-21")),
            ("e", record("NIPA.", date="XXXX-07-21", more="modified: 2025-09-01\n")),
        ]
    )
    assert {card.slug: card.modified for card in found.cards} == {
        "a": "2025-09-01",
        "b": "2025-08-20",
        "c": "",
        "d": "",
        "e": "2025-09-01",
    }


def test_a_card_is_summed_up_by_its_editor_else_by_its_lead() -> None:
    found = archive(
        [
            ("a", record("**Gia Lai** ký\nvới FPT.", date="2026-01-01")),
            ("b", record("Gia Lai ký.", more="summary: Lễ ký ở Gia Lai\n")),
        ]
    )
    assert [card.details.summary for card in found.cards] == [
        "Gia Lai ký với FPT.",
        "Lễ ký ở Gia Lai",
    ]


def test_two_articles_at_one_address_are_told_with_both_files() -> None:
    (problem,) = problems_of(
        ("articles/le-ky.md", "NIPA.", ""), ("articles/2025/le-ky.md", "FPT.", "")
    )
    assert (problem.rule, problem.where.path) == ("slug-collision", "articles/2025/le-ky.md")
    assert "articles/le-ky.md" in problem.message


def test_of_two_articles_at_one_address_the_first_is_kept() -> None:
    raw = {"articles/le-ky.md": "NIPA.", "articles/2025/le-ky.md": "FPT."}
    tagged = [tag(article(record(body), path), gazetteer()) for path, body in raw.items()]
    gathered = gather_all(tagged).archive
    assert [card.counts for card in gathered.cards] == [{"nipa": 1}]


@pytest.mark.parametrize("more", ["links: {force: {Bộ: khong-co}}\n", "topics: [khong-co]\n"])
def test_a_record_that_names_an_unknown_entity_is_told(more: str) -> None:
    (problem,) = problems_of(("articles/a.md", "Bộ họp.", more))
    assert (problem.rule, problem.where.path) == ("bad-reference", "articles/a.md")
    assert "khong-co" in problem.message


@pytest.mark.parametrize("more", ["links: {force: {Bộ: khong-co}}\n", "topics: [khong-co]\n"])
def test_an_unknown_entity_does_not_enter_the_archive(more: str) -> None:
    tagged = tag(article(record("Bộ họp với NIPA.", more=more)), gazetteer())
    gathered = gather_all([tagged]).archive
    assert set(gathered.postings) == {"nipa"}


def test_unknown_entities_are_told_once_a_record() -> None:
    more = "topics: [khong-co, khong-co]\nlinks: {force: {Bộ: khong-co, Cục: khong-thay}}\n"
    assert rules(problems_of(("articles/a.md", "Bộ họp.", more))) == ["bad-reference"] * 2


def test_an_empty_archive_is_no_problem_here() -> None:
    assert gather_all([]).problems == ()
