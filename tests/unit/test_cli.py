"""The commands as a shell sees them: exit codes, streams, options."""

import json
import os
from pathlib import Path

import pytest

from in_process import newsgen
from site_checks.site import MakeSite, Site

GOOD = '---\ntitle: "Ký kết"\ndate: "2025-08-21"\n---\n\nNgày 21.8, NIPA ký kết.\n'
BAD = GOOD.replace("2025-08-21", "21/8/2025")
WARNED = '---\ntitle: "Ký kết"\ndate: "2025-08-21"\n---\n'


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    return make_site({"articles/a.md": GOOD})


def test_a_good_site_is_0_and_its_path_is_on_stdout(site: Site) -> None:
    run = newsgen("build", "--site", site.folder)
    assert run.exit_code == 0
    assert run.stdout == f"{site.folder}/build/index.html\n"


@pytest.mark.parametrize(
    ("record", "options", "code", "is_built"),
    [
        (BAD, (), 1, False),
        (BAD, ("--keep-going",), 1, True),
        (BAD, ("--strict", "--keep-going"), 1, True),
        (WARNED, (), 0, True),
        (WARNED, ("--strict",), 1, False),
        (WARNED, ("--strict", "--keep-going"), 1, True),
    ],
)
def test_errors_and_strict_warnings_are_1(
    site: Site, record: str, options: tuple[str, ...], code: int, is_built: bool
) -> None:
    site.write({"articles/b.md": record})
    assert newsgen("build", "--site", site.folder, *options).exit_code == code
    assert site.output.exists() == is_built


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--nope"),
        ("build", "--format", "xml"),
        ("nope",),
        ("tag",),
        ("serve", "--port", "70000"),
        ("serve", "--port", "tám"),
        ("build", "--site", "/nonexistent/site"),
        ("tag", "/nonexistent/text.txt"),
    ],
)
def test_what_cannot_be_run_is_2(arguments: tuple[str, ...]) -> None:
    run = newsgen(*arguments)
    assert run.exit_code == 2
    assert run.stdout == ""
    assert run.stderr != ""


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "bao.vn", "ftp://bao.vn", "https://", "https://a.vn/?q", "//a.vn",
     "https://user@a.vn/", "https://a.vn/#x", "5", "https://[a"],
)  # fmt: skip
def test_an_address_that_is_none_is_2(site: Site, address: str) -> None:
    run = newsgen("build", "--site", site.folder, "--base-url", address)
    assert (run.exit_code, "[bad-base-url]" in run.stderr) == (2, True)


@pytest.mark.parametrize("name", ["articles", ".", "..", "/", "~", ".git", "entities"])
def test_an_output_folder_that_would_do_harm_is_2(
    site: Site, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.folder)
    run = newsgen("build", "--output", name)
    assert (run.exit_code, "[bad-output-dir]" in run.stderr) == (2, True)
    assert sorted(path.name for path in site.folder.iterdir()) == ["articles"]


def test_json_has_one_problem_a_line_and_nothing_else_on_stdout(site: Site) -> None:
    site.write({"articles/b.md": BAD, "articles/c.md": WARNED})
    run = newsgen("build", "--site", site.folder, "--format", "json", "--keep-going")
    problems = [json.loads(line) for line in run.stdout.splitlines()]
    assert [(p["path"], p["line"], p["severity"]) for p in problems] == [
        ("articles/b.md", 3, "error"),
        ("articles/c.md", 5, "warning"),
    ]


def test_what_stops_a_build_is_told_in_the_style_that_was_asked_for(site: Site) -> None:
    site.write({"newsgen.yaml": "titel: a\n"})
    run = newsgen("build", "--site", site.folder, "--format", "json")
    assert run.exit_code == 2
    assert json.loads(run.stdout)["rule"] == "unknown-key"
    github = newsgen("build", "--format", "github", "--site", site.folder).stdout
    assert github.startswith("::error file=newsgen.yaml,line=1,col=1::")


def test_a_folder_can_be_named_by_a_relative_path(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.folder / "articles")
    assert newsgen("build", "--site", "..", "--output", "../out").exit_code == 0
    assert (site.folder / "out/index.html").is_file()


def test_import_writes_a_record_and_never_over_one(make_site: MakeSite) -> None:
    site = make_site({"seeds/hop-bao.txt": "Ngày 21.8, NIPA ký thỏa thuận với Gia Lai.\n"})
    run = newsgen("import", "--site", site.folder)
    assert run.exit_code == 0
    (record,) = (site.folder / "articles").iterdir()
    assert f"imported articles/{record.name}: please review it" in run.stderr
    record.write_text(record.read_text("utf-8") + "\nThêm bằng tay.\n", "utf-8")
    edited = record.read_bytes()
    assert newsgen("import", "--site", site.folder).exit_code == 0
    again = newsgen("import", "--site", site.folder, site.folder / "seeds/hop-bao.txt")
    assert (again.exit_code, "kept seeds/hop-bao.txt" in again.stderr) == (0, True)
    assert record.read_bytes() == edited


def test_import_reports_what_it_cannot_read_and_imports_the_rest(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.txt": b"\xff\xfe\xfd", "seeds/b.txt": "NIPA ký kết.\n"})
    run = newsgen("import", "--site", site.folder)
    assert run.exit_code == 1
    assert "seeds/a.txt" in run.stderr
    assert len(list((site.folder / "articles").iterdir())) == 1


@pytest.mark.parametrize("command", ["build", "import", "tag", "serve"])
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    run = newsgen(command, "--help")
    assert run.exit_code == 0
    assert f"\n    newsgen {command} " in run.stdout
    assert newsgen(command, "-h").stdout == run.stdout


def test_the_program_explains_itself_and_its_version() -> None:
    assert newsgen("--version").stdout.startswith("newsgen 0.")
    assert newsgen("--help").exit_code == 0
    assert newsgen().exit_code == 2


def test_nothing_but_the_output_and_the_lock_is_written_into_a_site(site: Site) -> None:
    newsgen("build", "--site", site.folder)
    made = sorted(os.listdir(site.folder))  # noqa: PTH208  names alone
    assert made == [".newsgen", "articles", "build"]
    assert Path(site.folder, "articles/a.md").read_text("utf-8") == GOOD
