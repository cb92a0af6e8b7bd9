"""Costs the customer paid and we must refund: care that was not given, and first purchases for a bag that is late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.model.circumstances import Expense
from drafter.model.compensation import Entitlement, Head, NotDue, Question, Refund, Regime
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import sum_of

CARE = frozenset(["meal", "hotel", "transport", "phone"])
WAITED = frozenset(["EU261", "UK261", "TR-SHY"])
"""Laws that give care from a wait at departure on, by distance."""
FOR_A_LATE_BAG = frozenset(["clothing", "cleaning", "phone", "other"])
REASONS: dict[Regime, str] = {
    "EU261": "Art. 9 EU261, due in extraordinary circumstances too and without a cap (C-12/11 McDonagh)",
    "UK261": "Art. 9 UK261, due in extraordinary circumstances too and without a cap (C-12/11 McDonagh)",
    "CA-APPR": "APPR s. 14",
    "IN-DGCA": "CAR Section 3 Series M Part IV, para 3.4",
    "TR-SHY": "SHY-YOLCU, after Art. 9 of Regulation 261/2004",
    "BR-ANAC400": "ANAC 400/2016, Art. 26, 27",
}


class Cared(NamedTuple):
    """The law under which costs of waiting are refunded, and what that still depends on."""

    regime: Regime | None
    if_: tuple[str, ...] = ()


def receipts(matter: Matter, entitlements: tuple[Entitlement, ...]) -> Iterator[Outcome]:
    cared = _cared(matter, entitlements)
    for fact in cared.if_:
        yield Question(fact=fact, why="care is owed from the wait at departure on (Art. 6 and 9)")
    for number, expense in enumerate(matter.facts.expenses):
        because = _reason(matter, expense, cared.regime)
        if because is not None:
            yield _one(expense, f"expenses[{number}]", because, cared)


def _one(expense: Expense, where: str, because: str, cared: Cared) -> Outcome:
    if expense.amount is None:
        return Question(fact=f"{where}.amount", why=f"refunded against the receipt: {because}")
    if expense.receipt is None:
        why = f"{sum_of(expense.amount)} is refunded against a receipt: {because}"
        return Question(fact=f"{where}.receipt", why=why)
    if not expense.receipt:
        head: Head = "care" if cared.regime else "damages"
        told = f"{expense.kind}, {sum_of(expense.amount)}: no receipt"
        return NotDue(regime=cared.regime or "MC99", head=head, because=told, article=because)
    if_ = cared.if_ if expense.kind in CARE else ()
    return Refund(what=expense.kind, amount=expense.amount.rounded(), because=because, if_=if_)


def _cared(matter: Matter, entitlements: tuple[Entitlement, ...]) -> Cared:
    """Care that is owed; or, for a delay under a 261 law whose wait nobody gave, care that may be."""
    owed = next((entry.regime for entry in entitlements if entry.head == "care"), None)
    facts = matter.facts
    waited = any(expense.kind in CARE for expense in facts.expenses)
    if owed or facts.event != "delay" or not waited or facts.departure_delay_min is not None:
        return Cared(owed)
    maybe = next((entry.regime for entry in entitlements if entry.regime in WAITED), None)
    return Cared(maybe, ("departure_delay_min",) if maybe else ())


def _reason(matter: Matter, expense: Expense, cared: Regime | None) -> str | None:
    """Why the law refunds this cost; None where it does not (goodwill may)."""
    if cared is not None and expense.kind in CARE:
        return REASONS.get(cared, cared)
    waits = any(bag.status in ("delayed", "missing", "lost") and bag.proven_loss is None for _, bag in matter.bags)
    if waits and expense.kind in FOR_A_LATE_BAG:
        return "what was needed until the bag came, within the limit (MC99 Art. 19, 22(2))"
    return None
