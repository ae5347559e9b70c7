"""Everything that is published for machines is read back by somebody else's reader.

Of this repository's own archive, and of one whose texts try to end a script, a cell, a field.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import extruct
import feedparser
import pytest
import rdflib
from bibtexparser.entrypoint import parse_string
from lxml import etree, html
from sqlite_utils import Database

from conftest import seeds_built
from in_process import newsgen
from site_checks.site import PUBLISHED_AT, Site

pytestmark = pytest.mark.whole

HOSTILE = (
    "=cmd|' /C calc'!A1 \"</script><!--<script>]]>\" & {a} \\x, @b; 100% #1 $2 ^3 ~4 _5 {{6}} "
    "é \u2028 😀"
)
NAMES = ("=NIPA", '"NIPA"', "NIPA]]>", "{NIPA}", "</script>")
AUTHORITY = [
    {"id": "nipa", "type": "organisation", "label": HOSTILE, "aliases": ["NIPA", *NAMES]},
    {
        "id": "fpt",
        "type": "organisation",
        "label": "FPT",
        "description": HOSTILE,
        "part_of": "nipa",
    },
    {"id": "dao-tao", "type": "topic", "label": f"Đào {HOSTILE}", "terms": ["kỹ sư"]},
]
HEAD = {
    "title": HOSTILE,
    "source": {"name": HOSTILE, "url": "https://bao.vn/a?b=</script>&c={d}\"'"},
    "authors": [HOSTILE, "Lê and Hà"],
    "rights": HOSTILE,
}
BODY = (
    '=NIPA đào tạo kỹ sư. "NIPA" gặp FPT, NIPA]]> &#1; {NIPA}.\n\n'
    "@tin: FPT ký thỏa thuận với NIPA \\</script>."
)
TYPES = {"Organization", "Person", "Place", "DefinedTerm", "Project", "Event"}


def yaml(values: object) -> str:
    """Values as YAML, in which a line separator of Unicode has to be escaped."""
    return json.dumps(values, ensure_ascii=False).replace("\u2028", "\\u2028")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose every text is trouble for a format."""
    site = Site(tmp_path_factory.mktemp("hostile"))
    files = {
        f"articles/tin-{n}.md": f"---\n{yaml(HEAD | {'date': day})}\n---\n\n{BODY}\n"
        for n, day in enumerate(("2025-08-21", "2025?-10-02", "XXXX-08-21"))
    }
    files["entities/all.yaml"] = yaml(AUTHORITY)
    files["newsgen.yaml"] = yaml({"title": HOSTILE, "description": HOSTILE})
    site.write(files)
    run = newsgen("build", "--site", site.folder, "--base-url", PUBLISHED_AT, "--dump")
    assert run.exit_code == 0, run.stderr
    return site


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This repository's own archive, published with all there is."""
    return seeds_built(tmp_path_factory.mktemp("seeds"), "--base-url", PUBLISHED_AT, "--dump")


@pytest.fixture(params=["seeds", "hostile"])
def site(request: pytest.FixtureRequest) -> Site:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


def linked_data(site: Site) -> Iterator[tuple[str, dict[str, Any]]]:
    """The JSON-LD of each page that has some."""
    for page in site.pages():
        found = extruct.extract(site.page(page), syntaxes=["json-ld"])["json-ld"]
        assert len(found) == site.page(page).count("application/ld+json"), page
        for values in found:
            yield page, values


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """All objects in a value."""
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from nodes(member)
    elif isinstance(value, list):
        for member in value:
            yield from nodes(member)


def test_every_type_and_property_of_the_linked_data_is_a_term_of_schema_org(site: Site) -> None:
    words: set[str] = set()
    for _, values in linked_data(site):
        assert values.pop("@context") == "https://schema.org"
        for node in nodes(values):
            words |= {node["@type"], *(key for key in node if key[0] != "@")}
    assert words >= {"NewsArticle", "Organization", "DefinedTerm", "Dataset", "Collection"}
    assert [word for word in words if word not in rdflib.SDO] == []


def test_the_linked_data_says_of_each_property_what_it_may_be(site: Site) -> None:
    for page, values in linked_data(site):
        for node in nodes(values):
            for key in ("about", "mentions"):
                assert {one["@type"] for one in node.get(key, [])} <= TYPES, page
            assert {one["@type"] for one in node.get("keywords", [])} <= {"DefinedTerm"}
            for key in ("datePublished", "dateModified"):
                assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", node.get(key, "2025")), page
            for key in ("url", "isBasedOn", "archivedAt", "mainEntityOfPage", "contentUrl", "@id"):
                assert urlsplit(node.get(key, PUBLISHED_AT)).scheme == "https", page


