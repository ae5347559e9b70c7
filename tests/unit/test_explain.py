"""`newsgen explain`: every answer in words, and no rule or reason without its sentence."""

import ast
import inspect
import sys
from pathlib import Path
from types import ModuleType

import pytest

from in_process import newsgen
from newsgen.tagger import guards, rules
from newsgen.tagger.reasons import GUARDED, LINKED, UNLINKED
from samples import record

AUTHORITY = """\
- {id: hoa-binh, type: place, label: Hòa Bình}
- {id: paris, type: place, label: Paris, never: [Hội chợ Paris]}
- {id: nga, type: place, label: Nga}
- {id: fpt, type: organisation, label: FPT}
- {id: bo-khcn, type: organisation, label: Bộ Khoa học và Công nghệ}
- {id: pham-anh-tuan, type: person, label: Phạm Anh Tuấn}
- {id: le-van-son, type: person, label: Lê Văn Sơn}
- {id: a, type: organisation, label: Ban A, aliases: [Hội Xanh]}
- {id: b, type: organisation, label: Ban B, aliases: [Hội Xanh]}
"""
BODY = """\
Ông Phạm Anh Tuấn đến Hòa Bình. Ông Tuấn yêu hòa bình, ủng hộ Hiệp định Paris, học tiếng Nga.

Bộ Khoa học và Công nghệ (BKC) họp. Theo BKC, FPT Play tăng giá, `FPT` giảm, NVIDIA im lặng.

Ông Lê Văn Sơn và ông Trần Thanh Sơn cùng dự. Ông Sơn về sớm. Hội Xanh vắng, Hội chợ Paris đông.
"""
LINKS = "links:\n  forbid: [Bộ Khoa học]\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "entities").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "entities/all.yaml").write_text(AUTHORITY, "utf-8")
    origin = "origin:\n  file: seeds/000_tin.txt\n"
    (tmp_path / "articles/le-ky-hoa-binh.md").write_bytes(record(BODY, more=origin))
    (tmp_path / "articles/hop-bao.md").write_bytes(
        record("FPT họp.", more="links: {forbid: [FPT]}\n")
    )
    return tmp_path


def answer(site: Path, text: str, article: str = "le-ky") -> str:
    run = newsgen("explain", "--site", site, article, text)
    assert run.exit_code == 0, run.stderr
    return run.stdout


WORDS = {
    "Tuấn": ["is linked to pham-anh-tuan", "[title, confidence 0.9]", "on «Phạm Anh Tuấn»"],
    "BKC": ["[defined, confidence 0.95]", "it leans on «Bộ Khoa học và Công nghệ»"],
    "Khoa học": ["is linked as a part of «Bộ Khoa học và Công nghệ», to bo-khcn"],
    "ông Tuấn": ["is not linked as a whole; in it «Tuấn» is linked to pham-anh-tuan"],
    "hòa bình": ["«Hòa Bình» is linked", f"«hòa bình» is not linked: {UNLINKED['case']}"],
    "Hiệp định Paris": ["is not linked to paris", "a part of a longer name of something else"],
    "Nga": [f"is not linked to nga (place «Nga»): {GUARDED['inside-other-name']}", "«tiếng»"],
    "FPT": ["inside «FPT Play»", UNLINKED["code"]],
    "Sơn": [UNLINKED["ambiguous"], "it could be: «Lê Văn Sơn», «Trần Thanh Sơn»"],
    "NVIDIA": [UNLINKED["unlisted"]],
    "Hội Xanh": [UNLINKED["two-entities"]],
    "Hội chợ": [UNLINKED["never"]],
}


@pytest.mark.parametrize("text", WORDS)
def test_a_place_is_answered_in_words(site: Path, text: str) -> None:
    told = answer(site, text)
    for part in WORDS[text]:
        assert part in told


def test_the_longer_name_is_quoted(site: Path) -> None:
    paris, fair = answer(site, "Paris").split("\narticles/")
    assert "inside «Hiệp định Paris»" in paris
    assert UNLINKED["never"] in fair


def test_what_the_record_forbids_is_said_so(site: Path) -> None:
    assert UNLINKED["forbidden"] in answer(site, "FPT", "hop-bao")


def test_each_place_is_told_with_line_column_and_sentence(site: Path) -> None:
    (first, *_), second = answer(site, "Tuấn").split("\n"), answer(site, "Ông Tuấn")
    assert first.startswith("articles/le-ky-hoa-binh.md:8:14: «Tuấn»")
    assert "in: Ông Tuấn yêu hòa bình, ủng hộ Hiệp định Paris, học tiếng Nga." in second


def test_whoever_types_without_marks_is_answered_too(site: Path) -> None:
    assert "«Hòa Bình» is linked to hoa-binh" in answer(site, "hoa binh")


@pytest.mark.parametrize(
    "name",
    [
        "le-ky-hoa-binh",
        "le-ky",
        "articles/le-ky-hoa-binh.md",
        "000",
        "seeds/000_tin.txt",
        "000_tin",
    ],
)
def test_an_article_is_called_by_its_file_slug_origin_or_a_part(site: Path, name: str) -> None:
    assert "is linked to hoa-binh" in answer(site, "Hòa Bình", name)


def test_a_plain_text_needs_no_record(site: Path, tmp_path: Path) -> None:
    file = tmp_path / "tin.txt"
    file.write_text("Trời đẹp.\nÔng Phạm Anh Tuấn vui.\n", "utf-8")
    told = answer(site, "Phạm Anh Tuấn", str(file))
    assert f"{file}:2:5: «Phạm Anh Tuấn» is linked to pham-anh-tuan" in told


@pytest.mark.parametrize("name", ["nothing", "o", ""])
def test_no_such_article_or_more_than_one_is_2(site: Path, name: str) -> None:
    run = newsgen("explain", "--site", site, name, "FPT")
    assert run.exit_code == 2
    assert "[no-such-article]" in run.stderr
    assert "le-ky-hoa-binh" in run.stderr


@pytest.mark.parametrize("text", ["Omigroup", "", "…"])
def test_a_text_that_is_not_there_is_said_so_and_is_0(site: Path, text: str) -> None:
    run = newsgen("explain", "--site", site, "le-ky", text)
    assert (run.exit_code, run.stdout) == (0, "")
    assert "does not say" in run.stderr


def test_every_rule_that_links_has_its_sentence() -> None:
    assert set(LINKED) == set(rules.CONFIDENCE)


def test_every_reason_of_a_guard_has_its_sentence_and_no_other() -> None:
    asked = {guard for by_type in guards.GUARDS.values() for guard in by_type}
    modules = {sys.modules[guard.__module__] for guard in (*asked, guards.reason_against)}
    assert set(GUARDED) == {word for module in modules for word in reasons_of(module)}


def reasons_of(module: ModuleType) -> set[str]:
    """The words that functions of a module may answer: constants in their `return` lines."""
    tree = ast.parse(inspect.getsource(module))
    returned = (node.value for node in ast.walk(tree) if isinstance(node, ast.Return))
    values = (part for value in returned if value for part in outcomes(value))
    words = (
        getattr(module, part.id, "") if isinstance(part, ast.Name) else getattr(part, "value", "")
        for part in values
    )
    return {word for word in words if isinstance(word, str) and word}


def outcomes(value: ast.expr) -> list[ast.expr]:
    if isinstance(value, ast.IfExp):
        return [*outcomes(value.body), *outcomes(value.orelse)]
    return [value]
