import unicodedata

from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsgen.loader import load
from newsgen.loader.blocks import parse
from newsgen.markup import plain
from newsgen.model import BlockKind, EntityType, LinkedArticle, Mention
from newsgen.tagger import find_mentions, tag
from newsgen.tagger.sentences import sentence_spans
from newsgen.tagger.text import Words, read_text
from newsgen.vietnamese import nfc
from properties.texts import any_text, body
from samples import AUTHORITY, entities, gazetteer, record

MORE = """\
- {id: tran-van-son, type: person, label: Trần Văn Sơn}
- {id: nguyen-thanh-son, type: person, label: Nguyễn Thanh Sơn}
- {id: le-thi-hoa, type: person, label: Lê Thị Hòa}
- {id: thuy-loi, type: organisation, label: Trường Đại học Thủy lợi}
- {id: anh, type: place, label: Anh}
"""
YAML = AUTHORITY + MORE
GAZETTEER = gazetteer(YAML)
IN_ARTICLE = {"defined", "short-organisation", "head", "title", "part-of-name", "given-name"}

news = st.lists(
    st.sampled_from(
        [
            *("Trần Văn Sơn", "ông Sơn", "Sơn", "Nguyễn Thanh Sơn", "bà Hòa", "Lê Thị Hòa", "Anh"),
            *("Bộ KH&CN", "Bộ KHCN", "theo Bộ", "ĐH Thủy lợi", "(ABC)", "ABC", "FPT Japan", "NIPA"),
            *("Gia Lai", "Hà Nội", "nói", "ký", "và", "của", "TP.", "phố", "U23", "Trường THPT"),
            *(".", ",", ".\n\n", "“", "”", "-", "(", ")", "kỹ sư", "Tập đoàn Hòa Phát"),
        ]
    ),
    min_size=1,
    max_size=25,
).map(" ".join)
"""Texts made of what the rules look at."""


def mentions(text: str) -> list[tuple[int, int, str]]:
    return [(m.start, m.end, m.entity) for m in find_mentions(text, GAZETTEER).mentions]


def names(kind: EntityType | None = None) -> dict[str, set[Words]]:
    """Entity → the words of its listed names, without case."""
    return {
        entity.id: {keys(name) for name in (entity.label, *entity.aliases)}
        for entity in entities(YAML)
        if kind is None or entity.type is kind
    }


def keys(text: str) -> Words:
    return tuple(read_text(text).keys)


def linked(text: str) -> LinkedArticle:
    """The body tagged; a body that says nothing becomes one that says little."""
    article = load(record(text if text.strip() else "Trời đẹp."), "articles/a.md").value
    assume(article is not None)  # a picture with an address of the web is refused
    assert article is not None
    return tag(article, GAZETTEER)


@given(news | body)
def test_mentions_stand_in_order_and_never_overlap(text: str) -> None:
    ends = [offset for m in linked(text).mentions for offset in (m.start, m.end)]
    assert ends == sorted(set(ends))


@given(news | body | any_text)
def test_a_mention_says_a_name_or_why_it_is_one(text: str) -> None:
    for mention in find_mentions(text, GAZETTEER).mentions:
        assert is_explained(text, mention)


def is_explained(text: str, mention: Mention) -> bool:
    """Its words are listed, or a variant made at load, or lean on a name in the same text."""
    said = keys(text[mention.start : mention.end])
    if mention.rule in ("label", "alias"):
        return said in names()[mention.entity]
    if mention.rule in IN_ARTICLE:
        return keys(mention.antecedent) != () and mention.antecedent in text
    return mention.rule in ("variant", "acronym") and mention.antecedent == ""


@given(news)
def test_a_short_name_is_part_of_the_full_one(text: str) -> None:
    people = names(EntityType.PERSON)
    for mention in find_mentions(text, GAZETTEER).mentions:
        if mention.entity in people:
            said = set(keys(text[mention.start : mention.end]))
            assert any(said <= set(name) for name in people[mention.entity])


@given(news)
def test_decomposed_text_has_the_same_links(text: str) -> None:
    assert mentions(nfc(unicodedata.normalize("NFD", text))) == mentions(text)


@given(news)
def test_tone_marks_in_the_old_place_have_the_same_links(text: str) -> None:
    old = text.replace("Hòa", "Hoà").replace("Thủy", "Thuỷ")
    assert mentions(old) == mentions(text)


@given(news)
def test_a_no_break_space_changes_no_link(text: str) -> None:
    assert mentions(text.replace(" ", "\u00a0")) == mentions(text)


@given(news | body)
def test_a_mention_never_ends_inside_a_word(text: str) -> None:
    found = linked(text)
    padded = f" {found.article.body} "
    for mention in found.mentions:
        before, after = padded[mention.start], padded[mention.end + 1]
        assert (before.isalnum(), after.isalnum()) == (False, False)


@given(news | body)
def test_a_mention_lies_in_one_block(text: str) -> None:
    found = linked(text)
    for mention in found.mentions:
        assert any(b.start <= mention.start < mention.end <= b.end for b in found.article.blocks)


@given(news)
def test_what_is_shown_is_not_kept_for_review(text: str) -> None:
    found = find_mentions(text, GAZETTEER)
    shown = {offset for m in found.mentions for offset in range(m.start, m.end)}
    assert not any(shown & set(range(m.start, m.end)) for m in found.review)


@given(news | body)
def test_every_mention_has_a_sentence_that_proves_it(text: str) -> None:
    found = linked(text)
    for mention in found.mentions:
        (place,) = [
            n
            for n, s in enumerate(found.sentences)
            if s.start <= mention.start < mention.end <= s.end
        ]
        assert mention.entity in found.evidence[place].entities


@given(body)
def test_sentences_stand_in_order_with_ids_of_their_own(text: str) -> None:
    found = linked(text)
    ends = [offset for s in found.sentences for offset in (s.start, s.end)]
    assert ends == sorted(ends)
    assert len({sentence.id for sentence in found.sentences}) == len(found.sentences)


@example("Gia Lai> 5%")
@example("Mã Gia Lai_FPT")
@example('Gia Lai![](<> "ẢNH: NIPA")')
@example('[\\[](<> "ẢNH: NIPA")')
@given(body)
def test_evidence_says_what_the_sentence_says(text: str) -> None:
    found = linked(text)
    for sentence, evidence in zip(found.sentences, found.evidence, strict=True):
        said = plain(found.article.body[sentence.start : sentence.end]).replace("\n", " ")
        is_swallowed = any(p.entity and plain(p.text) not in said for p in evidence.pieces)
        assert is_swallowed or evidence.text == said


@given(body)
def test_no_word_of_a_block_is_outside_its_sentences(text: str) -> None:
    article = linked(text).article
    for block in article.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            kept = [article.body[s:e] for s, e in sentence_spans(article.body, block)]
            assert " ".join(kept).split() == article.body[block.start : block.end].split()


@given(any_text)
def test_any_body_is_cut_into_blocks_in_order(text: str) -> None:
    ends = [offset for block in parse(nfc(text)) for offset in (block.start, block.end)]
    assert ends == sorted(ends)
