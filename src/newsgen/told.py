"""Problems as JSON and back: how the memo keeps what a record was told."""

import json
from collections.abc import Iterable

from newsgen.problems import Location, Problem, Severity


def told_as_json(problems: Iterable[Problem]) -> str:
    """Problems as a list of lists; empty for none."""
    rows = [
        (
            p.rule,
            p.message,
            p.where.path,
            p.where.line,
            p.where.column,
            p.fix,
            p.severity,
            p.excerpt,
        )
        for p in problems
    ]
    return json.dumps(rows) if rows else ""


def told_from_json(text: str) -> tuple[Problem, ...]:
    """The problems that `told_as_json` wrote."""
    if not text:
        return ()
    return tuple(
        Problem(rule, message, Location(path, line, column), fix, Severity(severity), excerpt)
        for rule, message, path, line, column, fix, severity, excerpt in json.loads(text)
    )
