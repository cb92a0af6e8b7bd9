"""A price for each of so many and a list with its total: what the letter reckons itself must come out."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.steps.check.facts.money.reckonings import reckoning_findings
from drafter.steps.check.facts.surroundings import Sentences
from handbook import book

LIST = "We repay:\n\n- clothing, £148.20 on May 23 and £67.45 on May 24\n- toiletries, £23.90\n- the ride, £54.00\n\n"
WRONG = [
    ("Hire of one at £60 a week, three weeks, £120.", "three weeks"),
    ("You paid £90 per night for six nights, £360.", "six nights"),
    (f"{LIST}That comes to £239.55. Both will be paid.", "£239.55"),
    ("I return seven of the eight tickets at £19.50, since one was repaid. That is £156.", "£156"),
    ("You bought three places at £40 each, which comes to £160.", "£160"),
    ("I am paying:\n1. the meal, £40\n2. the taxi, £22\n3. the room, £88\nIn all that is £128.", "£128"),
]
RIGHT = [
    "Hire of one at £60 a week, two weeks, £120.",
    "You paid £90 a night for four nights, £360, and the taxi, £40.",
    "You paid £90 a night for two nights and £40 for the taxi.",
    "You paid £90 a night, £360, of which one of the four nights was cold.",
    "The supplement of £60 a week is refunded for three weeks, and so is the £120 for the cot.",
    "I return seven of the eight tickets at £19.50, since one was repaid. That is £136.50.",
    "You bought three places at £40 each, and the van at £60. That is £180.",
    "The van was £60 and three places at £40. That is £180.",
    f"{LIST}That comes to £293.55. Both will be paid.",
    f"{LIST}This is £50 more than you asked.",
    "I am paying:\n- the room, £90 a night for four nights, £360\n- the taxi, £22\n\nThat comes to £382.",
    "I am sorry:\n- for the meal, £40\n- for the taxi, £22\n\nThat is £62.",
    "I am sorry:\n- for the meal\n- for the taxi, £22\n\nThat is £62.",
    "I am sorry:\n- for the meal, £40\n- for the taxi, €22\n\nTogether: £62.",
]


def marked(letter: str) -> list[str]:
    given = CheckContext(text=letter, language="en-GB", today=dt.date(2026, 11, 2), company=book().company, case=Case())
    return [one.text for one in reckoning_findings(given, Sentences(letter))]


@pytest.mark.parametrize(("letter", "words"), WRONG)
def test_what_does_not_come_out_is_marked(letter: str, words: str) -> None:
    assert marked(letter) == [words]


@pytest.mark.parametrize("letter", RIGHT)
def test_what_comes_out_or_is_no_reckoning_is_left_alone(letter: str) -> None:
    assert marked(letter) == []
