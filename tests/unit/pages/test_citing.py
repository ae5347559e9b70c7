"""Citations: the same article for people, for BibTeX, for CSL, for what reads the head's tags."""

import json
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string

from newsgen.pages import articles
from newsgen.views import ArticleView
from samples import ADDRESS, archive, record, site, view

PAGE = f"{ADDRESS}articles/le-ky.html"
SOURCE = "source: {name: Thanh Niên, url: https://thanhnien.vn/a_b.htm}\n"


def page(*, base_url: str = ADDRESS, language: str = "vi", **front: Any) -> ArticleView:
    found = archive([("le-ky", record("Gần 500 kỹ sư.", **front))])
    return view(articles.pages(found, site(base_url, language)), "articles/le-ky.html", ArticleView)


def tags(**front: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for tag in page(**front).tags:
        found.setdefault(tag.name, []).append(tag.content)
    return found


def bibtex(**front: Any) -> dict[str, str]:
    """The fields of the entry as a reader of BibTeX has them."""
    library = parse_string(page(**front).citation.bibtex)
    assert library.failed_blocks == []
    (entry,) = library.entries
    return {field.key: field.value for field in entry.fields} | {"type": entry.entry_type}


def csl(**front: Any) -> dict[str, Any]:
    (item,) = json.loads(page(**front).citation.csl_json)
    assert isinstance(item, dict)
    return item


def test_people_read_author_headline_paper_day_address_and_where_the_copy_lies() -> None:
    assert page(more=f"authors: [Đức Nhật]\n{SOURCE}").citation.text == (
        f"Đức Nhật. “Lễ ký”. Thanh Niên, 21/8/2025. https://thanhnien.vn/a_b.htm. Bản lưu: {PAGE}"
    )


def test_an_inferred_headline_and_year_say_so() -> None:
    text = page(date="2025?-10-02", more="inferred: {title: theo bài}\n").citation.text
    assert "“Lễ ký” [tít suy ra]. 2/10/2025 (năm suy ra)." in text


def test_an_unknown_year_is_not_filled_in() -> None:
    told = page(date="XXXX-08-21")
    assert "21/8, không rõ năm" in told.citation.text
    assert "year" not in bibtex(date="XXXX-08-21")
    assert csl(date="XXXX-08-21")["issued"] == {"literal": "21/8, không rõ năm"}
    assert {"DC.date", "citation_publication_date"}.isdisjoint(tags(date="XXXX-08-21"))


def test_without_an_address_the_archive_is_named_by_its_title() -> None:
    assert page(base_url="").citation.text == "“Lễ ký”. 21/8/2025. Lưu trong: Kho tin."


def test_bibtex_has_an_article_of_a_newspaper() -> None:
    told = bibtex(more=f"authors: [Đức Nhật, Lê and Hà]\nlanguage: vi\n{SOURCE}")
    assert told == {
        "type": "article",
        "author": "{Đức Nhật} and {Lê and Hà}",
        "title": "{Lễ ký}",
        "journal": "Thanh Niên",
        "year": "2025",
        "month": "aug",
        "day": "21",
        "langid": "vietnamese",
        "url": "https://thanhnien.vn/a_b.htm",
        "note": f"Bản lưu: {PAGE}".replace("_", r"\_"),
    }


def test_an_inferred_year_is_doubted_in_bibtex_and_in_csl() -> None:
    assert bibtex(date="2025?-10-02")["year"] == "2025?"
    assert csl(date="2025?-10-02")["issued"] == {"date-parts": [[2025, 10, 2]], "circa": True}


@pytest.mark.parametrize("title", [r"'100% {KH&CN} #1_a $b ~c ^d \x}'", "'}, x = {y'", "'@x{'"])
def test_no_sign_of_a_headline_breaks_bibtex(title: str) -> None:
    told = bibtex(title=title)
    assert set(told) == {"type", "title", "year", "month", "day", "url", "note"}
    bare = told["title"]
    for sign, escaped in (("\\", r"\textbackslash{}"), ("~", r"\textasciitilde{}")):
        bare = bare.replace(escaped, sign)
    bare = bare.replace(r"\textasciicircum{}", "^")
    for sign in "{}%&#_$":
        bare = bare.replace("\\" + sign, sign)
    assert bare == "{" + title.strip("'") + "}"


def test_csl_has_an_article_of_a_newspaper() -> None:
    assert csl(more=f"authors: [Đức Nhật]\nlanguage: vi\n{SOURCE}") == {
        "id": "le-ky",
        "type": "article-newspaper",
        "title": "Lễ ký",
        "container-title": "Thanh Niên",
        "author": [{"literal": "Đức Nhật"}],
        "issued": {"date-parts": [[2025, 8, 21]]},
        "language": "vi",
        "URL": "https://thanhnien.vn/a_b.htm",
        "archive": "Kho tin",
        "archive_location": PAGE,
    }


def test_zotero_finds_an_article_of_a_newspaper_in_the_tags() -> None:
    told = tags(more=f"authors: [Đức Nhật, Lê Hà]\nlanguage: vi\n{SOURCE}")
    assert told["DC.type"] == ["NewsItem"]
    assert told["prism.publicationName"] == told["DC.publisher"] == ["Thanh Niên"]
    assert told["citation_title"] == told["DC.title"] == ["Lễ ký"]
    assert told["citation_author"] == told["DC.creator"] == ["Đức Nhật", "Lê Hà"]
    assert told["citation_publication_date"] == ["2025/08/21"]
    assert told["citation_language"] == ["vi"]
    assert told["DC.source"] == ["https://thanhnien.vn/a_b.htm"]
    assert told["DC.identifier"] == [PAGE]
    assert told["DC.subject"] == ["Đào tạo nhân lực"]
    assert "citation_journal_title" not in told


def test_an_inferred_day_is_no_day_of_publication_in_the_tags() -> None:
    assert {"DC.date", "citation_publication_date"}.isdisjoint(tags(date="2025?-10-02"))


def test_the_box_speaks_the_language_of_the_site() -> None:
    assert page(language="en").citation.text == (f"“Lễ ký”. 21 August 2025. Archived at {PAGE}")
