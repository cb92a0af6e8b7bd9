"""The department's goodwill policy: dated terms, and the values letters quote."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_CEILING, Decimal

from drafter.model.base import Value
from drafter.model.compensation import Form, FormOffer, RoleLimit
from drafter.model.money import Money, minor_unit
from drafter.model.policy_rows import (
    Caps,
    FormRule,
    Implied,
    IssueBands,
    Likeness,
    Limit,
    MileValue,
    Multipliers,
    NeverCombined,
    NotBeside,
    OwedInOtherForm,
    Rates,
    Rounding,
    Several,
)  # fmt: skip


class Terms(Value, frozen=True, kw_only=True):
    """One dated version of the policy; `currency` is what its bands, caps and limits are written in."""

    id: str
    valid_from: dt.date
    valid_to: dt.date | None = None
    currency: str
    default_impact: int
    issues: tuple[IssueBands, ...]
    multipliers: Multipliers
    several: Several
    caps: Caps
    implied: Implied
    rates: tuple[Rates, ...]
    rounding: tuple[Rounding, ...]
    authority: tuple[Limit, ...]
    forms: tuple[FormRule, ...]
    never_combined: tuple[NeverCombined, ...] = ()
    not_beside: tuple[NotBeside, ...] = ()
    owed_in_other_form: tuple[OwedInOtherForm, ...] = ()
    likeness: Likeness = Likeness()

    @property
    def name(self) -> str:
        return f"{self.id}@{self.valid_from.isoformat()}"

    def rate(self, currency: str, day: dt.date | None) -> Decimal | None:
        """What one unit of the policy's currency bought on that day (no day: by the newest rates)."""
        if currency == self.currency:
            return Decimal(1)
        known = [rates for rates in self.rates if day is None or rates.valid_from <= day] or list(self.rates[:1])
        return known[-1].values.get(currency) if known else None

    def exchanged(self, sum_: Money, currency: str, day: dt.date | None) -> Money | None:
        """The same worth in another currency, unrounded; nothing where the policy has no rate."""
        there, back = self.rate(currency, day), self.rate(sum_.currency, day)
        return Money(sum_.amount / back * there, currency) if there and back else None

    def step(self, currency: str) -> Decimal | None:
        return next((row.step for row in self.rounding if row.currency == currency), None)

    def in_form(self, cash: Money, form: Form, day: dt.date | None) -> FormOffer | None:
        """The same goodwill in another form, rounded up so that it is never worth less; nothing if not offered."""
        rule = next((rule for rule in self.forms if rule.form == form), None)
        return self.by_rule(cash, rule, day) if rule else None

    def by_rule(self, cash: Money, rule: FormRule, day: dt.date | None) -> FormOffer | None:
        """The same goodwill by one rule of `forms`; nothing where miles cannot be reckoned for want of a rate."""
        if rule.miles is not None:
            worth = self.exchanged(cash, rule.miles.worth.currency, day)
            quantity = _miles(worth.amount, rule.miles) if worth else None
            return FormOffer(form=rule.form, quantity=quantity, note=rule.note) if quantity is not None else None
        if rule.uplift_percent == 100:
            return FormOffer(form=rule.form, amount=cash, note=rule.note)
        unit = minor_unit(cash.currency)
        raised = _up(cash.amount * rule.uplift_percent / 100, self.step(cash.currency) or unit)
        return FormOffer(form=rule.form, amount=Money(raised.quantize(unit), cash.currency), note=rule.note)

    def limits(self, currency: str, day: dt.date | None) -> tuple[RoleLimit, ...]:
        """What each role may give without sign-off, lowest first; nothing where the currency has no rate."""
        rate = self.rate(currency, day) or Decimal(0)
        return tuple(RoleLimit(role=row.role, most=_limit(row, currency, rate)) for row in self.authority)


class _Quoted(Value, frozen=True, kw_only=True, tag_field="kind"):
    """A value letters quote as `{{ policy.NAME }}`: who answers for it, and what it is for."""

    owner: str
    comment: str


class TextValue(_Quoted, frozen=True, kw_only=True, tag="text"):
    value: str


class NumberValue(_Quoted, frozen=True, kw_only=True, tag="number"):
    value: Decimal


class DaysValue(_Quoted, frozen=True, kw_only=True, tag="days"):
    value: int


class MoneyValue(_Quoted, frozen=True, kw_only=True, tag="money"):
    value: Money


PolicyValue = TextValue | NumberValue | DaysValue | MoneyValue


class Policy(Value, frozen=True, kw_only=True):
    """The policy file: its dated versions in order, and the flat values that letters quote."""

    versions: tuple[Terms, ...]
    values: dict[str, PolicyValue] = {}

    def on(self, day: dt.date | None) -> Terms:
        """The version in force that day (no day: the newest); a day before the first is read by the first."""
        started = [terms for terms in self.versions if day is None or terms.valid_from <= day]
        return started[-1] if started else self.versions[0]

    @property
    def quoted(self) -> dict[str, str | Decimal | int | Money]:
        """What `{{ policy.NAME }}` stands for, by name."""
        return {name: entry.value for name, entry in self.values.items()}


def _limit(row: Limit, currency: str, rate: Decimal) -> Money | None:
    own = next((money for money in row.in_currency if money.currency == currency), None)
    if own is not None or row.amount is None:
        return own
    return Money((row.amount * rate).quantize(minor_unit(currency)), currency)


def _up(amount: Decimal, step: Decimal) -> Decimal:
    return (amount / step).quantize(Decimal(1), ROUND_CEILING) * step


def _miles(worth: Decimal, value: MileValue) -> int:
    wanted = worth / value.worth.amount
    return int(_up(wanted, Decimal(value.large_step if wanted >= value.large_from else value.step)))
