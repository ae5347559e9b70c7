import pytest

from newsgen.loader import load_authority
from newsgen.model import Entity, EntityId, EntityType
from newsgen.problems import Checked, Location
from samples import rules

FILE = "entities/places.yaml"


def load(*files: str) -> Checked[tuple[Entity, ...]]:
    names = (FILE, "entities/topics.yaml")
    return load_authority((name, text.encode()) for name, text in zip(names, files, strict=False))


def only(text: str) -> Entity:
    checked = load(text)
    assert checked.problems == ()
    assert checked.value is not None
    (entity,) = checked.value
    return entity


def ids(checked: Checked[tuple[Entity, ...]]) -> list[str]:
    assert checked.value is not None
    return [entity.id for entity in checked.value]


def test_an_entry_is_read_with_all_its_fields() -> None:
    entity = only(
        "- id: gia-lai\n  type: place\n  label: Gia Lai\n  aliases: [tỉnh Gia Lai]\n"
        "  description: tỉnh ở Tây Nguyên\n  same_as: [https://gialai.gov.vn]\n"
        "  never: [Hoàng Anh Gia Lai]\n"
    )
    assert entity == Entity(
        id=EntityId("gia-lai"),
        type=EntityType.PLACE,
        label="Gia Lai",
        where=Location(FILE, 1, 3),
        aliases=("tỉnh Gia Lai",),
        description="tỉnh ở Tây Nguyên",
        same_as=("https://gialai.gov.vn",),
        never=("Hoàng Anh Gia Lai",),
    )


def test_a_topic_has_terms() -> None:
    assert only("- {id: ai, type: topic, label: AI, terms: [GPU]}").terms == ("GPU",)


@pytest.mark.parametrize("kind", list(EntityType))
def test_every_type_may_be_declared(kind: EntityType) -> None:
    assert only(f"- {{id: a, type: {kind}, label: A}}").type is kind


@pytest.mark.parametrize("text", ["", "\n", "# Chưa có mục nào.\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    assert load(text) == Checked((), ())


def test_the_order_of_the_editor_is_kept_over_all_files() -> None:
    checked = load(
        "- {id: viet-nam, type: place, label: Việt Nam}\n- {id: an-do, type: place, label: Ấn Độ}",
        "- {id: ai, type: topic, label: AI}",
    )
    assert ids(checked) == ["viet-nam", "an-do", "ai"]


def test_a_name_is_one_line_with_single_blanks() -> None:
    assert only('- {id: a, type: place, label: "Gia \\n  Lai"}').label == "Gia Lai"


def test_a_name_given_twice_counts_once() -> None:
    assert only("- {id: a, type: place, label: A, aliases: [Mỹ, Mỹ]}").aliases == ("Mỹ",)


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("{type: place, label: A}", "missing-key"),
        ("{id: a, label: A}", "missing-key"),
        ("{id: a, type: place}", "missing-key"),
        ("{id: a, type: place, label: ''}", "missing-key"),
        ("{id: Gia Lai, type: place, label: A}", "bad-id"),
        ("{id: ../a, type: place, label: A}", "bad-id"),
        ("{id: index, type: place, label: A}", "bad-id"),
        ("{id: con, type: place, label: A}", "bad-id"),
        ("{id: a, type: town, label: A}", "bad-type"),
        ("{id: a, type: place, label: '—'}", "bad-alias"),
        ("{id: a, type: place, label: A, aliases: ['…']}", "bad-alias"),
        ("{id: a, type: place, label: A, never: ['']}", "bad-alias"),
        ("{id: a, type: place, label: " + "a" * 301 + "}", "bad-alias"),
        ("{id: a, type: place, label: A, terms: [B]}", "bad-terms"),
        ("{id: a, type: place, label: A, aliases: B}", "wrong-type"),
        ("{id: a, type: place, label: A, aliases: [no]}", "wrong-type"),
        ("{id: a, type: place, label: 2025}", "wrong-type"),
        ("{id: a, type: place, label: A, alias: [B]}", "unknown-key"),
        ("{id: a, type: place, label: A, wikidata: Q1}", "unknown-key"),
        ("{id: a, type: place, label: A, part_of: b}", "bad-reference"),
        ("{id: a, type: place, label: A, part_of: a}", "bad-reference"),
        ("chỉ là chữ", "wrong-type"),
    ],
)
def test_what_is_wrong_with_an_entry_is_told_by_its_rule(entry: str, rule: str) -> None:
    problems = load(f"- {entry}").problems
    assert problems[0].rule == rule


