from newsgen.pages import Page, home
from newsgen.pages.home import NAMED, PAGE_SIZE
from newsgen.pages.page import SUMMARY_LENGTH, shortened
from newsgen.views import HomeView, ListView
from samples import AUTHORITY, archive, numbered, record, site, urls, view


def pages_of(records: list[tuple[str, bytes]], yaml: str = AUTHORITY) -> list[Page]:
    return list(home.pages(archive(records, yaml), site()))


def front(records: list[tuple[str, bytes]], yaml: str = AUTHORITY) -> HomeView:
    return view(pages_of(records, yaml), "index.html", HomeView)


def test_the_front_page_shows_the_newest_articles_first() -> None:
    assert [article.title for article in front(numbered(3)).articles] == [
        "Tin số 3",
        "Tin số 2",
        "Tin số 1",
    ]


def test_a_long_archive_is_paged_from_the_oldest() -> None:
    pages = pages_of(numbered(2 * PAGE_SIZE + 3))
    assert urls(pages) == ["index.html", "page/1.html"]
    oldest = view(pages, "page/1.html", ListView)
    assert [oldest.articles[0].title, oldest.articles[-1].title] == [
        f"Tin số {PAGE_SIZE}",
        "Tin số 1",
    ]


def test_an_older_page_leads_back() -> None:
    older = view(pages_of(numbered(2 * PAGE_SIZE)), "page/1.html", ListView)
    assert older.up.href == "../index.html"
    assert older.pager.newer is not None
    assert older.pager.newer.href == "../index.html"


def test_each_older_page_leads_on() -> None:
    pages = pages_of(numbered(3 * PAGE_SIZE))
    second = view(pages, "page/2.html", ListView)
    assert second.head.url == "page/2.html"
    assert second.pager.newer is not None
    assert second.pager.older is not None
    assert (second.pager.newer.href, second.pager.older.href) == ("../index.html", "1.html")


def test_topics_are_counted_by_article_most_first() -> None:
    records = [
        ("a", record("Kỹ sư bán dẫn.")),
        ("b", record("Gần 500 kỹ sư, kỹ sư.")),
        ("c", record("Trời đẹp.")),
    ]
    assert [(topic.id, topic.count) for topic in front(records).topics] == [
        ("dao-tao", 2),
        ("ban-dan", 1),
    ]


def test_the_most_named_of_a_type_are_shown_and_no_more() -> None:
    labels = [f"Hãng {chr(ord('A') + n)}" for n in range(NAMED + 2)]
    yaml = "\n".join(
        f"- {{id: h-{n}, type: organisation, label: {label}}}" for n, label in enumerate(labels)
    )
    records = [("a", record(", ".join(labels))), ("b", record(labels[-1]))]
    (group,) = front(records, yaml).groups
    assert [entity.label for entity in group.entities] == [labels[-1], *labels[: NAMED - 1]]


def test_an_inferred_headline_is_marked_in_lists() -> None:
    raw = record("NIPA.", more="inferred: {title: đọc từ địa chỉ}\n")
    assert [article.is_inferred for article in front([("a", raw)]).articles] == [True]


def test_a_long_lead_is_cut_at_a_word() -> None:
    (article,) = front([("a", record("Gia Lai ký kết " * 40))]).articles
    assert len(article.summary) <= 241
    assert article.summary.endswith(("Gia…", "Lai…", "ký…", "kết…"))


def test_a_text_is_cut_only_when_it_is_too_long() -> None:
    assert shortened("Gia Lai", 7) == "Gia Lai"
    assert shortened("Gia Lai ký", 9) == "Gia Lai…"
    assert shortened("Gia Lai, ký kết", 10) == "Gia Lai…"


def test_a_text_of_one_endless_word_is_cut_too() -> None:
    assert len(shortened("a" * 2 * SUMMARY_LENGTH)) <= SUMMARY_LENGTH + 1


def test_an_empty_archive_has_a_front_page() -> None:
    shown = front([])
    assert (shown.articles, shown.topics, shown.groups) == ((), (), ())
