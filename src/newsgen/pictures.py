"""Editors' pictures: those that records name are taken over into the site as they are."""

from collections.abc import Iterator

from newsgen.archive import Archive
from newsgen.inputs import SiteFolder
from newsgen.pages.articles import MEDIA
from newsgen.problems import Location, Problem
from newsgen.urls import Url


def pictures_of(archive: Archive) -> set[str]:
    """The paths of all pictures that records name."""
    return {picture.path for card in archive.cards for picture in card.pictures}


def pictures(
    site: SiteFolder, archive: Archive, problems: list[Problem]
) -> Iterator[tuple[Url, str]]:
    """Address and path of each picture that records name; `missing-image` for one not there."""
    done: set[str] = set()
    for card in archive.cards:
        for picture in card.pictures:
            if picture.path in done:
                continue
            done.add(picture.path)
            if (site.path / picture.path).is_file():
                yield Url(MEDIA + picture.path), picture.path
            else:
                problems.append(_missing(picture.path, picture.where))


def _missing(path: str, where: Location) -> Problem:
    fix = "put it there, or write `<>` for a picture the archive does not have"
    return Problem("missing-image", f'there is no picture "{path}"', where, fix)
