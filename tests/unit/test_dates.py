import pytest

from newsgen.dates import Date, parse, without_year


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("2025-08-21", (2025, 8, 21)),
        ("2025-08", (2025, 8, None)),
        ("2025", (2025, None, None)),
        ("2024-02-29", (2024, 2, 29)),
        ("XXXX-08-21", (None, 8, 21)),
        ("XXXX-02-29", (None, 2, 29)),
        ("XXXX-08", (None, 8, None)),
        ("XXXX-08-XX", (None, 8, None)),
        ("XXXX-XX-XX", (None, None, None)),
        ("2025?-10-02", (2025, 10, 2)),
        ("2025?-10", (2025, 10, None)),
        ("?2025-10-02", (2025, 10, 2)),
        ("2025-08-21?", (2025, 8, 21)),
        ("2025?", (2025, None, None)),
        ("2025-08~", (2025, 8, None)),
        ("2025-08-21~", (2025, 8, 21)),
        ("2025-08-2X", (2025, 8, None)),
        ("2025-08-XX", (2025, 8, None)),
        ("2025-08-21/2025-08-23", (2025, 8, None)),
        ("2025/2026", (2025, None, None)),
    ],
)
def test_a_date_says_what_is_known_of_it(
    text: str, known: tuple[int | None, int | None, int | None]
) -> None:
    date = parse(text)
    assert (date.year, date.month, date.day) == known


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "hôm qua", "21/8/2025", "21.8.2025", "2025-8-21", "2025/08/21", "20250821"),
        *("２０２５-08-21", "2025-08-21 ", "2025-08-21T10:00", "Năm 2025"),
        *("2023-02-29", "2025-02-30", "2025-04-31", "2025-08-32", "2025-08-00", "2025-13"),
        *("2025-13-01", "2025-00-10", "0000", "0000-08-21", "XXXX-02-30", "XXXX-04-31"),
        *("XXXX-13-01", "XXXX-00", "XXXX-XX-21", "2025?-02-29", "2025?-13", "2023-02-29?"),
        *("2025-02-3X", "2025-13-1X", "XXXX", "Y17000", "-0044-03-15", "2025-08-21" * 9),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse(text)


@pytest.mark.parametrize("text", ["/2025", "../2025", "/2025-08-21", "../2025-08-21"])
def test_an_interval_without_a_beginning_gets_no_invented_year(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse(text)


@pytest.mark.parametrize("text", ["XXXX-08-21", "XXXX-08", "XXXX-XX-XX"])
def test_an_open_year_stays_open(text: str) -> None:
    date = parse(text)
    assert (date.year, date.iso, date.month_key, date.is_day) == (None, "", "XXXX", False)


@pytest.mark.parametrize("text", ["2025?-10-02", "?2025-10-02", "2025-10-02?", "2025-10~", "2025%"])
def test_an_inferred_date_says_so(text: str) -> None:
    assert parse(text).is_inferred


@pytest.mark.parametrize("text", ["2025-10-02", "2025-10", "XXXX-10-02", "2025-10-01/2025-10-02"])
def test_a_date_as_the_source_gives_it_is_not_inferred(text: str) -> None:
    assert not parse(text).is_inferred


@pytest.mark.parametrize("text", ["2025-08-21", "2025?-08-21", "2025-08-21?"])
def test_a_date_known_to_the_day_may_be_published(text: str) -> None:
    assert parse(text).is_day


@pytest.mark.parametrize("text", ["2025-08", "2025", "2025-08-2X", "2025-08-21~", "2025-08-21/.."])
def test_a_date_not_known_to_the_day_may_not(text: str) -> None:
    assert not parse(text).is_day


def test_a_date_keeps_the_words_of_the_editor() -> None:
    assert parse("2025?-10-02").edtf == "2025?-10-02"


@pytest.mark.parametrize(
    ("text", "iso"),
    [("2025-08-21", "2025-08-21"), ("2025-08", "2025-08"), ("2025", "2025"), ("0938", "0938")],
)
def test_a_calendar_date_goes_as_far_as_it_is_known(text: str, iso: str) -> None:
    assert parse(text).iso == iso


def test_dates_stand_from_the_oldest_and_open_years_before_all() -> None:
    texts = ["XXXX-12-31", "0938", "2024-12-31", "2025", "2025-08", "2025-08-20", "2025-08-21"]
    newest_first = texts[::-1]
    assert sorted(newest_first, key=lambda text: parse(text).order) == texts


def test_a_dateline_without_a_year_gets_none() -> None:
    assert without_year(21, 8) == Date("XXXX-08-21", None, 8, 21)


@pytest.mark.parametrize(("day", "month"), [(30, 2), (31, 4), (0, 8), (1, 13), (32, 1)])
def test_a_dateline_that_no_calendar_has_is_none(day: int, month: int) -> None:
    assert without_year(day, month) is None


def test_the_leap_day_of_an_open_year_may_be_one() -> None:
    assert without_year(29, 2) is not None


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [("2025-08-21", "2025-08-21", 0), ("2025-08-21", "2025-08-25", 4), ("2025-08", "2025-09", 31)],
)
def test_the_distance_of_two_dates_is_that_of_their_days(one: str, other: str, days: int) -> None:
    assert parse(one).distance(parse(other)) == parse(other).distance(parse(one)) == days


def test_a_date_without_a_year_is_far_from_every_other() -> None:
    assert parse("XXXX-08-21").distance(parse("2025-08-21")) > parse("1990").distance(parse("2025"))
