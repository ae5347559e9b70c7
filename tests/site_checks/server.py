"""A plain static server below a base path on 127.0.0.1, as Pages would answer: 404.html and all."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a base path; a missing page is answered with the folder's 404.html."""

    protocol_version = "HTTP/1.1"  # a browser keeps its connection from page to page
    disable_nagle_algorithm = True

    def __init__(self, *args: object, base: str, folder: Path) -> None:
        self.base, self.folder = base, folder
        super().__init__(*args, directory=str(folder))  # type: ignore[arg-type]  # passed through

    def translate_path(self, path: str) -> str:
        below = urlsplit(path).path
        if not below.startswith(self.base):
            return str(self.folder / "no-such-page")
        return super().translate_path("/" + below.removeprefix(self.base))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self.folder / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the library's name
        """Say nothing."""


@contextmanager
def served(folder: Path, base: str = "/") -> Iterator[str]:
    """Serve `folder` while the block runs; gives its address, which ends with `base`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, base=base, folder=folder))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
