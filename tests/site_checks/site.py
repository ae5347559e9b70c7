"""A site's folder in a test: written from a mapping, built by the real command, read back."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

PUBLISHED_AT = "https://example.github.io/REPO/"
"""Where the tests publish: below a base path, as most archives on Pages are."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command of newsgen answered."""

    exit_code: int
    stdout: str
    stderr: str


@dataclass(frozen=True, slots=True)
class Site:
    """A site's folder and the folder its pages are made in."""

    folder: Path
    output_name: str = "build"

    @property
    def output(self) -> Path:
        return self.folder / self.output_name

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write each file at its path below the site's folder."""
        for path, content in files.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)

    def build(self, *options: str) -> Run:
        """`newsgen build` on this site."""
        return self.run("build", "--site", str(self.folder), "--output", str(self.output), *options)

    def run(self, *arguments: str) -> Run:
        """Any command of newsgen, started in the site's folder."""
        done = subprocess.run(
            [sys.executable, "-m", "newsgen", *arguments],
            cwd=self.folder,
            env=clean_environment(),
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=120,
            check=False,
            encoding="utf-8",
        )
        return Run(done.returncode, done.stdout, done.stderr)

    def page(self, url: str) -> str:
        """The text of a built file."""
        return (self.output / url).read_text(encoding="utf-8")

    def pages(self) -> tuple[str, ...]:
        """The paths of all built HTML pages, sorted."""
        return tuple(
            sorted(p.relative_to(self.output).as_posix() for p in self.output.rglob("*.html"))
        )

    def tree(self) -> dict[str, str]:
        """Each built file's path and the digest of its bytes: equal trees, equal sites."""
        return {
            file.relative_to(self.output).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(self.output.rglob("*"))
            if file.is_file()
        }


MakeSite = Callable[[Mapping[str, str | bytes]], Site]
"""The type of the fixture `make_site`."""


def clean_environment() -> dict[str, str]:
    """This process's environment without what would change how newsgen speaks."""
    dropped = {"NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS"}
    return {name: value for name, value in os.environ.items() if name not in dropped}


def many_articles(count: int) -> dict[str, str]:
    """Records of one month that all name NIPA, Gia Lai and TORmem, in the words of a report."""
    return {f"articles/bai-{number}.md": _article(number) for number in range(1, count + 1)}


def _article(number: int) -> str:
    day = number % 28 + 1
    return (
        f'---\ntitle: "Tin hợp tác bán dẫn số {number}"\ndate: "2024-05-{day:02}"\n---\n\n'
        f"Ngày {day}.5, NIPA và TORmem gặp Sở KH-CN tỉnh Gia Lai lần thứ {number}.\n\n"
        "Doanh nghiệp này cũng sẽ kết nối Gia Lai với các chuyên gia.\n"
    )
