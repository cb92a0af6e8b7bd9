"""US-DOT: when US rules govern; refunds (14 CFR 260), a lower class, and that no delay money exists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from drafter.model.compensation import Deadline, Entitlement, NotDue
from drafter.model.rules_of_law import UsRule, in_force
from drafter.steps.compensate.calendar import business_days_after
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.seat import fare_difference
from drafter.steps.compensate.ticket import refund_of_fare
from drafter.steps.compensate.us_bags import bags
from drafter.steps.compensate.us_oversale import oversale
from drafter.steps.compensate.words import hours


def us_dot(matter: Matter) -> Iterator[Outcome]:
    rule = in_force(matter.rules.law.us_dot, matter.date)
    if rule is None or not matter.countries & rule.territory or matter.origin is None or matter.destination is None:
        return
    domestic = matter.countries <= rule.territory
    if matter.event == "denied_boarding":
        yield from oversale(matter, rule, domestic)
    elif matter.event is not None:
        because = "US law pays no money for a delayed or cancelled flight; it gives refunds and oversale money only"
        yield NotDue(regime="US-DOT", head="compensation", because=because, article="14 CFR 250, 260")
    if matter.flight_matters and matter.wants_refund:
        yield from refund(matter, rule, domestic)
    if matter.facts.downgrade is not None and not matter.wants_refund:
        yield from fare_difference(matter, "US-DOT", "14 CFR 260.6, 250.6(c)", rule.version)
    yield from bags(matter, rule, domestic)
    service = matter.facts.service
    if service is not None and service.fee is not None:
        yield Entitlement(
            regime="US-DOT", head="fee_refund", article="14 CFR 260.4", amount=service.fee, form="refund",
            because="paid for and not provided", form_note="to the original means of payment",
            rule_version=rule.version,
        )  # fmt: skip


def refund(matter: Matter, rule: UsRule, domestic: bool) -> Iterator[Outcome]:
    """14 CFR 260.6: cancelled or significantly changed and not taken: an automatic refund, whatever the cause."""
    limit = rule.significant_domestic_min if domestic else rule.significant_international_min
    changed = matter.facts.brought_forward_min if matter.event == "brought_forward" else matter.minutes_late
    told = f"{'brought forward' if matter.event == 'brought_forward' else 'late'} by {hours(changed or 0)}"
    lower = matter.facts.downgrade is not None
    always = lower or matter.event in ("cancellation", "denied_boarding")
    if not always and (changed is None or changed < limit):
        because = f"{told}; a change is significant from {hours(limit)} on"
        yield NotDue(regime="US-DOT", head="refund", because=because, article="14 CFR 260.2")
        return
    because = f"{told}, a significant change, and not flown" if not always else "no other flight taken"
    because = "a lower class is a significant change, and not flown" if lower else because
    for outcome in refund_of_fare(matter, "US-DOT", "14 CFR 260.6", because, rule.version):
        yield outcome
        if isinstance(outcome, Entitlement):
            yield from _when(matter, rule)


def _when(matter: Matter, rule: UsRule) -> Iterator[Deadline]:
    """14 CFR 260.9: seven business days for a credit card, 20 calendar days otherwise."""
    start = matter.claimed_on or matter.today
    card = business_days_after(start, rule.refund_business_days)
    yield Deadline(what="US refund of a credit-card payment", due=card, source="14 CFR 260.9(a)")
    other = start + timedelta(days=rule.refund_calendar_days)
    yield Deadline(what="US refund of any other payment", due=other, source="14 CFR 260.9(b)")
