"""A site in a headless browser, served by a server that counts what goes over the wire."""

import functools
import gzip
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]


@dataclass(slots=True)
class Wire:
    """What a server has answered since it was last asked: bodies, without headers."""

    requests: int = 0
    plain: int = 0
    packed: int = 0
    """Bytes as a host sends them that packs with gzip."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, body: bytes) -> None:
        with self._lock:
            self.requests += 1
            self.plain += len(body)
            self.packed += min(len(body), len(gzip.compress(body, 6)))

    def clear(self) -> None:
        self.requests = self.plain = self.packed = 0


class _Counting(SimpleHTTPRequestHandler):
    """Serves a folder, and counts."""

    def __init__(self, *arguments: object, wire: Wire, directory: str) -> None:
        self._wire = wire
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_file():
            self._wire.add(path.read_bytes())
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its name there
        pass


class _Server(ThreadingHTTPServer):
    request_queue_size = 64
    """A browser opens several connections at once; five, as it comes, leave it waiting."""


@contextmanager
def counted(folder: Path) -> Iterator[tuple[str, Wire]]:
    """The address of a folder while the block runs, and what goes over its wire."""
    wire = Wire()
    handler = functools.partial(_Counting, wire=wire, directory=os.fspath(folder))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", wire
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser while the block runs: the system's, else Playwright's own."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()
