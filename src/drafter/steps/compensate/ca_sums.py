"""CA-APPR: the sums for delay, cancellation and denied boarding within the carrier's control (s. 19, 20)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from drafter.model.compensation import Entitlement, EntitlementFlag, NotDue, Question
from drafter.model.money import Money
from drafter.model.rules_of_law import CanadaRule, LatenessTier
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import heads, hours

NOTE = (
    "money, unless the passenger confirms in writing the choice of something worth more that never expires, "
    "after being told of the sum in money (s. 21)"
)


class Sum(msgspec.Struct, frozen=True):
    """What is owed per head: the least and the most that the open facts allow."""

    least: Decimal
    most: Decimal
    because: str
    section: str
    open: tuple[Question, ...] = ()


def inconvenience(matter: Matter, rule: CanadaRule, flags: tuple[EntitlementFlag, ...]) -> Iterator[Outcome]:
    facts, people = matter.facts, matter.facts.passenger
    if people and people.compensated_under:
        yield _not_due("s. 18", f"already compensated under {people.compensated_under}; never paid twice")
    elif matter.event == "denied_boarding":
        yield from _denied_boarding(matter, rule, flags)
    elif matter.control in ("safety", "outside"):
        why = "required for safety" if matter.control == "safety" else "outside the carrier's control"
        yield _not_due("s. 10, 11", f"{why}, so no money is owed for the inconvenience")
    elif matter.self_transfer:
        yield _not_due("s. 19", "separate bookings: a missed onward flight of another booking does not count")
    elif facts.notice_days is not None and facts.notice_days > rule.notice_days:
        yield _not_due("s. 19(1)", f"told {facts.notice_days} days before, more than {rule.notice_days}")
    else:
        yield from _late(matter, rule, flags)


def _late(matter: Matter, rule: CanadaRule, flags: tuple[EntitlementFlag, ...]) -> Iterator[Outcome]:
    """By lateness at the destination, or the flat sum beside a refund (s. 19(1), 19(2))."""
    late, first = matter.minutes_late, rule.delay[0].from_min
    refunded = matter.wants_refund
    whatever = refunded and matter.event == "cancellation"
    if late is None and not whatever:
        yield Question(
            fact="arrival_delay_min", why="three, six and nine hours at the destination decide (APPR s. 19(1))"
        )
        return
    if late is not None and late < first and not whatever:
        yield _not_due("s. 19(1)", f"arrived {hours(late)} late; compensation starts at {hours(first)}")
        return
    if refunded:
        yield from _paid(matter, rule, _by_size(matter, rule.refund_chosen, rule.refund_chosen_small,
                         "took the refund: a flat sum beside it", "s. 19(2)"), flags)  # fmt: skip
        return
    tier = _tier(rule.delay, late or 0)
    small = tier.amount if tier.small is None else tier.small
    yield from _paid(
        matter, rule, _by_size(matter, tier.amount, small, f"arrived {hours(late or 0)} late", "s. 19(1)"), flags
    )


def _by_size(matter: Matter, large: Decimal, small: Decimal, because: str, section: str) -> Sum:
    """A small carrier flying for a large one has the large one's duties (s. 1(4))."""
    journey = matter.facts.journey
    carrier = journey.operating_carrier if journey else None
    size = carrier.size if carrier else None
    if size == "large" or (carrier and carrier.operates_for == "large"):
        return Sum(large, large, f"{because}, large carrier", section)
    if size == "small":
        return Sum(small, small, f"{because}, small carrier", section)
    why = "large: two million passengers in each of the two years before; the sums differ (APPR s. 1(2), 19)"
    return Sum(small, large, because, section, (Question(fact="journey.operating_carrier.size", why=why),))


def _denied_boarding(matter: Matter, rule: CanadaRule, flags: tuple[EntitlementFlag, ...]) -> Iterator[Outcome]:
    """Within the carrier's control unless the case says otherwise (s. 20); the same for small carriers."""
    late, tiers = matter.reroute_late, rule.denied_boarding
    if matter.facts.volunteer:
        yield _not_due("s. 15", "gave up the seat freely, for the benefits agreed")
    elif matter.facts.checked_in_on_time is False:
        yield _not_due("s. 20", "did not check in in time")
    elif matter.control in ("safety", "outside"):
        yield _not_due("s. 20(1)", "not within the carrier's control, or required for safety")
    elif late is None:
        asked = Question(
            fact="arrival_delay_min", why="six and nine hours at the destination raise the sum (APPR s. 20(1))"
        )
        yield from _paid(
            matter, rule, Sum(tiers[0].amount, tiers[-1].amount, "denied boarding", "s. 20(1)", (asked,)), flags
        )
    else:
        amount = _tier(tiers, late).amount
        yield from _paid(
            matter, rule, Sum(amount, amount, f"denied boarding, arrived {hours(late)} late", "s. 20(1)"), flags
        )


def _paid(matter: Matter, rule: CanadaRule, owed: Sum, flags: tuple[EntitlementFlag, ...]) -> Iterator[Outcome]:
    questions = owed.open
    if matter.event != "denied_boarding" and matter.control is None:
        why = "within control, required for safety, or outside control: only the first pays (APPR s. 10 to 12)"
        questions = (*questions, Question(fact="cause.control", why=why))
    if matter.event == "cancellation" and matter.facts.notice_days is None:
        why = f"told more than {rule.notice_days} days before, nothing is owed (APPR s. 19(1))"
        questions = (*questions, Question(fact="notice_days", why=why))
    yield from questions
    least, most = Money(owed.least, "CAD").rounded(), Money(owed.most, "CAD").rounded()
    settled = owed.least == owed.most
    yield Entitlement(
        regime="CA-APPR", head="compensation", article=owed.section, because=owed.because + heads(matter.count),
        amount=least * matter.count if settled else None, per_passenger=least if settled else None,
        range=None if settled else (least * matter.count, most * matter.count), form_note=NOTE,
        if_=tuple(question.fact for question in questions), flags=flags, rule_version=rule.version,
    )  # fmt: skip


def _tier(tiers: tuple[LatenessTier, ...], late: int) -> LatenessTier:
    return next((tier for tier in reversed(tiers) if late >= tier.from_min), tiers[0])


def _not_due(section: str, because: str) -> NotDue:
    return NotDue(regime="CA-APPR", head="compensation", because=because, article=section)
