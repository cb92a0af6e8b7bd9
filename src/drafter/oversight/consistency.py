"""Consistency: what like cases got before, and a warning when an offer departs from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from statistics import median, quantiles

from msgspec.structs import replace

from drafter.model.compensation import Precedents
from drafter.model.draft import Draft
from drafter.model.money import Money
from drafter.model.past_case import Precedent
from drafter.model.policy import Terms


def like_cases(
    past: Iterable[Precedent], category: str, severity: int, reference: str | None = None
) -> tuple[Precedent, ...]:
    """Earlier awards for the same category and severity, of other events; never the case itself."""
    return tuple(
        award
        for award in past
        if (award.category, award.severity) == (category, severity)
        and award.reference != reference
        and not award.same_event
    )


def event_cases(past: Iterable[Precedent], reference: str | None = None) -> tuple[Precedent, ...]:
    """Earlier awards for the same event, whatever they were about; never the case itself."""
    return tuple(award for award in past if award.same_event and award.reference != reference)


def precedents_of(
    offer: Money, past: Iterable[Precedent], terms: Terms, day: dt.date | None = None, whose: str = "like cases"
) -> Precedents:
    """Median and middle half (`low` to `high`) of what those cases got, as cash value in the currency of the offer.

    Under `likeness.few` of them nothing is measured by them; a sum in a currency without a rate is not counted.
    """
    here = (terms.exchanged(_cash_value(award, terms), offer.currency, day) for award in past)
    sums = sorted(amount.amount for amount in here if amount is not None)
    if not sums:
        return Precedents(count=0, few=True)
    few = len(sums) < terms.likeness.few
    low, high = (sums[0], sums[-1]) if few else _middle_half(sums)
    middle = Money(median(sums), offer.currency).rounded()
    return Precedents(
        count=len(sums),
        few=few,
        median=middle,
        low=Money(low, offer.currency).rounded(),
        high=Money(high, offer.currency).rounded(),
        warning=None if few else _warning(offer, middle, f"{len(sums)} {whose}", terms.likeness.departs_percent),
    )


def measured(draft: Draft, past: Iterable[Precedent], terms: Terms, day: dt.date) -> Draft:
    """The draft whose goodwill says what cases of the same event and like cases got, and whether the sum given (or
    else suggested) departs. Enough awards of one event are the measure: what unlike events got then warns no more."""
    goodwill, found = draft.compensation.goodwill, draft.classification
    if goodwill is None or not found.categories:
        return draft
    awards = tuple(past)
    given = next((line.value or line.amount for line in draft.award.of("goodwill")), None) or goodwill.suggested
    alike = like_cases(awards, found.categories[0].id, found.severity, draft.case.reference)
    of_event = event_cases(awards, draft.case.reference)
    like = precedents_of(given, alike, terms, day)
    event = precedents_of(given, of_event, terms, day, "cases of the same event") if of_event else None
    if event is not None and not event.few:
        like = replace(like, warning=None)
    compensation = replace(draft.compensation, goodwill=replace(goodwill, precedents=like, same_event=event))
    return replace(draft, compensation=compensation)


def _cash_value(award: Precedent, terms: Terms) -> Money:
    """A voucher counts for what it was worth in cash, by the uplift of the policy in force."""
    uplift = next((rule.uplift_percent for rule in terms.forms if rule.form == award.form), Decimal(100))
    return Money(award.amount.amount * 100 / uplift, award.amount.currency)


def _middle_half(sums: list[Decimal]) -> tuple[Decimal, Decimal]:
    lower, _, upper = quantiles(sums, n=4, method="inclusive")
    return lower, upper


def _warning(offer: Money, middle: Money, others: str, departs_percent: Decimal) -> str | None:
    apart = abs(offer.amount - middle.amount)
    if apart * 100 <= middle.amount * departs_percent:
        return None
    side = "above" if middle < offer else "below"
    said, usual = (f"{sum_.rounded().amount:,} {sum_.currency}" for sum_ in (offer, middle))
    return f"{said} is well {side} what {others} got: {usual} in the middle."
