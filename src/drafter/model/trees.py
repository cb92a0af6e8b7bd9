"""A small tree of questions about signs, each of which adds a little to the odds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isfinite

from drafter.model.base import Value


class Tree(Value, frozen=True):
    """A full binary tree: at each node the sign of that place is held against its cut; of node n the next is 2n + 1,
    or above the cut 2n + 2; past the last node stand the leaves."""

    signs: tuple[int, ...]
    cuts: tuple[float, ...]
    leaves: tuple[float, ...]

    def __post_init__(self) -> None:
        nodes = len(self.signs)
        if not nodes or (nodes + 1) & nodes or len(self.cuts) != nodes or len(self.leaves) != nodes + 1:
            raise ValueError("a tree has 1, 3, 7 … signs, a cut for each, and one leaf more")
        if not all(isfinite(one) for one in (*self.cuts, *self.leaves)):
            raise ValueError("a cut or a leaf of a tree is no number")

    def leaf(self, values: Sequence[float]) -> float:
        at, nodes = 0, len(self.signs)
        while at < nodes:
            at = 2 * at + 1 + (values[self.signs[at]] > self.cuts[at])
        return self.leaves[at - nodes]


def check_signs(trees: Iterable[Tree], names: Sequence[str]) -> None:
    if any(not 0 <= sign < len(names) for tree in trees for sign in tree.signs):
        raise ValueError("a tree asks for a sign that has no name")
