"""Which sums of the case one in the letter may be meant for."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.slips import exchanged
from drafter.steps.check.facts.surroundings import Surroundings

_SHORT = 2


def nearest(value: Money, known: Iterable[Money]) -> list[Money]:
    same = [one for one in known if one.currency == value.currency] or list(known)
    return sorted(dict.fromkeys(same), key=lambda one: abs(one.amount - value.amount))


def is_alike(one: Money, other: Money) -> bool:
    """Near enough to be meant: a slip of a digit or within a fifth."""
    digits = [str(int(money.amount)) for money in (one, other)]
    slips = sum(a != b for a, b in zip(*digits, strict=False)) + abs(len(digits[0]) - len(digits[1]))
    return slips <= 1 or sorted(digits[0]) == sorted(digits[1]) or is_close(one, other)


def is_slip(one: Money, other: Money) -> bool:
    """One figure wrong, or two exchanged, of three and more in whole sums of the same currency."""
    a, b = (str(int(money.amount)) for money in (one, other))
    whole = all(money.amount == int(money.amount) for money in (one, other))
    if one.currency != other.currency or len(a) != len(b) or len(a) <= _SHORT or not whole:
        return False
    return exchanged(a, b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1


def is_close(one: Money, other: Money) -> bool:
    return abs(one.amount - other.amount) <= max(one.amount, other.amount) * Decimal("0.15")


def is_converted(reading: Reading[Money], around: Surroundings) -> bool:
    """ "HK$1,240 (about £125)": the same sum in another currency, said to be near."""
    others = amounts_in(around.before)
    return bool(others) and others[-1].value.currency != reading.value.currency
