"""What decides which of its concerns a letter leaves out: small trees, each of which adds a little to the odds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from drafter.model.base import Value
from drafter.model.same import Same
from drafter.model.trees import Tree, check_signs

REMEMBERED = 1_000


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
        check_signs(self.trees, self.signs)

    def odds(self, told: Mapping[str, float]) -> float:
        return _odds(Same(self), tuple([told.get(name, 0.0) for name in self.signs]))


@lru_cache(maxsize=REMEMBERED)
def _odds(same: Same[LeftOutTrees], values: tuple[float, ...]) -> float:
    """Remembered: a key in one sentence leaves most concerns as they were."""
    return same.value.start + sum(tree.leaf(values) for tree in same.value.trees)
