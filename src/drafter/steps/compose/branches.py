"""The conditions of a template, and which way each goes: what the test bench counts as covered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec
from jinja2 import nodes

from drafter.steps.compose.sandbox import checked, environment


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
    tree = checked(body)
    numbers = {id(node): n for n, node in enumerate(_conditions(tree))}
    return frozenset(_walk(tree.body, values, numbers))


def _conditions(tree: nodes.Node) -> list[nodes.If | nodes.CondExpr]:
    return [node for node in tree.find_all((nodes.If, nodes.CondExpr)) if isinstance(node, nodes.If | nodes.CondExpr)]


def _walk(parts: list[nodes.Node], values: dict[str, Any], numbers: dict[int, int]) -> Iterator[Branch]:
    for node in parts:
        match node:
            case nodes.If():
                yield from _walk_if(node, values, numbers)
            case nodes.CondExpr():
                holds = _holds(node.test, values)
                yield Branch(node.lineno, numbers[id(node)], holds)
                chosen = node.expr1 if holds else node.expr2
                yield from _walk([chosen] if chosen else [], values, numbers)
            case nodes.Output():
                yield from _walk(list(node.nodes), values, numbers)
            case nodes.For():
                yield from _walk(node.body, values, numbers)


def _walk_if(node: nodes.If, values: dict[str, Any], numbers: dict[int, int]) -> Iterator[Branch]:
    holds = _holds(node.test, values)
    yield Branch(node.lineno, numbers[id(node)], holds)
    if holds:
        yield from _walk(node.body, values, numbers)
        return
    for other in node.elif_:
        holds = _holds(other.test, values)
        yield Branch(other.lineno, numbers[id(other)], holds)
        if holds:
            yield from _walk(other.body, values, numbers)
            return
    yield from _walk(node.else_, values, numbers)


def _holds(test: nodes.Node, values: dict[str, Any]) -> bool:
    """Asked of Jinja itself, so that a condition means here what it means in the letter."""
    choice = nodes.If(cast(nodes.Expr, test), [nodes.Output([nodes.TemplateData("yes")])], [], [], lineno=1)
    tree = nodes.Template([choice], lineno=1)
    tree.set_environment(_ASKING)
    return _ASKING.from_string(tree).render(values) == "yes"


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


_ASKING = environment(lambda _: None)
