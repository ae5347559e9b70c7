"""What is printed: nothing that acts on a terminal or a CI log, and not without end."""

import io
import json
import sys
from pathlib import Path

import pytest

from newsgen.console import show_bug, show_build, show_note, show_problems
from newsgen.orders import BuildReport, Written
from newsgen.problems import Location, Problem, Severity
from newsgen.urls import Url

PROBLEM = Problem(
    "bad-date",
    '"21/8" is not a date',
    Location("articles/a.md", 3, 7),
    "write it like 2025-08-21",
    excerpt="date: 21/8",
)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def text_of(capsys: pytest.CaptureFixture[str], *problems: Problem) -> str:
    show_problems(problems, "text")
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_a_problem_is_place_weight_message_rule_line_caret_and_fix(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert text_of(capsys, PROBLEM).splitlines() == [
        'articles/a.md:3:7: error: "21/8" is not a date [bad-date]',
        "    date: 21/8",
        "          ^",
        "    fix: write it like 2025-08-21",
    ]


@pytest.mark.parametrize(
    ("sign", "shown"),
    [
        ("\x1b[2J", r"\u{1b}[2J"),
        ("\n::error::x", r"\u{a}::error::x"),
        ("\r", r"\u{d}"),
        ("\u202e", r"\u{202e}"),
        ("\u2066", r"\u{2066}"),
        ("\u061c", r"\u{61c}"),
        ("\u200b", r"\u{200b}"),
        ("\x9b", r"\u{9b}"),
        ("\ud800", r"\u{d800}"),
        ("\U000e0041", r"\u{e0041}"),
        ("\ufdd0", r"\u{fdd0}"),
    ],
)
def test_what_would_act_on_a_terminal_is_shown_by_its_number(
    capsys: pytest.CaptureFixture[str], sign: str, shown: str
) -> None:
    where = Location(f"articles/{sign}.md", 1, 1)
    hostile = Problem("bad-slug", f"a{sign}b", where, f"c{sign}", excerpt=f"d{sign}")
    told = text_of(capsys, hostile)
    assert sign not in told
    assert told.count(shown) == 4
    show_note(sign)
    assert capsys.readouterr().err == shown + "\n"


def test_vietnamese_letters_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Đại học Quy Nhơn" in text_of(
        capsys, Problem("bad-slug", "Đại học Quy Nhơn", Location("a"))
    )


def test_fifty_problems_are_shown_and_the_rest_is_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    many = [Problem("bad-date", "x", Location(f"articles/{n:03}.md")) for n in range(120)]
    lines = text_of(capsys, *many).splitlines()
    assert len(lines) == 51
    assert lines[-1] == "… and 70 more"


def test_an_error_is_shown_however_many_warnings_come_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    warnings = [Problem("x-y", "x", Location(f"a/{n}"), "", Severity.WARNING) for n in range(120)]
    error = Problem("bad-date", "this stops the build", Location("b"))
    lines = text_of(capsys, *warnings, error).splitlines()
    assert "this stops the build" in lines[-2]
    assert lines[-1] == "… and 71 more"


def test_a_long_line_is_cut_around_its_column(capsys: pytest.CaptureFixture[str]) -> None:
    line = "a" * 300 + "LỖI" + "b" * 300
    problem = Problem("bad-date", "x", Location("a", 1, 301), excerpt=line)
    _, shown, caret = text_of(capsys, problem).splitlines()
    assert len(shown.strip()) == 80
    assert shown[caret.index("^")] == "L"


def test_a_column_behind_the_excerpt_gets_no_caret(capsys: pytest.CaptureFixture[str]) -> None:
    problem = Problem("bad-date", "x", Location("a", 1, 5000), excerpt="a" * 200)
    assert "^" not in text_of(capsys, problem)


def test_there_is_colour_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, no_color, has_colour in (
        (Terminal(), "", True),
        (Terminal(), "1", False),
        (io.StringIO(), "", False),
    ):
        monkeypatch.setenv("NO_COLOR", no_color)
        monkeypatch.setattr(sys, "stderr", stream)
        show_problems([PROBLEM], "text")
        assert ("\x1b[31m" in stream.getvalue()) == has_colour


def test_json_is_one_object_a_line_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems([PROBLEM, Problem("x-y", "ế\n\u202e", Location("a"))], "json")
    told = capsys.readouterr()
    assert told.err == ""
    first, second = map(json.loads, told.out.splitlines())
    assert first == {
        "path": "articles/a.md",
        "line": 3,
        "column": 7,
        "severity": "error",
        "rule": "bad-date",
        "message": '"21/8" is not a date',
        "fix": "write it like 2025-08-21",
    }
    assert second["message"] == "ế\n\u202e"
    assert told.out.isascii()


def test_a_github_command_cannot_be_ended_by_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = Problem(
        "bad-slug",
        "50%\r\n::error::hỏng\x1b[2J",
        Location("articles/a,b:c%.md", 4, 2),
        severity=Severity.WARNING,
    )
    show_problems([hostile], "github")
    assert capsys.readouterr().out == (
        "::warning file=articles/a%2Cb%3Ac%25.md,line=4,col=2::"
        "50%25%0D%0A::error::hỏng\\u{1b}[2J [bad-slug]\n"
    )


def report(written: Written | None, *problems: Problem) -> BuildReport:
    return BuildReport(problems, ("articles/moi.md",), 3, 5, written, Path("build"), "")


def test_a_build_ends_with_its_figures_and_the_path_of_the_site(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_build(report(Written((Url("a"),), 7, (Url("b"), Url("c")), ("CNAME",))))
    told = capsys.readouterr()
    assert told.out == "build/index.html\n"
    assert "imported articles/moi.md: please review it" in told.err
    assert "kept files that newsgen did not make: CNAME" in told.err
    assert "3 articles, 5 entities: 1 files written, 7 unchanged, 2 removed" in told.err


def test_a_build_that_wrote_nothing_says_so_and_names_no_site(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_build(report(None, PROBLEM, PROBLEM))
    told = capsys.readouterr()
    assert told.out == ""
    assert "2 errors in 3 articles; nothing written, build is as it was" in told.err


def test_only_the_problems_are_on_stdout_when_a_program_reads_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_build(report(Written((), 0, (), ())), "json")
    assert capsys.readouterr().out == ""


def test_a_bug_is_one_line_and_a_report_that_quotes_no_text(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    known: dict[str, int] = {}
    try:
        known["Ngày 21.8, NIPA ký kết"]
    except KeyError as error:
        show_bug(error)
    (line,) = capsys.readouterr().err.splitlines()
    (file,) = tmp_path.iterdir()
    assert line.startswith("newsgen: a bug in newsgen: KeyError at ")
    assert line.endswith(str(file))
    assert "NIPA" not in line + file.read_text("utf-8")


def test_a_stream_that_the_shell_has_closed_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    show_problems([PROBLEM], "text")
