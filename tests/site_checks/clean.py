"""The oracle of incremental builds: what a build without any past makes of the same sources."""

import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from in_process import newsgen
from site_checks.compiled import templates_compiled_once
from site_checks.disk import Tree, copied, differing, sources, tree
from site_checks.site import Run, Site


@dataclass(frozen=True, slots=True)
class CleanBuild:
    """A build of a copy of a site, in a folder where nothing was ever made or remembered."""

    run: Run
    output: Tree
    sources: Tree
    """The sources afterwards: an import adds records."""


def clean_build(site: Site, *options: str) -> CleanBuild:
    """Build a copy of the site's sources, in this process, and throw it away again."""
    with tempfile.TemporaryDirectory(prefix="newsgen-clean-") as folder:
        copy = Site(copied(site.folder, Path(folder) / site.folder.name), site.output_name)
        run = build(copy, *options)
        return CleanBuild(run, tree(copy.output), sources(copy.folder))


def build(site: Site, *options: str) -> Run:
    """`newsgen build` of a site, in this process."""
    output = ("--output", site.output) if site.output_name != "build" else ()
    with templates_compiled_once():
        return newsgen("build", "--site", site.folder, *output, *options)


def assert_holds(folder: Path, wanted: Mapping[str, bytes]) -> None:
    """Fail unless the files below the folder are these, byte for byte; say where they differ."""
    found = tree(folder)
    if found != wanted:
        names = sorted(differing(found, wanted))
        raise AssertionError(
            f"{len(names)} files differ: {_story(names[0], found, wanted)}, {names}"
        )


def assert_makes(site: Site, wanted: Mapping[str, bytes]) -> Run:
    """Build in this process, and fail unless it goes well and makes these files."""
    run = build(site)
    assert run.exit_code == 0, run.stderr
    assert_holds(site.output, wanted)
    return run


def problems(run: Run) -> list[str]:
    """The problems of the content that a build with `--format json` told, in their order.

    What is said of the memo is no problem of the content: a clean build has none.
    """
    lines = run.stdout.splitlines()
    return [line for line in lines if "memo" not in json.loads(line).get("rule", "")]


def _story(name: str, found: Mapping[str, bytes], wanted: Mapping[str, bytes]) -> str:
    if name not in found or name not in wanted:
        return f"{name} is {'missing' if name in wanted else 'too much'}"
    lines = zip(found[name].splitlines(), wanted[name].splitlines(), strict=False)
    for number, (is_line, must) in enumerate(lines, start=1):
        if is_line != must:
            return f"{name}:{number} is {is_line!r} and must be {must!r}"
    return f"{name} has {len(found[name])} bytes and must have {len(wanted[name])}"
