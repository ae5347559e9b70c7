"""With whom an entity appears: in which articles, and in which sentences both are named."""

from newsgen.pages import Page, entities
from newsgen.pages.together import LENGTH, SCANNED, SHARED
from newsgen.views import CompanionItem, TogetherView
from samples import AUTHORITY, archive, linked, numbered, record, site, urls, view

URL = "organisations/nipa/together.html"


def pages_of(records: list[tuple[str, bytes]], yaml: str = AUTHORITY) -> list[Page]:
    return list(entities.pages(archive(records, yaml), site()))


def companion(records: list[tuple[str, bytes]], entity: str = "fpt") -> CompanionItem:
    shown = view(pages_of(records), URL, TogetherView)
    (found,) = [one for group in shown.groups for one in group.companions if one.id == entity]
    return found


def sentences(of: CompanionItem) -> list[str]:
    """With the names that are marked in brackets."""
    return [
        "".join(f"[{p.text}]" if p.is_name else p.text for p in sentence.pieces)
        for shared in of.articles
        for sentence in shared.sentences
    ]


def articles(of: CompanionItem) -> list[str]:
    return [shared.article.href for shared in of.articles]


def test_sentences_that_name_both_are_quoted_with_both_marked() -> None:
    body = "FPT họp. NIPA ký với FPT tại Hà Nội. NIPA về."
    assert sentences(companion([("a", record(body))])) == ["[NIPA] ký với [FPT] tại Hà Nội."]


def test_a_sentence_leads_to_itself() -> None:
    body = "FPT họp. NIPA ký với FPT."
    (shared,) = companion([("a", record(body))]).articles
    sentence = linked(body).sentences[1].id
    assert shared.sentences[0].href == f"../../articles/a.html#{sentence}"


def test_articles_with_such_a_sentence_come_before_newer_ones_without() -> None:
    found = companion(
        [(f"a{n}", record("NIPA họp. FPT dự.", date=f"2025-0{n}-01")) for n in range(2, 2 + SHARED)]
        + [("ky", record("NIPA ký với FPT.", date="2025-01-01"))]
    )
    assert "../../articles/ky.html" in articles(found)
    assert (len(found.articles), found.number, found.bare) == (SHARED, SHARED + 1, 0)


def test_where_no_sentence_names_both_the_newest_articles_are_told() -> None:
    found = companion(
        [(f"a{n}", record("NIPA họp. FPT dự.", date=f"2025-0{n}-01")) for n in range(1, 6)]
    )
    assert articles(found) == [f"../../articles/a{n}.html" for n in (5, 4, 3)]
    assert (sentences(found), found.bare) == ([], 5)


def test_only_the_newest_articles_are_asked() -> None:
    old = [("ky", record("NIPA ký với FPT.", date="2000-01-01"))]
    found = companion([*numbered(SCANNED, "NIPA họp. FPT dự."), *old])
    assert (sentences(found), found.bare, found.number) == ([], SCANNED, SCANNED + 1)


def test_few_sentences_are_quoted() -> None:
    assert len(sentences(companion(numbered(9, "NIPA ký với FPT.")))) == SHARED


def test_a_long_sentence_is_cut_around_both_names() -> None:
    much = LENGTH // 10 * "về nhiều việc "
    body = f"Hôm nay FPT họp {much}, NIPA tiếp tục ký với FPT {much}."
    (sentence,) = sentences(companion([("a", record(body))]))
    assert len(sentence) < LENGTH + 10
    assert ", [NIPA] tiếp tục ký với [FPT] về" in sentence


def test_a_sentence_whose_names_stand_far_apart_is_shown_whole() -> None:
    body = f"FPT họp {LENGTH // 10 * 'về nhiều việc '}, NIPA dự."
    (sentence,) = sentences(companion([("a", record(body))]))
    assert sentence.replace("[", "").replace("]", "") == " ".join(body.split())


def test_an_entity_that_appears_with_nobody_has_no_such_page() -> None:
    assert URL not in urls(pages_of([("a", record("NIPA họp."))]))


def test_a_newer_article_of_others_leaves_the_page_as_it_was() -> None:
    def page(records: list[tuple[str, bytes]]) -> Page:
        (found,) = [page for page in pages_of(records) if page.url == URL]
        return found

    before = [("a", record("NIPA ký với FPT."))]
    after = [*before, ("b", record("NIPA về nước.", date="2026-01-01"))]
    assert page(before).exact is not None
    assert page(before).parts != page(after).parts
    first, second = page(before).exact, page(after).exact
    assert first is not None
    assert second is not None
    assert first() == second()
