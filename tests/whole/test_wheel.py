"""What is installed is whole: a wheel, an empty venv, a folder with one text; out comes a site."""

import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from site_checks.links import BuiltSite
from site_checks.site import clean_environment
from site_checks.tools import MISSING_PREFIX, REPOSITORY, are_required

pytestmark = pytest.mark.whole

INPUTS = ("pyproject.toml", "README.md", "LICENSE", "src", "templates")
NO_INDEX = (
    "No matching distribution",
    "Could not find a version",
    "Connection",
    "Temporary failure",
)
TEXT = (
    "Ngày 21.8, tại Gia Lai, Trường Đại học Quy Nhơn ký thỏa thuận hợp tác với Công ty FPT.\n\n"
    "Theo thỏa thuận, hai bên cùng đào tạo kỹ sư bán dẫn từ năm 2026.\n"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built from a copy."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in INPUTS:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", at=folder)
    (built,) = (folder / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `newsgen` command of a new venv that holds the wheel and what it asks for, no more."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True, symlinks=True)
    scripts = Path(sysconfig.get_path("scripts", "venv", {"base": str(folder)}))
    pip = [str(scripts / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "install", str(wheel)], capture_output=True, timeout=240, check=False, text=True
    )
    if done.returncode and any(sign in done.stderr for sign in NO_INDEX) and not are_required():
        pytest.skip(f"{MISSING_PREFIX}a package index to install from")
    assert done.returncode == 0, done.stderr
    return scripts / "newsgen"


def test_the_wheel_holds_the_program_the_theme_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "newsgen/theme/base.html" in names
    assert "newsgen/theme/static/style.css" in names
    assert "newsgen/py.typed" in names
    folders = {name.split("/")[0] for name in names}
    assert {name for name in folders if not name.endswith(".dist-info")} == {"newsgen"}
    assert [name for name in names if "__pycache__" in name] == []


def test_a_folder_with_one_text_becomes_a_site(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/some.txt").write_text(TEXT, encoding="utf-8")
    run(str(installed), "build", at=tmp_path)

    (record,) = (tmp_path / "articles").glob("*.md")
    assert "XXXX-08-21" in record.read_text("utf-8")
    site = BuiltSite(tmp_path / "build")
    assert (tmp_path / "build/static/style.css").is_file()
    assert "index.html" in site.documents
    assert any("Đại học Quy Nhơn" in "".join(page.itertext()) for page in site.documents.values())
    assert [str(broken) for broken in site.check("file:///x/").broken] == []


def test_the_installed_program_knows_its_version(installed: Path, tmp_path: Path) -> None:
    assert "0." in run(str(installed), "--version", at=tmp_path)


def run(*command: str, at: Path) -> str:
    """What the command prints; its failure is the test's."""
    environment = clean_environment()
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        command, cwd=at, env=environment, capture_output=True, timeout=240, check=False, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
