"""Figures, times, lengths of time, sums and days that agree with what the customer wrote in other words, and do not."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.model.money import Money
from drafter.steps.check.facts import fact_findings
from handbook import book


def marked(told: str, letter: str, award: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """The case is only what the customer wrote, as imported mail is."""
    case = Case(
        customer=Customer(title="Mrs", given_name="Ruth", family_name="Hale"),
        messages=(Message(text=told, sent="2026-10-20T09:00:00Z"),),
    )
    lines = tuple(AwardLine(kind="refund", head="price", amount=Money(Decimal(n), currency)) for n, currency in award)
    given = CheckContext(
        text=letter,
        language="en-GB",
        today=dt.date(2026, 11, 2),
        company=book().company,
        kinds=book().kinds,
        case=case,
        award=Award(lines=lines) if lines else None,
    )
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


SAME = [
    ("I took your tour, Monday 7 to Saturday 12 September.", "Your tour left on Monday 7 September."),
    ("We stayed from Friday the 9th to Monday the 12th of October.", "You stayed with us from Friday 9 October."),
    ("We came on Friday 4 into Saturday 5 September.", "On the night of Friday 4 to Saturday 5 September you came."),
    ("We were on coaches four nights, six hours on the worst day.", "You were on the road for six hours on one day."),
    ("My mother flew for ten and three quarter hours.", "It was a ten-and-three-quarter-hour flight for her."),
    ("The supplement was ₹1,29,000 for both.", "You paid ₹1,29,000 for both of you."),
    ("The supplement was ₹129,000 for both.", "You paid Rs 1,29,000 for both of you."),
    ("We left the hotel at half past eight instead of eight.", "He should have left at eight o'clock."),
    ("We were put on the ten to seven on Saturday morning.", "You were put on the coach at 6.50."),
    ("Faro airport, ten to eleven at night, and no minibus.", "You landed at 10.50 at night."),
]


@pytest.mark.parametrize(("told", "letter"), SAME)
def test_the_same_in_other_words_is_left_alone(told: str, letter: str) -> None:
    assert marked(told, letter) == []


OTHER = [
    ("I took your tour, Monday 7 to Saturday 12 September.", "Your tour left on Thursday 17 September.", "17"),
    ("We were on coaches four nights, six hours on the worst day.", "On the worst day it was nine hours.", "nine"),
    ("The supplement was ₹1,29,000 for both.", "You paid ₹1,92,000 for both of you.", "₹1,92,000"),
    ("We left the hotel at half past eight instead of eight.", "You left the hotel at ten past eight.", "ten past"),
    ("We were put on the ten to seven on Saturday morning.", "You were put on the coach at 6.15.", "6.15"),
]


@pytest.mark.parametrize(("told", "letter", "words"), OTHER)
def test_another_figure_is_remarked_on(told: str, letter: str, words: str) -> None:
    assert any(words in one for one in marked(told, letter)), marked(told, letter)
