"""Jinja's compiled templates, kept between the builds of one process of tests.

To compile the theme takes two thirds of the time of a tiny build. What a template's text compiles
to depends on that text, its name and the environment's settings alone, so it is kept by these.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType
from unittest.mock import patch

import jinja2

MOST = 500
_compile = jinja2.Environment.compile
_kept: dict[tuple[object, ...], CodeType] = {}


@contextmanager
def templates_compiled_once() -> Iterator[None]:
    """No template is compiled twice while the block runs, whatever environment asks."""
    with patch.object(jinja2.Environment, "compile", _kept_or_compiled):
        yield


def _kept_or_compiled(
    environment: jinja2.Environment,
    source: str,
    name: str | None = None,
    filename: str | None = None,
) -> CodeType:
    settings = (environment.autoescape, environment.trim_blocks, environment.lstrip_blocks)
    made_by = environment.code_generator_class, environment.undefined
    key = (*settings, *made_by, tuple(environment.filters), source, name, filename)
    if key not in _kept:
        if len(_kept) >= MOST:
            _kept.clear()
        _kept[key] = _compile(environment, source, name, filename)
    return _kept[key]
