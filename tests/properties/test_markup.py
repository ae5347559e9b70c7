import html

from hypothesis import given
from hypothesis import strategies as st

from newsgen.markup import escape, plain, shielded
from newsgen.renderer.markdown import new_converter
from properties.texts import body, shown_text

markdown_like = st.lists(
    st.sampled_from([*'*_`[]()<>&#;=-+\\!~|:."', "a", "Đ", "1", " ", "amp;", "GT", "https://a.vn"]),
    max_size=16,
).map("".join)
"""Few letters, much that Markdown could take for a mark."""


def one_line(text: str) -> str:
    """A line of prose as a record holds it: without blanks around it."""
    return " ".join(text.split())


@given((shown_text | markdown_like).map(one_line).filter(bool))
def test_escaped_text_is_shown_letter_for_letter(text: str) -> None:
    shown = new_converter().convert(escape(text))
    assert html.unescape(shown) == f"<p>{text}</p>"


@given((shown_text | markdown_like).map(one_line))
def test_escaped_text_is_read_back_letter_for_letter(text: str) -> None:
    assert plain(escape(text)) == text


@given(body)
def test_what_is_shielded_stands_in_order_inside_the_body(text: str) -> None:
    ends = [offset for span in shielded(text) for offset in span]
    assert ends == sorted(ends)
    assert all(0 <= offset <= len(text) for offset in ends)
