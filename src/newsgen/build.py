"""`newsgen build`: the whole program, in order. The first file to read.

    source ──loader.read──▶ record                   once, by `importer`, then reviewed by people
    record ──loader.load──▶ Article ──tagger.tag──▶ LinkedArticle ──▶ card, quotes, sheet
                                                     for each article: `collecting`
           ──archive.gather──▶ Archive               the only global step
           ──pages.plan──▶ Page ──renderer.render──▶ file on the stage
                                                     for each page: `making`
           ──output.settle──▶ build/

No step knows the next one; this module alone knows the order. What the last build found out is in
the memo, so that only what changed since is read and made. While the content has an error, nothing
comes from the stage and the output folder stays the last good site.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from newsgen import importer, making, output
from newsgen.archive import Archive, gather
from newsgen.collecting import collect
from newsgen.config import SiteConfig, check_base_url, with_base_url
from newsgen.contents import open_site, read_authority
from newsgen.inputs import SiteFolder
from newsgen.lock import locked
from newsgen.memo import FOLDER, NAME, DamagedMemo
from newsgen.output import Written
from newsgen.output_folder import check_folder, look_at
from newsgen.pages import site_view
from newsgen.problems import CannotRun, Location, Problem, Severity, in_order
from newsgen.program import program_digest
from newsgen.readings import Reader
from newsgen.renderer import new_weaver, open_theme
from newsgen.standing import Ending, look_around
from newsgen.targets import targets
from newsgen.urls import Url
from newsgen.workshop import Workshop, open_workshop


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
    is_clean: bool = False
    """Forget what the last build found out."""
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
    asides: tuple[Problem, ...] = ()
    """What is told and weighs nothing: it is not the content's."""
    rendered: Mapping[Url, str] = field(default_factory=dict)
    """The files that were made, whether they turned out new or not, and why."""


def build(order: BuildOrder) -> BuildReport:
    """Make the site. Raises CannotRun when it cannot be tried at all."""
    site = open_site(order.site)
    config = _config(site, order)
    target = order.output or order.site / config.output
    check_folder(target, order.site, _shown(target, order.site))
    program = program_digest()
    with locked(order.site):
        try:
            with open_workshop(order.site, program, is_clean=order.is_clean) as workshop:
                return _build(order, site, config, target, workshop)
        except DamagedMemo as damage:
            aside = _damaged(str(damage))
        with open_workshop(order.site, program, is_clean=True) as workshop:
            report = _build(order, site, config, target, workshop)
            return replace(report, asides=(aside,))


def _build(
    order: BuildOrder, site: SiteFolder, config: SiteConfig, target: Path, workshop: Workshop
) -> BuildReport:
    order.watch("importing sources")
    imported = importer.import_sources(order.site, None)
    order.watch("looking for changes")
    place = look_at(target, _shown(target, order.site), workshop.folder)
    standing = look_around(site, config, place, workshop)
    if standing.is_as_it_was and not (order.is_strict and standing.ending.problems):
        return _nothing_to_do(standing.ending, target, config)

    order.watch("reading the authority")
    authority = read_authority(site)
    order.watch("reading and linking articles")
    reader = Reader(site, authority.gazetteer, new_weaver())
    collected = collect(reader, workshop, standing.listing.records, order.jobs)
    order.watch("gathering the archive")
    gathered = gather(collected.cards, authority.entities, collected.shelf)
    archive = gathered.archive
    order.watch("making pages")
    renderer = open_theme(site_view(config), site.templates())
    files = targets(archive, renderer, site, standing.listing.stamps, workshop.program)
    made = making.make(files.targets, standing.files, place, order.jobs)

    order.watch("writing")
    problems = _all_problems(archive, imported, authority, collected, gathered, files, made)
    written = None
    if archive.cards and (order.keep_going or not _is_wrong(problems, order)):
        written = output.settle(place, made.staged, made.urls)
        standing.keep(made, problems, archive, written)
    output.leave(place)
    counts = len(archive.cards), len(archive.entities)
    where = target, config.base_url
    return BuildReport(problems, imported.written, *counts, written, *where, rendered=made.rendered)


class _Stage(Protocol):
    """What a stage answers: among other things what it found wrong."""

    @property
    def problems(self) -> Sequence[Problem]: ...


def _all_problems(archive: Archive, *stages: _Stage) -> tuple[Problem, ...]:
    problems = in_order(problem for stage in stages for problem in stage.problems)
    if archive.cards or any(problem.is_error for problem in problems):
        return problems
    return (
        *problems,
        Problem(
            "no-articles",
            "there is no article to publish",
            Location("articles"),
            "put a news text into seeds/, or a record into articles/",
        ),
    )


def _is_wrong(problems: Sequence[Problem], order: BuildOrder) -> bool:
    return any(problem.is_error or order.is_strict for problem in problems)


def _nothing_to_do(ending: Ending, target: Path, config: SiteConfig) -> BuildReport:
    counts = ending.articles, ending.entities
    return BuildReport(ending.problems, (), *counts, ending.written(), target, config.base_url)


def _config(site: SiteFolder, order: BuildOrder) -> SiteConfig:
    config = site.config()
    if order.base_url is None:
        return config
    for problem in check_base_url(order.base_url, Location("--base-url")):
        raise CannotRun(problem)
    return with_base_url(config, order.base_url)


def _damaged(damage: str) -> Problem:
    return Problem(
        "damaged-memo",
        f"what the last build found out cannot be read ({damage}); everything was made anew",
        Location(f"{FOLDER}/{NAME}"),
        "nothing is lost, and there is nothing to be done",
        Severity.WARNING,
    )


def _shown(target: Path, site: Path) -> str:
    """The output folder as messages name it: relative to the site where it lies in it."""
    real, home = target.resolve(), site.resolve()
    return real.relative_to(home).as_posix() if real.is_relative_to(home) else str(target)
