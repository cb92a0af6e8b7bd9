"""What a letter says otherwise: the values of the award without which it takes another way, often a refusal."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import nodes

from drafter.steps.compose.sandbox import checked

AWARD = "award"


@lru_cache(maxsize=512)
def ways_without(body: str) -> tuple[frozenset[str], ...]:
    """For each condition of the body itself that ends in an `else`: the sums of the award (`owed`, `refund`,
    `goodwill`) any one of which keeps it from being said; conditions that look at anything else are left out."""
    found = (_sums(node) for node in checked(body).find_all(nodes.If) if node.else_)
    return tuple(dict.fromkeys(sums for sums in found if sums))


def _sums(node: nodes.If) -> frozenset[str]:
    tests = [node.test, *(other.test for other in node.elif_)]
    sums = [_sum(part) for test in tests for part in _alternatives(test)]
    return frozenset(name for name in sums if name) if all(sums) else frozenset()


def _alternatives(test: nodes.Node) -> list[nodes.Node]:
    if isinstance(test, nodes.Or):
        return [*_alternatives(test.left), *_alternatives(test.right)]
    return [test]


def _sum(test: nodes.Node) -> str | None:
    """`award.refund` looked at for itself is `refund`."""
    alone = isinstance(test, nodes.Getattr) and isinstance(test.node, nodes.Name) and test.node.name == AWARD
    return test.attr if alone and isinstance(test, nodes.Getattr) else None
