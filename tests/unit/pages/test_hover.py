"""What a card on a name shows, as its script says it."""

import json
from typing import NamedTuple

import pytest

from newsgen.pages import Page, hover
from newsgen.views import HoverCardView
from samples import AUTHORITY, archive, numbered, record, site, urls, view

LONG = (
    "Trong khuôn khổ chuyến thăm chính thức, đoàn công tác do lãnh đạo thành phố dẫn đầu đã đến "
    "trụ sở chính và nghe NIPA giới thiệu chương trình đào tạo kỹ sư, trung tâm dữ liệu, phòng thí "
    "nghiệm chung cùng nhiều dự án sẽ khởi động trong hai năm tới tại các địa phương của hai nước."
)


class Shown(NamedTuple):
    label: str
    type: str
    description: str
    href: str
    quotes: list[dict[str, str]]
    sentences: list[str]
    """With the names in brackets."""


def pages_of(records: list[tuple[str, bytes]], yaml: str = AUTHORITY) -> list[Page]:
    return list(hover.pages(archive(records, yaml), site()))


def card(records: list[tuple[str, bytes]], entity: str = "nipa", yaml: str = AUTHORITY) -> Shown:
    literal = view(pages_of(records, yaml), f"cards/{entity}.js", HoverCardView).literal
    said = json.loads(str(literal))
    assert said.pop("id") == entity
    sentences = [
        "".join(f"[{text}]" if at % 2 else text for at, text in enumerate(quote.pop("text")))
        for quote in said["quotes"]
    ]
    return Shown(**said, sentences=sentences)


def test_every_entity_has_a_card_even_one_that_no_article_names() -> None:
    records = [("a", record("NIPA họp."))]
    assert "cards/vu-hai-quan.js" in urls(pages_of(records))
    assert card(records, "vu-hai-quan").quotes == []


def test_a_card_says_who_it_is() -> None:
    yaml = "- {id: nipa, type: organisation, label: NIPA, description: cơ quan của Hàn Quốc}"
    shown = card([("a", record("NIPA họp."))], yaml=yaml)
    assert shown[:4] == ("NIPA", "Tổ chức", "cơ quan của Hàn Quốc", "organisations/nipa.html")


def test_a_card_quotes_the_two_newest_articles_with_the_name_marked() -> None:
    shown = card(
        [
            ("cu", record("NIPA họp.", date="2024-01-01")),
            ("moi", record("NIPA ký. NIPA về.", date="2026-01-01", title="Ký kết")),
            ("giua", record("Sáng nay NIPA đến Gia Lai.", date="2025-01-01")),
        ]
    )
    assert shown.sentences == ["[NIPA] ký.", "Sáng nay [NIPA] đến Gia Lai."]
    assert (shown.quotes[0]["date"], shown.quotes[0]["title"]) == ("1/1/2026", "Ký kết")
    assert shown.quotes[1]["href"].startswith("articles/giua.html#s-")


def test_of_one_article_alone_a_card_quotes_two_sentences() -> None:
    shown = card([("a", record("NIPA ký. Trời đẹp. NIPA về. NIPA nghỉ."))])
    assert shown.sentences == ["[NIPA] ký.", "[NIPA] về."]


def test_a_topic_is_quoted_with_the_sentences_that_use_its_terms() -> None:
    shown = card([("a", record("Gần 500 kỹ sư thực tập."))], "dao-tao")
    assert shown.sentences == ["Gần 500 kỹ sư thực tập."]


def test_a_long_sentence_is_cut_at_words_around_the_name() -> None:
    (sentence,) = card([("a", record(LONG))]).sentences
    assert sentence.startswith("…")
    assert sentence.endswith("…")
    assert "nghe [NIPA] giới thiệu" in sentence
    inner = sentence.strip("…").replace("[", "").replace("]", "")
    assert f" {inner} " in f" {LONG} "


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "&lt;"])
def test_what_an_editor_writes_stays_text(hostile: str) -> None:
    yaml = f"- {{id: nipa, type: organisation, label: NIPA, description: {json.dumps(hostile)}}}"
    pages = pages_of([("a", record("NIPA họp."))], yaml)
    literal = str(view(pages, "cards/nipa.js", HoverCardView).literal)
    assert not {*literal} & {*"<>&"}
    assert json.loads(literal)["description"] == hostile


def test_a_card_is_small_whatever_it_quotes() -> None:
    title = 12 * "Hội nghị cấp cao "
    records = [(f"{n}-{'x' * 90}", record(LONG, title=title, date=f"2025-0{n}-01")) for n in (1, 2)]
    yaml = f"- {{id: nipa, type: organisation, label: NIPA, description: '{20 * 'cơ quan của '}'}}"
    literal = view(pages_of(records, yaml), "cards/nipa.js", HoverCardView).literal
    assert len(literal.encode()) < 2000


def test_an_older_article_leaves_the_cards_as_they_were() -> None:
    def cards(count: int) -> dict[str, bytes]:
        return {page.url: page.parts for page in pages_of(numbered(count)[-4:])}

    more = [*numbered(9)[-4:], ("cu", record("NIPA đến Hàn Quốc.", date="1999-01-01"))]
    assert {page.url: page.parts for page in pages_of(more)} == cards(9)
