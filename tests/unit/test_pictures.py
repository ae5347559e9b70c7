"""Editors' pictures: looked at when their record is read, and again when they change."""

from pathlib import Path

import pytest

from newsgen.inputs import SiteFolder
from newsgen.pictures import LARGE, Seen, look_at, named_in, stand
from newsgen.problems import Severity
from photos import jpeg, png
from samples import article, record

PICTURE = "articles/anh/le-ky.jpg"
ARTICLE = article(record('NIPA họp.\n\n![Lễ ký](anh/le-ky.jpg "ẢNH: ĐỨC NHẬT")'))


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    (tmp_path / "articles/anh").mkdir(parents=True)
    return SiteFolder(tmp_path)


def put(site: SiteFolder, content: bytes) -> None:
    (site.path / PICTURE).write_bytes(content)


def settled(site: SiteFolder) -> str:
    """How the pictures stand once the clock has gone on, so that any change will be seen."""
    for _ in range(100_000):
        if stand(site, stamps := look_at(site, ARTICLE).stamps):
            return stamps
    raise AssertionError("the clock stands still")


def rules(seen: Seen) -> list[str]:
    return [problem.rule for problem in seen.problems]


def test_a_picture_that_is_there_is_shown_in_its_size(site: SiteFolder) -> None:
    put(site, jpeg(4000, 3000, orientation=6))
    seen = look_at(site, ARTICLE)
    assert [(one.path, one.size) for one in seen.pictures] == [(PICTURE, (3000, 4000))]
    assert rules(seen) == []


def test_a_picture_that_is_missing_is_told_where_it_is_named(site: SiteFolder) -> None:
    seen = look_at(site, ARTICLE)
    assert rules(seen) == ["missing-image"]
    assert str(seen.problems[0].where) == "articles/le-ky.md:8:1"
    assert seen.pictures == ()


def test_a_folder_is_no_picture(site: SiteFolder) -> None:
    (site.path / PICTURE).mkdir()
    assert rules(look_at(site, ARTICLE)) == ["missing-image"]


@pytest.mark.parametrize("content", [b"", b"<!doctype html><title>404 Not Found</title>"])
def test_a_file_that_is_no_picture_is_told_and_not_shown(site: SiteFolder, content: bytes) -> None:
    put(site, content)
    seen = look_at(site, ARTICLE)
    assert (rules(seen), seen.pictures) == (["broken-image"], ())


def test_a_picture_is_known_by_its_bytes_and_not_by_its_name(site: SiteFolder) -> None:
    put(site, png(16, 9))
    assert look_at(site, ARTICLE).pictures[0].size == (16, 9)


def test_a_heavy_picture_is_shown_and_a_warning(site: SiteFolder) -> None:
    put(site, png(16, 9) + bytes(LARGE))
    seen = look_at(site, ARTICLE)
    assert [(p.rule, p.severity) for p in seen.problems] == [("large-image", Severity.WARNING)]
    assert "has 1.0 MB" in seen.problems[0].message
    assert len(seen.pictures) == 1


def test_a_link_that_leads_out_of_the_site_is_no_picture(site: SiteFolder, tmp_path: Path) -> None:
    outside = tmp_path.with_name(f"{tmp_path.name}-ngoai.jpg")
    outside.write_bytes(png())
    (site.path / PICTURE).symlink_to(outside)
    seen = look_at(site, ARTICLE)
    assert (rules(seen), seen.pictures) == (["symlink-outside"], ())


def test_a_picture_that_is_shown_twice_is_told_once(site: SiteFolder) -> None:
    twice = article(record("![Lễ ký](anh/le-ky.jpg)\n\n![Lại lễ ký](./anh/le-ky.jpg)"))
    assert rules(look_at(site, twice)) == ["missing-image"]
    put(site, png())
    assert len(look_at(site, twice).pictures) == 1


def test_an_article_without_a_picture_has_nothing_to_be_looked_at(site: SiteFolder) -> None:
    plain = article(record('NIPA họp.\n\n![Lễ ký](<> "ẢNH: ĐỨC NHẬT")'))
    assert look_at(site, plain) == ((), "", ())
    assert stand(site, "")


def test_pictures_stand_until_one_of_them_changes_comes_or_goes(site: SiteFolder) -> None:
    missing = settled(site)
    put(site, png())
    assert not stand(site, missing)
    there = settled(site)
    put(site, png(grey=90))
    assert not stand(site, there)
    (site.path / PICTURE).unlink()
    assert not stand(site, there)


def test_a_picture_of_this_very_moment_is_looked_at_again(site: SiteFolder) -> None:
    """A change within the same tick of the clock would have the same stamp."""
    put(site, png())
    assert not stand(site, look_at(site, ARTICLE).stamps)


def test_all_pictures_that_records_name_are_known_there_or_not(site: SiteFolder) -> None:
    assert named_in([look_at(site, ARTICLE).stamps, ""]) == {PICTURE}