def test_a_bad_entry_does_not_hide_the_good_ones() -> None:
    checked = load("- {id: A, type: town}\n- {id: gia-lai, type: place, label: Gia Lai}")
    assert ids(checked) == ["gia-lai"]


def test_all_problems_of_all_entries_are_told_in_one_run() -> None:
    checked = load(
        "- {id: a, type: town, label: A}\n- {id: B, type: place, label: B}\n- {id: c, type: place}"
    )
    assert [(p.rule, p.where.line) for p in checked.problems] == [
        ("bad-type", 1),
        ("bad-id", 2),
        ("missing-key", 3),
    ]


def test_an_entry_that_is_only_a_word_is_one_problem() -> None:
    assert rules(load("- Gia Lai").problems) == ["wrong-type"]


def test_a_file_that_is_no_list_is_told_what_to_write() -> None:
    (problem,) = load("gia-lai: {type: place}").problems
    assert (problem.rule, problem.fix) == ("wrong-type", "begin each entry with `- id: …`")


def test_an_unreadable_file_does_not_hide_the_others() -> None:
    checked = load("- [", "- {id: ai, type: topic, label: AI}")
    assert (rules(checked.problems), ids(checked)) == (["yaml-syntax"], ["ai"])


def test_an_id_given_twice_names_both_places() -> None:
    checked = load(
        "- {id: ai, type: technology, label: AI}",
        "- {id: ban-dan, type: topic, label: Bán dẫn}\n- {id: ai, type: topic, label: AI}",
    )
    (problem,) = checked.problems
    assert (problem.rule, str(problem.where)) == ("duplicate-id", "entities/topics.yaml:2:3")
    assert f"{FILE}:1:3" in problem.message


def test_of_two_entries_with_one_id_the_first_is_kept() -> None:
    checked = load("- {id: a, type: place, label: A}\n- {id: a, type: place, label: B}")
    assert checked.value is not None
    assert [entity.label for entity in checked.value] == ["A"]


@pytest.mark.parametrize(
    ("parents", "wrong"),
    [
        ({"a": "b", "b": "a"}, {"a", "b"}),
        ({"a": "b", "b": "c", "c": "a"}, {"a", "b", "c"}),
        ({"a": "b", "b": "b"}, {"b"}),
        ({"a": "b", "b": "c", "c": ""}, set()),
    ],
)
def test_a_circle_of_parts_is_told_where_it_runs(parents: dict[str, str], wrong: set[str]) -> None:
    entries = [
        f"- {{id: {child}, type: place, label: {child}{f', part_of: {parent}' if parent else ''}}}"
        for child, parent in parents.items()
    ]
    problems = load("\n".join(entries)).problems
    assert {list(parents)[p.where.line - 1] for p in problems} == wrong


def test_a_bad_parent_is_left_out() -> None:
    checked = load("- {id: a, type: place, label: A, part_of: khong-co}")
    assert checked.value is not None
    assert checked.value[0].part_of is None


@pytest.mark.parametrize("address", ["javascript:alert(1)", "wiki/Gia_Lai", "//vi.wikipedia.org"])
def test_an_address_that_is_not_of_the_web_is_a_warning(address: str) -> None:
    (problem,) = load(f"- {{id: a, type: place, label: A, same_as: ['{address}']}}").problems
    assert (problem.rule, problem.is_error) == ("unsafe-url", False)
