"""The preview answers for our files only, to this machine only. Sockets of loopback, no process."""

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import ThreadingHTTPServer

import pytest

from newsgen.opening import build
from newsgen.orders import BuildOrder
from newsgen.preview.answers import listen
from newsgen.preview.outcome import Outcome
from newsgen.preview.showing import Board, Showing
from newsgen.problems import CannotRun, Location, Problem
from site_checks.site import MakeSite, Site

RECORD = '---\ntitle: "Ký kết"\ndate: "2025-08-21"\n---\n\nNgày 21.8, NIPA ký kết.\n'
SECRET = "known only to the owner of this file"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Running:
    """A site that is being shown."""

    board: Board
    server: ThreadingHTTPServer
    site: Site

    def ask(
        self, path: str, method: str = "GET", host: str | None = None, body: str = ""
    ) -> Answer:
        """The answer to exactly this request: no client tidies the path up."""
        address = ("127.0.0.1", self.server.server_port)
        named = f"127.0.0.1:{address[1]}" if host is None else host
        lines = [f"{method} {path} HTTP/1.1", "Connection: close"]
        lines += [f"Host: {named}"] if named else []
        lines += [f"Content-Length: {len(body)}"] if body else []
        with socket.create_connection(address, timeout=5) as connection:
            connection.sendall("\r\n".join([*lines, "", body]).encode("latin-1"))
            response = http.client.HTTPResponse(connection, method=method)
            response.begin()
            return Answer(response.status, dict(response.getheaders()), response.read())


def made(site: Site, base_url: str = "") -> Outcome:
    report = build(BuildOrder(site.folder, base_url=base_url or None))
    return Outcome(report, report.problems)


@contextmanager
def shown(site: Site, board: Board) -> Iterator[Running]:
    with listen(board, 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield Running(board, server, site)
        server.shutdown()
        thread.join()


ADDRESSES = {"root": "", "path": "https://ai-do.github.io/kho%20tin/"}


@pytest.fixture(scope="module", params=list(ADDRESSES.values()), ids=list(ADDRESSES))
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    site = Site(tmp_path_factory.mktemp("serve"))
    site.write({"articles/a.md": RECORD, "secret.txt": SECRET})
    board = Board(Showing(is_live=False))
    board.put_up(made(site, request.param))
    (site.output / "link.html").symlink_to(site.folder / "secret.txt")
    (site.output / "own.html").write_text(SECRET)
    with shown(site, board) as running:
        yield running


def base(running: Running) -> str:
    return running.board.now.path.lstrip("/").replace(" ", "%20")


def test_the_site_lies_below_its_path(running: Running) -> None:
    path = f"/{base(running)}"
    home = running.ask(path)
    assert (home.status, home.body.decode()) == (200, running.site.page("index.html"))
    assert home.headers["Content-Type"] == "text/html; charset=utf-8"
    assert home.headers["X-Content-Type-Options"] == "nosniff"
    assert "Access-Control-Allow-Origin" not in home.headers
    assert running.ask(f"{path}articles/a.html?x=1").status == 200
    assert running.ask(f"{path}static/style.css").headers["Content-Type"].startswith("text/css")
    assert running.ask(f"{path}static/icon.svg").headers["Content-Type"].startswith("image/svg+xml")
    assert running.ask(f"{path}topics/").status == 200


def test_the_root_and_the_path_without_its_slash_lead_to_the_site(running: Running) -> None:
    path = f"/{base(running)}"
    for start in {"/", path.rstrip("/")} - {path, ""}:
        answer = running.ask(start)
        assert (answer.status, answer.headers["Location"]) == (302, path)


def test_head_answers_without_a_body(running: Running) -> None:
    answer = running.ask(f"/{base(running)}", "HEAD")
    assert (answer.status, answer.body) == (200, b"")
    length = len(running.site.page("index.html").encode())
    assert answer.headers["Content-Length"] == str(length)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "NOPE"])
def test_any_other_method_is_refused(running: Running, method: str) -> None:
    assert running.ask(f"/{base(running)}", method, body="x=1").status in (405, 501)


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt", "../../../../../../etc/passwd", "%2e%2e/secret.txt", "..%2fsecret.txt",
        "%2e%2e%2fsecret.txt", "..%5csecret.txt", "..\\secret.txt", "%252e%252e/secret.txt",
        "articles/../../secret.txt", "//etc/passwd", "%2fetc%2fpasswd", "index.html%00",
        "link.html", "own.html", ".newsgen-manifest", "articles", ".git/config", "C:/secret.txt",
        "index.html/", "INDEX.HTML", "%ff", "%", "a" * 5000,
    ],
)  # fmt: skip
def test_a_path_that_is_none_of_our_files_is_404(running: Running, path: str) -> None:
    answer = running.ask(f"/{base(running)}{path}")
    assert answer.status == 404
    assert SECRET.encode() not in answer.body
    assert b"root:" not in answer.body


