"""The short way for plain paragraphs gives what Python-Markdown gives, byte for byte."""

from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsgen.renderer.inlines import whole_blocks
from newsgen.renderer.markdown import convert, new_converter
from newsgen.views import BodyView
from woven import woven, woven_body

SIGNS = [
    *("Gia Lai", "ký kết.", " ", "  ", "\n", "\n\n", "\n\n\n", "- ", "1. ", "# ", "> ", "*", "_"),
    *("**", "`", "[a](b)", "[a]: b", "&", "&amp;", "R&D;", "<b>", "\\", "===", "---", "\t", "    "),
    *("“nói”", '"', "'", "5%", "2025.", "2025. ", "!", "![a](b)", "https://a.vn", "+", "=", "|"),
    *(
        "*Theo*",
        "**Theo**",
        "[a_b](https://a.vn/x_y/?q=1)",
        "[R&D](http://a.vn)",
        "[a](https:///a)",
    ),
    *(":", "\u00a0", "\u200b", "~~~", "(TTXVN)./.", "a_b", "{x}", "* * *", "«", ";", "/"),
]
bodies = st.lists(st.sampled_from(SIGNS), max_size=14).map("".join)


@example("Mở đầu.\n\n- a\n\nGiữa.\n\n- b\n\nKết.")
@example("    mã\n\n\nchữ\n\n    mã")
@example("> trích\n\nchữ\n\n> trích")
@example("[a]\n\nchữ\n\n[a]: https://a.vn")
@example("1. a\n\n2025. Năm ấy")
@example(" Lùi vào\n\nchữ")
@example("> a\n\n> b\n\nc\n\n> d")
@example("**Đậm**\n\n# Tít\n\n### Tít 5%")
@example("> a\nb\n\n> c")
@example("> a\n\n[b]: c\n\n> d\n\n \n\n> e\n\ng\n> h\n\n> i")
@example("- a\n\n- b - c\n\n> - d\n\n- e\n\n1. g\n\n- h\n\n[i]: k\n\n- l")
@example("- a\n\nb\n\n- c\n\n    d\n\ne\n\n- *g*\n\n- h\n\n**i**\n\n-  k\n\n- l\nm")
@example("*Theo* [báo](https://a.vn/x_y) và **b**:\n[c](http://d.vn).\n\n**a**b\n\na*b*c")
@example("**a** ***b***\n\n*a* * b*\n\n[a](https:///b)\n\n![a](https://b.vn)\n\n*a **b***")
@given(bodies)
def test_a_body_without_marks_is_as_python_markdown_makes_it(markdown: str) -> None:
    body = BodyView(markdown, (0, 0), (), (), ())
    html = convert(new_converter(), markdown)
    # Python-Markdown leaks its own signs on tangled emphasis («*a**b*[c](https://a.vn)»)
    assume("klzzwxh" not in html)
    assert woven_body(body) == html


@given(bodies)
def test_blocks_that_go_the_short_way_stand_in_order(markdown: str) -> None:
    blocks = whole_blocks(BodyView(markdown, (0, 0), (), (), ()))
    offsets = [offset for start, end, _ in blocks for offset in (start, end)]
    assert offsets == sorted(offsets)


def test_most_blocks_of_the_news_go_the_short_way() -> None:
    body = (
        "**Ngày 21.8, Sở KH-CN tỉnh Gia Lai ký “thỏa thuận” với R&D (5%).**\n\n> Được!\n\n"
        "## Về phần mình\n\nÔng Tuấn: “Được!”.\n\n- Có?\n\n- Có.\n\n*Theo* [báo](https://a.vn)."
    )
    blocks = whole_blocks(BodyView(body, (0, 0), (), (), ()))
    assert [body[start:end][:9] for start, end, _ in blocks] == [
        "**Ngày 21",
        "> Được!",
        "## Về phầ",
        "Ông Tuấn:",
        "- Có?\n\n- ",
        "*Theo* [b",
    ]


def test_a_name_in_a_paragraph_with_a_link_is_marked_all_the_same() -> None:
    html = woven("*Theo* NIPA, [báo](https://a.vn).\n\nHết.")
    assert 'href="../organisations/nipa.html">NIPA</a>, <a href="https://a.vn"' in html
