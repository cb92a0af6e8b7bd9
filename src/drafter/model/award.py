"""An award: everything offered in one case, line by line."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from drafter.model.base import Value
from drafter.model.compensation import Form, Head, Regime
from drafter.model.money import Money

LineKind = Literal["owed", "refund", "goodwill"]


class AwardLine(Value, frozen=True):
    """`amount` is the line's total; `per_passenger` and `count` where heads are counted; miles use `quantity`.

    `value`: what goodwill in another form is worth in cash, on the scale of the band. `agreement`: how and when the
    customer agreed in writing to take what law owes in another form than money.
    """

    kind: LineKind
    head: str = ""
    amount: Money | None = None
    count: int | None = None
    per_passenger: Money | None = None
    form: Form = "cash"
    quantity: int | None = None
    note: str | None = None
    value: Money | None = None
    regime: Regime | None = None
    agreement: str | None = None


class Award(Value, frozen=True):
    """`reason` and `signed_by` are needed when goodwill leaves its band or the giver's authority."""

    lines: tuple[AwardLine, ...] = ()
    reason: str | None = None
    signed_by: str | None = None

    def of(self, kind: LineKind) -> tuple[AwardLine, ...]:
        return tuple(line for line in self.lines if line.kind == kind)

    @property
    def amounts(self) -> tuple[Money, ...]:
        """Every sum the letter may name: totals and per-head sums of all lines."""
        sums = (amount for line in self.lines for amount in (line.amount, line.per_passenger))
        return tuple(amount for amount in sums if amount is not None)

    def total(self, currency: str) -> Money:
        """All money lines in that currency."""
        found = (line.amount.amount for line in self.lines if line.amount and line.amount.currency == currency)
        return Money(sum(found, Decimal(0)), currency)


class ChosenSum(Value, frozen=True):
    """The sum a person picked where law gives a range."""

    regime: Regime
    head: Head
    amount: Money


class AwardChoice(Value, frozen=True):
    """What a person picked: the law that pays where only one may, sums within ranges, and the form of goodwill."""

    regimes: tuple[Regime, ...] = ()
    sums: tuple[ChosenSum, ...] = ()
    goodwill: bool = True
    goodwill_form: Form | None = None


class AwardFault(Value, frozen=True):
    """Why an award may not go out as it is; `sign`: a reason and a name lift it; `edit`: only a change does."""

    what: str
    lifts: Literal["sign", "edit"] = "sign"

    def __str__(self) -> str:
        return self.what


class RefusedAward(Value, frozen=True):
    """A change to the award that needs something first."""

    faults: tuple[AwardFault, ...]
