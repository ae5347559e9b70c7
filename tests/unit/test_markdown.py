"""What Markdown means here: no raw HTML, no unsafe address, no picture in a line."""

import pytest
from lxml import html

from newsgen.renderer.markdown import new_converter


def shown(markdown: str) -> str:
    return new_converter().convert(markdown)


def links(markdown: str) -> list[str]:
    """The addresses of the links, as a browser reads them."""
    return [str(a.get("href")) for a in html.fromstring(f"<div>{shown(markdown)}</div>").iter("a")]


@pytest.mark.parametrize(
    ("markdown", "address"),
    [
        ("[bài](https://bao.vn/a.html)", "https://bao.vn/a.html"),
        ("[bài](http://bao.vn/a?b=1&c=2)", "http://bao.vn/a?b=1&c=2"),
        ("[bài](https://bao.vn/a\\_b)", "https://bao.vn/a_b"),
        ("[bài](https://vi.wikipedia.org/wiki/Gia_Lai_(tỉnh))", "https://vi.wikipedia.org/wiki/Gia_Lai_(tỉnh)"),
        ("[thư](mailto:toa-soan@bao.vn)", "mailto:toa-soan@bao.vn"),
        ("<https://bao.vn/a>", "https://bao.vn/a"),
        ("[bài][1]\n\n[1]: https://bao.vn/a", "https://bao.vn/a"),
    ],
)  # fmt: skip
def test_an_address_on_the_web_becomes_a_link(markdown: str, address: str) -> None:
    assert links(markdown) == [address]
    assert 'rel="noopener noreferrer"' in shown(markdown)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "java&Tab;script:alert(1)",
        "&#1;javascript:alert(1)",
        "vbscript:a",
        "data:text/html,a",
        "file:///etc/passwd",
        "//evil.example/a",
        "\\\\evil.example",
        "https:\\\\evil.example",
        "https://user:word@evil.example/",
        "https:evil.example",
        "../../etc/passwd",
        "khac.html",
        "#s-12345678",
        "",
    ],
)
def test_any_other_address_is_shown_as_its_text(address: str) -> None:
    assert links(f"[bấm]({address})") == []
    assert links(f"[bấm](<{address}>)") == []
    assert links(f"[bấm][1]\n\n[1]: <{address}>") == []
    assert "bấm" in shown(f"[bấm]({address})")


def test_an_address_is_written_without_what_no_address_holds() -> None:
    assert 'href="https://bao.vn/%22onmouseover=a"' in shown('[x](https://bao.vn/"onmouseover=a)')
    assert links("[x](<https://bao.vn/a b?c=1&d=%>)") == ["https://bao.vn/a%20b?c=1&d=%25"]


@pytest.mark.parametrize(
    "markdown",
    [
        "[a <https://b.vn/> c](https://bao.vn/)",
        "[a *[b](https://b.vn)* c](https://bao.vn/)",
        "[[a *[b](https://b.vn)*](javascript:x)](https://bao.vn/)",
    ],
)
def test_no_link_stands_in_a_link(markdown: str) -> None:
    assert links(markdown) == ["https://bao.vn/"]
    assert "b" in shown(markdown)


def test_a_reference_to_no_character_is_text() -> None:
    text = "&#0; &#x0; &#xFFFF; &#x1FFFE; &#xD800; &#x110000; &#99999999999; &#128; &#7;"
    assert html.fromstring(shown(text)).text_content() == text
    assert shown("&#273;&#x1EBF;&#0065;&amp;") == "<p>&#273;&#x1EBF;&#0065;&amp;</p>"


@pytest.mark.parametrize(
    "raw",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<div>\n\nđoạn\n\n</div>",
        "<!-- chú thích -->",
        "<?php echo 1 ?>",
        "<![CDATA[x]]>",
        "<details open ontoggle=alert(1)>",
        "*<svg onload=alert(1)>*",
        "- <iframe src=//evil.example>",
    ],
)
def test_raw_html_is_shown_as_text(raw: str) -> None:
    root = html.fromstring(f"<div>{shown(raw)}</div>")
    assert {e.tag for e in root.iter() if isinstance(e.tag, str)} <= {"div", "p", "em", "ul", "li"}
    wanted = raw.replace("*", "").replace("- ", "")
    assert "".join("".join(root.itertext()).split()) == "".join(wanted.split()) or "-->" in raw


def test_what_looks_like_a_character_reference_is_the_text_it_was() -> None:
    assert shown("Bộ KH&CN; Bộ TT&TT; R&D") == "<p>Bộ KH&amp;CN; Bộ TT&amp;TT; R&amp;D</p>"
    assert shown("&lt;b&gt; &amp; &#60;") == "<p>&lt;b&gt; &amp; &#60;</p>"


def test_a_picture_in_a_line_is_shown_as_its_caption() -> None:
    assert "img" not in shown("Đoạn ![ảnh lễ ký](a.png) tiếp.")
    assert "ảnh lễ ký" in shown("Đoạn ![ảnh lễ ký](a.png) tiếp.")


def test_a_body_has_no_heading_of_the_first_level() -> None:
    assert shown("# Tít\n\nTít\n===") == "<h2>Tít</h2>\n<h2>Tít</h2>"


def test_a_converter_remembers_nothing_of_the_last_text() -> None:
    converter = new_converter()
    converter.convert("[1]: https://bao.vn/a")
    assert "<a" not in converter.reset().convert("[bài][1]")
