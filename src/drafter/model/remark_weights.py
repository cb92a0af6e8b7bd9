"""How likely a remark on the wording is to be right, by weights that were learned from what was marked, at first sight,
in letters whose faults were known."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value

FAR, FAMILY_LEAST, FAMILY_MOST = 8.0, -10.0, 6.0
"""Beyond these, odds say no more."""
Told = Literal["warning", "advice", "nothing"]
UNREAD, USUAL = 3, 0.25
"""A letter stands as if it had three sentences more, of which a quarter is at fault: nothing is known of its writer
before there are sentences."""


class Remark(Value, frozen=True):
    """What is known of a remark. Odds are natural logarithms.

    `record`: the odds that what its rule marks is a fault. `odds`: of any fault in the sentence, as the learned reader
    takes it (None: it was not read), and `family`: of the fault that the remark names. `beside`: whether another rule
    has marked the sentence; `elsewhere`: the share of the letter's other sentences that are marked; `rest`: the mean
    chance of a fault in them, marked or not."""

    record: float = 0.0
    odds: float | None = None
    family: float = 0.0
    error: bool = False
    beside: bool = False
    elsewhere: float = USUAL
    rest: float = USUAL

    @property
    def signs(self) -> tuple[float, ...]:
        """What the weights are multiplied with."""
        odds = 0.0 if self.odds is None else max(-FAR, min(FAR, self.odds))
        family = 0.0 if self.odds is None else max(FAMILY_LEAST, min(FAMILY_MOST, self.family))
        told = (1.0, self.record, float(self.odds is None), odds, family, float(self.error), float(self.beside))
        return (*told, self.elsewhere, self.rest)


SIGNS = len(Remark().signs)


class Weighing(Value, frozen=True):
    """A weight for each sign of a remark, and the odds from which it warns; under them it advises, and where it is
    surely wrong it is not made."""

    weights: tuple[float, ...] = (0.0,) * SIGNS
    bound: float = 0.0
    least: float = -1000.0

    def odds(self, remark: Remark) -> float:
        """That the remark is right."""
        return sum(weight * sign for weight, sign in zip(self.weights, remark.signs, strict=True))

    def told(self, remark: Remark) -> Told:
        odds = self.odds(remark)
        return "warning" if odds >= self.bound else "advice" if odds >= self.least else "nothing"


class RemarkWeights(Value, frozen=True):
    """`records`: of each rule, the odds that what it marks is a fault. `rules` weighs the remarks of rules, `likeness`
    those of the learned reader on what no rule has marked; each with the sentence encoder heard, and by words alone."""

    records: dict[str, float] = {}
    rules_heard: Weighing = Weighing()
    rules_by_words: Weighing = Weighing()
    likeness_heard: Weighing = Weighing(bound=1000.0)
    likeness_by_words: Weighing = Weighing(bound=1000.0)

    def for_rules(self, heard: bool) -> Weighing:
        return self.rules_heard if heard else self.rules_by_words

    def for_likeness(self, heard: bool) -> Weighing:
        return self.likeness_heard if heard else self.likeness_by_words


def usual_share(total: float, size: int) -> float:
    """The mean of so many sentences whose chances have this sum, with those of which nothing is known yet."""
    return (total + UNREAD * USUAL) / (max(0, size) + UNREAD)
