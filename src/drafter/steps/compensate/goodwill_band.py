"""The band of one goodwill: several issues added up, every multiplier and every cap as its own contribution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from drafter.model.compensation import Band, Contribution
from drafter.model.money import Money, minor_unit
from drafter.model.policy_rows import Several

_ONE = Decimal(1)


class Span(NamedTuple):
    """Minimum, typical and maximum, unrounded, in the currency of the answer."""

    minimum: Decimal
    typical: Decimal
    maximum: Decimal

    def times(self, factor: Decimal) -> Span:
        return Span(*(side * factor for side in self))


class Effect(NamedTuple):
    """Something that moved the sum: by `factor` where it multiplies."""

    what: str
    factor: Decimal = Decimal(1)


class Story:
    """Tells how a sum came about: each step's effect, so that the effects add up to the sum itself."""

    def __init__(self, currency: str) -> None:
        self._unit = minor_unit(currency)
        self._at = Decimal(0).quantize(self._unit)
        self.told: list[Contribution] = []

    def now(self, amount: Decimal, what: str) -> None:
        """Notes what moved the sum to `amount`; a step without effect is left out."""
        shown = amount.quantize(self._unit, ROUND_HALF_UP)
        if shown != self._at:
            self.told.append(Contribution(what=what, effect=f"{shown - self._at:+}"))
        self._at = shown

    def note(self, what: str) -> None:
        """Notes something worth knowing that moved nothing."""
        self.told.append(Contribution(what=what, effect=f"{Decimal(0).quantize(self._unit):+}"))


def together(spans: Sequence[Span], several: Several) -> Span:
    """The largest in full, the others at their share, at most so many times the largest.

    Each side is added up by itself, so that no side falls when one issue grows.
    """
    if len(spans) == 1:
        return spans[0]
    sides = zip(*spans, strict=True)
    return Span(*(_added(sorted(side, reverse=True), several) for side in sides))


def _added(side: list[Decimal], several: Several) -> Decimal:
    return min(side[0] + several.share * sum(side[1:], Decimal(0)), side[0] * several.most)


def merged(spans: Iterable[Span]) -> Span:
    """The greater of each side, for issues that are never combined."""
    return Span(*(max(side) for side in zip(*spans, strict=True)))


def band_of(span: Span, currency: str, step: Decimal, left: Decimal) -> Band:
    """The rounded band; what is left of the customer's cap is rounded down, so that no offer breaks the cap."""
    top = to_step(left, step, currency, ROUND_FLOOR)
    minimum, typical, maximum = (Money(min(to_step(side, step, currency), top), currency) for side in span)
    return Band(minimum=minimum, typical=typical, maximum=maximum)


def to_step(amount: Decimal, step: Decimal, currency: str, rounding: str = ROUND_HALF_UP) -> Decimal:
    """A multiple of the policy's step, written out to the currency's minor unit."""
    return ((amount / step).quantize(_ONE, rounding) * step).quantize(minor_unit(currency))
