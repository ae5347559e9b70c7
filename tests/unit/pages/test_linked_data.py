"""JSON-LD: what a page tells machines, as the values it says."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from newsgen.pages import articles, entities, home
from newsgen.views import ArticleView, EntityView, HomeView
from samples import ADDRESS, AUTHORITY, archive, record, site, view

SOURCE = "source: {name: Thanh Niên, url: https://thanhnien.vn/a.htm, title: Ký kết}\n"
KNOWN = AUTHORITY.replace(
    "label: FPT}", "label: FPT, same_as: [https://www.wikidata.org/wiki/Q1, ftp://x]}"
)


def article(
    body: str = "NIPA.", *, base_url: str = ADDRESS, yaml: str = AUTHORITY, **front: Any
) -> Mapping[str, Any]:
    found = archive([("le-ky", record(body, **front))], yaml)
    pages = articles.pages(found, site(base_url))
    data = view(pages, "articles/le-ky.html", ArticleView).head.linked_data
    values: Mapping[str, Any] = json.loads(data)
    return values


def entity(url: str, *, base_url: str = ADDRESS, yaml: str = AUTHORITY) -> Mapping[str, Any]:
    found = archive([("le-ky", record("FPT Japan gặp FPT ở Gia Lai, bàn về bán dẫn."))], yaml)
    data = view(entities.pages(found, site(base_url)), url, EntityView).head.linked_data
    values: Mapping[str, Any] = json.loads(data)
    return values


def test_the_article_is_the_newspapers_and_the_archive_keeps_it() -> None:
    told = article(more=f"authors: [Đức Nhật]\n{SOURCE}")
    assert told["@type"] == "NewsArticle"
    assert told["publisher"] == {"@type": "Organization", "name": "Thanh Niên"}
    assert told["author"] == [{"@type": "Person", "name": "Đức Nhật"}]
    assert told["url"] == told["isBasedOn"] == "https://thanhnien.vn/a.htm"
    page = f"{ADDRESS}articles/le-ky.html"
    assert (told["@id"], told["archivedAt"], told["mainEntityOfPage"]) == (f"{page}#it", page, page)
    assert told["sdPublisher"]["name"] == told["isPartOf"]["name"] == "Kho tin"


def test_a_byline_that_is_the_papers_or_its_agencys_is_no_person() -> None:
    told = article(more="authors: [TTXVN, Lê Hà]\nsource: {name: VietnamPlus (TTXVN)}\n")
    assert [author["@type"] for author in told["author"]] == ["Organization", "Person"]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2025-08-21", "2025-08-21"),
        ("2025-08", "2025-08"),
        ("2025", "2025"),
        ("XXXX-08-21", None),
        ("2025?-10-02", None),
        ("2025-08-21~", None),
        ("2025-08/2025-09", None),
    ],
)
def test_a_date_is_told_only_as_far_as_it_is_known(date: str, told: str | None) -> None:
    assert article(date=date).get("datePublished") == told


def test_what_an_article_is_about_is_told_apart_from_what_it_mentions() -> None:
    told = article("FPT ký kết. FPT mở rộng.\n\nFPT cảm ơn Việt Nam.", title="FPT ký kết")
    assert [one["name"] for one in told["about"]] == ["FPT"]
    assert [one["name"] for one in told["mentions"]] == ["Việt Nam"]


def test_a_name_leads_to_the_entity_as_its_own_page_tells_it() -> None:
    (told,) = article("FPT.", yaml=KNOWN)["about"]
    its_page = entity("organisations/fpt.html", yaml=KNOWN)
    assert told["@id"] == its_page["@id"] == f"{ADDRESS}organisations/fpt.html#it"
    assert told["sameAs"] == its_page["sameAs"] == "https://www.wikidata.org/wiki/Q1"


def test_topics_are_keywords_with_a_page() -> None:
    (told,) = article("Gần 500 kỹ sư.")["keywords"]
    assert told == {
        "@type": "DefinedTerm",
        "@id": f"{ADDRESS}topics/dao-tao.html#it",
        "name": "Đào tạo nhân lực",
    }


def test_without_an_address_nothing_is_said_that_needs_one() -> None:
    told = article("FPT.", base_url="", more=SOURCE)
    assert "@id" not in json.dumps(told)
    assert "archivedAt" not in told
    assert told["url"] == "https://thanhnien.vn/a.htm"
    assert told["about"] == [{"@type": "Organization", "name": "FPT"}]


def test_an_address_that_may_not_be_linked_is_no_address_of_the_original() -> None:
    told = article(more="source: {name: Thanh Niên, url: 'javascript:alert(1)'}\n")
    assert (told["url"], "isBasedOn" in told) == (f"{ADDRESS}articles/le-ky.html", False)


def test_a_picture_of_the_archive_is_told_with_its_address() -> None:
    assert article("![Lễ ký](anh/le-ky.png)")["image"] == [f"{ADDRESS}media/articles/anh/le-ky.png"]


def test_nothing_in_a_title_ends_the_script_early() -> None:
    title = r'"</script><!--<script>&\u2028 \"NIPA\" \\"'
    found = archive([("le-ky", record("NIPA.", title=title))])
    shown = view(articles.pages(found, site(ADDRESS)), "articles/le-ky.html", ArticleView)
    data = shown.head.linked_data
    assert not {*"<>&\u2028"} & {*data}
    assert json.loads(data)["headline"] == shown.title


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("organisations/fpt.html", "Organization"),
        ("people/vu-hai-quan.html", "Person"),
        ("places/gia-lai.html", "Place"),
        ("topics/ban-dan.html", "DefinedTerm"),
    ],
)
def test_an_entity_is_what_its_type_says(url: str, kind: str) -> None:
    assert entity(url)["@type"] == kind


def test_an_entity_tells_its_other_names_and_the_articles_that_name_it() -> None:
    told = entity("places/gia-lai.html")
    assert told["alternateName"] == "tỉnh Gia Lai"
    (work,) = told["subjectOf"]
    assert work["@id"] == article("Gia Lai.")["@id"]


def test_an_organisation_tells_which_one_it_is_part_of() -> None:
    told = entity("organisations/fpt-japan.html")["parentOrganization"]
    assert told["@id"] == entity("organisations/fpt.html")["@id"]


def test_the_front_page_tells_the_collection_that_articles_are_part_of() -> None:
    found = archive([("le-ky", record("NIPA."))])
    front = view(home.pages(found, site(ADDRESS)), "index.html", HomeView)
    assert json.loads(front.head.linked_data)["@id"] == article()["isPartOf"]["@id"]
