import json
from typing import Any

import pytest

from newsgen.pages import Page, entities, feeds
from newsgen.pages.feeds import LENGTH
from newsgen.pages.sitemap import SITEMAP_LENGTH, sitemap
from newsgen.pieces import whole
from newsgen.urls import Url
from newsgen.views import EntityView, FeedView, HomeView, SitemapView
from samples import ADDRESS, archive, numbered, record, site, urls, view


def feed(records: list[tuple[str, bytes]]) -> FeedView:
    return view(feeds.atom(archive(records), site(ADDRESS)), "feed.xml", FeedView)


def json_feed(records: list[tuple[str, bytes]], url: str = "feed.json") -> dict[str, Any]:
    files = feeds.json_feeds(archive(records), site(ADDRESS))
    values = json.loads(next(whole(file.content()).content for file in files if file.url == url))
    assert isinstance(values, dict)
    return values


def listed(count: int) -> list[Page]:
    def no_view() -> HomeView:
        raise AssertionError("a sitemap builds no other page")

    return [
        Page(Url(f"articles/tin-{n}.html"), "pages/home.html", no_view, b"", modified="2025-08-21")
        for n in range(count)
    ]


def test_a_site_without_an_address_has_neither_feed_nor_sitemap() -> None:
    found = archive(numbered(1))
    assert [*feeds.atom(found, site()), *sitemap(listed(1), site())] == []
    assert [*feeds.json_feeds(found, site())] == []


def test_the_feed_has_the_newest_articles_first() -> None:
    items = feed(numbered(LENGTH + 5)).items
    assert [item.title for item in items] == [f"Tin số {n}" for n in range(LENGTH + 5, 5, -1)]


def test_an_article_of_unknown_year_enters_no_feed() -> None:
    records = [
        ("a", record("NIPA.", date="XXXX-08-21")),
        ("b", record("NIPA.", date="XXXX-08-22", more="modified: 2026-01-01\n")),
        ("c", record("NIPA.", date="2025-08-21")),
    ]
    assert [item.href for item in feed(records).items] == [f"{ADDRESS}articles/c.html"]


def test_an_article_not_known_to_the_day_enters_no_feed() -> None:
    assert feed([("a", record("NIPA.", date="2025-08"))]).items == ()


def test_an_inferred_date_is_not_told_as_the_day_of_publication() -> None:
    (item,) = feed([("a", record("NIPA.", date="2025?-10-02"))]).items
    assert (item.published, item.updated) == ("", "2025-10-02T00:00:00+07:00")


def test_a_known_date_is_midnight_in_vietnam() -> None:
    (item,) = feed([("a", record("NIPA.", date="2025-08-21"))]).items
    assert item.published == item.updated == "2025-08-21T00:00:00+07:00"


def test_an_article_was_updated_when_its_record_says() -> None:
    raw = record("NIPA.", date="2025-08-21", more="modified: 2025-09-01\n")
    (item,) = feed([("a", raw)]).items
    assert (item.published[:10], item.updated[:10]) == ("2025-08-21", "2025-09-01")


def test_the_feed_was_updated_with_its_latest_change() -> None:
    records = [
        ("a", record("NIPA.", date="2025-08-21")),
        ("b", record("NIPA.", date="2024-01-01", more="modified: 2026-01-01\n")),
    ]
    assert feed(records).updated == "2026-01-01T00:00:00+07:00"


def test_every_address_of_the_feed_is_whole() -> None:
    shown = feed([("a", record("NIPA."))])
    assert (shown.id, shown.self_href, shown.site_href) == (
        f"{ADDRESS}feed.xml",
        f"{ADDRESS}feed.xml",
        ADDRESS,
    )
    assert (shown.items[0].id, shown.items[0].href) == (f"{ADDRESS}articles/a.html",) * 2


def test_an_item_tells_its_topics_by_name() -> None:
    (item,) = feed([("a", record("Gần 500 kỹ sư."))]).items
    assert item.topics == ("Đào tạo nhân lực",)


def test_an_empty_feed_is_a_feed() -> None:
    assert feed([]).updated == "1970-01-01T00:00:00Z"


def test_each_entity_has_a_feed_of_its_own() -> None:
    records = [("a", record("NIPA.", date="2025-08-20")), ("b", record("FPT.", date="2025-08-21"))]
    shown = view(
        feeds.atom(archive(records), site(ADDRESS)), "organisations/fpt/feed.xml", FeedView
    )
    assert (shown.title, [item.title for item in shown.items]) == ("FPT | Kho tin", ["Lễ ký"])
    assert shown.items[0].href == f"{ADDRESS}articles/b.html"
    assert shown.site_href == f"{ADDRESS}organisations/fpt.html"
    assert json_feed(records, "organisations/fpt/feed.json")["title"] == "FPT | Kho tin"


