"""The last day of a stay, and days of letters and calls that stand in one list."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import book

STAY = "We checked in on Thursday 9 April, out on Monday the 13th. The heating was off."
NIGHTS = "Four nights at yours from 9 April 2026, all of them cold."


def marked(told: str, letter: str) -> list[str]:
    """In a case of two messages, of 24 and 26 April 2026."""
    sent = ("2026-04-24T09:00:00Z", "2026-04-26T09:00:00Z")
    case = Case(customer=Customer(family_name="Norcott"), messages=tuple(Message(text=told, sent=one) for one in sent))
    given = CheckContext(text=letter, today=dt.date(2026, 5, 4), company=book().company, kinds=book().kinds, case=case)
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        (STAY, "Thank you for writing about your stay, 9 April to 14 April.", "14 April"),
        (STAY, "You stayed with us from 9 April until Tuesday 14 April.", "Tuesday 14 April"),
        (NIGHTS, "I am sorry about your stay from 9 April to 14 April.", "14 April"),
        (STAY, "Thank you for your messages of 24 April and 28 April.", "28 April"),
        (STAY, "You wrote to us on 24 April, 26 April and again on 28 April.", "28 April"),
    ],
)
def test_a_last_day_that_is_another_is_marked(told: str, letter: str, words: str) -> None:
    assert words in marked(told, letter)


@pytest.mark.parametrize(
    ("told", "letter"),
    [
        (STAY, "Thank you for writing about your stay, 9 April to 13 April."),
        (NIGHTS, "I am sorry about your stay from 9 April to 13 April."),
        ("We had a room from 9 April. It was cold.", "I am sorry about your stay from 9 April to 14 April."),
        (NIGHTS, "The boiler was out of order from 9 April to 14 April."),
        (STAY, "Thank you for your messages of 24 April and 26 April."),
        (STAY, "You wrote to us on 24 April, and on 28 April I spoke with the manager."),
    ],
)
def test_the_right_one_and_what_nobody_told_are_left_alone(told: str, letter: str) -> None:
    assert marked(told, letter) == []


def test_the_day_that_is_told_is_the_one_on_which_the_stay_ended() -> None:
    """Not the day it began, which another reader of days holds to be the nearest."""
    letter = "Thank you for your messages of 24 April and 26 April about your stay, 9 April to 14 April."
    case = Case(messages=(Message(text=STAY, sent="2026-04-24T09:00:00Z"), Message(text=".", sent="2026-04-26T09:00Z")))
    given = CheckContext(text=letter, today=dt.date(2026, 5, 4), company=book().company, kinds=book().kinds, case=case)
    said = [one.message for one in fact_findings(given) if one.severity != "advice"]
    assert said == ["You wrote 14 April; the case says 13 April."]
