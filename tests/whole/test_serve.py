"""`newsgen serve` shows the site below its base path, to this machine only, and nothing else."""

import http.client
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest

from site_checks.site import PUBLISHED_AT, Site, clean_environment

pytestmark = pytest.mark.whole

SECRET = "known only to the owner of this file"


@dataclass(frozen=True, slots=True)
class Preview:
    """A running `newsgen serve` that shows what was built, and nothing else."""

    site: Site
    host: str
    port: int
    base: str

    def answer(self, path: str, host: str = "") -> tuple[int, str]:
        """Status and text for exactly this path, sent as it is: no client tidies it up."""
        host = host or f"{self.host}:{self.port}"
        request = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        with socket.create_connection((self.host, self.port), timeout=10) as connection:
            connection.sendall(request.encode())
            response = http.client.HTTPResponse(connection)
            response.begin()
            return response.status, response.read().decode(errors="replace")


@pytest.fixture(scope="module")
def preview(published_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The archive, previewed from a copy; a symlink leads out of its pages."""
    folder = tmp_path_factory.mktemp("serve")
    shutil.copytree(published_site.folder, folder, dirs_exist_ok=True)
    site = Site(folder)
    (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "newsgen",
            "serve",
            "--port",
            "0",
            "--no-watch",
            "--base-url",
            PUBLISHED_AT,
        ],
        cwd=folder,
        env=clean_environment() | {"PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            address = urlsplit(first_address(process))
            (site.output / "leak.html").symlink_to(folder / "secret.txt")
            (site.output / "leaks").symlink_to(folder)
            yield Preview(site, address.hostname or "", address.port or 0, address.path)
        finally:
            process.terminate()
            process.communicate(timeout=20)


def first_address(process: "subprocess.Popen[str]") -> str:
    """The address that the preview prints once it listens, or the test fails with its words."""
    assert process.stdout
    assert process.stderr
    for line in process.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+/\S*", line):
            return found[0]
    pytest.fail(f"no address was printed\n{process.stderr.read()}")


def test_the_preview_lies_below_the_base_path(preview: Preview) -> None:
    assert preview.base == "/REPO/"
    assert preview.answer("/REPO/") == (200, preview.site.page("index.html"))
    page = next(p for p in preview.site.pages() if p.startswith("articles/"))
    assert preview.answer(f"/REPO/{page}") == (200, preview.site.page(page))
    assert preview.answer(f"/REPO/{page}?a=1")[0] == 200
    assert preview.answer("/REPO/static/style.css")[0] == 200


@pytest.mark.parametrize("path", ["/index.html", "/REPO/missing.html", "/REPOS/index.html"])
def test_what_is_not_there_is_answered_with_the_404_page(preview: Preview, path: str) -> None:
    assert preview.answer(path) == (404, preview.site.page("404.html"))


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/REPO/../secret.txt",
        "/REPO/../../../../../../../../etc/passwd",
        "/REPO/%2e%2e/secret.txt",
        "/REPO/%2e%2e%2fsecret.txt",
        "/REPO/..%2fsecret.txt",
        "/REPO/%252e%252e/secret.txt",
        "/REPO/..%5csecret.txt",
        "/REPO/articles/../../secret.txt",
        "/REPO//etc/passwd",
        "/REPO/%2fetc%2fpasswd",
        "/REPO/index.html%00.txt",
        "/REPO/leak.html",
        "/REPO/leaks/secret.txt",
        "/REPO/leaks/newsgen.yaml",
    ],
)
def test_no_path_leads_out_of_the_site(preview: Preview, path: str) -> None:
    status, text = preview.answer(path)
    assert status == 404
    assert SECRET not in text
    assert "root:" not in text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "[::1]x"]
)
def test_a_request_in_the_name_of_another_host_is_refused(preview: Preview, host: str) -> None:
    assert preview.answer("/REPO/", host)[0] == 403


def test_localhost_is_this_machine_too(preview: Preview) -> None:
    assert preview.answer("/REPO/", f"localhost:{preview.port}")[0] == 200


def test_the_preview_listens_on_one_loopback_address_only(preview: Preview) -> None:
    with socket.socket() as connection:
        connection.settimeout(5)
        assert connection.connect_ex(("127.0.0.2", preview.port)) != 0
