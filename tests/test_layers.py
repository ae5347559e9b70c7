"""House rules that a machine can hold: imports go downward, modules and functions stay short."""

import ast
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_checks.tools import REPOSITORY

SOURCE = REPOSITORY / "src/newsgen"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_MODULE = 220
LONGEST_FUNCTION = 40
CATALOGUES = {
    "words/general.py": "every word of the interface, twice",
    "words/data.py": "what every column of the data means, twice",
    "model.py": "every value that travels through newsgen",
    "tagger/lexicon.py": "what the tagger knows of Vietnamese news language, as tables",
}
"""Modules that may be longer, and why: lists of declarations, without any logic."""


def test_layers_import_only_downward() -> None:
    command = Path(sysconfig.get_path("scripts")) / "lint-imports"
    done = subprocess.run(
        [command, "--no-cache"],
        cwd=REPOSITORY,
        capture_output=True,
        timeout=120,
        check=False,
        text=True,
    )
    broken = done.stdout.partition("Broken contracts")[2] or done.stdout
    assert done.returncode == 0, broken + done.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_module_is_short_enough_to_read_at_a_sitting(module: Path) -> None:
    if str(module.relative_to(SOURCE)) not in CATALOGUES:
        length = len(module.read_text("utf-8").splitlines())
        assert length <= LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_function_does_one_thing(module: Path) -> None:
    long = [
        f"{function.name}: {length} lines"
        for function in functions(module)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


def functions(module: Path) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(module.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
