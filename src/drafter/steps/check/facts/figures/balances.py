"""Balances of miles and points: what the figures of the case make when they are added to and taken from one another."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.reading.figures import figures_in
from drafter.model.reading.quantities import quantities_in
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remembered import per_case

_LEAST, _MANY = 30, 9
"""No balance is made of smaller figures, nor of more of them than the nine greatest."""


@per_case
def balances_of(context: CheckContext) -> frozenset[Decimal]:
    """Two or three figures together, one twice, or one less another; sums, times, dates and references are none."""
    told = {one for text in known_texts(context) for one in _figures(text) if one >= _LEAST} - _paid(context)
    paid = {one for one in _paid(context) if one >= _LEAST}
    long = sorted(told | paid)[-_MANY:]
    two = {value for a, b in combinations(long, 2) for value in (a + b, abs(a - b))}
    two |= {value for a in {Decimal(0), *long} for b in told for value in (a + 2 * b,) if a != b}
    three = {value for a, b, c in combinations(long, 3) for value in (a + b + c, a + b - c, a - b + c, b + c - a)}
    return frozenset(two | three)


def _figures(text: str) -> list[Decimal]:
    counted = [one.value.number for one in quantities_in(text) if one.value.noun == "miles"]
    return [*counted, *(one.value.number for one in figures_in(text))]


def _paid(context: CheckContext) -> frozenset[Decimal]:
    """What the award gives, which is given once."""
    lines = (context.award or Award()).lines
    noted = (one for line in lines for one in _figures(line.note or ""))
    return frozenset([*noted, *(Decimal(line.quantity) for line in lines if line.quantity)])
