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
    weights decide. `reader`: the name of a reader taught to judge what it is shown of a concern and the letter; where
    it was heard, its odds count `of_reader` and the whole `less`, and a concern above `sure_read` is an error."""

    signs: tuple[str, ...] = ()
    start: float = 0.0
    trees: tuple[Tree, ...] = ()
    sure: float = 0.0
    least_aside: float = 0.0
    sure_aside: float = 0.0
    reader: str = ""
    of_reader: float = 0.0
    less: float = 0.0
    sure_read: float = 0.0

    def __post_init__(self) -> None:
        check_signs(self.trees, self.signs)

    def odds(self, told: Mapping[str, float], read: float | None = None) -> float:
        """`read`: the reader's own odds, where it was heard."""
        odds = _odds(Same(self), tuple([told.get(name, 0.0) for name in self.signs]))
        return odds if read is None else odds + self.of_reader * read - self.less

    def sure_of(self, read: float | None) -> float:
        return self.sure if read is None else self.sure_read


@lru_cache(maxsize=REMEMBERED)
def _odds(same: Same[LeftOutTrees], values: tuple[float, ...]) -> float:
    """Remembered: a key in one sentence leaves most concerns as they were."""
    return same.value.start + sum(tree.leaf(values) for tree in same.value.trees)
