"""The commands about names: `newsgen suggest` and `newsgen explain`, as `cli` has the others."""

from pathlib import Path

import click

from newsgen.cli_options import SITE
from newsgen.console import show_line, show_note, show_problems


@click.command()
@SITE
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most N suggestions.")
@click.option(
    "--min-count", type=click.IntRange(1), default=1, metavar="N", help="Named N times at least."
)
@click.option("--accept", default="", metavar="N,N-N", help="List these, by number.")
@click.option("--merge", multiple=True, metavar="N=ID", help="Make it an alias of entry ID.")
@click.option("--ignore", default="", metavar="N,N-N", help="Never suggest these again.")
@click.option("--type", "kind", metavar="TYPE", help="Type of what is accepted, not the guess.")
@click.option("--id", "name", metavar="ID", help="Id of the one that is accepted.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def suggest(
    *,
    site: Path,
    limit: int | None,
    min_count: int,
    accept: str,
    merge: tuple[str, ...],
    ignore: str,
    kind: str | None,
    name: str | None,
    style: str,
) -> int:
    """Name what the articles name and no entry lists, or decide about it by number.

    \b
    Example:
      newsgen suggest --limit 20
      newsgen suggest --accept 3,5-7 --merge 4=bo-khcn --ignore 2
    """
    from newsgen.suggest import as_lines
    from newsgen.suggest import suggest as run

    if accept or merge or ignore:
        from newsgen.accept import decide
        from newsgen.decisions import read_decisions

        decided = decide(site, read_decisions(accept, merge, ignore, kind=kind, name=name))
        show_problems(decided.problems, "text")
        for line in decided.done:
            show_note(line)
        return int(any(problem.is_error for problem in decided.problems))
    report = run(site, limit=limit, least=min_count)
    show_problems(report.problems, "text")
    for line in as_lines(report, style):
        show_line(line)
    if report.hidden:
        show_note(f"{report.hidden} more are not shown")
    return int(any(problem.is_error for problem in report.problems))


@click.command()
@SITE
@click.argument("article")
@click.argument("text")
def explain(*, site: Path, article: str, text: str) -> int:
    """Say why TEXT is linked in ARTICLE, or why it is not, for each place it stands at.

    ARTICLE is a record, its slug or a part of it, or a plain text file (.txt).

    \b
    Example:
      newsgen explain gia-lai-ky-ket "Ông Tuấn"
    """
    from newsgen.explain import as_lines
    from newsgen.explain import explain as run

    answers = run(site, article, text)
    for line in as_lines(answers):
        show_line(line)
    if not answers:
        show_note(f"the article does not say «{text}»")
    return 0
