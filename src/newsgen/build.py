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

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from newsgen import making, output
from newsgen.archive import Archive, gather
from newsgen.aside import begin
from newsgen.collecting import collect
from newsgen.contents import read_authority
from newsgen.import_report import ImportReport
from newsgen.orders import BuildOrder, BuildReport
from newsgen.pages import site_view
from newsgen.problems import Location, Problem, in_order
from newsgen.readings import Reader
from newsgen.renderer import Renderer, compiled, new_weaver, open_theme
from newsgen.searching import search
from newsgen.standing import Ending, Standing
from newsgen.targets import targets

_EDITED = tuple(f"pages/{name}.html" for name in ("article", "entity", "evidence", "concordance"))
"""The templates of the pages that show a sentence of an article."""


def make_site(order: BuildOrder, standing: Standing) -> BuildReport:
    """Make the site as it stands, which `opening` has looked at. Raises CannotRun, DamagedMemo."""
    site, config = standing.site, standing.config
    place, workshop = standing.place, standing.workshop
    order.watch("importing sources")
    imported = _imported(standing)
    if imported.written:
        standing = standing.seen_again()
    renderer = _renderer(standing, order.jobs)
    order.watch("reading the authority")
    authority = read_authority(site)
    order.watch("reading and linking articles")
    reader = Reader(site, authority.gazetteer, new_weaver(), keeps_text=config.needs_texts)
    collected = collect(reader, workshop, standing.listing.records, order)
    order.watch("gathering the archive")
    gathered = gather(collected.cards, authority.entities, collected.shelf, standing.parted)
    archive = gathered.archive
    order.watch("indexing for the search")
    found = search(archive, collected.shelf.text, standing, order)
    order.watch("making pages")
    files = targets(
        *(archive, renderer, site, standing.listing.others, workshop.program),
        whole_text=collected.shelf.text if config.has_dump else None,
    )
    renderer.fetch()
    made = making.make((*files, *found.targets), standing.files, place, order, standing.cuts)
    order.watch("writing")
    counts = len(archive.cards), len(archive.entities)
    problems = _all_problems(archive, imported, authority, collected, gathered, found, made)
    written = None
    if archive.cards and (order.keep_going or not _is_wrong(problems, order)):
        written = output.settle(place, made.staged, made.urls)
        rows = made.settled(place)
        ending = Ending(problems, *counts, len(rows), written.foreign)
        segments = [row for one in found.indexed for row in one.rows]
        seen = collected.pictures, ending, segments, archive.parted
        standing.keep(rows, made.cuts, written, *seen)
    output.leave(place)
    made_of = *counts, written, place.folder, config.base_url, made.rendered
    return BuildReport(problems, imported.written, *made_of, collected.read)


def _imported(standing: Standing) -> ImportReport:
    if not standing.listing.has_sources:
        return ImportReport()
    from newsgen.importer import import_sources  # which brings all that reads news texts

    return import_sources(standing.site.path, None)


def _renderer(standing: Standing, jobs: int) -> Renderer:
    """The theme. All templates are compiled for a new site, before work is spread; for an edit of a
    large one, those that it needs by another process, while this one reads."""
    look, folders = site_view(standing.config), standing.site.templates()
    if standing.is_large and jobs > 1:
        return open_theme(look, folders, begin(partial(compiled, folders, _EDITED)))
    renderer = open_theme(look, folders)
    if not standing.files:
        renderer.make_ready()
    return renderer


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
