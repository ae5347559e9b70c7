import pytest
import yaml

from newsgen.nodes import Node, read_yaml
from newsgen.nodes.plain import read_plain
from newsgen.nodes.reader import read_events
from newsgen.problems import ContentError, Problem

RECORD = "articles/a.md"


@pytest.fixture(params=["libyaml", "pure Python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs as with PyYAML built with libyaml, and as with PyYAML built without."""
    if request.param == "pure Python":
        monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    elif not hasattr(yaml, "CBaseLoader"):
        pytest.skip("missing: PyYAML with libyaml")


def read(text: str, *, first_line: int = 1) -> Node:
    node = read_yaml(text, RECORD, first_line=first_line)
    assert node is not None
    return node


def refused(text: str, *, first_line: int = 1, limit: int = 64 * 1024) -> Problem:
    with pytest.raises(ContentError) as caught:
        read_yaml(text, RECORD, first_line=first_line, limit=limit)
    return caught.value.problem


def value(node: Node) -> object:
    """A node as plain Python."""
    match node.value:
        case str():
            return node.value
        case tuple():
            return [value(item) for item in node.value]
        case dict():
            return {key: value(item) for key, item in node.value.items()}


def test_values_stay_as_the_editor_wrote_them() -> None:
    text = "date: 2025-08-21\ndraft: no\ncount: 013\nempty:\ntopics: [ban-dan, 1e3]\n"
    assert value(read(text)) == {
        "date": "2025-08-21",
        "draft": "no",
        "count": "013",
        "empty": "",
        "topics": ["ban-dan", "1e3"],
    }


def test_a_folded_text_reads_as_yaml_says() -> None:
    assert value(read("related: >\n  Việt Nam\n  và Nhật Bản\n")) == {
        "related": "Việt Nam và Nhật Bản\n"
    }


def test_text_is_composed() -> None:
    assert value(read("title: Ho\u0300a Pha\u0301t")) == {"title": "Hòa Phát"}


@pytest.mark.parametrize("text", ["", "# chỉ có chú thích\n", "\n\n"])
def test_nothing_is_no_value(text: str) -> None:
    assert read_yaml(text, RECORD) is None


def test_a_value_knows_where_it_stands() -> None:
    root = read("title: Tọa đàm\nsource:\n  name: Thanh Niên\n", first_line=2)
    assert isinstance(root.value, dict)
    source = root.value["source"]
    assert isinstance(source.value, dict)
    name = source.value["name"]
    assert (name.line, name.column, name.key_line) == (4, 9, 4)


def test_columns_count_letters_not_bytes() -> None:
    root = read("{tít: Đào tạo, nguồn: VnExpress}")
    assert isinstance(root.value, dict)
    assert root.value["nguồn"].column == 23


def test_quoted_and_plain_values_are_told_apart() -> None:
    root = read("a: no\nb: 'no'\nc: \"no\"\nd: |\n  no\n")
    assert isinstance(root.value, dict)
    assert [node.is_plain for node in root.value.values()] == [True, False, False, False]


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("a: &neo Gia Lai", "yaml-alias", "1:4"),
        ("a: 1\nb: *neo", "yaml-alias", "2:4"),
        ("a: !!str 1", "yaml-tag", "1:4"),
        ("a: !!python/object/apply:os.system [ls]", "yaml-tag", "1:4"),
        ("a:\n  - !x b", "yaml-tag", "2:5"),
        ("a: 1\nb: 2\na: 3", "duplicate-key", "3:1"),
        ("source: {name: x, name: y}", "duplicate-key", "1:19"),
        ("[" * 17 + "]" * 17, "too-deep", "1:17"),
        ("- " * 17 + "a", "too-deep", "1:33"),
        ("? [a]\n: b", "wrong-type", "1:3"),
        ("a: 1\n---\nb: 2", "yaml-syntax", "2:1"),
        ("a: b: c", "yaml-syntax", "1:5"),
        ("a: 1\n b: 2", "yaml-syntax", "2:3"),
        ("title: ok\n\tdate: 1", "yaml-syntax", "2:1"),
        ("a: @x", "yaml-syntax", "1:4"),
        ("a: 'mở", "yaml-syntax", "1:7"),
        ("a: một\u0085b: hai", "yaml-syntax", "1:1"),
        ("a: một\u2028b: hai", "yaml-syntax", "1:1"),
        ('a: "một\\x07hai"', "control-char", "1:4"),
        ('a: "\\0"', "control-char", "1:4"),
    ],
)
def test_what_a_record_never_needs_is_refused_where_it_stands(
    text: str, rule: str, place: str
) -> None:
    problem = refused(text)
    assert (problem.rule, str(problem.where)) == (rule, f"{RECORD}:{place}")


@pytest.mark.parametrize("text", ["a: \x07", "a: \x00", "a: tin\x1b[31m"])
def test_a_control_character_is_refused_with_and_without_libyaml(text: str) -> None:
    assert refused(text).rule == "control-char"


