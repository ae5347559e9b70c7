"""Disks of a test's own, small or read-only, that nobody else sees: mounts in a namespace."""

import functools
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from site_checks.site import clean_environment


def run_with_mounts(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a shell script that may mount; its mounts end with it. `$python` builds.

    Skips the test where nobody may mount.
    """
    if not _may_mount():
        pytest.skip("nobody may mount here: neither root nor a user namespace")
    return _run(script, *arguments)


@functools.cache
def _may_mount() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        try:
            return _run('mount -t tmpfs none "$1"', folder).returncode == 0
        except FileNotFoundError:
            return False


def _run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    as_root = () if os.getuid() == 0 else ("--map-root-user",)
    return subprocess.run(
        ["unshare", "--mount", *as_root, "sh", "-euc", script, "sh", *arguments],
        env=clean_environment() | {"python": sys.executable},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
        encoding="utf-8",
    )
