"""The short way for plain paragraphs gives what Python-Markdown gives, byte for byte."""

from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.renderer.markdown import convert, new_converter
from newsgen.renderer.short_way import plain_paragraphs
from newsgen.renderer.weave import weave
from newsgen.views import BodyView

SIGNS = ["Gia Lai", "ký kết.", " ", "  ", "\n", "\n\n", "\n\n\n", "- ", "1. ", "# ", "> ", "*", "_"]
SIGNS += [
    "**",
    "`",
    "[a](b)",
    "[a]: b",
    "&",
    "&amp;",
    "R&D;",
    "<b>",
    "\\",
    "===",
    "---",
    "\t",
    "    ",
]
SIGNS += [
    "“nói”",
    '"',
    "'",
    "5%",
    "2025.",
    "2025. ",
    "!",
    "![a](b)",
    "https://a.vn",
    "+",
    "=",
    "|",
    ":",
]
SIGNS += ["\u00a0", "\u200b", "~~~", "(TTXVN)./.", "a_b", "{x}", "* * *", "«", ";", "/"]
bodies = st.lists(st.sampled_from(SIGNS), max_size=14).map("".join)


@example("Mở đầu.\n\n- a\n\nGiữa.\n\n- b\n\nKết.")
@example("    mã\n\n\nchữ\n\n    mã")
@example("> trích\n\nchữ\n\n> trích")
@example("[a]\n\nchữ\n\n[a]: https://a.vn")
@example("1. a\n\n2025. Năm ấy")
@example(" Lùi vào\n\nchữ")
@given(bodies)
def test_a_body_without_marks_is_as_python_markdown_makes_it(markdown: str) -> None:
    body = BodyView(markdown, (0, 0), (), (), ())
    assert str(weave(body, new_converter())) == convert(new_converter(), markdown)


@given(bodies)
def test_a_plain_paragraph_is_one_paragraph_to_python_markdown(markdown: str) -> None:
    for start, end in plain_paragraphs(markdown):
        html = convert(new_converter(), markdown[start:end])
        assert html.startswith("<p>")
        assert html.count("<p>") == html.count("<") / 2


def test_most_paragraphs_of_the_news_go_the_short_way() -> None:
    body = "Ngày 21.8, Sở KH-CN tỉnh Gia Lai ký “thỏa thuận” với R&D (5%).\n\nÔng Tuấn: “Được!”."
    assert len(plain_paragraphs(body)) == 2
