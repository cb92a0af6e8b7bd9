"""What cannot be true of any complaint: named by field, with what was expected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.model.circumstances import Baggage, Cargo, Circumstances
from drafter.model.money import Money
from drafter.model.rules_of_law import CompensationRules
from drafter.model.template import Rejected
from drafter.steps.compensate.goodwill_grounds import service_faults
from drafter.steps.compensate.package import package_faults

CURRENCY = re.compile("[A-Z]{3}")
MINUTES_AND_DAYS = ("arrival_delay_min", "departure_delay_min", "brought_forward_min", "block_time_min", "notice_days")
LESS_THAN_NOTHING = "must not be less than nothing, not {}"


def faults(circumstances: Circumstances, rules: CompensationRules) -> tuple[Rejected, ...]:
    """Empty where `compensate` may be asked."""
    found = [*_numbers(circumstances), *_places(circumstances, rules), *_moneys(circumstances), *_dates(circumstances)]
    if circumstances.package is not None and rules.law.package_table is not None:
        found += package_faults(circumstances, rules.law.package_table)
    if circumstances.service is not None:
        found += service_faults(circumstances)
    return tuple(found)


def bags_of(facts: Circumstances) -> list[tuple[str, Baggage]]:
    """Every bag with its field path."""
    if isinstance(facts.baggage, tuple):
        return [(f"baggage[{number}]", bag) for number, bag in enumerate(facts.baggage)]
    return [] if facts.baggage is None else [("baggage", facts.baggage)]


def pieces_of(facts: Circumstances) -> list[tuple[str, Cargo]]:
    if isinstance(facts.cargo, tuple):
        return [(f"cargo[{number}]", piece) for number, piece in enumerate(facts.cargo)]
    return [] if facts.cargo is None else [("cargo", facts.cargo)]


def _numbers(facts: Circumstances) -> Iterator[Rejected]:
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
            if number is not None and number < 0:
                yield Rejected(where=prefix + field, what=LESS_THAN_NOTHING.format(number))
    yield from _at_least_one(facts)


def _at_least_one(facts: Circumstances) -> Iterator[Rejected]:
    numbers = [
        ("passenger.count", facts.passenger.count if facts.passenger else None),
        ("aircraft_seats", facts.aircraft_seats),
        *((f"{where}.travellers_with_items", bag.travellers_with_items) for where, bag in bags_of(facts)),
    ]
    for where, number in numbers:
        if number is not None and number < 1:
            yield Rejected(where=where, what=f"must be one or more, not {number}")
    for where, piece in pieces_of(facts):
        if piece.weight_kg is not None and piece.weight_kg <= 0:
            yield Rejected(where=f"{where}.weight_kg", what=f"must be more than nothing, not {piece.weight_kg}")


def _places(facts: Circumstances, rules: CompensationRules) -> Iterator[Rejected]:
    journey = facts.journey
    if journey is None:
        return
    ends = [("journey.origin", journey.origin), ("journey.destination", journey.destination)]
    for where, code in [*ends, *((f"journey.via[{number}]", stop) for number, stop in enumerate(journey.via))]:
        if code is not None and code not in rules.airports:
            hint = _near(code, rules.airports)
            yield Rejected(where=where, what=f"unknown airport {code!r}, expected an IATA code{hint}")
    if journey.origin is not None and journey.origin == journey.destination and not journey.via:
        yield Rejected(where="journey.destination", what=f"the same airport as the origin, {journey.origin}")
    licence = journey.operating_carrier.licence if journey.operating_carrier else None
    if licence is not None and licence != "EU" and licence not in (known := rules.countries):
        hint = "; did you mean 'GB'?" if licence.upper() == "UK" else _near(licence, known)
        where = "journey.operating_carrier.licence"
        yield Rejected(where=where, what=f"unknown country {licence!r}, expected an ISO country or EU{hint}")


def _near(word: str, known: Iterable[str]) -> str:
    """The known code with most letters in the same place; nothing where fewer than half agree."""
    asked = word.strip().upper()
    best = min(known, key=lambda code: (-_agreeing(asked, code), code[:2] != asked[:2], code), default="")
    return f"; did you mean {best!r}?" if best and _agreeing(asked, best) * 2 >= len(best) else ""


def _agreeing(one: str, other: str) -> int:
    return sum(a == b for a, b in zip(one, other, strict=False))


def _moneys(facts: Circumstances) -> Iterator[Rejected]:
    """Sums below nothing, and pairs of which one is taken from the other in two currencies."""
    for where, amount in _sums(facts):
        if amount is not None and amount.amount < 0:
            yield Rejected(where=f"{where}.amount", what=LESS_THAN_NOTHING.format(amount.amount))
    for one, other in _pairs(facts):
        if one[1] is not None and other[1] is not None and one[1].currency != other[1].currency:
            what = f"in {other[1].currency} while {one[0]} is in {one[1].currency}; two currencies are never combined"
            yield Rejected(where=other[0], what=what)
    if facts.currency is not None and not CURRENCY.fullmatch(facts.currency):
        yield Rejected(where="currency", what=f"must be three capital letters (ISO 4217), not {facts.currency!r}")
    for unit, rate in facts.rates.items():
        for currency, value in rate.values.items():
            if value <= 0:
                yield Rejected(where=f"rates.{unit}.values.{currency}", what=f"must be more than nothing, not {value}")


Sum = tuple[str, Money | None]


def _sums(facts: Circumstances) -> Iterator[Sum]:
    yield from (sum_ for pair in _pairs(facts) for sum_ in pair)
    yield "loss.proven", facts.loss.proven if facts.loss else None
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


def _dates(facts: Circumstances) -> Iterator[Rejected]:
    """One thing cannot come before the other."""
    orders = [
        (f"{where}.{later}", getattr(bag, later), "arrival", bag.arrived_on)
        for where, bag in bags_of(facts)
        for later in ("delivered_on", "complained_on")
    ]
    if facts.claim:
        orders.append(("claim.received_on", facts.claim.received_on, "the day it was made", facts.claim.made_on))
    for where, day, name, before in orders:
        if day is not None and before is not None and day < before:
            yield Rejected(where=where, what=f"{day} lies before {name}, {before}")
