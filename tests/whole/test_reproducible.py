"""The same sources make the same bytes, whoever builds them, wherever, whenever and however.

`test_faults.py` tries a few variables of the environment on this repository's own archive.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_checks import press
from site_checks.clean import assert_holds, clean_build
from site_checks.disk import Tree, copied
from site_checks.processes import WORTH_WORKERS
from site_checks.site import Site, many_articles
from site_checks.surroundings import (
    ONLY_SPAWN,
    Surroundings,
    another_user,
    with_clock_ahead,
    with_start,
)
from site_checks.tools import THEME

pytestmark = pytest.mark.whole

YEAR = 366 * 86_400
MEMORY_DISK = Path("/dev/shm")
FILES: dict[str, str | bytes] = {
    **press.archive(12),
    "articles/2024/tin-cu.md": press.Record("Tin cũ", "XXXX-05", press.SIGNED[:3]).text(),
    "articles/anh.md": press.Record("Ảnh", "2025-01-01", press.NAMED[:3], picture="a/b.png").text(),
    "articles/a/b.png": press.PICTURE,
    "entities/them.yaml": press.authority([press.Entry("seoul", "place", "Seoul")]),
    "templates/static/logo.svg": "<svg/>\n",
    "templates/pages/404.html": (THEME / "pages/404.html").read_text("utf-8") + "<!-- 404 -->\n",
    "seeds/hop.txt": "Ngày 21.8, Sở KH-CN tỉnh Gia Lai họp với NIPA.\n\nHòa Phát cần kỹ sư.\n",
}


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sources that all copies are made of. Do not change."""
    site = Site(tmp_path_factory.mktemp("master") / "site")
    site.write(FILES)
    return site


@pytest.fixture(scope="module")
def right(master: Site) -> Tree:
    """What every build must make."""
    return clean_build(master).output


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may go into; pytest's own are this user's alone."""
    folder = Path(tempfile.mkdtemp(prefix="newsgen-open-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def copy_of(site: Site, to: Path) -> Site:
    to.parent.mkdir(parents=True, exist_ok=True)
    return Site(copied(site.folder, to))


def assert_makes(surroundings: Surroundings, site: Site, right: Tree, *options: str) -> None:
    run = surroundings.build(site, *options)
    assert run.exit_code == 0, run.stderr
    assert_holds(site.output, right)


ENVIRONMENTS: dict[str, dict[str, str]] = {
    "Turkish letters, another seed for hashes, a date for sources": {
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "tr_TR.UTF-8",
        "TZ": "America/Adak",
        "PYTHONHASHSEED": "4711",
        "SOURCE_DATE_EPOCH": "4102444800",
    },
    "no language, no home, far in the east": {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
        "HOME": "/nonexistent",
        "USER": "ai-do",
        "LOGNAME": "ai-do",
        "HOSTNAME": "may-chu",
        "TZ": "Pacific/Kiritimati",
        "SOURCE_DATE_EPOCH": "0",
    },
    "no assertions, no docstrings": {"PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": "1"},
}


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_no_variable_of_the_environment_gets_into_a_page(
    name: str, master: Site, right: Tree, tmp_path: Path
) -> None:
    site = copy_of(master, tmp_path / "site")
    assert_makes(Surroundings(ENVIRONMENTS[name]), site, right)


@pytest.mark.parametrize("path", ["chỗ khác/a'b\"c&d/[x]", "/".join([58 * "u"] * 40)])
def test_no_path_gets_into_a_page(path: str, master: Site, right: Tree, tmp_path: Path) -> None:
    assert_makes(Surroundings(), copy_of(master, tmp_path / path), right)


@pytest.mark.parametrize("way", ["from a folder of it", "through a link"])
def test_no_way_to_a_site_gets_into_a_page(
    way: str, master: Site, right: Tree, tmp_path: Path
) -> None:
    site = copy_of(master, tmp_path / "site")
    (tmp_path / "link").symlink_to(site.folder)
    folder, path = {
        "from a folder of it": (site.folder / "articles/2024", "../.."),
        "through a link": (tmp_path, "link"),
    }[way]
    assert_makes(Surroundings(folder=folder), site, right, "--site", path)


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_no_right_of_a_file_gets_into_a_page(
    umask: int, master: Site, right: Tree, tmp_path: Path
) -> None:
    site = copy_of(master, tmp_path / "site")
    for number, file in enumerate(sorted(site.folder.rglob("*.*"))):
        file.chmod((0o700, 0o644, 0o777)[number % 3])
    assert_makes(Surroundings(umask=umask), site, right)


def test_no_user_gets_into_a_page(master: Site, right: Tree, open_folder: Path) -> None:
    command = another_user()
    if not command:
        pytest.skip("only root can be another user, and only where that one may run this Python")
    site = copy_of(master, open_folder / "site")
    for path in (site.folder, *site.folder.rglob("*")):
        os.chown(path, 65534, 65534)
    assert_makes(Surroundings({"HOME": "/nonexistent"}, before=command), site, right)
    assert site.output.stat().st_uid == 65534


def test_no_clock_gets_into_a_page(master: Site, right: Tree, tmp_path: Path) -> None:
    site = copy_of(master, tmp_path / "site")
    ahead = with_clock_ahead(tmp_path / "clock", YEAR)
    code = "import datetime, time; print(min(time.time(), datetime.datetime.now().timestamp()))"
    assert float(ahead.python(tmp_path, "-c", code).stdout) > time.time() + YEAR / 2
    for file in site.folder.rglob("*"):
        os.utime(file, (time.time() + YEAR, time.time() + YEAR))
    assert_makes(ahead, site, right)


def test_no_order_of_a_folder_gets_into_a_page(master: Site, right: Tree, tmp_path: Path) -> None:
    """Folders list their files in an order of the disk's own, or as they were written."""
    if not MEMORY_DISK.is_dir() or not os.access(MEMORY_DISK, os.W_OK):
        pytest.skip("there is no second file system")
    with tempfile.TemporaryDirectory(dir=MEMORY_DISK) as folder:
        first, second = Site(Path(folder) / "first"), Site(Path(folder) / "second")
        first.write(FILES)
        second.write(dict(reversed(FILES.items())))
        orders = [os.listdir(site.folder / "articles") for site in (first, second)]  # noqa: PTH208
        assert orders[0] != orders[1]
        for site in (first, second):
            assert_makes(Surroundings(), site, right)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that is worth several processes. Do not change."""
    site = Site(tmp_path_factory.mktemp("large") / "site")
    site.write(many_articles(WORTH_WORKERS) | {"entities/all.yaml": press.authority()})
    return site


@pytest.fixture(scope="module")
def large_right(large: Site) -> Tree:
    """What one process makes of it."""
    return clean_build(large, "--jobs", "1").output


def test_no_start_method_of_processes_gets_into_a_page(
    large: Site, large_right: Tree, tmp_path: Path
) -> None:
    """Where nothing can be forked, one process does all."""
    site = copy_of(large, tmp_path / "site")
    spawn = with_start(tmp_path / "start", ONLY_SPAWN)
    assert_makes(spawn, site, large_right, "--jobs", "2")
