"""Receipts of waiting: where the wait is not known it is asked, and the question takes nobody's goodwill away."""

from __future__ import annotations

import msgspec

from drafter.model.circumstances import Circumstances
from drafter.steps.award import award_for
from drafter.steps.compensate import compensate
from handbook import book

LATE = {
    "event": "delay", "date": "2026-06-10", "today": "2026-11-21", "currency": "GBP", "arrival_delay_min": 210,
    "journey": {"origin": "LHR", "destination": "JFK", "operating_carrier": {"licence": "GB"}},
    "cause": {"kind": "technical"}, "service": {"issues": ["ife.broken"], "impact": 2},
    "expenses": [{"kind": "meal", "amount": {"amount": "38.60", "currency": "GBP"}, "receipt": True}],
}  # fmt: skip


def test_an_unknown_wait_is_asked() -> None:
    found = compensate(msgspec.convert(LATE, Circumstances, strict=False), book().compensation)
    assert "departure_delay_min" in {question.fact for question in found.questions}
    assert [(refund.what, refund.if_) for refund in found.refunds] == [("meal", ("departure_delay_min",))]
    assert found.goodwill is not None


def test_a_known_wait_refunds_the_meal() -> None:
    known = LATE | {"departure_delay_min": 250}
    found = compensate(msgspec.convert(known, Circumstances, strict=False), book().compensation)
    assert [(refund.what, refund.if_) for refund in found.refunds] == [("meal", ())]


def test_a_refund_that_waits_for_an_answer_is_not_offered_yet() -> None:
    found = compensate(msgspec.convert(LATE, Circumstances, strict=False), book().compensation)
    assert not award_for(found).of("refund")
