"""How a site stands: nothing is to be done only where nothing at all is another than last time."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsgen.config import DEFAULT
from newsgen.inputs import Listed, SiteFolder
from newsgen.listing import Listing
from newsgen.manifest import MANIFEST, manifest
from newsgen.orders import Written
from newsgen.output_folder import look_at, stamp_at
from newsgen.problems import Location, Problem, Severity
from newsgen.rows import FileRow
from newsgen.stamps import UNKNOWN, Stamp
from newsgen.standing import Ending, Standing, look_around
from newsgen.urls import Url
from newsgen.workshop import open_workshop

PAGE = Url("articles/le-ky.html")
STAMP = Stamp("1204 1755738000123456789 1755738000123456789 9007")
RECORD = Listed("articles/le-ky.md", STAMP, is_direct=True)
RECORDS = {RECORD.path: RECORD}
OTHERS = {"newsgen.yaml": STAMP, "theme:base.html": STAMP}
LISTING = Listing(RECORDS, OTHERS)
WARNING = Problem(
    "short-alias",
    "«Ý» có một chữ",
    Location("entities/places.yaml", 4, 3),
    "bỏ tên gọi này",
    Severity.WARNING,
    "- {id: y, label: Ý}",
)
ENDING = Ending((WARNING,), 12, 34, 56, ("CNAME",))

Look = Callable[[], Standing]


CUTS = {"data/mentions-2025.csv": bytes(range(256))}


@pytest.fixture
def look(tmp_path: Path) -> Iterator[Look]:
    """Looks at a site; what is listed of it is always the same."""
    with open_workshop(tmp_path, b"program1") as workshop:
        yield lambda: Standing(
            SiteFolder(tmp_path),
            DEFAULT,
            look_at(tmp_path / "build", "build", workshop.folder),
            workshop,
            LISTING,
        )


@pytest.fixture
def built(look: Look) -> Standing:
    """The site as it stands after a build that made one page."""
    before = look()
    folder = before.place.folder
    (folder / "articles").mkdir(parents=True)
    (folder / PAGE).write_text("<p>NIPA làm việc tại Gia Lai.</p>", "utf-8")
    (folder / MANIFEST).write_bytes(manifest([PAGE]))
    rows = [FileRow(PAGE, stamp_at(before.place, PAGE), b"the page's key..", b"its exact key...")]
    before.workshop.memo.records()
    assert not before.files
    before.keep(rows, CUTS, Written((PAGE,), 0, (), ()), ["anh/le-ky.jpg"], ENDING)
    return look()


def test_a_site_that_was_never_built_is_not_as_it_was(look: Look) -> None:
    assert not look().is_as_it_was


def test_after_a_build_it_is_as_it_was(built: Standing) -> None:
    assert built.is_as_it_was


def test_the_ending_is_that_of_the_last_build(built: Standing) -> None:
    assert built.ending == ENDING


def test_how_files_were_put_together_is_known_to_the_next_build(built: Standing) -> None:
    assert built.cuts == CUTS


def test_what_comes_to_the_site_or_goes_is_seen(built: Standing) -> None:
    more = Listing(RECORDS, {**OTHERS, "seeds/tin-moi.txt": STAMP})
    new = RECORD._replace(path="articles/tin-moi.md")
    assert not replace(built, listing=more).is_as_it_was
    assert not replace(built, listing=Listing({**RECORDS, new.path: new}, OTHERS)).is_as_it_was
    assert not replace(built, listing=Listing({}, OTHERS)).is_as_it_was
    assert not replace(built, listing=Listing(RECORDS, {"newsgen.yaml": STAMP})).is_as_it_was


@pytest.mark.parametrize("path", [*RECORDS, *OTHERS])
def test_whatever_changes_in_the_site_is_seen(built: Standing, path: str) -> None:
    other = with_stamp(path, Stamp("1204 2 2 9007"))
    assert not replace(built, listing=other).is_as_it_was


def with_stamp(path: str, stamp: Stamp) -> Listing:
    """The listing of the site once a file has another stamp."""
    if path in RECORDS:
        return Listing({**RECORDS, path: RECORDS[path]._replace(stamp=stamp)}, OTHERS)
    return Listing(RECORDS, {**OTHERS, path: stamp})


@pytest.mark.parametrize("path", [*RECORDS, *OTHERS])
def test_a_file_that_may_have_changed_is_never_as_it_was(built: Standing, path: str) -> None:
    """Even where the last build knew as little of it."""
    blind = replace(built, listing=with_stamp(path, UNKNOWN))
    blind.keep([*blind.files.values()], {}, Written((), 1, (), ()), [], ENDING)
    assert not blind.is_as_it_was


def test_another_configuration_is_seen(built: Standing) -> None:
    assert not replace(built, config=replace(DEFAULT, base_url="https://x.example/")).is_as_it_was


def test_another_program_is_seen(built: Standing) -> None:
    assert not replace(built, workshop=replace(built.workshop, program=b"program2")).is_as_it_was


def test_another_output_folder_is_seen(built: Standing, tmp_path: Path) -> None:
    moved = replace(built.place, folder=tmp_path / "public")
    assert not replace(built, place=moved).is_as_it_was


def touched(folder: Path) -> None:
    (folder / PAGE).write_text("<p>Ai đó viết thêm vào đây một câu.</p>", "utf-8")


def gone(folder: Path) -> None:
    (folder / PAGE).unlink()


def strange(folder: Path) -> None:
    (folder / "CNAME").write_text("kho-tin.example")


def linked(folder: Path) -> None:
    (folder / "latest").symlink_to(PAGE)


def without_manifest(folder: Path) -> None:
    (folder / MANIFEST).unlink()


def with_another_manifest(folder: Path) -> None:
    (folder / MANIFEST).write_bytes(manifest([]))


@pytest.mark.parametrize(
    "change", [touched, gone, strange, linked, without_manifest, with_another_manifest]
)
def test_whatever_changes_in_the_output_is_seen(
    look: Look, built: Standing, change: Callable[[Path], None]
) -> None:
    change(built.place.folder)
    assert not look().is_as_it_was


def test_a_file_that_the_build_removed_is_not_waited_for(look: Look, built: Standing) -> None:
    gone(built.place.folder)
    built.keep([], {}, Written((), 0, (PAGE,), ()), [], ENDING)
    after = look()
    assert after.is_as_it_was
    assert after.files == {}


def test_the_pictures_that_records_show_are_looked_for_the_next_time(
    built: Standing, tmp_path: Path
) -> None:
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh/le-ky.jpg").write_text("JPEG")
    around = look_around(built.site, DEFAULT, built.place, built.workshop)
    assert "anh/le-ky.jpg" in around.listing.others


def test_what_came_to_the_site_meanwhile_is_seen_again(built: Standing, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/tin-moi.md").write_text("NIPA họp.")
    assert [*built.seen_again().listing.records] == ["articles/tin-moi.md"]


def test_an_ending_comes_back_from_json() -> None:
    assert Ending.from_json(ENDING.as_json()) == ENDING
    assert Ending.from_json(Ending((), 0, 0, 0, ()).as_json()) == Ending((), 0, 0, 0, ())


def test_a_build_with_nothing_to_do_leaves_every_file_as_it_is() -> None:
    assert ENDING.written() == Written((), 56, (), ("CNAME",))
