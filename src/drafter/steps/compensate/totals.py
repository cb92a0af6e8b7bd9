"""What is owed by law altogether, per head and for the booking; of alternatives only the higher counts."""

from __future__ import annotations

from decimal import Decimal

from drafter.model.compensation import Entitlement, Regime, Totals
from drafter.model.money import Money
from drafter.steps.compensate.drawing_rights import in_sdr
from drafter.steps.compensate.matter import Matter
from drafter.steps.compensate.one_payment import EXCLUSIVE


def totals_of(
    matter: Matter, entitlements: tuple[Entitlement, ...], choose_one: tuple[tuple[Regime, ...], ...]
) -> Totals:
    payable, left_out = _payable(matter, entitlements, bool(choose_one))
    notes = [f"counts the higher of alternatives; not added: {', '.join(left_out)}"] if left_out else []
    if any(entry.range is not None for entry in payable):
        notes.append("sums that depend on a person's choice within a range are not added")
    if any(entry.if_ for entry in payable if entry.amount is not None):
        notes.append("includes sums that still depend on a question")
    return Totals(
        per_passenger=_sums([entry.per_passenger for entry in payable]),
        booking=_sums([entry.amount for entry in payable]),
        note="; ".join(notes) or None,
    )


def _payable(
    matter: Matter, entitlements: tuple[Entitlement, ...], alternatives: bool
) -> tuple[list[Entitlement], list[str]]:
    """Of each head of which one law only may pay, the law that pays most."""
    if not alternatives:
        return list(entitlements), []
    kept, left_out = [entry for entry in entitlements if entry.head not in EXCLUSIVE], []
    for head in EXCLUSIVE:
        rivals = [entry for entry in entitlements if entry.head == head]
        regimes = {entry.regime for entry in rivals}
        best = max(regimes, key=lambda regime: (_worth(matter, rivals, regime), regime), default=None)
        kept += [entry for entry in rivals if entry.regime == best]
        left_out += sorted(f"{regime} {head}" for regime in regimes if regime != best)
    return kept, left_out


def _worth(matter: Matter, rivals: list[Entitlement], regime: str) -> Decimal:
    """In special drawing rights, so that currencies can be compared; 0 where no rate is known."""
    amounts = [entry.amount for entry in rivals if entry.regime == regime and entry.amount is not None]
    return sum((in_sdr(matter, amount) or Decimal(0) for amount in amounts), Decimal(0))


def _sums(amounts: list[Money | None]) -> tuple[Money, ...]:
    """One sum per currency; currencies are never added up."""
    found: dict[str, Money] = {}
    for amount in amounts:
        if amount is not None:
            known = found.get(amount.currency)
            found[amount.currency] = known + amount if known else amount
    return tuple(found.values())
