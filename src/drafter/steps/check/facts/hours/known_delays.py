"""By how much flights and bags of the case were late or early."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.circumstances import Circumstances
from drafter.steps.check.facts.known import case_of
from drafter.steps.check.facts.remembered import per_case


@per_case
def known_delays(context: CheckContext) -> tuple[int, ...]:
    """Minutes late at either end, and of a bag: a confirmed fact alone, else everything the case says."""
    case = case_of(context)
    disruption = case.disruption or Circumstances()
    bags = disruption.baggage if isinstance(disruption.baggage, tuple) else (disruption.baggage,)
    found = [disruption.brought_forward_min, *(bag.delivered_after_min for bag in bags if bag)]
    found += _late_at("arrival", disruption.arrival_delay_min, case)
    found += _late_at("departure", disruption.departure_delay_min, case)
    return tuple(dict.fromkeys(value for value in found if value and value > 0))


def _late_at(end: Literal["arrival", "departure"], known: int | None, case: Case) -> list[int | None]:
    facts = [fact for fact in case.facts if fact.name == f"{end}_delay_min" and not fact.dropped]
    confirmed = [fact.value for fact in facts if fact.confirmed_by and isinstance(fact.value, int)]
    if confirmed:
        return list(confirmed)
    flown = [
        _minutes(planned, real)
        for segment in case.journey.segments
        if (planned := getattr(segment, f"scheduled_{end}")) and (real := getattr(segment, f"actual_{end}"))
    ]
    return [known, *flown, *(fact.value for fact in facts if isinstance(fact.value, int))]


@per_case
def minutes_early(context: CheckContext) -> tuple[int, ...]:
    """By how much each flight of the case left or came in before its time; below nought where it was late."""
    return tuple(
        -_minutes(planned, real)
        for segment in case_of(context).journey.segments
        for end in ("departure", "arrival")
        if (planned := getattr(segment, f"scheduled_{end}")) and (real := getattr(segment, f"actual_{end}"))
    )


def _minutes(planned: str, real: str) -> int:
    start, end = dt.datetime.fromisoformat(planned), dt.datetime.fromisoformat(real)
    if (start.tzinfo is None) != (end.tzinfo is None):
        start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
    return int((end - start).total_seconds() // 60)


@per_case
def known_bag_days(context: CheckContext) -> tuple[int, ...]:
    disruption = case_of(context).disruption
    bags = disruption.baggage if disruption else None
    every = bags if isinstance(bags, tuple) else (bags,) if bags else ()
    return tuple((bag.delivered_on - bag.arrived_on).days for bag in every if bag.delivered_on and bag.arrived_on)
