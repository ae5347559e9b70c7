"""Editors' pictures: what their files say of themselves, and which of them come to the site.

They are taken over as they are. Whoever reads a record looks at the pictures it shows, since their
sizes stand on its page; when one of them changes, the record is read again.
"""

import json
import os
import stat
import time
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.figures import NamedPicture, Picture, named_pictures
from newsgen.images import Size, measure
from newsgen.inputs import SiteFolder
from newsgen.model import Article
from newsgen.pages.articles import picture_url
from newsgen.problems import ContentError, Problem, Severity
from newsgen.stamps import Stamp, settled
from newsgen.urls import Url

LARGE = 1_000_000
"""Bytes above which a picture is slow to come to a phone."""
_NONE = ""


class Seen(NamedTuple):
    """The pictures of an article: those that can be shown, and how all of their files stood."""

    pictures: tuple[Picture, ...]
    stamps: str
    """Path and stamp of each that the record names, as JSON; empty when it names none."""
    problems: tuple[Problem, ...]


def look_at(site: SiteFolder, article: Article) -> Seen:
    """Look at the pictures that a record names.

    Problems: `missing-image`, `broken-image`, `large-image`, and what makes a file unreadable.
    """
    named = named_pictures(article)
    if not named:
        return Seen((), _NONE, ())
    stamps: dict[str, Stamp] = {}
    pictures: list[Picture] = []
    problems: list[Problem] = []
    for one in named:
        if one.path in stamps:
            continue
        file = _file(site, one.path)
        stamps[one.path] = file.stamp
        try:
            size = _size(site, one, file)
        except ContentError as error:
            problems.append(error.problem)
            continue
        pictures.append(Picture(one.path, one.where, size))
        if file.weight > LARGE:
            problems.append(_large(one, file))
    return Seen(tuple(pictures), json.dumps([*stamps.items()]), tuple(problems))


def stand(site: SiteFolder, stamps: str) -> bool:
    """Whether the pictures of a record stand as they did when it was read."""
    if stamps == _NONE:
        return True
    known = json.loads(stamps)
    return all(stamp and stamp == _file(site, path).stamp for path, stamp in known)


def named_in(stamps: Iterable[str]) -> set[str]:
    """The paths of all pictures that records name, there or not."""
    return {path for one in stamps if one != _NONE for path, _ in json.loads(one)}


def pictures(archive: Archive) -> Iterator[tuple[Url, str]]:
    """Address and path of each picture that articles show."""
    paths = dict.fromkeys(picture.path for card in archive.cards for picture in card.pictures)
    return ((picture_url(path), path) for path in paths)


class _File(NamedTuple):
    """A file as it stands, unread."""

    stamp: Stamp
    weight: int
    """Bytes."""


_ABSENT = _File(Stamp("absent"), 0)


def _file(site: SiteFolder, path: str) -> _File:
    now = time.time_ns()
    try:
        found = os.stat(f"{site.path}/{path}")  # noqa: PTH116  for each picture, at each build
    except OSError:
        return _ABSENT
    return _File(settled(found, now), found.st_size) if stat.S_ISREG(found.st_mode) else _ABSENT


def _size(site: SiteFolder, named: NamedPicture, file: _File) -> Size:
    """Raises ContentError when the picture cannot be shown."""
    if file == _ABSENT:
        raise ContentError(_missing(named))
    with site.opened(named.path) as stream:
        size = measure(stream)
    if size is None:
        raise ContentError(_broken(named))
    return size


def _missing(picture: NamedPicture) -> Problem:
    message = f'there is no picture "{picture.path}"'
    fix = "put it there, or write `<>` for a picture the archive does not have"
    return Problem("missing-image", message, picture.where, fix)


def _broken(picture: NamedPicture) -> Problem:
    message = f'"{picture.path}" is no picture that browsers show, whatever its name says'
    fix = "open it in a program for pictures and save it as JPEG, PNG, WebP, GIF or AVIF"
    return Problem("broken-image", message, picture.where, fix)


def _large(picture: NamedPicture, file: _File) -> Problem:
    message = f'the picture "{picture.path}" has {file.weight / 1e6:.1f} MB'
    fix = "make it smaller: 1600 pixels across are enough for any screen of this site"
    return Problem("large-image", message, picture.where, fix, Severity.WARNING)