def test_an_entity_that_no_dated_article_names_has_no_feed() -> None:
    found = archive([("a", record("NIPA.", date="XXXX-08-21"))])
    assert urls(feeds.atom(found, site(ADDRESS))) == ["feed.xml"]
    shown = view(entities.pages(found, site(ADDRESS)), "organisations/nipa.html", EntityView)
    assert shown.feeds == ()


def test_the_page_of_an_entity_leads_to_its_feeds() -> None:
    found = archive([("a", record("NIPA."))])
    shown = view(entities.pages(found, site(ADDRESS)), "organisations/nipa.html", EntityView)
    assert [feed.href for feed in shown.feeds] == ["nipa/feed.xml", "nipa/feed.json"]


def test_a_feed_leads_to_the_original_where_it_may_be_linked() -> None:
    more = "source: {{name: Thanh Niên, url: '{}'}}\n"
    good = ("a", record("NIPA.", more=more.format("https://thanhnien.vn/a.htm")))
    bad = ("b", record("NIPA.", more=more.format("javascript:alert(1)")))
    assert [item.original for item in feed([good, bad]).items] == ["https://thanhnien.vn/a.htm", ""]


def test_a_json_feed_has_all_that_its_standard_asks_for() -> None:
    """JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/."""
    told = json_feed([("a", record("Gần 500 kỹ sư.", more="authors: [Đức Nhật]\n"))])
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert (told["title"], told["language"]) == ("Kho tin", "vi")
    assert (told["home_page_url"], told["feed_url"]) == (ADDRESS, f"{ADDRESS}feed.json")
    assert told["items"] == [
        {
            "id": f"{ADDRESS}articles/a.html",
            "url": f"{ADDRESS}articles/a.html",
            "title": "Lễ ký",
            "content_text": "Gần 500 kỹ sư.",
            "date_published": "2025-08-21T00:00:00+07:00",
            "authors": [{"name": "Đức Nhật"}],
            "tags": ["Đào tạo nhân lực"],
        }
    ]


def test_a_json_feed_holds_as_much_as_the_atom_feed() -> None:
    records = numbered(LENGTH + 5)
    told = [item["url"] for item in json_feed(records)["items"]]
    assert told == [item.href for item in feed(records).items]


@pytest.mark.parametrize(
    ("more", "told"), [("", None), ("modified: 2025-09-01\n", "2025-09-01T00:00:00+07:00")]
)
def test_a_json_feed_tells_a_change_only_where_there_was_one(more: str, told: str | None) -> None:
    (item,) = json_feed([("a", record("NIPA.", more=more))])["items"]
    assert item.get("date_modified") == told


def test_an_empty_json_feed_is_one() -> None:
    assert json_feed([])["items"] == []


def test_a_sitemap_lists_every_page_with_its_day() -> None:
    shown = view(sitemap(listed(2), site(ADDRESS)), "sitemap.xml", SitemapView)
    assert [(item.href, item.modified) for item in shown.items] == [
        (f"{ADDRESS}articles/tin-0.html", "2025-08-21"),
        (f"{ADDRESS}articles/tin-1.html", "2025-08-21"),
    ]


def test_the_limit_of_a_sitemap_is_that_of_the_protocol() -> None:
    assert SITEMAP_LENGTH <= 50_000  # https://www.sitemaps.org/protocol.html


def test_a_sitemap_at_the_limit_is_one_file() -> None:
    assert urls(sitemap(listed(SITEMAP_LENGTH), site(ADDRESS))) == ["sitemap.xml"]


def test_a_sitemap_beyond_the_limit_is_an_index_of_several() -> None:
    pages = list(sitemap(listed(SITEMAP_LENGTH + 1), site(ADDRESS)))
    assert [(page.url, page.template) for page in pages] == [
        ("sitemap-1.xml", "feeds/sitemap.xml"),
        ("sitemap-2.xml", "feeds/sitemap.xml"),
        ("sitemap.xml", "feeds/sitemap-index.xml"),
    ]
    last = view(pages, "sitemap-2.xml", SitemapView)
    assert [item.href for item in last.items] == [f"{ADDRESS}articles/tin-{SITEMAP_LENGTH}.html"]
    index = view(pages, "sitemap.xml", SitemapView)
    assert [item.href for item in index.items] == [
        f"{ADDRESS}sitemap-1.xml",
        f"{ADDRESS}sitemap-2.xml",
    ]
