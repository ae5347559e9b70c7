from typing import Any

import pytest

from newsgen.pages import articles
from newsgen.views import ArticleView, Link
from samples import archive, body_of, numbered, record, site, view


def page(body: str, *, language: str = "vi", **front: Any) -> ArticleView:
    pages = articles.pages(archive([("le-ky", record(body, **front))]), site(language=language))
    return view(pages, "articles/le-ky.html", ArticleView)


def marks(markdown: str) -> list[tuple[str, str]]:
    """Each name in a body, with the link it has."""
    return [(markdown[mark.start : mark.end], mark.href) for mark in body_of(markdown).mentions]


def test_there_is_a_page_for_each_article() -> None:
    pages = articles.pages(archive(numbered(3)), site())
    assert [page.url for page in pages] == [
        "articles/tin-003.html",
        "articles/tin-002.html",
        "articles/tin-001.html",
    ]


def test_the_first_mention_in_each_paragraph_is_linked_and_the_others_only_marked() -> None:
    assert marks("FPT và NIPA. Rồi FPT.\n\nFPT lại họp, FPT nói.") == [
        ("FPT", "../organisations/fpt.html"),
        ("NIPA", "../organisations/nipa.html"),
        ("FPT", ""),
        ("FPT", "../organisations/fpt.html"),
        ("FPT", ""),
    ]


def test_two_names_of_one_entity_are_one_entity() -> None:
    found = marks("Tập đoàn Hòa Phát, tức Hòa Phát, họp.")
    assert [href for _, href in found] == ["../organisations/hoa-phat.html", ""]


def test_a_caption_is_a_paragraph_of_its_own() -> None:
    found = marks('FPT họp.\n\n![FPT ký, FPT cười](<> "ẢNH: NIPA")')
    assert [href != "" for _, href in found] == [True, True, False, True]


def test_the_lead_is_the_first_paragraph() -> None:
    body = body_of("![Ảnh](<>)\n\nGia Lai ký.\n\nHết.")
    start, end = body.lead
    assert body.markdown[start:end] == "Gia Lai ký."


def test_an_article_without_a_paragraph_has_no_lead() -> None:
    assert body_of("![Ảnh](<>)").lead == (0, 0)


def test_who_where_what_are_counted_most_frequent_first() -> None:
    shown = page("Ông Vũ Hải Quân ở NIPA gặp FPT, FPT và Gia Lai. Bán dẫn.")
    told = [(g.type, [(e.id, e.count) for e in g.entities]) for g in shown.groups]
    assert told == [
        ("person", [("vu-hai-quan", 1)]),
        ("organisation", [("fpt", 2), ("nipa", 1)]),
        ("place", [("gia-lai", 1)]),
    ]


def test_entities_named_as_often_stand_in_vietnamese_order() -> None:
    shown = page("Việt Nam, Hàn Quốc, Hà Nội, Gia Lai.")
    (places,) = shown.groups
    assert [e.label for e in places.entities] == ["Gia Lai", "Hà Nội", "Hàn Quốc", "Việt Nam"]


def test_a_topic_shows_the_words_that_carry_it() -> None:
    (topic,) = page("Kỹ sư đi thực tập, kỹ sư về.").topics
    assert (topic.href, topic.label, topic.words) == (
        "../topics/dao-tao.html",
        "Đào tạo nhân lực",
        ("kỹ sư", "thực tập"),
    )


def test_the_inferred_year_is_said() -> None:
    shown = page("NIPA.", date="2025?-10-02")
    assert (shown.date.text, shown.date.note) == ("2/10/2025", "năm suy ra")


def test_an_unknown_year_is_said() -> None:
    assert page("NIPA.", date="XXXX-08-21").date.text == "21/8, không rõ năm"


def test_the_address_of_the_paper_is_linked() -> None:
    source = page("NIPA.", more="source: {name: Thanh Niên, url: https://thanhnien.vn/a}\n").source
    assert source is not None
    assert (source.name, source.href) == ("Thanh Niên", "https://thanhnien.vn/a")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "thanhnien.vn/a", "//thanhnien.vn"])
def test_an_address_that_is_none_is_shown_not_linked(url: str) -> None:
    source = page("NIPA.", more=f"source: {{name: Thanh Niên, url: '{url}'}}\n").source
    assert source is not None
    assert (source.href, source.address) == ("", url)


@pytest.mark.parametrize(
    ("more", "shown"),
    [("name: Thanh Niên", "Thanh Niên"), ("url: https://thanhnien.vn", "https://thanhnien.vn")],
)
def test_a_paper_is_named_as_far_as_it_is_known(more: str, shown: str) -> None:
    source = page("NIPA.", more=f"source: {{{more}}}\n").source
    assert source is not None
    assert source.name == shown


def test_an_article_without_a_source_claims_none() -> None:
    assert page("NIPA.").source is None


def test_rights_are_the_records_own_else_the_papers() -> None:
    paper = page("NIPA.", more="source: {name: Thanh Niên}\n").rights
    assert "Thanh Niên" in paper
    assert page("NIPA.", more="rights: CC BY 4.0\n").rights == "CC BY 4.0"
    assert page("NIPA.").rights == ""


def test_every_fact_tells_where_it_comes_from() -> None:
    shown = page(
        "NIPA.",
        date="2025?-10-02",
        more="inferred: {title: đọc từ địa chỉ}\nevidence: {date: bài ghi «Ngày 2/10»}\n",
    )
    told = [(p.field, p.value, p.is_inferred, p.note) for p in shown.provenance]
    assert told == [
        ("Tít bài", "Lễ ký", True, "đọc từ địa chỉ"),
        ("Ngày", "2/10/2025", False, "bài ghi «Ngày 2/10»"),
    ]


def test_an_inferred_headline_is_marked() -> None:
    assert page("NIPA.", more="inferred: {title: đọc từ lời dẫn}\n").inferred_title == (
        "đọc từ lời dẫn"
    )
    assert page("NIPA.").inferred_title == ""


def test_an_article_leads_to_the_next_and_the_previous() -> None:
    pages = list(articles.pages(archive(numbered(3)), site()))
    middle = view(pages, "articles/tin-002.html", ArticleView)
    assert (middle.newer, middle.older) == (
        Link("tin-003.html", "Tin số 3"),
        Link("tin-001.html", "Tin số 1"),
    )
    newest = view(pages, "articles/tin-003.html", ArticleView)
    assert newest.newer is None


def test_a_related_article_shows_the_true_reason() -> None:
    found = archive(
        [("a", record("NIPA, FPT và kỹ sư.")), ("b", record("Kỹ sư ở NIPA.", title="Tin b"))]
    )
    (related,) = view(articles.pages(found, site()), "articles/a.html", ArticleView).related
    assert (related.href, related.title) == ("b.html", "Tin b")
    assert [link.label for link in related.shared] == ["NIPA", "Đào tạo nhân lực"]


def test_the_teaser_of_another_article_is_kept_apart() -> None:
    shown = page("NIPA.", more="related: Tin khác\n")
    assert (shown.teaser, "Tin khác" in shown.body) == ("Tin khác", False)


def test_a_picture_is_linked_where_it_lies() -> None:
    body = body_of('![Lễ ký](anh/le-ky.jpg "ẢNH: NIPA")\n\n![Không có](<>)')
    assert [figure.src for figure in body.figures] == ["../media/articles/anh/le-ky.jpg", ""]


def test_an_english_site_says_the_same_in_english() -> None:
    shown = page("NIPA.", language="en", date="XXXX-08-21")
    assert (shown.date.text, shown.groups[0].label) == ("21 August, year unknown", "Organisations")
