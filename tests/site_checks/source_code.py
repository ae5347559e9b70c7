"""What newsgen's source says about its outside, read from the syntax tree: rules, keys."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

RULE_WORD = re.compile(r"[a-z]+(?:-[a-z]+)+")
KEY_READERS = {"text", "word", "texts", "flag", "fields", "pairs", "places"}


def rule_words(folder: Path) -> frozenset[str]:
    """The permanent words of all problems: whatever is passed on as a parameter named `rule`."""
    trees = [ast.parse(file.read_text("utf-8")) for file in sorted(folder.rglob("*.py"))]
    takers = {"Problem": 0}
    for tree in trees:
        takers |= dict(_takers_of_rule(tree))
    return frozenset(word for tree in trees for word in _rules_passed(tree, takers))


def keys_read(module: Path) -> frozenset[str]:
    """The keys a module asks a mapping for: `fields.text("title")`, `_date(fields, "date")`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        match node:
            case ast.Call(
                func=ast.Attribute(attr=reader), args=[ast.Constant(value=str(key)), *_]
            ) if reader in KEY_READERS:
                found.add(key)
            case ast.Call(args=[ast.Name(id="fields"), ast.Constant(value=str(key)), *_]):
                found.add(key)
    return frozenset(found)


def _takers_of_rule(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Functions with a parameter `rule`, and its position in a call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            parameters = [argument.arg for argument in node.args.args if argument.arg != "self"]
            if "rule" in parameters:
                yield node.name, parameters.index("rule")


def _rules_passed(tree: ast.Module, takers: dict[str, int]) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in takers:
                passed = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
                passed += node.args[takers[name] : takers[name] + 1]
                for expression in passed:
                    yield from _words_in(expression)
            case (
                ast.Assign(targets=[ast.Name(id="rule" | "syntax")], value=value)
                | ast.Assign(targets=[ast.Attribute(attr="rule" | "syntax")], value=value)
            ):
                yield from _words_in(value)
            case ast.For(
                target=ast.Tuple(elts=[ast.Name(id="rule"), *_]), iter=ast.Tuple() as rows
            ):
                for row in rows.elts:
                    yield from _words_in(row.elts[0] if isinstance(row, ast.Tuple) else row)


def _words_in(expression: ast.expr) -> Iterator[str]:
    for node in ast.walk(expression):
        match node:
            case ast.Constant(value=str(word)) if RULE_WORD.fullmatch(word):
                yield word
