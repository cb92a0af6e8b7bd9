"""What is remembered of a case is never answered for another."""

from __future__ import annotations

import datetime as dt

import msgspec

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.model.checking import CheckContext
from drafter.model.money import money
from drafter.steps.check.facts import fact_findings
from handbook import book

LETTER = "Your flight NV640 landed in Jersey at 17.25. We pay you £90."


def context(landed: str = "16:48", paid: str = "90.00", told: str = "It was late.") -> CheckContext:
    flown = Segment(flight="NV640", origin="GLA", destination="JER", scheduled_departure="2026-09-08T15:05",
                    scheduled_arrival="2026-09-08T16:50", actual_arrival=f"2026-09-08T{landed}")  # fmt: skip
    case = Case(customer=Customer(family_name="Hale"), journey=Journey(segments=(flown,)),
                messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),))  # fmt: skip
    award = Award(lines=(AwardLine(kind="goodwill", head="goodwill", amount=money(paid, "GBP")),))
    return CheckContext(text=LETTER, today=dt.date(2026, 10, 12), company=book().company, case=case, award=award)


def marked(given: CheckContext) -> list[str]:
    return [one.text for one in fact_findings(given)]


def test_a_time_put_right_in_the_case_is_right_in_the_letter() -> None:
    assert "17.25" in marked(context())
    assert "17.25" not in marked(context(landed="17:25"))
    assert "17.25" in marked(context())


def test_another_award_is_held_against_the_same_letter() -> None:
    assert "£90" not in marked(context())
    assert "£90" in marked(context(paid="70.00"))


def test_what_the_customer_adds_is_known_at_once() -> None:
    assert "17.25" not in marked(context(told="We landed at 17.25."))
    assert "17.25" in marked(context())


def test_the_same_case_in_a_new_value_is_answered_the_same() -> None:
    first = context()
    again = msgspec.structs.replace(first, case=msgspec.structs.replace(first.case), text=f"{LETTER} Thank you.")
    assert marked(again) == marked(first)
