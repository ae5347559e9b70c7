"""What a reader's phone has to fetch: an article and its style in 15 kB."""

import gzip
from pathlib import Path

import pytest

from site_checks.site import Site

pytestmark = pytest.mark.whole

ARTICLE = 15_000
"""Bytes of an article's page and its style, compressed as servers do."""
SCRIPTS = 5_000
"""Bytes of the scripts that an article's page names, compressed."""
PAGE = 200_000
"""Bytes of any page, not compressed."""


def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def test_an_article_and_its_style_weigh_little(published_site: Site) -> None:
    style = compressed(published_site.output / "static/style.css")
    for file in sorted((published_site.output / "articles").glob("*.html")):
        assert compressed(file) + style <= ARTICLE, file.name
        assert file.read_text(encoding="utf-8").count('rel="stylesheet"') == 1


def test_the_scripts_of_an_article_weigh_less(published_site: Site) -> None:
    page = next((published_site.output / "articles").glob("*.html")).read_text(encoding="utf-8")
    scripts = list((published_site.output / "static").glob("*.js"))
    named = [file for file in scripts if f'src="../static/{file.name}"' in page]
    assert sum(map(compressed, named)) <= SCRIPTS


def test_no_page_weighs_too_much(published_site: Site, long_site: Site) -> None:
    for site in (published_site, long_site):
        heavy = [path for path in site.pages() if (site.output / path).stat().st_size > PAGE]
        assert heavy == []