def test_an_entity_has_one_id_wherever_it_is_told_of(site: Site) -> None:
    told = dict(linked_data(site))
    own = {values["@id"] for values in told.values() if "@id" in values}
    named = {
        one["@id"]
        for values in told.values()
        for key in ("about", "mentions", "keywords", "subjectOf")
        for one in values.get(key, [])
    }
    assert named
    assert named <= own
    for address in own:
        path = address.removeprefix(PUBLISHED_AT).removesuffix("#it")
        assert (site.output / (path or "index.html")).exists(), address


def test_what_the_articles_of_the_archive_say_comes_back(seeds: Site) -> None:
    told = {page: values for page, values in linked_data(seeds) if page.startswith("articles/")}
    assert {values["publisher"]["name"] for values in told.values()} == {
        "Thanh Niên",
        "VietTimes",
        "VietnamPlus (TTXVN)",
    }
    inferred = [values for page, values in told.items() if "toa-dam" in page]
    assert [values.get("datePublished") for values in inferred] == [None]
    for page, values in told.items():
        assert values["archivedAt"] == PUBLISHED_AT + page
        assert "thanhnien.vn" in values["url"] or "viet" in values["url"]


def test_a_hostile_headline_comes_back_from_every_form(hostile: Site) -> None:
    page = hostile.page("articles/tin-0.html")
    found = extruct.extract(page, syntaxes=["json-ld", "opengraph", "dublincore"])
    assert found["json-ld"][0]["headline"] == HOSTILE
    graph = dict(found["opengraph"][0]["properties"])
    assert (graph["og:title"], graph["og:type"]) == (HOSTILE, "article")
    core = {one["name"].lower(): one["content"] for one in found["dublincore"][0]["elements"]}
    assert (core["dc.title"], core["dc.type"]) == (HOSTILE, "NewsItem")
    metas = html.document_fromstring(page).xpath("//meta[@name='citation_title']/@content")
    assert metas == [HOSTILE]


def citations(page: str) -> list[str]:
    """The texts of the box that tells how to cite an article."""
    box = html.document_fromstring(page).xpath("//details[@class='cite']//dd")
    return ["".join(one.itertext()).strip() for one in box]


def test_every_citation_is_read_by_a_reader_of_bibtex_and_of_json(site: Site) -> None:
    pages = [page for page in site.pages() if page.startswith("articles/")]
    for page in pages:
        text, bibtex, csl = citations(site.page(page))
        library = parse_string(bibtex)
        assert (len(library.entries), library.failed_blocks) == (1, [])
        (item,) = json.loads(csl)
        assert item["type"] == "article-newspaper"
        assert " ".join(item["title"].split()) in text
        fields = {field.key for field in library.entries[0].fields}
        assert fields >= {"title", "journal", "url", "note"}


def feeds(site: Site, name: str) -> list[Path]:
    return sorted(site.output.rglob(name))


def test_every_atom_feed_is_well_formed_and_its_articles_are_there(site: Site) -> None:
    assert len(feeds(site, "feed.xml")) > 2
    for path in feeds(site, "feed.xml"):
        feed = feedparser.parse(path.read_bytes(), sanitize_html=False)
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)) > 0
        assert feed.feed.title_detail.language == "vi"
        assert feed.feed.updated == max(entry.updated for entry in feed.entries)
        for address in (feed.feed.link, *(entry.link for entry in feed.entries)):
            assert (site.output / (address.removeprefix(PUBLISHED_AT) or "index.html")).is_file()


def test_every_json_feed_is_one_and_says_what_the_atom_feed_says(site: Site) -> None:
    """JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/."""
    for path in feeds(site, "feed.json"):
        told = json.loads(path.read_text("utf-8"))
        atom = feedparser.parse(path.with_suffix(".xml").read_bytes(), sanitize_html=False)
        assert told["version"] == "https://jsonfeed.org/version/1.1"
        assert told["feed_url"] == PUBLISHED_AT + path.relative_to(site.output).as_posix()
        assert [item["url"] for item in told["items"]] == [entry.link for entry in atom.entries]
        assert told["title"] == atom.feed.title
        for item in told["items"]:
            assert {"id", "url", "title", "content_text"} <= item.keys()
            assert isinstance(item["content_text"], str)


def test_the_sitemap_lists_every_page_once_with_days_that_exist(site: Site) -> None:
    root = etree.parse(site.output / "sitemap.xml").getroot()
    addresses = [one.text for one in root.iterfind(".//{*}loc")]
    pages = {
        page.removesuffix("index.html") for page in site.pages() if "noindex" not in site.page(page)
    }
    assert sorted(addresses) == sorted(PUBLISHED_AT + page for page in pages)
    days = [one.text for one in root.iterfind(".//{*}lastmod")]
    assert days
    assert [day for day in days if not date.fromisoformat(day)] == []


