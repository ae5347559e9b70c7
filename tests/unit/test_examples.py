"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import newsgen

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(newsgen.__path__, "newsgen.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples_to_check() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [test for name in MODULES for test in finder.find(importlib.import_module(name))]
    assert sum(len(test.examples) for test in found) >= 7
