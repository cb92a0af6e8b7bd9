"""Circumstances: the facts that decide what is owed and what may be offered (the input of `compensate`)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

import msgspec

from drafter.model.base import Value
from drafter.model.money import Money

Event = Literal[
    "delay", "cancellation", "brought_forward", "denied_boarding", "downgrade", "missed_connection",
    "baggage", "cargo", "package", "service", "death_or_injury",
]  # fmt: skip
CauseKind = Literal[
    "technical", "scheduled_maintenance", "hidden_manufacturing_defect", "ground_collision", "runway_debris",
    "fuel_spill", "bird_strike", "lightning", "weather", "atc", "airport_closure", "security", "sabotage",
    "political_unrest", "public_health", "medical_emergency", "unruly_passenger", "third_party_strike",
    "own_strike", "crew_illness", "crew_shortage", "it_failure", "late_inbound", "operational", "overbooking",
    "commercial", "aircraft_substitution_safety", "unknown",
]  # fmt: skip
Control = Literal["within", "safety", "outside"]
ExpenseKind = Literal["meal", "hotel", "transport", "clothing", "cleaning", "phone", "other"]


class Carrier(Value, frozen=True):
    """The airline that flew. `licence`: ISO country of its operating licence, or `EU`."""

    name: str | None = None
    code: str | None = None
    licence: str | None = None
    size: Literal["large", "small"] | None = None
    operates_for: Literal["large", "small"] | None = None


class Route(Value, frozen=True):
    """First departure to final destination (IATA), with the stops between."""

    origin: str | None = None
    destination: str | None = None
    via: tuple[str, ...] = ()
    single_booking: bool | None = None
    operating_carrier: Carrier | None = None


class Reroute(Value, frozen=True):
    offered: bool | None = None
    departs_earlier_min: int | None = None
    arrives_later_min: int | None = None


class Cause(Value, frozen=True):
    kind: CauseKind | None = None
    extraordinary: bool | None = None
    extraordinary_delay_min: int | None = None
    reasonable_measures: bool | None = None
    control: Control | None = None


class Downgrade(Value, frozen=True):
    from_cabin: str | None = msgspec.field(default=None, name="from")
    to: str | None = None
    flight_price: Money | None = None
    lower_class_fare: Money | None = None


class Fare(Value, frozen=True):
    one_way: Money | None = None
    total: Money | None = None
    refundable: bool | None = None


class Claimants(Value, frozen=True):
    """`count` counts those who claim."""

    count: int | None = None
    travelled: bool | None = None
    chose_refund: bool | None = None
    compensated_under: str | None = None
    cabin: str | None = None
    loyalty_tier: str | None = None


class Party(Value, frozen=True):
    adults: int = 0
    children: int = 0
    infants: int = 0


class Baggage(Value, frozen=True):
    status: Literal["lost", "missing", "delayed", "damaged"] | None = None
    arrived_on: dt.date | None = None
    delivered_on: dt.date | None = None
    delivered_after_min: int | None = None
    complained_on: dt.date | None = None
    proven_loss: Money | None = None
    declared_value: Money | None = None
    fee: Money | None = None
    report_filed: bool | None = None
    travellers_with_items: int | None = None
    longest_us_foreign_segment_h: Decimal | None = None


class Cargo(Value, frozen=True):
    status: Literal["lost", "delayed", "damaged"] | None = None
    weight_kg: Decimal | None = None
    proven_loss: Money | None = None
    declared_value: Money | None = None
    complained_on: dt.date | None = None
    delivered_on: dt.date | None = None


class Loss(Value, frozen=True):
    proven: Money | None = None


class Expense(Value, frozen=True):
    kind: ExpenseKind = "other"
    amount: Money | None = None
    receipt: bool | None = None
    on: dt.date | None = None


class Defect(Value, frozen=True):
    id: str
    days_affected: Decimal | None = None


class PackageHoliday(Value, frozen=True):
    price: Money | None = None
    days: int | None = None
    defects: tuple[Defect, ...] = ()


class ServiceFailure(Value, frozen=True):
    """`impact`: 1 slight, 2 real, 3 serious, 4 severe. `fee`: what was paid extra for the service not given."""

    issues: tuple[str, ...] = ()
    impact: int | None = None
    fee: Money | None = None


class Claim(Value, frozen=True):
    made_on: dt.date | None = None
    received_on: dt.date | None = None


class EarlierAward(Value, frozen=True):
    on: dt.date | None = None
    amount: Money | None = None
    kind: str | None = None


class Rate(Value, frozen=True):
    """What one unit is worth in each currency, on a day."""

    on: dt.date | None = None
    values: dict[str, Decimal] = {}


class Circumstances(Value, frozen=True):
    """Every field but `event` is optional; what is missing and matters comes back as a question.

    Delays and notice in minutes and days; `today` missing means the machine's date, which the caller fills in.
    """

    id: str | None = None
    event: Event | None = None
    date: dt.date | None = None
    today: dt.date | None = None
    currency: str | None = None
    journey: Route | None = None
    arrival_delay_min: int | None = None
    departure_delay_min: int | None = None
    brought_forward_min: int | None = None
    block_time_min: int | None = None
    notice_days: int | None = None
    reroute: Reroute | None = None
    cause: Cause | None = None
    volunteer: bool | None = None
    checked_in_on_time: bool | None = None
    public_fare: bool | None = None
    aircraft_seats: int | None = None
    downgrade: Downgrade | None = None
    fare: Fare | None = None
    passenger: Claimants | None = None
    party: Party | None = None
    baggage: Baggage | tuple[Baggage, ...] | None = None
    cargo: Cargo | tuple[Cargo, ...] | None = None
    loss: Loss | None = None
    expenses: tuple[Expense, ...] = ()
    package: PackageHoliday | None = None
    service: ServiceFailure | None = None
    claim: Claim | None = None
    earlier_awards: tuple[EarlierAward, ...] = ()
    rates: dict[str, Rate] = {}
