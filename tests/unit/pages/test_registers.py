import pytest

from newsgen.model import EntityType
from newsgen.pages import Page, registers
from newsgen.pages.registers import SPLIT_ABOVE
from newsgen.views import RegisterView
from samples import archive, record, site, urls, view


def places(*labels: str) -> str:
    return "\n".join(
        f"- {{id: noi-{n}, type: place, label: {label!r}}}" for n, label in enumerate(labels)
    )


def pages_of(yaml: str, body: str = "Trời đẹp.") -> list[Page]:
    return list(registers.pages(archive([("a", record(body))], yaml), site()))


def listed(shown: RegisterView) -> list[tuple[str, list[str]]]:
    return [(group.letter, [e.label for e in group.entities]) for group in shown.groups]


def register(*labels: str) -> list[tuple[str, list[str]]]:
    return listed(view(pages_of(places(*labels)), "places/index.html", RegisterView))


def test_every_type_has_a_register_even_an_empty_one() -> None:
    fronts = {f"{kind.folder}/index.html" for kind in EntityType}
    assert fronts == {url for url in urls(pages_of("")) if url.count("/") == 1}


def test_a_register_stands_in_vietnamese_order_by_letter() -> None:
    assert register("Đà Nẵng", "Dương", "Âu", "Ấn Độ", "Ăn", "An Giang") == [
        ("A", ["An Giang"]),
        ("Ă", ["Ăn"]),
        ("Â", ["Ấn Độ", "Âu"]),
        ("D", ["Dương"]),
        ("Đ", ["Đà Nẵng"]),
    ]


@pytest.mark.parametrize(
    "labels",
    [
        ("3M", "Gia Lai", "Яндекс"),
        ("3M", "Łódź", "An Giang"),
        ("-Ninh", "An Giang", "Nha Trang"),
        ("“Ninh”", "An Giang", "Nha Trang"),
    ],
)
def test_no_entry_is_lost_from_a_register(labels: tuple[str, ...]) -> None:
    shown = [label for _, members in register(*labels) for label in members]
    assert sorted(shown) == sorted(labels)


def test_each_letter_stands_once() -> None:
    letters = [letter for letter, _ in register("3M", "Łódź", "An Giang", "-Anh", "5G")]
    assert len(letters) == len(set(letters))


def test_an_entry_tells_how_many_articles_name_it() -> None:
    found = archive([("a", record("Gia Lai, Gia Lai.")), ("b", record("Gia Lai."))])
    shown = view(registers.pages(found, site()), "places/index.html", RegisterView)
    (item,) = [e for group in shown.groups for e in group.entities if e.id == "gia-lai"]
    assert (item.href, item.count) == ("gia-lai.html", 2)


def test_the_letters_of_a_short_register_are_places_on_its_page() -> None:
    shown = view(pages_of(places("Ăn", "Đà Nẵng", "3M")), "places/index.html", RegisterView)
    assert [link.href for link in shown.letters] == [f"#{g.anchor}" for g in shown.groups]


def test_every_letter_has_an_anchor_of_its_own() -> None:
    shown = view(pages_of(places(*"aăâdđeêoôơuư3")), "places/index.html", RegisterView)
    anchors = [group.anchor for group in shown.groups]
    assert len(set(anchors)) == 13
    assert all(anchor.isascii() for anchor in anchors)


def by_letter(pages: list[Page]) -> list[str]:
    return [url for url in urls(pages) if url.startswith("places/") and "most" not in url]


LONG = [f"Ấp {n}" for n in range(SPLIT_ABOVE)]


def test_a_long_register_has_a_page_for_each_letter() -> None:
    pages = pages_of(places(*LONG, "Đà Nẵng"))
    (front, first, second) = by_letter(pages)
    assert front == "places/index.html"
    shown = view(pages, front, RegisterView)
    assert (shown.groups, shown.total) == ((), SPLIT_ABOVE + 1)
    assert [f"places/{link.href}" for link in shown.letters] == [first, second]


def test_a_page_of_a_letter_holds_that_letter_and_leads_to_the_others() -> None:
    pages = pages_of(places(*LONG, "Đà Nẵng"))
    last = by_letter(pages)[-1]
    shown = view(pages, last, RegisterView)
    assert listed(shown) == [("Đ", ["Đà Nẵng"])]
    assert [(link.label, link.is_current) for link in shown.letters] == [("Â", False), ("Đ", True)]


def test_a_register_at_the_limit_is_one_page() -> None:
    assert len(by_letter(pages_of(places(*LONG)))) == 1


PEOPLE = ("Phạm Anh Tuấn", "Nguyễn Văn Ân", "Park Yunkyu", "Phan Lan Anh", "Trần Đức", "Đỗ An")


def people(url: str, *labels: str) -> RegisterView:
    yaml = "\n".join(
        f"- {{id: nguoi-{n}, type: person, label: {label!r}}}" for n, label in enumerate(labels)
    )
    return view(pages_of(yaml), url, RegisterView)


def test_people_stand_by_their_given_name() -> None:
    assert listed(people("people/index.html", *PEOPLE)) == [
        ("A", ["Đỗ An", "Phan Lan Anh"]),
        ("Â", ["Nguyễn Văn Ân"]),
        ("Đ", ["Trần Đức"]),
        ("P", ["Park Yunkyu"]),
        ("T", ["Phạm Anh Tuấn"]),
    ]


def test_people_of_one_given_name_stand_by_the_rest_of_their_names() -> None:
    shown = listed(people("people/index.html", "Vũ Tuấn", "Đỗ Anh Tuấn", "Đỗ Tuấn", "Trần Tuân"))
    assert shown == [("T", ["Trần Tuân", "Đỗ Tuấn", "Đỗ Anh Tuấn", "Vũ Tuấn"])]


def test_people_stand_by_their_family_name_on_a_page_of_its_own() -> None:
    assert listed(people("people/index/family.html", *PEOPLE)) == [
        ("Đ", ["Đỗ An"]),
        ("N", ["Nguyễn Văn Ân"]),
        ("P", ["Park Yunkyu", "Phạm Anh Tuấn", "Phan Lan Anh"]),
        ("T", ["Trần Đức"]),
    ]


def test_each_order_leads_to_the_others() -> None:
    shown = people("people/index/family.html", *PEOPLE)
    assert [(link.href, link.is_current) for link in shown.orders] == [
        ("../index.html", False),
        ("family.html", True),
        ("most.html", False),
    ]


def test_those_that_most_articles_name_come_first_on_a_page_of_their_own() -> None:
    found = archive([("a", record("Gia Lai, Hàn Quốc.")), ("b", record("Gia Lai, Hà Nội."))])
    shown = view(registers.pages(found, site()), "places/index/most.html", RegisterView)
    assert [(item.label, item.count) for item in shown.ranked] == [
        ("Gia Lai", 2),
        ("Hà Nội", 1),
        ("Hàn Quốc", 1),
        ("Việt Nam", 0),
    ]


def test_a_register_of_one_entry_has_one_order() -> None:
    assert people("people/index.html", "Phạm Anh Tuấn").orders == ()
