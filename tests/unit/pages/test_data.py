"""Files for machines: what stands in them, and that the dictionary says all of it."""

import csv
import io
import json
from typing import Any

import pytest

from newsgen.pages import data_files, dictionary
from newsgen.pages.data.tables import TABLES, Table
from newsgen.pieces import whole
from newsgen.views import DataView
from newsgen.words import LANGUAGES
from samples import ADDRESS, AUTHORITY, archive, record, site, view

Records = list[tuple[str, bytes]]
MEETING = "Ông Vũ Hải Quân gặp NIPA. Ông Quân cảm ơn NIPA, NIPA hứa."


def files(records: Records, yaml: str = AUTHORITY) -> dict[str, bytes]:
    found = data_files(archive(records, yaml), site())
    return {file.url: whole(file.content()).content for file in found}


def items(records: Records, url: str, yaml: str = AUTHORITY) -> list[dict[str, Any]]:
    values = json.loads(files(records, yaml)[url])
    assert isinstance(values, list)
    return values


def rows(records: Records, url: str = "data/mentions-2025.csv") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files(records)[url].decode(), newline="")))


def test_what_there_is_one_of_for_each_article_lies_in_files_by_year() -> None:
    dates = ("2024-12-31", "2025-01-01", "2025?-10-02", "2025", "XXXX-08-21")
    found = files([(f"tin-{n}", record("NIPA.", date=date)) for n, date in enumerate(dates)])
    years = ("2024", "2025", "XXXX")
    assert {url for url in found if "-" in url} == {
        *(f"data/articles-{year}.json" for year in years),
        *(f"data/mentions-{year}.csv" for year in years),
    }
    counts = [found[f"data/articles-{year}.json"].count(b'"id"') for year in years]
    assert counts == [1, 3, 1]


def test_an_article_tells_what_its_record_says_and_whom_it_names() -> None:
    more = "source: {name: Thanh Niên, url: https://thanhnien.vn/a.htm}\nauthors: [Đức Nhật]\n"
    (told,) = items([("le-ky", record(MEETING, more=more))], "data/articles-2025.json")
    assert told == {
        "id": "le-ky",
        "url": "articles/le-ky.html",
        "record": "articles/le-ky.md",
        "title": "Lễ ký",
        "has_inferred_title": False,
        "date": "2025-08-21",
        "modified": "2025-08-21",
        "source": "Thanh Niên",
        "source_url": "https://thanhnien.vn/a.htm",
        "source_title": "",
        "authors": ["Đức Nhật"],
        "language": "",
        "summary": MEETING,
        "rights": "",
        "topics": [],
        "about": ["nipa", "vu-hai-quan"],
        "mentions": {"vu-hai-quan": 2, "nipa": 3},
    }


def test_an_inferred_day_is_no_day_of_a_change() -> None:
    (told,) = items([("a", record("NIPA.", date="2025?-10-02"))], "data/articles-2025.json")
    assert (told["date"], told["modified"]) == ("2025?-10-02", "")


def test_every_mention_has_a_row_also_those_without_a_link() -> None:
    told = [(row["surface"], row["entity"], row["type"]) for row in rows([("a", record(MEETING))])]
    assert told == [
        ("Vũ Hải Quân", "vu-hai-quan", "person"),
        ("NIPA", "nipa", "organisation"),
        ("Quân", "vu-hai-quan", "person"),
        ("NIPA", "nipa", "organisation"),
        ("NIPA", "nipa", "organisation"),
    ]


def test_a_mention_stands_in_its_sentence_where_its_row_says() -> None:
    quotes = archive([("a", record(MEETING))])
    sentences = {
        quote.sentence: quote.text for quote in quotes.shelf.quotes(quotes.cards[0]).sentences()
    }
    for row in rows([("a", record(MEETING))]):
        sentence = sentences[row["sentence_id"]]  # type: ignore[index]
        assert sentence[int(row["start"]) : int(row["end"])] == row["surface"]


def test_an_entity_tells_what_its_entry_says_and_how_often_it_is_named() -> None:
    yaml = AUTHORITY.replace("label: NIPA}", "label: NIPA, same_as: [https://www.nipa.kr/]}")
    records = [("a", record(MEETING)), ("b", record("NIPA."))]
    (told,) = [one for one in items(records, "data/entities.json", yaml) if one["id"] == "nipa"]
    assert told == {
        "id": "nipa",
        "type": "organisation",
        "label": "NIPA",
        "aliases": [],
        "description": "",
        "same_as": ["https://www.nipa.kr/"],
        "part_of": "",
        "terms": [],
        "url": "organisations/nipa.html",
        "articles": 2,
        "mentions": 4,
    }


def test_an_entity_that_no_article_names_is_in_the_list() -> None:
    (told,) = [e for e in items([], "data/entities.json") if e["id"] == "fpt-japan"]
    assert (told["part_of"], told["articles"], told["mentions"]) == ("fpt", 0, 0)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_file_has_exactly_the_columns_of_the_dictionary(table: Table) -> None:
    found = files([("a", record("FPT ký thỏa thuận với NIPA."))])
    content = found[table.path("2025" if table.is_by_year else "")].decode()
    if table.form == "csv":
        assert tuple(next(csv.reader(io.StringIO(content)))) == table.header
    else:
        assert {tuple(one) for one in json.loads(content)} == {table.header}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dictionary_says_what_each_column_means(language: str) -> None:
    words = LANGUAGES[language].data
    assert {name: tuple(words.columns[name]) for name in words.columns} == {
        table.name: table.header for table in TABLES
    }


def test_the_page_of_the_dictionary_leads_to_every_file() -> None:
    found = archive([("a", record("NIPA.")), ("b", record("NIPA.", date="XXXX-08-21"))])
    shown = view(dictionary.pages(found, site(ADDRESS)), "data/index.html", DataView)
    tables = {file.href for table in shown.tables for file in table.files}
    others = {shown.package.href, *(feed.href for feed in shown.feeds)}
    made = {file.url for file in data_files(found, site(ADDRESS))}
    assert {f"data/{href}" for href in tables | {shown.package.href}} == {
        url for url in made if url.startswith("data/")
    }
    assert others == {"datapackage.json", "../feed.xml", "../feed.json"}


def test_the_data_package_lists_every_table_with_its_columns() -> None:
    """Data Package and Table Schema: https://specs.frictionlessdata.io/."""
    found = files([("a", record("NIPA.")), ("b", record("NIPA.", date="XXXX-08-21"))])
    package = json.loads(found["data/datapackage.json"])
    paths = {f"data/{resource['path']}" for resource in package["resources"]}
    assert paths == {*found} - {"data/datapackage.json"}
    for resource in package["resources"]:
        assert resource["name"] == resource["name"].lower()
        assert resource["schema"]["fields"]


@pytest.mark.parametrize("sign", "=+-@\t\r")
def test_no_name_is_taken_for_a_formula(sign: str) -> None:
    yaml = AUTHORITY.replace("label: NIPA}", "label: NIPA, aliases: ['=1+1 NIPA', '@NIPA']}")
    surfaces = [
        row["surface"]
        for row in csv.DictReader(
            io.StringIO(
                files([("a", record("Trời =1+1 NIPA. Gặp @NIPA."))], yaml)[
                    "data/mentions-2025.csv"
                ].decode(),
                newline="",
            )
        )
    ]
    assert surfaces
    assert not [surface for surface in surfaces if surface.startswith(sign)]
