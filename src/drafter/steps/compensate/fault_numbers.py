"""Numbers and sums that cannot be true: below nothing, beyond reason, or in two currencies that meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.model.circumstances import Baggage, Cargo, Circumstances
from drafter.model.money import Money
from drafter.model.template import Rejected
from drafter.steps.compensate.pieces import bags_of, pieces_of

CURRENCY = re.compile("[A-Z]{3}")
MINUTES_AND_DAYS = ("arrival_delay_min", "departure_delay_min", "brought_forward_min", "block_time_min", "notice_days")
TWO_YEARS_MIN = 2 * 366 * 24 * 60
MOST_HEADS = 1_000
MOST_MONEY = 10**12
LEAST_RATE, MOST_RATE = Decimal("0.001"), 10_000_000
"""What one SDR may be worth: it is half a dinar, and more than a million rials."""


def wrong_numbers(facts: Circumstances) -> Iterator[Rejected]:
    """Minutes, days and heads below zero."""
    named: list[tuple[str, object, tuple[str, ...]]] = [
        ("", facts, MINUTES_AND_DAYS),
        ("reroute.", facts.reroute, ("departs_earlier_min", "arrives_later_min")),
        ("cause.", facts.cause, ("extraordinary_delay_min",)),
        ("party.", facts.party, ("adults", "children", "infants")),
        *((f"{where}.", bag, ("delivered_after_min", "longest_us_foreign_segment_h")) for where, bag in bags_of(facts)),
    ]
    for prefix, value, fields in named:
        for field in fields:
            number = getattr(value, field, None)
            if number is not None:
                yield from _in_reason(prefix + field, Decimal(number))
    yield from _at_least_one(facts)


def _in_reason(where: str, number: Decimal, most: int = TWO_YEARS_MIN) -> Iterator[Rejected]:
    if not number.is_finite():
        yield Rejected(where=where, what=f"must be a finite number, not {number}")
    elif number < 0:
        yield Rejected(where=where, what=f"must not be less than nothing, not {number}")
    elif number > most:
        yield Rejected(where=where, what=f"cannot be as much as {number:,}")


def _at_least_one(facts: Circumstances) -> Iterator[Rejected]:
    numbers = [
        ("passenger.count", facts.passenger.count if facts.passenger else None),
        ("aircraft_seats", facts.aircraft_seats),
        *((f"{where}.travellers_with_items", bag.travellers_with_items) for where, bag in bags_of(facts)),
    ]
    for where, number in numbers:
        if number is not None and not 1 <= number <= MOST_HEADS:
            yield Rejected(where=where, what=f"must be one or more, up to {MOST_HEADS}, not {number}")
    for where, piece in pieces_of(facts):
        if piece.weight_kg is not None and not piece.weight_kg:
            yield Rejected(where=f"{where}.weight_kg", what="must be more than nothing")
        elif piece.weight_kg is not None:
            yield from _in_reason(f"{where}.weight_kg", piece.weight_kg)


def wrong_sums(facts: Circumstances) -> Iterator[Rejected]:
    """Sums below nothing, and pairs of which one is taken from the other in two currencies."""
    for where, amount in _sums(facts):
        if amount is not None:
            yield from _in_reason(f"{where}.amount", amount.amount, MOST_MONEY)
    for one, other in _pairs(facts):
        if one[1] is not None and other[1] is not None and one[1].currency != other[1].currency:
            what = f"in {other[1].currency} while {one[0]} is in {one[1].currency}; two currencies are never combined"
            yield Rejected(where=other[0], what=what)
    if facts.currency is not None and not CURRENCY.fullmatch(facts.currency):
        yield Rejected(where="currency", what=f"must be three capital letters (ISO 4217), not {facts.currency!r}")
    for unit, rate in facts.rates.items():
        for currency, value in rate.values.items():
            if not (value.is_finite() and LEAST_RATE <= value <= MOST_RATE):
                what = f"must be {LEAST_RATE} to {MOST_RATE:,}, not {value}"
                yield Rejected(where=f"rates.{unit}.values.{currency}", what=what)


Sum = tuple[str, Money | None]


def _sums(facts: Circumstances) -> Iterator[Sum]:
    yield from (sum_ for pair in _pairs(facts) for sum_ in pair)
    yield "loss.proven", facts.loss.proven if facts.loss else None
    yield "package.price", facts.package.price if facts.package else None
    yield from ((f"earlier_awards[{number}].amount", award.amount) for number, award in enumerate(facts.earlier_awards))
    yield "service.fee", facts.service.fee if facts.service else None
    yield from ((f"expenses[{number}].amount", expense.amount) for number, expense in enumerate(facts.expenses))
    yield from ((f"{where}.fee", bag.fee) for where, bag in bags_of(facts))


def _pairs(facts: Circumstances) -> Iterator[tuple[Sum, Sum]]:
    seat, fare = facts.downgrade, facts.fare
    if seat:
        yield ("downgrade.flight_price", seat.flight_price), ("downgrade.lower_class_fare", seat.lower_class_fare)
    if fare:
        yield ("fare.total", fare.total), ("fare.one_way", fare.one_way)
    things: list[tuple[str, Baggage | Cargo]] = [*bags_of(facts), *pieces_of(facts)]
    for where, thing in things:
        yield (f"{where}.proven_loss", thing.proven_loss), (f"{where}.declared_value", thing.declared_value)
