"""One complaint made ready for the regimes: defaults filled in, airports found, the cause judged once."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

import msgspec

from drafter.model.circumstances import Circumstances, Control
from drafter.model.compensation import Deadline, Entitlement, NotDue, Question, Refund
from drafter.model.rules_of_law import Airport, CauseRule, CompensationRules
from drafter.steps.compensate.distance import Distance, distance_between
from drafter.steps.compensate.judged_cause import control, extraordinary
from drafter.steps.compensate.pieces import Bags, Pieces, bags_of, pieces_of

Outcome: TypeAlias = Entitlement | NotDue | Question | Refund | Deadline
"""What a regime may say about a matter."""

DISRUPTIONS = frozenset(["delay", "cancellation", "brought_forward", "denied_boarding", "missed_connection"])


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """The circumstances with everything derived from them that more than one regime needs."""

    facts: Circumstances
    rules: CompensationRules
    date: dt.date
    today: dt.date
    event: str | None
    """The disruption to judge; a delay where the main matter is a bag or a seat but the arrival was late as well."""
    origin: Airport | None
    destination: Airport | None
    countries: frozenset[str]
    """Every country the journey touches, stops included."""
    licence: str | None
    count: int
    travelled: bool
    minutes_late: int | None
    reroute_late: int | None
    cause: CauseRule | None
    extraordinary: bool | None
    control: Control | None
    claimed_on: dt.date | None
    bags: Bags
    cargo: Pieces

    @property
    def distance(self) -> Distance:
        """First departure to final destination; only asked for where both are known."""
        assert self.origin is not None
        assert self.destination is not None
        return distance_between(self.origin, self.destination)

    @property
    def flight_matters(self) -> bool:
        """Whether the flight itself went wrong, or the class it was flown in."""
        return self.event is not None or self.facts.downgrade is not None

    @property
    def wants_refund(self) -> bool:
        """The refund was chosen, or the flight not taken without another being chosen."""
        people = self.facts.passenger
        if people is None or people.travelled is True:
            return False
        return people.chose_refund is True or (people.travelled is False and people.chose_refund is None)

    @property
    def waited_min(self) -> int | None:
        """The wait at departure; the lateness on arrival stands in for it."""
        departure = self.facts.departure_delay_min
        return self.minutes_late if departure is None else departure

    @property
    def refused(self) -> bool:
        """No other flight was offered."""
        return self.facts.reroute is not None and self.facts.reroute.offered is False

    @property
    def beyond_control(self) -> bool | None:
        """Force majeure, where a law knows only that: extraordinary, or said to be outside the carrier's control."""
        said = self.facts.cause.control if self.facts.cause else None
        return self.extraordinary if said != "outside" or self.extraordinary is not None else True

    def leaves(self, territory: frozenset[str]) -> bool:
        return self.origin is not None and self.origin.country in territory

    @property
    def self_transfer(self) -> bool:
        """Separate bookings: every flight stands alone."""
        journey = self.facts.journey
        return journey is not None and journey.single_booking is False and bool(journey.via)


def matter_of(facts: Circumstances, rules: CompensationRules) -> Matter:
    journey, people, reroute = facts.journey, facts.passenger, facts.reroute
    origin = rules.airports.get(journey.origin) if journey and journey.origin else None
    destination = rules.airports.get(journey.destination) if journey and journey.destination else None
    via = [rules.airports[stop] for stop in journey.via if stop in rules.airports] if journey else []
    carrier = journey.operating_carrier if journey else None
    rerouted = reroute.arrives_later_min if reroute else None
    cause = rules.law.causes.get(facts.cause.kind) if facts.cause and facts.cause.kind else None
    today = facts.today or facts.date or _newest_day(rules)
    return Matter(
        facts=facts,
        rules=rules,
        date=facts.date or today,
        today=today,
        event=_disruption(facts),
        origin=origin,
        destination=destination,
        countries=frozenset([port.country for port in (origin, destination, *via) if port]),
        licence=carrier.licence if carrier else None,
        count=_or(people.count if people else None, 1),
        travelled=not (people and people.travelled is False),
        minutes_late=_or_none(facts.arrival_delay_min, rerouted),
        reroute_late=_or_none(rerouted, facts.arrival_delay_min),
        cause=cause,
        extraordinary=extraordinary(facts, cause),
        control=control(facts, cause),
        claimed_on=(facts.claim.made_on or facts.claim.received_on) if facts.claim else None,
        bags=bags_of(facts),
        cargo=pieces_of(facts),
    )


def _newest_day(rules: CompensationRules) -> dt.date:
    """The newest day the rules know of, where nobody says which day it is."""
    return max((rate.on for rate in rules.law.sdr if rate.on), default=dt.date.min)


def _disruption(facts: Circumstances) -> str | None:
    if facts.event in DISRUPTIONS:
        return facts.event
    late = facts.arrival_delay_min is not None and facts.event not in ("cargo", "death_or_injury")
    return "delay" if late else None


def _or(value: int | None, default: int) -> int:
    return default if value is None else value


def _or_none(value: int | None, other: int | None) -> int | None:
    return other if value is None else value