@pytest.mark.parametrize("target", ["http://evil.example/", "http://[x", "//[x", "*", "x"])
def test_a_target_that_is_no_path_is_no_fault(
    running: Running, target: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert running.ask(target).status in (302, 404)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil", "",
             "127.0.0.1@evil.example", "[::1]x"],
)  # fmt: skip
def test_a_request_in_another_name_is_403(running: Running, host: str) -> None:
    answer = running.ask(f"/{base(running)}", host=host)
    assert answer.status == 403
    assert b"<html" not in answer.body


def test_localhost_is_this_machine(running: Running) -> None:
    port = running.server.server_port
    assert running.ask(f"/{base(running)}", host=f"localhost:{port}").status == 200
    assert running.ask(f"/{base(running)}", host="localhost").status == 200


def test_only_loopback_is_listened_on(running: Running) -> None:
    assert running.server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotRun) as caught:
            listen(Board(Showing()), int(taken.getsockname()[1]))
    assert caught.value.problem.rule == "port-in-use"


# A preview that changes.

WRONG = Problem("bad-date", '"21/8" is not a date', Location("articles/b.md", 3, 7), "write it so")


def test_each_page_is_sent_with_the_script_and_nothing_else_is(make_site: MakeSite) -> None:
    site, board = make_site({"articles/a.md": RECORD}), Board(Showing())
    board.put_up(made(site))
    with shown(site, board) as running:
        home, missing = running.ask("/"), running.ask("/articles/b.html")
        style = running.ask("/static/style.css")
    script = f'<script src="/.newsgen/page.js" data-version="{board.now.version}"></script>'
    assert home.body.decode().replace(f"{script}\n", "") == site.page("index.html")
    assert home.headers["Content-Length"] == str(len(home.body))
    assert missing.status == 404
    assert script in missing.body.decode()
    assert style.body.decode() == site.page("static/style.css")


@pytest.mark.parametrize("name", ["page.js", "stream.js", "errors.css"])
def test_the_files_of_the_preview_itself_are_sent_with_their_type(
    running: Running, name: str
) -> None:
    answer = running.ask(f"/.newsgen/{name}")
    kind = "text/css" if name.endswith("css") else "text/javascript"
    assert (answer.status, answer.headers["Content-Type"]) == (200, f"{kind}; charset=utf-8")


@pytest.mark.parametrize("name", ["", "builder.py", "../serve.py", "%2e%2e/serve.py", "page.js/"])
def test_no_other_file_of_the_program_is(running: Running, name: str) -> None:
    assert running.ask(f"/.newsgen/{name}").status == 404


def test_the_stream_tells_each_version_to_this_machine_only(make_site: MakeSite) -> None:
    site, board = make_site({"articles/a.md": RECORD}), Board(Showing())
    with shown(site, board) as running:
        assert running.ask("/.newsgen/versions", host="evil.example").status == 403
        connection = http.client.HTTPConnection("127.0.0.1", running.server.server_port, timeout=5)
        connection.request("GET", "/.newsgen/versions")
        response = connection.getresponse()
        kind = response.headers["Content-Type"]
        lines = [response.readline() for _ in range(3)]
        board.put_up(made(site))
        lines += [response.readline()]
        connection.close()
    assert kind == "text/event-stream; charset=utf-8"
    assert lines == [b"retry: 300\n", b"data: 0\n", b"\n", b"data: %d\n" % board.now.version]


def test_what_is_wrong_stands_in_the_last_good_page(make_site: MakeSite) -> None:
    site, board = make_site({"articles/a.md": RECORD}), Board(Showing())
    board.put_up(made(site))
    board.put_up(Outcome(None, (WRONG,)))
    with shown(site, board) as running:
        page = running.ask("/articles/a.html").body.decode()
    assert "articles/b.md:3:7" in page
    assert "NIPA ký kết" in page


def test_before_there_is_any_site_each_path_tells_what_is_wrong(make_site: MakeSite) -> None:
    site, board = make_site({"newsgen.yaml": "title: ["}), Board(Showing())
    board.put_up(Outcome(None, (WRONG,)))
    with shown(site, board) as running:
        answer = running.ask("/REPO/articles/a.html")
    assert answer.status == 404
    assert "articles/b.md:3:7" in answer.body.decode()
    assert "page.js" in answer.body.decode()


def test_a_path_below_which_the_site_lay_before_leads_to_the_new_one(make_site: MakeSite) -> None:
    site, board = make_site({"articles/a.md": RECORD}), Board(Showing())
    with shown(site, board) as running:
        for base_url in ("https://a.example/", "https://a.example/cu/", "https://a.example/moi/"):
            board.put_up(made(site, base_url))
        for path in ("/articles/a.html", "/cu/articles/a.html"):
            answer = running.ask(path)
            assert (answer.status, answer.headers["Location"]) == (302, "/moi/articles/a.html")
        assert running.ask("/moi/articles/a.html").status == 200


def test_a_browser_that_breaks_off_is_no_news(
    make_site: MakeSite, capfd: pytest.CaptureFixture[str]
) -> None:
    site, board = make_site({"articles/a.md": RECORD}), Board(Showing())
    board.put_up(made(site))
    with shown(site, board) as running, socket.socket() as connection:
        connection.connect(("127.0.0.1", running.server.server_port))
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HT")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    assert capfd.readouterr().err == ""
