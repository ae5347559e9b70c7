"""The short way for plain paragraphs gives what Python-Markdown gives, byte for byte."""

from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.renderer.markdown import convert, new_converter
from newsgen.renderer.short_way import short_blocks
from newsgen.views import BodyView
from woven import woven_body

SIGNS = [
    *("Gia Lai", "ký kết.", " ", "  ", "\n", "\n\n", "\n\n\n", "- ", "1. ", "# ", "> ", "*", "_"),
    *("**", "`", "[a](b)", "[a]: b", "&", "&amp;", "R&D;", "<b>", "\\", "===", "---", "\t", "    "),
    *("“nói”", '"', "'", "5%", "2025.", "2025. ", "!", "![a](b)", "https://a.vn", "+", "=", "|"),
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
@given(bodies)
def test_a_body_without_marks_is_as_python_markdown_makes_it(markdown: str) -> None:
    body = BodyView(markdown, (0, 0), (), (), ())
    assert woven_body(body) == convert(new_converter(), markdown)


@given(bodies)
def test_blocks_that_go_the_short_way_stand_in_order(markdown: str) -> None:
    offsets = [n for b in short_blocks(markdown) for n in (b.start, b.first, b.last, b.end)]
    assert offsets == sorted(offsets)


def test_most_blocks_of_the_news_go_the_short_way() -> None:
    body = (
        "**Ngày 21.8, Sở KH-CN tỉnh Gia Lai ký “thỏa thuận” với R&D (5%).**\n\n> Được!\n\n"
        "## Về phần mình\n\nÔng Tuấn: “Được!”.\n\n- một\n- hai\n\nXem [bài](https://a.vn)."
    )
    assert [block.opening for block in short_blocks(body)] == [
        "<p><strong>",
        "<blockquote>\n<p>",
        "<h2>",
        "<p>",
    ]
