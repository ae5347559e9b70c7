"""Whatever breaks a build off, each file is the old one or the new one, and the next build mends.

Faults are planted as SQLite's tests plant them: at the first system call that changes the disk,
at the second, and so on. An audit hook of Python does it, in a process of its own.
"""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_checks.site import Run, Site, clean_environment, many_articles

pytestmark = pytest.mark.whole

AUTHORITY = "- id: nipa\n  type: organisation\n  label: NIPA\n"
CANARY = "Gia Lai đào tạo kỹ sư bán dẫn"
HOOK = """
import errno, os, signal, sys
from newsgen.cli import run

folder, fault, wanted = sys.argv[1], sys.argv[2], int(sys.argv[3])
seen = 0

def is_change(event, arguments):
    if event == "open":
        return bool(arguments[2] & os.O_CREAT)
    if event == "os.mkdir":
        return not os.path.isdir(arguments[0])
    return event in ("os.rename", "os.rmdir", "os.remove")

def hook(event, arguments):
    global seen
    if not is_change(event, arguments):
        return
    if not any(str(arguments[0]).startswith(one) for one in folder.split(":")):
        return
    seen += 1
    if seen == wanted and fault.startswith("SIG"):
        os.kill(os.getpid(), getattr(signal, fault))
    if seen == wanted and fault.startswith("E"):
        code = getattr(errno, fault)
        raise OSError(code, os.strerror(code), str(arguments[0]))

sys.addaudithook(hook)
try:
    sys.exit(run(sys.argv[4:]))
finally:
    if fault == "count":
        print("changes:", seen)
"""


@dataclass(frozen=True, slots=True)
class Rebuild:
    """A site that is built, and changed since."""

    site: Site
    old: dict[str, bytes]
    new: dict[str, bytes]
    changes: int
    """How often its next build changes something on the disk."""

    def broken_off(self, fault: str, at: int) -> Run:
        """Restore the old output, and build with the fault at one change of the disk."""
        restore(self.site.output, self.old)
        return hooked(self.site, fault, at)


@pytest.fixture(scope="module")
def rebuild(tmp_path_factory: pytest.TempPathFactory) -> Rebuild:
    site = Site(tmp_path_factory.mktemp("site"))
    site.write(many_articles(4) | {"entities/all.yaml": AUTHORITY, "articles/cu.md": record("cũ")})
    assert site.build().exit_code == 0
    old = contents(site.output)
    (site.folder / "articles/cu.md").unlink()
    site.write({"newsgen.yaml": "title: Tên khác\n", "articles/moi.md": record("mới")})
    clean = Site(site.folder, "clean")
    assert clean.build().exit_code == 0
    new = contents(clean.output)
    counted = hooked(site, "count", 0)
    assert contents(site.output) == new
    changes = int(counted.stdout.rpartition("changes:")[2])
    assert changes > 50
    return Rebuild(site, old, new, changes)


def record(word: str) -> str:
    return f'---\ntitle: "Tin {word}"\ndate: "2025-08-21"\n---\n\nNIPA: {CANARY} {word}.\n'


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def restore(folder: Path, files: dict[str, bytes]) -> None:
    for path in contents(folder):
        if path not in files:
            (folder / path).unlink()
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def hooked(site: Site, fault: str, at: int) -> Run:
    places = f"{site.output}:{site.folder}/.newsgen/stage"
    command = ["-c", HOOK, places, fault, str(at), "build", "--site", str(site.folder)]
    return python(*command)


def python(*arguments: str, before: Callable[[], None] | None = None, **environment: str) -> Run:
    done = subprocess.run(
        [sys.executable, *arguments],
        env=clean_environment() | environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        preexec_fn=before,
        timeout=60,
        check=False,
        encoding="utf-8",
    )
    return Run(done.returncode, done.stdout, done.stderr)


def assert_old_or_new(rebuild: Rebuild, *, leftovers: bool) -> None:
    for path, content in contents(rebuild.site.output).items():
        if path == ".newsgen-manifest":
            continue
        if path.endswith(".newsgen-tmp"):
            assert leftovers, path
            continue
        assert content in (rebuild.old.get(path), rebuild.new.get(path)), path


def assert_mended(rebuild: Rebuild) -> None:
    assert rebuild.site.build().exit_code == 0
    assert contents(rebuild.site.output) == rebuild.new


def moments(changes: int, count: int) -> list[int]:
    """Numbers of changes, spread over a whole build, the first and the last among them."""
    return sorted({1 + round(i * (changes - 1) / (count - 1)) for i in range(count)})


def test_a_build_killed_at_any_moment_leaves_whole_files_and_the_next_one_mends(
    rebuild: Rebuild,
) -> None:
    for at in moments(rebuild.changes, 12):
        assert rebuild.broken_off("SIGKILL", at).exit_code == -signal.SIGKILL
        assert_old_or_new(rebuild, leftovers=True)
        assert_mended(rebuild)


