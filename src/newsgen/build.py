"""`newsgen build`: the whole program, in order. The first file to read.

    source ──loader.read──▶ record            once, by `importer`, then reviewed by people
    record ──loader.load──▶ Article ──tagger.tag──▶ LinkedArticle            per article
           ──archive.gather──▶ Archive                                       the only global step
           ──pages.plan──▶ Page ──renderer.render──▶ File                    per page
           ──output.write──▶ build/

No step knows the next one; this module alone knows the order. While the content has an error,
nothing is written and the output folder stays the last good site.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from newsgen import importer, loader, output, tagger
from newsgen.archive import Archive, gather
from newsgen.config import SiteConfig, check_base_url, with_base_url
from newsgen.contents import open_site, read_authority
from newsgen.engine import spread
from newsgen.inputs import SiteFolder, static_files
from newsgen.lock import locked
from newsgen.model import Entity, File, LinkedArticle
from newsgen.output import Written
from newsgen.pages import Page, data_files, plan, site_view
from newsgen.pictures import pictures
from newsgen.problems import CannotRun, Checked, ContentError, Location, Problem, in_order
from newsgen.renderer import Renderer, open_theme
from newsgen.urls import Url

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What a build is asked to do."""

    site: Path
    output: Path | None = None
    """Where to write; None takes the configuration's word."""
    base_url: str | None = None
    """Address to publish under; None takes the configuration's word."""
    keep_going: bool = False
    """Build what is good even when something is wrong."""
    is_strict: bool = False
    """Count warnings as errors."""
    watch: Callable[[str], None] = lambda stage: None
    """Told the name of each stage as it begins."""
    jobs: int = 1
    """Processes to work with; the site is the same with any number."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. `written` is None when nothing was written for the sake of an error."""

    problems: tuple[Problem, ...]
    imported: tuple[str, ...]
    articles: int
    entities: int
    written: Written | None
    output: Path
    base_url: str
    """Where the site is published; empty when unknown."""


def build(order: BuildOrder) -> BuildReport:
    """Make the site. Raises CannotRun when it cannot be tried at all."""
    site = open_site(order.site)
    config = _config(site, order)
    target = order.output or order.site / config.output
    output.check_folder(target, order.site, _shown(target, order.site))
    with locked(order.site):
        return _build(order, site, config, target)


def _build(order: BuildOrder, site: SiteFolder, config: SiteConfig, target: Path) -> BuildReport:
    order.watch("importing sources")
    imported = importer.import_sources(order.site, None)
    order.watch("reading the authority")
    authority = read_authority(site)
    problems = [*imported.problems, *authority.problems]
    order.watch("reading and linking articles")
    link = partial(_link, site, authority.gazetteer)
    linked = _collected(spread(link, tuple(site.records()), jobs=order.jobs), problems)
    order.watch("gathering the archive")
    archive = _gathered(linked, authority.entities, problems)
    order.watch("making pages")
    files = _files(site, config, archive, order.jobs, problems)

    order.watch("writing")
    is_stopped = any(p.is_error or order.is_strict for p in problems) and not order.keep_going
    is_empty = not archive.cards
    written = (
        None if is_stopped or is_empty else output.write(target, files, _shown(target, order.site))
    )
    return BuildReport(
        problems=in_order(problems),
        imported=tuple(imported.written),
        articles=len(archive.cards),
        entities=len(authority.entities),
        written=written,
        output=target,
        base_url=config.base_url,
    )


def _config(site: SiteFolder, order: BuildOrder) -> SiteConfig:
    config = site.config()
    if order.base_url is None:
        return config
    for problem in check_base_url(order.base_url, Location("--base-url")):
        raise CannotRun(problem)
    return with_base_url(config, order.base_url)


def _link(site: SiteFolder, gazetteer: tagger.Gazetteer, path: str) -> Checked[LinkedArticle]:
    """A record read, loaded and tagged; None for a draft and for one that is wrong."""
    try:
        loaded = loader.load(site.read(path), path)
    except ContentError as error:
        return Checked(None, (error.problem,))
    linked = tagger.tag(loaded.value, gazetteer) if loaded.value else None
    return Checked(linked, loaded.problems)


def _collected(results: Iterable[Checked[T]], problems: list[Problem]) -> list[T]:
    """The values of all results; their problems go to `problems`."""
    values: list[T] = []
    for result in results:
        problems += result.problems
        if result.value is not None:
            values.append(result.value)
    return values


def _gathered(
    linked: Iterable[LinkedArticle], entities: Sequence[Entity], problems: list[Problem]
) -> Archive:
    gathered = gather(linked, entities)
    assert gathered.value is not None
    problems += gathered.problems
    if not gathered.value.cards and not any(problem.is_error for problem in problems):
        problems.append(
            Problem(
                "no-articles",
                "there is no article to publish",
                Location("articles"),
                "put a news text into seeds/, or a record into articles/",
            )
        )
    return gathered.value


def _files(
    site: SiteFolder, config: SiteConfig, archive: Archive, jobs: int, problems: list[Problem]
) -> list[File]:
    """Every file of the site."""
    folders = site.templates()
    renderer = open_theme(site_view(config), folders)
    files = [File(Url(path), file.read_bytes()) for path, file in static_files(folders).items()]
    files += pictures(site, archive, problems)
    files.append(File(Url(".nojekyll"), b""))
    files += data_files(archive)
    pages = plan(archive, renderer.site)
    made = spread(partial(_make, renderer), pages, jobs=jobs)
    return files + _collected(_each_place_once(made), problems)


def _make(renderer: Renderer, page: Page) -> Checked[File]:
    try:
        return Checked(renderer.render(page.url, page.template, page.view()))
    except ContentError as error:
        return Checked(None, (error.problem,))


def _each_place_once(results: Iterable[Checked[File]]) -> Iterator[Checked[File]]:
    """A template that fails is told once, however many pages it makes."""
    told: set[Location] = set()
    for result in results:
        fresh = tuple(problem for problem in result.problems if problem.where not in told)
        told.update(problem.where for problem in fresh)
        yield Checked(result.value, fresh)


def _shown(target: Path, site: Path) -> str:
    """The output folder as messages name it: relative to the site where it lies in it."""
    real, home = target.resolve(), site.resolve()
    return real.relative_to(home).as_posix() if real.is_relative_to(home) else str(target)
