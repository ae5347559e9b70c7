"""Pictures as the pages have them: drawn ones with their tables, photos, the one for the site."""

from dataclasses import replace

import pytest
from lxml import html

from newsgen.images import measure
from photos import jpeg
from site_checks import press
from site_checks.links import BuiltSite
from site_checks.site import PUBLISHED_AT, MakeSite, Site

pytestmark = pytest.mark.whole

HEAVIEST_SOCIAL = 60_000
FAMILIES = (
    "index.html",
    "timeline/index.html",
    "topics/ban-dan.html",
    "organisations/bo-khcn.html",
)


def page(site: Site, path: str) -> html.HtmlElement:
    return html.fromstring(site.page(path))


@pytest.mark.parametrize("path", FAMILIES)
def test_each_picture_says_what_it_shows_and_has_a_table(seed_site: Site, path: str) -> None:
    pictures = page(seed_site, path).xpath("//figure[@class='picture']")
    assert pictures
    for picture in pictures:
        (svg,) = picture.xpath("svg")
        assert svg.get("role") == "group"
        title, told = svg.get("aria-labelledby").split()
        assert svg.xpath("title/@id") == [title]
        assert svg.xpath("desc/@id") == [told]
        assert svg.xpath("title/text()")[0].strip()
        assert svg.xpath("desc/text()")[0].strip()
        shown = svg.xpath(".//rect[@class='bar'] | .//circle[starts-with(@class, 'node')]")
        assert len(picture.xpath("figcaption/details/table/tbody/tr")) == len(shown) > 0


@pytest.mark.parametrize("path", FAMILIES)
def test_pictures_have_no_style_and_no_colour_of_their_own(seed_site: Site, path: str) -> None:
    found = page(seed_site, path).xpath(
        "//svg/descendant-or-self::*/@*[name() = 'style' or name() = 'fill' or name() = 'stroke']"
    )
    assert found == []


def test_names_in_a_network_lead_to_their_pages(seed_pages: BuiltSite, seed_site: Site) -> None:
    links = page(seed_site, "topics/ban-dan.html").xpath("//section[@class='network']//svg//a")
    assert len(links) > 5
    for link in links:
        assert (seed_site.output / "topics" / link.get("href")).is_file()


def test_columns_of_the_timeline_lead_to_their_months(seed_site: Site) -> None:
    links = page(seed_site, "timeline/index.html").xpath("//svg//a/@href")
    assert links == ["2025-08.html", "2025-10.html", "2026-03.html"]


def test_a_photo_stands_in_its_size_with_caption_and_credit(make_site: MakeSite) -> None:
    record = replace(next(iter(press.records(1).values())), picture="anh/le-ky.jpg")
    site = make_site(
        press.archive(2)
        | {"articles/a.md": record.text()}
        | {"articles/anh/le-ky.jpg": jpeg(4000, 3000, orientation=6)}
    )
    assert site.build().exit_code == 0
    (figure,) = page(site, "articles/a.html").xpath("//figure[@class='photo']")
    assert dict(figure.find("img").attrib) == {
        "src": "../media/articles/anh/le-ky.jpg",
        "alt": "Lễ ký kết giữa TORmem và NIPA",
        "width": "3000",
        "height": "4000",
        "loading": "lazy",
        "decoding": "async",
    }
    assert figure.xpath("figcaption/span[@class='credit']")[0].text_content() == "ẢNH: ĐỨC NHẬT"


def test_a_site_of_good_articles_shows_the_caption_of_a_picture_that_is_missing(
    make_site: MakeSite,
) -> None:
    record = replace(next(iter(press.records(1).values())), picture="anh/mat.jpg")
    site = make_site(press.archive(2) | {"articles/a.md": record.text()})
    run = site.build("--keep-going")
    assert (run.exit_code, "[missing-image]" in run.stderr) == (1, True)
    (figure,) = page(site, "articles/a.html").xpath("//figure[@class='photo']")
    assert figure.xpath(".//img") == []
    assert figure.text_content().startswith("Lễ ký kết giữa TORmem và NIPA")


def test_a_published_site_has_one_picture_that_stands_for_it(published_site: Site) -> None:
    picture = published_site.output / "static/social.png"
    with picture.open("rb") as file:
        assert measure(file) == (1200, 630)
    assert picture.stat().st_size <= HEAVIEST_SOCIAL
    for path in ("index.html", "topics/ban-dan.html", "404.html"):
        root = page(published_site, path)
        told = {m.get("property"): m.get("content") for m in root.xpath("//meta[@property]")}
        assert told["og:image"] == f"{PUBLISHED_AT}static/social.png"
        assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
        assert told["og:image:alt"]
        assert root.xpath("//meta[@name='twitter:card']/@content") == ["summary_large_image"]


def test_a_site_that_does_not_know_its_address_names_no_picture(seed_site: Site) -> None:
    assert "social.png" not in seed_site.page("index.html")
