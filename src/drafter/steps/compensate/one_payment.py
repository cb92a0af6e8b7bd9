"""Several laws, one payment: which entitlements exclude each other."""

from __future__ import annotations

from drafter.model.compensation import Entitlement, Regime

EXCLUSIVE = ("compensation", "refund", "fare_difference", "fee_refund")
"""Heads that are never paid twice for one event (Art. 3(1) and 12 of Regulation 261/2004; SOR/2019-150, s. 18)."""


def choices(entitlements: tuple[Entitlement, ...]) -> tuple[tuple[Regime, ...], ...]:
    """Groups of regimes of which only one is payable for the same head."""
    if len({entry.regime for entry in entitlements}) < 2:
        return ()
    groups: list[tuple[Regime, ...]] = []
    for head in EXCLUSIVE:
        regimes = tuple(dict.fromkeys(entry.regime for entry in entitlements if entry.head == head))
        if len(regimes) > 1 and regimes not in groups:
            groups.append(regimes)
    return tuple(groups)
