"""No page grows with the archive: 5,000 articles, all of one month, all of the same three names."""

from pathlib import Path

import pytest

from site_checks.site import PUBLISHED_AT, Site, many_articles
from site_checks.tools import REPOSITORY

pytestmark = pytest.mark.soak

ARTICLES = 5_000
HEAVIEST = 200_000
"""Bytes of a page."""


def test_no_page_of_a_large_archive_weighs_more_than_a_phone_should_load(tmp_path: Path) -> None:
    site = Site(tmp_path)
    authority = (REPOSITORY / "entities").iterdir()
    site.write({f"entities/{file.name}": file.read_bytes() for file in authority})
    site.write(many_articles(ARTICLES))
    run = site.build("--base-url", PUBLISHED_AT)
    assert run.exit_code == 0, run.stderr
    weights = {path: (site.output / path).stat().st_size for path in site.pages()}
    assert len(weights) > ARTICLES
    assert {path: weight for path, weight in weights.items() if weight > HEAVIEST} == {}
