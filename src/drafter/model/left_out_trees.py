"""What decides which of its concerns a letter leaves out: small trees, each of which adds a little to the odds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import isfinite

from drafter.model.base import Value
from drafter.model.same import Same

REMEMBERED = 1_000


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


class LeftOutTrees(Value, frozen=True):
    """`signs`: the names that the trees count. Odds above 0: left out; a concern above `sure` is an error, an aside
    above `sure_aside` is asked about at finish, and an aside below `least_aside` is not told. Without trees the plain
    weights decide."""

    signs: tuple[str, ...] = ()
    start: float = 0.0
    trees: tuple[Tree, ...] = ()
    sure: float = 0.0
    least_aside: float = 0.0
    sure_aside: float = 0.0

    def __post_init__(self) -> None:
        if any(not 0 <= sign < len(self.signs) for tree in self.trees for sign in tree.signs):
            raise ValueError("a tree asks for a sign that has no name")

    def odds(self, told: Mapping[str, float]) -> float:
        return _odds(Same(self), tuple([told.get(name, 0.0) for name in self.signs]))


@lru_cache(maxsize=REMEMBERED)
def _odds(same: Same[LeftOutTrees], values: tuple[float, ...]) -> float:
    """Remembered: a key in one sentence leaves most concerns as they were."""
    return same.value.start + sum(_leaf(tree, values) for tree in same.value.trees)


def _leaf(tree: Tree, values: tuple[float, ...]) -> float:
    at, nodes = 0, len(tree.signs)
    while at < nodes:
        at = 2 * at + 1 + (values[tree.signs[at]] > tree.cuts[at])
    return tree.leaves[at - nodes]
