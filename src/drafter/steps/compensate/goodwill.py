"""Goodwill: what the company gives beyond the law, inside a policy band, with every contribution shown."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Band, Entitlement, FormOffer, Goodwill
from drafter.model.money import Money
from drafter.model.policy import Policy, Terms
from drafter.model.policy_rows import IssueBands
from drafter.model.service_issues import code_said
from drafter.steps.compensate.goodwill_band import Span, Story, band_of, merged, to_step, together
from drafter.steps.compensate.goodwill_grounds import (
    YEAR,
    Ground,
    band_effects,
    goodwill_within,
    grounds_of,
    suggestion_effects,
)  # fmt: skip


def goodwill_for(
    circumstances: Circumstances,
    policy: Policy,
    statutory: tuple[Entitlement, ...],
    currency: str,
    distance_km: int | None = None,
    law_decided: bool = True,
) -> Goodwill | None:
    """One goodwill for everything in the letter, or nothing where no issue calls for it.

    `statutory` is only read: a sum that law owes is never counted, lowered or called goodwill. `law_decided` is false
    while a question about the law is open; no delay is then taken for one that no law pays. Ask `service_faults` first.
    """
    terms = policy.on(circumstances.today)
    grounds, left_out = grounds_of(circumstances, terms, statutory, law_decided)
    if not grounds:
        return None
    payable = terms.step(currency) is not None and terms.rate(currency, circumstances.today) is not None
    reckoning = _Reckoning(circumstances, terms, currency if payable else terms.currency)
    if not payable:
        reckoning.story.note(f"in {terms.currency}: the policy has no rate for {currency}")
    for said in left_out:
        reckoning.story.note(said)
    return reckoning.goodwill(grounds, distance_km)


class Priced(NamedTuple):
    """One issue and its worth; a share of the fare holds cabin and length already."""

    what: str
    span: Span
    of_fare: bool = False


class _Reckoning:
    """One goodwill being reckoned: its terms, its currency, and the story so far."""

    def __init__(self, circumstances: Circumstances, terms: Terms, currency: str) -> None:
        self.facts, self.terms, self.currency = circumstances, terms, currency
        self.step = terms.step(currency) or Decimal(1)
        self.rate = terms.rate(currency, circumstances.today) or Decimal(0)
        self.story = Story(currency)

    def goodwill(self, grounds: Sequence[Ground], distance_km: int | None) -> Goodwill:
        span = self._span(grounds, distance_km)
        left = self._left_of_cap(span.maximum)
        band = band_of(span, self.currency, self.step, left)
        suggested = self._suggested(span, band, grounds)
        limits = self.terms.limits(self.currency, self.facts.today)
        return Goodwill(
            band=band,
            suggested=suggested,
            because=tuple(self.story.told),
            forms=self._forms(suggested),
            authority=next((row.role for row in limits if row.most is None or suggested <= row.most), limits[-1].role),
            policy=self.terms.name,
            limits=limits,
        )

    def _span(self, grounds: Sequence[Ground], distance_km: int | None) -> Span:
        """The issues added up, greatest first, then what moves the whole band."""
        priced = sorted(self._priced(grounds), key=lambda one: one.span.typical, reverse=True)
        span = priced[0].span
        for count, one in enumerate(priced, start=1):
            span = together([earlier.span for earlier in priced[:count]], self.terms.several)
            self.story.now(span.typical, one.what if count == 1 else f"{one.what}, beside a greater one")
        for what, factor in band_effects(self.facts, self.terms, distance_km):
            priced = [one if one.of_fare else one._replace(span=one.span.times(factor)) for one in priced]
            span = together([one.span for one in priced], self.terms.several)
            self.story.now(span.typical, what)
        return span

    def _priced(self, grounds: Sequence[Ground]) -> list[Priced]:
        """Each issue with its worth; of issues that are never combined only the greater."""
        priced = {ground.issue: self._worth(ground) for ground in grounds}
        for rule in self.terms.never_combined:
            rivals = sorted((one for one in rule.issues if one in priced), key=lambda one: priced[one].span.typical)
            if len(rivals) > 1:
                greater = rivals.pop()
                span = merged([priced[greater].span, *(priced.pop(rival).span for rival in rivals)])
                priced[greater] = priced[greater]._replace(span=span)
                beside, others = code_said(greater), ", ".join(code_said(one) for one in rivals)
                self.story.note(f"{others} not counted beside {beside}: {rule.because}")
        return list(priced.values())

    def _worth(self, ground: Ground) -> Priced:
        entry = next(entry for entry in self.terms.issues if entry.issue == ground.issue)
        of_fare = self._of_fare(entry, ground.impact)
        if of_fare is not None:
            return Priced(f"{ground.said}, a share of the fare", of_fare, of_fare=True)
        row = next(row for row in entry.bands if row.impact == ground.impact)
        return Priced(ground.said, Span(row.minimum, row.typical, row.maximum).times(self.rate))

    def _of_fare(self, entry: IssueBands, impact: int) -> Span | None:
        """A share of that flight's fare, where the policy gives one and the fare is known."""
        fare = self.facts.fare.one_way if self.facts.fare else None
        if not entry.percent_of_fare or fare is None:
            return None
        here = self.terms.exchanged(fare, self.currency, self.facts.today)
        row = next(row for row in entry.percent_of_fare if row.impact == impact)
        return Span(row.minimum, row.typical, row.maximum).times(here.amount / 100) if here else None

    def _left_of_cap(self, wanted: Decimal) -> Decimal:
        """What this customer may still get; noted where it is less than the band would give."""
        caps, today = self.terms.caps, self.facts.today
        recent = goodwill_within(self.facts, caps.count_days)
        if len(recent) >= caps.count:
            self.story.note(f"{len(recent)} awards within {caps.count_days} days: no further goodwill without sign-off")
            return Decimal(0)
        given = Decimal(0)
        for award in goodwill_within(self.facts, YEAR.days):
            here = self.terms.exchanged(award.amount, self.currency, today) if award.amount else None
            given += here.amount if here else Decimal(0)
            if award.amount and not here:
                self.story.note(f"an earlier award in {award.amount.currency} is not counted: the policy has no rate")
        left = max(Decimal(0), caps.per_year * self.rate - given)
        if left < wanted:
            shown = Money(left, self.currency).rounded()
            self.story.note(f"{shown.amount} {self.currency} is left of what one customer may get in a year")
        return left

    def _suggested(self, span: Span, band: Band, grounds: Sequence[Ground]) -> Money:
        amount = span.typical
        for what, factor in suggestion_effects(self.facts, self.terms, grounds):
            amount *= factor
            self.story.now(amount, what)
        rounded = to_step(amount, self.step, self.currency)
        self.story.now(rounded, f"rounded to {self.step} {self.currency}")
        kept = min(max(rounded, band.minimum.amount), band.maximum.amount)
        self.story.now(kept, "kept inside the band")
        return Money(kept, self.currency)

    def _forms(self, cash: Money) -> tuple[FormOffer, ...]:
        """The policy's forms, best liked first; nothing to choose from where nothing is given."""
        if not cash:
            return ()
        offers = (self.terms.by_rule(cash, rule, self.facts.today) for rule in self.terms.forms)
        known = [offer for offer in offers if offer is not None]
        return (replace(known[0], preferred=True), *known[1:]) if known else ()
