"""What `compensate` answers: entitlements, refunds, goodwill, and what it could not decide."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from drafter.model.base import Value
from drafter.model.money import Money

Regime = Literal["EU261", "UK261", "MC99", "US-DOT", "CA-APPR", "IN-DGCA", "TR-SHY", "BR-ANAC400", "CN-CAAC", "PKG"]
Head = Literal["compensation", "refund", "care", "damages", "price_reduction", "fee_refund", "fare_difference"]
Form = Literal["cash", "voucher", "miles", "refund", "in_kind"]
Role = Literal["executive", "assistant_manager", "manager"]
EntitlementFlag = Literal[
    "near_distance_limit",
    "exact_boundary",
    "mixed_cause",
    "unconfirmed_rule",
    "contractual",
    "time_barred",
    "not_yet_lost",
]


class Entitlement(Value, frozen=True):
    """What law, treaty or contract gives. `if_`: facts it still depends on; `range`: minimum and maximum."""

    regime: Regime
    head: Head
    article: str
    because: str
    amount: Money | None = None
    per_passenger: Money | None = None
    range: tuple[Money, Money] | None = None
    alternative_amount: Money | None = None
    form: Form = "cash"
    form_note: str | None = None
    if_: tuple[str, ...] = msgspec.field(default=(), name="if")
    flags: tuple[EntitlementFlag, ...] = ()
    rule_version: str | None = None
    article_text: str | None = None
    """What the cited articles say, in our own words."""


class NotDue(Value, frozen=True):
    regime: Regime
    head: Head
    because: str
    article: str | None = None
    flags: tuple[EntitlementFlag, ...] = ()
    article_text: str | None = None


class Question(Value, frozen=True):
    """A fact that could change the answer, by its field path, and why it matters."""

    fact: str
    why: str


class Refund(Value, frozen=True):
    """A cost the customer paid that goes back. `if_`: facts it still depends on."""

    what: str
    amount: Money
    because: str
    if_: tuple[str, ...] = msgspec.field(default=(), name="if")


class SupplierShare(Value, frozen=True):
    who: str
    because: str
    share: Money | None = None


class Deadline(Value, frozen=True):
    what: str
    due: date
    source: str


class Band(Value, frozen=True):
    minimum: Money
    typical: Money
    maximum: Money


class Contribution(Value, frozen=True):
    what: str
    effect: str


class FormOffer(Value, frozen=True):
    form: Form
    amount: Money | None = None
    quantity: int | None = None
    preferred: bool = False
    note: str | None = None


class Precedents(Value, frozen=True):
    """What earlier cases got: `few` is true under five of them."""

    count: int
    few: bool
    median: Money | None = None
    low: Money | None = None
    high: Money | None = None
    warning: str | None = None


class RoleLimit(Value, frozen=True):
    """The most one role may give without sign-off, in cash value; no `most`: no limit."""

    role: Role
    most: Money | None = None


class Goodwill(Value, frozen=True):
    band: Band
    suggested: Money
    because: tuple[Contribution, ...]
    forms: tuple[FormOffer, ...]
    authority: Role
    policy: str
    precedents: Precedents | None = None
    same_event: Precedents | None = None
    limits: tuple[RoleLimit, ...] = ()


class Totals(Value, frozen=True):
    """What is owed by law, per currency; `note` says what the sums leave out or choose between."""

    per_passenger: tuple[Money, ...] = ()
    booking: tuple[Money, ...] = ()
    note: str | None = None


class Compensation(Value, frozen=True):
    """The whole answer for one case; four lines that are never mixed: owed, refunds, goodwill, suppliers."""

    id: str | None = None
    entitlements: tuple[Entitlement, ...] = ()
    choose_one: tuple[tuple[Regime, ...], ...] = ()
    not_due: tuple[NotDue, ...] = ()
    assumed: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    refunds: tuple[Refund, ...] = ()
    suppliers: tuple[SupplierShare, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    goodwill: Goodwill | None = None
    totals: Totals = Totals()
