"""Every case of tests/golden/relations.txt, read as a build reads a record."""

from pathlib import Path

import pytest

from newsgen.model import Relation
from samples import linked

GOLDEN = Path(__file__).parents[1] / "golden"
AUTHORITY = (GOLDEN / "relations.yaml").read_text("utf-8")


def cases() -> dict[str, tuple[str, list[str]]]:
    """Heading → text and its relations, in the order of the file."""
    _, *blocks = (GOLDEN / "relations.txt").read_text("utf-8").split("\n== ")
    return {heading: _case(lines) for heading, *lines in map(str.splitlines, blocks)}


def _case(lines: list[str]) -> tuple[str, list[str]]:
    relations = [line.strip() for line in lines if line.startswith("    ")]
    text = "\n\n".join(line for line in lines if line and not line.startswith("    "))
    return text, relations


def shown(relation: Relation) -> str:
    key = relation.key
    role = f" «{relation.role}»" if relation.role else ""
    return f"{key.subject} {key.kind} {key.object}{role}"


CASES = cases()


@pytest.mark.parametrize("heading", CASES)
def test_a_sentence_states_what_the_golden_file_says(heading: str) -> None:
    text, relations = CASES[heading]
    assert [shown(one) for one in linked(text, yaml=AUTHORITY).relations] == relations
