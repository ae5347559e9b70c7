"""Long work shows itself on a terminal, and nowhere else."""

import io
from itertools import count

from newsgen.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def ticking() -> "Progress":
    seconds = count(0.0, 0.5)
    return Progress(Terminal(), lambda: next(seconds))


def test_a_terminal_shows_the_stage_at_work_and_is_left_clean() -> None:
    terminal = Terminal()
    with Progress(terminal) as progress:
        progress("making pages")
    assert terminal.getvalue() == "\r\x1b[Kmaking pages …\r\x1b[K"


def test_a_terminal_shows_how_many_are_done_now_and_then() -> None:
    terminal, seconds = Terminal(), iter([0.0, 0.05, 0.05, 0.08, 0.2, 0.2, 0.3])
    with Progress(terminal, lambda: next(seconds)) as progress:
        progress("making pages")
        for done in (1_000, 1_001, 2_000):
            progress.step(done, 10_500)
    shown = terminal.getvalue().replace("\r\x1b[K", "|")
    assert shown == "|making pages …|making pages … 1,000 / 10,500|making pages … 2,000 / 10,500|"


def test_a_log_stays_short() -> None:
    log = io.StringIO()
    with Progress(log) as progress:
        progress("making pages")
    assert log.getvalue() == ""


def test_a_closed_stream_is_no_fault() -> None:
    with Progress(None) as progress:
        progress("making pages")


def test_the_line_is_cleared_when_the_work_fails() -> None:
    terminal = Terminal()
    try:
        with Progress(terminal) as progress:
            progress("writing")
            raise ValueError
    except ValueError:
        assert terminal.getvalue().endswith("\r\x1b[K")


def test_times_are_told_by_stage_and_in_all() -> None:
    with ticking() as progress:
        progress("reading")
        progress("writing")
    assert progress.lines() == [
        "   0.500 s  reading",
        "   0.500 s  writing",
        "   1.000 s  in all",
    ]
