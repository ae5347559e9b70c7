from hypothesis import assume, example, given

from newsgen.loader import load
from newsgen.loader.blocks import parse
from newsgen.markup import plain
from newsgen.model import BlockKind, LinkedArticle
from newsgen.tagger import find_mentions, tag
from newsgen.tagger.sentences import sentence_spans
from newsgen.tagger.tokens import normal_tokens
from newsgen.vietnamese import nfc
from properties.texts import any_text, body
from samples import entities, gazetteer, record

NAMES = {
    entity.id: {normal_tokens(name) for name in (entity.label, *entity.aliases)}
    for entity in entities()
}
GAZETTEER = gazetteer()


def linked(text: str) -> LinkedArticle:
    """The body tagged; a body that says nothing becomes one that says little."""
    article = load(record(text if text.strip() else "Trời đẹp."), "articles/a.md").value
    assume(article is not None)  # a picture with an address of the web is refused
    assert article is not None
    return tag(article, GAZETTEER)


@given(body)
def test_mentions_stand_in_order_and_never_overlap(text: str) -> None:
    ends = [offset for m in linked(text).mentions for offset in (m.start, m.end)]
    assert ends == sorted(set(ends))


@given(body)
def test_a_mention_says_a_name_of_its_entity(text: str) -> None:
    found = linked(text)
    for mention in found.mentions:
        said = found.article.body[mention.start : mention.end]
        assert normal_tokens(said) in NAMES[mention.entity]


@given(body)
def test_a_mention_never_ends_inside_a_word(text: str) -> None:
    found = linked(text)
    padded = f" {found.article.body} "
    for mention in found.mentions:
        before, after = padded[mention.start], padded[mention.end + 1]
        assert (before.isalnum(), after.isalnum()) == (False, False)


@given(body)
def test_a_mention_lies_in_one_block(text: str) -> None:
    found = linked(text)
    for mention in found.mentions:
        assert any(b.start <= mention.start < mention.end <= b.end for b in found.article.blocks)


@given(body)
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
@given(body)
def test_evidence_says_what_the_sentence_says(text: str) -> None:
    found = linked(text)
    for sentence, evidence in zip(found.sentences, found.evidence, strict=True):
        said = plain(found.article.body[sentence.start : sentence.end])
        assert evidence.text == said.replace("\n", " ")


@given(body)
def test_no_word_of_a_block_is_outside_its_sentences(text: str) -> None:
    article = linked(text).article
    for block in article.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            kept = [article.body[s:e] for s, e in sentence_spans(article.body, block)]
            assert " ".join(kept).split() == article.body[block.start : block.end].split()


@given(any_text)
def test_any_text_can_be_tagged(text: str) -> None:
    for mention in find_mentions(text, GAZETTEER):
        assert normal_tokens(text[mention.start : mention.end]) in NAMES[mention.entity]


@given(any_text)
def test_any_body_is_cut_into_blocks_in_order(text: str) -> None:
    ends = [offset for block in parse(nfc(text)) for offset in (block.start, block.end)]
    assert ends == sorted(ends)
