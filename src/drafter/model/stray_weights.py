"""What speaks for a name or a figure that the case does not tell being a wrong one, as learned from known letters."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.base import Value
from drafter.model.trees import Tree, check_signs


class StrayWeights(Value, frozen=True):
    """`signs`: how much each sign weighs; `start` and `trees`: what is added to that, by the signs of `names`; `bound`:
    the odds (natural logarithm) from which it is asked about; None: none is."""

    signs: Mapping[str, float] = {}
    bound: float | None = None
    names: tuple[str, ...] = ()
    start: float = 0.0
    trees: tuple[Tree, ...] = ()

    def __post_init__(self) -> None:
        check_signs(self.trees, self.names)

    def odds(self, told: Mapping[str, float]) -> float:
        plain = sum(self.signs.get(name, 0.0) * value for name, value in told.items())
        values = [told.get(name, 0.0) for name in self.names]
        return plain + self.start + sum(tree.leaf(values) for tree in self.trees)
