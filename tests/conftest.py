"""Fixtures of all tests, and the rule that a test without its tool is never silently passed."""

import functools
import gc
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from site_checks.hostile import files as hostile_files
from site_checks.links import BuiltSite
from site_checks.site import PUBLISHED_AT, MakeSite, Site, many_articles
from site_checks.tools import MISSING_PREFIX, REPOSITORY, are_required, missing_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CONTENT = ("seeds", "articles", "entities", "newsgen.yaml")

find_missing = functools.cache(missing_for)


def pytest_collection_finish() -> None:
    """What collecting made lives until the end: the garbage collector need not look at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Makes a tiny site of the given files; nothing is built before `.build()`."""

    def make(files: Mapping[str, str | bytes]) -> Site:
        site = Site(tmp_path)
        site.write(files)
        return site

    return make


@pytest.fixture(scope="session")
def seed_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This repository's own archive, built as on disk: without a base_url. Do not change."""
    return seeds_built(tmp_path_factory.mktemp("seed"))


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This repository's own archive, built for PUBLISHED_AT. Do not change."""
    return seeds_built(tmp_path_factory.mktemp("published"), "--base-url", PUBLISHED_AT)


@pytest.fixture(scope="session")
def english_seeds(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This repository's own archive with an English interface."""
    site = Site(tmp_path_factory.mktemp("english"))
    for name in ("articles", "entities"):
        shutil.copytree(REPOSITORY / name, site.folder / name)
    site.write({"newsgen.yaml": "title: Semiconductor archive\nlanguage: en\n"})
    return built(site, "--base-url", PUBLISHED_AT)


@pytest.fixture(scope="session")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An archive in which every list is longer than a page: 120 articles of one month."""
    folder = tmp_path_factory.mktemp("long")
    shutil.copytree(REPOSITORY / "entities", folder / "entities")
    site = Site(folder)
    site.write(many_articles(120))
    return built(site)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An archive of texts that try to be more than text, without a policy to stop them."""
    site = Site(tmp_path_factory.mktemp("hostile"))
    site.write(hostile_files())
    return built(site, "--base-url", PUBLISHED_AT)


@pytest.fixture(scope="session")
def seed_pages(seed_site: Site) -> BuiltSite:
    """The pages of `seed_site`, parsed."""
    return BuiltSite(seed_site.output)


@pytest.fixture(scope="session")
def published_pages(published_site: Site) -> BuiltSite:
    """The pages of `published_site`, parsed."""
    return BuiltSite(published_site.output)


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """One headless Chromium for the whole run."""
    from site_checks.browser import launched  # Playwright: the fast suite does without

    with launched() as browser:
        yield browser


def built(site: Site, *options: str) -> Site:
    """The site, once its build has succeeded."""
    run = site.build(*options)
    assert run.exit_code == 0, run.stdout + run.stderr
    return site


def seeds_built(folder: Path, *options: str) -> Site:
    """A copy of this repository's archive, built."""
    for name in CONTENT:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.is_file():
            shutil.copy(source, folder / name)
    return built(Site(folder), *options)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tool is missing, or fail it where tools are required."""
    for marker in ("browser", "java", "node", "strace"):
        missing = find_missing(marker) if item.get_closest_marker(marker) else None
        if missing and are_required():
            pytest.fail(missing.reason, pytrace=False)
        if missing:
            pytest.skip(missing.reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count and name the tests that could not run here."""
    lacking = [
        (
            report.nodeid,
            str(report.longrepr[2]).removeprefix("Skipped: ").removeprefix(MISSING_PREFIX),
        )
        for report in terminalreporter.stats.get("skipped", ())
        if isinstance(report.longrepr, tuple) and MISSING_PREFIX in str(report.longrepr[2])
    ]
    if lacking:
        terminalreporter.section(f"skipped for lack of tools: {len(lacking)}", sep="=", yellow=True)
        for test, what in lacking:
            terminalreporter.line(f"{test}: needs {what}")
