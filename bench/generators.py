"""The programs that are compared: where they are, how each is called, what it leaves behind."""

import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NEWSGEN = "newsgen"
PEERS = Path(__file__).resolve().parent / "peers"
_VERSION = re.compile(r"\d+\.\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Generator:
    """A program that makes a site of N articles; called in the site's folder."""

    name: str
    version: str
    command: tuple[str, ...]
    articles: str
    """Where its articles lie in the site's folder."""
    output: str
    page: str
    """The file of an article's page in the output, by slug."""
    leftovers: tuple[str, ...] = ()
    """What it keeps from a build besides the output; gone before a cold one."""


def newsgen(command: Sequence[str], jobs: int | None) -> Generator:
    """newsgen without its search index; an option that it does not know is not given."""
    known = _said([*command, "build", "--help"])
    options = ["--no-search"] if "--no-search" in known else []
    if jobs and "--jobs" in known:
        options += ["--jobs", str(jobs)]
    return Generator(
        name=NEWSGEN,
        version=_version([*command, "--version"]),
        command=(*command, "build", *options),
        articles="articles",
        output="build",
        page="articles/{slug}.html",
        leftovers=(".newsgen",),
    )


def own_newsgen() -> list[str]:
    """The newsgen of the Python that runs the bench: its command, else its module."""
    command = Path(sys.executable).with_name("newsgen")
    return [str(command)] if command.is_file() else [sys.executable, "-m", "newsgen"]


def _hugo(tools: Path) -> Generator | None:
    packed = next((tools / "hugo").glob("lib/python*/site-packages/hugo/binaries/hugo"), None)
    program = str(packed) if packed else shutil.which("hugo")
    if not program:
        return None
    return _peer(
        "Hugo",
        _version([program, "version"]),
        (program, "--quiet"),
        articles="content/articles",
        output="public",
        leftovers=("resources", ".hugo_build.lock"),
    )


def _eleventy(tools: Path) -> Generator | None:
    program = tools / "eleventy/node_modules/@11ty/eleventy/cmd.cjs"
    node = shutil.which("node")
    if not node or not program.is_file():
        return None
    command = (node, str(program))
    version = _version([*command, "--version"])
    return _peer("Eleventy", version, (*command, "--quiet"), articles="articles", output="_site")


def _pelican(tools: Path) -> Generator | None:
    own = tools / "pelican/bin/pelican"
    program = str(own) if own.is_file() else shutil.which("pelican")
    if not program:
        return None
    return _peer(
        "Pelican",
        _version([program, "--version"]),
        (program, "--quiet"),
        articles="content/articles",
        output="output",
        leftovers=("cache", "__pycache__"),
    )


def _peer(
    name: str,
    version: str,
    command: tuple[str, ...],
    *,
    articles: str,
    output: str,
    leftovers: tuple[str, ...] = (),
) -> Generator:
    page = "articles/{slug}/index.html"
    return Generator(name, version, command, articles, output, page, leftovers)


FIND: Mapping[str, Callable[[Path], Generator | None]] = {
    "hugo": _hugo,
    "eleventy": _eleventy,
    "pelican": _pelican,
}
"""How each peer is found, in the folder that `install` filled or on the PATH."""


def install(peer: str, tools: Path) -> None:
    """Install a peer into a folder of its own, from PyPI or npm, unless it is there."""
    folder = tools / peer
    if folder.is_dir():
        return
    if (PEERS / peer / "requirements.txt").is_file():
        venv.create(folder, with_pip=True)
        pip = [str(folder / "bin/python"), "-m", "pip", "-qq", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "-r", str(PEERS / peer / "requirements.txt")], check=True)
    else:
        folder.mkdir(parents=True)
        shutil.copy(PEERS / peer / "package.json", folder)
        npm = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(npm, cwd=folder, check=True)


def lay_out(peer: str, tools: Path, site: Path) -> None:
    """Make the site's folder of a peer: its configuration and templates."""
    shutil.copytree(PEERS / peer, site)
    modules = tools / peer / "node_modules"
    if modules.is_dir():
        (site / "node_modules").symlink_to(modules)


def _version(command: Sequence[str]) -> str:
    said = _VERSION.search(_said(command))
    return said[0] if said else "?"


def _said(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    return done.stdout
