from typing import Any

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from newsgen.fields import Fields
from newsgen.nodes import Node, read_yaml
from newsgen.problems import ContentError, Problem
from properties.texts import name, shown_text

values: st.SearchStrategy[Any] = st.recursive(
    shown_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(name, inner, max_size=3),
    max_leaves=8,
)


def value(node: Node) -> object:
    """A node as plain Python."""
    match node.value:
        case str():
            return node.value
        case tuple():
            return [value(item) for item in node.value]
        case dict():
            return {key: value(item) for key, item in node.value.items()}


@given(st.dictionaries(name, values, max_size=4))
def test_what_yaml_writes_is_read_back(written: dict[str, Any]) -> None:
    text = yaml.safe_dump(written, allow_unicode=True, sort_keys=False)
    assume("\\" not in text)  # letters that YAML writes by number are another matter
    node = read_yaml(text, "a.md")
    assert node is not None
    assert value(node) == written


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from("{}[]:,-&*!|>'\"%@` \nab"), max_size=20).map("".join)
)
def test_any_text_is_read_or_refused_with_its_place(text: str) -> None:
    problem: Problem | None = None
    try:
        read_yaml(text, "a.md", first_line=2)
    except ContentError as error:
        problem = error.problem
    assert problem is None or (problem.where.line >= 2 and problem.fix)


@given(name, shown_text)
def test_text_is_taken_as_quoted_or_refused_with_a_place(key: str, text: str) -> None:
    written = yaml.safe_dump({key: text}, allow_unicode=True)
    assume("\\" not in written)
    node = read_yaml(written, "a.md")
    assert node is not None
    problems: list[Problem] = []
    read = Fields(node, "a.md", problems, written.split("\n")).text(key)
    assert (read, problems) == (text.strip(), [])


@given(st.sets(name, min_size=1, max_size=6), st.data())
def test_exactly_the_keys_nobody_asked_for_are_reported(
    keys: set[str], data: st.DataObject
) -> None:
    known = data.draw(st.sets(st.sampled_from(sorted(keys))))
    node = read_yaml("".join(f'"{key}": "x"\n' for key in sorted(keys)), "a.md")
    assert node is not None
    problems: list[Problem] = []
    found = Fields(node, "a.md", problems)
    for key in known:
        found.text(key)
    found.finish()
    reported = {problem.message.split('"')[1] for problem in problems}
    assert reported == keys - known
