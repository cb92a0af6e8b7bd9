"""BR-ANAC400: Brazil's ANAC Resolution 400 of 2016."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from drafter.model.compensation import Deadline, Entitlement, NotDue
from drafter.model.money import Money
from drafter.model.rules_of_law import BrazilRule, in_force
from drafter.steps.compensate.drawing_rights import converted
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.ticket import refund_by, refund_of_fare
from drafter.steps.compensate.words import heads, hours, sum_of


def br_anac400(matter: Matter) -> Iterator[Outcome]:
    rule = in_force(matter.rules.law.br_anac400, matter.date)
    if rule is None or not matter.countries & rule.territory:
        return
    yield from _bags(matter, rule)
    if matter.event is None:
        return
    if matter.event == "denied_boarding":
        yield from _denied_boarding(matter, rule)
    else:
        because = "no fixed sum for this; courts may award damages on top of care and refund"
        yield NotDue(regime="BR-ANAC400", head="compensation", because=because, article="Art. 21")
    late = matter.minutes_late
    changed = matter.event in ("cancellation", "denied_boarding") or (
        late is not None and late >= rule.refund_after_min
    )
    if matter.wants_refund and changed:
        yield from refund_of_fare(matter, "BR-ANAC400", "Art. 21, 29", "refund chosen", rule.version)
        yield refund_by(matter, "BR-ANAC400", "Art. 29", rule.refund_days)
    yield from _care(matter, rule)


def _bags(matter: Matter, rule: BrazilRule) -> Iterator[Outcome]:
    """Art. 32: a bag is found within 7 days at home and 21 days abroad, or paid for."""
    days = rule.bag_domestic_days if matter.countries <= rule.territory else rule.bag_international_days
    for _, bag in matter.bags:
        if bag.status in ("missing", "delayed", "lost") and bag.delivered_on is None:
            due = (bag.arrived_on or matter.date) + timedelta(days=days)
            yield Deadline(what="the bag found, or paid for", due=due, source="ANAC 400/2016, Art. 32")


def _denied_boarding(matter: Matter, rule: BrazilRule) -> Iterator[Outcome]:
    """Art. 24: at once, whatever the cause; 250 SDR at home, 500 abroad."""
    if matter.facts.volunteer:
        because = "gave up the seat freely, for the benefits agreed"
        yield NotDue(regime="BR-ANAC400", head="compensation", because=because, article="Art. 23")
        return
    domestic = matter.countries <= rule.territory
    per_head = Money(rule.denied_domestic if domestic else rule.denied_international, "SDR").rounded()
    total = per_head * matter.count
    wanted = matter.facts.currency
    worth = converted(matter, total, wanted) if wanted else None
    yield Entitlement(
        regime="BR-ANAC400", head="compensation", article="Art. 24", amount=total, per_passenger=per_head,
        because=f"denied boarding, {'domestic' if domestic else 'international'} flight: {sum_of(per_head)}"
        f"{heads(matter.count)}",
        form_note=f"at once, by transfer, voucher or cash{f'; today {sum_of(worth.rounded())}' if worth else ''}",
        rule_version=rule.version,
    )  # fmt: skip
    yield Deadline(what="denied boarding compensation paid", due=matter.date, source="ANAC 400/2016, Art. 24")


def _care(matter: Matter, rule: BrazilRule) -> Iterator[Outcome]:
    """Art. 26, 27: messages from one hour, food from two, a hotel from four; whatever the cause."""
    waited = matter.waited_min
    if waited is None or waited < rule.care_after_min:
        return
    yield Entitlement(
        regime="BR-ANAC400", head="care", article="Art. 26, 27", form="in_kind", rule_version=rule.version,
        because=f"waited {hours(waited)}; care starts at {hours(rule.care_after_min)}, whatever the cause",
        form_note="receipts for what was not provided are refunded",
    )  # fmt: skip
