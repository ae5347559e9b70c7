"""The files of a site: each once, each with what it is made from, and nothing else in its key."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from newsgen.archive import Archive
from newsgen.inputs import SiteFolder
from newsgen.making import Target
from newsgen.renderer import open_theme
from newsgen.rows import FILES, FileRow
from newsgen.stamps import Stamp
from newsgen.targets import targets
from newsgen.views import SiteView
from samples import ADDRESS, archive, record, site

BODY = 'NIPA làm việc tại Gia Lai.\n\n![Lễ ký](anh.jpg "ẢNH: ĐỨC NHẬT")'
PICTURE = "articles/anh.jpg"
ARCHIVE = archive([("le-ky", record(BODY)), ("hop-bao", record("FPT họp báo."))])
PUBLISHED = site(ADDRESS)
STAMPS = {PICTURE: Stamp("3 3 3 3")}
COPIED = {"static/style.css", "media/articles/anh.jpg", ".nojekyll"}


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    """A site with a small theme of its own, and the picture that a record shows."""
    files = {
        "templates/base.html": "<title>{{ page.head.title }}</title>",
        "templates/pages/article.html": '{% extends "base.html" %}',
        "templates/static/style.css": "p {}",
        PICTURE: "JPEG",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return SiteFolder(tmp_path)


def files(
    folder: SiteFolder,
    *,
    archive: Archive = ARCHIVE,
    view: SiteView = PUBLISHED,
    stamps: Mapping[str, Stamp] = STAMPS,
    program: bytes = b"program1",
) -> Sequence[Target]:
    renderer = open_theme(view, (folder.path / "templates",))
    return targets(archive, renderer, folder, stamps, program)


def by_url(files: Sequence[Target]) -> dict[str, Target]:
    return {target.url: target for target in files}


def changed(one: Sequence[Target], other: Sequence[Target]) -> set[str]:
    """The files that would be made anew."""
    old, new = by_url(one), by_url(other)
    assert old.keys() == new.keys()
    return {url for url in new if new[url].key != old[url].key}


def test_pages_data_and_copied_files_are_all_there(folder: SiteFolder) -> None:
    found = {*by_url(files(folder))}
    assert found > COPIED
    assert {"index.html", "articles/le-ky.html", "data/relations.csv", "sitemap.xml"} < found


def test_each_address_is_there_once(folder: SiteFolder) -> None:
    counts = Counter(target.url for target in files(folder))
    assert [url for url, count in counts.items() if count > 1] == []


def test_the_same_site_has_the_same_keys(folder: SiteFolder) -> None:
    assert changed(files(folder), files(folder)) == set()


def test_a_template_is_in_the_keys_of_the_pages_made_of_it(folder: SiteFolder) -> None:
    before = files(folder)
    (folder.path / "templates/base.html").write_text("<title>Kho tin</title>")
    assert changed(before, files(folder)) == {"articles/le-ky.html", "articles/hop-bao.html"}


def test_the_configuration_is_in_the_key_of_all_that_is_made_and_of_nothing_copied(
    folder: SiteFolder,
) -> None:
    other = files(folder, view=site("https://bao.example/"))
    assert changed(files(folder), other) == {*by_url(other)} - COPIED


def test_the_program_is_in_the_key_of_all_that_it_makes_itself(folder: SiteFolder) -> None:
    other = files(folder, program=b"program2")
    assert changed(files(folder), other) == {*by_url(other)} - COPIED


def test_a_copied_file_is_known_by_its_bytes(folder: SiteFolder) -> None:
    before = files(folder)
    (folder.path / "templates/static/style.css").write_text("p { color: red }")
    after = files(folder)
    assert changed(before, after) == {"static/style.css"}
    assert by_url(after)["static/style.css"].make() == b"p { color: red }"


def test_a_picture_is_known_by_its_stamp_and_read_only_when_copied(folder: SiteFolder) -> None:
    before = files(folder)
    (folder.path / PICTURE).write_text("PNG")
    after = files(folder, stamps={PICTURE: Stamp("4 4 4 4")})
    assert changed(before, after) == {"media/articles/anh.jpg"}
    assert by_url(before)["media/articles/anh.jpg"].make() == b"PNG"


def test_every_key_has_sixteen_bytes(folder: SiteFolder) -> None:
    assert {len(target.key) for target in files(folder)} == {16}
    assert {len(target.exact_key) for target in files(folder)} == {16}


def test_a_picture_of_which_nothing_is_known_yet_has_a_row_that_can_be_kept(
    folder: SiteFolder,
) -> None:
    picture = by_url(files(folder, stamps={}))["media/articles/anh.jpg"]
    row = FileRow(picture.url, STAMPS[PICTURE], picture.key, picture.exact_key)
    assert [*FILES.unpacked(FILES.packed([row]))[1]] == [row]


def test_a_picture_of_which_nothing_was_known_is_copied_again(folder: SiteFolder) -> None:
    assert changed(files(folder, stamps={}), files(folder)) == {"media/articles/anh.jpg"}


def test_a_page_is_made_by_its_template(folder: SiteFolder) -> None:
    page = by_url(files(folder))["articles/le-ky.html"]
    assert page.make() == "<title>Lễ ký</title>".encode()
