"""The concordance of an entity: every mention once, in the order of the words behind it."""

import pytest

from newsgen import contexts
from newsgen.pages import Page, concordance, entities
from newsgen.stretches import Parted, Stretch, stretches
from newsgen.vietnamese import sort_key
from newsgen.views import ConcordanceView, KwicLine
from samples import archive, linked, numbered, record, site, urls, view

URL = "organisations/nipa/concordance.html"
BEHIND = ("đã ký", "đến dự", "đa dạng", "ở Hà Nội", "ăn", "an toàn", "và FPT", "", "âu", "ấn định")


def pages_of(records: list[tuple[str, bytes]]) -> list[Page]:
    return list(entities.pages(archive(records), site()))


def lines(body: str) -> tuple[KwicLine, ...]:
    return view(pages_of([("a", record(body))]), URL, ConcordanceView).lines


def shown(lines: tuple[KwicLine, ...]) -> list[str]:
    return [f"{line.before}[{line.name}]{line.behind}" for line in lines]


def test_a_line_has_the_words_around_the_name_and_leads_to_its_sentence() -> None:
    (line,) = lines("Trời đẹp. Sáng nay NIPA làm việc tại Gia Lai.")
    sentence = linked("Trời đẹp. Sáng nay NIPA làm việc tại Gia Lai.").sentences[0].id
    assert line == KwicLine(
        "Sáng nay ",
        "NIPA",
        " làm việc tại Gia Lai.",
        f"../../articles/a.html#{sentence}",
        "21/8/2025",
    )


def test_lines_stand_in_vietnamese_order_of_the_words_behind() -> None:
    found = lines("\n\n".join(f"Hôm nay NIPA {behind}." for behind in BEHIND))
    behind = [line.behind.strip(" .") for line in found]
    assert behind == sorted(BEHIND, key=sort_key)


def test_what_stands_between_words_does_not_count() -> None:
    found = lines("Ở NIPA, cùng FPT.\n\nỞ NIPA (ba người).\n\nỞ NIPA: dự họp.")
    assert shown(found) == ["Ở [NIPA] (ba người).", "Ở [NIPA], cùng FPT.", "Ở [NIPA]: dự họp."]


def test_of_equal_words_behind_those_before_decide_from_the_last_one_on() -> None:
    found = lines("Chiều nay tại NIPA.\n\nSáng mai ở NIPA.\n\nHôm qua, anh đến NIPA.")
    assert [line.before for line in found] == ["Hôm qua, anh đến ", "Sáng mai ở ", "Chiều nay tại "]


def test_words_are_cut_where_they_end() -> None:
    far = "tại buổi làm việc với lãnh đạo các bộ ngành và địa phương của hai nước hôm nay"
    (line,) = lines(f"Phát biểu {far}, NIPA cho biết {far}.")
    assert line.before.startswith("…")
    assert line.behind.endswith("…")
    assert line.before.strip("… ,") in far
    assert f" {line.behind.strip('… ')} " in f" cho biết {far} "


def test_every_name_in_a_sentence_has_a_line_of_its_own() -> None:
    assert shown(lines("NIPA gặp NIPA.")) == ["NIPA gặp [NIPA].", "[NIPA] gặp NIPA."]


def many(count: int) -> list[tuple[str, bytes]]:
    """Records of NIPA with all kinds of words behind it."""
    days = numbered(count)
    return [
        (slug, raw.replace("làm việc".encode(), BEHIND[n % len(BEHIND)].encode()))
        for n, (slug, raw) in enumerate(days)
    ]


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "PAGE_SIZE", 6)


@pytest.mark.usefixtures("short")
def test_no_line_is_lost_between_the_pages_and_none_stands_twice() -> None:
    pages = pages_of(many(97))
    parts = [page for page in pages if "/nipa/concordance/" in page.url]
    found = [view(pages, page.url, ConcordanceView) for page in parts]
    hrefs = [line.href.rsplit("/", 1)[1] for part in found for line in part.lines]
    assert len(hrefs) == len(set(hrefs)) == 97
    front = view(pages, URL, ConcordanceView)
    assert [part.number for part in front.parts] == [len(part.lines) for part in found]
    assert (front.number, front.lines) == (97, ())


