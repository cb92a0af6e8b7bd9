"""Questions of the award that are answered in place: the answer is a confirmed fact, and the sum follows."""

from __future__ import annotations

import datetime as dt
from typing import Any

from drafter.adapters.values import value_from
from drafter.model.case import Case
from drafter.model.company import Signatory
from drafter.model.draft import Draft
from drafter.model.money import money
from drafter.steps.flow import Seat, confirm_fact, correct_case, open_case
from handbook import book

SEAT = Seat(signatory=Signatory(name="Priya Nair"), today=dt.date(2026, 11, 21))
LOST = {
    "event": "baggage", "date": "2026-06-10",
    "journey": {"origin": "HKG", "destination": "LHR", "operating_carrier": {"licence": "HK"}},
    "baggage": {"status": "lost", "proven_loss": {"amount": "90000.00", "currency": "HKD"}},
}  # fmt: skip


def opened(disruption: dict[str, Any]) -> Draft:
    case = value_from({"text": "A complaint.", "disruption": disruption}, Case, "case")
    assert isinstance(case, Case), case
    return open_case(case, book(), SEAT)


def answered(draft: Draft, name: str, value: str) -> Draft:
    assert name in {question.fact for question in draft.compensation.questions}
    return correct_case(draft, confirm_fact(draft.case, name, value, "Priya Nair"), book(), SEAT)


def test_the_rate_of_the_day_settles_the_limit_in_hong_kong_dollars() -> None:
    draft = answered(opened(LOST), "rates.SDR.values.HKD", "10.71")
    (due,) = draft.compensation.entitlements
    assert (due.amount, due.if_) == (money("16268.49", "HKD"), ())


def test_a_rate_that_is_no_number_is_asked_again() -> None:
    draft = answered(opened(LOST), "rates.SDR.values.HKD", "ten")
    assert any("cannot be used here" in question.why for question in draft.compensation.questions)


def test_the_issue_of_a_service_complaint_is_named_in_place() -> None:
    draft = answered(opened({"event": "service"}), "service.issues[0]", "ife.broken")
    goodwill = draft.compensation.goodwill
    assert goodwill is not None
    assert goodwill.because[0].what.startswith("broken entertainment screen")


def test_the_defect_of_a_holiday_is_named_in_place_and_its_days_are_asked_next() -> None:
    holiday = {"event": "package", "package": {"price": {"amount": "1400.00", "currency": "EUR"}, "days": 14}}
    draft = answered(opened(holiday), "package.defects[0].id", "noise.night")
    assert "package.defects[0].days_affected" in {question.fact for question in draft.compensation.questions}
