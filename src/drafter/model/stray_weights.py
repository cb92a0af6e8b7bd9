"""What speaks for a name or a figure that the case does not tell being a wrong one, as learned from known letters."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.base import Value


class StrayWeights(Value, frozen=True):
    """`signs`: how much each sign weighs; `bound`: the odds (natural logarithm) from which it is asked about; None:
    none is."""

    signs: Mapping[str, float] = {}
    bound: float | None = None
