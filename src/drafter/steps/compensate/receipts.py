"""Costs the customer paid and we must refund: care that was not given, and first purchases for a bag that is late."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.circumstances import Expense
from drafter.model.compensation import Entitlement, Head, NotDue, Question, Refund, Regime
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import sum_of

CARE = frozenset(["meal", "hotel", "transport", "phone"])
FOR_A_LATE_BAG = frozenset(["clothing", "cleaning", "phone", "other"])
REASONS: dict[Regime, str] = {
    "EU261": "Art. 9 EU261, due in extraordinary circumstances too and without a cap (C-12/11 McDonagh)",
    "UK261": "Art. 9 UK261, due in extraordinary circumstances too and without a cap (C-12/11 McDonagh)",
    "CA-APPR": "APPR s. 14",
    "IN-DGCA": "CAR Section 3 Series M Part IV, para 3.4",
    "TR-SHY": "SHY-YOLCU, after Art. 9 of Regulation 261/2004",
    "BR-ANAC400": "ANAC 400/2016, Art. 26, 27",
}


def receipts(matter: Matter, entitlements: tuple[Entitlement, ...]) -> Iterator[Outcome]:
    cared = next((entry.regime for entry in entitlements if entry.head == "care"), None)
    if cared is None and _waited_unknown(matter, entitlements):
        yield Question(fact="departure_delay_min", why="care is owed from the wait at departure on (Art. 6 and 9)")
    for number, expense in enumerate(matter.facts.expenses):
        because = _reason(matter, expense, cared)
        if because is None:
            continue
        where = f"expenses[{number}]"
        if expense.amount is None:
            yield Question(fact=f"{where}.amount", why=f"refunded against the receipt: {because}")
        elif expense.receipt is None:
            why = f"{sum_of(expense.amount)} is refunded against a receipt: {because}"
            yield Question(fact=f"{where}.receipt", why=why)
        elif not expense.receipt:
            head: Head = "care" if cared else "damages"
            told = f"{expense.kind}, {sum_of(expense.amount)}: no receipt"
            yield NotDue(regime=cared or "MC99", head=head, because=told, article=because)
        else:
            yield Refund(what=expense.kind, amount=expense.amount.rounded(), because=because)


def _waited_unknown(matter: Matter, entitlements: tuple[Entitlement, ...]) -> bool:
    """Costs of waiting were claimed for a delay under a 261 law, and how long the wait was is not known."""
    facts = matter.facts
    waited = any(expense.kind in CARE for expense in facts.expenses)
    governed = any(entry.regime in ("EU261", "UK261", "TR-SHY") for entry in entitlements)
    return facts.event == "delay" and waited and governed and facts.departure_delay_min is None


def _reason(matter: Matter, expense: Expense, cared: Regime | None) -> str | None:
    """Why the law refunds this cost; None where it does not (goodwill may)."""
    if cared is not None and expense.kind in CARE:
        return REASONS.get(cared, cared)
    waits = any(bag.status in ("delayed", "missing", "lost") and bag.proven_loss is None for _, bag in matter.bags)
    if waits and expense.kind in FOR_A_LATE_BAG:
        return "what was needed until the bag came, within the limit (MC99 Art. 19, 22(2))"
    return None
