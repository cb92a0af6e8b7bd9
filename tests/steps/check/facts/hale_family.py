"""Mrs Ruth Hale, who travelled with Tom: a case for tests of what a letter says of people."""

from __future__ import annotations

import datetime as dt

from drafter.model.case import Case, Customer, Message, Passenger
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import book


def marked(told: str, letter: str) -> list[str]:
    """Whatever the fact lock says more than advice of, where she told this and the letter says that."""
    case = Case(customer=Customer(title="Mrs", given_name="Ruth", family_name="Hale"),
                passengers=(Passenger(name="Ruth Hale"), Passenger(name="Tom Hale")),
                messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=f"Dear Mrs Hale,\n\n{letter}", today=dt.date(2026, 10, 13), company=book().company,
                         case=case, kinds=book().kinds)  # fmt: skip
    return [one.text for one in fact_findings(given) if one.severity != "advice"]
