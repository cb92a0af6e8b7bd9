"""A question of the award can be asked in place: the field path says what kind of answer it takes."""

from __future__ import annotations

import pytest

from drafter.model.field_paths import field_at


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("notice_days", "number"),
        ("arrival_delay_min", "minutes"),
        ("cause.kind", "choice"),
        ("cause.extraordinary", "yes_no"),
        ("baggage[0].complained_on", "date"),
        ("loss.proven", "money"),
        ("journey.operating_carrier.licence", "text"),
        ("downgrade.flight_price", "money"),
        ("passenger.count", "number"),
        ("rates.SDR.values.HKD", "text"),
        ("service.issues[0]", "choice"),
        ("package.defects[0].id", "text"),
    ],
)
def test_a_question_takes_an_answer_of_its_field(path: str, kind: str) -> None:
    field = field_at(path, "why")
    assert field is not None
    assert field.type == kind


@pytest.mark.parametrize("path", ["nothing.here", "journey", "rates", ""])
def test_what_is_no_single_value_is_not_asked_in_place(path: str) -> None:
    assert field_at(path, "why") is None
