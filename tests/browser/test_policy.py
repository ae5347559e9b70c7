"""The content security policy: on every page, kept by all of ours, stopping what is not ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_checks.browser import complaints_of
from site_checks.links import BuiltSite
from site_checks.server import served
from site_checks.site import MakeSite
from site_checks.tools import THEME

pytestmark = [pytest.mark.browser, pytest.mark.whole]

PLACES = ("disk", "root", "below a base path")
META = "//meta[@http-equiv='Content-Security-Policy']"

PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8">{policy}<title>x</title>
<link rel="icon" href="../static/icon.svg"><link rel="stylesheet" href="../static/own.css">
<script type="application/ld+json">{{"@type": "NewsArticle"}}</script>
<script src="../static/own.js" defer></script></head>
<body><p id="x">Ngày 21.8</p><img src="../static/icon.svg" alt="">{body}</body></html>"""
STYLE = "#x { color: rgb(1, 2, 3); }"
SCRIPT = """const more = document.createElement("script");
more.src = "../static/more.js";
document.head.append(more);
"""
MORE = "document.documentElement.dataset.more = 'here';"
SEEN = """() => [
  getComputedStyle(document.getElementById("x")).color,
  document.images[0].naturalWidth > 0,
  document.documentElement.dataset.more,
]"""
NOT_OURS = (
    "<script>document.title = 'ran'</script>",
    '<img src="nowhere.png" alt="" onerror="document.title = \'ran\'">',
    "<style>#x { color: red !important; }</style>",
    '<p style="color: red" id="styled">x</p>',
    '<img src="https://other.invalid/a.png" alt="">',
    '<script src="https://other.invalid/a.js"></script>',
    '<link rel="stylesheet" href="https://other.invalid/a.css">',
    '<iframe src="https://other.invalid/"></iframe>',
    '<object data="https://other.invalid/"></object>',
    '<base href="https://other.invalid/">',
)


def policy() -> str:
    """The theme's `<meta>` element."""
    part = (THEME / "parts/policy.html").read_text(encoding="utf-8")
    return next(line for line in part.splitlines() if line.startswith("<meta"))


@contextmanager
def at(place: str, folder: Path) -> Iterator[str]:
    """The address of a folder on disk, at a root or below a base path."""
    if place == "disk":
        yield folder.as_uri() + "/"
    else:
        with served(folder, "/" if place == "root" else "/REPO/") as address:
            yield address


@pytest.fixture
def page_with(tmp_path: Path) -> Path:
    """A folder with a page of the theme's policy, its style, its script and a script of that."""
    files = {"own.css": STYLE, "own.js": SCRIPT, "more.js": MORE}
    (tmp_path / "static").mkdir()
    (tmp_path / "static/icon.svg").write_bytes((THEME / "static/icon.svg").read_bytes())
    for name, text in files.items():
        (tmp_path / "static" / name).write_text(text)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/page.html").write_text(PAGE.format(policy=policy(), body=""))
    (tmp_path / "deep/bad.html").write_text(PAGE.format(policy=policy(), body="".join(NOT_OURS)))
    return tmp_path


def test_every_page_has_the_policy_before_anything_that_it_rules(seed_pages: BuiltSite) -> None:
    for path, root in seed_pages.documents.items():
        first, second = root.xpath("/html/head/*")[:2]
        assert first.get("charset") == "utf-8", path
        assert [second] == root.xpath(META), path


def test_the_policy_allows_nothing_inline_and_no_other_host(seed_pages: BuiltSite) -> None:
    (content,) = {
        str(meta.get("content"))
        for root in seed_pages.documents.values()
        for meta in root.xpath(META)
    }
    directives = dict(part.strip().split(" ", 1) for part in content.split(";"))
    assert directives.pop("form-action") == "'self' file:"
    assert directives["default-src"] == directives["base-uri"] == "'none'"
    assert set(directives.values()) == {"'none'", "'self'"}


def test_no_page_holds_what_the_policy_would_stop(seed_pages: BuiltSite) -> None:
    for path, root in seed_pages.documents.items():
        assert root.xpath("//style | //@style") == [], path
        assert root.xpath("//script[not(@src) and not(@type='application/ld+json')]") == [], path
        assert [name for name in root.xpath("//@*") if name.attrname.startswith("on")] == [], path


@pytest.mark.parametrize("place", PLACES)
def test_styles_pictures_scripts_and_scripts_of_scripts_work_under_the_policy(
    browser: Browser, page_with: Path, place: str
) -> None:
    with at(place, page_with) as address:
        page = browser.new_page()
        complaints = complaints_of(page, address)
        page.goto(address + "deep/page.html")
        page.wait_for_function("document.documentElement.dataset.more")
        assert page.evaluate(SEEN) == ["rgb(1, 2, 3)", True, "here"]
        assert complaints == []
        page.close()


@pytest.mark.parametrize("place", PLACES)
def test_what_is_not_ours_is_stopped_by_the_policy(
    browser: Browser, page_with: Path, place: str
) -> None:
    with at(place, page_with) as address:
        page = browser.new_page()
        complaints = complaints_of(page, address)
        page.goto(address + "deep/bad.html")
        page.wait_for_function("document.documentElement.dataset.more")
        stopped = [text for text in complaints if "Content Security Policy" in text]
        assert page.title() == "x"
        assert (
            page.evaluate("getComputedStyle(document.getElementById('x')).color") == "rgb(1, 2, 3)"
        )
        assert len(stopped) >= len(NOT_OURS), stopped
        page.close()


def test_a_sites_own_policy_stands_over_the_themes(make_site: MakeSite) -> None:
    own = '{% macro meta() %}<meta name="own" content="policy">{% endmacro %}'
    site = make_site(
        {
            "articles/a.md": '---\ntitle: Tin\ndate: "2025-08-21"\n---\n\nNgày 21.8.\n',
            "templates/parts/policy.html": own,
        }
    )
    assert site.build().exit_code == 0
    assert '<meta name="own" content="policy">' in site.page("articles/a.html")
    assert "Content-Security-Policy" not in site.page("articles/a.html")
