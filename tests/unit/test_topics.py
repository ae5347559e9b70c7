import pytest

from newsgen.model import LinkedArticle
from newsgen.tagger import tag
from samples import article, gazetteer, linked, record

FAR = "Trời đẹp.\n\n"
"""A lead that says nothing, so that what follows stands further down."""


def topics(found: LinkedArticle) -> list[str]:
    return [topic.topic for topic in found.topics]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Gần 500 kỹ sư được đào tạo.", ["dao-tao"]),
        (FAR + "Gần 500 kỹ sư.", []),
        (FAR + "Kỹ sư đi thực tập.", []),
        (FAR + "Kỹ sư và kỹ sư đi thực tập.", ["dao-tao"]),
        (FAR + "Ngành bán dẫn.", []),
        (FAR + "Ngành bán dẫn, bán dẫn.", ["ban-dan"]),
        (FAR + "Ngành bán dẫn làm chip.", ["ban-dan"]),
        (FAR + "Trời vẫn đẹp.", []),
    ],
)
def test_an_article_has_the_topics_its_text_carries(body: str, expected: list[str]) -> None:
    assert topics(linked(body)) == expected


def test_a_term_in_the_headline_counts_as_in_the_lead() -> None:
    raw = record(FAR + "Hôm nay.", title="Gần 500 kỹ sư ra trường")
    assert topics(tag(article(raw), gazetteer())) == ["dao-tao"]


def test_the_topic_with_most_points_comes_first() -> None:
    assert topics(linked("Bán dẫn và kỹ sư. Một chip, hai chip.")) == ["ban-dan", "dao-tao"]


def test_the_editor_has_the_last_word() -> None:
    found = linked("Gần 500 kỹ sư.", more="topics: [ban-dan]\n")
    assert topics(found) == ["ban-dan"]


def test_the_editor_may_say_that_there_is_no_topic() -> None:
    assert topics(linked("Gần 500 kỹ sư.", more="topics: []\n")) == []


def test_a_topic_shows_the_words_that_carry_it_most_frequent_first() -> None:
    (topic,) = linked("Kỹ sư đi thực tập, kỹ sư về.").topics
    assert topic.words == ("kỹ sư", "thực tập")


def test_a_word_at_the_start_of_a_sentence_is_the_same_word() -> None:
    (capital,) = linked("Kỹ sư đi. Kỹ sư về.").topics
    (both,) = linked("Kỹ sư đi. Một kỹ sư về.").topics
    assert (capital.words, both.words) == (("Kỹ sư",), ("kỹ sư",))


def test_a_topic_of_the_editor_needs_no_words() -> None:
    (topic,) = linked("Trời đẹp.", more="topics: [ban-dan]\n").topics
    assert topic.words == ()


def test_one_word_may_carry_two_topics() -> None:
    yaml = (
        "- {id: ban-dan, type: topic, label: Bán dẫn, terms: [chip]}\n"
        "- {id: ai, type: topic, label: AI, terms: [chip]}\n"
    )
    assert topics(linked("Nhà máy chip mở cửa.", yaml=yaml)) == ["ai", "ban-dan"]
