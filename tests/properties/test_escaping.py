"""Values are escaped as MarkupSafe does it, by whichever way."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from newsgen.renderer.escaping import escape_text, escape_value
from properties.texts import any_text

signs = st.lists(st.sampled_from([*"&<>\"'", "&amp;", "Gia Lai", "R&D"]), max_size=8).map("".join)


@given(any_text | signs)
def test_a_text_is_escaped_as_markupsafe_does_it(text: str) -> None:
    assert escape_text(text) == str(escape(text))


@given(st.one_of(any_text, signs, signs.map(Markup), st.integers(), st.none(), st.booleans()))
def test_a_value_is_escaped_as_markupsafe_does_it(value: object) -> None:
    assert str(escape_value(value)) == str(escape(value))
