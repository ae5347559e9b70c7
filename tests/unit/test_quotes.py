"""Quotes: which sentences of an article another page shows for an entity, and how they are kept."""

import pytest

from newsgen.model import EntityId, SentenceId
from newsgen.quotes import Quoted, Quotes, quotes_of, quoting
from samples import linked

SIGNED = "Ngày 21.8, NIPA ký kết thỏa thuận hợp tác với Tập đoàn Hòa Phát tại Hà Nội."
MEETING = "Sáng nay NIPA làm việc tại Gia Lai."
DRY = "Trời se lạnh."


def quotes(body: str) -> Quotes:
    """The quotes of an article as they come back from their row."""
    return quotes_of(quoting(linked(body)).row)


def quoted(entity: str, body: str) -> Quoted:
    return quotes(body).of(EntityId(entity))


def texts(quoted: Quoted) -> list[str]:
    return [quote.text for quote in quoted.sentences]


def test_an_entity_is_quoted_with_every_sentence_that_names_it() -> None:
    assert texts(quoted("nipa", f"{SIGNED} {DRY}\n\n{MEETING}")) == [SIGNED, MEETING]


def test_a_sentence_knows_where_each_name_stands() -> None:
    (sentence,) = quoted("gia-lai", MEETING).sentences
    names = [(sentence.text[start:end], entity) for start, end, entity in sentence.names]
    assert names == [("NIPA", "nipa"), ("Gia Lai", "gia-lai")]


def test_a_sentence_is_cut_at_the_names_of_those_who_are_marked() -> None:
    (sentence,) = quoted("gia-lai", MEETING).sentences
    cut = [*sentence.cut({EntityId("gia-lai")})]
    assert cut == [("Sáng nay NIPA làm việc tại ", False), ("Gia Lai", True), (".", False)]


@pytest.mark.parametrize("marked", [(), ("nipa",), ("gia-lai",), ("nipa", "gia-lai")])
def test_a_sentence_that_is_cut_is_still_whole(marked: tuple[str, ...]) -> None:
    (sentence,) = quoted("gia-lai", MEETING).sentences
    assert "".join(text for text, _ in sentence.cut({*map(EntityId, marked)})) == MEETING


def test_what_is_quoted_is_plain_text() -> None:
    body = "**NIPA** làm việc với *FPT*."
    assert texts(quoted("fpt", body)) == ["NIPA làm việc với FPT."]


def test_a_topic_that_is_named_is_quoted_where_it_is_named() -> None:
    body = "Doanh nghiệp sản xuất chip.\n\nNgành bán dẫn cần 500 kỹ sư."
    assert texts(quoted("ban-dan", body)) == ["Ngành bán dẫn cần 500 kỹ sư."]


def test_a_topic_that_is_never_named_is_quoted_with_the_first_sentences_that_use_its_terms() -> (
    None
):
    body = "\n\n".join(f"Doanh nghiệp thứ {number} sản xuất chip." for number in range(1, 6))
    found = quoted("ban-dan", body)
    assert texts(found) == body.split("\n\n")[:3]
    assert [*found.words] == ["chip"]


def test_an_entity_that_an_article_does_not_name_is_quoted_with_nothing() -> None:
    assert (texts(quoted("fpt", MEETING)), [*quoted("fpt", MEETING).words]) == ([], [])


def test_an_article_that_names_nobody_quotes_nothing() -> None:
    assert texts(quoted("nipa", DRY)) == []


def test_all_sentences_come_in_the_order_of_the_text() -> None:
    found = quotes(f"{SIGNED} {DRY}\n\n{MEETING}").sentences()
    assert [quote.text for quote in found] == [SIGNED, MEETING]
    assert quotes(DRY).sentences() == []


def test_a_sentence_is_kept_once_whomever_it_names() -> None:
    row = quoting(linked(f"{SIGNED}\n\n{MEETING}")).row.decode()
    assert row.count("ký kết thỏa thuận") == 1


def test_a_relation_is_proved_by_its_very_sentence() -> None:
    found = linked(f"{MEETING}\n\n{SIGNED}")
    (relation,) = found.relations
    assert quotes_of(quoting(found).row).proof(relation.key.sentence).text == SIGNED


def test_a_sentence_that_states_no_relation_proves_nothing() -> None:
    found = linked(MEETING)
    with pytest.raises(LookupError):
        quotes_of(quoting(found).row).proof(found.evidence[0].sentence)


def test_a_sentence_that_is_not_there_proves_nothing() -> None:
    with pytest.raises(LookupError):
        quotes(SIGNED).proof(SentenceId("s-00000000"))


def test_signs_that_mean_something_to_json_or_to_lines_come_back() -> None:
    body = 'NIPA nói: "Gia Lai\\Hà Nội {chip}".'
    assert texts(quoted("nipa", body)) == ['NIPA nói: "Gia Lai\\Hà Nội {chip}".']


def test_the_sentences_that_name_an_entity_are_found_without_the_others() -> None:
    found = quotes(f'{SIGNED} Ông nói: "nipa"], {DRY}\n\n{MEETING}').naming(EntityId("nipa"))
    assert [quote.text for quote in found] == [SIGNED, MEETING]
