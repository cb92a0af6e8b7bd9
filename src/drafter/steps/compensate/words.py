"""How the regimes write times and sums in their reasons."""

from __future__ import annotations

from drafter.model.money import Money


def hours(minutes: int) -> str:
    """`3 h 05`, `2 h`, `45 min`."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest:02d}" if rest else f"{whole} h"


def sum_of(money: Money) -> str:
    """`EUR 250`, `EUR 1,787.44`."""
    amount = f"{money.amount:,.2f}"
    return f"{money.currency} {amount.removesuffix('.00')}"


def heads(count: int) -> str:
    """The factor to show beside a sum per head; empty for one."""
    return "" if count == 1 else f" × {count}"
