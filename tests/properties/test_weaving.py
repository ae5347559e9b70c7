"""Marks nest and change no word, whatever Markdown stands around them."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from newsgen.loader import load
from newsgen.renderer.markdown import convert, new_converter
from newsgen.views import BodyView
from properties.texts import body as any_body
from samples import body_of, record
from woven import blocks_of, parsed, text_of, woven_body

WORDS = (
    "NIPA",
    "Gia Lai",
    "FPT Japan",
    "bán dẫn",
    "họp",
    "Ông Park",
    "năm 2025",
    "R&D",
    "“ký kết”",
)
PARTS = st.lists(st.sampled_from((*WORDS, ". ", "! ", ", ", "; ", "… ")), min_size=1, max_size=6)
PHRASES = PARTS.map(" ".join).map(lambda text: re.sub(r" +([.!,;…])", r"\1", text).strip(" ,;"))
INLINE = st.recursive(
    PHRASES.filter(bool),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
        inner.map("**{}**".format),
        inner.map("*{}*".format),
        PHRASES.filter(bool).map("[{}](https://a.vn)".format),
        PHRASES.filter(bool).map("`{}`".format),
    ),
    max_leaves=5,
)
BLOCK = st.one_of(
    INLINE,
    INLINE.map("## {}".format),
    INLINE.map("> {}".format),
    INLINE.map("    {}".format),
    st.lists(INLINE, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {i}" for i in items)),
    st.lists(INLINE, min_size=1, max_size=3).map(lambda items: "\n".join(f"1. {i}" for i in items)),
    st.lists(INLINE, min_size=2, max_size=3).map("  \n".join),
)
BODIES = st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join)


@given(BODIES)
def test_marks_nest_and_change_nothing_that_markdown_makes(markdown: str) -> None:
    body = body_of(markdown)
    # Python-Markdown loses letters where it leaks its own signs («*a *b**  \n*c*»)
    assume("\x03" not in new_converter().convert(body.markdown))
    root = parsed(woven_body(body))
    original = parsed(convert(new_converter(), body.markdown))
    assert text_of(root) == text_of(original)
    assert blocks_of(root) == blocks_of(original)
    assert_well_marked(root, body)
    assert sorted(map(str, root.xpath("//@id"))) == sorted(s.id for s in body.sentences)
    assert len(root.xpath("//*[@data-entity]")) >= len(body.mentions)


@given(any_body)
def test_marks_nest_in_whatever_signs_stand_around_them(markdown: str) -> None:
    article = load(record(markdown), "articles/le-ky.md").value
    if article is None or not article.body:
        return
    body = body_of(markdown)
    assert_well_marked(parsed(woven_body(body)), body)


def assert_well_marked(root: etree._Element, body: BodyView) -> None:
    assert root.xpath("//a//a") == []
    assert [s for s in root.xpath("//*[@class='sentence']") if blocks_of(s)] == []
    assert [n for n in root.xpath("//*[@data-entity]") if blocks_of(n)] == []
    ids = [str(name) for name in root.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert {*ids} <= {sentence.id for sentence in body.sentences}
    for name in root.xpath("//*[@data-entity][not(ancestor::figure)]"):
        assert name.xpath("ancestor::*[@class='sentence']"), etree.tostring(root)
