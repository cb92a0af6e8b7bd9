"""The facts in the customer's letter, with the words they came from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from drafter.model.case import Case, Message
from drafter.model.category import ClassifyRules
from drafter.model.surroundings import Surroundings
from drafter.steps.classify import classify, facts_in
from drafter.steps.classify.customer_words import customer_words

TODAY = date(2026, 11, 21)
PLACES = {"HKG": "Hong Kong", "LHR": "London", "Hong Kong": "HKG", "London": "LHR", "香港": "HKG", "倫敦": "LHR"}
AROUND = Surroundings(places=PLACES, carriers=frozenset(["NV"]), currency="HKD")
Told = Callable[[str], set[tuple[str, Any]]]


@pytest.fixture
def told(rules: ClassifyRules) -> Told:
    """Names and values of the facts of one letter; each stands where its span says."""

    def facts(text: str) -> set[tuple[str, Any]]:
        case = Case(text=text)
        found = facts_in(case, customer_words(case), rules, AROUND, TODAY)
        assert all(fact.span and text[fact.span.start : fact.span.end] == fact.span.text for fact in found)
        assert not any(fact.confirmed_by for fact in found)
        return {(fact.name, str(fact.value)) for fact in found}

    return facts


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("We flew on NV251 on 3 November.", "flight", "NV251"),
        ("We flew on NV251 on 3 November.", "date", "2026-11-03"),
        ("Our flight was on 28 December.", "date", "2025-12-28"),
        ("我們於11月3日乘搭NV251航班。", "date", "2026-11-03"),
        ("Booking reference X7K2QF.", "booking_reference", "X7K2QF"),
        ("From Hong Kong to London.", "origin", "HKG"),
        ("From Hong Kong to London.", "destination", "LHR"),
        ("We reached London in the dark.", "destination", "LHR"),
        ("由香港飛往倫敦。", "destination", "LHR"),
        ("We landed five hours and twenty minutes late.", "arrival_delay_min", "320"),
        ("The flight was delayed by 3 hours.", "arrival_delay_min", "180"),
        ("We landed four and a half hours late.", "arrival_delay_min", "270"),
        ("The flight was half an hour late.", "arrival_delay_min", "30"),
        ("航班延誤了四個半小時。", "arrival_delay_min", "270"),
        ("We took off 90 minutes late.", "departure_delay_min", "90"),
        ("航班延誤了五小時。", "arrival_delay_min", "300"),
        ("The bag tag is 0160NV123456.", "bag_tag", "0160NV123456"),
        ("The report is LHRNV18822.", "pir_number", "LHRNV18822"),
        ("My membership number is VM44712206.", "loyalty_number", "VM44712206"),
        ("I sat in seat 34C.", "seat", "34C"),
        ("We had paid for business class.", "cabin", "business"),
        ("They blamed the delay on a technical fault.", "cause", "technical"),
        ("說是天氣不好。", "cause", "weather"),
        ("I ask you for £520.", "amount_asked", "{'amount': '520.00', 'currency': 'GBP'}"),
        ("I spent $300 on clothes.", "amount_spent", "{'amount': '300.00', 'currency': 'HKD'}"),
        ("Yours sincerely,\nMei Ling Chan", "passenger_name", "Mei Ling Chan"),
        ("I travelled with my husband Joost van der Meulen.", "passenger_name", "Joost van der Meulen"),
    ],
)  # fmt: skip
def test_a_fact_is_read_where_it_is_told(told: Told, text: str, name: str, value: str) -> None:
    assert (name, value) in told(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I wrote to you about my flight on 3 November.", "cabin"),
        ("I wrote to you on 3 November about my flight.", "date"),
        ("On 11 August I cancelled my flight.", "date"),
        ("My bag came two days late.", "arrival_delay_min"),
        ("The coach to the hotel came an hour late.", "arrival_delay_min"),
        ("You offered me £100.", "amount_asked"),
    ],
)
def test_what_is_about_something_else_is_not_taken_for_the_journey(told: Told, text: str, name: str) -> None:
    assert name not in {found for found, _ in told(text)}


def test_two_letters_that_disagree_give_both_facts(rules: ClassifyRules) -> None:
    letters = (Message(text="I flew on NV251."), Message(text="Sorry, I flew on NV252."))
    found = [fact for fact in classify(Case(messages=letters), rules, TODAY, AROUND).facts if fact.name == "flight"]
    assert [(fact.value, fact.span.message if fact.span else None) for fact in found] == [("NV251", 0), ("NV252", 1)]
