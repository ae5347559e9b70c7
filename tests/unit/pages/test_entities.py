import pytest

from newsgen.pages import Page, entities
from newsgen.pages.evidence import PAGE_SIZE
from newsgen.quotes import TERM_SENTENCES
from newsgen.views import EntityView, EvidenceItem, EvidenceView, Link
from samples import AUTHORITY, archive, linked, numbered, record, site, urls, view


def pages_of(records: list[tuple[str, bytes]], yaml: str = AUTHORITY) -> list[Page]:
    return list(entities.pages(archive(records, yaml), site()))


def nipa(records: list[tuple[str, bytes]]) -> EntityView:
    return view(pages_of(records), "organisations/nipa.html", EntityView)


def quoted(item: EvidenceItem) -> list[str]:
    """The sentences of an article, with the name of the page in brackets."""
    return [
        "".join(f"[{p.text}]" if p.is_name else p.text for p in sentence.pieces)
        for sentence in item.sentences
    ]


def articles_shown(evidence: tuple[EvidenceItem, ...]) -> list[str]:
    return [item.article.href.rsplit("/", 1)[1] for item in evidence]


def test_every_entity_has_a_page_even_one_that_no_article_names() -> None:
    pages = pages_of([("a", record("NIPA."))])
    assert "people/vu-hai-quan.html" in urls(pages)
    shown = view(pages, "people/vu-hai-quan.html", EntityView)
    assert (shown.article_count, shown.mention_count, shown.evidence) == (0, 0, ())


def test_every_sentence_that_names_it_is_quoted_with_the_name_marked() -> None:
    shown = nipa([("a", record("NIPA họp với FPT. Trời đẹp.\n\nRồi NIPA và NIPA về."))])
    assert [quoted(item) for item in shown.evidence] == [
        ["[NIPA] họp với FPT.", "Rồi [NIPA] và [NIPA] về."]
    ]


def test_a_quoted_sentence_leads_to_that_very_sentence() -> None:
    shown = nipa([("a", record("FPT họp. NIPA dự."))])
    sentence = linked("FPT họp. NIPA dự.").sentences[1].id
    assert shown.evidence[0].sentences[0].href == f"../articles/a.html#{sentence}"


def test_mentions_and_articles_are_counted() -> None:
    shown = nipa([("a", record("NIPA, NIPA.")), ("b", record("Ở NIPA.")), ("c", record("FPT."))])
    assert (shown.article_count, shown.mention_count) == (2, 3)
    assert [item.count for item in shown.evidence] == [2, 1]


def test_a_topic_that_only_its_terms_carry_is_named_nowhere() -> None:
    shown = view(pages_of([("a", record("Gần 500 kỹ sư."))]), "topics/dao-tao.html", EntityView)
    assert (shown.article_count, shown.mention_count) == (1, 0)


def test_an_alias_that_is_the_label_in_other_capitals_is_not_shown() -> None:
    yaml = "- {id: duc-nhat, type: person, label: Đức Nhật, aliases: [ĐỨC NHẬT, nhà báo Đức Nhật]}"
    shown = view(pages_of([("a", record("NIPA."))], yaml), "people/duc-nhat.html", EntityView)
    assert shown.aliases == ("nhà báo Đức Nhật",)


def test_evidence_stands_newest_first() -> None:
    shown = nipa(
        [
            ("cu", record("NIPA.", date="2024-01-01")),
            ("khong-ro", record("NIPA.", date="XXXX-12-01")),
            ("moi", record("NIPA.", date="2026-01-01")),
        ]
    )
    assert articles_shown(shown.evidence) == ["moi.html", "cu.html", "khong-ro.html"]


def test_an_article_that_only_uses_the_terms_of_a_topic_is_quoted_briefly() -> None:
    body = "Một kỹ sư đến. Hai kỹ sư đến. Ba kỹ sư đến. Bốn kỹ sư đến."
    pages = pages_of([("a", record(body))])
    (item,) = view(pages, "topics/dao-tao.html", EntityView).evidence
    assert (len(item.sentences), item.count, item.words) == (TERM_SENTENCES, 0, ("kỹ sư",))


def test_an_article_that_names_a_topic_is_quoted_where_it_does() -> None:
    pages = pages_of([("a", record("Ngành bán dẫn. Một chip. Lại bán dẫn."))])
    (item,) = view(pages, "topics/ban-dan.html", EntityView).evidence
    assert quoted(item) == ["Ngành [bán dẫn].", "Lại [bán dẫn]."]


def test_older_evidence_lies_on_full_pages_numbered_from_the_oldest() -> None:
    pages = pages_of(numbered(2 * PAGE_SIZE + 1))
    numbered_urls = [url for url in urls(pages) if url.startswith("organisations/nipa/")]
    assert "organisations/nipa/1.html" in numbered_urls
    assert "organisations/nipa/2.html" not in numbered_urls
    older = view(pages, "organisations/nipa/1.html", EvidenceView)
    assert articles_shown(older.evidence)[-1] == "tin-001.html"
    assert len(older.evidence) == PAGE_SIZE


