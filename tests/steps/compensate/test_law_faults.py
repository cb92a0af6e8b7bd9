"""What cannot be true is refused, by field and with the reason."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import circumstances, rules

from drafter.steps.compensate import faults

FLIGHT = {"event": "delay", "fly": "AMS BCN EU", "arrival_delay_min": 200}
WRONG = [
    ({"arrival_delay_min": -5}, "arrival_delay_min", "-5"),
    ({"departure_delay_min": -1}, "departure_delay_min", "-1"),
    ({"brought_forward_min": -61}, "brought_forward_min", "-61"),
    ({"notice_days": -3}, "notice_days", "-3"),
    ({"reroute": {"arrives_later_min": -9}}, "reroute.arrives_later_min", "-9"),
    ({"cause": {"extraordinary_delay_min": -9}}, "cause.extraordinary_delay_min", "-9"),
    ({"arrival_delay_min": 2_000_000}, "arrival_delay_min", "cannot be as much"),
    ({"today": "9999-12-31"}, "today", "2100-01-01"),
    ({"passenger": {"count": 0}}, "passenger.count", "one or more"),
    ({"party": {"children": -1}}, "party.children", "-1"),
    ({"fly": "LHX BCN EU"}, "journey.origin", "did you mean 'LH"),
    ({"fly": "AMS bcn EU"}, "journey.destination", "did you mean 'BCN'"),
    ({"fly": "AMS QQQQ BCN EU"}, "journey.via[0]", "unknown airport"),
    ({"fly": "AMS AMS EU"}, "journey.destination", "same airport"),
    ({"fly": "AMS BCN UK"}, "journey.operating_carrier.licence", "did you mean 'GB'"),
    ({"fly": "AMS BCN gb"}, "journey.operating_carrier.licence", "did you mean 'GB'"),
    ({"currency": "euro"}, "currency", "ISO 4217"),
    ({"fare": {"one_way": "-3 EUR"}}, "fare.one_way.amount", "-3"),
    ({"fare": {"one_way": "90 EUR", "total": "200 GBP"}}, "fare.one_way", "two currencies"),
    ({"downgrade": {"flight_price": "90 EUR", "lower_class_fare": "2 USD"}}, "downgrade.lower_class_fare", "curren"),
    ({"baggage": {"proven_loss": "90 EUR", "declared_value": "99 USD"}}, "baggage.declared_value", "two currencies"),
    ({"baggage": {"arrived_on": "2026-06-10", "delivered_on": "2026-06-09"}}, "baggage.delivered_on", "before arrival"),
    ({"baggage": [{"arrived_on": "2026-06-10", "complained_on": "2026-06-09"}]}, "baggage[0].complained_on", "arrival"),
    ({"baggage": {"delivered_after_min": -1}}, "baggage.delivered_after_min", "-1"),
    ({"cargo": {"weight_kg": "0"}}, "cargo.weight_kg", "more than nothing"),
    ({"claim": {"made_on": "2026-07-02", "received_on": "2026-07-01"}}, "claim.received_on", "before"),
    ({"package": {"price": "9 EUR", "days": 7, "defects": [{"id": "noise.nigth"}]}}, "package.defects[0].id", "night"),
    ({"service": {"issues": ["ife.brocken"]}}, "service.issues[0]", "ife.broken"),
    ({"expenses": [{"kind": "meal", "amount": "-3 EUR"}]}, "expenses[0].amount.amount", "-3"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "where", "what"), WRONG, ids=[where for _, where, _ in WRONG])
def test_what_cannot_be_true_is_refused_with_field_and_reason(wrong: dict[str, Any], where: str, what: str) -> None:
    found = {fault.where: fault.what for fault in faults(circumstances(FLIGHT | wrong), rules())}
    assert list(found) == [where]
    assert what in found[where]


def test_every_fault_of_a_letter_is_named_at_once() -> None:
    wrong = circumstances(FLIGHT | {"arrival_delay_min": -5, "notice_days": -1, "fly": "AMS XQX EU"})
    assert len(faults(wrong, rules())) == 3


def test_sound_circumstances_have_no_fault() -> None:
    assert faults(circumstances(FLIGHT), rules()) == ()
