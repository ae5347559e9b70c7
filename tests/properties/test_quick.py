"""A quick template makes the text that plain Jinja makes, or stops where plain Jinja stops."""

from dataclasses import dataclass

import jinja2
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from newsgen.renderer.quick import QuickEnvironment
from properties.test_escaping import signs

SHOWN = (
    *("{{ page.text }}", "{{ page.html }}", "{{ page.count }}", "{{ page.is_new }}", "{{ page }}"),
    *("{{ page.none }}", "{{ page.part.text }}", "{{ page.words }}", "{{ page.text | upper }}"),
    *('{{ page.words | join(" & ") }}', '{{ page.words | join(", ") }}', "{{ page.text ~ 1 }}"),
    *('{{ "<{}>".format(page.text) }}', '{{ page.text.format("<") }}', "{{ page.text.upper() }}"),
    *('{{ "%s" | format(page.html) }}', "{{ page.html.upper() }}", "{{ (1, page.text) }}"),
    *("{{ page.from.text }}", "{{ page['text'] }}", "{{ page.part['text'] }}", "{{ 1.5 }}"),
    *("{{ page.nope }}", "{{ nope }}", "{{ page.nope.nope }}", "{{ page.nope is defined }}"),
    *('{{ page.nope | default("<a>") }}', "{{ nope is defined }}", "{{ page.nope() }}"),
    *("{{ 'a' if page.is_new else page.text }}", "{{ 'a' if not page.is_new }}", "{{ m.name }}"),
    *("{{ m(page.text) }}", "{{ m() }}", "{{ m(1, 2, 3) }}", "{{ m(1, b='<') }}", "{{ m }}"),
    *("{{ m(m(page.text)) }}", "{{ m(page.text) ~ '<' }}", "{{ m(*page.words) }}", "{{ m or 1 }}"),
    *("{{ more(1, 2, c='<') }}", "{{ calls() }}", "{% call calls() %}<{{ page }}{% endcall %}"),
    *("{{ parts.line(page.text) }}", "{{ parts.nope(1) }}", "{{ line(page.html) }}", "{{ parts }}"),
    *('{% include "part" %}', '{% include "nope" ignore missing %}', '{% include "off" %}'),
    *("{{ loop.index }}", "{{ loop.last }}", "{{ loop }}", "{{ loop.revindex }}"),
    *("{{ loop.cycle('<', 'b') }}", "{{ loop.length }}{{ loop.first }}", "{{ loop.depth }}"),
    *("{{ self.title() }}", "{{ super() }}", "{% set x %}<{{ page.text }}{% endset %}{{ x }}"),
    *("{% set x = page.text %}{{ x }}", "{% set y = m(1) %}{{ y }}", "{{ item }}", "<&>"),
)  # fmt: skip
AROUND = (
    "{% if page.is_new %}@{% else %}@{% endif %}",
    "{% for item in page.words %}@{% else %}@{% endfor %}",
    "{% for item in page.nope %}@{% endfor %}",
    "{% for item in page.words if item %}@{{ item }}{% endfor %}",
    "{% for item in page.words recursive %}@{{ loop(()) }}{% endfor %}",
    "{% macro n(text) %}@{{ text }}{% endmacro %}{{ n(page.text) }}",
    "{% filter upper %}@{% endfilter %}",
    "{% call calls() %}@{% endcall %}",
    "{% with page = page.part %}@{% endwith %}",
    "{% autoescape false %}@{% endautoescape %}",
    "{% autoescape page.is_new %}@{% endautoescape %}",
    "{% set x %}@{% endset %}{{ x }}",
    "@@",
)
LINES = '{% macro line(text, b="<") %}<i>{{ text }}</i>{{ b }}{% endmacro %}'
MACROS = (
    '{% import "parts" as parts %}{% from "parts" import line with context %}'
    "{% macro m(a, b=2) %}({{ a }}{{ b }}){% endmacro %}"
    "{% macro more(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}"
    "{% macro calls() %}[{{ caller() }}]{% endmacro %}"
)
BASE = "<{% block title %}{{ page.text }}{% endblock %}>{% block main %}{% endblock %}"
PARTS = {
    "parts": LINES,
    "part": "{{ page.text }}<b>",
    "off": "{% autoescape false %}" + LINES + "{{ line('<') }}{% endautoescape %}",
    "base": BASE,
    "off-base": "{% autoescape false %}" + BASE + "{% endautoescape %}",
}  # fmt: skip

pieces = st.recursive(
    st.sampled_from(SHOWN),
    lambda inner: (
        st.builds(lambda around, text: around.replace("@", text), st.sampled_from(AROUND), inner)
        | st.lists(inner, max_size=3).map("".join)
    ),
    max_leaves=6,
)
pages = st.builds(
    lambda base, text: f'{{% extends "{base}" %}}{MACROS}{{% block main %}}{text}{{% endblock %}}',
    st.sampled_from(["base", "off-base"]),
    pieces,
) | pieces.map(lambda text: MACROS + text)


@dataclass(frozen=True, slots=True)
class Part:
    """What templates of the tests look at."""

    text: str
    html: Markup
    count: int
    is_new: bool
    words: tuple[str, ...]
    none: None = None

    @property
    def part(self) -> "Part":
        return self


parts = st.builds(
    Part, signs, signs.map(Markup), st.integers(0, 9), st.booleans(), st.lists(signs).map(tuple)
)


def made(environment: jinja2.Environment, page: Part) -> str | None:
    """The text of the page; None when something in its template is wrong."""
    try:
        return environment.get_template("page").render(page=page)
    except (jinja2.TemplateError, TypeError, ValueError, LookupError, AttributeError, RuntimeError):
        return None


@given(pages, parts)
def test_a_quick_template_makes_what_plain_jinja_makes(text: str, page: Part) -> None:
    quick = QuickEnvironment(
        loader=jinja2.DictLoader({**PARTS, "page": text}),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    found = made(quick, page)
    if found is not None:
        assert found == made(quick.plain(), page)
