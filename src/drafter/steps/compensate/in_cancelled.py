"""IN-DGCA: money for a flight cancelled without due notice (para 3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model.compensation import Entitlement, Question
from drafter.model.money import Money
from drafter.model.rules_of_law import IndiaRule
from drafter.steps.compensate.in_words import RUPEES, not_due, owed
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import heads, hours, sum_of


def cancelled(matter: Matter, rule: IndiaRule) -> Iterator[Outcome]:
    """By block time, or the one-way basic fare and fuel charge if that is less; not where told 24 h before."""
    notice, people = matter.facts.notice_days, matter.facts.passenger
    if notice is not None and notice >= rule.free_notice_days:
        yield not_due("para 3.3.1", "told 24 h before or earlier: another flight or the refund, no money")
        return
    if matter.beyond_control:
        yield not_due("para 1.4, 3.3.4", "extraordinary circumstances beyond the carrier's control")
        return
    if matter.facts.reroute and matter.facts.reroute.offered and people and people.travelled:
        yield not_due("para 3.3.2", "took the other flight: it stands in place of money and refund")
        return
    questions = tuple(_open(matter))
    yield from questions
    yield _sum(
        matter, rule, tuple(question.fact for question in questions if question.fact in ("notice_days", "cause.kind"))
    )


def _open(matter: Matter) -> Iterator[Question]:
    if matter.facts.notice_days is None:
        yield Question(fact="notice_days", why="told 24 h before or earlier, no money is due in India (CAR para 3.3.1)")
    if matter.beyond_control is None:
        yield Question(
            fact="cause.kind", why="extraordinary circumstances would free the carrier in India (CAR para 1.4)"
        )
    if matter.facts.fare is None or matter.facts.fare.one_way is None:
        yield Question(fact="fare.one_way", why="one-way basic fare and fuel charge, if less, is what is due in India")
    if matter.facts.block_time_min is None:
        yield Question(fact="block_time_min", why="up to one, two or more hours of block time decide the sum in India")


def _sum(matter: Matter, rule: IndiaRule, ifs: tuple[str, ...]) -> Entitlement:
    fare = matter.facts.fare.one_way if matter.facts.fare else None
    block = matter.facts.block_time_min
    if block is None:
        least, most = (_least(rule.cancellation[end].amount, fare) for end in (0, -1))
        if least != most:
            return Entitlement(
                regime="IN-DGCA", head="compensation", article="para 3.3.2",
                range=(least * matter.count, most * matter.count),
                because=f"cancelled without due notice, block time unknown{heads(matter.count)}",
                if_=(*ifs, "block_time_min"), rule_version=rule.version,
            )  # fmt: skip
        return owed(rule, "para 3.3.2", "cancelled without due notice: the fare is less", least, matter.count, ifs)
    tier = next(tier for tier in rule.cancellation if tier.up_to_min is None or block <= tier.up_to_min)
    table = Money(tier.amount, RUPEES)
    amount = _least(tier.amount, fare)
    told = f"cancelled without due notice, block time {hours(block)}: {sum_of(table)}"
    told += f", or the fare of {sum_of(fare)} if less" if fare else ""
    return owed(rule, "para 3.3.2", told, amount, matter.count, ifs)


def _least(amount: Decimal, fare: Money | None) -> Money:
    table = Money(amount, RUPEES)
    return fare if fare is not None and fare.currency == RUPEES and fare < table else table
