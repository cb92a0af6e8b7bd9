"""What cannot be true of any complaint: named by field, with what was expected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from drafter.model.circumstances import Circumstances
from drafter.model.rules_of_law import CompensationRules
from drafter.model.template import Rejected
from drafter.steps.compensate.fault_numbers import wrong_numbers, wrong_sums
from drafter.steps.compensate.goodwill_grounds import service_faults
from drafter.steps.compensate.package import package_faults
from drafter.steps.compensate.pieces import bags_of

DAYS = (dt.date(1999, 5, 28), dt.date(2100, 1, 1))
"""From the day of the Montreal Convention to a day nobody plans for."""
Day = tuple[str, dt.date | None]


def faults(circumstances: Circumstances, rules: CompensationRules) -> tuple[Rejected, ...]:
    """Empty where `compensate` may be asked."""
    found = [*wrong_numbers(circumstances), *_places(circumstances, rules), *wrong_sums(circumstances)]
    found += _dates(circumstances)
    if circumstances.package is not None and rules.law.package_table is not None:
        found += package_faults(circumstances, rules.law.package_table)
    if circumstances.service is not None:
        found += service_faults(circumstances)
    return tuple(found)


def _places(facts: Circumstances, rules: CompensationRules) -> Iterator[Rejected]:
    journey = facts.journey
    if journey is None:
        return
    ends = [("journey.origin", journey.origin), ("journey.destination", journey.destination)]
    for where, code in [*ends, *((f"journey.via[{number}]", stop) for number, stop in enumerate(journey.via))]:
        if code is not None and code not in rules.airports:
            hint = _near(code, rules.airports)
            yield Rejected(where=where, what=f"unknown airport {code!r}, expected an IATA code{hint}")
    if journey.origin is not None and journey.origin == journey.destination:
        what = f"the same airport as the origin, {journey.origin}; the flight back is a journey of its own"
        yield Rejected(where="journey.destination", what=what)
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


def _dates(facts: Circumstances) -> Iterator[Rejected]:
    """One thing cannot come before the other."""
    orders = [
        (f"{where}.{later}", getattr(bag, later), "arrival", bag.arrived_on)
        for where, bag in bags_of(facts)
        for later in ("delivered_on", "complained_on")
    ]
    if facts.claim:
        orders.append(("claim.received_on", facts.claim.received_on, "the day it was made", facts.claim.made_on))
    yield from _beyond_reason([*_single_days(facts), *((where, day) for where, day, _, _ in orders)])
    for where, day, name, before in orders:
        if day is not None and before is not None and day < before:
            yield Rejected(where=where, what=f"{day} lies before {name}, {before}")


def _single_days(facts: Circumstances) -> Iterator[Day]:
    yield "date", facts.date
    yield "today", facts.today
    yield "claim.made_on", facts.claim.made_on if facts.claim else None
    yield from ((f"{where}.arrived_on", bag.arrived_on) for where, bag in bags_of(facts))


def _beyond_reason(days: Iterable[Day]) -> Iterator[Rejected]:
    for where, day in days:
        if day is not None and not DAYS[0] <= day <= DAYS[1]:
            yield Rejected(where=where, what=f"{day} is no day of a flight; expected {DAYS[0]} to {DAYS[1]}")
