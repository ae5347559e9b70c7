"""Cards: what other pages know of an article, kept as one line and read back."""

from newsgen.cards import Card, card_of
from newsgen.model import EntityId, LinkedArticle, RelationKind
from newsgen.problems import Location
from newsgen.tagger import tag
from samples import article, gazetteer, record, row_of

SIGNED = "Ngày 21.8, NIPA ký kết thỏa thuận hợp tác với Tập đoàn Hòa Phát tại Hà Nội."


def found(body: str = SIGNED, path: str = "articles/le-ky.md", **fields: str) -> LinkedArticle:
    """A tagged record; `title` and `date` are its own, any other field is more front matter."""
    plain = {name: fields.pop(name) for name in ("title", "date") if name in fields}
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return tag(article(record(body, more=more, **plain), path), gazetteer())


def kept(linked: LinkedArticle) -> Card:
    """The card of an article as it comes back from its row."""
    return card_of(linked.article.where.path, row_of(linked))


def card(body: str = SIGNED, **fields: str) -> Card:
    return kept(found(body, **fields))


def test_a_card_is_two_lines() -> None:
    row = row_of(found(f"{SIGNED}\n\nTrời se lạnh.", summary='"Hai\\nbên"'))
    assert row.count("\n") == 1


def test_what_puts_articles_in_order_comes_back_whatever_the_title_holds() -> None:
    linked = found(title='"Ký\\tkết: «Hai bên» \\"NIPA\\""', slug="le-ky-ket", date="2025?-08-02")
    one = kept(linked)
    assert (one.slug, one.date) == ("le-ky-ket", linked.article.date)
    assert one.title == linked.article.title


def test_a_card_says_whom_its_article_names_and_how_often() -> None:
    found = card("NIPA đến Gia Lai.\n\nFPT gặp NIPA.")
    assert found.counts == {"nipa": 2, "gia-lai": 1, "fpt": 1}
    named = "nipa", "fpt", "hoa-phat"
    assert [found.times(EntityId(entity)) for entity in named] == [2, 1, 0]


def test_topics_are_among_the_entities_without_being_named() -> None:
    found = card("Gần 500 kỹ sư thực tập tại Hàn Quốc.")
    assert [*found.details.topics] == ["dao-tao"]
    assert sorted(found.entities) == ["dao-tao", "han-quoc"]


def test_relations_come_back_as_the_sentences_state_them() -> None:
    linked = found()
    assert kept(linked).relations == linked.relations
    assert linked.relations[0].key.kind is RelationKind.AGREEMENT


def test_a_role_comes_back_with_its_words() -> None:
    linked = found("Ông Vũ Hải Quân, nguyên Giám đốc FPT Japan, dự lễ ký.")
    (role,) = kept(linked).relations
    assert (role.role, role.is_former) == ("nguyên Giám đốc", True)


def test_the_lead_stands_for_a_summary_that_is_missing() -> None:
    assert card(f"**NIPA** đến\nGia Lai.\n\n{SIGNED}").details.summary == "NIPA đến Gia Lai."


def test_the_summary_of_the_editor_goes_before_the_lead() -> None:
    assert card(summary="Hai bên ký kết.").details.summary == "Hai bên ký kết."


def test_a_card_is_dated_by_its_last_change_else_by_its_day() -> None:
    assert card(date="2025-08-21").modified == "2025-08-21"
    assert card(date="2025-08-21", modified="2025-09-02").modified == "2025-09-02"
    assert card(date="XXXX-08-21").modified == ""


def test_an_inferred_title_is_known_for_one() -> None:
    assert card(inferred="{title: theo câu đầu}").details.has_inferred_title
    assert not card(inferred="{date: theo báo}").details.has_inferred_title


def test_a_picture_is_known_by_its_path_in_the_site_and_where_it_is_named() -> None:
    body = 'NIPA họp.\n\n![Lễ ký](../anh/le-ky.jpg "NIPA")'
    linked = found(body, path="articles/2025/le-ky.md")
    (picture,) = kept(linked).pictures
    assert picture.path == "articles/anh/le-ky.jpg"
    assert picture.where == Location("articles/2025/le-ky.md", 8, 1)
    assert picture.size == (1600, 1067)


def test_an_article_without_relations_and_pictures_has_none() -> None:
    plain = card("Trời se lạnh.")
    assert (plain.relations, plain.pictures) == ((), ())
    assert (plain.has_relations, plain.has_pictures) == (False, False)


def test_a_card_holds_nothing_of_the_text_behind_the_lead() -> None:
    assert "kỹ sư" not in row_of(found(f"{SIGNED}\n\nGần 500 kỹ sư thực tập tại Gia Lai."))


def test_a_word_that_no_card_shows_leaves_its_digest_as_it_is() -> None:
    one, other = (card(f"{SIGNED}\n\nTrời {word} lạnh.") for word in ("se", "đã"))
    assert one.digest == other.digest


def test_whatever_a_card_says_is_in_its_digest() -> None:
    others = [
        card(title="Lễ ký kết"),
        card(date="2025-08-22"),
        card(summary="Hai bên ký kết."),
        card(authors="[Đức Nhật]"),
        card(topics="[ban-dan]"),
        card(modified="2025-09-02"),
        card(source="{name: Báo Gia Lai}"),
        card(slug="le-ky-ket"),
        card(inferred="{title: theo câu đầu}"),
        card(f"{SIGNED} NIPA họp."),
    ]
    assert len({card().digest, *(other.digest for other in others)}) == len(others) + 1


MEETING = "Ông Nguyễn Văn An họp với FPT tại Gia Lai."


def test_a_word_in_a_sentence_changes_the_proofs_of_those_it_names_and_of_no_other() -> None:
    one, other = (card(f"{SIGNED}\n\nFPT họp {day}.\n\n{MEETING}") for day in ("nay", "mai"))
    changed = [e for e in one.named if one.proof(e) != other.proof(e)]
    assert changed == ["fpt"]
    assert (one.listed, one.company) == (other.listed, other.company)


def test_what_a_list_shows_is_in_each_proof() -> None:
    one, other = card(), card(title="Lễ ký kết")
    assert not {one.listed, one.company, *one.each_proof()} & {
        other.listed,
        other.company,
        *other.each_proof(),
    }


def test_whom_an_article_names_is_in_its_company_and_not_in_what_lists_show() -> None:
    one, other = card(), card(f"{SIGNED}\n\nFPT có mặt.")
    assert one.listed == other.listed
    assert one.company != other.company


def test_equal_rows_are_equal_cards() -> None:
    one, other = card(), card()
    assert one == other
    assert one.details == other.details


def test_the_words_of_a_topic_are_those_of_the_details() -> None:
    """Whatever the texts around them hold."""
    title = '"dao-tao":["x"], "dao-tao\\\\":["y"]'
    raw = record("Gần 500 kỹ sư thực tập.\n\nNgành bán dẫn và chip.", title=f"'{title}'")
    found = card_of("articles/a.md", row_of(tag(article(raw), gazetteer())))
    for topic in (EntityId("dao-tao"), EntityId("ban-dan"), EntityId("khong-co")):
        assert [*found.words(topic)] == [*found.details.topics.get(topic, ())]
    assert [*found.words(EntityId("dao-tao"))] == ["kỹ sư", "thực tập"]
