"""What a build must not depend on: user, clock, language, libraries … and builds that run in it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import distribution
from pathlib import Path

import markdown

from site_checks.site import Run, Site, clean_environment
from site_checks.tools import REPOSITORY, THEME

CLOCK = """
import datetime, time

def shifted(function, unit):
    return lambda: function() + AHEAD * unit

def of_now(function, place):
    def called(*arguments):
        whole = (*arguments, *[None] * (place + 1 - len(arguments)))
        if whole[place] is None:
            whole = (*whole[:place], time.time(), *whole[place + 1:])
        return function(*whole[:place], whole[place])
    return called

time.time, time.time_ns = shifted(time.time, 1), shifted(time.time_ns, 10**9)
for name in ("localtime", "gmtime", "ctime"):
    setattr(time, name, of_now(getattr(time, name), 0))

class Date(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())

class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    today = now
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

datetime.date, datetime.datetime = Date, Moment
"""
ONLY_SPAWN = """
import multiprocessing
multiprocessing.get_all_start_methods = lambda: ["spawn"]
"""
NO_BYTE_CODE = shutil.ignore_patterns("__pycache__")
NEW_VERSION = "9.9.9"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where and how a build is started."""

    environment: Mapping[str, str] = field(default_factory=dict)
    before: tuple[str, ...] = ()
    """A command that starts the command."""
    folder: Path | None = None
    """Where it is started; None for the site's folder."""
    umask: int = -1

    def build(self, site: Site, *options: str) -> Run:
        """`newsgen build` of a site."""
        named = () if "--site" in options else ("--site", str(site.folder))
        return self.python(site.folder, "-m", "newsgen", "build", *named, *options)

    def python(self, folder: Path, *arguments: str) -> Run:
        """Any run of Python."""
        done = subprocess.run(
            [*self.before, sys.executable, *arguments],
            env=clean_environment() | dict(self.environment),
            cwd=self.folder or folder,
            umask=self.umask,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=120,
            check=False,
            encoding="utf-8",
        )
        return Run(done.returncode, done.stdout, done.stderr)


def with_start(folder: Path, code: str) -> Surroundings:
    """Pythons that run this code before all other."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sitecustomize.py").write_text(code, "utf-8")
    return Surroundings({"PYTHONPATH": str(folder)})


def with_clock_ahead(folder: Path, seconds: float) -> Surroundings:
    """Pythons whose clock is ahead of ours."""
    return with_start(folder, f"AHEAD = {seconds:.0f}\n{CLOCK}")


def with_changed_newsgen(folder: Path, file: str, old: str, new: str) -> Surroundings:
    """A newsgen of the same version in which one file, relative to `src/newsgen`, is another."""
    shutil.copytree(
        REPOSITORY / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(THEME, folder / "templates")
    _change(folder / "src/newsgen" / file, old, new)
    return Surroundings({"PYTHONPATH": str(folder / "src")})


def with_newer_markdown(folder: Path, code: str) -> Surroundings:
    """A Python-Markdown of another version, with code of its own at its end."""
    package = Path(str(markdown.__file__)).parent
    about = Path(str(distribution("markdown").locate_file("")))
    (metadata,) = about.glob("[mM]arkdown-3*.dist-info")
    old = markdown.__version__
    shutil.copytree(package, folder / "markdown", ignore=NO_BYTE_CODE)
    target = folder / f"{metadata.name.partition('-')[0]}-{NEW_VERSION}.dist-info"
    shutil.copytree(metadata, target)
    _change(target / "METADATA", f"\nVersion: {old}", f"\nVersion: {NEW_VERSION}")
    numbers = ", ".join(NEW_VERSION.split("."))
    _append(folder / "markdown/__meta__.py", f"__version_info__ = ({numbers}, 'final', 0)\n")
    _append(folder / "markdown/__meta__.py", f"__version__ = '{NEW_VERSION}'\n")
    _append(folder / "markdown/core.py", code)
    return Surroundings({"PYTHONPATH": str(folder)})


def another_user() -> tuple[str, ...]:
    """What starts a command as the user nobody; empty where that cannot be."""
    command = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    if os.getuid() != 0 or not shutil.which("setpriv"):
        return ()
    probe = subprocess.run(
        [*command, sys.executable, "-c", "import newsgen.build"],
        cwd="/",
        capture_output=True,
        check=False,
    )
    return command if probe.returncode == 0 else ()


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, (file, old)
    file.write_text(text.replace(old, new), "utf-8")


def _append(file: Path, code: str) -> None:
    file.write_text(f"{file.read_text('utf-8')}\n{code}", "utf-8")
