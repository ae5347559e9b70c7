"""The preview's answers: only files that newsgen made, looked up by name in the output's own list.

No path of a request ever reaches the disk, so none can lead out of the folder. A request must name
this host: a page of another site cannot read the preview through a name of its own (DNS rebinding).
"""

import errno
import mimetypes
import sys
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from typing import ClassVar
from urllib.parse import quote, unquote

from newsgen.manifest import made_files
from newsgen.preview.inject import PLACE, empty_page, with_preview
from newsgen.preview.showing import Board, Showing
from newsgen.problems import CannotRun, Location, Problem
from newsgen.urls import Url

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS_TRIED = 20
TIMEOUT = 10
"""Seconds a client may take for its request."""
HEARTBEAT = 15
"""Seconds after which a stream says that it is still there, and so learns whether anyone hears."""

_OWN_FILES = ("page.js", "stream.js", "errors.css")
_STREAM = f"{PLACE}versions"
_REFUSAL = b"This preview answers only to its own address.\n"


def listen(board: Board, port: int | None) -> ThreadingHTTPServer:
    """A server that shows what is on the board. Raises CannotRun when the port is taken."""

    class Handler(_Handler):
        shown = board

    ports = [port] if port is not None else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    for candidate in ports:
        try:
            return _Server((HOST, candidate), Handler)
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


class _Server(ThreadingHTTPServer):
    """A thread for each connection; one that breaks off is no news: its page was loaded anew."""

    daemon_threads = True

    def handle_error(
        self, request: socket | tuple[bytes, socket], client_address: tuple[str, int]
    ) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    shown: ClassVar[Board]
    protocol_version = "HTTP/1.1"
    server_version = "newsgen"
    sys_version = ""
    timeout = TIMEOUT
    disable_nagle_algorithm = True  # else the end of a file waits 40 ms for the browser's word

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: a preview is no log."""

    def _answer(self) -> None:
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        path = unquote(self.path.partition("?")[0].partition("#")[0])
        if host not in (HOST, "localhost"):
            self._send(HTTPStatus.FORBIDDEN, _REFUSAL, "text/plain")
        elif path == _STREAM and self.command == "GET":
            self._stream()
        elif path.startswith(PLACE):
            self._send_own(path.removeprefix(PLACE))
        else:
            self._send_page(path, self.shown.now)

    def _send_page(self, path: str, showing: Showing) -> None:
        if target := _elsewhere(path, showing):
            self._redirect(target)
            return
        url = _file_of(path, showing.path)
        content = _read(showing.folder, url) if url else None
        status = HTTPStatus.OK
        if url is None or content is None:
            url, status = Url("404.html"), HTTPStatus.NOT_FOUND
            content = _read(showing.folder, url) or empty_page(showing)
        mime = _mime(url)
        is_page = mime == "text/html"
        self._send(status, with_preview(content, showing) if is_page else content, mime)

    def _send_own(self, name: str) -> None:
        if name in _OWN_FILES:
            content = Path(__file__).with_name(name).read_bytes()
            self._send(HTTPStatus.OK, content, _mime(Url(name)))
        else:
            self._send(HTTPStatus.NOT_FOUND, b"Not found.\n", "text/plain")

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(path))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, content: bytes, mime: str) -> None:
        charset = "; charset=utf-8" if mime.startswith("text/") or mime.endswith("xml") else ""
        self._send_head(status, mime + charset)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _send_head(self, status: HTTPStatus, mime: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", mime)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")

    def _stream(self) -> None:
        """Tell each version of the site as it comes, as Server-Sent Events, until nobody hears."""
        self._send_head(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        version = self.shown.now.version
        line = f"retry: 300\ndata: {version}\n\n"
        while True:
            try:
                self.wfile.write(line.encode())
            except OSError:
                return
            before, version = version, self.shown.beyond(version, HEARTBEAT)
            line = f"data: {version}\n\n" if version != before else ":\n\n"


def _elsewhere(path: str, showing: Showing) -> str:
    """Where a path leads that means the site and does not lie below it; empty when it does."""
    site = showing.path
    if path.startswith(site):
        return ""
    if path.rstrip("/") + "/" in ("/", site):
        return site
    known = sorted((one for one in showing.former if path.startswith(one)), key=len)
    return site + path.removeprefix(known[-1]) if known else ""


def _file_of(path: str, site_path: str) -> Url | None:
    """The file a request means: below the site's path, a folder by its index."""
    if not path.startswith(site_path):
        return None
    name = path.removeprefix(site_path)
    return Url(name + "index.html" if not name or name.endswith("/") else name)


def _read(folder: Path | None, url: Url) -> bytes | None:
    """The bytes of one of our files; None for anything else, a symbolic link too."""
    if folder is None or url not in made_files(folder):
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
