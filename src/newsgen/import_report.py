"""What an import did; said without the importer where there is nothing to import."""

from typing import NamedTuple

from newsgen.problems import Problem


class ImportReport(NamedTuple):
    """What an import did; paths as they are shown, those inside the site relative to it."""

    written: tuple[str, ...] = ()
    """The new records."""
    skipped: tuple[tuple[str, str], ...] = ()
    """Sources left alone, and why."""
    problems: tuple[Problem, ...] = ()
