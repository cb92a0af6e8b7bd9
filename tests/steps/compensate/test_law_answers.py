"""One answer for a whole letter: several matters, alternatives, totals, receipts, shares, deadlines, questions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from law_examples import circumstances, rules

from drafter.model.compensation import Compensation
from drafter.steps.compensate import compensate

DELAY = {"event": "delay", "fly": "AMS BCN EU", "arrival_delay_min": 200, "cause": {"kind": "technical"}}
BOTH = {"event": "delay", "fly": "DUB LHR IE", "arrival_delay_min": 210, "cause": {"kind": "technical"}}


def answer(short: dict[str, Any]) -> Compensation:
    return compensate(circumstances(short), rules())


def test_delay_bag_and_seat_in_one_letter_are_one_answer() -> None:
    letter = DELAY | {
        "fly": "HKG LHR GB",
        "baggage": {
            "status": "damaged",
            "arrived_on": "2026-06-10",
            "complained_on": "2026-06-12",
            "proven_loss": "90 GBP",
        },
        "downgrade": {"from": "business", "to": "economy", "flight_price": "1000 GBP"},
    }
    heads = {(entry.regime, entry.head) for entry in answer(letter).entitlements}
    assert heads >= {("UK261", "compensation"), ("UK261", "refund"), ("MC99", "damages")}


def test_a_late_flight_counts_although_the_bag_is_the_main_matter() -> None:
    letter = DELAY | {"event": "baggage", "baggage": {"status": "lost", "proven_loss": "90 EUR"}, "fly": "AMS LHR EU"}
    assert {"EU261", "MC99"} <= {entry.regime for entry in answer(letter).entitlements}


def test_of_alternatives_only_the_higher_counts_and_the_total_says_so() -> None:
    found = answer(BOTH)
    assert found.choose_one == (("EU261", "UK261"),)
    assert [(sum_.amount, sum_.currency) for sum_ in found.totals.booking] == [(Decimal("220.00"), "GBP")]
    assert found.totals.note is not None
    assert "not added: EU261 compensation" in found.totals.note


def test_totals_count_heads_and_bookings_apart() -> None:
    found = answer(DELAY | {"passenger": {"count": 3}})
    assert [sum_.amount for sum_ in found.totals.per_passenger] == [250]
    assert [sum_.amount for sum_ in found.totals.booking] == [750]


def test_care_is_due_and_receipts_are_refunded_in_extraordinary_circumstances_too() -> None:
    ash = DELAY | {"cause": {"kind": "airport_closure", "reasonable_measures": True}, "arrival_delay_min": 600,
                   "expenses": [{"kind": "hotel", "amount": "129.40 EUR", "receipt": True}]}  # fmt: skip
    found = answer(ash)
    assert [entry.head for entry in found.entitlements] == ["care"]
    assert [(one.what, one.amount.amount) for one in found.refunds] == [("hotel", Decimal("129.40"))]


@pytest.mark.parametrize(
    ("expense", "asked"),
    [
        ({"kind": "meal", "amount": "9 EUR"}, "expenses[0].receipt"),
        ({"kind": "meal", "receipt": True}, "expenses[0].amount"),
    ],
)
def test_an_expense_without_its_receipt_or_sum_is_asked_for(expense: dict[str, Any], asked: str) -> None:
    found = answer(DELAY | {"expenses": [expense]})
    assert asked in {question.fact for question in found.questions}
    assert not found.refunds


def test_first_purchases_for_a_late_bag_are_refunded_under_montreal() -> None:
    late = {"event": "baggage", "fly": "HKG LHR HK", "baggage": {"status": "missing", "arrived_on": "2026-11-15"},
            "expenses": [{"kind": "clothing", "amount": "80 GBP", "receipt": True}]}  # fmt: skip
    assert [one.amount.amount for one in answer(late).refunds] == [80]


def test_a_handler_who_hit_the_aircraft_may_be_asked_for_a_share() -> None:
    shares = answer(DELAY | {"cause": {"kind": "ground_collision"}}).suppliers
    assert [share.who for share in shares] == ["ground handler"]
    assert "Art. 13" in shares[0].because


def test_what_was_taken_for_granted_is_listed() -> None:
    assert set(answer(DELAY).assumed) == {"count", "checked_in_on_time", "public_fare", "travelled"}


def test_without_airports_only_questions_come_back() -> None:
    found = answer({"event": "delay", "arrival_delay_min": 300})
    assert not found.entitlements
    assert {"journey.origin", "journey.destination"} <= {question.fact for question in found.questions}


def test_without_an_event_the_first_question_is_what_went_wrong() -> None:
    assert answer({"fly": "AMS BCN EU"}).questions[0].fact == "event"


def test_one_question_per_fact_with_every_reason() -> None:
    facts = [
        question.fact
        for question in answer({"event": "delay", "fly": "JFK CDG XK", "arrival_delay_min": 300}).questions
    ]
    assert len(facts) == len(set(facts))


DEADLINES = [
    ({"event": "cancellation", "fly": "AMS BCN EU", "notice_days": 0, "passenger": {"chose_refund": True}},
     "EU261", date(2026, 11, 28)),
    ({"event": "delay", "fly": "YYZ YVR CA", "size": "large", "arrival_delay_min": 200, "cause": {"control": "within"},
      "claim": {"made_on": "2026-07-01"}}, "19(4)", date(2026, 7, 31)),
    ({"event": "denied_boarding", "fly": "YYZ YVR CA", "size": "large", "arrival_delay_min": 200},
     "20(2)", date(2026, 6, 12)),
    ({"event": "cancellation", "fly": "LAX DEN US", "notice_days": 0, "passenger": {"chose_refund": True},
      "claim": {"made_on": "2026-07-01"}}, "260.9(a)", date(2026, 7, 10)),
    ({"event": "cancellation", "fly": "LAX DEN US", "notice_days": 0, "passenger": {"chose_refund": True},
      "claim": {"made_on": "2026-07-01"}}, "260.9(b)", date(2026, 7, 21)),
    ({"event": "baggage", "fly": "HKG LHR HK", "baggage": {"status": "lost"}}, "Art. 35", date(2028, 6, 10)),
    ({"event": "baggage", "fly": "HKG LHR HK", "baggage": {"status": "damaged"}}, "31(2)", date(2026, 6, 17)),
    ({"event": "baggage", "fly": "GRU GIG BR", "baggage": {"status": "missing"}}, "Art. 32", date(2026, 6, 17)),
    ({"event": "cancellation", "fly": "DEL BOM IN", "notice_days": 0, "passenger": {"chose_refund": True}},
     "IN-DGCA", date(2026, 11, 28)),
    ({"event": "delay", "fly": "AMS BCN EU", "arrival_delay_min": 200, "date": "2027-10-23", "today": "2027-12-01",
      "claim": {"made_on": "2027-11-01"}}, "2026/2202", date(2027, 12, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("short", "source", "due"), DEADLINES, ids=[source for _, source, _ in DEADLINES])
def test_the_law_s_own_days_are_named(short: dict[str, Any], source: str, due: date) -> None:
    assert due in [deadline.due for deadline in answer(short).deadlines if source in deadline.source]


@pytest.mark.parametrize(("defect", "named"), [("flight.delay_over_4h", True), ("noise.night", False)])
def test_what_the_flight_law_pays_is_set_off_against_the_holiday_s_part_for_the_flight(
    defect: str, named: bool
) -> None:
    defects = [{"id": defect, "days_affected": 1}]
    found = answer(DELAY | {"arrival_delay_min": 600, "package": {"price": "1400 EUR", "days": 14, "defects": defects}})
    (reduction,) = [entry for entry in found.entitlements if entry.regime == "PKG"]
    assert ("EUR 250 (EU261)" in (reduction.form_note or "")) is named
