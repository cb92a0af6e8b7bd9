"""What law owes in this case: which entitlements hold, which law pays, and whether the award pays it in full."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from drafter.model.award import Award, AwardChoice, AwardFault
from drafter.model.compensation import Compensation, Entitlement, Regime
from drafter.model.policy import Terms
from drafter.model.service_issues import code_said

NOT_OWED_NOW = frozenset(["time_barred", "not_yet_lost"])
ONE_LAW_PAYS = frozenset(["compensation", "refund", "fare_difference", "fee_refund"])
"""Heads that are never paid twice for one event (Art. 3(1) and 12 of Regulation 261/2004; SOR/2019-150, s. 18)."""


def payable(
    compensation: Compensation, choice: AwardChoice, terms: Terms | None, day: dt.date | None
) -> list[Entitlement]:
    """What is owed whatever comes; of laws that exclude each other the picked one, else the one that pays more."""
    due = [entry for entry in compensation.entitlements if _is_owed(entry)]
    return [entry for entry in due if not _yields(entry, due, compensation, choice, terms, day)]


def owed_faults(award: Award, compensation: Compensation) -> tuple[AwardFault, ...]:
    """Sums owed by law that the award leaves out or lowers: no goodwill makes up for them, and no signature."""
    due = [entry for entry in compensation.entitlements if _is_owed(entry)]
    groups: dict[tuple[str, ...], list[Entitlement]] = {}
    for entry in due:
        rivals = _rivals(entry, due, compensation)
        key = (entry.head, *sorted({entry.regime, *(rival.regime for rival in rivals)}))
        groups.setdefault(key, []).append(entry)
    return tuple(
        AwardFault(
            what=f"{code_said(entries[0].head)} owed under {' or '.join(key[1:])} is left out or too low.", lifts="edit"
        )
        for key, entries in groups.items()
        if not any(_is_met(entries, regime, award) for regime in key[1:])
    )


def _is_owed(entry: Entitlement) -> bool:
    """Whether this sum is due whatever the open questions bring; nothing (0.00) is no sum."""
    return not entry.if_ and not NOT_OWED_NOW & set(entry.flags) and (entry.amount or entry.range) is not None


def _rivals(entry: Entitlement, due: list[Entitlement], compensation: Compensation) -> list[Entitlement]:
    """What other laws give under the same head where only one of them pays."""
    groups = [set(group) for group in compensation.choose_one if entry.regime in group]
    excluded: set[Regime] = set().union(*groups) - {entry.regime} if entry.head in ONE_LAW_PAYS else set()
    return [other for other in due if other.head == entry.head and other.regime in excluded]


def _yields(
    entry: Entitlement,
    due: list[Entitlement],
    compensation: Compensation,
    choice: AwardChoice,
    terms: Terms | None,
    day: dt.date | None,
) -> bool:
    """Whether another law pays this head instead."""
    rivals = _rivals(entry, due, compensation)
    if not rivals:
        return False
    in_the_running = [other for other in due if other in rivals or other == entry]
    picked = [other for other in in_the_running if other.regime in choice.regimes]
    measure = in_the_running[0]  # one measure for all rivals, or two laws could both win
    best = max(picked or in_the_running, key=lambda other: _worth(other, measure, terms, day))
    return best.regime != entry.regime


def _worth(entry: Entitlement, beside: Entitlement, terms: Terms | None, day: dt.date | None) -> Decimal:
    amount = entry.amount or (entry.range[1] if entry.range else None)
    own = beside.amount or (beside.range[1] if beside.range else None)
    if amount is None or own is None or amount.currency == own.currency:
        return amount.amount if amount else Decimal(0)
    here = terms.exchanged(amount, own.currency, day) if terms else None
    return here.amount if here else Decimal(0)


def _is_met(entries: list[Entitlement], regime: str, award: Award) -> bool:
    """Whether the award pays in full what that law gives under this head."""
    for entry in (entry for entry in entries if entry.regime == regime):
        least = entry.amount or (entry.range[0] if entry.range else None)
        if least is None:
            continue
        paid = [line for line in award.of("owed") if line.head == entry.head and line.regime in (None, regime)]
        if any(line.amount is None for line in paid) and entry.range is not None:
            continue
        sums = [line.amount.amount for line in paid if line.amount and line.amount.currency == least.currency]
        if sum(sums, Decimal(0)) < least.amount:
            return False
    return any(entry.regime == regime for entry in entries)
