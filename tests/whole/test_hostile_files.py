"""Hostile texts in what programs read: feeds, sitemaps, tables and JSON stay what they are."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from in_process import newsgen
from payloads import FORMULAS
from site_checks.site import PUBLISHED_AT, MakeSite, Site

pytestmark = pytest.mark.whole

FORMULA = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
SPACES = {
    "http://www.w3.org/2005/Atom",
    "http://www.sitemaps.org/schemas/sitemap/0.9",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/2000/svg",
}
# What no text of the site holds: XML and HTML forbid it, or it turns the direction of writing.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)


def built(site: Site, ending: str) -> Iterator[Path]:
    """The files of the site with an ending."""
    return (file for file in sorted(site.output.rglob(f"*{ending}")) if file.is_file())


def test_every_feed_and_sitemap_is_xml_with_elements_of_its_own_kind(hostile_site: Site) -> None:
    files = list(built(hostile_site, ".xml"))
    assert {"feed.xml", "sitemap.xml"} <= {file.name for file in files}
    for file in files:
        root = etree.fromstring(file.read_bytes(), etree.XMLParser(resolve_entities=False))
        elements = list(root.iter(etree.Element))
        assert {etree.QName(element).namespace for element in elements} <= SPACES, file
        assert "script" not in {etree.QName(element).localname for element in elements}, file
        assert list(root.iter(etree.Comment, etree.PI, etree.Entity)) == [], file


def test_every_feed_is_read_whole_by_a_feed_reader(hostile_site: Site) -> None:
    feeds = [file for file in built(hostile_site, ".xml") if b"<feed" in file.read_bytes()[:200]]
    assert feeds
    for file in feeds:
        feed = feedparser.parse(file.read_bytes(), sanitize_html=False)
        assert not feed.bozo, file
        assert all(entry.link.startswith(PUBLISHED_AT) for entry in feed.entries), file
        assert len({entry.id for entry in feed.entries}) == len(feed.entries), file


def test_every_address_of_a_sitemap_is_one_of_the_site(hostile_site: Site) -> None:
    for file in built(hostile_site, ".xml"):
        for loc in etree.parse(file).iterfind(".//{*}loc"):
            assert str(loc.text).startswith(PUBLISHED_AT), file
            assert re.fullmatch(r"[\w:/.%~-]+", str(loc.text), re.ASCII), file


def test_no_cell_of_a_table_begins_a_formula(hostile_site: Site) -> None:
    tables = list(built(hostile_site, ".csv"))
    assert tables
    for file in tables:
        with file.open(encoding="utf-8", newline="") as lines:
            header, *rows = csv.reader(lines, strict=True)
        assert {len(row) for row in rows} <= {len(header)}, file
        cells = [cell for row in rows for cell in row]
        assert [cell for cell in cells if FORMULA.match(cell)] == [], file
    quoted = (hostile_site.output / "data/relations.csv").read_text(encoding="utf-8")
    assert f"'{FORMULAS[0]} NIPA" in quoted
    assert "'＝1+1 NIPA" in quoted


def test_every_json_file_is_json(hostile_site: Site) -> None:
    for ending in (".json", ".geojson", ".jsonl"):
        for file in built(hostile_site, ending):
            text = file.read_text(encoding="utf-8")
            for part in text.splitlines() if ending == ".jsonl" else [text]:
                json.loads(part, parse_constant=pytest.fail)


def test_every_block_of_linked_data_is_json(hostile_site: Site) -> None:
    for path in hostile_site.pages():
        root = etree.HTML(hostile_site.page(path))
        for block in root.xpath("//script[@type='application/ld+json']"):
            json.loads(str(block.text), parse_constant=pytest.fail)


def test_no_file_holds_a_control_character_or_turns_the_direction_of_writing(
    hostile_site: Site,
) -> None:
    for file in sorted(hostile_site.output.rglob("*")):
        if file.suffix in (".html", ".xml", ".csv", ".json", ".js", ".txt", ".bib"):
            assert FORBIDDEN.search(file.read_bytes().decode()) is None, file


@pytest.mark.parametrize(
    ("file", "text", "rule"),
    [
        ("articles/b.md", 'title: "\\ud83d"', "front-matter-syntax"),
        ("articles/b.md", 'title: "\\0"', "control-char"),
        ("articles/b.md", 'title: "\\x1b[31m"', "control-char"),
        ("articles/b.md", 'title: "\\U0001FFFE"', "control-char"),
        ("articles/b.md", 'title: "\\u202ea"', "control-char"),
        ("articles/b.md", "title: !!python/object/apply:os.system [id]", "yaml-tag"),
        ("articles/b.md", "title: &a x\nsummary: *a", "yaml-alias"),
        ("articles/b.md", "title: x\ntitle: y", "duplicate-key"),
        ("articles/b.md", "title: x\nslug: ../../x", "bad-slug"),
        ("articles/b.md", "title: x\nslug: '\"><script>pwn()</script>'", "bad-slug"),
        ("articles/b.md", "title: x\n__proto__: y", "unknown-key"),
        ('articles/"><img src=x onerror=pwn()>.md', "title: x", "bad-slug"),
        ("articles/=1+1.md", "title: x", "bad-slug"),
    ],
)
def test_a_text_that_cannot_be_shown_is_told_and_stops_the_build(
    make_site: MakeSite, file: str, text: str, rule: str
) -> None:
    site = make_site({file: f'---\n{text}\ndate: "2025-08-21"\n---\n\nNgày 21.8.\n'})
    run = newsgen("build", "--site", site.folder)
    assert run.exit_code == 1
    assert f"[{rule}]" in run.stderr
    assert "Traceback" not in run.stderr
    assert FORBIDDEN.search(run.stderr) is None


@pytest.mark.parametrize(
    "entity_id", ['"><script>', "../x", "__proto__", "=1+1", "%2e%2e", "a\\nb"]
)
def test_no_id_of_an_entity_can_be_markup_or_a_path(make_site: MakeSite, entity_id: str) -> None:
    entry = (
        f'- id: "{entity_id.replace(chr(34), chr(92) + chr(34))}"\n  type: person\n  label: A B\n'
    )
    site = make_site({"entities/a.yaml": entry, "articles/a.md": "---\ntitle: x\n---\nx\n"})
    run = newsgen("build", "--site", site.folder)
    assert run.exit_code == 1
    assert "[bad-id]" in run.stderr
