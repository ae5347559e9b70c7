import csv
import io

from newsgen.pages import agreements, data_files, home, plan
from newsgen.pages.agreements import FILTERED_ABOVE, PAGE_SIZE
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


def mixed(count: int) -> Records:
    """Memoranda and agreements in turn, over several years."""
    return [
        (slug, raw.replace(b"NIPA.", f"NIPA (lần {n}).".encode()).replace(*_KINDS[n % 2]))
        for n, (slug, raw) in enumerate(numbered(count, SIGNED))
    ]


_KINDS = ((b"", b""), ("biên bản ghi nhớ".encode(), "thỏa thuận".encode()))


def front(url: str, records: Records) -> AgreementsView:
    return view(agreements.pages(archive(records), site()), url, AgreementsView)


def test_a_longer_list_can_be_read_by_kind() -> None:
    records = mixed(FILTERED_ABOVE + 1)
    (choice,) = front("agreements.html", records).choices
    assert [(link.label, link.href) for link in choice.links] == [
        ("Tất cả (11)", "agreements.html"),
        ("Thỏa thuận (5)", "agreements/agreement.html"),
        ("Biên bản ghi nhớ (6)", "agreements/memorandum.html"),
    ]
    shown = front("agreements/memorandum.html", records)
    assert {item.kind for item in shown.agreements} == {"Biên bản ghi nhớ"}
    assert (shown.up and shown.up.href) == "../agreements.html"


def test_a_longer_list_can_be_read_by_year() -> None:
    records = [*mixed(9), *((f"khong-{n}", record(SIGNED, date="XXXX-03-04")) for n in range(3))]
    years = front("agreements.html", records).choices[-1]
    assert [link.label for link in years.links] == ["Tất cả (12)", "2001 (9)", "Không rõ năm (3)"]
    shown = front("agreements/year-xxxx.html", records)
    assert [item.proofs[0].date.text for item in shown.agreements] == 3 * ["4/3, không rõ năm"]


def test_a_short_list_is_read_as_a_whole() -> None:
    assert front("agreements.html", mixed(FILTERED_ABOVE)).choices == ()
