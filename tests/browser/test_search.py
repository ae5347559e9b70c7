"""The search page in a browser, as readers type: on the web, below a path and from a disk."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from newsgen.search.words import hash_of, letters_and_sign, sentences, with_long_words, words
from site_checks.browser import complaints_of
from site_checks.server import served
from site_checks.site import Site, many_articles
from site_checks.tools import REPOSITORY

pytestmark = [pytest.mark.browser, pytest.mark.whole]

SCRIPT = REPOSITORY / "templates/static/search.js"
DONE = "() => /[^…]$/.test(document.querySelector('.search-status').textContent)"
GIA_LAI = "Gia Lai ký kết hợp tác phát triển bán dẫn và trí tuệ nhân tạo"
HAN_QUOC = "Hàn Quốc hợp tác đào tạo nhân lực bán dẫn và AI cho Việt Nam"
TOA_DAM = (
    "Tọa đàm khoa học Việt-Nhật về thúc đẩy nghiên cứu, phát triển công nghệ chiến lược cho "
    "Việt Nam"
)
Ask = Callable[..., Page]


def asker(browser: Browser, address: str) -> Iterator[Ask]:
    """Asks a query of one page, which must not complain of anything."""
    page = browser.new_page()
    complaints = complaints_of(page, address)

    def ask(query: str, **filters: str) -> Page:
        more = "".join(f"&{name}={quote(value)}" for name, value in filters.items())
        page.goto(f"{address}search.html?q={quote(query)}{more}")
        page.wait_for_function(DONE)
        return page

    yield ask
    assert complaints == []
    page.close()


@pytest.fixture(scope="module", params=["/REPO/", "disk"])
def ask(request: pytest.FixtureRequest, browser: Browser, published_site: Site) -> Iterator[Ask]:
    """The archive of this repository, below a path and from a disk."""
    if request.param == "disk":
        yield from asker(browser, published_site.output.as_uri() + "/")
    else:
        with served(published_site.output, request.param) as address:
            yield from asker(browser, address)


def titles(page: Page) -> list[str]:
    return page.locator(".search-results h3").all_inner_texts()


def names(page: Page) -> list[str]:
    return page.locator(".search-names a").all_inner_texts()


def marked(page: Page) -> set[str]:
    return {text.lower() for text in page.locator(".search-results mark").all_inner_texts()}


def status(page: Page) -> str:
    return page.locator("[role=status]").inner_text()


@pytest.mark.parametrize(
    ("typed", "shown", "first"),
    [
        ("tuan", "tuấn", GIA_LAI),
        ("dai su quan", "đại sứ quán", TOA_DAM),
        ("duong", "đường", TOA_DAM),
        ("dao tao", "đào tạo", HAN_QUOC),
        ("nhat ban", "nhật bản", TOA_DAM),
        ("quy nhon", "quy nhơn", GIA_LAI),
        ("đại sứ quán", "đại sứ quán", TOA_DAM),
        ("tọa đàm", "tọa đàm", TOA_DAM),
        ("toạ đàm", "tọa đàm", TOA_DAM),
        (unicodedata.normalize("NFD", "đào tạo"), "đào tạo", HAN_QUOC),
        ("KHCN", "kh&cn", HAN_QUOC),
        ("sot mram", "sot-mram", TOA_DAM),
        ("SOTMRAM", "sot-mram", TOA_DAM),
        ("nipa", "nipa", HAN_QUOC),
    ],
)
def test_what_readers_type_finds_what_papers_write(
    ask: Ask, typed: str, shown: str, first: str
) -> None:
    page = ask(typed)
    assert titles(page)[0] == first
    assert shown in marked(page)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("KHCN", "Bộ Khoa học và Công nghệ"),
        ("bo kh&cn", "Bộ Khoa học và Công nghệ"),
        ("nipa", "Cơ quan Xúc tiến Công nghiệp CNTT quốc gia Hàn Quốc"),
        ("gia lai", "Gia Lai"),
        ("Phạm Tuấn", "Phạm Anh Tuấn"),
    ],
)
def test_an_entity_stands_above_the_articles_by_any_of_its_names(
    ask: Ask, typed: str, name: str
) -> None:
    page = ask(typed)
    assert names(page)[0] == name
    page.click(f".search-names a:text-is('{name}')")
    assert page.locator("h1").inner_text().startswith(name)


def test_syllables_side_by_side_are_no_syllables_apart(ask: Ask) -> None:
    """The texts hold «bản» and «dần», and never side by side."""
    page = ask("bản dần")
    assert status(page).startswith("Không bài nào có đúng “bản dần”; 3 bài")
    assert marked(page) == {"bán dẫn"}
    assert "Giống chữ, khác dấu" in page.inner_text(".search-results")


def test_words_in_quotation_marks_stand_side_by_side(ask: Ask) -> None:
    assert titles(ask("“trung tâm dữ liệu”")) == [HAN_QUOC, GIA_LAI]
    page = ask('"dữ liệu trung tâm"')
    assert titles(page) == []
    assert "Không tìm thấy" in status(page)
    assert "Bỏ dấu ngoặc kép" in page.inner_text(".advice")


def test_words_apart_are_found_and_said_to_be_apart(ask: Ask) -> None:
    page = ask("TORmem nhân lực")
    assert titles(page) == [GIA_LAI]
    assert "Không bài nào viết liền" in status(page)


def test_filters_and_query_stand_in_the_address(ask: Ask) -> None:
    page = ask("bán dẫn", year="2025", topic="trung-tam-du-lieu")
    assert titles(page) == [GIA_LAI]
    page.click(".filters button")
    page.wait_for_function("() => document.querySelectorAll('.search-results h3').length === 3")
    assert "year" not in page.url
    assert page.locator(":focus").get_attribute("name") == "q"
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('.search-results h3').length === 1")
    page.wait_for_function("() => document.querySelector('select[name=year]').value === '2025'")


def test_one_type_may_be_asked_for(ask: Ask) -> None:
    page = ask("gia lai", type="place")
    assert names(page) == ["Gia Lai"]
    assert titles(page) == []
    page = ask("gia lai", type="article")
    assert names(page) == []
    assert titles(page) == [GIA_LAI]


def test_nothing_is_asked_for_kindly_and_nothing_found_is_said(ask: Ask) -> None:
    assert "gõ từ cần tìm" in status(ask("  "))
    assert "gõ từ cần tìm" in status(ask("?!"))
    assert status(ask("xyzzy")) == "Không tìm thấy “xyzzy” trong kho tin."


def test_the_keyboard_is_enough_from_any_page(ask: Ask) -> None:
    page = ask("nipa")
    page.goto(page.url.partition("search.html")[0] + "people/index.html")
    page.focus("[role=search] input")
    page.keyboard.type("quy nhon")
    page.keyboard.press("Enter")
    page.wait_for_function(DONE)
    assert titles(page) == [GIA_LAI]
    page.keyboard.press("Control+A")
    page.focus("#q")
    page.keyboard.press("Control+A")
    page.keyboard.type("dai hoc quy")
    page.wait_for_selector(".search-names a:text-is('Trường Đại học Quy Nhơn')")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "() => document.querySelector('[role=status]').textContent.includes('dai')"
    )
    assert titles(page)


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        '"><script>alert(1)</script>',
        "{{7*7}} {number} {query}",
        "javascript:alert(1)",
        "a" * 500,
        "từ " * 100,
        "__proto__ constructor",
        "= / & \\ %",
    ],
)
def test_a_hostile_query_is_text(ask: Ask, hostile: str) -> None:
    page = ask(hostile)
    assert page.locator("main img, main script").count() == 0
    assert page.locator("[role=alert]").inner_text() == ""


@pytest.mark.parametrize("query", ["bán dẫn", "xyzzy", "bản dần"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_accessible_and_no_wider_than_a_phone(
    browser: Browser, published_site: Site, query: str, scheme: str
) -> None:
    with served(published_site.output, "/REPO/") as address:
        context = browser.new_context(
            color_scheme="dark" if scheme == "dark" else "light",
            viewport={"width": 320, "height": 640},
        )
        page = context.new_page()
        page.goto(f"{address}search.html?q={quote(query)}&type=")
        page.wait_for_function(DONE)
        page.click(".filters summary")
        page.wait_for_function("() => document.querySelector('[name=year]').options.length")
        violations = Axe().run(page).response["violations"]
        assert [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in violations] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        context.close()


def test_without_a_script_the_page_leads_to_the_registers(
    browser: Browser, published_site: Site
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(published_site.output.as_uri() + "/search.html?q=nipa")
    assert "JavaScript" in page.inner_text("noscript")
    page.click("noscript a:text-is('Tổ chức')")
    assert page.locator("h1").inner_text().startswith("Tổ chức")
    context.close()


def test_a_missing_file_of_the_index_is_told_in_the_page(
    browser: Browser, published_site: Site
) -> None:
    page = browser.new_page()
    page.route("**/search/buckets/*", lambda route: route.abort())
    with served(published_site.output, "/REPO/") as address:
        page.goto(f"{address}search.html?q=nipa")
        page.wait_for_selector("[role=alert]:not(:empty)")
        assert "search/buckets/0.js" in page.inner_text("[role=alert]")
        page.unroute("**/search/buckets/*")
        page.click(".search-form button")
        page.wait_for_function(DONE)
        assert titles(page) == [HAN_QUOC]
    page.close()


HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Ask]:
    """Two hundred articles, one of them hostile, one of an unknown year."""
    site = Site(tmp_path_factory.mktemp("crowd"))
    body = f"Lần thứ {HOSTILE} gặp `</script>` bán dẫn hiếm có."
    site.write(
        many_articles(200)
        | {
            "articles/x.md": f"---\ntitle: '{HOSTILE} & hiếm có'\ndate: 2024-05-01\n---\n\n{body}",
            "articles/y.md": "---\ntitle: Tin hiếm có\ndate: XXXX-05-01\n---\n\nBán dẫn hiếm có.\n",
            "entities/a.yaml": f'- {{id: x, type: event, label: "{HOSTILE}", aliases: [hiếm có]}}',
        }
    )
    assert site.build().exit_code == 0
    yield from asker(browser, site.output.as_uri() + "/")


def test_more_articles_come_at_the_press_of_a_button_newest_first(crowd: Ask) -> None:
    page = crowd("sở kh-cn tỉnh gia lai")
    assert status(page).startswith("200 bài có")
    first = titles(page)
    assert len(first) == 8
    page.click(".search-results button")
    page.wait_for_function("() => document.querySelectorAll('.search-results h3').length === 16")
    assert page.evaluate("document.activeElement.closest('li') !== null")
    days = [int(text) for text in re.findall(r"(\d+)/5/2024", page.inner_text(".search-results"))]
    assert days == sorted(days, reverse=True)


def test_hostile_texts_are_shown_as_they_stand(crowd: Ask) -> None:
    page = crowd("hiếm có")
    assert titles(page) == [f"{HOSTILE} & hiếm có", "Tin hiếm có"]
    assert names(page) == [HOSTILE]
    assert page.locator("main img, main script").count() == 0
    assert "</script>" in page.inner_text(".search-results")


def test_an_unknown_year_is_a_filter_and_comes_last(crowd: Ask) -> None:
    assert titles(crowd("hiếm có", year="?")) == ["Tin hiếm có"]


def test_the_script_reads_words_as_the_index_does(browser: Browser) -> None:
    """Both halves of the law, over what newspapers, keyboards and other languages write."""
    script = SCRIPT.read_text("utf-8")
    law = script[script.index("const TONES") : script.index("const readings")]
    texts = [*_texts()]
    page = browser.new_page()
    told = page.evaluate(
        f"texts => {{ {law} return texts.map(text => [plainWords, longWords].map(read => "
        "read(text).map(({letters, sign, hash}) => [letters, sign, hash]))); }",
        texts,
    )
    page.close()
    for text, (plain, long) in zip(texts, told, strict=True):
        parts = sentences(text)
        assert plain == _told(map(words, parts)), text
        assert long == _told(with_long_words(part) or words(part) for part in parts), text


def _told(parts: Iterable[list[str]]) -> list[list[object]]:
    found = chain.from_iterable(parts)
    return [[letters, sign, hash_of(letters)] for letters, sign in map(letters_and_sign, found)]


def _texts() -> Iterator[str]:
    yield from ("Bộ KH&CN", "SOT-MRAM", "TP.HCM 5.000 tỷ 1.500.000", "ngày 4/3", "21.8", "Shi'ite")
    yield from (
        "hoà hòa thuỷ quý quí đường Đắk Lắk",
        "İstanbul ΣΑΣ ß straße",
        "日本 한국 ไทย",
        "x²½Ⅷ",
    )
    for file in sorted((REPOSITORY / "seeds").glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            yield from (line, unicodedata.normalize("NFD", line))
    letters = (chr(code) for code in range(0x21, 0x2000))
    known = [c for c in letters if unicodedata.category(c)[0] in "LNPS"]
    yield from (" ".join(known[at : at + 100]) for at in range(0, len(known), 100))
    yield from ("-".join(known[at : at + 100]) for at in range(0, len(known), 100))


def test_no_search_means_no_trace_of_one(make_site: Callable[..., Site]) -> None:
    site = make_site(many_articles(3))
    assert site.build().exit_code == 0
    with_search = site.tree()
    assert site.build("--no-search").exit_code == 0
    assert not [path for path in site.tree() if path.startswith("search")]
    assert "search.html" not in site.page("index.html")
    assert site.build().exit_code == 0
    assert site.tree() == with_search
    Site(site.folder).write({"newsgen.yaml": "search: false\n"})
    assert site.build().exit_code == 0
    assert not (Path(site.output) / "search").exists()