def test_the_lines_of_front_matter_are_those_of_its_file() -> None:
    problem = refused("title: Gia Lai\nnote: a: b\n", first_line=2)
    assert (problem.rule, problem.where.line) == ("front-matter-syntax", 3)


def test_the_line_at_fault_is_quoted() -> None:
    assert refused("title: Gia Lai\ndate: a: b\n").excerpt == "date: a: b"


def test_a_key_given_twice_names_the_first_place() -> None:
    assert "line 2" in refused("title: a\ndate: b\ntitle: c\n", first_line=2).message


def test_a_merge_key_merges_nothing() -> None:
    assert value(read("<<: {title: Gia Lai}")) == {"<<": {"title": "Gia Lai"}}


def test_sixteen_levels_are_read() -> None:
    assert read("[" * 16 + "]" * 16).shape == "a list"


@pytest.mark.parametrize("text", ["[" * 400_000, "- " + "[" * 400_000, "- a: " + "{b: " * 100_000])
def test_the_deepest_nesting_is_refused_before_anything_is_built(text: str) -> None:
    assert refused(text, limit=10_000_000).rule == "too-deep"


def test_a_block_larger_than_its_limit_is_refused() -> None:
    problem = refused("title: " + "a" * 64 * 1024)
    assert (problem.rule, str(problem.where)) == ("too-large", f"{RECORD}:1:1")
    assert "64 KiB" in problem.message


def test_the_limit_counts_bytes() -> None:
    assert refused("title: " + "ế" * 30_000).rule == "too-large"


def test_an_entry_of_a_list_larger_than_the_limit_is_refused() -> None:
    problem = refused("- id: gia-lai\n- id: " + "a" * 64 * 1024)
    assert (problem.rule, str(problem.where)) == ("too-large", f"{RECORD}:2:1")
    assert "64 KiB" in problem.message


@pytest.mark.parametrize("opening", ["", "# Tổ chức\n\n", "---\n", "# Tổ chức\n---\n"])
def test_a_long_list_of_small_entries_is_read(opening: str) -> None:
    root = read(opening + f"- description: {'Gia Lai ' * 20}\n" * 500)
    assert isinstance(root.value, tuple)
    assert len(root.value) == 500


@pytest.mark.timeout(2)
def test_blank_lines_cost_nothing() -> None:
    assert value(read("\n" * 60 + "title: Gia Lai\n")) == {"title": "Gia Lai"}


@pytest.mark.parametrize(
    "text",
    [
        "title: Gia Lai ký kết\ndate: 2025-08-21\n",
        'title: "Bộ KH&CN: \\"Đổi mới\\""\nnote: \'C:\\a\'',
        "source:\n  name: Thanh Niên\n  url: https://thanhnien.vn/a.htm?b=c#d\nlanguage: vi\n",
        'topics: []\nauthors: [Đức Nhật, "An, Bình"]\n',
        "links:\n  force:\n    Bộ KH&CN: bo-khcn\n  forbid:\n    - Anh\n    - Ý\n",
        "topics:\n- ban-dan\n- ai\ndraft: true\n",
        "# Tổ chức\n\n- id: nipa\n  aliases: [NIPA]\n  # Hàn Quốc\n  label: Cơ quan # VietTimes\n",
    ],
)
def test_what_editors_write_is_read_the_quick_way(text: str) -> None:
    read = read_plain(text, 2, 64 * 1024)
    assert read is not None
    assert read == read_events(text, RECORD, 2, 64 * 1024)


@pytest.mark.parametrize(
    "text",
    [
        "", "# chú thích\n", "a:\n", "a: một\n  hai", "a: |\n  một", "a: b: c", "a: b\na: c",
        " - a\n- b",
        "a: &b c", "a: *b", "a: !b c", "a: [b, [c]]", "a: {b: c}", "a: b\n---\n", "- - a", "a:\tb",
        "a: một\u0085", "a: \u202eb", "a: 'mở", "a: Ho\u0300a", "a: b\n c: d", "a:\n  - b\n c: d",
        "\n".join(" " * depth + "a:" for depth in range(2000)) + " b", "k" * 2000 + ": a",
        "a: " + "b" * 64 * 1024, "- a: " + "b" * 64 * 1024,
    ],
)  # fmt: skip
def test_what_is_not_surely_understood_is_left_to_libyaml(text: str) -> None:
    assert read_plain(text, 1, 64 * 1024) is None


@pytest.mark.parametrize("step", ["a:\n", "a:\n- b:\n", "- a:\n"])
def test_the_quick_way_reads_no_deeper_than_the_other(step: str) -> None:
    lines: list[str] = []
    for depth in range(0, 40, 2 if "-" in step else 1):
        lines += [" " * depth + line for line in step.splitlines()]
        text = "\n".join(lines) + " c"
        read = read_plain(text, 1, 64 * 1024)
        assert read is None or read == read_events(text, RECORD, 1, 64 * 1024)
