"""A case says what happened in three places; the surest wins and a disagreement is asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from law_examples import rules

from drafter.adapters.values import value_from
from drafter.model.case import Case
from drafter.steps.compensate import CaseReading, circumstances_of

TODAY = date(2026, 11, 21)
OUT = {
    "flight": "NV251", "origin": "HKG", "destination": "LHR", "operating_carrier": {"licence": "HK"},
    "cabin_booked": "business", "cabin_flown": "business", "scheduled_departure": "2026-11-03T23:45+08:00",
    "scheduled_arrival": "2026-11-04T05:20", "actual_arrival": "2026-11-04T10:40+00:00",
}  # fmt: skip
BACK = {"origin": "LHR", "destination": "HKG", "scheduled_departure": "2026-11-14T20:00"}
ON = {
    "origin": "LHR", "destination": "DUB", "scheduled_departure": "2026-11-04T08:00",
    "scheduled_arrival": "2026-11-04T09:20", "actual_arrival": "2026-11-04T15:20",
}  # fmt: skip


def read(**fields: Any) -> CaseReading:
    case = value_from({"text": "…"} | fields, Case, "case")
    assert isinstance(case, Case), case
    return circumstances_of(case, rules().airports, TODAY)


def fact(name: str, value: Any, by: str | None = "A. Lee") -> dict[str, Any]:
    return {"name": name, "value": value, "confirmed_by": by}


def test_lateness_is_read_from_the_last_flight_with_each_airports_own_clock() -> None:
    facts = read(journey={"segments": [OUT]}).circumstances
    assert (facts.arrival_delay_min, facts.date, facts.today) == (320, date(2026, 11, 3), TODAY)


@pytest.mark.parametrize(
    ("changed", "event"),
    [
        ({}, "delay"),
        ({"actual_arrival": None}, None),
        ({"actual_arrival": None, "cabin_flown": "economy"}, "downgrade"),
    ],
)
def test_the_flights_say_what_went_wrong_where_nobody_else_does(changed: dict[str, Any], event: str | None) -> None:
    assert read(journey={"segments": [{**OUT, **changed}]}).circumstances.event == event


def test_first_departure_and_final_destination_make_the_journey() -> None:
    route = read(journey={"single_booking": True, "segments": [OUT, ON]}).circumstances.journey
    assert route is not None
    assert (route.origin, route.via, route.destination) == ("HKG", ("LHR",), "DUB")


def test_the_flight_back_is_a_journey_of_its_own() -> None:
    facts = read(journey={"segments": [OUT, BACK]}).circumstances
    assert facts.journey is not None
    assert facts.journey.destination == "LHR"


@pytest.mark.parametrize(
    "other", [{"disruption": {"journey": {"origin": "HKG"}}}, {"facts": [fact("journey.origin", "HKG")]}]
)
def test_an_airport_of_the_flights_that_nobody_knows_is_asked_although_another_source_names_one(
    other: dict[str, Any],
) -> None:
    asked = read(journey={"segments": [{**OUT, "origin": "ZZQ"}]}, **other).questions
    assert [(one.fact, "ZZQ" in one.why, "HKG" in one.why) for one in asked] == [("journey.origin", True, True)]


def test_two_journeys_without_trouble_leave_a_question() -> None:
    on_time = {**OUT, "actual_arrival": None}
    assert [question.fact for question in read(journey={"segments": [on_time, BACK]}).questions] == ["journey"]


def test_a_lower_class_than_booked_is_a_downgrade() -> None:
    facts = read(journey={"segments": [{**OUT, "cabin_flown": "economy"}]}).circumstances
    assert facts.downgrade is not None
    assert (facts.downgrade.from_cabin, facts.downgrade.to) == ("business", "economy")


def test_the_disruption_stands_above_the_flights_and_the_difference_is_asked() -> None:
    reading = read(journey={"segments": [OUT]}, disruption={"arrival_delay_min": 310})
    assert reading.circumstances.arrival_delay_min == 310
    assert "310" in reading.questions[0].why


def test_a_confirmed_fact_stands_above_everything() -> None:
    reading = read(disruption={"cause": {"kind": "weather"}}, facts=[fact("cause.kind", "technical")])
    assert reading.circumstances.cause is not None
    assert reading.circumstances.cause.kind == "technical"
    assert [question.fact for question in reading.questions] == ["cause.kind"]


def test_a_fact_nobody_confirmed_decides_nothing() -> None:
    assert read(facts=[fact("arrival_delay_min", 200, None)]).circumstances.arrival_delay_min is None


def test_a_confirmed_fact_that_cannot_be_used_is_asked_again() -> None:
    reading = read(facts=[fact("cause.kind", "tecnical")])
    assert reading.circumstances.cause is None
    assert [question.fact for question in reading.questions] == ["cause.kind"]


def test_seats_are_counted_and_an_infant_is_asked_about() -> None:
    people = [{"name": "Ann Lee"}, {"name": "Bo Lee", "kind": "child"}, {"name": "Cy Lee", "kind": "infant"}]
    reading = read(passengers=people)
    assert reading.circumstances.passenger is not None
    assert reading.circumstances.passenger.count == 2
    assert [question.fact for question in reading.questions] == ["passenger.count"]


def test_confirmed_categories_name_the_matter_and_the_bag() -> None:
    facts = read(categories=["baggage.delayed", "disruption.delay"], bag_tags=["0160NV123456"]).circumstances
    assert facts.event == "delay"
    assert not isinstance(facts.baggage, tuple)
    assert facts.baggage is not None
    assert facts.baggage.status == "delayed"


def test_a_date_may_be_written_without_hyphens() -> None:
    flight = {**OUT, "scheduled_departure": "20261103T2345"}
    facts = read(received="20261114T092000", journey={"segments": [flight]}).circumstances
    assert facts.claim is not None
    assert (facts.date, facts.claim.made_on) == (date(2026, 11, 3), date(2026, 11, 14))


def test_receipts_claim_and_tier_come_along() -> None:
    expense = {"kind": "meal", "amount": {"amount": "9.00", "currency": "GBP"}, "receipt": True}
    facts = read(
        received="2026-11-14T09:20:00+08:00", customer={"loyalty_tier": "gold"}, expenses=[expense]
    ).circumstances
    assert facts.claim is not None
    assert facts.passenger is not None
    assert (facts.claim.made_on, facts.passenger.loyalty_tier, len(facts.expenses)) == (date(2026, 11, 14), "gold", 1)


def test_the_answer_to_a_question_is_a_confirmed_fact_wherever_it_stands() -> None:
    expense = {"kind": "meal", "amount": {"amount": "9.00", "currency": "GBP"}}
    answers = [fact("expenses[0].receipt", True), fact("rates.SDR.values.HKD", "10.70"), fact("flight.delay", 200)]
    facts = read(expenses=[expense], facts=answers).circumstances
    assert facts.expenses[0].receipt is True
    assert (str(facts.rates["SDR"].values["HKD"]), facts.arrival_delay_min) == ("10.70", 200)


def test_a_fact_about_one_of_several_bags_leaves_the_others() -> None:
    bags = [{"status": "lost"}, {"status": "damaged"}]
    facts = read(disruption={"baggage": bags}, facts=[fact("baggage[1].complained_on", "2026-11-05")]).circumstances
    assert isinstance(facts.baggage, tuple)
    assert [bag.complained_on for bag in facts.baggage] == [None, date(2026, 11, 5)]


def test_a_fact_that_could_be_about_either_bag_is_asked_again() -> None:
    bags = [{"status": "lost"}, {"status": "damaged"}]
    reading = read(disruption={"baggage": bags}, facts=[fact("bag.delivered_on", "2026-11-05")])
    assert isinstance(reading.circumstances.baggage, tuple)
    assert [question.fact for question in reading.questions] == ["baggage.delivered_on"]
