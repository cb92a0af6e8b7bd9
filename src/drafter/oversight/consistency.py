"""Consistency: what like cases got before, and a warning when an offer departs from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from statistics import median, quantiles

from drafter.model.base import Value
from drafter.model.compensation import Precedents
from drafter.model.money import Money
from drafter.model.policy import Terms


class PastAward(Value, frozen=True, kw_only=True):
    """Goodwill given in an earlier case, in cash value. `event`: the disruption it belonged to (`NV251 2026-11-03`)."""

    reference: str
    on: dt.date
    goodwill: Money
    issues: tuple[str, ...] = ()
    impact: int | None = None
    cabin: str | None = None
    event: str | None = None


class Sought(Value, frozen=True, kw_only=True):
    """The case whose precedents are sought."""

    reference: str | None = None
    issues: tuple[str, ...] = ()
    impact: int | None = None
    cabin: str | None = None
    event: str | None = None


def like_awards(past: Iterable[PastAward], sought: Sought) -> tuple[PastAward, ...]:
    """Earlier awards for the same event, or for the same issue, impact and cabin; never the case itself."""
    others = [award for award in past if award.reference != sought.reference]
    return tuple(award for award in others if _same_event(award, sought) or _like(award, sought))


def _same_event(award: PastAward, sought: Sought) -> bool:
    return sought.event is not None and award.event == sought.event and _cabin(award.cabin) == _cabin(sought.cabin)


def _like(award: PastAward, sought: Sought) -> bool:
    same = bool(set(award.issues) & set(sought.issues)) and award.impact == sought.impact
    return same and _cabin(award.cabin) == _cabin(sought.cabin)


def _cabin(name: str | None) -> str:
    return (name or "economy").lower()


def precedents_of(offer: Money, past: Iterable[PastAward], terms: Terms, day: dt.date | None = None) -> Precedents:
    """Median and middle half (`low` to `high`) of what like cases got, in the currency of the offer.

    Under `likeness.few` of them nothing is measured by them; a sum in a currency without a rate is not counted.
    """
    here = (terms.exchanged(award.goodwill, offer.currency, day) for award in past)
    sums = sorted(amount.amount for amount in here if amount is not None)
    few = len(sums) < terms.likeness.few
    if not sums:
        return Precedents(count=0, few=True)
    low, high = (sums[0], sums[-1]) if few else _middle_half(sums)
    middle = Money(median(sums), offer.currency).rounded()
    return Precedents(
        count=len(sums),
        few=few,
        median=middle,
        low=Money(low, offer.currency).rounded(),
        high=Money(high, offer.currency).rounded(),
        warning=None if few else _warning(offer, middle, len(sums), terms.likeness.departs_percent),
    )


def _middle_half(sums: list[Decimal]) -> tuple[Decimal, Decimal]:
    lower, _, upper = quantiles(sums, n=4, method="inclusive")
    return lower, upper


def _warning(offer: Money, middle: Money, count: int, departs_percent: Decimal) -> str | None:
    apart = abs(offer.amount - middle.amount)
    if apart * 100 <= middle.amount * departs_percent:
        return None
    side = "above" if middle < offer else "below"
    said, usual = (f"{sum_.rounded().amount:,} {sum_.currency}" for sum_ in (offer, middle))
    return f"{said} is well {side} what {count} like cases got: {usual} in the middle."
