"""Runs one command and tells what it cost: wall time, CPU of all its processes, peak memory.

The command is started by a small process of its own (this file, as a script), since Linux counts
the memory of a parent towards the child it starts. No outside tool is needed.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LAST_LINES = 5


class CommandError(Exception):
    """A command that ended with an error; the text is the end of what it said."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run cost."""

    wall: float
    """Seconds from start to end of the process."""
    cpu: float
    """Seconds of user and system time, children that it waited for included."""
    memory: float
    """MiB of the largest of its processes at its peak."""


def measure(command: Sequence[str], folder: Path, log: Path) -> Sample:
    """Run the command in a folder, its output going to `log`. Raises CommandError."""
    launcher = [sys.executable, "-I", "-S", __file__, str(folder), str(log), *command]
    done = subprocess.run(launcher, stdout=subprocess.PIPE, check=True, text=True)
    code, wall, cpu, memory = json.loads(done.stdout)
    if code != 0:
        said = log.read_text("utf-8", "replace").splitlines()[-LAST_LINES:]
        raise CommandError(f"exit code {code}: " + " / ".join(said))
    return Sample(float(wall), float(cpu), float(memory))


def _launch(folder: str, log: str, command: Sequence[str]) -> tuple[int, float, float, float]:
    """Exit code, wall, CPU and memory of the command."""
    os.chdir(folder)
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    nothing = os.open(os.devnull, os.O_RDONLY)
    streams = [
        (os.POSIX_SPAWN_DUP2, nothing, 0),
        *((os.POSIX_SPAWN_DUP2, output, n) for n in (1, 2)),
    ]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], tuple(command), os.environ, file_actions=streams)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    cpu = usage.ru_utime + usage.ru_stime
    return os.waitstatus_to_exitcode(status), wall, cpu, usage.ru_maxrss / 1024


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_launch(sys.argv[1], sys.argv[2], sys.argv[3:])))
