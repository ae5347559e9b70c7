"""The count of all that was tried, told at the end of `make soak`.

`make soak SOAK=0.02` tries a fiftieth, to see whether the tests themselves are sound.
"""

import pytest

from site_checks.tries import Tries

TRIES = pytest.StashKey[Tries]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TRIES] = Tries()


@pytest.fixture(scope="session")
def tries(request: pytest.FixtureRequest) -> Tries:
    return request.config.stash[TRIES]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was tried, and how often."""
    count = terminalreporter.config.stash[TRIES].count
    if count:
        terminalreporter.section("tried", sep="=")
        for what, times in sorted(count.items()):
            terminalreporter.line(f"{times} {what}")
