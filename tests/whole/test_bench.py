"""The bench proves the work before it prints a figure. No test here asserts a time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from site_checks.site import clean_environment
from site_checks.tools import REPOSITORY

pytestmark = pytest.mark.whole

BENCH = REPOSITORY / "bench"
COUNT = 200
"""Articles of the smoke test: enough to name all entities, twenty builds' worth of seconds."""
IDLE = """\
import sys
print("newsgen 0.0.0" if "--version" in sys.argv else "")
"""
"""A program that answers like newsgen and makes nothing."""
HUNGRY = """import subprocess, sys; subprocess.run([sys.executable, '-c', 'b"x" * (64 << 20)'])"""
EVENT = (
    "Sáng qua tại Tân Châu, Công ty Thủy sản Hải Đăng bàn giao bến cá mới cho bà con. "
    "Ông Trần Văn Hùng nói việc này giúp Tân Châu có thêm việc làm. "
    "Theo kế hoạch, Công ty Thủy sản Hải Đăng sẽ nạo vét luồng lạch trước mùa mưa. "
    "Bà con ở Tân Châu mong bến cá sớm hoạt động để đỡ phải đi xa bán hàng mỗi ngày. "
)


def run(*arguments: str, expected: int = 0) -> str:
    """What a script of the bench prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=BENCH,
        env=clean_environment(),
        capture_output=True,
        timeout=240,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == expected, done.stdout + done.stderr
    return done.stdout


def files(folder: Path) -> dict[str, bytes]:
    found = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def bodies(folder: Path) -> list[str]:
    """What stands below the front matter, without the metadata lines of Pelican."""
    texts = (content.decode() for _, content in sorted(files(folder).items()))
    return [text[text.index("\n\n**") :] for text in texts if "\n\n**" in text]


def test_the_bench_proves_newsgens_work_in_every_mode(tmp_path: Path) -> None:
    printed = run("build.py", str(COUNT), "--peers", "", "--runs", "1", "--work", str(tmp_path))
    for mode in ("cold", "nothing", "edit", "alias", "seeds", "version"):
        assert f"| {mode} | newsgen | " in printed
    assert f"newsgen made {COUNT} article pages with" in printed
    assert "and 300 entity pages with evidence" in printed
    assert "no figure" not in printed


@pytest.mark.browser
def test_the_bench_of_the_search_asks_a_browser_and_judges_what_it_finds(tmp_path: Path) -> None:
    printed = run("search.py", "40", "--questions", "3", "--work", str(tmp_path))
    (row,) = [line for line in printed.splitlines() if line.startswith("| newsgen | 40 |")]
    marked, unmarked = (cell.strip().split(", ") for cell in row.split("|")[3:5])
    assert min(map(float, (*marked, *unmarked))) > 0.9


def test_without_proof_there_is_no_figure(tmp_path: Path) -> None:
    program = tmp_path / "idle.py"
    program.write_text(IDLE, encoding="utf-8")
    options = ("--peers", "", "--runs", "1", "--work", str(tmp_path / "work"))
    idle = f"{sys.executable} {program}"
    printed = run("build.py", "10", *options, "--newsgen", idle, expected=1)
    assert "no figure for newsgen, cold: 0 article pages for 10 articles" in printed
    for mode in ("cold", "nothing", "edit", "alias", "seeds"):
        assert f"| {mode} |" not in printed


def test_the_corpus_is_the_same_bytes_each_time_and_no_two_articles_are_alike(
    tmp_path: Path,
) -> None:
    run("corpus.py", "60", str(tmp_path / "one"))
    run("corpus.py", "60", str(tmp_path / "two"))
    run("corpus.py", "60", str(tmp_path / "other"), "--seed", "2")
    one = files(tmp_path / "one")
    assert one == files(tmp_path / "two")
    assert one != files(tmp_path / "other")
    assert len(set(bodies(tmp_path / "one"))) == 60


@pytest.mark.parametrize("flavour", ["hugo", "eleventy", "pelican"])
def test_all_generators_get_the_same_texts(flavour: str, tmp_path: Path) -> None:
    run("corpus.py", "20", str(tmp_path / "newsgen"))
    run("corpus.py", "20", str(tmp_path / flavour), "--flavour", flavour)
    assert bodies(tmp_path / flavour) == bodies(tmp_path / "newsgen" / "articles")


def test_a_folder_of_texts_can_be_given_instead(tmp_path: Path) -> None:
    cluster = tmp_path / "texts/cluster_1"
    cluster.mkdir(parents=True)
    for name in "abc":
        (cluster / f"{name}.body.txt").write_text(EVENT + f"Bản tin {name}.", encoding="utf-8")
        (cluster / f"{name}.info.txt").write_text(f"TITLE: Bến cá {name}\n", encoding="utf-8")
    run("corpus.py", "5", str(tmp_path / "site"), "--source", str(tmp_path / "texts"))
    assert len(set(bodies(tmp_path / "site/articles"))) == 5
    authority = b"".join(files(tmp_path / "site/entities").values()).decode()
    assert 'label: "Tân Châu"' in authority


def test_the_memory_of_a_child_is_counted_and_its_exit_code_told(tmp_path: Path) -> None:
    launcher = ("measure.py", str(tmp_path), str(tmp_path / "log"), sys.executable, "-c")
    code, wall, cpu, memory = json.loads(run(*launcher, HUNGRY))
    assert code == 0
    assert min(wall, cpu) > 0
    assert 64 < memory < 128
    assert json.loads(run(*launcher, "raise SystemExit(3)"))[0] == 3