def rows_of(site: Site, name: str = "mentions-*.csv") -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for path in sorted((site.output / "data").glob(name)):
        with path.open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, strict=True)
    return rows


def test_every_marked_name_of_a_page_has_a_row_and_no_other(site: Site) -> None:
    told = Counter((row["article"], row["entity"]) for row in rows_of(site))
    marked: Counter[tuple[str, str]] = Counter()
    for page in site.pages():
        if page.startswith("articles/"):
            body = html.document_fromstring(site.page(page)).xpath("//div[@class='body']")[0]
            for name in body.xpath(".//*[@data-entity]/@data-entity"):
                marked[Path(page).stem, name] += 1
    assert told == marked
    assert sum(told.values()) > 5


def test_no_cell_of_any_table_begins_a_formula(site: Site) -> None:
    for path in (site.output / "data").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file, strict=True):
                assert [cell for cell in row if cell.startswith(("=", "+", "-", "@"))] == []


def test_a_sentence_that_would_be_a_formula_can_still_be_read(hostile: Site) -> None:
    (row, *_) = rows_of(hostile, "relations.csv")
    assert row["sentence"].startswith("'@tin: FPT ký thỏa thuận với NIPA ")


def test_the_database_has_what_the_files_have(site: Site) -> None:
    database = Database(site.output / "data/archive.sqlite")
    whole = json.loads(site.page("data/articles.json"))
    by_year = [
        one
        for path in sorted((site.output / "data").glob("articles-*.json"))
        for one in json.loads(path.read_text("utf-8"))
    ]
    assert sorted(by_year, key=str) == sorted(whole, key=str)
    assert [row["id"] for row in database["articles"].rows] == [one["id"] for one in whole]
    rows = rows_of(site, "mentions.csv")
    assert len(rows) == len(rows_of(site)) == database["mentions"].count
    told = [row["entity"] for row in database.query("select * from mentions order by number")]
    assert told == [row["entity"] for row in rows]
    assert database.execute("pragma foreign_key_check").fetchall() == []


@pytest.mark.parametrize("words", ["dao tao", "đào tạo", "ky su", '"kỹ sư"'])
def test_the_database_is_searched_with_marks_and_without(seeds: Site, words: str) -> None:
    table = Database(seeds.output / "data/archive.sqlite").table("articles")
    assert table.detect_fts() == "articles_fts"
    found = [row["title"] for row in table.search(words)]
    assert "Hàn Quốc hợp tác đào tạo nhân lực bán dẫn và AI cho Việt Nam" in found
    assert [*table.search("xyzzy")] == []


def test_after_an_edit_the_whole_archive_is_what_a_clean_build_makes(
    hostile: Site, tmp_path: Path
) -> None:
    site = Site(tmp_path / "edited")
    files = [path for path in hostile.folder.rglob("*") if path.suffix in (".md", ".yaml")]
    site.write({path.relative_to(hostile.folder).as_posix(): path.read_bytes() for path in files})
    options = ("--site", site.folder, "--base-url", PUBLISHED_AT, "--dump")
    assert newsgen("build", *options).exit_code == 0
    text = (site.folder / "articles/tin-1.md").read_text("utf-8")
    site.write({"articles/tin-1.md": f"{text}\nNIPA về Hà Nội.\n"})
    assert newsgen("build", *options).exit_code == 0
    edited = site.tree()
    assert edited["data/archive.sqlite"] != hostile.tree()["data/archive.sqlite"]
    assert newsgen("build", *options, "--clean").exit_code == 0
    assert site.tree() == edited


def test_a_database_has_the_texts_also_of_a_site_without_search(hostile: Site) -> None:
    output = hostile.folder / "no-search"
    options = ("--site", hostile.folder, "--output", output, "--no-search", "--clean")
    assert newsgen("build", *options, "--dump").exit_code == 0
    texts = [row["text"] for row in Database(output / "data/archive.sqlite")["articles"].rows]
    assert [text[:14] for text in texts] == ["=NIPA đào tạo "] * 3


def test_a_build_without_dump_takes_its_files_away_and_with_it_makes_the_same_again(
    hostile: Site,
) -> None:
    before = hostile.tree()
    options = ("--site", hostile.folder, "--base-url", PUBLISHED_AT)
    assert newsgen("build", *options).exit_code == 0
    gone = {"data/archive.sqlite", "data/articles.json", "data/mentions.csv"}
    assert before.keys() - hostile.tree().keys() == gone
    assert newsgen("build", *options, "--dump").exit_code == 0
    assert hostile.tree() == before
    again = newsgen("build", *options, "--dump")
    assert "0 files written" in again.stderr
