"""Whatever a text says, it stays text: payloads in every field, read back from every page.

The check is the parser's, not a pattern's: each page is parsed as a browser would and must hold
no element and no attribute that the theme did not put there, and each payload must be readable.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from in_process import newsgen
from photos import png
from site_checks.site import Site
from site_checks.tools import REPOSITORY

pytestmark = pytest.mark.whole

PUBLISHED = "https://example.github.io/kho/"

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</textarea></style></noscript><iframe src=//evil.example>",
    "<!--<script>",
    "]]><evil/>",
    "&lt;b&gt; & &amp; &#60;i&#62;",
    "{{ 7*191 }} {% include '/etc/hosts' %} {# chú thích #}",
    '" autofocus onfocus=alert(1) x="',
    "%(title)s {label} {0} {page.head}",
    "<a href=javascript:alert(1)>bấm</a>",
)
EVERYTHING = " ".join(PAYLOADS)
FIRST_HALF, SECOND_HALF = " ".join(PAYLOADS[:6]), " ".join(PAYLOADS[6:])
"""For names, which may have 300 characters."""

LINKS = (
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](&#x6a;avascript:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](<java script:alert(1)>)",
    "[a](&Tab;javascript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    "[a](file:///etc/passwd)",
    "[a](//evil.example/)",
    "[a](\\\\evil.example)",
    "[a](http:\\\\evil.example)",
    "[a](https://user@evil.example/)",
    "[a](/etc/passwd)",
    "[a](../../x)",
    '[a](https://bao.vn/ "\\" onmouseover=alert(1) x=\\"")',
    "<javascript://%0aalert(1)>",
    "[a]: javascript:alert(1)",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[![x](<>)](javascript:alert(1))",
    '<a href="javascript:alert(1)">x</a>',
    "`<script>`alert",
    '*<img src="x" onerror="alert(1)">*',
    "<div onclick=alert(1)>\n\n**x**\n\n</div>",
    "<details open ontoggle=alert(1)>",
    "<mailto:a@b.vn?subject=x>",
    "\ufdd0\ufdd2\ufdd5 x",
)
RECORD = """---
title: {text}
date: "2025-08-21"
summary: {text}
source:
  name: {text}
  url: {url}
  title: {text}
authors:
  - {text}
rights: {text}
related: {text}
topics: [chu-de]
modified: "2025-09-01"
inferred:
  title: {text}
evidence:
  source.url: {text}
---

Ngày 21.8, NIPA ký kết. {body}

![Lễ ký của NIPA {caption}](anh.png "{credit}")

{links}

