"""Cases of one flight on one day belong to one event."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Fact, Journey, Segment
from drafter.model.circumstances import Circumstances
from drafter.model.event import events_of


def flown(*flights: tuple[str, str]) -> Journey:
    return Journey(segments=tuple(Segment(flight=flight, scheduled_departure=at) for flight, at in flights))


def told(**facts: str) -> tuple[Fact, ...]:
    return tuple(Fact(name=name, value=value) for name, value in facts.items())


DAY = Circumstances(date=dt.date(2026, 11, 3))
CASES = [
    (Case(journey=flown(("nv 0251", "2026-11-03T23:45+08:00"))), ("NV251 2026-11-03",)),
    (Case(journey=flown(("NV251", "2026-11-03T23:45"), ("NV252", "2026-11-04T06:00"))),
     ("NV251 2026-11-03", "NV252 2026-11-04")),
    (Case(facts=told(flight="NV251", date="2026-11-03")), ("NV251 2026-11-03",)),
    (Case(facts=told(flight="NV251"), disruption=DAY), ("NV251 2026-11-03",)),
    (Case(facts=told(flight="NV251")), ()),
    (Case(facts=told(date="2026-11-03")), ()),
    (Case(), ()),
]  # fmt: skip


@pytest.mark.parametrize(("case", "events"), CASES, ids=range(len(CASES)))
def test_a_flight_on_its_local_day_is_the_event(case: Case, events: tuple[str, ...]) -> None:
    assert events_of(case) == events


def test_two_days_told_beside_one_flight_are_no_event() -> None:
    facts = (*told(flight="NV251", date="2026-11-03"), Fact(name="date", value="2026-11-05"))
    assert events_of(Case(facts=facts)) == ()


def test_a_confirmed_day_settles_it() -> None:
    facts = (*told(flight="NV251", date="2026-11-03"), Fact(name="date", value="2026-11-05", confirmed_by="Kim"))
    assert events_of(Case(facts=facts)) == ("NV251 2026-11-05",)
