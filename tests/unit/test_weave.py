"""A body with its marks becomes HTML that nests, whatever Markdown stands around the marks."""

import re
from collections.abc import Sequence

import pytest

from newsgen.renderer.inlines import WholeBlock
from newsgen.renderer.markdown import new_converter
from newsgen.renderer.weave import weave
from newsgen.views import BodyView
from samples import body_of
from woven import parsed, text_of, woven, woven_body


def short(html: str) -> str:
    """The HTML with ids and addresses taken out, to compare by eye."""
    html = re.sub(r' id="s-[0-9a-f]{8}(-\d+)?"', " id", html)
    return re.sub(r' data-entity="[^"]*" href="[^"]*"', "", html)


def test_the_first_mention_in_a_paragraph_is_linked_and_the_others_are_marked() -> None:
    root = parsed(woven("NIPA họp. NIPA ký với NIPA.\n\nNIPA về."))
    names = root.xpath("//*[@data-entity='nipa']")
    assert [name.tag for name in names] == ["a", "span", "span", "a"]
    assert {name.get("href") for name in names if name.tag == "a"} == {"../organisations/nipa.html"}


def test_a_sentence_that_names_nobody_has_no_mark() -> None:
    root = parsed(woven("NIPA họp. Trời mưa."))
    assert [text_of(s) for s in root.xpath("//*[@class='sentence']")] == ["NIPA họp."]


def test_the_first_paragraph_is_the_lead() -> None:
    root = parsed(woven("## Tít\n\nNIPA họp.\n\nNIPA ký."))
    assert [text_of(p) for p in root.xpath("//p[@class='lead']")] == ["NIPA họp."]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            "**NIPA họp. NIPA ký** kết.",
            '<p class="lead"><span class="sentence" id><strong><a class="entity">NIPA</a> họp.'
            '</strong></span><strong> <span class="sentence" id><span class="mention"'
            ' data-entity="nipa">NIPA</span> ký</span></strong><span class="sentence"> kết.</span>'
            "</p>",
        ),
        (
            "NIPA *họp. Rồi* ký.",
            '<p class="lead"><span class="sentence" id><a class="entity">NIPA</a> <em>họp.</em>'
            "</span><em> Rồi</em> ký.</p>",
        ),
        (
            "- NIPA\n- NIPA",
            '<ul>\n<li><span class="sentence" id><a class="entity">NIPA</a></span></li>\n'
            '<li><span class="sentence" id><span class="mention" data-entity="nipa">NIPA</span>'
            "</span></li>\n</ul>",
        ),
        ("> NIPA", '<blockquote>\n<p><span class="sentence" id><a class="entity">NIPA</a></span>'
         "</p>\n</blockquote>"),
        ("# NIPA", '<h2><span class="sentence" id><a class="entity">NIPA</a></span></h2>'),
        ("#NIPA", '<h2><span class="sentence" id><a class="entity">NIPA</a></span></h2>'),
        ("NIPA\n====", '<h2><span class="sentence" id><a class="entity">NIPA</a></span></h2>'),
        ("# NIPA #", '<h2><span class="sentence" id><a class="entity">NIPA</a></span></h2>'),
        (
            'Xem [bài. Bài](https://a.vn "tít. Tít") của NIPA.',
            '<p class="lead">Xem <a href="https://a.vn" title="tít. Tít" rel="noopener noreferrer">'
            'bài. Bài</a> của <span class="sentence" id><a class="entity">NIPA</a>.</span></p>',
        ),
    ],
)  # fmt: skip
def test_marks_are_placed_so_that_elements_nest(markdown: str, html: str) -> None:
    parsed(woven(markdown))
    if "Xem" not in markdown:
        assert short(woven(markdown)) == html


@pytest.mark.parametrize(
    "markdown",
    [
        "# Tít\n\nĐoạn *nghiêng* và **đậm**.\n\n- một\n- hai\n\n1. ba\n\n> lời\n\n`mã`, [bài](https://a.vn)",
        "    mã lệnh\n\nĐoạn",
        "Dòng một  \ndòng hai\n\n---\n\n<b>không</b> &amp; &lt; R&D",
        "Tít\n===\n\nTít con\n---\n\nĐoạn \\*sao\\* \\_gạch\\_",
        "- một\n\n    đoạn trong mục\n\n- hai\n    - con",
        "[bài][1]\n\n[1]: https://a.vn",
    ],
)
def test_markdown_without_names_is_as_python_markdown_makes_it(markdown: str) -> None:
    html = woven(markdown)
    assert html.replace(' class="lead"', "") == new_converter().convert(markdown)


def test_a_body_of_plain_paragraphs_and_figures_does_without_python_markdown() -> None:
    markdown = "- NIPA\n\n**NIPA họp.**\n\n## Tít\n\n![Gia Lai](<>)\n\n> NIPA\n\n\nNIPA ký với R&D."

    def long_way(body: BodyView, blocks: Sequence[WholeBlock]) -> str:
        raise AssertionError(body, blocks)

    assert woven(markdown) == str(weave(body_of(markdown), long_way))


def test_a_mark_that_markdown_tears_apart_is_dropped() -> None:
    root = parsed(woven("_**Ông*** * *\u00a0*NIPA*ý"))
    assert text_of(root) == "_Ông * * *NIPA*ý"
    assert root.xpath("//*[@data-entity]") == []


def test_a_name_in_a_link_is_no_link_of_its_own() -> None:
    body = BodyView("[NIPA họp](https://a.vn)", (0, 0), (), (), ())
    assert "<a class" not in woven_body(body)


def test_a_figure_has_its_caption_its_credit_and_an_alternative_text() -> None:
    root = parsed(woven('![NIPA ký "với" *Gia Lai*](anh/a.png "ẢNH: NIPA")'))
    (figure,) = root.xpath("//figure")
    assert [dict(image.attrib) for image in figure.xpath("img")] == [
        {
            "src": "../media/articles/anh/a.png",
            "alt": 'NIPA ký "với" Gia Lai',
            "width": "1600",
            "height": "1067",
            "loading": "lazy",
            "decoding": "async",
        }
    ]
    assert text_of(figure.find("figcaption")) == 'NIPA ký "với" Gia Lai ẢNH: NIPA'
    assert [text_of(credit) for credit in figure.xpath(".//*[@class='credit']")] == ["ẢNH: NIPA"]
    assert [name.tag for name in figure.xpath(".//*[@data-entity='nipa']")] == ["a", "span"]
    assert len(figure.xpath(".//*[@class='sentence'][@id]")) == 2


def test_a_caption_without_a_picture_has_no_img() -> None:
    root = parsed(woven("![NIPA ký kết](<>)\n\nHết."))
    assert root.xpath("//img") == []
    assert text_of(root.find("figure")) == "NIPA ký kết"
