"""What comes before the work of a build: configuration, lock, memo, and a glance at what changed.

A build with nothing to do ends here, before most of the program is even imported.
"""

from dataclasses import replace
from pathlib import Path

from newsgen.config import SiteConfig, check_base_url, with_base_url
from newsgen.inputs import SiteFolder, open_site
from newsgen.lock import locked
from newsgen.memo_file import FOLDER, NAME, DamagedMemo
from newsgen.orders import BuildOrder, BuildReport
from newsgen.output_folder import check_folder, look_at
from newsgen.problems import CannotRun, Location, Problem, Severity
from newsgen.program import program_digest
from newsgen.standing import Standing, look_around, look_well
from newsgen.workshop import Workshop, open_workshop


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
    order.watch("looking for changes")
    place = look_at(target, _shown(target, order.site), workshop.folder)
    if order.jobs > 1:
        place = look_well(place, workshop.memo)
    standing = look_around(site, config, place, workshop)
    if standing.is_as_it_was and not (order.is_strict and standing.ending.problems):
        return _nothing_to_do(standing)
    from newsgen.build import make_site  # the rest of the program, and Jinja

    return make_site(order, standing)


def _nothing_to_do(standing: Standing) -> BuildReport:
    ending = standing.ending
    counts = ending.articles, ending.entities
    where = standing.place.folder, standing.config.base_url
    return BuildReport(ending.problems, (), *counts, ending.written(), *where)


def _config(site: SiteFolder, order: BuildOrder) -> SiteConfig:
    config = replace(site.config(), has_dump=order.has_dump)
    if not order.has_search:
        config = replace(config, search=False)
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
