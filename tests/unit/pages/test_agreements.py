import csv
import io

from newsgen.pages import agreements, data_files, home, plan
from newsgen.pages.agreements import PAGE_SIZE
from newsgen.pages.data.tables import RELATIONS
from newsgen.pieces import whole
from newsgen.views import AgreementsView, HomeView
from samples import archive, numbered, record, site, urls, view

SIGNED = "FPT ký biên bản ghi nhớ với NIPA."

Records = list[tuple[str, bytes]]


def dates_on(url: str, records: Records) -> list[str]:
    shown = view(agreements.pages(archive(records), site()), url, AgreementsView)
    return [item.proofs[0].date.iso for item in shown.agreements]


def rows(records: Records) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table(records).decode(), newline="")))


def table(records: Records) -> bytes:
    files = data_files(archive(records), site())
    return next(whole(file.content()).content for file in files if file.url == "data/relations.csv")


def test_an_archive_without_agreements_has_no_page_of_them_and_no_link_to_one() -> None:
    records = [("a", record("Ông Vũ Hải Quân, Thứ trưởng Bộ KH&CN, đến FPT."))]
    pages = plan(archive(records), site())
    assert "agreements.html" not in urls(pages)
    front = view(home.pages(archive(records), site()), "index.html", HomeView)
    assert (front.agreements, front.all_agreements) == ((), None)


def test_the_front_page_names_the_newest_and_leads_to_all() -> None:
    front = view(home.pages(archive(numbered(9, SIGNED)), site()), "index.html", HomeView)
    assert [item.proofs[0].date.text for item in front.agreements[:2]] == ["9/1/2001", "8/1/2001"]
    assert front.all_agreements is not None
    assert front.all_agreements.href == "agreements.html"


def test_agreements_come_newest_first() -> None:
    assert dates_on("agreements.html", numbered(3, SIGNED)) == [
        "2001-01-03",
        "2001-01-02",
        "2001-01-01",
    ]


def test_a_full_page_of_agreements_does_not_change_when_newer_ones_come() -> None:
    before = dates_on("agreements/1.html", numbered(2 * PAGE_SIZE, SIGNED))
    after = dates_on("agreements/1.html", numbered(2 * PAGE_SIZE + 7, SIGNED))
    assert len(before) == PAGE_SIZE
    assert before == after


def test_an_agreement_of_many_sentences_in_an_article_is_told_once() -> None:
    body = f"{SIGNED}\n\n![Lễ ký biên bản ghi nhớ giữa NIPA và FPT](<>)"
    shown = view(
        agreements.pages(archive([("a", record(body))]), site()), "agreements.html", AgreementsView
    )
    assert [len(item.proofs) for item in shown.agreements] == [2]


def test_relations_for_machines_have_these_columns() -> None:
    (row,) = rows([("a", record("FPT ký thỏa thuận với NIPA về bán dẫn.", date="2025?-10-02"))])
    assert tuple(row) == RELATIONS.header
    assert row.pop("sentence_id").startswith("s-")
    assert row == {
        "subject": "fpt",
        "kind": "agreement",
        "object": "nipa",
        "role": "",
        "fields": "ban-dan",
        "article": "a",
        "date": "2025?-10-02",
        "sentence": "FPT ký thỏa thuận với NIPA về bán dẫn.",
        "status": "proposed",
    }


def test_rows_end_as_rfc_4180_has_it_and_quote_what_needs_it() -> None:
    found = table([("a", record('FPT, “bạn” cũ, ký thỏa thuận. FPT "x" ký với NIPA.'))])
    assert found == (",".join(RELATIONS.header) + "\r\n").encode()
    (row,) = rows([("a", record('FPT ký thỏa thuận với NIPA, "rất vui".'))])
    assert row["sentence"] == 'FPT ký thỏa thuận với NIPA, "rất vui".'


def test_no_cell_is_taken_for_a_formula() -> None:
    for sign in "=+@-":
        (row,) = rows([("a", record(f"Mở đầu.\n\n\\{sign}1 FPT. FPT ký thỏa thuận với NIPA."))])
        assert row["sentence"][0] not in "=+@-"
    (row,) = rows([("a", record("@tin: FPT ký thỏa thuận với NIPA."))])
    assert row["sentence"] == "'@tin: FPT ký thỏa thuận với NIPA."
