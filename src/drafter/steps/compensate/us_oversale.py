"""US-DOT: money for those bumped from an oversold flight (14 CFR Part 250)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model.compensation import Deadline, Entitlement, NotDue, Question
from drafter.model.money import Money
from drafter.model.rules_of_law import OversaleTier, UsRule
from drafter.steps.compensate.drawing_rights import converted, rate_question
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import heads, hours, sum_of

NOTE = (
    "cash or cheque on the day; a voucher only of equal or greater value, and when told that cash may be had "
    "(14 CFR 250.5(c), 250.8)"
)


def oversale(matter: Matter, rule: UsRule, domestic: bool) -> Iterator[Outcome]:
    why_not = _exception(matter, rule)
    if why_not is not None:
        yield why_not
        return
    late, tier = matter.reroute_late, rule.tiers[-1]
    ifs: tuple[str, ...] = ()
    if matter.refused:
        told = "no other flight offered"
    elif late is None:
        ifs, told = ("reroute.arrives_later_min",), "if the other flight arrived late enough or none was offered"
        yield Question(
            fact=ifs[0], why="within an hour nothing is due; from 2 h (international 4 h) on the higher rate is"
        )
    else:
        told = f"other flight planned to arrive {hours(late)} late"
        tier = next((tier for tier in reversed(rule.tiers) if late >= _from(tier, domestic)), rule.tiers[0])
    yield from _sum(matter, tier, told, ifs, domestic, rule.version)


def _exception(matter: Matter, rule: UsRule) -> NotDue | None:
    """14 CFR 250.2 and 250.6, in the order of the part."""
    facts, seats, late = matter.facts, matter.facts.aircraft_seats, matter.reroute_late
    cause = facts.cause
    reasons = (
        (not matter.leaves(rule.territory), "250.2", "only flights that leave a US airport"),
        (seats is not None and seats < rule.least_seats, "250.2", f"aircraft of fewer than {rule.least_seats} seats"),
        (facts.volunteer, "250.2b", "gave up the seat freely, for the benefits agreed"),
        (facts.checked_in_on_time is False, "250.6(a)", "did not check in as the conditions ask"),
        (
            cause and cause.kind == "aircraft_substitution_safety",
            "250.6(b)", "smaller aircraft for operational or safety reasons",
        ),
        (
            cause and cause.control == "safety" and seats is not None and seats <= rule.weight_balance_seats,
            "250.6(b)", f"weight and balance on an aircraft of {rule.weight_balance_seats} seats or fewer",
        ),
        (
            late is not None and late <= rule.excused_within_min and not matter.refused,
            "250.6(d)", f"the other flight arrives no more than {hours(rule.excused_within_min)} late",
        ),
    )  # fmt: skip
    for holds, section, because in reasons:
        if holds:
            return NotDue(regime="US-DOT", head="compensation", because=because, article=f"14 CFR {section}")
    return None


_LONG = 120
"""Minutes late from which the higher tier is paid on a domestic flight."""


def _from(tier: OversaleTier, domestic: bool) -> int:
    return tier.domestic_from_min if domestic else tier.international_from_min


def _sum(
    matter: Matter, tier: OversaleTier, told: str, ifs: tuple[str, ...], domestic: bool, version: str
) -> Iterator[Outcome]:
    """A percentage of the one-way fare, up to the cap (14 CFR 250.5)."""
    fare = matter.facts.fare.one_way if matter.facts.fare else None
    cap = Money(tier.cap, "USD")
    dollars = converted(matter, fare, "USD") if fare else None
    if dollars is None:
        most = f"{tier.percent} % of it, at most {sum_of(cap)}"
        yield rate_question("USD") if fare else Question(fact="fare.one_way", why=most)
    per_head = _least(dollars * (Decimal(tier.percent) / 100), cap).rounded() if dollars is not None else None
    exact = domestic and not matter.refused and matter.reroute_late == tier.domestic_from_min >= _LONG
    of = f" of {sum_of(fare)}" if fare else " of the one-way fare"
    yield Entitlement(
        regime="US-DOT", head="compensation", article=f"14 CFR 250.5({'a' if domestic else 'b'})",
        because=f"{told}: {tier.percent} %{of}, at most {sum_of(cap)}{heads(matter.count)}",
        amount=None if per_head is None else per_head * matter.count, per_passenger=per_head, if_=ifs, form_note=NOTE,
        flags=("exact_boundary",) if exact else (), rule_version=version,
    )  # fmt: skip
    yield Deadline(
        what="oversale money paid (within 24 h where the other flight leaves first)",
        due=matter.date,
        source="14 CFR 250.8",
    )


def _least(one: Money, other: Money) -> Money:
    return one if one <= other else other
