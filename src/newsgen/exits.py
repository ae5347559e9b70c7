"""How a command ends, and with which exit code.

0 fine · 1 the content has errors · 2 could not run · 3 a bug in newsgen · 130 and 143 interrupted.
"""

import io
import os
import signal
import sys
from types import FrameType
from typing import NoReturn

import click

from newsgen.console import show_bug, show_note, show_problems
from newsgen.problems import CannotRun


class _Interrupted(BaseException):
    """SIGTERM arrived."""


def run_to_exit_code(command: click.Command, args: list[str]) -> int:
    """Run a command and answer its exit code; nothing it raises gets past here."""
    _make_output_forgiving()
    signal.signal(signal.SIGTERM, _on_sigterm)
    told: dict[str, str] = {}
    try:
        with command.make_context("newsgen", args, obj=told) as context:
            code = int(command.invoke(context) or 0)
    except CannotRun as stop:
        show_problems([stop.problem], told.get("style", "text"))
        code = 2
    except click.exceptions.Exit as done:
        code = done.exit_code
    except click.ClickException as error:
        error.show()
        code = 2
    except (KeyboardInterrupt, _Interrupted) as stop:
        show_note("interrupted; every file is whole, the next build does the rest")
        code = 143 if isinstance(stop, _Interrupted) else 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as bug:  # noqa: BLE001  the one place where what nobody foresaw ends
        show_bug(bug)
        code = 3
    return code


def _make_output_forgiving() -> None:
    """Vietnamese text on a terminal that cannot show it becomes escapes, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _on_sigterm(signum: int, frame: FrameType | None) -> NoReturn:
    del signum, frame
    raise _Interrupted
