"""IN-DGCA: India's Civil Aviation Requirements, Section 3, Series M, Part IV."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model.compensation import Entitlement, NotDue, Question
from drafter.model.money import Money
from drafter.model.rules_of_law import IndiaRule, in_force
from drafter.steps.compensate.in_cancelled import cancelled
from drafter.steps.compensate.in_words import RUPEES, not_due, owed
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.ticket import refund_by, refund_of_fare
from drafter.steps.compensate.words import heads, hours, sum_of


def in_dgca(matter: Matter) -> Iterator[Outcome]:
    """Flights of Indian carriers touching India; a foreign carrier's own law comes first (para 1.2)."""
    rule = in_force(matter.rules.law.in_dgca, matter.date)
    if rule is None or not matter.countries & rule.territory or matter.origin is None or matter.destination is None:
        return
    domestic = matter.countries <= rule.territory
    if not domestic and matter.licence is None and matter.flight_matters:
        yield Question(
            fact="journey.operating_carrier.licence", why="foreign carriers follow their own country's rules in India"
        )
        return
    if not domestic and matter.licence not in rule.territory:
        if matter.flight_matters:
            yield not_due("para 1.2", "foreign carriers follow their own country's rules")
        return
    if matter.event is not None:
        yield from _disruption(matter, rule)
    if matter.facts.downgrade is not None:
        yield from _downgrade(matter, rule, domestic)


def _disruption(matter: Matter, rule: IndiaRule) -> Iterator[Outcome]:
    if matter.event == "denied_boarding":
        yield from _denied_boarding(matter, rule)
    elif matter.event == "cancellation":
        yield from cancelled(matter, rule)
    else:
        because = (
            f"a delay gives meals, a hotel and, from {hours(rule.refund_after_min)} on, another flight or the refund"
        )
        yield not_due("para 3.4", because)
    if matter.wants_refund and _refundable(matter, rule):
        yield from refund_of_fare(matter, "IN-DGCA", "para 3.3, 3.4", "not flown, refund chosen", rule.version)
        yield refund_by(matter, "IN-DGCA", "para 3.3", rule.refund_days)
    yield from _care(matter, rule)


def _refundable(matter: Matter, rule: IndiaRule) -> bool:
    late = matter.minutes_late or 0
    return matter.event in ("cancellation", "denied_boarding") or late >= rule.refund_after_min


def _denied_boarding(matter: Matter, rule: IndiaRule) -> Iterator[Outcome]:
    """Para 3.2: nothing within an hour, 200 % within 24 h, 400 % later or without another flight."""
    late = matter.reroute_late
    refused = matter.wants_refund or matter.refused
    if matter.facts.volunteer:
        yield not_due("para 3.2.1", "gave up the seat freely, for the benefits agreed")
        return
    if late is not None and late <= rule.excused_within_min and not refused:
        yield not_due("para 3.2.2", f"the other flight is within {hours(rule.excused_within_min)}")
        return
    ifs: tuple[str, ...] = ()
    if late is None and not refused:
        ifs = ("reroute.arrives_later_min",)
        yield Question(fact=ifs[0], why="within an hour nothing is due; after 24 h the higher rate is (CAR para 3.2.2)")
    later = refused or late is None or late > rule.denied_within_min
    percent = rule.denied_later_percent if later else rule.denied_percent
    cap = Money(rule.denied_later_cap if later else rule.denied_cap, RUPEES)
    told = (
        "no other flight taken" if refused else f"other flight {hours(late or 0)} later" if late else "denied boarding"
    )
    yield from _share_of_fare(matter, rule, percent, cap, told, ifs)


def _share_of_fare(
    matter: Matter, rule: IndiaRule, percent: int, cap: Money, told: str, ifs: tuple[str, ...]
) -> Iterator[Outcome]:
    fare = matter.facts.fare.one_way if matter.facts.fare else None
    told = f"{told}: {percent} % of one-way basic fare and fuel charge, at most {sum_of(cap)}"
    if fare is None or fare.currency != RUPEES:
        asked = Question(
            fact="fare.one_way", why=f"one-way basic fare and fuel charge in rupees: {percent} % of it is due"
        )
        yield asked
        yield owed(rule, "para 3.2.2", told, None, matter.count, (*ifs, asked.fact))
        return
    share = fare * (Decimal(percent) / 100)
    yield owed(rule, "para 3.2.2", told, share if share <= cap else cap, matter.count, ifs)


def _downgrade(matter: Matter, rule: IndiaRule, domestic: bool) -> Iterator[Outcome]:
    """From 15 February 2023: 75 % at home; 30, 50 or 75 % by distance abroad; taxes included."""
    price = matter.facts.downgrade.flight_price if matter.facts.downgrade else None
    if matter.date < rule.downgrade_from:
        yield NotDue(regime="IN-DGCA", head="refund", because="before the rule on downgrades", article="para 3.5")
        return
    percent = rule.downgrade_domestic_percent if domestic else _by_distance(rule, matter.distance.ellipsoid)
    if price is None:
        yield Question(fact="downgrade.flight_price", why=f"{percent} % of the ticket, taxes included, is due in India")
        return
    near = not domestic and any(matter.distance.near(limit) for limit, _ in rule.downgrade)
    per_head = (price * (Decimal(percent) / 100)).rounded()
    other = (price * (Decimal(_by_distance(rule, matter.distance.sphere)) / 100)).rounded()
    yield Entitlement(
        regime="IN-DGCA", head="refund", article="para 3.5", form="cash", rule_version=rule.version,
        because=f"lower class, {'domestic' if domestic else matter.distance}: {percent} % of {sum_of(price)}"
        f", taxes included{heads(matter.count)}",
        amount=per_head * matter.count, per_passenger=per_head, flags=("near_distance_limit",) if near else (),
        alternative_amount=other * matter.count if near else None,
    )  # fmt: skip


def _by_distance(rule: IndiaRule, km: float) -> int:
    return next(percent for limit, percent in rule.downgrade if limit is None or km <= limit)


def _care(matter: Matter, rule: IndiaRule) -> Iterator[Outcome]:
    """Meals and refreshments while waiting; a hotel overnight (para 3.4)."""
    waited = matter.waited_min
    if waited is not None and waited >= rule.care_after_min and not matter.beyond_control:
        yield Entitlement(
            regime="IN-DGCA", head="care", article="para 3.4", form="in_kind", rule_version=rule.version,
            because=f"waited {hours(waited)}; meals from {hours(rule.care_after_min)} on",
        )  # fmt: skip