Hết bài.
"""
AUTHORITY = """- id: nipa
  type: organisation
  label: NIPA
  aliases: [{first}, {second}]
  description: {text}
  part_of: cha
  same_as: ["javascript:alert(1)", "https://x.vn/\\"><script>alert(1)</script>", {text}]
- id: cha
  type: person
  label: {first_2}
- id: chu-de
  type: topic
  label: {second_2}
  terms: [{first_3}, ký kết]
- id: noi-con
  type: place
  label: {second_3}
  part_of: nipa
"""


def yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with every payload in every field, built for an address so that it has feeds."""
    site = Site(tmp_path_factory.mktemp("hostile"))
    caption = EVERYTHING.replace("[", "\\[").replace("]", "\\]")
    record = RECORD.format(
        text=yaml(EVERYTHING),
        url=yaml('javascript:alert(1)//"><script>'),
        body=EVERYTHING,
        caption=caption,
        credit=EVERYTHING.replace('"', '\\"'),
        links="\n\n".join(LINKS),
    )
    names = {"first": yaml(FIRST_HALF), "second": yaml(SECOND_HALF)}
    for n in (2, 3):
        names |= {
            f"first_{n}": yaml(f"{n} {FIRST_HALF}"),
            f"second_{n}": yaml(f"{n} {SECOND_HALF}"),
        }
    config = f"title: {yaml(EVERYTHING)}\ndescription: {yaml(EVERYTHING)}\n"
    site.write(
        {
            "newsgen.yaml": config,
            "articles/a.md": record,
            "articles/b.md": record,
            "articles/anh.png": png(),
            "entities/all.yaml": AUTHORITY.format(text=yaml(EVERYTHING), **names),
        }
    )
    run = newsgen("build", "--site", site.folder, "--base-url", PUBLISHED, "--keep-going")
    assert "[template-error]" not in run.stderr
    assert run.exit_code == 0, run.stderr
    return site


def pages(site: Site) -> Iterator[tuple[str, etree._Element]]:
    """Every page, parsed."""
    for path in site.pages():
        yield path, etree.HTML(site.page(path))


DRAWN = set(
    "figure svg title desc line text rect g a path circle figcaption ul li p details summary "
    "table thead tbody tr th td".split()
)
DRAWN_BY = set(
    "class role id aria-label aria-labelledby href scope width height viewbox x y x1 x2 y1 y2 dy d "
    "r rx cx cy text-anchor".split()
)


def without_drawings(root: etree._Element) -> etree._Element:
    """A page without the pictures that newsgen draws, which are seen to be nothing else."""
    for picture in root.xpath("//figure[@class='picture']"):
        assert {element.tag for element in picture.iter(etree.Element)} <= DRAWN
        names = {name.lower() for element in picture.iter(etree.Element) for name in element.attrib}
        assert names <= DRAWN_BY
        picture.getparent().remove(picture)
    return root


def test_there_are_pages_of_every_kind_to_look_at(site: Site) -> None:
    kinds = {path.split("/")[0] for path in site.pages()}
    assert kinds >= {"articles", "organisations", "people", "topics", "timeline", "index.html"}


def test_no_element_comes_from_a_text(site: Site) -> None:
    ours = set(
        "html head meta title link body a header p nav ul li main div article h1 h2 h3 h4 span "
        "section footer aside ol time figure figcaption img dl dt dd details summary b small mark "
        "code em strong pre table caption thead tbody tr th td".split()
    )
    for path, root in pages(site):
        for script in root.xpath("//head/script[@type='application/ld+json']"):
            json.loads(script.text)
            script.tag = "meta"  # values for machines, which nothing runs
        for script in root.xpath("//head/script[@src and @defer]"):
            assert re.fullmatch(r"(?:\.\./)*static/[a-z-]+\.js", script.get("src")), path
            assert not script.text, path
            script.tag = "meta"
        names = {element.tag for element in without_drawings(root).iter(etree.Element)}
        assert names - ours == set(), path
        assert list(root.iter(etree.Comment)) == [], path


def test_no_attribute_comes_from_a_text(site: Site) -> None:
    ours = set(
        "lang charset http-equiv name content property rel type href title id class aria-label "
        "aria-current aria-labelledby tabindex data-entity datetime src alt loading hidden "
        "defer width height decoding scope".split()
    )
    for path, root in pages(site):
        for element in without_drawings(root).iter(etree.Element):
            assert set(element.attrib) - ours == set(), (path, element.tag, dict(element.attrib))


def test_every_link_is_relative_or_leads_to_http_https_or_mailto(site: Site) -> None:
    for path, root in pages(site):
        for element in root.iter(etree.Element):
            for name in ("href", "src"):
                address = str(element.get(name, ""))
                scheme = re.match(r"([a-z][a-z0-9+.-]*):|(//)|(\\)", address, re.IGNORECASE)
                if scheme:
                    assert scheme[0].lower() in ("http:", "https:", "mailto:"), (path, address)
                assert not re.search(r"[\x00-\x20]", address), (path, address)


def test_no_link_stands_inside_a_link(site: Site) -> None:
    for path in site.pages():
        depth = 0
        for tag in re.findall(r"<(/?)a[ >]", site.page(path)):
            depth += -1 if tag else 1
            assert depth in (0, 1), path


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_can_be_read_wherever_it_was_written(site: Site, payload: str) -> None:
    shown = {path: " ".join("".join(root.itertext()).split()) for path, root in pages(site)}
    for path in ("articles/a.html", "organisations/nipa.html", "index.html", "timeline/index.html"):
        assert payload in shown[path], path
    names = shown["people/cha.html"] + shown["topics/chu-de.html"]
    assert payload in names


def test_a_body_shows_raw_html_as_text(site: Site) -> None:
    root = dict(pages(site))["articles/a.html"]
    (body,) = root.xpath("//*[@class='body']")
    text = "".join(body.itertext())
    assert '<a href="javascript:alert(1)">x</a>' in text
    assert "<details open ontoggle=alert(1)>" in text


def test_an_address_that_may_not_be_linked_is_shown_as_text(site: Site) -> None:
    article = dict(pages(site))["articles/a.html"]
    assert 'javascript:alert(1)//"><script>' in "".join(article.itertext())


def test_alternative_texts_and_descriptions_say_the_payload_whole(site: Site) -> None:
    article = dict(pages(site))["articles/a.html"]
    (image,) = article.xpath("//img")
    assert '"><img src=x onerror=alert(1)>' in image.get("alt")
    assert article.xpath("//meta[@property='og:title']/@content") == [EVERYTHING]


@pytest.mark.parametrize("name", ["feed.xml", "sitemap.xml"])
def test_feeds_are_well_formed_xml_without_elements_from_a_text(site: Site, name: str) -> None:
    root = etree.parse(Path(site.output, name)).getroot()
    spaces = {etree.QName(element).namespace for element in root.iter(etree.Element)}
    assert len(spaces) == 1
    names = {etree.QName(element).localname for element in root.iter(etree.Element)}
    assert names.isdisjoint({"evil", "script", "img", "svg"})


def test_a_reader_of_the_feed_gets_the_payload_as_text(site: Site) -> None:
    feed = feedparser.parse(site.page("feed.xml"), sanitize_html=False)
    assert feed.feed.title == EVERYTHING
    assert [entry.title for entry in feed.entries] == [EVERYTHING, EVERYTHING]
    assert feed.entries[0].title_detail.type == "text/plain"


def test_templates_in_a_text_are_not_run(site: Site) -> None:
    for path in site.pages():
        assert "1337" not in site.page(path), path
        assert "127.0.0.1" not in site.page(path), path


def test_nothing_of_this_machine_is_in_the_site(site: Site) -> None:
    here = [str(folder).encode() for folder in (site.folder, REPOSITORY)]
    for file in site.output.rglob("*"):
        if file.is_file():
            assert not [folder for folder in here if folder in file.read_bytes()], file
