"""The timeline of an entity: its articles and mentions by month, of a long story by year."""

from newsgen.pages import Page, entities
from newsgen.pages.periods import MONTHS
from newsgen.views import EntityView, EvidenceView, PeriodItem
from samples import archive, numbered, record, site, view


def pages_of(records: list[tuple[str, bytes]]) -> list[Page]:
    return list(entities.pages(archive(records), site()))


def timeline(records: list[tuple[str, bytes]]) -> tuple[PeriodItem, ...]:
    return view(pages_of(records), "organisations/nipa.html", EntityView).timeline


def by_month(count: int) -> list[tuple[str, bytes]]:
    """As many records, each in a month of its own."""
    dates = [f"{2001 + n // 12}-{n % 12 + 1:02}-05" for n in range(count)]
    return [(f"tin-{n}", record("NIPA họp.", date=date)) for n, date in enumerate(dates)]


def test_articles_and_mentions_are_counted_by_month_oldest_first() -> None:
    shown = timeline(
        [
            ("a", record("NIPA, NIPA.", date="2025-09-01")),
            ("b", record("NIPA.", date="2025-08-21")),
            ("c", record("NIPA.", date="2025-09-30")),
            ("d", record("FPT.", date="2025-10-01")),
        ]
    )
    assert [(p.label, p.iso, p.number, p.mentions) for p in shown] == [
        ("Tháng 8/2025", "2025-08", 1, 1),
        ("Tháng 9/2025", "2025-09", 2, 3),
    ]


def test_what_has_no_year_comes_last_and_says_so() -> None:
    shown = timeline(
        [("a", record("NIPA.", date="XXXX-03-04")), ("b", record("NIPA.", date="2025"))]
    )
    assert [(p.label, p.iso) for p in shown] == [
        ("2025, không rõ tháng", "2025"),
        ("Không rõ năm", ""),
    ]


def test_a_long_story_is_told_by_years() -> None:
    assert len(timeline(by_month(MONTHS))) == MONTHS
    assert [p.label for p in timeline(by_month(MONTHS + 1))] == ["2001", "2002", "2003"]


def test_a_period_leads_to_its_newest_article_among_the_evidence() -> None:
    pages = pages_of(by_month(78))
    shown = view(pages, "organisations/nipa.html", EntityView)
    older = {
        f"nipa/{n}.html": view(pages, f"organisations/nipa/{n}.html", EvidenceView).evidence
        for n in (1, 2, 3)
    }
    for period in shown.timeline:
        page, _, anchor = period.href.partition("#")
        items = older.get(page, shown.evidence)
        (first,) = [item for item in items if item.anchor == anchor]
        assert first.article.date.iso == f"{period.iso}-{'12' if period.iso != '2007' else '06'}-05"


def test_no_article_is_left_out_of_the_timeline() -> None:
    assert sum(period.number for period in timeline(numbered(70))) == 70