@pytest.mark.usefixtures("short")
def test_the_order_goes_on_from_page_to_page() -> None:
    pages = pages_of(many(60))
    here: str = view(pages, URL, ConcordanceView).parts[0].href
    url, seen = f"organisations/nipa/{here}", []
    while True:
        part = view(pages, url, ConcordanceView)
        seen += [line.behind for line in part.lines]
        if not part.behind:
            break
        url = f"{url.rsplit('/', 1)[0]}/{part.behind.href}"
        assert url in urls(pages)
    keys = [contexts.code(behind, 0) for behind in seen]
    assert len(keys) == 60
    assert keys == sorted(keys)


@pytest.mark.usefixtures("short")
def test_a_new_article_changes_one_page_of_lines() -> None:
    def exact(records: list[tuple[str, bytes]]) -> dict[str, bytes]:
        pages = (page for page in pages_of(records) if "/nipa/concordance/" in page.url)
        return {page.url: page.exact() for page in pages if page.exact}

    before = exact(many(57))
    after = exact([*many(57), ("moi", record("Hôm nay NIPA ấn định.", date="2026-01-01"))])
    changed = [url for url, parts in after.items() if before.get(url) != parts]
    assert len(changed) == 1
    assert len(after) > 8


def joined(*texts: str) -> str:
    return "".join(contexts.code(text, 0) for text in texts)


def told(codes: str, most: int) -> list[tuple[str, str, int]]:
    return [(s.label("cuối câu"), s.name, s.number) for s in stretches(codes, most)]


def test_few_lines_are_one_stretch() -> None:
    assert [s.number for s in stretches(joined("ký", "và", ""), 3)] == [3]


def test_stretches_are_parted_at_letters_and_further_on_where_one_letter_has_too_many() -> None:
    codes = joined("", "500 kỹ sư", "an toàn", "ăn", "âu", *3 * ["đã ký"], *3 * ["đến"], "và FPT")
    assert told(codes, 3) == [
        ("cuối câu, 0–9", "end_9", 2),
        ("A–D", "a_d", 3),
        ("Đa–Đe", "dd.a_dd.e", 3),
        ("Đê–Đh", "dd.ee_dd.h", 3),
        ("L–Z", "l_other", 1),
    ]


def test_equal_codes_are_never_parted() -> None:
    assert told(joined(*9 * ["và FPT"], *9 * [""]), 3) == [
        ("cuối câu", "end", 9),
        ("Va fpt", "v.a.sp.f.p.t", 9),
    ]


def test_a_stretch_knows_the_keys_of_its_lines() -> None:
    texts = (*BEHIND, "500 kỹ sư", "đ", "東京")
    found = stretches(joined(*texts), 2)

    def home(text: str) -> list[Stretch]:
        key = contexts.key(text, 0)
        return [s for s in found if s.keys[0] <= key < s.keys[1]]

    assert [len(home(text)) for text in texts] == [1] * len(texts)
    assert sum(s.number for s in found) == len(texts)


def test_a_concordance_whose_codes_are_the_same_is_parted_as_it_was() -> None:
    codes = [joined("ký", "và", "ở")]
    once = Parted()
    assert once.of("nipa", codes, 2) == stretches(codes[0], 2)
    kept = {name: (key, [("0", "0", 9)]) for name, (key, _) in once.as_kept().items()}
    assert Parted(kept).of("nipa", codes, 2) == (Stretch("0", "0", 9),)


@pytest.mark.parametrize(("codes", "most"), [(["ký", "và", "ăn"], 2), (["ký", "và", "ở"], 1)])
def test_one_whose_codes_or_pages_changed_is_parted_anew(codes: list[str], most: int) -> None:
    once = Parted()
    once.of("nipa", [joined("ký", "và", "ở")], 2)
    again = Parted(once.as_kept())
    assert again.of("nipa", [joined(*codes)], most) == stretches(joined(*codes), most)
    assert again.as_kept() != once.as_kept()
