"""One output, three places: every link and fragment is right on disk, at a root, below /REPO/."""

import pytest
from lxml import etree

from site_checks.links import BuiltSite
from site_checks.site import PUBLISHED_AT

pytestmark = pytest.mark.whole

PLACES = {
    "disk": "file:///somewhere/build/",
    "root": "http://127.0.0.1/",
    "below a base path": "https://example.github.io/REPO/",
}


@pytest.mark.parametrize("address", PLACES.values(), ids=PLACES.keys())
def test_every_link_of_the_unpublished_archive_arrives(seed_pages: BuiltSite, address: str) -> None:
    report = seed_pages.check(address)
    assert [str(broken) for broken in report.broken] == []
    assert report.pages > 10
    assert report.references > 10 * report.pages


@pytest.mark.parametrize("address", PLACES.values(), ids=PLACES.keys())
def test_every_link_of_the_published_archive_arrives(
    published_pages: BuiltSite, address: str
) -> None:
    report = published_pages.check(address, published=PUBLISHED_AT, skip=("404.html",))
    assert [str(broken) for broken in report.broken] == []


def test_every_page_of_the_archive_is_reached_from_the_home_page(seed_pages: BuiltSite) -> None:
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        for target in seed_pages.targets_of(ahead.pop()) - reached:
            reached.add(target)
            ahead.append(target)
    assert set(seed_pages.documents) - reached == {"404.html"}


def test_a_published_404_page_is_right_at_any_depth(published_pages: BuiltSite) -> None:
    links = [r.text for r in published_pages.references if r.file == "404.html"]
    assert links
    for link in links:
        assert link.startswith(("/REPO/", PUBLISHED_AT, "#")), link
    broken = published_pages.check(PUBLISHED_AT, published=PUBLISHED_AT).broken
    assert [str(b) for b in broken if b.reference.file == "404.html"] == []


def test_an_unpublished_404_page_keeps_to_relative_links(seed_pages: BuiltSite) -> None:
    links = [r.text for r in seed_pages.references if r.file == "404.html"]
    assert links
    assert [link for link in links if link.startswith(("/", "http"))] == []


def test_the_unpublished_archive_knows_no_address_of_its_own(seed_pages: BuiltSite) -> None:
    for path, root in seed_pages.documents.items():
        assert root.xpath("//link[@rel='canonical'] | //meta[@property='og:url']") == [], path
    assert not (seed_pages.folder / "sitemap.xml").exists()
    assert not (seed_pages.folder / "feed.xml").exists()


def test_every_published_page_names_its_address_and_the_sitemap_lists_it(
    published_pages: BuiltSite,
) -> None:
    sitemap = etree.parse(published_pages.folder / "sitemap.xml")
    listed = [loc.text for loc in sitemap.iterfind(".//{*}loc")]
    assert len(listed) == len(set(listed))
    for path, root in published_pages.documents.items():
        if path == "404.html":
            continue
        address = PUBLISHED_AT + path.removesuffix("index.html")
        assert root.xpath("//link[@rel='canonical']/@href") == [address]
        assert address in listed


def test_no_page_takes_anything_from_another_host(published_pages: BuiltSite) -> None:
    taken = "//@src | //@srcset | //link[not(@rel='canonical')]/@href | //object/@data"
    for path, root in published_pages.documents.items():
        assert [url for url in root.xpath(taken) if "//" in url] == [], path
