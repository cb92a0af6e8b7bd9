"""Conditions that can go only one way because of the conditions they stand in."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from drafter.steps.compose import parsed


def dead_branches(body: str) -> Iterator[tuple[int, str]]:
    """Body line and message for every condition already decided by an outer or earlier one, or by itself."""
    yield from _walk(parsed(body).body, {})


Settled = dict[str, bool]
"""A condition, as written, to how it stands where we are."""


def _walk(parts: list[nodes.Node], settled: Settled) -> Iterator[tuple[int, str]]:
    for node in parts:
        match node:
            case nodes.If():
                yield from _walk_if(node, dict(settled))
            case nodes.CondExpr():
                yield from _decided(node.test, node.lineno, settled)
                yield from _walk([node.expr1], settled | _holding(node.test))
                yield from _walk([node.expr2] if node.expr2 else [], settled | _failing(node.test))
            case nodes.Output():
                yield from _walk(list(node.nodes), settled)
            case nodes.For():
                yield from _walk(node.body, settled)


def _walk_if(node: nodes.If, settled: Settled) -> Iterator[tuple[int, str]]:
    for way in (node, *node.elif_):
        yield from _decided(way.test, way.lineno, settled)
        yield from _walk(way.body, settled | _holding(way.test))
        settled |= _failing(way.test)
    yield from _walk(node.else_, settled)


def _decided(test: nodes.Node, line: int, settled: Settled) -> Iterator[tuple[int, str]]:
    if isinstance(test, nodes.Const):
        yield line, "this condition never changes"
        return
    inner, wanted = (test.node, False) if isinstance(test, nodes.Not) else (test, True)
    known = settled.get(repr(inner))
    if known is not None:
        outcome = "always" if known == wanted else "never"
        yield line, f"this condition {outcome} holds here, because an outer or earlier one settled it"


def _holding(test: nodes.Node) -> Settled:
    """What is settled where the condition holds: both sides of an `and`, the inside of a `not` turned round."""
    match test:
        case nodes.And():
            return _holding(test.left) | _holding(test.right)
        case nodes.Not():
            return _failing(test.node)
    return {repr(test): True}


def _failing(test: nodes.Node) -> Settled:
    match test:
        case nodes.Or():
            return _failing(test.left) | _failing(test.right)
        case nodes.Not():
            return _holding(test.node)
    return {repr(test): False}
