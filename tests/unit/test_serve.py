"""The preview answers for our files only, to this machine only. Sockets of loopback, no process."""

import http.client
import os
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from newsgen.orders import BuildOrder
from newsgen.problems import CannotRun
from newsgen.serve import Preview, open_preview
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
    """A preview that is being served, and its site."""

    preview: Preview
    site: Site

    def ask(
        self, path: str, method: str = "GET", host: str | None = None, body: str = ""
    ) -> Answer:
        """The answer to exactly this request: no client tidies the path up."""
        address = ("127.0.0.1", self.preview.server.server_port)
        named = f"127.0.0.1:{address[1]}" if host is None else host
        lines = [f"{method} {path} HTTP/1.1", "Connection: close"]
        lines += [f"Host: {named}"] if named else []
        lines += [f"Content-Length: {len(body)}"] if body else []
        with socket.create_connection(address, timeout=5) as connection:
            connection.sendall("\r\n".join([*lines, "", body]).encode("latin-1"))
            response = http.client.HTTPResponse(connection, method=method)
            response.begin()
            return Answer(response.status, dict(response.getheaders()), response.read())


ADDRESSES = {"root": "", "path": "https://ai-do.github.io/kho%20tin/"}


@pytest.fixture(scope="module", params=list(ADDRESSES.values()), ids=list(ADDRESSES))
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    site = Site(tmp_path_factory.mktemp("serve"))
    site.write({"articles/a.md": RECORD, "secret.txt": SECRET})
    order = BuildOrder(site.folder, base_url=request.param or None)
    with open_preview(order, 0) as preview:
        (site.output / "link.html").symlink_to(site.folder / "secret.txt")
        (site.output / "own.html").write_text(SECRET)
        thread = threading.Thread(
            target=preview.server.serve_forever, kwargs={"poll_interval": 0.01}
        )
        thread.start()
        yield Running(preview, site)
        preview.server.shutdown()
        thread.join()


def base(running: Running) -> str:
    return running.preview.address.split("/", 3)[3]


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
    port = running.preview.server.server_port
    assert running.ask(f"/{base(running)}", host=f"localhost:{port}").status == 200
    assert running.ask(f"/{base(running)}", host="localhost").status == 200


def test_only_loopback_is_listened_on(running: Running) -> None:
    assert running.preview.server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_told(make_site: MakeSite) -> None:
    site = make_site({"articles/a.md": RECORD})
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        order = BuildOrder(site.folder)
        with (
            pytest.raises(CannotRun) as caught,
            open_preview(order, int(taken.getsockname()[1])),
        ):
            pass
    assert caught.value.problem.rule == "port-in-use"


def test_a_site_with_an_error_is_still_previewed_as_it_last_was(make_site: MakeSite) -> None:
    site = make_site({"articles/a.md": RECORD})
    with open_preview(BuildOrder(site.folder), 0):
        pass
    site.write({"articles/b.md": "kein Vorspann"})
    with open_preview(BuildOrder(site.folder), 0) as preview:
        assert preview.report.written is None
        assert os.path.lexists(site.output / "index.html")
