"""The shipped handbook, read once for all tests, and a seat to write from."""

from __future__ import annotations

import datetime as dt
from functools import cache

from drafter.adapters.handbook_files import read_handbook
from drafter.model.case import Case, Customer, Fact, Message
from drafter.model.company import Signatory
from drafter.steps.flow import Handbook, Seat

TODAY = dt.date(2026, 11, 21)
SEAT = Seat(signatory=Signatory(name="Priya Nair", role="Customer Relations Executive"), today=TODAY)
LATE = """Dear Sirs, My flight NV252 from London Heathrow to Hong Kong on 14 October 2026 (booking H4PX9L) arrived
five hours and forty minutes late because of a technical problem. Nobody told us anything at the gate.
Please refund the £31.60 that we spent on food. Eleanor Whitcombe"""


@cache
def book() -> Handbook:
    return read_handbook(None, "HKG", TODAY.year)


def late_case(**changes: object) -> Case:
    """A delay from London, with nothing confirmed."""
    given: dict[str, object] = {
        "id": "c1",
        "reference": "CR-2026-000001",
        "received": "2026-10-19T10:42:00+01:00",
        "language": "en-GB",
        "customer": Customer(title="Mrs", given_name="Eleanor", family_name="Whitcombe"),
        "messages": (Message(subject="Delay to NV252", sent="2026-10-19T10:42:00+01:00", text=LATE),),
    }
    return Case(**(given | changes))  # type: ignore[arg-type]


def confirmed_case() -> Case:
    """The same, with the facts that decide what is owed confirmed by a person."""
    values = {"flight": "NV252", "date": "2026-10-14", "origin": "LHR", "destination": "HKG",
              "arrival_delay_min": 340, "cause": "technical", "passenger.count": 2}  # fmt: skip
    return late_case(facts=tuple(Fact(name=n, value=v, confirmed_by="Priya Nair") for n, v in values.items()))
