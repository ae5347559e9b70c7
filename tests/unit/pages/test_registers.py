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
    assert urls(pages_of("")) == [f"{kind.folder}/index.html" for kind in EntityType]


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


LONG = [f"Ấp {n}" for n in range(SPLIT_ABOVE)]


def test_a_long_register_has_a_page_for_each_letter() -> None:
    pages = pages_of(places(*LONG, "Đà Nẵng"))
    (front, first, second) = [url for url in urls(pages) if url.startswith("places/")]
    assert front == "places/index.html"
    shown = view(pages, front, RegisterView)
    assert (shown.groups, shown.total) == ((), SPLIT_ABOVE + 1)
    assert [f"places/{link.href}" for link in shown.letters] == [first, second]


def test_a_page_of_a_letter_holds_that_letter_and_leads_to_the_others() -> None:
    pages = pages_of(places(*LONG, "Đà Nẵng"))
    last = [url for url in urls(pages) if url.startswith("places/")][-1]
    shown = view(pages, last, RegisterView)
    assert listed(shown) == [("Đ", ["Đà Nẵng"])]
    assert [(link.label, link.is_current) for link in shown.letters] == [("Â", False), ("Đ", True)]


def test_a_register_at_the_limit_is_one_page() -> None:
    assert len([url for url in urls(pages_of(places(*LONG))) if url.startswith("places/")]) == 1
