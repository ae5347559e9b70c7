"""The command line: parse, call one function of a command, answer with an exit code.

0 or 1 (the content has errors) is said here; every other ending is told by `exits`.
"""

import gc
from pathlib import Path

import click

from newsgen import __version__
from newsgen.cli_names import explain, suggest
from newsgen.cli_options import FORMAT, OUTPUT, SITE
from newsgen.cli_serve import serve
from newsgen.console import show_build, show_line, show_note, show_notes, show_problems
from newsgen.exits import run_to_exit_code

MOST_JOBS = 64


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="newsgen %(version)s")
def cli() -> None:
    """A static generator of news archives: Vietnamese news texts become a cross-linked site.

    \b
    Example:
      newsgen build            make the site of this folder in build/
      newsgen serve            look at it on http://127.0.0.1:8000/
    """


@cli.command()
@SITE
@OUTPUT
@click.option("--base-url", metavar="URL", help="Address the site is published at.")
@click.option(
    "--keep-going", is_flag=True, help="Build what is good; still exits 1 when something is wrong."
)
@click.option("--strict", "is_strict", is_flag=True, help="Treat warnings as errors.")
@click.option(
    "--jobs",
    type=click.IntRange(1, MOST_JOBS, clamp=False),
    metavar="N",
    help="Processes to work with (default: one a processor). The site is the same with any.",
)
@click.option(
    "--clean", "is_clean", is_flag=True, help="Make all anew, whatever the last build found out."
)
@click.option("--no-search", is_flag=True, help="Make no search: no form, no page, no index.")
@click.option(
    "--dump", "has_dump", is_flag=True, help="Also make files of the whole archive, one SQLite."
)
@click.option("--verbose", is_flag=True, help="Say which files were made, and why.")
@click.option("--profile", is_flag=True, help="Print the time of each stage.")
@FORMAT
def build(
    *,
    site: Path,
    output: Path | None,
    base_url: str | None,
    jobs: int | None,
    no_search: bool,
    verbose: bool,
    profile: bool,
    style: str,
    **flags: bool,
) -> int:
    """Make the site: import new sources, link names, write pages.

    \b
    Example:
      newsgen build --base-url https://name.github.io/archive/ --output _site
    """
    from newsgen.opening import build as run
    from newsgen.orders import BuildOrder, default_jobs
    from newsgen.progress import on_stderr

    gc.disable()  # a build makes values, not cycles; looking for some takes an eighth of its time
    with on_stderr() as progress:
        order = BuildOrder(
            site,
            output,
            base_url,
            has_search=not no_search,
            jobs=jobs or default_jobs(),
            watch=progress,
            **flags,
        )
        report = run(order)
    show_problems((*report.asides, *report.problems), style)
    show_build(report, style, is_verbose=verbose)
    show_notes(progress.lines() if profile else ())
    return int(any(one.is_error or flags["is_strict"] for one in report.problems))


@cli.command("import")
@SITE
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--force", is_flag=True, help="Import a text that looks damaged (mojibake) all the same."
)
@FORMAT
def import_(*, site: Path, sources: tuple[Path, ...], force: bool, style: str) -> int:
    """Write a record for each news text in SOURCES, or for all new ones in seeds/.

    A record that exists is never overwritten.

    \b
    Example:
      newsgen import seeds/hop-bao.txt
    """
    from newsgen.importer import import_sources

    report = import_sources(site, sources or None, force=force)
    for path in report.written:
        show_note(f"imported {path}: please review it")
    for path, why in report.skipped:
        show_note(f"kept {path}: {why}")
    show_problems(report.problems, style)
    return int(any(problem.is_error for problem in report.problems))


@cli.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--entities",
    type=click.Path(path_type=Path),
    default=Path("entities"),
    metavar="FILE_OR_DIR",
    help="The authority (default: entities).",
)
@click.option("--all", "with_review", is_flag=True, help="Also print what is kept for review.")
def tag(*, files: tuple[Path, ...], entities: Path, with_review: bool) -> int:
    """Print the mentions in plain texts, one JSON object a line.

    \b
    Example:
      newsgen tag seeds/*.txt --entities entities
    """
    from newsgen.tag import tag_files

    is_wrong = False
    for text in tag_files(files, entities):
        show_problems(text.problems, "text")
        is_wrong |= any(problem.is_error for problem in text.problems)
        for line in text.lines(with_review=with_review):
            show_line(line)
    return int(is_wrong)


cli.add_command(serve)
cli.add_command(suggest)
cli.add_command(explain)


def run(args: list[str]) -> int:
    """Run one command and answer its exit code."""
    return run_to_exit_code(cli, args)
