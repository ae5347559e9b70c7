"""`newsgen suggest`: what it lists, and what becomes of the editor's choices by number."""

import json
from pathlib import Path

import pytest

from in_process import newsgen
from samples import AUTHORITY, record

BODY = """\
Sở Y tế Hà Nội họp với NVIDIA. Theo NVIDIA, chip thiếu.

Bộ KH&CN và Công ty TORmem ký kết. Đại diện TORmem vui mừng.

Tập đoàn Hòa Phátt khánh thành nhà máy.
"""
PEOPLE = """\
# Người. Xếp theo vần.

- id: vu-hai-quan
  type: person
  label: Vũ Hải Quân
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "entities").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "entities/all.yaml").write_text(AUTHORITY, "utf-8")
    (tmp_path / "articles/le-ky.md").write_bytes(record(BODY))
    return tmp_path


def rows(site: Path, *options: str) -> list[dict[str, object]]:
    run = newsgen("suggest", "--site", site, "--format", "json", *options)
    assert run.exit_code == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def number_of(site: Path, surface: str) -> str:
    return next(str(row["number"]) for row in rows(site) if row["surface"] == surface)


def choose(site: Path, *options: str) -> str:
    run = newsgen("suggest", "--site", site, *options)
    assert run.exit_code == 0, run.stderr
    return run.stderr


def test_every_suggestion_is_one_line_with_the_promised_fields(site: Path) -> None:
    first, *_ = rows(site)
    assert {"surface", "type", "count", "sentences"} <= set(first)
    found = {str(row["surface"]): (row["kind"], row["type"], row["count"]) for row in rows(site)}
    assert found == {
        "NVIDIA": ("new", "organisation", 2),
        "Sở Y tế Hà Nội": ("new", "organisation", 1),
        "TORmem": ("new", "organisation", 2),
        "Tập đoàn Hòa Phátt": ("alias", "organisation", 1),
    }


def test_the_text_shows_number_guess_count_sentence_and_near_names(site: Path) -> None:
    run = newsgen("suggest", "--site", site)
    assert "1. Tập đoàn Hòa Phátt (alias of hoa-phat, 1 times in 1)" not in run.stdout.split("\n")
    assert "TORmem (organisation, 2 times in 1)" in run.stdout
    assert "le-ky: Bộ KH&CN và Công ty TORmem ký kết." in run.stdout
    assert "near: hoa-phat «Tập đoàn Hòa Phát»: one letter differs" in run.stdout


def test_the_list_can_be_bounded_and_says_what_it_hides(site: Path) -> None:
    run = newsgen("suggest", "--site", site, "--limit", "1")
    assert run.stdout.count("1. ") == 1
    assert "3 more are not shown" in run.stderr
    assert {row["surface"] for row in rows(site, "--min-count", "2")} == {"NVIDIA", "TORmem"}


def test_an_accepted_name_is_listed_under_its_type_and_not_suggested_again(site: Path) -> None:
    told = choose(site, "--accept", number_of(site, "TORmem"))
    assert "entities/organisations.yaml: tormem «TORmem»" in told
    assert (site / "entities/organisations.yaml").read_text("utf-8") == (
        "# Organisations, as accepted from the list of `newsgen suggest`.\n\n"
        "- id: tormem\n  type: organisation\n  label: TORmem\n"
    )
    assert "TORmem" not in {row["surface"] for row in rows(site)}


def test_numbers_keep_their_meaning_until_the_list_is_made_anew(site: Path) -> None:
    by_name = {str(row["surface"]): str(row["number"]) for row in rows(site)}
    choose(site, "--accept", by_name["NVIDIA"])
    choose(site, "--accept", by_name["TORmem"])
    text = (site / "entities/organisations.yaml").read_text("utf-8")
    assert text.index("label: NVIDIA") < text.index("label: TORmem")


def test_type_and_id_can_be_given(site: Path) -> None:
    (site / "entities/people.yaml").write_text(PEOPLE.replace("vu-hai-quan", "x"), "utf-8")
    number = number_of(site, "NVIDIA")
    choose(site, "--accept", number, "--type", "technology", "--id", "nvidia-chip")
    assert "- id: nvidia-chip\n  type: technology" in (
        site / "entities/technologies.yaml"
    ).read_text("utf-8")


def test_an_id_that_is_taken_gets_a_number(site: Path) -> None:
    (site / "entities/x.yaml").write_text("- {id: nvidia, type: place, label: Khác}\n", "utf-8")
    choose(site, "--accept", number_of(site, "NVIDIA"))
    assert "- id: nvidia-2\n" in (site / "entities/organisations.yaml").read_text("utf-8")


def test_merging_makes_an_alias_and_leaves_all_other_bytes(site: Path) -> None:
    before = (site / "entities/all.yaml").read_text("utf-8")
    choose(site, "--merge", f"{number_of(site, 'TORmem')}=fpt")
    after = (site / "entities/all.yaml").read_text("utf-8")
    assert after == before.replace(
        "- {id: fpt, type: organisation, label: FPT}",
        "- {id: fpt, type: organisation, label: FPT, aliases: [TORmem]}",
    )


def test_accepting_another_form_makes_it_an_alias(site: Path) -> None:
    told = choose(site, "--accept", number_of(site, "Tập đoàn Hòa Phátt"))
    assert "hoa-phat has the alias «Tập đoàn Hòa Phátt»" in told


def test_what_is_ignored_is_remembered_in_a_file_of_the_editor(site: Path) -> None:
    choose(site, "--ignore", number_of(site, "NVIDIA"))
    file = site / "entities/ignored.txt"
    assert file.read_text("utf-8").endswith("one a line.\nNVIDIA\n")
    file.write_text("# của tôi\ntormem # chữ thường\n", "utf-8")
    surfaces = {row["surface"] for row in rows(site)}
    assert "TORmem" not in surfaces
    assert "NVIDIA" in surfaces
    choose(site, "--ignore", number_of(site, "NVIDIA"))
    assert file.read_text("utf-8") == "# của tôi\ntormem # chữ thường\nNVIDIA\n"


def test_a_short_name_that_articles_define_is_offered_as_alias(site: Path) -> None:
    body = "Bộ Khoa học và Công nghệ (BKC) họp. Theo BKC, trời đẹp."
    (site / "articles/bkc.md").write_bytes(record(body))
    (row,) = [row for row in rows(site) if row["surface"] == "BKC"]
    assert (row["kind"], row["count"]) == ("alias", 2)
    assert "bo-khcn has the alias «BKC»" in choose(site, "--accept", str(row["number"]))


def test_two_entries_that_may_be_one_are_told_and_never_merged_by_machine(site: Path) -> None:
    twin = "- {id: hp, type: organisation, label: Tap doan Hoa Phat}\n"
    (site / "entities/x.yaml").write_text(twin, "utf-8")
    (row,) = [row for row in rows(site) if row["kind"] == "duplicate"]
    assert row["surface"] == "Tập đoàn Hòa Phát = Tap doan Hoa Phat"
    run = newsgen("suggest", "--site", site, "--accept", str(row["number"]))
    assert run.exit_code == 2
    choose(site, "--ignore", str(row["number"]))
    assert "duplicate" not in {row["kind"] for row in rows(site)}


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        (("--accept", "99"), "stale-list"),
        (("--accept", "a"), "bad-choice"),
        (("--accept", "1,2", "--id", "x"), "bad-choice"),
        (("--accept", "1", "--type", "firm"), "bad-choice"),
        (("--merge", "1"), "bad-choice"),
        (("--merge", "1=nobody"), "stale-list"),
        (("--accept", "1", "--id", "fpt"), "stale-list"),
    ],
)
def test_a_choice_that_cannot_be_is_refused_and_nothing_is_written(
    site: Path, options: tuple[str, ...], rule: str
) -> None:
    rows(site)
    before = {file.name: file.read_bytes() for file in (site / "entities").iterdir()}
    run = newsgen("suggest", "--site", site, *options)
    assert run.exit_code == 2
    assert f"[{rule}]" in run.stderr
    assert {file.name: file.read_bytes() for file in (site / "entities").iterdir()} == before


def test_a_name_that_was_listed_by_hand_meanwhile_is_refused(site: Path) -> None:
    number = number_of(site, "NVIDIA")
    (site / "entities/x.yaml").write_text("- {id: n, type: place, label: NVIDIA}\n", "utf-8")
    run = newsgen("suggest", "--site", site, "--accept", number)
    assert run.exit_code == 2
    assert "«NVIDIA» is listed by now, as n" in run.stderr


@pytest.mark.parametrize(
    "damage", [None, "", "{}", "[1]\n{}", '{"newsgen suggestions": 1}\n{"a": 1}']
)
def test_a_list_that_is_missing_or_damaged_is_refused(site: Path, damage: str | None) -> None:
    if damage is not None:
        rows(site)
        (site / ".newsgen/suggestions.json").write_text(damage, "utf-8")
    run = newsgen("suggest", "--site", site, "--accept", "1")
    assert run.exit_code == 2
    assert "run `newsgen suggest`" in run.stderr


def test_an_authority_with_an_error_is_not_edited(site: Path) -> None:
    number = number_of(site, "NVIDIA")
    (site / "entities/x.yaml").write_text("- {id: a, type: place}\n", "utf-8")
    run = newsgen("suggest", "--site", site, "--accept", number)
    assert run.exit_code == 1
    assert "[missing-key]" in run.stderr
    assert not (site / "entities/organisations.yaml").exists()


def test_sources_without_a_record_are_read_and_nothing_is_imported(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/1_tin.txt").write_text("Ngày 2/10, theo NVIDIA, chip thiếu.\n", "utf-8")
    assert [row["surface"] for row in rows(tmp_path)] == ["NVIDIA"]
    assert sorted(file.name for file in tmp_path.iterdir()) == [".newsgen", "seeds"]


def test_a_folder_that_is_no_site_is_2(tmp_path: Path) -> None:
    assert newsgen("suggest", "--site", tmp_path / "nowhere").exit_code == 2
    assert newsgen("suggest", "--site", tmp_path).exit_code == 2
