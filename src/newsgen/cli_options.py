"""Options that several commands share."""

from pathlib import Path

import click

FORMAT = click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    callback=lambda context, _, style: context.obj.setdefault("style", style),
    help="How problems are told.",
)
SITE = click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="DIR",
    help="Folder of the site (default: here).",
)

OUTPUT = click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder to write (default: build).",
)
