"""Which event a case belongs to: one disruption that many cases share, a flight on a date."""

from __future__ import annotations

from drafter.model.case import Case
from drafter.model.reading.flights import normal_flight

FLIGHT = ("flight.number", "flight")
DATE = ("flight.date", "date")
"""Facts that name the flight and its day, as a person fills them in and as they are read in a letter."""


def events_of(case: Case) -> tuple[str, ...]:
    """The flights of the case on their local days, such as "NV251 2026-11-03".

    Flights with their times say it best; else the flights told, where only one day is told beside them.
    """
    flown = [
        f"{normal_flight(segment.flight)} {segment.scheduled_departure[:10]}"
        for segment in case.journey.segments
        if segment.flight and segment.scheduled_departure
    ]
    if flown:
        return tuple(dict.fromkeys(flown))
    days = {str(case.disruption.date)} if case.disruption and case.disruption.date else set(_told(case, DATE))
    flights = [segment.flight for segment in case.journey.segments if segment.flight] or _told(case, FLIGHT)
    if len(days) != 1:
        return ()
    return tuple(dict.fromkeys(f"{normal_flight(flight)} {day[:10]}" for flight in flights for day in days))


def _told(case: Case, names: tuple[str, ...]) -> list[str]:
    """What a person confirmed, where one did; else what was read."""
    facts = [fact for name in names for fact in case.facts_named(name) if isinstance(fact.value, str)]
    confirmed = [fact for fact in facts if fact.confirmed_by]
    return [fact.value for fact in confirmed or facts]
