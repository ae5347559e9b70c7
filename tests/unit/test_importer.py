"""Import writes a record once, and never over anything."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsgen.importer import import_sources
from newsgen.problems import CannotRun

TEXT = "Ngày 21.8, Gia Lai họp báo về bán dẫn.\n\nÔng An dự họp.\n"
RECORD = "articles/gia-lai-hop-bao-ve-ban-dan.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "mot.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_source_without_a_record_gets_one(site: Path) -> None:
    report = import_sources(site, None)
    assert (report.written, report.skipped, report.problems) == ((RECORD,), (), ())
    text = (site / RECORD).read_text(encoding="utf-8")
    assert "date: XXXX-08-21" in text
    assert "file: seeds/mot.txt" in text
    assert sorted(p.name for p in (site / "articles").iterdir()) == [Path(RECORD).name]


def test_a_second_import_changes_nothing(site: Path) -> None:
    import_sources(site, None)
    before = (site / RECORD).read_bytes()
    again = import_sources(site, [site / "seeds" / "mot.txt"])
    assert again.written == ()
    assert again.skipped == (("seeds/mot.txt", f"{RECORD} was made from it"),)
    assert (site / RECORD).read_bytes() == before


def test_a_record_that_lost_its_origin_is_not_written_over(site: Path) -> None:
    import_sources(site, None)
    (site / RECORD).write_text("---\ntitle: Sửa tay\n---\n", encoding="utf-8")
    assert import_sources(site, None).written == (f"{RECORD[:-3]}-2.md",)
    assert (site / RECORD).read_text(encoding="utf-8") == "---\ntitle: Sửa tay\n---\n"


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("title:", "title: Gia Lai: vỡ YAML\nold:"),
        lambda text: text.replace("---\n\n", ""),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("seeds/mot.txt", "seeds/cu.txt"),
        lambda text: "\ufeff" + text,
    ],
    ids=["broken yaml", "unclosed", "windows", "renamed source", "byte order mark"],
)
def test_a_record_edited_by_hand_is_never_overwritten_nor_doubled(
    site: Path, edit: Callable[[str], str]
) -> None:
    import_sources(site, None)
    edited = edit((site / RECORD).read_text(encoding="utf-8"))
    (site / RECORD).write_text(edited, encoding="utf-8", newline="")
    for sources in (None, [site / "seeds" / "mot.txt"]):
        assert import_sources(site, sources).written == ()
    assert (site / RECORD).read_text(encoding="utf-8") == edited.replace("\r\n", "\n")


def test_a_renamed_record_is_still_known(site: Path) -> None:
    import_sources(site, None)
    (site / "articles" / "nam").mkdir()
    (site / RECORD).rename(site / "articles" / "nam" / "khac.md")
    assert import_sources(site, None).written == ()


def test_the_same_text_twice_is_one_record_and_a_warning(site: Path) -> None:
    (site / "seeds" / "hai.txt").write_text(TEXT, encoding="utf-8")
    first = import_sources(site, None)
    assert len(first.written) == 1
    for report in (first, import_sources(site, None)):
        assert [p.rule for p in report.problems] == ["duplicate-article"]
        assert report.skipped == (("seeds/mot.txt", f"{RECORD} holds the same text"),)


def test_a_renamed_source_is_no_duplicate(site: Path) -> None:
    import_sources(site, None)
    (site / "seeds" / "mot.txt").rename(site / "seeds" / "moi.txt")
    report = import_sources(site, None)
    assert (report.written, report.problems) == ((), ())


def test_one_bad_source_does_not_stop_the_others(site: Path) -> None:
    (site / "seeds" / "hong.txt").write_bytes("Đại học".encode()[:-3] + b"\xff")
    report = import_sources(site, None)
    assert report.written == (RECORD,)
    assert [f"{p.where}: {p.rule}" for p in report.problems] == ["seeds/hong.txt:1:6: encoding"]


def test_a_taken_name_gets_a_number(site: Path) -> None:
    (site / "seeds" / "hai.txt").write_text(TEXT + "\nBà Bình cũng dự.\n", encoding="utf-8")
    report = import_sources(site, None)
    assert report.written == (RECORD, f"{RECORD[:-3]}-2.md")


def test_a_declared_slug_is_a_taken_name(site: Path) -> None:
    (site / "articles").mkdir()
    (site / "articles" / "a.md").write_text(f"---\nslug: {Path(RECORD).stem}\n---\n")
    assert import_sources(site, None).written == (f"{RECORD[:-3]}-2.md",)


@pytest.mark.parametrize("title", ["Index", "***", "日本"])
def test_a_title_that_is_no_address_still_names_a_file(site: Path, title: str) -> None:
    (site / "seeds" / "mot.txt").write_text(f"{title}.\n", encoding="utf-8")
    written = import_sources(site, None).written
    assert len(written) == 1
    assert (site / written[0]).is_file()


def test_a_source_outside_the_site_is_named_by_its_bare_name(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folders = [tmp_path_factory.mktemp("ngoai") for _ in range(2)]
    for folder, extra in zip(folders, ("A", "B"), strict=True):
        (folder / "tin.txt").write_text(f"Quy Nhơn họp {extra}.\n", encoding="utf-8")
    report = import_sources(site, [folder / "tin.txt" for folder in folders])
    assert len(report.written) == 2  # two texts of one name are two texts
    assert "file: tin.txt" in (site / report.written[0]).read_text(encoding="utf-8")


def test_sources_that_are_no_files_of_the_site_are_reported(site: Path) -> None:
    (site / "seeds" / "link.txt").symlink_to("/etc/hostname")
    (site / "seeds" / "treo.txt").symlink_to("nowhere.txt")
    (site / "seeds" / "._mot.txt").write_bytes(b"\x00")
    (site / "seeds" / "muc.txt").mkdir()
    report = import_sources(site, None)
    assert [f"{p.where}: {p.rule}" for p in report.problems] == ["seeds/link.txt: symlink-outside"]
    missing = import_sources(site, [site / "seeds" / "khong-co.txt"])
    assert [p.rule for p in missing.problems] == ["unreadable"]


def test_a_record_that_cannot_be_written_leaves_nothing_behind(site: Path) -> None:
    (site / "articles").write_text("a file where the folder must go")
    with pytest.raises(CannotRun) as caught:
        import_sources(site, None)
    assert caught.value.problem.rule == "cannot-write"


def test_a_site_without_sources_imports_nothing(tmp_path: Path) -> None:
    assert import_sources(tmp_path, None).written == ()
