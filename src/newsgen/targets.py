"""Every file that a site is to have, each with what it is made from: pages, data, copied files."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from secrets import token_bytes
from typing import NamedTuple

from newsgen.archive import Archive
from newsgen.digests import short_digest
from newsgen.followed import read_below
from newsgen.inputs import TEMPLATES, SiteFolder, static_files
from newsgen.making import Target
from newsgen.pages import Page, data_files, plan
from newsgen.pictures import pictures
from newsgen.problems import Problem
from newsgen.renderer import Renderer, template_digests
from newsgen.stamps import Stamp
from newsgen.urls import Url

_BARE = bytes(8)
"""The frame of what is copied: neither template nor configuration has a part in it."""


class Files(NamedTuple):
    """All files of a site, and what is missing."""

    targets: tuple[Target, ...]
    problems: tuple[Problem, ...]


def targets(
    archive: Archive,
    renderer: Renderer,
    site: SiteFolder,
    stamps: Mapping[str, Stamp],
    program: bytes,
) -> Files:
    """All files of the site, each address once. Problems: `missing-image`."""
    problems: list[Problem] = []
    files = (
        *_static(renderer.folders),
        *_pictures(site, archive, stamps, problems),
        Target(Url(".nojekyll"), _BARE, b"", bytes),
        *_data(archive, program),
        *_pages(archive, renderer, program),
    )
    return Files(files, tuple(problems))


def _static(folders: tuple[Path, ...]) -> Iterator[Target]:
    for path, file in static_files(folders).items():
        content = read_below(file.parent, file.name, f"{TEMPLATES}/{path.rpartition('/')[0]}")
        yield Target(Url(path), _BARE, content, partial(bytes, content))


def _pictures(
    site: SiteFolder, archive: Archive, stamps: Mapping[str, Stamp], problems: list[Problem]
) -> Iterator[Target]:
    """A picture of which nothing is known yet is looked at: its parts equal none."""
    for url, path in pictures(site, archive, problems):
        parts = stamps.get(path, "").encode() or token_bytes()
        yield Target(url, _BARE, parts, partial(site.read, path))


def _data(archive: Archive, program: bytes) -> Iterator[Target]:
    for file in data_files(archive):
        yield Target(file.url, program, file.parts, file.content)


def _pages(archive: Archive, renderer: Renderer, program: bytes) -> Iterator[Target]:
    base = short_digest(program, repr(renderer.site))
    frames = {
        name: short_digest(base, digest)
        for name, digest in template_digests(renderer.folders).items()
    }
    for page in plan(archive, renderer.site):
        frame = frames.get(page.template, base)
        yield Target(
            page.url, frame, page.parts, partial(_render, renderer, page), page.exact, page.modified
        )


def _render(renderer: Renderer, page: Page) -> bytes:
    return renderer.render(page.url, page.template, page.view()).content
