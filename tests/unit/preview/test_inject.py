"""What the preview adds to a page is text, whatever the problems say, and stands at its end."""

import html
import re

import pytest

from newsgen.preview.inject import MOST, empty_page, with_preview
from newsgen.preview.showing import Showing
from newsgen.problems import Location, Problem

PAGE = "<!doctype html>\n<html><body><p>NIPA ký kết.</p>\n</body>\n</html>\n"
WRONG = Problem(
    "bad-date",
    '"21/8/2025" is not a date',
    Location("articles/a.md", 3, 8),
    "write the year first: 2025-08-21",
    excerpt='date: "21/8/2025"',
)


def shown(*errors: Problem, page: str = PAGE) -> str:
    return with_preview(page.encode(), Showing(version=7, errors=errors)).decode()


def test_a_page_of_a_good_site_is_given_the_script_and_no_more() -> None:
    script = '<script src="/.newsgen/page.js" data-version="7"></script>\n'
    assert shown() == PAGE.replace("</body>", f"{script}</body>")


def test_a_page_that_is_not_watched_is_as_it_was_built() -> None:
    showing = Showing(version=7, is_live=False)
    assert with_preview(PAGE.encode(), showing).decode() == PAGE


def test_a_problem_is_told_as_the_terminal_tells_it() -> None:
    text = html.unescape(re.sub("<[^>]*>", "", shown(WRONG)))
    assert "1 error keeps the site as it was" in text
    assert 'articles/a.md:3:8 "21/8/2025" is not a date [bad-date]' in text
    assert 'date: "21/8/2025"\n       ^' in text
    assert "fix: write the year first: 2025-08-21" in text


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</body>", "<!--", "'\"&lt;"])
def test_a_problem_is_never_markup(text: str) -> None:
    wrong = Problem("bad-slug", text, Location(f"articles/{text}.md", 1, 1), text, excerpt=text)
    added = shown(wrong).replace(PAGE.partition("</body>")[0], "")
    assert "<script>" not in added
    assert added.count("</body>") == 1
    assert "<!--" not in added
    assert html.unescape(added).count(text) >= 4


def test_what_cannot_be_seen_is_shown_by_its_number() -> None:
    assert "\\u{202e}" in shown(Problem("bad-slug", "\u202e", Location("articles/a.md")))


def test_many_problems_are_counted() -> None:
    page = shown(*[WRONG] * (MOST + 3))
    assert page.count("<li>") == MOST
    assert f"{MOST + 3} errors keep the site as it was" in page
    assert "… and 3 more" in page


def test_a_page_without_an_end_is_given_the_script_at_its_end() -> None:
    assert shown(page="<p>NIPA").startswith("<p>NIPA<script")


def test_a_site_that_was_never_made_is_told_to_come() -> None:
    page = empty_page(Showing(errors=(WRONG,))).decode()
    assert "There is no site yet." in page
    assert "There is no site yet." not in empty_page(Showing()).decode()
