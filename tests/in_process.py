"""The commands of newsgen, run inside the test's own process: quick enough for the unit suite."""

import contextlib
import io
import signal
from pathlib import Path

from newsgen.cli import run
from site_checks.site import Run


def newsgen(*arguments: str | Path) -> Run:
    """What a command answers."""
    raw_out, raw_err = io.BytesIO(), io.BytesIO()
    out = io.TextIOWrapper(raw_out, encoding="utf-8", write_through=True)
    err = io.TextIOWrapper(raw_err, encoding="utf-8", write_through=True)
    before = signal.getsignal(signal.SIGTERM)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run([str(argument) for argument in arguments])
    finally:
        signal.signal(signal.SIGTERM, before)
    return Run(code, raw_out.getvalue().decode(), raw_err.getvalue().decode())
