"""`newsgen serve`: the site on 127.0.0.1, below the path it will be published under.

Only files that newsgen made are served, looked up by name in the output's own list: no path of
a request ever reaches the disk, so none can lead out of the folder. A request must name this
host: a page of another site cannot read the preview through a name of its own (DNS rebinding).
"""

import errno
import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import quote, unquote

from newsgen.manifest import made_files
from newsgen.opening import build
from newsgen.orders import BuildOrder, BuildReport
from newsgen.problems import CannotRun, Location, Problem
from newsgen.urls import Url, base_path

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS_TRIED = 20
TIMEOUT = 10
"""Seconds a client may take for its request."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A site that is built and being listened for."""

    report: BuildReport
    address: str
    server: ThreadingHTTPServer

    def serve_until_interrupted(self) -> None:
        """Answer requests until Ctrl-C."""
        try:
            self.server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            return


@contextmanager
def open_preview(order: BuildOrder, port: int | None) -> Iterator[Preview]:
    """Build the site and listen. Raises CannotRun when the port is taken."""
    report = build(order)
    path = unquote(base_path(report.base_url)) if report.base_url else "/"
    server = _listen(_handler(report.output, path), port)
    with server:
        yield Preview(report, f"http://{HOST}:{server.server_port}{quote(path)}", server)


def _listen(handler: type[BaseHTTPRequestHandler], port: int | None) -> ThreadingHTTPServer:
    ports = [port] if port is not None else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    for candidate in ports:
        try:
            return ThreadingHTTPServer((HOST, candidate), handler)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    raise CannotRun(
        Problem(
            "port-in-use",
            f"port {ports[0]} is taken",
            Location("--port"),
            "name another with --port",
        )
    )


def _handler(folder: Path, path: str) -> type[BaseHTTPRequestHandler]:
    class Handler(_SiteHandler):
        site_folder = folder
        site_path = path

    return Handler


class _SiteHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD for the files of one output folder."""

    site_folder: ClassVar[Path]
    site_path: ClassVar[str]
    protocol_version = "HTTP/1.1"
    server_version = "newsgen"
    sys_version = ""
    timeout = TIMEOUT

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: a preview is no log."""

    def _answer(self, *, with_body: bool) -> None:
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if host not in (HOST, "localhost"):
            self._send(
                HTTPStatus.FORBIDDEN,
                b"This preview answers only to its own address.\n",
                "text/plain",
                with_body,
            )
            return
        path = unquote(self.path.partition("?")[0].partition("#")[0])
        if path != self.site_path and path.rstrip("/") + "/" in ("/", self.site_path):
            self._redirect()
            return
        url = _file_of(path, self.site_path)
        content = _read(self.site_folder, url) if url else None
        if url and content is not None:
            self._send(HTTPStatus.OK, content, _mime(url), with_body)
        else:
            missing = _read(self.site_folder, Url("404.html")) or b"Not found.\n"
            self._send(HTTPStatus.NOT_FOUND, missing, "text/html", with_body)

    def _redirect(self) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(self.site_path))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, content: bytes, mime: str, with_body: bool) -> None:  # noqa: FBT001
        self.send_response(status)
        charset = "; charset=utf-8" if mime.startswith("text/") or mime.endswith("xml") else ""
        self.send_header("Content-Type", mime + charset)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if with_body:
            self.wfile.write(content)


def _file_of(path: str, site_path: str) -> Url | None:
    """The file a request means: below the site's path, a folder by its index."""
    if not path.startswith(site_path):
        return None
    name = path.removeprefix(site_path)
    return Url(name + "index.html" if not name or name.endswith("/") else name)


def _read(folder: Path, url: Url) -> bytes | None:
    """The bytes of one of our files; None for anything else, a symbolic link too."""
    if url not in made_files(folder):
        return None
    file = folder / url
    if file.is_symlink() or not file.resolve().is_relative_to(folder.resolve()):
        return None
    try:
        return file.read_bytes()
    except OSError:
        return None


_MIME: Mapping[str, str] = {
    ".html": "text/html",
    ".css": "text/css",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".js": "text/javascript",
    ".json": "application/json",
}


def _mime(url: Url) -> str:
    ending = Path(url).suffix
    return _MIME.get(ending) or mimetypes.guess_type(url)[0] or "application/octet-stream"
