"""Laws of the loader: what is written is read back, what is read is not lost."""

import html
import re

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.loader import load
from newsgen.loader.blocks import parse
from newsgen.loader.dump import Record, dump
from newsgen.loader.newswire import read
from newsgen.loader.paragraphs import canonical
from newsgen.loader.rebuild import rebuild
from newsgen.loader.stretches import stretches
from newsgen.markup import escape
from newsgen.model import BlockKind, EntityId, Figure, LinkRules, Origin, Source
from newsgen.vietnamese import nfc

MARKS = "#*_`[](){}<>&\\|-+=.:;!~^/\"' %$@0123456789"
LETTERS = "aeiouybcdđghklmnpqrstvxăâêôơưÀÁẠẢẤẬẾỆỐỘỚỢỨỰáàảãạ"
line = st.text(alphabet=LETTERS + MARKS, min_size=1, max_size=60).map(nfc)
word = st.text(alphabet=LETTERS, min_size=2, max_size=8).map(nfc)
snippet = st.sampled_from(
    [
        "Ngày 21.8, Sở KH-CN họp.", "Sáng 5/6", "năm 2030", "ẢNH: ĐỨC NHẬT", "(Ảnh: An/TTXVN)",
        "Ảnh: AFP", " - Ảnh: Reuters", "(Ảnh minh họa)", "./.", " ./.", "/.", "(TTXVN)./.", "---",
        "+++", "```", "    ", "\t", "\u00a0", "1. ", "- ", "> ", "# ", "<b>", "&lt;", "&amp;nbsp;",
        "![a](b.jpg \"c\")", "[x]: http://a.vn", "***", "===", "a | b", "|---|", "{{ x }}", "\\",
        "/. Thu Hà/VOV", "”", "…", "Gia Lai ký kết hợp tác bán dẫn",
    ]
)  # fmt: skip
paragraph = st.lists(st.one_of(snippet, line, word), min_size=1, max_size=5).map(" ".join)
text = st.lists(
    st.tuples(paragraph, st.sampled_from(["\n\n", "\n", " \n \n", "\n\n\n\n", "\r\n\r\n"])),
    min_size=1,
    max_size=8,
).map(lambda parts: "".join(p + end for p, end in parts))
lines = st.lists(
    st.sampled_from(
        [
            "Gia Lai", "> trích", "- một", "a", "!", "1. ", "# ", "**b**", "[x]: y", "===", "---",
            "“", "\n", "\n\n", "\n\n\n", " ", "    ", "\t", "\u00a0",
            "\u2028", "\x85", "\r", "`", "```", "~~~", "````\n", "\n```\n", " ``` \n", "~~~a\n",
        ]
    ),
    max_size=14,
).map("".join)  # fmt: skip
value = st.one_of(
    line, st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")))
).map(lambda s: nfc(s).strip())
filled = value.filter(bool)


@given(text)
@settings(max_examples=100, deadline=None)
def test_nothing_of_a_source_is_lost(source: str) -> None:
    read_back = read(source.encode(), "seeds/a.txt", force=True)
    if read_back.value is None:
        assert {p.rule for p in read_back.problems if p.is_error} <= {"empty-input"}
        return
    plain = nfc(source.replace("\r\n", "\n"))
    assert rebuild(read_back.value) == canonical(plain)
    assert _words(rebuild(read_back.value)) == _words(plain)


@given(text)
@settings(max_examples=60, deadline=None)
def test_an_imported_record_loads_and_still_rebuilds_its_source(source: str) -> None:
    record = read(source.encode(), "seeds/a.txt", force=True).value
    if record is None:
        return
    loaded = load(dump(record).encode(), "articles/a.md")
    assert not [p for p in loaded.problems if p.is_error and p.rule != "bad-date"]
    assert loaded.value is not None
    assert _words(rebuild(loaded.value)) == _words(nfc(source.replace("\r\n", "\n")))


@given(text)
@settings(max_examples=60, deadline=None)
def test_an_imported_body_has_only_paragraphs_and_figures(source: str) -> None:
    record = read(source.encode(), "seeds/a.txt", force=True).value
    if record is not None:
        kinds = {block.kind for block in parse(record.body)}
        assert kinds <= {BlockKind.PARAGRAPH, BlockKind.FIGURE}


@given(text)
@settings(max_examples=100, deadline=None)
def test_markdown_shows_an_escaped_text_letter_by_letter(source: str) -> None:
    plain = canonical(nfc(source.replace("\r\n", "\n")))
    for part in plain.split("\n\n"):
        shown = markdown.markdown(escape(part))
        if part:
            assert shown.startswith("<p>")
            assert shown.count("<") == 2
        assert _words(html.unescape(re.sub("<[^>]*>", "", shown))) == _words(part)


@given(
    st.builds(
        Record,
        title=filled,
        date=st.sampled_from(["2025-08-21", "XXXX-08-21", "2025?-10-02", "XXXX-XX-XX", "2025"]),
        body=text.map(lambda s: canonical(nfc(s.replace("\r\n", "\n")))),
        summary=value,
        source=st.builds(Source, value, st.just("https://bao.vn/a?b=c#d"), value),
        authors=st.lists(filled, max_size=2).map(tuple),
        language=st.sampled_from(["", "vi", "en", "no"]),
        topics=st.sampled_from([None, (), (EntityId("ban-dan"),)]),
        modified=st.sampled_from(["", "2025-08-22"]),
        rights=value,
        related=value,
        links=st.builds(
            LinkRules,
            st.dictionaries(filled, st.just(EntityId("nipa")), max_size=2),
            st.lists(filled, max_size=2).map(tuple),
        ),
        origin=st.builds(Origin, value, st.just("0" * 64), st.sampled_from(["", "/.", "./."])),
        inferred=st.sampled_from([(), (("title", "đặt theo câu đầu của bài"),)]),
        evidence=st.dictionaries(st.sampled_from(["date", "source.url"]), filled).map(
            lambda d: tuple(d.items())
        ),
    )
)
@settings(max_examples=100, deadline=None)
def test_a_written_record_is_read_back_as_it_was(record: Record) -> None:
    loaded = load(dump(record).encode(), "articles/a.md")
    article = loaded.value
    assert article is not None, loaded.problems
    assert article.date.edtf == record.date
    assert (article.modified.edtf if article.modified else "") == record.modified
    for name in (
        "title", "body", "summary", "source", "authors", "language", "topics", "rights", "related",
        "links", "origin", "inferred", "evidence",
    ):  # fmt: skip
        assert getattr(article, name) == getattr(record, name), name


@given(text)
@settings(max_examples=100, deadline=None)
def test_blocks_are_sorted_disjoint_and_hold_all_but_blanks(body: str) -> None:
    end = 0
    for block in parse(body):
        assert end <= block.start < block.end <= len(body)
        assert not body[end : block.start].strip()
        if isinstance(block, Figure):
            assert block.start < block.caption[0] <= block.caption[1] < block.end
        end = block.end
    assert not body[end:].strip()


@given(lines)
@settings(max_examples=300, deadline=None)
def test_the_quick_way_finds_the_blocks_that_the_long_one_finds(body: str) -> None:
    read = parse(body)
    assert [(block.start, block.end) for block in read] == list(stretches(body))
    assert read == parse(f"{body}\n\n`")[:-1]  # which goes the long way


def _words(text: str) -> list[str]:
    return text.split()
