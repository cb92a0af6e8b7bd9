"""What was learned of faults of tone that no pattern can hold, and what it makes of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from typing import Literal

from drafter.model.base import Value
from drafter.model.category_weights import CategoryWeights, word_totals
from drafter.model.phrases import folded


class Bounds(Value, frozen=True):
    """The odds (natural logarithm) from which a sentence is marked: as a warning, and as advice. Chosen on good letters
    that were held out: of 150 of their sentences about one is warned of, and of 75 one is marked at all. Under `well` a
    sentence is so like what is well said that the remark of a pattern on it only advises."""

    warning: float = 1000.0
    advice: float = 1000.0
    well: float = -1000.0


class ToneWeights(Value, frozen=True):
    """`learned`: its kinds are the families of faults, and the nameless one of what is well said.

    `by_length`: what each word of a sentence adds to the odds, up to `longest`, because short sentences say little and
    are taken for a fault more easily. `by_words` holds where the sentence encoder has not been heard."""

    learned: CategoryWeights = CategoryWeights()
    by_length: float = 0.0
    longest: int = 25
    with_meaning: Bounds = Bounds()
    by_words: Bounds = Bounds()


class LikelyFault(Value, frozen=True):
    """The fault that a sentence is most like, and the odds that it has any."""

    family: str
    odds: float
    severity: Literal["warning", "advice"]


class WellSaid(Value, frozen=True):
    """A sentence that is far likelier to be well said than to have a fault."""

    odds: float


Likeness = LikelyFault | WellSaid | None
"""What a sentence is like; None: it could be either."""


def likeness_of(weights: ToneWeights, sentence: str, meant: Sequence[float] | None) -> Likeness:
    """`meant`: what the sentence encoder's line says for each kind; None where it has not been heard."""
    families = weights.learned.categories
    by_words = word_totals(weights.learned, folded(sentence))
    if not families or by_words is None:
        return None
    totals = [one + other for one, other in zip(by_words, meant, strict=True)] if meant is not None else by_words
    bounds = weights.by_words if meant is None else weights.with_meaning
    odds = _odds(totals, families) + weights.by_length * min(len(sentence.split()), weights.longest)
    if odds < bounds.advice:
        return WellSaid(odds=odds) if odds < bounds.well else None
    family = max((total, name) for name, total in zip(families, totals, strict=True) if name)[1]
    return LikelyFault(family=family, odds=odds, severity="warning" if odds >= bounds.warning else "advice")


def _odds(totals: Sequence[float], families: Sequence[str]) -> float:
    """Of any fault against none."""
    faults = [total for name, total in zip(families, totals, strict=True) if name]
    well = next((total for name, total in zip(families, totals, strict=True) if not name), 0.0)
    top = max(faults)
    return log(sum(exp(total - top) for total in faults)) + top - well
