"""Numbers of the customer's own in a letter: bookings, memberships, files, and flights in a case that has none."""

from __future__ import annotations

import datetime as dt

import pytest
from marked_pairs import company

from drafter.model.case import Case, Customer, Journey, Message
from drafter.model.checking import CheckContext
from drafter.model.circumstances import Circumstances
from drafter.steps.check.facts import fact_findings

TOLD = "Conf. no. 7719026, Lakehead Lodge. My points never came: account THISTLE 44187. The policy is HB-771-0962."
CASE = Case(
    reference="LKH-26-3381",
    customer=Customer(title="Ms", given_name="Ruth", family_name="Hale", loyalty_number="THISTLE 44187"),
    journey=Journey(booking_reference="MQ-75528"),
    messages=(Message(text=TOLD, sent="2026-09-20T09:00:00Z"),),
)


def found(sentence: str, case: Case = CASE) -> list[tuple[str, str, tuple[str, ...]]]:
    letter = f"Dear Ms Hale,\n\n{sentence}\n\nYours sincerely"
    context = CheckContext(text=letter, today=dt.date(2026, 11, 4), company=company(), case=case)
    marked = [one for one in fact_findings(context) if one.severity != "advice"]
    return [(one.text, one.severity, one.fixes) for one in marked]


@pytest.mark.parametrize(
    ("sentence", "code", "right"),
    [
        ("I have put the points on account THISTLE 90214.", "THISTLE 90214", "THISTLE 44187"),
        ("The points are on membership THISTLE 44178.", "THISTLE 44178", "THISTLE 44187"),
        ("It stands under LKH-26-3390 with us.", "LKH-26-3390", "LKH-26-3381"),
        ("I have written to your insurer about policy HB-771-0926.", "HB-771-0926", "HB-771-0962"),
        ("This is about your stay, MQ-77310.", "MQ-77310", "MQ-75528"),
    ],
)
def test_a_number_that_the_case_has_otherwise_is_contradicted(sentence: str, code: str, right: str) -> None:
    assert found(sentence) == [(code, "error", (right,))]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Confirmation 7718840", "7718840"),
        ("Your booking: TRQ8842K", "TRQ8842K"),
        ("I have closed invoice 88213.", "88213"),
        ("I have closed Booking 22-4417/B.", "22-4417/B"),
    ],
)
def test_a_number_that_stands_nowhere_in_the_case_is_asked_about(sentence: str, code: str) -> None:
    nothing_told = Case(
        customer=CASE.customer, messages=(Message(text="My bag is late.", sent="2026-09-20T09:00:00Z"),)
    )
    assert found(sentence, nothing_told) == [(code, "warning", ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "I have put the points on account 44187, THISTLE 44187.",
        "Confirmation 771 9026 has been closed.",
        "Your voucher code is WINTER-20931.",
        "Your new reference is LKH-26-9004.",
        "The refund left us under payment reference PX-8840217.",
        "We followed Regulation (EC) No 261/2004 and flew an A350-1000.",
        "Please ring me on 020 7946 0822.",
        "It was not booking MQ-77310 that we looked at.",
    ],
)
def test_what_the_case_holds_and_what_only_we_can_tell_is_left_alone(sentence: str) -> None:
    assert found(sentence) == []


def test_a_membership_and_a_tag_may_be_on_our_file_where_the_case_is_only_post() -> None:
    sentence = "I have added it to your membership, NV 6621 0934, and to tag 0160NV123456."
    no_member = Customer(title="Ms", family_name="Hale")
    told = (Message(text="My bag is late.", sent="2026-09-20T09:00:00Z"),)
    assert found(sentence, Case(customer=no_member, messages=told)) == []
    filled_in = Case(customer=no_member, messages=told, disruption=Circumstances(event="baggage"))
    assert [words for words, *_ in found(sentence, filled_in)] == ["NV 6621 0934", "0160NV123456"]


def test_a_flight_of_the_customers_own_is_asked_about_where_a_filled_in_case_has_none() -> None:
    sentence = "Your double bass flew with us on flight QB742."
    told = (Message(text="My double bass came out in two parts.", sent="2026-09-20T09:00:00Z"),)
    of_the_post = Case(customer=CASE.customer, messages=told)
    filled_in = Case(customer=CASE.customer, messages=told, disruption=Circumstances(event="baggage"))
    assert found(sentence, of_the_post) == []
    assert found(sentence, filled_in) == [("QB742", "warning", ())]
    assert found("The aircraft came in late as QB741.", filled_in) == []
