"""Strips: what dates say is drawn, what they leave open is told, nothing is guessed."""

import re

import pytest

from newsgen.pages.charts import HEIGHT, TOP, strip
from newsgen.views import StripView
from samples import archive, record, site


def drawn(*dates: str, language: str = "vi", href: bool = False) -> StripView | None:
    records = [(f"tin-{n}", record("Trời se lạnh.", date=date)) for n, date in enumerate(dates)]
    link = (lambda key: f"{key}.html") if href else None
    return strip("strip", archive(records).cards, site(language=language), link)


def shown(*dates: str, language: str = "vi", href: bool = False) -> StripView:
    found = drawn(*dates, language=language, href=href)
    assert found
    return found


def rows(found: StripView) -> list[tuple[str, int]]:
    return [(row.when.label, row.number) for row in found.rows]


def test_articles_of_few_years_are_counted_by_month() -> None:
    found = shown("2025-08-21", "2025-08-02", "2025-10", "2024-12-31")
    assert rows(found) == [("Tháng 12/2024", 1), ("Tháng 8/2025", 2), ("Tháng 10/2025", 1)]
    assert found.label == "Số bài theo tháng"
    assert found.told == (
        "Từ tháng 12/2024 đến tháng 10/2025: 4 bài. Nhiều nhất là tháng 8/2025, 2 bài."
    )


def test_articles_of_many_years_are_counted_by_year() -> None:
    found = shown("2019-01-05", "2025-08-21", "2025", "2022-03")
    assert rows(found) == [("2019", 1), ("2022", 1), ("2025", 2)]
    assert found.label == "Số bài theo năm"
    assert [tick.label for tick in found.ticks] == [str(year) for year in range(2018, 2026)]


def test_a_single_year_stands_in_the_heading_and_its_months_below() -> None:
    found = shown("2026-03-04", "2026-03-05")
    assert found.label == "Số bài theo tháng, năm 2026"
    assert [tick.label for tick in found.ticks] == [str(month) for month in range(1, 13)]
    assert found.told == "Tháng 3/2026: 2 bài."


def test_no_month_is_said_to_have_most_where_two_have_as_many() -> None:
    assert "Nhiều nhất" not in shown("2025-08-21", "2025-10-02").told


def test_what_a_date_leaves_open_is_told_and_not_drawn() -> None:
    found = shown("2025-08-21", "XXXX-08-21", "XXXX-XX-XX", "2025", "2025~")
    assert rows(found) == [("Tháng 8/2025", 1)]
    assert found.notes == ("Không vẽ trong hình: 2 bài chỉ biết năm, 2 bài không rõ năm.",)


def test_a_year_that_was_inferred_is_the_paler_part_of_its_column() -> None:
    found = shown("2025?-10-02", "2025-10-03", "2025-08-21")
    august, october = found.bars
    assert (august.inferred, october.inferred) == (0, HEIGHT / 2)
    assert october.title == "Tháng 10/2025: 2 bài, trong đó 1 bài có năm suy ra"
    assert found.notes == ("Phần nhạt màu: bài có năm suy ra.",)


@pytest.mark.parametrize("dates", [(), ("XXXX-08-21", "XXXX-XX-XX")])
def test_without_a_year_there_is_nothing_to_draw(dates: tuple[str, ...]) -> None:
    assert drawn(*dates) is None


def test_years_alone_are_drawn_as_years() -> None:
    assert rows(shown("2024", "2025")) == [("2024", 1), ("2025", 1)]


@pytest.mark.parametrize(
    "dates",
    [
        ("2025-01-01",),
        ("2022-01-01", "2025-12-31", "2025-12-30"),
        ("1945-09-02", "2025-08-21"),
        ("0001-01-01", "9999-12-31"),
        ("2025-08-21", *(f"2025-09-{day:02}" for day in range(1, 31))),
    ],
)
def test_every_column_stands_inside_the_picture_and_on_its_base(dates: tuple[str, ...]) -> None:
    found = shown(*dates)
    right = [bar.x + bar.width for bar in found.bars]
    assert min(bar.x for bar in found.bars) >= 0
    assert max(right) <= 100.3
    assert {round(bar.y + bar.height, 1) for bar in found.bars} == {found.baseline}
    assert min(bar.y for bar in found.bars) == found.top == TOP
    assert min(bar.height for bar in found.bars) >= 2
    assert all(0 <= tick.start <= tick.x <= 100 or tick.start == 0 for tick in found.ticks)
    assert len(found.ticks) <= 12


def test_columns_come_in_the_order_of_time_whatever_that_of_the_articles() -> None:
    one = shown("2025-10-02", "2024-12-31", "2025-08-21")
    assert one == shown("2025-08-21", "2025-10-02", "2024-12-31")
    assert [bar.x for bar in one.bars] == sorted(bar.x for bar in one.bars)


def test_a_column_leads_to_its_articles_where_they_have_a_page() -> None:
    found = shown("2025-08-21", href=True)
    assert found.bars[0].href == found.rows[0].when.href == "2025-08.html"
    assert shown("2025-08-21").bars[0].href == ""


def test_a_strip_speaks_english_where_the_site_does() -> None:
    found = shown("2025-08-21", "2025-08-22", "2025?-10-02", language="en")
    assert found.told == ("From August 2025 to October 2025, articles: 3. Most in August 2025: 2.")
    assert not re.search("[À-ỹ]", repr(found))
