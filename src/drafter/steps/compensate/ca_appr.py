"""CA-APPR: Canada's Air Passenger Protection Regulations (SOR/2019-150)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from drafter.model.compensation import Deadline, Entitlement, NotDue
from drafter.model.rules_of_law import CanadaRule, in_force
from drafter.steps.compensate.barred import claimed_within, when_claimed
from drafter.steps.compensate.ca_sums import inconvenience
from drafter.steps.compensate.calendar import years_after
from drafter.steps.compensate.carriage import Carriage
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.mc99_baggage import baggage
from drafter.steps.compensate.seat import fare_difference
from drafter.steps.compensate.ticket import refund_of_fare
from drafter.steps.compensate.words import hours

COVERED = ("delay", "cancellation", "missed_connection", "denied_boarding")


def ca_appr(matter: Matter) -> Iterator[Outcome]:
    """Flights to, from and within Canada, connections included (s. 2)."""
    rule = in_force(matter.rules.law.ca_appr, matter.date)
    if rule is None or not matter.countries & rule.territory or matter.origin is None or matter.destination is None:
        return
    if matter.event in COVERED:
        yield from _money(matter, rule)
        yield from _care(matter, rule)
        if matter.wants_refund:
            yield from _refund(matter, rule)
    if matter.facts.downgrade is not None:
        yield from fare_difference(matter, "CA-APPR", "s. 17(6)", rule.version)
    yield from _bags(matter, rule)


def _money(matter: Matter, rule: CanadaRule) -> Iterator[Outcome]:
    """Compensation for inconvenience, claimed within a year and answered within 30 days (s. 19(3), 19(4))."""
    limit = claimed_within(matter, matter.date, rule.claim_years)
    if limit.over:
        because = f"claimed more than {rule.claim_years} year after the flight"
        yield NotDue(regime="CA-APPR", head="compensation", because=because, article="s. 19(3)", flags=limit.flags)
        return
    for outcome in inconvenience(matter, rule, limit.flags):
        yield outcome
        if isinstance(outcome, Entitlement):
            yield from _deadlines(matter, rule)
            if limit.doubtful:
                yield when_claimed("compensation must be claimed within one year of the flight (APPR s. 19(3))")


def _deadlines(matter: Matter, rule: CanadaRule) -> Iterator[Outcome]:
    if matter.event == "denied_boarding":
        due = matter.date + timedelta(hours=rule.denied_boarding_hours)
        yield Deadline(what="denied boarding compensation paid", due=due, source="APPR s. 20(2)")
    elif matter.claimed_on is not None:
        due = matter.claimed_on + timedelta(days=rule.answer_days)
        yield Deadline(what="compensation paid or refusal explained", due=due, source="APPR s. 19(4)")
    else:
        due = years_after(matter.date, rule.claim_years)
        yield Deadline(what="last day to claim compensation", due=due, source="APPR s. 19(3)")


def _care(matter: Matter, rule: CanadaRule) -> Iterator[Outcome]:
    """Food, messages, a hotel overnight after two hours, unless the cause lies outside the carrier's control."""
    waited = matter.waited_min
    told_early = matter.facts.notice_days is not None and matter.facts.notice_days > 0
    control = matter.control or ("within" if matter.event == "denied_boarding" else None)
    if control not in ("within", "safety") or waited is None or waited < rule.care_after_min or told_early:
        return
    yield Entitlement(
        regime="CA-APPR", head="care", article="s. 14", form="in_kind", rule_version=rule.version,
        because=f"waited {hours(waited)}; standards of treatment start at {hours(rule.care_after_min)}",
        form_note="receipts for what was not provided are refunded",
    )  # fmt: skip


def _refund(matter: Matter, rule: CanadaRule) -> Iterator[Outcome]:
    """The unused ticket back where the other travel arrangements do not meet the passenger's needs (s. 17, 18)."""
    late = matter.minutes_late
    if matter.event in ("delay", "missed_connection") and (late is None or late < rule.delay[0].from_min):
        because = f"a delay gives the choice of a refund from {hours(rule.delay[0].from_min)} on"
        yield NotDue(regime="CA-APPR", head="refund", because=because, article="s. 17(2)")
        return
    outside = matter.control == "outside"
    because = "no other flight within 48 h met the passenger's needs" if outside else "chose the refund"
    yield from refund_of_fare(matter, "CA-APPR", "s. 18" if outside else "s. 17(2)", because, rule.version)


def _bags(matter: Matter, rule: CanadaRule) -> Iterator[Outcome]:
    """Fees back, and the Montreal sums within Canada as well (s. 23)."""
    for _, bag in matter.bags:
        if bag.fee is not None and bag.status is not None:
            yield Entitlement(
                regime="CA-APPR", head="fee_refund", article="s. 23(2)", amount=bag.fee, form="refund",
                because=f"the fee for a bag that was {bag.status}", rule_version=rule.version,
            )  # fmt: skip
    montreal = in_force(matter.rules.law.montreal, matter.date)
    if montreal is not None and matter.countries <= rule.territory:
        yield from baggage(matter, Carriage(rule=montreal, regime="CA-APPR", law="APPR s. 23(1)"))
