"""A Mrs of the customer's own name: his wife, or somebody of whom nobody told."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Customer, Message, Passenger
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import book

JAGO = Passenger(name="Jago Hale", kind="child")
CORDELIA = Passenger(name="Cordelia Hale")


def marked(told: str, letter: str, *others: Passenger, title: str = "Mr") -> list[str]:
    case = Case(customer=Customer(title=title, given_name="Wesley", family_name="Hale"),
                passengers=(Passenger(name="Wesley Hale"), *others),
                messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=f"Dear {title} Hale,\n\n{letter}\n\nYours sincerely,\n\nAnn Wren", case=case,
                         today=dt.date(2026, 10, 13), company=book().company, kinds=book().kinds)  # fmt: skip
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


@pytest.mark.parametrize(
    ("told", "letter", "others"),
    [
        ("Jago and I were turned away.", "My regards to Mrs Hale.", (JAGO,)),
        ("I was turned away with my son.", "I hope that Mrs Hale and your son are well again.", (JAGO,)),
        ("I flew with my unmarried sister Cordelia.", "You and Mrs Hale were offered seats.", (CORDELIA,)),
    ],
)
def test_a_wife_of_whom_nobody_told_is_asked_about(told: str, letter: str, others: tuple[Passenger, ...]) -> None:
    assert "Mrs Hale" in marked(told, letter, *others)


@pytest.mark.parametrize(
    ("told", "others"),
    [
        ("My wife and I were turned away.", ()),
        ("Cordelia and I were turned away.", (CORDELIA,)),
        ("I flew with my mother.", ()),
        ("My better half was not amused.", (JAGO,)),
    ],
)
def test_one_who_may_be_his_wife_or_his_mother_stays_unmarked(told: str, others: tuple[Passenger, ...]) -> None:
    assert marked(told, "My regards to Mrs Hale.", *others) == []


def test_a_sister_is_offered_as_a_miss() -> None:
    told = "I flew with my sister Cordelia."
    assert marked(told, "You and Miss Hale were offered seats.", CORDELIA) == []
