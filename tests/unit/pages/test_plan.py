from pathlib import Path

import pytest

from newsgen.archive import Archive
from newsgen.pages import Page, plan
from newsgen.tagger import tag
from newsgen.views import NotFoundView, SitemapView
from samples import (
    ADDRESS,
    archive,
    article,
    gather_all,
    gazetteer,
    numbered,
    record,
    site,
    urls,
    view,
)

TEMPLATES = Path(__file__).parents[3] / "templates"


def small() -> Archive:
    return archive(
        [
            ("a", record("NIPA ở Gia Lai tìm kỹ sư.", date="2025-08-21")),
            ("b", record("FPT ở Gia Lai.", date="XXXX-08-21")),
        ]
    )


def planned(base_url: str = "") -> tuple[Page, ...]:
    return plan(small(), site(base_url))


def test_every_address_is_planned_once() -> None:
    pages = urls(plan(archive(numbered(130)), site(ADDRESS)))
    assert len(pages) == len(set(pages))


def test_no_two_addresses_differ_only_by_case() -> None:
    # Windows and macOS hold them for one file.
    pages = [url.lower() for url in urls(plan(archive(numbered(130)), site(ADDRESS)))]
    assert len(pages) == len(set(pages))


def test_every_page_that_lists_articles_has_the_day_of_the_newest_change_it_shows() -> None:
    records = [*numbered(130), ("moi", record("NIPA.", more="modified: 2026-01-01\n"))]
    days: dict[str, str] = {
        page.url: page.modified for page in plan(archive(records), site(ADDRESS))
    }
    newest = ("index.html", "timeline/index.html", "timeline/2025-08.html", "articles/moi.html")
    assert {days[url] for url in (*newest, "organisations/nipa.html", "data/index.html")} == {
        "2026-01-01"
    }
    assert days["page/1.html"] == days["timeline/2001-02.html"][:8] + "02"
    assert days["timeline/2001-01.html"] == "2001-01-28"
    lists = [url for url in days if url.startswith(("page/", "timeline/", "organisations/nipa/"))]
    assert [url for url in lists if not days[url] and url.endswith(".html")] == []


def test_every_page_has_a_template_of_the_theme() -> None:
    assert {p.template for p in planned(ADDRESS) if not (TEMPLATES / p.template).is_file()} == set()


def test_every_page_says_its_own_address() -> None:
    pages = [page for page in planned(ADDRESS) if page.is_listed]
    heads = [getattr(page.view(), "head", None) for page in pages]
    assert [head.url if head else None for head in heads] == urls(pages)


def test_the_sitemap_lists_all_pages_a_reader_may_come_to() -> None:
    pages = planned(ADDRESS)
    listed = {item.href for item in view(pages, "sitemap.xml", SitemapView).items}
    assert f"{ADDRESS}articles/b.html" in listed
    assert f"{ADDRESS}404.html" not in listed
    assert len(listed) == len([page for page in pages if page.is_listed])


@pytest.mark.parametrize(
    ("base_url", "root"),
    [("", ""), (ADDRESS, "/kho-tin/"), ("https://khotin.vn/", "/")],
)
def test_the_missing_page_leads_to_the_root_from_any_depth(base_url: str, root: str) -> None:
    shown = view(planned(base_url), "404.html", NotFoundView)
    assert (shown.head.root, shown.head.canonical) == (root, "")


def test_without_an_address_no_page_claims_one() -> None:
    heads = [getattr(page.view(), "head", None) for page in planned()]
    assert {head.canonical for head in heads if head} == {""}


def test_with_an_address_every_page_knows_its_own() -> None:
    (page,) = [page for page in planned(ADDRESS) if page.url == "articles/a.html"]
    head = getattr(page.view(), "head", None)
    assert head is not None
    assert (head.canonical, head.root) == (f"{ADDRESS}articles/a.html", "../")


def test_views_are_equal_when_nothing_changed() -> None:
    assert [page.view() for page in planned(ADDRESS)] == [page.view() for page in planned(ADDRESS)]


def test_a_new_article_leaves_full_pages_as_they_were() -> None:
    def full(count: int) -> dict[str, object]:
        pages = plan(archive(numbered(count)), site())
        closed = ("page/1.html", "organisations/nipa/1.html", "places/han-quoc/2.html")
        return {page.url: page.view() for page in pages if page.url in closed}

    assert len(full(100)) == 3
    assert full(101) == full(100)


@pytest.mark.parametrize("more", ["links: {force: {Bộ: khong-co}}\n", "topics: [khong-co]\n"])
def test_a_record_that_names_an_unknown_entity_stops_no_page(more: str) -> None:
    tagged = tag(article(record("Bộ họp với NIPA.", more=more)), gazetteer())
    gathered = gather_all([tagged]).archive
    assert all(page.view() for page in plan(gathered, site(ADDRESS)))


def test_an_empty_archive_still_has_its_front_page() -> None:
    assert "index.html" in urls(plan(archive([]), site()))
