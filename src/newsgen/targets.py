"""Every file that a site is to have, each with what it is made from: pages, data, copied files."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from os import urandom
from pathlib import Path

from newsgen.archive import Archive
from newsgen.cards import Card
from newsgen.digests import short_digest
from newsgen.dump import database, database_parts
from newsgen.followed import read_below
from newsgen.inputs import TEMPLATES, SiteFolder, static_files
from newsgen.making import Target
from newsgen.pages import Page, data_files, plan
from newsgen.pages.data.tables import DATABASE
from newsgen.pictures import pictures
from newsgen.renderer import Renderer, template_digests
from newsgen.stamps import Stamp
from newsgen.urls import Url

_BARE = bytes(8)
"""The frame of what is copied: neither template nor configuration has a part in it."""


def targets(
    archive: Archive,
    renderer: Renderer,
    site: SiteFolder,
    stamps: Mapping[str, Stamp],
    program: bytes,
    *,
    whole_text: Callable[[Card], str] | None = None,
) -> tuple[Target, ...]:
    """All files of the site, each address once; with `whole_text` those of a dump too."""
    return (
        *_static(renderer.folders),
        *_pictures(site, archive, stamps),
        Target(Url(".nojekyll"), _BARE, b"", bytes),
        *_data(archive, renderer, program, whole_text),
        *_pages(archive, renderer, program, has_dump=whole_text is not None),
    )


def _static(folders: tuple[Path, ...]) -> Iterator[Target]:
    for path, file in static_files(folders).items():
        content = read_below(file.parent, file.name, f"{TEMPLATES}/{path.rpartition('/')[0]}")
        yield Target(Url(path), _BARE, content, partial(bytes, content))


def _pictures(site: SiteFolder, archive: Archive, stamps: Mapping[str, Stamp]) -> Iterator[Target]:
    """A picture of which nothing is known yet is looked at: its parts equal none."""
    for url, path in pictures(archive):
        parts = stamps.get(path, "").encode() or urandom(8)
        yield Target(url, _BARE, parts, partial(site.read, path))


def _data(
    archive: Archive,
    renderer: Renderer,
    program: bytes,
    whole_text: Callable[[Card], str] | None,
) -> Iterator[Target]:
    base = _base(renderer, program)
    for file in data_files(archive, renderer.site, has_dump=whole_text is not None):
        yield Target(file.url, base, file.parts, file.content)
    if whole_text:
        content = partial(database, archive, whole_text)
        yield Target(Url(DATABASE), base, database_parts(archive), content)


def _pages(
    archive: Archive, renderer: Renderer, program: bytes, *, has_dump: bool
) -> Iterator[Target]:
    base = _base(renderer, program)
    frames = {
        name: short_digest(base, digest)
        for name, digest in template_digests(renderer.folders).items()
    }
    for page in plan(archive, renderer.site, has_dump=has_dump):
        frame = frames.get(page.template, base)
        yield Target(
            page.url, frame, page.parts, partial(_render, renderer, page), page.exact, page.modified
        )


def _base(renderer: Renderer, program: bytes) -> bytes:
    """What has a part in all that is made: program and configuration."""
    return short_digest(program, repr(renderer.site))


def _render(renderer: Renderer, page: Page) -> bytes:
    return renderer.render(page.url, page.template, page.view()).content
