"""Companions by what they are to the customer, and numbers by their end."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from steps.check.tone_cases import company

TOLD = (
    "My cousin Ines was to be married and my mother-in-law Berit, who is 80, came with us. My husband Nils paid. "
    "Please use the mobile ending 4471; my membership is NV 7741 2093."
)


def remarks(text: str, told: str = TOLD) -> list[tuple[str, str]]:
    context = CheckContext(text=text, today=dt.date(2026, 11, 21), company=company(), case=Case(text=told))
    return [(one.rule, one.text) for one in fact_findings(context)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I hope that your sister Ines had a fine day.", "sister"),
        ("Your mother Berit should have been met at the door.", "mother"),
        ("Your brother Nils paid for all of you.", "brother"),
    ],
)
def test_a_companion_who_is_somebody_else_to_the_customer_is_marked(text: str, words: str) -> None:
    assert ("SAL-03", words) in remarks(text)


@pytest.mark.parametrize(
    "text",
    [
        "I hope that your cousin Ines had a fine day.",
        "Your mother-in-law Berit should have been met at the door.",
        "Your husband Nils paid for all of you.",
        "Please give my regards to Ines.",
    ],
)
def test_what_the_customer_calls_them_is_right(text: str) -> None:
    assert not [one for one in remarks(text) if one[0] == "SAL-03"]


def test_a_product_with_a_capital_is_nobodys_name() -> None:
    told = "Rules are rules, said Milo, and my 400 Vale Miles never came."
    context = CheckContext(
        text="I have added 2,000 Sky Milos to your account.",
        today=dt.date(2026, 11, 21),
        company=company(),
        case=Case(text=told),
    )
    assert not [one for one in fact_findings(context) if one.rule == "SAL-03"]


def test_a_number_is_held_against_the_case_by_its_end() -> None:
    assert ("FAC-05", "4417") in remarks("It went to the mobile ending 4417 this morning.")
    assert ("FAC-05", "2039") in remarks("The miles are in the membership ending in 2039.")


def test_the_right_end_of_a_number_stands() -> None:
    assert remarks("It went to the mobile number ending 4471, and the miles to the membership ending 12093.") == []


@pytest.mark.parametrize(
    ("told", "text", "wrong"),
    [
        ("My dad flew alone.", "I am sorry for what your father and your husband met with.", ["husband"]),
        ("My sister and I flew.", "I am sorry that your sister and your son had no seats.", ["son"]),
        ("My daughter and I flew.", "I am sorry that your daughter had no seat.", []),
        ("My dad flew with my other half.", "I am sorry for what your father and your husband met with.", []),
        ("My daughter and the boys flew.", "I am sorry that your daughter and your son had no seats.", []),
        ("We flew.", "I am sorry that your son had no seat.", []),
    ],
)
def test_one_of_the_family_of_whom_nobody_told_is_asked_about(told: str, text: str, wrong: list[str]) -> None:
    assert [words for rule, words in remarks(text, told) if rule == "SAL-03"] == wrong


@pytest.mark.parametrize(
    ("told", "text", "wrong"),
    [
        ("My wife Lin and her mother, who is 80, waited.", "I am sorry that your mother waited.", ["mother"]),
        ("My mother-in-law waited.", "The chair for your elderly mother was logged.", ["mother"]),
        ("My husband's father fell.", "We should have helped your father.", ["father"]),
        ("My father came to see the Grand Hotel.", "Regards to your grandfather and your father.", ["grandfather"]),
        (
            "Ben (9) and Tabitha (6) had no eggs.",
            "Please tell Ben and Tabitha, your twins, that I am sorry.",
            ["twins"],
        ),
        ("Mum and my mother-in-law waited.", "I am sorry that your mother waited.", []),
        ("My wife and I met her mother and my parents.", "I am sorry that your mother waited.", []),
        ("My mother-in-law waited.", "I am sorry that your mother-in-law waited.", []),
        ("My mother-in-law waited.", "I have told your mother-in-law's daughter.", []),
        ("Yiayia fell in her room.", "I am sorry for your grandmother's fall.", []),
        ("My grandparents fell ill.", "I am sorry for your grandfather.", []),
        ("Our twins had no eggs.", "Please tell the twins that I am sorry.", []),
    ],
)
def test_kin_a_step_nearer_than_told_is_marked(told: str, text: str, wrong: list[str]) -> None:
    assert [words for rule, words in remarks(text, told) if rule == "SAL-03"] == wrong
