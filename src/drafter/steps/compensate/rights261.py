"""What the 261 laws give beside compensation: refund, care and the return of part of a higher fare (Art. 8 to 10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from drafter.model.compensation import Deadline, Entitlement, NotDue, Question, Regime
from drafter.model.money import Money
from drafter.model.rules_of_law import Regulation261
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.sum261 import band_for, compensation, near_limit
from drafter.steps.compensate.ticket import refund_by, refund_of_fare
from drafter.steps.compensate.words import heads, hours, sum_of


def rights(matter: Matter, rule: Regulation261, regime: Regime, inside: bool, inside_art_10: bool) -> Iterator[Outcome]:
    """Everything one of the 261 laws gives for a journey in its scope.

    `inside_art_10` differs from `inside` for the French overseas departments (Art. 10(2)(b)).
    """
    if matter.facts.public_fare is False:
        because = "free travel, or a reduced fare not available to the public"
        yield NotDue(regime=regime, head="compensation", because=because, article="Art. 3(3)")
        return
    if matter.event is not None:
        yield from compensation(matter, rule, regime, inside)
        yield from refund(matter, rule, regime)
        yield from care(matter, rule, regime, inside)
    if matter.facts.downgrade is not None:
        yield from downgrade(matter, rule, regime, inside_art_10)
    if rule.answer_days and matter.claimed_on:
        due = matter.claimed_on + timedelta(days=rule.answer_days)
        yield Deadline(what=f"answer or pay under {regime}", due=due, source=rule.source)


def refund(matter: Matter, rule: Regulation261, regime: Regime) -> Iterator[Outcome]:
    """Art. 8(1)(a): the ticket back within seven days; for a delay only from five hours on (Art. 6(1)(iii))."""
    if not matter.wants_refund:
        return
    waited = matter.waited_min
    if matter.event in ("delay", "missed_connection") and (waited is None or waited < rule.refund_after_min):
        because = f"a delay gives the choice of a refund from {hours(rule.refund_after_min)} on"
        yield NotDue(regime=regime, head="refund", because=because, article="Art. 6(1)(iii), 8(1)(a)")
        return
    yield from refund_of_fare(matter, regime, "Art. 8(1)(a)", "chose the refund instead of the reroute", rule.version)
    yield refund_by(matter, regime, "Art. 8(1)(a)", rule.refund_days)


def care(matter: Matter, rule: Regulation261, regime: Regime, inside: bool) -> Iterator[Outcome]:
    """Art. 9: meals, messages, a hotel overnight; due in extraordinary circumstances too (C-12/11 McDonagh)."""
    waited = matter.waited_min
    band = band_for(rule, matter.distance.ellipsoid, inside)
    if matter.event in ("delay", "missed_connection"):
        if waited is None or waited < band.care_after_min:
            return
        because = f"waited {hours(waited)}; care starts at {hours(band.care_after_min)} here"
    elif matter.facts.volunteer or _told_before_setting_out(matter):
        return
    else:
        because = "care while waiting for the reroute"
    yield Entitlement(regime=regime, head="care", article="Art. 9", because=f"{because}, whatever the cause",
                      form="in_kind", form_note="receipts for what was not provided are refunded",
                      rule_version=rule.version)  # fmt: skip


def _told_before_setting_out(matter: Matter) -> bool:
    """Told days before and without costs, nobody waits at an airport."""
    notice = matter.facts.notice_days
    return matter.event in ("cancellation", "brought_forward") and bool(notice) and not matter.facts.expenses


def downgrade(matter: Matter, rule: Regulation261, regime: Regime, inside: bool) -> Iterator[Outcome]:
    """Art. 10(2): 30, 50 or 75 % of the price of that flight, without class-independent taxes (C-255/15 Mennens)."""
    seat = matter.facts.downgrade
    band = band_for(rule, matter.distance.ellipsoid, inside)
    article = f"Art. 10(2)({band.letter})"
    if seat is None or seat.flight_price is None:
        yield Question(
            fact="downgrade.flight_price", why=f"{band.downgrade_percent} % of the price of that flight ({article})"
        )
        return
    if matter.facts.journey and matter.facts.journey.via:
        yield Question(
            fact="journey.via", why="a lower class counts on its own flight: give that flight's airports alone"
        )
    near = near_limit(rule, matter, inside)
    sphere = band_for(rule, matter.distance.sphere, inside)
    per_head = _percent(seat.flight_price, band.downgrade_percent)
    yield Entitlement(
        regime=regime, head="refund", article=article, form="cash", rule_version=rule.version,
        because=f"{matter.distance}, lower class: {band.downgrade_percent} % of {sum_of(seat.flight_price)}"
        f"{heads(matter.count)}",
        amount=per_head * matter.count, per_passenger=per_head,
        alternative_amount=_percent(seat.flight_price, sphere.downgrade_percent) * matter.count if near else None,
        flags=(*(("near_distance_limit",) if near else ()), *(() if rule.confirmed else ("unconfirmed_rule",))),
    )  # fmt: skip
    start = matter.claimed_on or matter.today
    yield Deadline(what=f"refund for the lower class under {regime}", due=start + timedelta(days=rule.refund_days),
                   source=f"{regime} Art. 10(2)")  # fmt: skip


def _percent(price: Money, percent: int) -> Money:
    return (price * (Decimal(percent) / 100)).rounded()
