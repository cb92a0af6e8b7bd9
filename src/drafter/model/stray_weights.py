"""What speaks for a name that stands nowhere in the case being a wrong one, as learned from letters of known facts."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.base import Value


class StrayWeights(Value, frozen=True):
    """`signs`: how much each sign weighs; `bound`: the odds (natural logarithm) from which a name is asked about; None:
    none is."""

    signs: Mapping[str, float] = {}
    bound: float | None = None
