"""What follows when a practice case has another cause: what law owes, what goodwill may be, what must be said."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol, TypeVar

from msgspec.structs import replace

from drafter.model.award import Award, AwardLine
from drafter.model.compensation import Compensation
from drafter.model.draft import Draft
from drafter.model.money import Money
from drafter.model.practice import Bounds, OtherCause, Practice, Say, WorkedAnswer
from drafter.model.template import Rejected
from drafter.oversight.training.practising import case_of, seat_for
from drafter.steps.flow import Handbook, Seat, open_case


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


def with_cause(practice: Practice, other: OtherCause) -> Practice:
    """The case told from that cause, its words already written; nothing is worked out yet."""
    right = practice.outcomes
    outcomes = replace(
        right,
        must_say=_joined(right.must_say, other.must_say, other.drops, "says."),
        must_not_say=_joined(right.must_not_say, other.must_not_say, other.drops, "never."),
        facts=_told(right.facts, other),
    )
    happened = practice.case.disruption
    case = replace(practice.case, disruption=replace(happened, cause=other.cause) if happened else None)
    return replace(
        practice,
        case=case if other.cause else practice.case,
        facts=_told(practice.facts, other),
        outcomes=outcomes,
        traps=_joined(practice.traps, other.traps, other.drops, "trap."),
    )


def _told(facts: dict[str, object], other: OtherCause) -> dict[str, object]:
    known = other.cause and other.cause.kind and "cause" in facts
    return facts | {"cause": other.cause.kind} if known and other.cause else facts


def _joined(stand: tuple[N, ...], new: tuple[N, ...], drops: tuple[str, ...], mark: str) -> tuple[N, ...]:
    ids = {one.id for one in new} | {one.removeprefix(mark) for one in drops if one.startswith(mark)}
    return (*(one for one in stand if one.id not in ids), *new)


def recomputed(practice: Practice, book: Handbook, seat: Seat, new_cause: bool = False) -> Practice | Rejected:
    """What law owes and what is refunded in this variation, as drafter works it out; the model must pay just that."""
    opened = open_case(case_of(practice), book, seat_for(practice, seat))
    if new_cause:
        practice = _of_new_cause(practice, opened)
    else:
        award = tuple(_settled(one, opened.compensation) for one in practice.outcomes.award)
        practice = replace(practice, outcomes=replace(practice.outcomes, award=award))
    practice = as_asked(practice)
    for bounds in practice.outcomes.award:
        if bounds.kind == "owed" and not bounds.least.amount <= _paid(practice.model) <= bounds.most.amount:
            low, paid = bounds.least, _paid(practice.model)
            said = f"{practice.id}: law owes {low.amount} {low.currency}, the model pays {paid}"
            return Rejected(where="varies", what=said)
    return practice


def _paid(model: WorkedAnswer) -> Decimal:
    lines = model.award.of("owed") if model.award else ()
    return sum((line.amount.amount for line in lines if line.amount), Decimal(0))


def _settled(bounds: Bounds, compensation: Compensation) -> Bounds:
    """Owed money by law, where the law settles it; else as the file says."""
    if bounds.kind != "owed" or bounds.least != bounds.most:
        return bounds
    total = _due(compensation).get(bounds.least.currency)
    return replace(bounds, least=total, most=total) if total else bounds


def _due(compensation: Compensation) -> dict[str, Money]:
    """What is owed beyond doubt, by currency; care is given, not paid."""
    found: dict[str, Money] = {}
    for one in compensation.entitlements:
        if one.amount and not one.if_ and one.head != "care":
            before = found.get(one.amount.currency)
            found[one.amount.currency] = before + one.amount if before else one.amount
    return found


def _of_new_cause(practice: Practice, opened: Draft) -> Practice:
    """The bounds of what is owed, the model's own lines and the goodwill band, all from the steps."""
    owed = tuple(
        Bounds(kind="owed", least=sum_, most=sum_, forms=("cash",), why=_articles(opened.compensation))
        for sum_ in _due(opened.compensation).values()
    )
    others = tuple(_in_band(one, opened.compensation) for one in practice.outcomes.award if one.kind != "owed")
    lines = tuple(line for line in opened.award.of("owed") if line.head != "care")
    return replace(
        practice,
        outcomes=replace(practice.outcomes, award=(*owed, *others)),
        model=replace(practice.model, award=_with_owed(practice.model.award, lines)),
    )


def _articles(compensation: Compensation) -> str:
    return "; ".join(dict.fromkeys(f"{one.regime} {one.article}" for one in compensation.entitlements if not one.if_))


def _in_band(bounds: Bounds, compensation: Compensation) -> Bounds:
    """Goodwill may reach the top of the band that the steps give here, or what the file allows, if that is more."""
    band = compensation.goodwill.band if compensation.goodwill else None
    if bounds.kind != "goodwill" or band is None or band.maximum.currency != bounds.most.currency:
        return bounds
    return replace(bounds, most=max(bounds.most, band.maximum, key=lambda one: one.amount))


def _with_owed(award: Award | None, owed: tuple[AwardLine, ...]) -> Award:
    others = tuple(line for line in award.lines if line.kind != "owed") if award else ()
    return replace(award or Award(), lines=(*owed, *others))


def as_asked(practice: Practice) -> Practice:
    """With what must and must not be said here: some of it only where money is owed, or only where none is."""
    right = practice.outcomes
    owes = any(one.kind == "owed" and one.most.amount > 0 for one in right.award)
    says, never = _fitting(right.must_say, owes), _fitting(right.must_not_say, owes)
    return replace(practice, outcomes=replace(right, must_say=says, must_not_say=never))


def _fitting(says: tuple[Say, ...], owes: bool) -> tuple[Say, ...]:
    return tuple(say for say in says if say.when == "always" or (say.when == "owed") == owes)
