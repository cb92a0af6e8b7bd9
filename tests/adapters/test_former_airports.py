"""Airports under codes that older tickets still carry."""

from __future__ import annotations

import pytest

from drafter.adapters.airports import FORMER_CODES, airports
from drafter.adapters.values import without_nulls


@pytest.mark.parametrize(("old", "new"), FORMER_CODES.items())
def test_an_old_ticket_code_is_the_same_place(old: str, new: str) -> None:
    known = airports()
    assert (known[old].lat, known[old].lon, known[old].country) == (known[new].lat, known[new].lon, known[new].country)
    assert known[old].iata == old


def test_a_sum_of_nothing_but_nulls_is_no_sum() -> None:
    given = {"fare": {"one_way": {"amount": None, "currency": None}}, "package": {"price": None}}
    assert without_nulls(given) == {"fare": {}, "package": {}}


def test_half_a_sum_is_still_told() -> None:
    assert without_nulls({"amount": None, "currency": "EUR"}) == {"currency": "EUR"}