def test_no_evidence_is_lost_between_the_pages() -> None:
    pages = pages_of(numbered(3 * PAGE_SIZE + 5))
    front = view(pages, "organisations/nipa.html", EntityView).evidence
    older = [
        view(pages, f"organisations/nipa/{number}.html", EvidenceView).evidence for number in (2, 1)
    ]
    shown = [href for part in (front, *older) for href in articles_shown(part)]
    assert shown == [f"tin-{n:03}.html" for n in range(3 * PAGE_SIZE + 5, 0, -1)]


def test_the_way_to_older_evidence_and_back() -> None:
    pages = pages_of(numbered(2 * PAGE_SIZE))
    front = view(pages, "organisations/nipa.html", EntityView)
    older = view(pages, "organisations/nipa/1.html", EvidenceView)
    assert front.pager.older is not None
    assert older.pager.newer is not None
    assert (front.pager.older.href, older.pager.newer.href) == ("nipa/1.html", "../nipa.html")


def test_entities_seen_together_are_counted_by_article() -> None:
    shown = nipa([("a", record("NIPA, FPT, FPT.")), ("b", record("NIPA, FPT, Hà Nội."))])
    told = [(g.type, [(e.id, e.count) for e in g.entities]) for g in shown.together]
    assert told == [("organisation", [("fpt", 2)]), ("place", [("ha-noi", 1)])]


def test_a_count_of_shared_articles_leads_to_what_proves_it() -> None:
    shown = nipa([("a", record("NIPA, FPT."))])
    ((fpt,),) = (group.entities for group in shown.together)
    assert fpt.proofs == "nipa/together.html#with-fpt"


def test_facts_tell_the_first_and_the_last_article_of_known_year() -> None:
    shown = nipa(
        [
            ("cu", record("NIPA.", date="2024-01-01", title="Lần đầu")),
            ("khong-ro", record("NIPA.", date="XXXX-12-01")),
            ("moi", record("NIPA.", date="2026-01-01")),
        ]
    )
    assert shown.first is not None
    assert shown.last is not None
    assert (shown.first.date.text, shown.first.article.label) == ("1/1/2024", "Lần đầu")
    assert shown.last.article.href == "../articles/moi.html"


def test_of_one_article_nothing_is_said_to_be_first_or_last() -> None:
    shown = nipa([("a", record("NIPA."))])
    assert (shown.first, shown.last) == (None, None)


def test_a_topic_tells_in_how_many_articles_each_word_carries_it() -> None:
    pages = pages_of(
        [
            ("a", record("Gần 500 kỹ sư thực tập.")),
            ("b", record("Kỹ sư về nước.")),
            ("c", record("NIPA họp.")),
        ]
    )
    terms = view(pages, "topics/dao-tao.html", EntityView).terms
    assert [(term.word, term.number) for term in terms] == [("kỹ sư", 2), ("thực tập", 1)]


def test_a_word_that_no_article_uses_still_stands_among_those_of_its_topic() -> None:
    pages = pages_of([("a", record("Ngành bán dẫn và bán dẫn."))])
    terms = view(pages, "topics/ban-dan.html", EntityView).terms
    assert [(term.word, term.number) for term in terms] == [("bán dẫn", 1), ("chip", 0)]


def test_only_a_topic_has_words_that_carry_it() -> None:
    assert nipa([("a", record("NIPA."))]).terms == ()


def test_what_is_named_has_a_concordance_and_what_is_not_has_none() -> None:
    pages = pages_of([("a", record("NIPA họp. Gần 500 kỹ sư."))])
    assert view(pages, "organisations/nipa.html", EntityView).concordance is not None
    assert view(pages, "topics/dao-tao.html", EntityView).concordance is None
    assert [url for url in urls(pages) if "concordance" in url] == [
        "organisations/nipa/concordance.html"
    ]


def test_an_entity_is_not_together_with_itself() -> None:
    shown = nipa([("a", record("NIPA."))])
    assert (shown.together, shown.all_together) == ((), None)


def test_a_part_and_its_whole_lead_to_each_other() -> None:
    pages = pages_of([("a", record("NIPA."))])
    part = view(pages, "organisations/fpt-japan.html", EntityView)
    whole = view(pages, "organisations/fpt.html", EntityView)
    assert (part.part_of, whole.parts) == (
        Link("fpt.html", "FPT"),
        (Link("fpt-japan.html", "FPT Japan"),),
    )


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://nipa.kr", "https://nipa.kr"),
        ("javascript:alert(1)", ""),
        ("//nipa.kr", ""),
        ("wiki/NIPA", ""),
    ],
)
def test_only_an_address_of_the_web_is_linked_as_the_same_thing(address: str, href: str) -> None:
    yaml = f"- {{id: nipa, type: organisation, label: NIPA, same_as: ['{address}']}}"
    shown = view(pages_of([("a", record("NIPA."))], yaml), "organisations/nipa.html", EntityView)
    assert shown.same_as == (Link(href, address),)


def test_a_page_changed_when_its_newest_article_did() -> None:
    pages = pages_of(
        [
            ("a", record("NIPA.", date="2024-01-01", more="modified: 2026-02-03\n")),
            ("b", record("NIPA.", date="2025-01-01")),
        ]
    )
    changed = {str(page.url): page.modified for page in pages}
    assert changed["organisations/nipa.html"] == "2026-02-03"
    assert changed["organisations/fpt.html"] == ""
