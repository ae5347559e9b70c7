"""Editing an authority file by lines: what was there stays, byte for byte."""

from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import pytest

from newsgen.authority_edit import checked, scalar, with_alias, with_entry, write
from newsgen.loader import load_authority
from newsgen.model import Entity, EntityId, EntityType
from newsgen.problems import CannotRun, Location

PATH = "entities/organisations.yaml"
FILE = """\
# Tổ chức. Xếp theo vần chữ cái.

- id: bo-khcn
  type: organisation
  label: "Bộ Khoa học và Công nghệ"  # tên đầy đủ
  aliases: [Bộ KH&CN, 'Bộ KH-CN']

# Bài không nói FPT Japan thuộc FPT.
- id: fpt-japan
  type: organisation
  label: FPT Japan
  # chỉ có ở VietnamPlus

- id: nipa
  type: organisation
  label: NIPA
  aliases:
    - Cơ quan Xúc tiến
    - "NIPA (Hàn Quốc)" # dấu ngoặc
  description: cơ quan của Hàn Quốc
"""


def listed(text: str = FILE) -> dict[str, Entity]:
    read = load_authority([(PATH, text.encode())])
    assert read.problems == ()
    return {entity.id: entity for entity in read.value or ()}


def entity(label: str, *aliases: str) -> Entity:
    where = Location(PATH)
    return Entity(EntityId("moi"), EntityType.ORGANISATION, label, where, aliases)


def added(before: str, after: str) -> list[str]:
    """The lines that came in; no line may go."""
    lines = (before.splitlines(), after.splitlines())
    changes = list(unified_diff(*lines, n=0, lineterm=""))[2:]
    assert [line for line in changes if line.startswith("-")] == []
    return [line[1:] for line in changes if line.startswith("+")]


@pytest.mark.parametrize(
    ("label", "before"),
    [
        ("An ninh Thủ đô", "- id: bo-khcn"),
        ("Đại học Quy Nhơn", "# Bài không nói FPT Japan thuộc FPT."),
        ("Hiệp hội", "- id: nipa"),
    ],
)
def test_an_entry_goes_to_its_place_in_vietnamese_order(label: str, before: str) -> None:
    after = with_entry(FILE, entity(label))
    lines = after.split("\n")
    new = ["", "- id: moi", "  type: organisation", f"  label: {label}"]
    assert sorted(added(FILE, after)) == sorted(new)
    assert lines[lines.index(f"  label: {label}") + 2] == before
    assert listed(after)["moi"].label == label


def test_the_last_in_the_order_goes_to_the_end() -> None:
    after = with_entry(FILE, entity("Ủy ban", "UB"))
    assert after.endswith("\n  label: Ủy ban\n  aliases: [UB]\n")
    assert after.startswith(FILE)


def test_a_file_in_another_order_is_added_to_at_its_end() -> None:
    text = "- {id: b, type: place, label: Vinh}\n- {id: a, type: place, label: An Giang}\n"
    after = with_entry(text, entity("Bình Định"))
    assert after.startswith(text)
    assert list(listed(after)) == ["b", "a", "moi"]


@pytest.mark.parametrize(
    "text", ["", "# Chưa có gì.\n", "\n\n", "- {id: a, type: place, label: A}"]
)
def test_an_empty_file_and_one_without_a_last_line_end_are_added_to(text: str) -> None:
    assert listed(with_entry(text, entity("NVIDIA")))["moi"].label == "NVIDIA"


@pytest.mark.parametrize(
    ("owner", "line"),
    [
        ("bo-khcn", "  aliases: [Bộ KH&CN, 'Bộ KH-CN', Tên mới]"),
        ("fpt-japan", "  aliases: [Tên mới]"),
        ("nipa", "    - Tên mới"),
    ],
)
def test_an_alias_comes_in_by_one_line_in_the_style_of_its_entry(owner: str, line: str) -> None:
    after = with_alias(FILE, listed()[owner], "Tên mới")
    changed = [new for new in after.split("\n") if new not in FILE.split("\n")]
    assert changed == [line]
    assert listed(after)[owner].aliases == (*listed()[owner].aliases, "Tên mới")
    others = {k: v for k, v in listed(after).items() if k != owner}
    assert {k: replace(v, where=listed()[k].where) for k, v in others.items()} == {
        k: v for k, v in listed().items() if k != owner
    }


@pytest.mark.parametrize(
    "entry",
    [
        "- {id: a, type: place, label: A}",
        "- {id: a, type: place, label: A, aliases: []}",
        '- {id: a, type: place, label: A, aliases: ["B]", d\'Ivoire]}',
        "- id: a\n  type: place\n  label: A\n  aliases: [\n    B, # một\n    C,\n  ]",
        "- aliases: [B]\n  id: a\n  type: place\n  label: A",
        "-   id: a\n    type: place\n    label: A",
    ],
)
def test_every_way_of_writing_a_list_takes_an_alias(entry: str) -> None:
    before = listed(entry + "\n")
    after = listed(with_alias(entry + "\n", before["a"], "Tên, mới"))
    assert after["a"].aliases == (*before["a"].aliases, "Tên, mới")


def test_line_ends_of_windows_stay() -> None:
    text = FILE.replace("\n", "\r\n")
    for after in (
        with_entry(text, entity("Đài")),
        with_alias(text, listed()["bo-khcn"], "X"),
        with_alias(text, listed()["nipa"], "X"),
    ):
        assert "\n" not in after.replace("\r\n", "")
        assert len(listed(after)) >= 3


@pytest.mark.parametrize(
    "name",
    ["no", "Tọa đàm “A - B”", "a: b", "#1", 'nói "có"', "1945", "V-S.T.I.D.", "C:\\", "T, U"],
)
def test_any_name_survives_being_written(name: str) -> None:
    assert listed(with_entry(FILE, entity(name, name + " 2")))["moi"].label == name
    assert listed(f"- {{id: a, type: place, label: {scalar(name)}}}")["a"].label == name


def test_a_change_that_does_not_say_what_was_meant_is_refused() -> None:
    before = {PATH: FILE.encode()}
    wanted = [*listed().values(), entity("NVIDIA")]
    with pytest.raises(CannotRun) as stop:
        checked(before, {PATH: (FILE + "# NVIDIA\n").encode()}, wanted)
    assert stop.value.problem.rule == "not-editable"
    after = {PATH: with_entry(FILE, entity("NVIDIA")).encode()}
    assert checked(before, after, wanted) == after


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "entities").write_text("a file", "utf-8")
    with pytest.raises(CannotRun) as stop:
        write(tmp_path / PATH, b"x", PATH)
    assert stop.value.problem.rule == "cannot-write"
    assert [file.name for file in tmp_path.iterdir()] == ["entities"]
