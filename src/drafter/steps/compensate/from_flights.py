"""What the flights of a case say: where from and to, how late, and in which class."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from drafter.model.base import moment
from drafter.model.case import Journey, Segment
from drafter.model.compensation import Question
from drafter.model.rules_of_law import Airport

STAY = dt.timedelta(hours=24)
"""A longer stop than this ends a journey; the next flight begins another (a return, a stay)."""
CLASSES = ("economy", "premium_economy", "business", "first")
Airports = Mapping[str, Airport]


def facts_of_flights(journey: Journey, airports: Airports) -> tuple[dict[str, Any], list[Question]]:
    """As much of the circumstances as the flights give, as plain data."""
    journeys = journeys_of(journey.segments, airports)
    if not journeys:
        return {}, []
    flown = max(journeys, key=lambda flights: (_trouble(flights, airports), -journeys.index(flights)))
    asked = []
    if len(journeys) > 1 and not any(_trouble(flights, airports) for flights in journeys):
        asked.append(Question(fact="journey", why="several journeys are booked; which one is complained of?"))
        return {}, asked
    late = _late_one(flown, airports)
    if len({flight.operating_carrier.licence for flight in flown if flight.operating_carrier}) > 1 and late is None:
        why = "carriers of several countries flew; which of them flew the flight that went wrong?"
        asked.append(Question(fact="journey.operating_carrier.licence", why=why))
    return _facts(flown, late or flown[0], journey, airports), asked


def _facts(flown: Sequence[Segment], late: Segment, journey: Journey, airports: Airports) -> dict[str, Any]:
    first, last = flown[0], flown[-1]
    route: dict[str, Any] = {
        "origin": first.origin, "destination": last.destination,
        "via": [flight.destination for flight in flown[:-1] if flight.destination],
        "single_booking": journey.single_booking,
        "operating_carrier": msgspec.to_builtins(late.operating_carrier),
    }  # fmt: skip
    facts: dict[str, Any] = {"journey": {name: value for name, value in route.items() if value not in (None, [])}}
    if first.scheduled_departure:
        facts["date"] = moment(first.scheduled_departure).date().isoformat()
    arrived, left = arrival_delay(last, airports), departure_delay(first, airports)
    facts |= {"arrival_delay_min": arrived} if arrived is not None else {}
    facts |= {"departure_delay_min": left} if left is not None else {}
    if first.cabin_booked:
        facts["passenger"] = {"cabin": first.cabin_booked}
    lower = next((flight for flight in flown if is_downgrade(flight)), None)
    if lower is not None:
        facts["downgrade"] = {"from": lower.cabin_booked, "to": lower.cabin_flown}
    return facts


def event_of_flights(facts: Mapping[str, Any]) -> str | None:
    """What went wrong as far as the flights tell, where nobody says: late on arrival, or in a lower class."""
    if facts.get("arrival_delay_min"):
        return "delay"
    return "downgrade" if "downgrade" in facts else None


def journeys_of(segments: Sequence[Segment], airports: Airports) -> list[list[Segment]]:
    """Flights that follow one another without a stay; a journey back is one of its own."""
    found: list[list[Segment]] = [[segment] for segment in segments[:1]]
    for before, after in pairwise(segments):
        if _follows(before, after, airports) and after.destination not in {flight.origin for flight in found[-1]}:
            found[-1].append(after)
        else:
            found.append([after])
    return found


def _follows(before: Segment, after: Segment, airports: Airports) -> bool:
    if before.destination != after.origin:
        return False
    landed = _when(before.scheduled_arrival, before.destination, airports)
    leaves = _when(after.scheduled_departure, after.origin, airports)
    return landed is None or leaves is None or leaves - landed <= STAY


def arrival_delay(flight: Segment, airports: Airports) -> int | None:
    return _minutes_between(flight.scheduled_arrival, flight.actual_arrival, flight.destination, airports)


def departure_delay(flight: Segment, airports: Airports) -> int | None:
    return _minutes_between(flight.scheduled_departure, flight.actual_departure, flight.origin, airports)


def is_downgrade(flight: Segment) -> bool:
    booked, flown = (_class(cabin) for cabin in (flight.cabin_booked, flight.cabin_flown))
    if booked not in CLASSES or flown not in CLASSES:
        return False
    return CLASSES.index(flown) < CLASSES.index(booked)


def _class(cabin: str | None) -> str:
    return (cabin or "").strip().casefold().replace(" ", "_")


def _trouble(flights: Sequence[Segment], airports: Airports) -> int:
    """How much went wrong on a journey: minutes late, and a lower class above everything short of a quarter hour."""
    lower = 15 * any(is_downgrade(flight) for flight in flights)
    return (arrival_delay(flights[-1], airports) or 0) + lower


def _late_one(flights: Sequence[Segment], airports: Airports) -> Segment | None:
    """The flight on which the delay arose."""
    for flight in flights:
        if (arrival_delay(flight, airports) or 0) >= 15 or (departure_delay(flight, airports) or 0) >= 15:
            return flight
    return None


def _minutes_between(planned: str | None, actual: str | None, where: str | None, airports: Airports) -> int | None:
    """Whole minutes late; early counts as on time."""
    start, end = _when(planned, where, airports), _when(actual, where, airports)
    return None if start is None or end is None else max(int((end - start).total_seconds() // 60), 0)


def _when(text: str | None, where: str | None, airports: Airports) -> dt.datetime | None:
    """With its offset, or local to the airport; None where neither is known."""
    if text is None:
        return None
    time = moment(text)
    if time.tzinfo is not None:
        return time
    airport = airports.get(where) if where else None
    try:
        return time.replace(tzinfo=ZoneInfo(airport.zone)) if airport else None
    except ZoneInfoNotFoundError:
        return None
