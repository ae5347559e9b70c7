import pytest

from newsgen.dates import parse
from newsgen.pages.dates import date_view
from newsgen.views import DateView
from newsgen.words import EN, VI


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2025-08-21", "21/8/2025", "21 August 2025"),
        ("2025-08", "Tháng 8/2025", "August 2025"),
        ("2025", "2025", "2025"),
        ("2025?-10-02", "2/10/2025", "2 October 2025"),
        ("2025-10-02?", "2/10/2025", "2 October 2025"),
        ("2025?", "2025", "2025"),
        ("XXXX-08-21", "21/8, không rõ năm", "21 August, year unknown"),
        ("XXXX-08", "Tháng 8, không rõ năm", "August, year unknown"),
        ("XXXX-XX-XX", "không rõ ngày", "date unknown"),
        ("2025~", "khoảng 2025", "about 2025"),
        ("2025-08~", "khoảng tháng 8/2025", "about August 2025"),
        ("2025-08-21~", "khoảng 21/8/2025", "about 21 August 2025"),
        (
            "2025-08-21/2025-08-23",
            "21/8/2025 đến 23/8/2025",
            "21 August 2025 to 23 August 2025",
        ),
        ("2025-08/2025-09", "Tháng 8/2025 đến tháng 9/2025", "August 2025 to September 2025"),
        ("2025-21", "2025-21 (theo EDTF)", "2025-21 (EDTF)"),
        ("2025-08-2X", "2025-08-2X (theo EDTF)", "2025-08-2X (EDTF)"),
    ],
)
def test_a_date_is_shown_as_far_as_it_is_known(text: str, vi: str, en: str) -> None:
    date = parse(text)
    assert (date_view(date, VI).text, date_view(date, EN).text) == (vi, en)


@pytest.mark.parametrize("text", ["XXXX-08-21", "XXXX-08", "XXXX-XX-XX"])
def test_no_year_is_shown_that_nobody_gave(text: str) -> None:
    shown = date_view(parse(text), VI)
    assert shown.iso == ""
    assert "20" not in shown.text
    assert "X" not in shown.text


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("2025?-10-02", "năm suy ra"),
        ("2025?-10", "năm suy ra"),
        ("2025-10-02?", "ngày chưa chắc"),
        ("2025-08-21", ""),
        ("XXXX-08-21", ""),
        ("2025-08~", ""),
    ],
)
def test_a_date_says_how_sure_it_is(text: str, note: str) -> None:
    assert date_view(parse(text), VI).note == note


def test_a_date_for_machines_is_the_known_part() -> None:
    assert date_view(parse("2025-08"), VI) == DateView("Tháng 8/2025", "2025-08", "")


@pytest.mark.parametrize("text", ["2025-08-21/2025-08-23", "2025-08~", "2025-21", "2025-08-2X"])
def test_a_stretch_of_time_gives_machines_no_day(text: str) -> None:
    assert date_view(parse(text), VI).iso == ""
