import pytest

from newsgen.fields import Fields
from newsgen.nodes import read_yaml
from newsgen.problems import Location, Problem
from samples import rules

PATH = "articles/a.md"


def fields(yaml: str) -> tuple[Fields, list[Problem]]:
    node = read_yaml(yaml, PATH)
    assert node is not None
    problems: list[Problem] = []
    return Fields(node, PATH, problems, yaml.split("\n")), problems


def test_a_good_mapping_has_no_problem() -> None:
    found, problems = fields(
        "title: Gia Lai ký kết\ndate: 2025-08-21\ntopics: [ban-dan]\ndraft: true\n"
        "source: {name: Thanh Niên}\nlinks: {Bộ: bo-khcn}\n"
    )
    source = found.fields("source")
    assert source is not None
    read = (
        found.text("title", is_required=True),
        found.word("date", is_required=True),
        found.texts("topics"),
        found.flag("draft"),
        source.text("name"),
        found.pairs("links"),
    )
    found.finish()
    assert read == (
        "Gia Lai ký kết",
        "2025-08-21",
        ("ban-dan",),
        True,
        "Thanh Niên",
        {"Bộ": "bo-khcn"},
    )
    assert problems == []


def test_a_mapping_says_which_keys_it_has() -> None:
    found, _ = fields("title: Gia Lai\ntopics: []")
    assert [key in found for key in ("title", "topics", "date")] == [True, True, False]
    assert list(found) == ["title", "topics"]


def test_what_is_absent_is_empty() -> None:
    found, problems = fields("title: Gia Lai")
    read = (
        found.text("summary"),
        found.word("modified"),
        found.texts("topics"),
        found.flag("draft"),
        found.fields("source"),
        found.pairs("evidence"),
    )
    assert read == ("", "", (), False, None, {})
    assert problems == []


@pytest.mark.parametrize(
    "written",
    [
        *("2025", "-5", "+84", "21.8", "1.500.000", "1_000", "013", "1e3", "0x1F", ".inf", "-.INF"),
        *("no", "No", "NO", "yes", "on", "Off", "true", "False", "~", "null", "Null"),
        *("2025-08-21", "2025-8-1", "12:30"),
    ],
)
def test_what_yaml_reads_as_something_else_is_no_text(written: str) -> None:
    found, problems = fields(f"label: {written}")
    assert (found.text("label"), rules(problems)) == ("", ["wrong-type"])


@pytest.mark.parametrize("written", ["'2025'", '"no"', "'~'", "'2025-08-21'", '"21.8"'])
def test_between_quotes_it_is_text(written: str) -> None:
    found, problems = fields(f"label: {written}")
    assert (found.text("label"), problems) == (written[1:-1], [])


@pytest.mark.parametrize(
    "written", ["5G", "3M", "Nội", "Notus", "nguồn", "2025 năm", "12,5", "~13.000 GPU", "1/4"]
)
def test_a_word_that_only_begins_like_a_number_is_text(written: str) -> None:
    found, problems = fields(f"label: {written}")
    assert (found.text("label"), problems) == (written, [])


@pytest.mark.parametrize("written", ["", "''", "' '"])
def test_a_blank_text_counts_as_absent(written: str) -> None:
    found, problems = fields(f"summary: {written}")
    assert (found.text("summary"), problems) == ("", [])


@pytest.mark.parametrize("written", ["title:", "title: ''", "date: x"])
def test_a_required_text_that_is_missing_is_one_problem(written: str) -> None:
    found, problems = fields(written)
    found.text("title", is_required=True)
    assert rules(problems) == ["missing-key"]


@pytest.mark.parametrize("written", ["2025-08-21", "no", "1e3", "21.8"])
def test_a_word_is_taken_as_written(written: str) -> None:
    found, problems = fields(f"date: {written}")
    assert (found.word("date"), problems) == (written, [])


@pytest.mark.parametrize(
    ("key", "near"), [("titel", "title"), ("topic", "topics"), ("sumary", "summary")]
)
def test_an_unknown_key_is_refused_and_the_nearest_offered(key: str, near: str) -> None:
    found, problems = fields(f"{key}: Gia Lai")
    for known in ("title", "topics", "summary"):
        found.text(known)
    found.finish()
    assert [(p.rule, p.fix) for p in problems] == [("unknown-key", f'did you mean "{near}"?')]


def test_an_unknown_key_without_a_neighbour_is_shown_the_known_ones() -> None:
    found, problems = fields("ghi_chú: xem lại")
    found.text("title")
    found.text("date")
    found.finish()
    assert [p.fix for p in problems] == ["known here: date, title"]


def test_a_merge_key_is_an_unknown_key() -> None:
    found, problems = fields("<<: {title: Gia Lai}")
    assert found.text("title") == ""
    found.finish()
    assert rules(problems) == ["unknown-key"]


def test_an_unknown_key_is_shown_where_it_stands() -> None:
    found, problems = fields("title: Gia Lai\nsource:\n  nmae: Thanh Niên")
    source = found.fields("source")
    assert source is not None
    source.text("name")
    source.finish()
    assert [str(p.where) for p in problems] == [f"{PATH}:3:3"]


def test_all_that_is_wrong_is_told_in_one_run() -> None:
    found, problems = fields(
        "title: 2025\ndate: [1]\ntopics: ban-dan\ndraft: maybe\nsource: Thanh Niên\ntitel: x"
    )
    found.text("title")
    found.word("date")
    found.texts("topics")
    found.flag("draft")
    found.fields("source")
    found.finish()
    assert [(p.rule, p.where.line) for p in problems] == [
        ("wrong-type", 1),
        ("wrong-type", 2),
        ("wrong-type", 3),
        ("wrong-type", 4),
        ("wrong-type", 5),
        ("unknown-key", 6),
    ]


def test_a_problem_quotes_its_line() -> None:
    found, problems = fields("title: Gia Lai\ndraft: maybe")
    found.flag("draft")
    assert [p.excerpt for p in problems] == ["draft: maybe"]


def test_each_item_of_a_list_has_its_place() -> None:
    found, _ = fields("aliases:\n  - Hòa Phát\n  - HPG")
    assert found.places("aliases") == (Location(PATH, 2, 5), Location(PATH, 3, 5))


def test_a_bad_item_is_shown_where_it_stands() -> None:
    found, problems = fields("aliases:\n  - Hòa Phát\n  - 2025")
    found.texts("aliases")
    assert [str(p.where) for p in problems] == [f"{PATH}:3:5"]


@pytest.mark.parametrize("written", ["yes", "True", "1", "'maybe'", "[true]"])
def test_only_true_and_false_are_flags(written: str) -> None:
    found, problems = fields(f"draft: {written}")
    assert (found.flag("draft"), rules(problems)) == (False, ["wrong-type"])


def test_pairs_of_known_keys_refuse_others() -> None:
    found, problems = fields("inferred: {dat: đoán, title: đọc từ địa chỉ}")
    assert found.pairs("inferred", ("date", "title")) == {"title": "đọc từ địa chỉ"}
    assert [(p.rule, p.fix) for p in problems] == [("unknown-key", 'did you mean "date"?')]


@pytest.mark.parametrize("written", ["- a", "chỉ là chữ"])
def test_what_is_no_mapping_is_told_once(written: str) -> None:
    _, problems = fields(written)
    assert rules(problems) == ["wrong-type"]
