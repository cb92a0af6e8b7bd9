"""Figures that a sentence tells in parts: "two boarding passes for row 33 and one for row 41" are three."""

from __future__ import annotations

from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.reading.numbers import number_of
from drafter.steps.check.facts.surroundings import Surroundings

_AND_MORE = re.compile(
    r" [^.;]{1,50}? and (?P<more>one|two|three|four|five|six|\d) (?:for|in|on|at|to|with|from|by|of them|more)\b"
)


def with_the_rest(number: Decimal, around: Surroundings) -> Decimal | None:
    """This one and what the sentence adds to it; None where it adds nothing."""
    found = _AND_MORE.match(around.after)
    more = number_of(found["more"]) if found else None
    return number + more if more else None
