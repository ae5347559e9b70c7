from newsgen.pages import Page, timeline
from newsgen.pages.timeline import PAGE_SIZE, SHOWN
from newsgen.views import ListView, TimelineView
from samples import archive, record, site, urls, view


def pages_of(*dates: str, language: str = "vi") -> list[Page]:
    records = [(f"tin-{n:03}", record("NIPA.", date=date)) for n, date in enumerate(dates)]
    return list(timeline.pages(archive(records), site(language=language)))


def groups(pages: list[Page]) -> list[tuple[str, list[tuple[str, int]]]]:
    shown = view(pages, "timeline/index.html", TimelineView)
    return [(year.label, [(m.label, m.count) for m in year.months]) for year in shown.years]


def test_articles_stand_by_month_newest_first_and_unknown_years_last() -> None:
    pages = pages_of("2025-08-21", "XXXX-09-01", "2026-03-04", "2025-08-02", "2025-10-02")
    assert groups(pages) == [
        ("2026", [("Tháng 3/2026", 1)]),
        ("2025", [("Tháng 10/2025", 1), ("Tháng 8/2025", 2)]),
        ("Không rõ năm", [("Không rõ năm", 1)]),
    ]


def test_an_article_whose_month_is_open_stands_last_in_its_year() -> None:
    assert groups(pages_of("2025", "2025-01-05")) == [
        ("2025", [("Tháng 1/2025", 1), ("Không rõ tháng", 1)])
    ]


def test_a_year_counts_its_articles() -> None:
    shown = view(pages_of("2025-08-21", "2025-01-01", "2025"), "timeline/index.html", TimelineView)
    assert [year.count for year in shown.years] == [3]


def test_every_group_has_an_address_of_its_own() -> None:
    shown = view(pages_of("2025-08-21", "2025", "XXXX-08-21"), "timeline/index.html", TimelineView)
    months = [month for year in shown.years for month in year.months]
    assert [month.href for month in months] == ["2025-08.html", "2025.html", "XXXX.html"]
    assert len({year.anchor for year in shown.years} | {m.anchor for m in months}) == 5


def test_the_timeline_names_the_newest_of_a_month_and_counts_all() -> None:
    pages = pages_of(*(f"2025-08-{day:02}" for day in range(1, SHOWN + 3)))
    shown = view(pages, "timeline/index.html", TimelineView)
    (month,) = shown.years[0].months
    assert (len(month.articles), month.count) == (SHOWN, SHOWN + 2)
    assert month.articles[0].date.text == f"{SHOWN + 2}/8/2025"


def test_the_page_of_a_month_names_all_its_articles() -> None:
    pages = pages_of(*(f"2025-08-{day:02}" for day in range(1, SHOWN + 3)))
    shown = view(pages, "timeline/2025-08.html", ListView)
    assert (shown.label, shown.up.href) == ("Tháng 8/2025", "index.html")
    assert len(shown.articles) == SHOWN + 2


def test_a_long_month_is_paged_from_its_oldest() -> None:
    pages = pages_of(*(["2025-08-02"] * PAGE_SIZE), *(["2025-08-01"] * PAGE_SIZE))
    assert urls(pages) == [
        "timeline/index.html",
        "timeline/2025-08.html",
        "timeline/2025-08/1.html",
    ]
    oldest = view(pages, "timeline/2025-08/1.html", ListView)
    assert {article.date.text for article in oldest.articles} == {"1/8/2025"}
    assert len(oldest.articles) == PAGE_SIZE


def test_each_page_of_a_long_month_leads_on() -> None:
    pages = pages_of(*(["2025-08-21"] * 3 * PAGE_SIZE))
    newest = view(pages, "timeline/2025-08.html", ListView).pager
    middle = view(pages, "timeline/2025-08/2.html", ListView).pager
    assert newest.older is not None
    assert middle.newer is not None
    assert middle.older is not None
    assert [newest.older.href, middle.newer.href, middle.older.href] == [
        "2025-08/2.html",
        "../2025-08.html",
        "1.html",
    ]


def test_unknown_years_are_paged_too() -> None:
    pages = pages_of(*(["XXXX-08-02"] * 2 * PAGE_SIZE))
    assert "timeline/XXXX/1.html" in urls(pages)


def test_an_empty_archive_has_an_empty_timeline() -> None:
    assert groups(pages_of()) == []


def test_an_english_site_says_the_same_in_english() -> None:
    assert groups(pages_of("XXXX-08-21", "2025", language="en")) == [
        ("2025", [("Month unknown", 1)]),
        ("Year unknown", [("Year unknown", 1)]),
    ]
