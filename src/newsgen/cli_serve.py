"""`newsgen serve` on the command line: what is said of each build."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsgen.cli_options import OUTPUT, SITE
from newsgen.console import (
    show_build,
    show_changed,
    show_figures,
    show_line,
    show_note,
    show_problems,
)

if TYPE_CHECKING:
    from newsgen.serve import Preview


@click.command()
@SITE
@OUTPUT
@click.option("--base-url", metavar="URL", help="Address whose path the preview imitates.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=None,
    help="Port (default: 8000 or the next free one; 0: any).",
)
@click.option("--open", "is_to_open", is_flag=True, help="Open the home page in a browser.")
@click.option("--no-watch", is_flag=True, help="Build once; neither watch files nor reload pages.")
def serve(
    *,
    site: Path,
    output: Path | None,
    base_url: str | None,
    port: int | None,
    is_to_open: bool,
    no_watch: bool,
) -> int:
    """Show the site on 127.0.0.1; when a file changes, make it anew and reload the page.

    \b
    Example:
      newsgen serve --open
      newsgen serve --base-url https://name.github.io/archive/
    """
    from newsgen.orders import BuildOrder
    from newsgen.serve import open_in_browser, open_preview

    order = BuildOrder(site, output, base_url)
    is_watching = not no_watch
    with open_preview(order, port, is_watching=is_watching) as preview, suppress(KeyboardInterrupt):
        show_problems(preview.first.problems, "text")
        if preview.first.report:
            show_build(preview.first.report)
        show_line(preview.address)
        show_note("press Ctrl-C to stop")
        if is_to_open:
            open_in_browser(preview.address)
        _tell_rebuilds(preview)
    return 0


def _tell_rebuilds(preview: "Preview") -> None:
    address = preview.address
    for rebuild in preview.rebuilds():
        if preview.address != address:  # another base_url
            address = preview.address
            show_line(address)
        if rebuild.is_news:
            show_changed(rebuild.changed)
            show_problems(rebuild.outcome.problems, "text")
            if rebuild.outcome.report:
                show_figures(rebuild.outcome.report)
