"""US-DOT: bag fees back for late bags (14 CFR 260.5) and the floor of liability on domestic flights (14 CFR 254)."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.circumstances import Baggage
from drafter.model.compensation import Entitlement, NotDue, Question
from drafter.model.money import Money
from drafter.model.rules_of_law import UsRule
from drafter.steps.compensate.drawing_rights import converted, rate_question
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import hours, sum_of

DAY = 24 * 60


def bags(matter: Matter, rule: UsRule, domestic: bool) -> Iterator[Outcome]:
    for where, bag in matter.bags:
        if bag.fee is not None and bag.status in ("lost", "missing", "delayed"):
            yield from _fee(matter, rule, domestic, bag, where)
        if domestic and (bag.proven_loss is not None or bag.fee is None):
            yield from _liability(matter, rule, bag, where)


def _fee(matter: Matter, rule: UsRule, domestic: bool, bag: Baggage, where: str) -> Iterator[Outcome]:
    """12 h domestic; 15 or 30 h international by the longest non-stop flight; from the chance to deplane."""
    if bag.report_filed is False:
        because = "no mishandled-baggage report was filed"
        yield NotDue(regime="US-DOT", head="fee_refund", because=because, article="14 CFR 260.5")
        return
    least, most = _limits(rule, domestic, bag)
    after = _delivered_after(matter, bag)
    if after is not None and after <= least:
        because = f"delivered after {hours(after)}, within {hours(least)}"
        yield NotDue(regime="US-DOT", head="fee_refund", because=because, article="14 CFR 260.5")
        return
    asked = list(_open(bag, after, least, most, where))
    yield from asked
    told = (
        f"delivered after {hours(after)}" if after is not None and bag.status == "delayed" else "not delivered in time"
    )
    yield Entitlement(
        regime="US-DOT", head="fee_refund", article="14 CFR 260.5", amount=bag.fee, form="refund",
        because=f"{told}; the limit is {hours(least)}" + (f" or {hours(most)}" if most != least else ""),
        if_=tuple(question.fact for question in asked), rule_version=rule.version,
    )  # fmt: skip


def _limits(rule: UsRule, domestic: bool, bag: Baggage) -> tuple[int, int]:
    if domestic:
        return rule.bag_domestic_min, rule.bag_domestic_min
    longest = bag.longest_us_foreign_segment_h
    if longest is None:
        return rule.bag_short_min, rule.bag_long_min
    limit = rule.bag_short_min if longest <= rule.bag_long_over_h else rule.bag_long_min
    return limit, limit


def _delivered_after(matter: Matter, bag: Baggage) -> int | None:
    """Minutes until delivery; a bag still missing counts until today, by whole days."""
    if bag.delivered_after_min is not None:
        return bag.delivered_after_min
    if bag.status in ("lost", "missing"):
        waited = (matter.today - (bag.arrived_on or matter.date)).days * DAY
        return max(waited, DAY * 2) if bag.status == "lost" else waited
    if bag.delivered_on is None or bag.arrived_on is None:
        return None
    days = (bag.delivered_on - bag.arrived_on).days
    return (days - 1) * DAY + 1 if days > 1 else None


def _open(bag: Baggage, after: int | None, least: int, most: int, where: str) -> Iterator[Question]:
    if after is None:
        yield Question(
            fact=f"{where}.delivered_after_min", why=f"the fee is refunded after {hours(least)} (14 CFR 260.5)"
        )
    elif after <= most and most != least:
        why = "15 h for a non-stop flight of up to 12 h between the US and abroad, 30 h for a longer one"
        yield Question(fact=f"{where}.longest_us_foreign_segment_h", why=why)
    if bag.report_filed is None:
        yield Question(fact=f"{where}.report_filed", why="a mishandled-baggage report is needed (14 CFR 260.5)")


def _liability(matter: Matter, rule: UsRule, bag: Baggage, where: str) -> Iterator[Outcome]:
    """14 CFR 254.4: on domestic flights a carrier may not limit its liability below this sum per passenger."""
    floor = Money(rule.domestic_baggage * (bag.travellers_with_items or 1), "USD")
    loss = bag.proven_loss
    dollars = converted(matter, loss, "USD") if loss else None
    if loss is not None and not loss:
        yield NotDue(regime="US-DOT", head="damages", because="no loss is proven", article="14 CFR 254.4")
        return
    ifs: tuple[str, ...] = ()
    if dollars is None:
        asked = (
            rate_question("USD") if loss else Question(fact=f"{where}.proven_loss", why=f"paid up to {sum_of(floor)}")
        )
        yield asked
        ifs = (asked.fact,)
    amount = (dollars if dollars <= floor else floor).rounded() if dollars is not None else None
    yield Entitlement(
        regime="US-DOT", head="damages", article="14 CFR 254.4", amount=amount, if_=ifs, rule_version=rule.version,
        because=f"domestic flight: proven loss up to {sum_of(floor)} unless the contract gives more",
    )  # fmt: skip
