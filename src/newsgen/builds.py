"""The process that makes a site again and again while it is previewed: `preview.builder` has it.

It builds when a line comes, answers with a pickled outcome, and ends when no more can come. What
it prints goes to stderr.
"""

import gc
import os
import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from newsgen.cli_options import OUTPUT, SITE
from newsgen.exits import run_to_exit_code
from newsgen.opening import build
from newsgen.orders import BuildOrder, default_jobs
from newsgen.preview.outcome import Outcome
from newsgen.problems import CannotRun
from newsgen.program import program_digest
from newsgen.progress import on_stderr


@click.command()
@SITE
@OUTPUT
@click.option("--base-url")
def builds(*, site: Path, output: Path | None, base_url: str | None) -> None:
    """Build whenever a line comes.

    What one program found out another must not believe, and this one goes on being what it was
    when it began: it ends when there is another in its place.
    """
    order = BuildOrder(site, output, base_url, jobs=default_jobs())
    begun = program_digest()
    gc.disable()  # as for `newsgen build`; between two builds there is time for it
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        for _ in _lines():
            if program_digest() != begun:
                return
            pickle.dump(_outcome(order), answers)
            answers.flush()
            gc.collect()


def _lines() -> Iterator[bytes]:
    """What comes on stdin, each line when it comes."""
    return iter(sys.stdin.buffer.readline, b"")


def _outcome(order: BuildOrder) -> Outcome:
    try:
        with on_stderr() as progress:
            report = build(replace(order, watch=progress))
    except CannotRun as stop:
        return Outcome(None, (stop.problem,))
    return Outcome(replace(report, rendered={}), (*report.asides, *report.problems))


def start() -> NoReturn:
    """Build until no more lines can come, and end."""
    os._exit(run_to_exit_code(builds, sys.argv[1:]))
