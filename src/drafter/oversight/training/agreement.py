"""How far markers agree beyond chance: Krippendorff's alpha, with missing marks, and a bootstrap interval.

Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): alpha = 1 - observed / expected
disagreement, from the matrix of coincidences. Read .80 and more as firm, .667 as tentative, and rely on nothing less.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from drafter.model.base import Value

Metric = Literal["nominal", "ordinal", "interval"]
Units = Sequence[Sequence[float | None]]
"""One row for each letter, one value for each marker; None where that marker did not mark it."""
FIRM, TENTATIVE = 0.8, 0.667
ROUNDS = 500


class Agreement(Value, frozen=True):
    """`alpha` is None where nothing can be said: fewer than two marks of one letter. Interval: 95 %."""

    alpha: float | None
    low: float | None = None
    high: float | None = None
    letters: int = 0

    @property
    def reading(self) -> Literal["firm", "tentative", "unclear", "unknown"]:
        if self.alpha is None:
            return "unknown"
        return "firm" if self.alpha >= FIRM else "tentative" if self.alpha >= TENTATIVE else "unclear"


def krippendorff_alpha(units: Units, metric: Metric = "interval") -> float | None:
    """1 is perfect agreement, 0 what chance would give; None where no letter has two marks."""
    together = _coincidences(units)
    totals: Counter[float] = Counter()
    for (one, _), weight in together.items():
        totals[one] += weight  # type: ignore[assignment]  # Counter holds floats too
    n = sum(totals.values())
    if n <= 1:
        return None
    apart = _distance(metric, totals)
    observed = sum(weight * apart(one, other) for (one, other), weight in together.items())
    expected = sum(totals[one] * totals[other] * apart(one, other) for one in totals for other in totals) / (n - 1)
    return 1 - observed / expected if expected else 1.0


def _coincidences(units: Units) -> Mapping[tuple[float, float], float]:
    """How often two values meet in one letter, each pair weighed by one less than the letter's number of marks."""
    together: dict[tuple[float, float], float] = {}
    for unit in units:
        values = [value for value in unit if value is not None]
        for n, one in enumerate(values):
            for m, other in enumerate(values):
                if n != m:
                    together[one, other] = together.get((one, other), 0.0) + 1 / (len(values) - 1)
    return together


def _distance(metric: Metric, totals: Mapping[float, float]) -> Callable[[float, float], float]:
    """The squared difference of two values in that metric."""
    if metric == "nominal":
        return lambda one, other: float(one != other)
    if metric == "interval":
        return lambda one, other: (one - other) ** 2
    ranks = sorted(totals)

    def ordinal(one: float, other: float) -> float:
        low, high = min(one, other), max(one, other)
        between = sum(totals[rank] for rank in ranks if low <= rank <= high)
        return (between - (totals[low] + totals[high]) / 2) ** 2

    return ordinal


def alpha_with_interval(units: Units, metric: Metric = "interval", seed: int = 1, rounds: int = ROUNDS) -> Agreement:
    """Alpha with the 95 % interval of letters drawn anew; the same seed gives the same interval."""
    alpha = krippendorff_alpha(units, metric)
    marked = [unit for unit in units if sum(value is not None for value in unit) > 1]
    if alpha is None:
        return Agreement(alpha=None, letters=len(marked))
    drawn = (krippendorff_alpha(_drawn(marked, f"{seed}|{n}"), metric) for n in range(rounds))
    found = sorted(one for one in drawn if one is not None)
    low, high = found[int(0.025 * len(found))], found[min(len(found) - 1, int(0.975 * len(found)))]
    return Agreement(alpha=round(alpha, 3), low=round(low, 3), high=round(high, 3), letters=len(marked))


def _drawn(units: Units, key: str) -> Units:
    """As many letters, drawn with replacement; four bytes of a digest for each draw."""
    stream = b"".join(hashlib.sha256(f"{key}|{n}".encode()).digest() for n in range(len(units) // 8 + 1))
    return [units[int.from_bytes(stream[4 * n : 4 * n + 4], "big") % len(units)] for n in range(len(units))]
