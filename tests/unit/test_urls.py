import pytest

from newsgen.urls import (
    Url,
    absolute,
    base_path,
    is_safe_link,
    is_slug,
    relative,
    root,
    slug,
    written,
)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Đại học Quy Nhơn ký kết", "dai-hoc-quy-nhon-ky-ket"),
        ("Bộ KH&CN: “Chip Edge AI”!", "bo-kh-cn-chip-edge-ai"),
        ("Ấn Độ – Ưu tiên", "an-do-uu-tien"),
        ("Năm 2025, 50% dự án", "nam-2025-50-du-an"),
        ("«…»", ""),
    ],
)
def test_a_slug_is_the_text_without_its_marks(text: str, made: str) -> None:
    assert slug(text) == made


def test_a_long_slug_ends_with_a_whole_word() -> None:
    assert slug("Gia Lai ký kết hợp tác", max_length=12) == "gia-lai-ky"
    assert len(slug("Gia Lai ký kết hợp tác " * 20)) <= 80


@pytest.mark.parametrize("text", ["gia-lai", "v-stid", "5g", "a", "2025-08-21", "a" * 100])
def test_a_slug_may_name_a_page(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", ".", "..", "../bi-mat", "a/b", "a\\b", "/a", "a.html", "%2e%2e", "a\x00", "a\n"),
        *("Gia-Lai", "đà-nẵng", "gia lai", "gia_lai", "gia--lai", "-gia-lai", "gia-lai-", "a²"),
        *("con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "index", "assets"),
        "a" * 101,
    ],
)
def test_no_name_leads_out_of_the_site_or_into_a_device(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(
    "address",
    [
        "https://thanhnien.vn/gia-lai-ky-ket.htm",
        "http://vnexpress.net/",
        "HTTPS://VnExpress.net",
        "https://vi.wikipedia.org/wiki/Gia_Lai_(tỉnh)",
        "https://vnexpress.net/@tac-gia?x=1:2#y",
        "mailto:toasoan@thanhnien.vn",
        "gia-lai.html#s-1",
        "../places/gia-lai.html",
        "/kho-tin/",
        "#dau-trang",
    ],
)
def test_an_address_of_the_web_may_be_linked(address: str) -> None:
    assert is_safe_link(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "   ",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\x00script:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6a;avascript&#58;alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "blob:https://vnexpress.net/1",
        "ftp://vnexpress.net/",
        "//vnexpress.net/",
        "/\t/vnexpress.net/",
        "\\\\vnexpress.net",
        "/\\vnexpress.net",
        "https:\\\\vnexpress.net",
        "https:vnexpress.net",
        "https:///",
        "https://vnexpress.net@evil.example/",
        "https://user:pw@vnexpress.net/",
        "http://[::1",
        'https://bao"onmouseover=a.vn/',
        "https://bao.vn:80a/",
        "https://bao..vn/",
        "https://bao%2evn/",
        "https://bao vn/",
        "a:b",
    ],
)
def test_a_dangerous_address_is_never_linked(address: str) -> None:
    assert not is_safe_link(address)


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://bao.vn/gia-lai?q=1&r=%20#s-1", "https://bao.vn/gia-lai?q=1&r=%20#s-1"),
        ("https://bao.vn/tỉnh", "https://bao.vn/tỉnh"),
        ("http://[::1]:80/a[b]", "http://[::1]:80/a%5Bb%5D"),
        ('https://bao.vn/"><b>', "https://bao.vn/%22%3E%3Cb%3E"),
        ("https://bao.vn/a b#c#d", "https://bao.vn/a%20b#c%23d"),
        ("https://bao.vn/100%?%zz", "https://bao.vn/100%25?%25zz"),
        ("mailto:a@bao.vn?subject=x y", "mailto:a@bao.vn?subject=x%20y"),
    ],
)
def test_an_address_is_written_as_the_url_standard_has_it(address: str, href: str) -> None:
    assert written(address) == href
    assert written(href) == href


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("index.html", "articles/a.html", "articles/a.html"),
        ("articles/a.html", "index.html", "../index.html"),
        ("articles/a.html", "articles/b.html", "b.html"),
        ("articles/a.html", "organisations/nipa.html", "../organisations/nipa.html"),
        ("organisations/nipa/1.html", "organisations/nipa.html", "../nipa.html"),
        ("organisations/nipa/1.html", "articles/a.html", "../../articles/a.html"),
        ("articles/a.html", "media/ảnh ký.jpg", "../media/%E1%BA%A3nh%20k%C3%BD.jpg"),
    ],
)
def test_a_link_leads_from_page_to_page(source: str, target: str, link: str) -> None:
    assert relative(Url(source), Url(target)) == link


@pytest.mark.parametrize(
    ("source", "up"),
    [("index.html", ""), ("articles/a.html", "../"), ("organisations/nipa/1.html", "../../")],
)
def test_every_page_knows_the_way_to_the_root(source: str, up: str) -> None:
    assert root(Url(source)) == up


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("articles/a.html", "https://a.github.io/kho-tin/articles/a.html"),
        ("index.html", "https://a.github.io/kho-tin/"),
        ("people/index.html", "https://a.github.io/kho-tin/people/"),
        ("feed.xml", "https://a.github.io/kho-tin/feed.xml"),
    ],
)
def test_a_full_address_names_the_folder_not_its_index(target: str, address: str) -> None:
    assert absolute("https://a.github.io/kho-tin/", Url(target)) == address


def test_a_page_whose_name_ends_in_index_keeps_its_name() -> None:
    # VN-Index is in Vietnamese papers every day.
    page = Url("organisations/vn-index.html")
    assert absolute("https://a.vn", page) == "https://a.vn/organisations/vn-index.html"


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("https://a.github.io/KHO", "/KHO/"),
        ("https://a.github.io/KHO/", "/KHO/"),
        ("https://khotin.vn", "/"),
        ("https://khotin.vn/a/b/", "/a/b/"),
    ],
)
def test_a_base_path_has_a_slash_at_both_ends(base_url: str, path: str) -> None:
    assert base_path(base_url) == path
