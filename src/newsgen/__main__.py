"""`newsgen` and `python -m newsgen`: a process for one command."""

import contextlib
import os
import sys
from typing import NoReturn

from newsgen.cli import run


def start() -> NoReturn:
    """Run the command of this process, and end it at once: all is written by then.

    To take the values of a large archive apart first, as Python does, would take 60 ms.
    """
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    os._exit(code)


if __name__ == "__main__":
    start()