@pytest.mark.parametrize(("fault", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_an_interrupted_build_says_so_in_one_line_and_leaves_nothing_half_done(
    rebuild: Rebuild, fault: str, code: int
) -> None:
    for at in moments(rebuild.changes, 5):
        run = rebuild.broken_off(fault, at)
        assert run.exit_code == code
        assert len(run.stderr.splitlines()) == 1
        assert_old_or_new(rebuild, leftovers=False)
    assert_mended(rebuild)


@pytest.mark.parametrize(
    ("fault", "rule"),
    [("ENOSPC", "disk-full"), ("EIO", "cannot-write"), ("EACCES", "cannot-write")],
)
def test_a_disk_that_refuses_is_told_with_its_path_and_nothing_is_torn(
    rebuild: Rebuild, fault: str, rule: str
) -> None:
    for at in moments(rebuild.changes, 5):
        run = rebuild.broken_off(fault, at)
        assert run.exit_code == 2, run.stderr
        assert f"[{rule}]" in run.stderr
        assert run.stderr.startswith("build")
        assert "Traceback" not in run.stderr
        assert_old_or_new(rebuild, leftovers=False)
    assert_mended(rebuild)


def test_a_file_that_grows_beyond_the_limit_leaves_the_old_one_whole(rebuild: Rebuild) -> None:
    restore(rebuild.site.output, rebuild.old)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    run = python("-m", "newsgen", "build", "--site", str(rebuild.site.folder), before=limit)
    assert run.exit_code == 2
    assert "[disk-full]" in run.stderr
    assert_old_or_new(rebuild, leftovers=False)
    assert_mended(rebuild)


def test_few_open_files_are_enough(rebuild: Rebuild) -> None:
    restore(rebuild.site.output, rebuild.old)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))

    run = python("-m", "newsgen", "build", "--site", str(rebuild.site.folder), before=limit)
    assert run.exit_code == 0


def test_who_reads_while_a_build_runs_sees_whole_files(rebuild: Rebuild) -> None:
    restore(rebuild.site.output, rebuild.old)
    command = [sys.executable, "-m", "newsgen", "build", "--site", str(rebuild.site.folder)]
    with subprocess.Popen(
        command, env=clean_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        seen = set()
        while process.poll() is None:
            seen.add((rebuild.site.output / "index.html").read_bytes())
    assert seen <= {rebuild.old["index.html"], rebuild.new["index.html"]}
    assert process.returncode == 0


def test_a_bug_of_newsgen_is_one_line_exit_3_and_a_report_without_the_text(
    rebuild: Rebuild, tmp_path: Path
) -> None:
    planted = (
        "import newsgen.build, newsgen.cli\n"
        "def gather(cards, entities, shelf, parted):\n"
        "    raise KeyError(shelf.sheet(cards[0]).body)\n"
        "newsgen.build.gather = gather\n"
        "import sys\n"
        "sys.exit(newsgen.cli.run(['build', '--clean', '--site', sys.argv[1]]))\n"
    )
    before = contents(rebuild.site.output)
    run = python("-c", planted, str(rebuild.site.folder), TMPDIR=str(tmp_path))
    assert run.exit_code == 3
    (line,) = run.stderr.splitlines()
    (report,) = tmp_path.iterdir()
    assert str(report) in line
    text = report.read_text("utf-8")
    assert "KeyError" in text
    assert "Python 3." in text
    assert CANARY not in text + line
    assert str(Path.home()) not in text
    assert contents(rebuild.site.output) == before


def test_a_reader_who_leaves_early_is_no_error(rebuild: Rebuild) -> None:
    command = f"{sys.executable} -m newsgen tag {' '.join(['$0'] * 50)} --entities $1 | head -1"
    text = rebuild.site.folder / "articles/bai-1.md"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}", text, rebuild.site.folder / "entities"],
        env=clean_environment(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["entity"] == "nipa"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_error(rebuild: Rebuild, closed: str) -> None:
    command = f"{sys.executable} -m newsgen build --site $0 {closed}"
    done = subprocess.run(
        ["bash", "-c", command, rebuild.site.folder],
        env=clean_environment(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert b"note:" not in done.stdout


def test_a_terminal_without_vietnamese_letters_gets_escapes(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.write({"articles/a.md": record("mới").replace("2025-08-21", "21 tháng Tám")})
    command = ("-m", "newsgen", "build", "--site", str(tmp_path))
    run = python(*command, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert run.exit_code == 1
    assert r"21 th\xe1ng T\xe1m" in run.stderr


VARIATIONS: tuple[dict[str, str], ...] = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "UMASK": "077"},
    {"PYTHONHASHSEED": "4711", "TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "UMASK": "002"},
    {"PYTHONHASHSEED": "99", "LANG": "vi_VN", "HOME": "/nonexistent", "USER": "ai-do", "CWD": "/"},
)


@pytest.mark.parametrize("variation", VARIATIONS, ids=str)
def test_the_same_input_makes_the_same_bytes_anywhere(
    variation: dict[str, str], seed_site: Site, tmp_path: Path
) -> None:
    site = Site(tmp_path / "chỗ khác")
    for path, content in contents(seed_site.folder).items():
        if not path.startswith("build/"):
            site.write({path: content})
    environment = clean_environment() | variation
    done = subprocess.run(
        [sys.executable, "-m", "newsgen", "build", "--site", site.folder],
        env=environment,
        cwd=variation.get("CWD", tmp_path),
        umask=int(variation.get("UMASK", "022"), 8),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert contents(site.output) == contents(seed_site.output)


def test_the_order_in_which_files_came_to_the_disk_does_not_matter(tmp_path: Path) -> None:
    files = many_articles(30) | {"entities/b.yaml": AUTHORITY, "entities/a.yaml": ""}
    first, second = Site(tmp_path / "first"), Site(tmp_path / "second")
    first.write(files)
    second.write(dict(reversed(files.items())))
    os.utime(second.folder / "articles/bai-1.md", (0, 0))
    assert (first.build().exit_code, second.build().exit_code) == (0, 0)
    assert first.tree() == second.tree()
