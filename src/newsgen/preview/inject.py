"""What the preview puts into a page on its way out: the script that loads it anew, and errors.

An error is text in the page itself, so that it is read without any script, and stands in every tab.
All texts are escaped by Markup.
"""

from collections.abc import Sequence

from markupsafe import Markup

from newsgen.preview.showing import Showing
from newsgen.problems import Problem
from newsgen.visible import excerpt, visible

PLACE = "/.newsgen/"
"""The path of the preview's own files, which no file of a site has: hidden ones are left out."""
MOST = 50
"""Problems that are shown in full."""

_SCRIPT = Markup('<script src="{}page.js" data-version="{}"></script>\n')
_ERRORS = Markup(
    '<link rel="stylesheet" href="{}errors.css">\n'
    '<aside class="newsgen-errors" lang="en" aria-label="newsgen"><details open>\n'
    "<summary>{}</summary>\n<ol>\n{}</ol>\n{}</details></aside>\n"
)
_ERROR = Markup("<li><p><strong>{}</strong> {} <small>[{}]</small></p>\n{}{}</li>\n")
_EXCERPT = Markup("<pre>{}</pre>\n")
_FIX = Markup("<p>fix: {}</p>\n")
_MORE = Markup("<p>… and {} more</p>\n")
_EMPTY_PAGE = Markup(
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>newsgen</title>\n</head>\n<body>\n"
    "<p>{}</p>\n</body>\n</html>\n"
)


def with_preview(page: bytes, showing: Showing) -> bytes:
    """An HTML page with what is wrong, and with the script, at the end of its body."""
    errors = _errors(showing.errors) if showing.errors else Markup()
    script = _SCRIPT.format(PLACE, showing.version) if showing.is_live else Markup()
    added = (errors + script).encode()
    at = page.rfind(b"</body>")
    return page[:at] + added + page[at:] if at >= 0 else page + added


def empty_page(showing: Showing) -> bytes:
    """What stands where nothing was made yet."""
    if showing.errors:
        told = "There is no site yet. It appears here as soon as what is wrong has been mended."
    else:
        told = "Not found."
    return _EMPTY_PAGE.format(told).encode()


def _errors(errors: Sequence[Problem]) -> Markup:
    said = f"{len(errors)} errors keep" if len(errors) > 1 else "1 error keeps"
    shown = Markup().join(map(_error, errors[:MOST]))
    more = _MORE.format(len(errors) - MOST) if len(errors) > MOST else Markup()
    return _ERRORS.format(PLACE, f"{said} the site as it was", shown, more)


def _error(problem: Problem) -> Markup:
    where, message = visible(str(problem.where)), visible(problem.message)
    line = _EXCERPT.format(_pointed(problem)) if problem.excerpt.strip() else Markup()
    fix = _FIX.format(visible(problem.fix)) if problem.fix else Markup()
    return _ERROR.format(where, message, problem.rule, line, fix)


def _pointed(problem: Problem) -> str:
    """The source line with a caret below the column."""
    line, before = excerpt(problem)
    return line if before is None else f"{line}\n{' ' * before}^"
