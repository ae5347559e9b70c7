"""A running `newsgen serve` that watches: asked as a browser asks, heard until it has news."""

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

from site_checks.processes import children, is_alive
from site_checks.site import Site, clean_environment

PATIENCE = 20


@dataclass(frozen=True, slots=True)
class Serving:
    """The process and where it listens."""

    site: Site
    process: "subprocess.Popen[str]"
    address: str

    def page(self, path: str) -> tuple[int, str]:
        """Status and text of a page, below the site's path."""
        answer = self._answer(urlsplit(self.address).path + path)
        return answer.status, answer.read().decode()

    def _answer(self, path: str) -> HTTPResponse:
        place = urlsplit(self.address)
        connection = HTTPConnection(place.hostname or "", place.port, timeout=PATIENCE)
        connection.request("GET", path)
        return connection.getresponse()

    def until(self, path: str, is_so: Callable[[int, str], bool]) -> str:
        """The text of a page as soon as the claim is true of its status and text.

        It is asked again with each version that the preview tells, as a page asks that loads
        itself anew; it fails when none comes for long.
        """
        status, text = 0, ""
        with self._answer("/.newsgen/versions") as stream:
            for line in stream:
                if line.startswith(b"data:"):
                    status, text = self.page(path)
                    if is_so(status, text):
                        return text
                elif line.startswith(b":"):
                    break  # a heartbeat: nothing happened for long
        raise AssertionError(f"never so: {path} ({status})\n{text[-2000:]}")

    def end(self, how: int = signal.SIGTERM) -> tuple[int, str]:
        """End it by a signal; its exit code, and what it said on stderr. Nothing is left of it."""
        begun = children(self.process.pid)
        self.process.send_signal(how)
        _, errors = self.process.communicate(timeout=PATIENCE)
        assert not [child for child in begun if is_alive(child)]
        return self.process.returncode, errors


@contextmanager
def serving(
    site: Site, *options: str, environment: Mapping[str, str] | None = None
) -> Iterator[Serving]:
    """`newsgen serve` on a site, begun in its folder, while the block runs."""
    with subprocess.Popen(
        [sys.executable, "-m", "newsgen", "serve", "--port", "0", *options],
        cwd=site.folder,
        env=clean_environment() | dict(environment or {}) | {"PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Serving(site, process, _address(process))
        finally:
            if process.poll() is None:
                process.terminate()
            process.communicate(timeout=PATIENCE)


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    assert process.stderr
    for line in process.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+/\S*", line):
            return found[0]
    raise AssertionError(process.stderr.read())
