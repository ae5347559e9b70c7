"""The only module that prints: problems, reports, addresses.

What is for people goes to stderr, what is for programs (JSON, CI commands) to stdout. Control
and invisible characters of the content are shown as `\\u{202e}`, never sent to the terminal.
"""

import json
import os
import sys
import tempfile
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from newsgen import __version__
from newsgen.problems import Location, Problem, Severity
from newsgen.visible import excerpt, visible

if TYPE_CHECKING:
    from newsgen.orders import BuildReport

SHOWN = 50
"""Problems printed in full; the rest are counted."""
_COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m"}


def show_problems(problems: Sequence[Problem], style: str) -> None:
    """Problems in one of the styles `text` (stderr), `json`, `github` (stdout)."""
    if style == "json":
        for problem in problems:
            _print(json.dumps(_as_json(problem), ensure_ascii=True), sys.stdout)
    elif style == "github":
        for problem in problems:
            _print(_as_github(problem), sys.stdout)
    else:
        for problem in _shown(problems):
            _print_problem(problem)
        if len(problems) > SHOWN:
            _print(f"… and {len(problems) - SHOWN} more", sys.stderr)


def _shown(problems: Sequence[Problem]) -> list[Problem]:
    """The problems that are printed, in their order: no error is left out for a warning."""
    places = sorted(range(len(problems)), key=lambda place: not problems[place].is_error)
    return [problems[place] for place in sorted(places[:SHOWN])]


def show_build(report: "BuildReport", style: str = "text", *, is_verbose: bool = False) -> None:
    """The last lines of a build, on stderr; in style `text` the path of the site, on stdout."""
    if is_verbose:
        show_note(f"read and linked: {report.read} of {report.articles} articles")
        show_notes(f"made {url}: {why}" for url, why in sorted(report.rendered.items()))
    for path in report.imported:
        _print(f"imported {path}: please review it", sys.stderr)
    written = report.written
    if written is None:
        show_figures(report)
        return
    if not report.base_url:
        _print(
            "note: without base_url the site has no feed, sitemap and canonical addresses",
            sys.stderr,
        )
    if written.foreign:
        names = ", ".join(visible(name) for name in written.foreign[:3])
        more = f" and {len(written.foreign) - 3} more" if len(written.foreign) > 3 else ""
        _print(f"note: kept files that newsgen did not make: {names}{more}", sys.stderr)
    show_figures(report)
    if style == "text":
        _print(visible(str(report.output / "index.html")), sys.stdout)


def show_figures(report: "BuildReport") -> None:
    """What a build wrote, in a line on stderr."""
    written, articles = report.written, f"{report.articles} articles"
    if written is None:
        said = f"{_counted(report.problems)} in {articles}; nothing written"
        show_note(f"{said}, {report.output} is as it was")
        return
    problems = f"; {_counted(report.problems)}" if report.problems else ""
    show_note(
        f"{articles}, {report.entities} entities: {len(written.written)} files written, "
        f"{written.unchanged} unchanged, {len(written.removed)} removed{problems}"
    )


def show_changed(paths: Sequence[str]) -> None:
    """What a build of a preview was for, on stderr."""
    if paths:
        others = f" and {len(paths) - 3} more" if len(paths) > 3 else ""
        show_note(f"changed: {', '.join(paths[:3])}{others}")


def show_line(line: str) -> None:
    """A line of a program's answer, on stdout."""
    _print(line, sys.stdout)


def show_note(line: str) -> None:
    """A line for people, on stderr."""
    _print(visible(line), sys.stderr)


def show_notes(lines: Iterable[str]) -> None:
    """Several lines for people, on stderr."""
    for line in lines:
        show_note(line)


def show_bug(error: Exception) -> None:
    """One line about a fault of newsgen itself, and a file with what its makers need to know.

    The file holds the names of our functions and lines; of the content it holds nothing.
    """
    frames = traceback.extract_tb(error.__traceback__)
    where = [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    import platform  # rarely needed

    python = f"Python {platform.python_version()} on {platform.system()}"
    lines = [f"newsgen {__version__}, {python}", type(error).__name__, *where, ""]
    told = ""
    try:
        handle, name = tempfile.mkstemp(prefix="newsgen-bug-", suffix=".txt")
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123  an open handle
            file.write("\n".join(lines))
        told = f"; please report it with {name}"
    except OSError as full:
        told = f"; no report could be written: {full.strerror}"
    at = where[-1].strip() if where else "an unknown place"
    _print(f"newsgen: a bug in newsgen: {type(error).__name__} at {at}{told}", sys.stderr)


def _short(file: str) -> str:
    """A module's path without the folders of this machine."""
    return "/".join(Path(file).parts[-3:])


def _print_problem(problem: Problem) -> None:
    colour = _COLOURS[problem.severity] if _has_colour() else ""
    end = "\x1b[0m" if colour else ""
    _print(
        f"{visible(str(problem.where))}: {colour}{problem.severity}:{end} "
        f"{visible(problem.message)} [{problem.rule}]",
        sys.stderr,
    )
    if problem.excerpt.strip():
        shown, caret = excerpt(problem)
        _print(f"    {shown}", sys.stderr)
        if caret is not None:
            _print(f"    {' ' * caret}^", sys.stderr)
    if problem.fix:
        _print(f"    fix: {visible(problem.fix)}", sys.stderr)


def _counted(problems: Iterable[Problem]) -> str:
    counts = dict.fromkeys(Severity, 0)
    for problem in problems:
        counts[problem.severity] += 1
    words = [
        f"{count} {severity}{'s' if count != 1 else ''}"
        for severity, count in counts.items()
        if count
    ]
    return ", ".join(words) or "no problem"


def _as_json(problem: Problem) -> dict[str, str | int]:
    where: Location = problem.where
    return {
        "path": where.path,
        "line": where.line,
        "column": where.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message,
        "fix": problem.fix,
    }


def _as_github(problem: Problem) -> str:
    """A workflow command, with what could end it escaped."""
    where = problem.where
    place = f"file={_escaped(where.path, is_property=True)}"
    if where.line:
        place += f",line={where.line}" + (f",col={where.column}" if where.column else "")
    text = f"{problem.message} [{problem.rule}]" + (f" fix: {problem.fix}" if problem.fix else "")
    return f"::{problem.severity} {place}::{_escaped(text)}"


def _escaped(text: str, *, is_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    text = text.replace(":", "%3A").replace(",", "%2C") if is_property else text
    return visible(text)


def _has_colour() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def _print(line: str, stream: TextIO | None) -> None:
    """A line on a stream; nothing where the shell has closed it (`2>&-`)."""
    if stream is not None:
        print(line, file=stream, flush=True)
