"""The conditions of a template, and which way each goes: what the test bench counts as covered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, cast

import jinja2
import msgspec
from jinja2 import nodes

from drafter.steps.compose.sandbox import checked, environment

_Tests = dict[int, tuple[int, jinja2.Template]]
"""A condition's node to its number in the body and to the compiled question."""


class Branch(msgspec.Struct, frozen=True, order=True):
    """One way out of one condition: the line of the body, which condition of the body it is, and which way."""

    line: int
    number: int
    holds: bool


def branches_of(body: str) -> tuple[Branch, ...]:
    """Both ways out of every condition, in the order they stand."""
    tests = [(n, node.lineno) for n, node in enumerate(_conditions(checked(body)))]
    return tuple(Branch(line, n, holds) for n, line in tests for holds in (True, False))


def values_asked(body: str) -> dict[str, tuple[Any, ...]]:
    """The names that conditions look at, each with the constants it is compared with."""
    found: dict[str, list[Any]] = {}
    for condition in _conditions(checked(body)):
        for name, constant in _asked(condition.test):
            found.setdefault(name, [])
            if constant is not None and constant not in found[name]:
                found[name].append(constant)
    return {name: tuple(constants) for name, constants in found.items()}


def branches_taken(body: str, values: dict[str, Any]) -> frozenset[Branch]:
    """The ways a rendering with these values goes; conditions inside a part that is left out are not reached."""
    tree, tests = _prepared(body)
    return frozenset(_walk(tree.body, values, tests))


@lru_cache(maxsize=512)
def _prepared(body: str) -> tuple[nodes.Template, _Tests]:
    tree = checked(body)
    return tree, {id(node): (n, _asking(node.test)) for n, node in enumerate(_conditions(tree))}


def _conditions(tree: nodes.Node) -> list[nodes.If | nodes.CondExpr]:
    return [node for node in tree.find_all((nodes.If, nodes.CondExpr)) if isinstance(node, nodes.If | nodes.CondExpr)]


def _walk(parts: list[nodes.Node], values: dict[str, Any], tests: _Tests) -> Iterator[Branch]:
    for node in parts:
        match node:
            case nodes.If():
                yield from _walk_if(node, values, tests)
            case nodes.CondExpr():
                branch = _branch(node, values, tests)
                yield branch
                chosen = node.expr1 if branch.holds else node.expr2
                yield from _walk([chosen] if chosen else [], values, tests)
            case nodes.Output():
                yield from _walk(list(node.nodes), values, tests)
            case nodes.For():
                yield from _walk(node.body, values, tests)


def _walk_if(node: nodes.If, values: dict[str, Any], tests: _Tests) -> Iterator[Branch]:
    for way in (node, *node.elif_):
        branch = _branch(way, values, tests)
        yield branch
        if branch.holds:
            yield from _walk(way.body, values, tests)
            return
    yield from _walk(node.else_, values, tests)


def _branch(node: nodes.If | nodes.CondExpr, values: dict[str, Any], tests: _Tests) -> Branch:
    number, asking = tests[id(node)]
    return Branch(node.lineno, number, asking.render(values) == "yes")


def _asking(test: nodes.Node) -> jinja2.Template:
    """Asked of Jinja itself, so that a condition means here what it means in the letter."""
    choice = nodes.If(cast(nodes.Expr, test), [nodes.Output([nodes.TemplateData("yes")])], [], [], lineno=1)
    tree = nodes.Template([choice], lineno=1)
    tree.set_environment(_SANDBOX)
    return _SANDBOX.from_string(tree)


def _asked(test: nodes.Node) -> Iterator[tuple[str, Any]]:
    if isinstance(test, nodes.Compare):
        constants = [part.expr.value for part in test.ops if isinstance(part.expr, nodes.Const)]
        for name in _names(test):
            yield from ((name, constant) for constant in constants or [None])
        return
    if isinstance(test, nodes.Name | nodes.Getattr):
        yield from ((name, None) for name in _names(test))
        return
    for child in test.iter_child_nodes():
        yield from _asked(child)


def _names(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Getattr):
        yield from (f"{before}.{node.attr}" for before in _names(node.node))
    elif isinstance(node, nodes.Name):
        yield node.name
    else:
        for child in node.iter_child_nodes():
            yield from _names(child)


_SANDBOX = environment()
