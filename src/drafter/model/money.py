"""Money: a decimal amount in one currency, never a float."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import msgspec

_NO_MINOR_UNIT = frozenset(["JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "XPF"])
_LARGEST = Decimal(10) ** 24
"""Far above any sum that a case may name (a million millions), so that totals and conversions of those stay within."""
_THREE_DECIMALS = frozenset(["BHD", "KWD", "OMR", "JOD", "TND", "IQD", "LYD"])


class Money(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An amount in an ISO 4217 currency. Adding two currencies is an error, never a conversion."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not (len(self.currency) == 3 and self.currency.isascii() and self.currency.isupper()):
            raise ValueError(f"currency must be three capital letters (ISO 4217), not {self.currency!r}")
        if not self.amount.is_finite() or abs(self.amount) > _LARGEST:
            raise ValueError(f"amount must be a decimal number no larger than {_LARGEST:,}, not {self.amount}")

    def __add__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.amount - other.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        return Money(self.amount * factor, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._same_currency(other)
        return self.amount < other.amount

    def __le__(self, other: Money) -> bool:
        self._same_currency(other)
        return self.amount <= other.amount

    def __bool__(self) -> bool:
        return self.amount != 0

    def rounded(self, step: Decimal | None = None) -> Money:
        """To the minor unit, or to a multiple of `step`; half goes up. Round once, where the rule says so."""
        unit = step if step is not None else minor_unit(self.currency)
        units = (self.amount / unit).quantize(Decimal(1), ROUND_HALF_UP)
        return Money((units * unit).quantize(minor_unit(self.currency)), self.currency)

    def _same_currency(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"cannot combine {self.currency} with {other.currency}")


def minor_unit(currency: str) -> Decimal:
    """The smallest payable amount: 0.01 for most, 1 for JPY, 0.001 for KWD (ISO 4217)."""
    if currency in _NO_MINOR_UNIT:
        return Decimal(1)
    return Decimal("0.001") if currency in _THREE_DECIMALS else Decimal("0.01")


def money(amount: str | int | Decimal, currency: str) -> Money:
    return Money(Decimal(amount), currency).rounded()
